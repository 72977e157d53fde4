"""Supplies: what the composer offers to choose from, read together in one go. No widgets here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from smsdesk.core.template import Template
from smsdesk.services.failover import FailoverChoice, FailoverPlan
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.services.link_rules import LinkRule
from smsdesk.services.preferences import Preferences

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Supplies:
    """Templates, gateways, who stands in for them, choices, values that fill themselves."""

    templates: tuple[Template, ...] = ()
    gateways: tuple[ConfiguredGateway, ...] = ()
    own_values: Mapping[str, str] = field(default_factory=dict)
    link_rules: Mapping[tuple[str, str], LinkRule] = field(default_factory=dict)
    """By gateway id and sender."""
    plan: FailoverPlan = field(default_factory=FailoverPlan)
    choices: tuple[FailoverChoice, ...] = ()
    preferences: Preferences = field(default_factory=Preferences)

    def link_rule(self, gateway_id: str, sender: str) -> LinkRule:
        """What becomes of links there; as long as nothing is known, they stay as they are."""
        return self.link_rules.get((gateway_id, sender), _LINKS_STAY)


_LINKS_STAY = LinkRule()


def read_supplies(desk: "Desk") -> Supplies:
    """In a worker, which also loads what looks through texts: its patterns take a while."""
    import smsdesk.services.linting  # noqa: F401

    return Supplies(
        templates=tuple(desk.templates.list()),
        gateways=tuple(desk.gateways.list()),
        own_values=desk.compose.own_values(),
        link_rules=desk.compose.link_rules(),
        plan=desk.failover.plan(),
        choices=tuple(desk.failover.choices()),
        preferences=desk.preferences.load(),
    )


def keeps_letters(gateway: ConfiguredGateway | None) -> bool:
    """Whether letters outside GSM-7 leave as they are."""
    return gateway is None or gateway.fields.get("allow_diacritics") == "yes"
