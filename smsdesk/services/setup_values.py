"""What goes into and comes out of setting a gateway up: draft, proof of a test, saved gateway."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import GatewayInfo, Receipt, Secret

if TYPE_CHECKING:
    from smsdesk.store.gateway_configs import GatewayRecord

UNKNOWN = GatewayInfo("", "", ())


@dataclass(frozen=True, slots=True)
class SetupDraft:
    """A form as filled in. For an edit, an absent secret means: keep the stored one."""

    provider: str
    fields: Mapping[str, str]
    secrets: Mapping[str, Secret] = field(default_factory=dict)
    name: str = ""
    gateway_id: str | None = None
    active: bool = True


@dataclass(frozen=True, slots=True)
class TestedSetup:
    """Proof that exactly this draft sent a test SMS. Only `GatewaySetup.try_out` issues it."""

    __test__ = False  # pytest: no test class

    draft: SetupDraft
    receipt: Receipt
    ticket: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ConfiguredGateway:
    """A saved gateway, without its secrets."""

    id: str
    provider: str
    provider_name: str
    name: str
    fields: Mapping[str, str]
    secret_names: tuple[str, ...]
    active: bool
    is_default: bool
    practice: bool
    senders: tuple[str, ...]
    """Sender names from the form, split at commas; empty when the account's default is used."""
    paused: ErrorCode | None
    balance: Decimal | None
    balance_unit: str
    balance_at: datetime | None
    price_per_part: Decimal | None
    info: GatewayInfo = UNKNOWN
    """What its provider is; without a form when this version does not know it."""


def configured(
    record: "GatewayRecord", info: GatewayInfo, senders: tuple[str, ...]
) -> ConfiguredGateway:
    """A stored gateway with what its provider declares."""
    return ConfiguredGateway(
        id=record.id,
        provider=record.provider,
        provider_name=info.name,
        name=record.name,
        fields=record.fields,
        secret_names=record.secret_names,
        active=record.active,
        is_default=record.is_default,
        practice=info.practice,
        senders=senders,
        paused=record.paused,
        balance=record.balance,
        balance_unit=record.balance_unit,
        balance_at=record.balance_at,
        price_per_part=record.price_per_part,
        info=info,
    )


def free_name(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, with a number when there is such a gateway already: "Twilio 2"."""
    gone = {name.casefold() for name in taken}
    numbered = (f"{wanted} {number}" for number in range(2, len(taken) + 3))
    return next(name for name in (wanted, *numbered) if name.casefold() not in gone)
