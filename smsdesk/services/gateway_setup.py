"""Setting gateways up: try, then save. And what one does to a configured gateway afterwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import Balance, GatewayInfo, Receipt, Secret, SenderName
from smsdesk.core.phone import PhoneNumber


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


class GatewaySetup:
    """Gateways over the store, the keyring and the catalogue."""

    def providers(self) -> Sequence[GatewayInfo]:
        """What can be added, in the order of the catalogue."""
        raise NotImplementedError

    def list(self) -> Sequence[ConfiguredGateway]:
        """All configured gateways by position."""
        raise NotImplementedError

    def get(self, gateway_id: str) -> ConfiguredGateway:
        """Raises SmsdeskError(GATEWAY_GONE)."""
        raise NotImplementedError

    def default(self) -> ConfiguredGateway | None:
        """The default gateway, or None when none is set up."""
        raise NotImplementedError

    def checked(self, draft: SetupDraft) -> SetupDraft:
        """The draft with cleaned values. Raises FieldError for the first field that is wrong."""
        raise NotImplementedError

    def check_login(self, draft: SetupDraft) -> None:
        """Ask the provider whether it knows this login; free. Raises FieldError, GatewayError."""
        raise NotImplementedError

    def senders(self, draft: SetupDraft) -> Sequence[SenderName]:
        """Sender names of the account; empty where they cannot be read. Raises GatewayError."""
        raise NotImplementedError

    def try_out(self, draft: SetupDraft, to: PhoneNumber, text: str = "") -> TestedSetup:
        """Check the login where that is free, then really send one SMS.

        Raises FieldError, GatewayError, SmsdeskError(KEYRING_*, SECRET_GONE).
        """
        raise NotImplementedError

    def save(self, tested: TestedSetup) -> ConfiguredGateway:
        """Secret to the keyring, then the row; all or nothing. The first one becomes default.

        Raises SmsdeskError(NOT_TESTED) for anything that `try_out` of this very object did not
        issue, KEYRING_*.
        """
        raise NotImplementedError

    def rename(self, gateway_id: str, name: str) -> ConfiguredGateway:
        """Needs no test."""
        raise NotImplementedError

    def set_active(self, gateway_id: str, *, active: bool) -> ConfiguredGateway:
        """Needs no test; activating also lifts a pause."""
        raise NotImplementedError

    def set_default(self, gateway_id: str) -> ConfiguredGateway:
        """Raises SmsdeskError(GATEWAY_GONE, GATEWAY_INACTIVE)."""
        raise NotImplementedError

    def waiting(self, gateway_id: str) -> int:
        """How many queued or scheduled messages depend on it."""
        raise NotImplementedError

    def remove(self, gateway_id: str) -> int:
        """Remove row and secrets, cancel what waits for it; returns how many were cancelled."""
        raise NotImplementedError

    def test(self, gateway_id: str, to: PhoneNumber, text: str = "") -> Receipt:
        """Send a test SMS (at most 150 characters) through a saved gateway."""
        raise NotImplementedError

    def refresh_balance(self, gateway_id: str) -> Balance | None:
        """Ask and remember; None where it cannot be read. Raises GatewayError."""
        raise NotImplementedError
