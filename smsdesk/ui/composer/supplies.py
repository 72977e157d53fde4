"""Supplies: what the composer offers to choose from, read together in one go. No widgets here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from smsdesk.core.template import Template
from smsdesk.services.gateway_setup import ConfiguredGateway

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Supplies:
    """Templates, gateways and the values that fill themselves."""

    templates: tuple[Template, ...] = ()
    gateways: tuple[ConfiguredGateway, ...] = ()
    own_values: Mapping[str, str] = field(default_factory=dict)


def read_supplies(desk: "Desk") -> Supplies:
    """In a worker."""
    return Supplies(
        tuple(desk.templates.list()), tuple(desk.gateways.list()), desk.compose.own_values()
    )


def keeps_letters(gateway: ConfiguredGateway | None) -> bool:
    """Whether letters outside GSM-7 leave as they are."""
    return gateway is None or gateway.fields.get("allow_diacritics") == "yes"
