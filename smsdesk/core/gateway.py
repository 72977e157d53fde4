"""The port to SMS providers: SmsGateway, what only some can do, the declared form, the errors.

An error class says what the caller must do and whether the message may have been sent. Providers
live in `gateways`; who retries and when lives in `services.sender`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, runtime_checkable

from smsdesk.core.errors import Detail, ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState, OutgoingSms

# --- the form, declared as data ---------------------------------------------------------------


class FieldKind(StrEnum):
    """How a form draws a field and how its text is read."""

    TEXT = "text"
    SECRET = "secret"  # noqa: S105  # a kind of field
    SENDER = "sender"
    HOST = "host"
    CHOICE = "choice"
    PREFIX = "prefix"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class ConfigField:
    """One field of a provider's form. `label`, `hint` and choice labels are source strings."""

    name: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = True
    default: str = ""
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    """(value, label) pairs; for HOST they are suggestions."""
    check: Callable[[str], str] | None = None
    """Returns the cleaned value or raises FieldError(name, ...)."""
    affects_sending: bool = True
    alternative: str = ""
    """Name of another field that may be filled in instead of this one (password or token)."""
    idle_when: tuple[str, str] | None = None
    """(field, value): without effect while that other field has this value."""
    available: Callable[[Mapping[str, str]], ErrorCode | None] | None = None
    """Why the option cannot be had with these values of the form; None when it can."""

    @property
    def secret(self) -> bool:
        """Whether the value belongs in the keyring."""
        return self.kind is FieldKind.SECRET


def split_senders(text: str) -> tuple[str, ...]:
    """The names in a SENDER field, which may hold several separated by commas."""
    return tuple(name.strip() for name in text.split(",") if name.strip())


@dataclass(frozen=True, slots=True)
class Secret:
    """A password or token. Shows itself to nobody; `reveal` is for the wire and the keyring."""

    _value: str = field(repr=False)

    def reveal(self) -> str:
        """The value itself."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __str__(self) -> str:
        return "***"

    __repr__ = __str__


@dataclass(frozen=True, slots=True)
class GatewayConfig:
    """Filled-in values of a provider's form, by field name. Flags are "yes" or ""."""

    provider: str
    fields: Mapping[str, str]
    secrets: Mapping[str, Secret] = field(default_factory=dict)

    def flag(self, name: str) -> bool:
        """Whether the flag field `name` is set."""
        return self.fields.get(name, "") == "yes"


@dataclass(frozen=True, slots=True)
class GatewayInfo:
    """What a provider is, for lists and forms."""

    key: str
    name: str
    form: tuple[ConfigField, ...]
    batch_limit: int = 1
    """Messages per `send`; those of one batch share sender and time."""
    mixed_limit: int = 1
    """Messages per `send` when their texts differ; planned ones always share theirs."""
    concurrency: int = 1
    """How many requests may be under way at once."""
    always_finds_out: bool = False
    """Whether `reconcile` is sure to settle, and at once, a message that never left."""
    asking_sends: bool = False
    """Whether `reconcile` sends a message that was never taken."""
    unit: str = ""
    """Unit of prices and balance ("pkt"); empty when the provider tells a currency."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Addresses for people: "registration", "tokens", "senders", "top_up", "panel"."""
    referral_code: str = ""
    summary: str = ""
    """A sentence for the list of providers; a source string."""
    practice: bool = False
    """Sends nothing for real."""
    one_way_names: bool = True
    link_warning: ErrorCode | None = None
    """What to say before a text with an unshortened link leaves; None where links are welcome."""


# --- what a gateway answers -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Receipt:
    """The provider took the message."""

    client_id: str
    provider_id: str = ""
    """Empty when the provider confirmed the message without telling its id."""
    parts: int | None = None
    price: Decimal | None = None
    """In the unit of `GatewayInfo.unit`, for all parts together."""
    words: str = ""
    """The provider's own words, for the details panel."""
    is_lookalike: bool = False
    """Found by number, text and time instead of our id: it may be another message's."""


@dataclass(frozen=True, slots=True)
class NeverTaken:
    """The provider surely never took this message: it may be queued again."""

    client_id: str


@dataclass(frozen=True, slots=True)
class Undecided:
    """Reconciliation: the provider cannot tell; a person must."""

    client_id: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """What is left on the account."""

    amount: Decimal
    unit: str


class SenderStatus(StrEnum):
    """Whether a sender name may be used."""

    ACTIVE = "active"
    PENDING = "pending"
    REJECTED = "rejected"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SenderName:
    """A sender name of the account."""

    name: str
    status: SenderStatus
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class DeliveryStatus:
    """A delivery report: the state (accepted while under way) and the provider's own word."""

    state: MessageState
    words: str
    price: Decimal | None = None
    """For all parts together, where the provider tells it only now."""
    parts: int | None = None


# --- errors -----------------------------------------------------------------------------------


class GatewayError(SmsdeskError):
    """Something that a gateway answered or failed to answer."""

    maybe_sent = False

    def __init__(self, code: ErrorCode, *, words: str = "", **details: Detail) -> None:
        super().__init__(code, **details)
        self.words = words
        """The provider's own words, without secrets, text and full numbers."""


class CredentialsRejected(GatewayError):
    """Not sent. Pause this gateway's queue, tell once, keep everything."""


class NoCredit(GatewayError):
    """Not sent. Pause this gateway's queue until it is topped up."""


class MessageRefused(GatewayError):
    """Not sent, and never will be as it is. Fail this message, go on with the others.

    `field` is what was refused: "number", "sender", "text", "date" or "request".
    """

    def __init__(
        self,
        code: ErrorCode,
        *,
        field: str,
        client_id: str = "",
        words: str = "",
        **details: Detail,
    ) -> None:
        super().__init__(code, words=words, **details)
        self.field = field
        self.client_id = client_id


class RateLimited(GatewayError):
    """Not sent. Wait `retry_after` (None: choose), keep everything."""

    def __init__(
        self,
        code: ErrorCode = ErrorCode.RATE_LIMITED,
        *,
        retry_after: timedelta | None = None,
        words: str = "",
        **details: Detail,
    ) -> None:
        super().__init__(code, words=words, **details)
        self.retry_after = retry_after


class Unreachable(GatewayError):
    """Not sent: the connection was never made. Keep everything, retry with back-off."""


class OutcomeUnknown(GatewayError):
    """Perhaps sent. Never resend blindly: reconcile, or let a person decide.

    `ask_again_in`: while reconciling, when the provider will surely know (None: choose).
    """

    maybe_sent = True

    def __init__(
        self,
        code: ErrorCode,
        *,
        client_id: str = "",
        ask_again_in: timedelta | None = None,
        words: str = "",
        **details: Detail,
    ) -> None:
        super().__init__(code, words=words, **details)
        self.client_id = client_id
        self.ask_again_in = ask_again_in


Settled = Receipt | MessageRefused | NeverTaken
Answer = Settled | OutcomeUnknown
"""OutcomeUnknown as the answer for one message: the provider passed over it in silence."""
Settlement = Settled | Undecided


# --- the port and the abilities ----------------------------------------------------------------


class SmsGateway(Protocol):
    """A configured account at a provider. Thread-safe; blocking; never retries by itself."""

    @property
    def info(self) -> GatewayInfo:
        """What the provider is."""
        ...

    def send(self, batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        """Send messages that share sender and time; one answer per message, in order.

        At most `GatewayInfo.batch_limit` of one text, or `mixed_limit` of several.

        NeverTaken answers for what was left when something stopped a batch on its way, after
        others of it were taken; sending it again tells what that was.
        Raises CredentialsRejected, NoCredit, RateLimited, Unreachable or OutcomeUnknown for
        the whole batch.
        """
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...


@runtime_checkable
class HasBalance(Protocol):
    """The account's balance can be read."""

    def balance(self) -> Balance:
        """Raises GatewayError; nothing can be sent by this."""
        ...


@runtime_checkable
class ChecksLogin(Protocol):
    """A login can be checked without sending anything."""

    def check_login(self) -> None:
        """Return when the login is accepted, raise GatewayError otherwise."""
        ...


@runtime_checkable
class ChecksReach(Protocol):
    """Whether the provider's server answers can be found out, without a login."""

    def reach(self) -> None:
        """Return when the server answers anything, raise Unreachable otherwise."""
        ...


@runtime_checkable
class ListsSenders(Protocol):
    """The account's sender names can be read."""

    def senders(self) -> Sequence[SenderName]:
        """Raises GatewayError."""
        ...


@runtime_checkable
class ReportsStatus(Protocol):
    """Delivery reports can be asked for."""

    status_batch_limit: int

    def statuses(self, provider_ids: Sequence[str]) -> Mapping[str, DeliveryStatus]:
        """By provider id; ids without a report are left out. Raises GatewayError."""
        ...


@runtime_checkable
class Reconciles(Protocol):
    """What became of messages of unknown outcome can be found out."""

    reconcile_window: timedelta
    """How long after an attempt the provider can still tell."""

    def reconcile(self, sms: OutgoingSms, attempted_at: datetime) -> Settlement:
        """Find out what became of one message, without ever sending it twice.

        `attempted_at` is when its sending began; the request may still be under way, in another
        process that has lost its lease, for as long as a request may last.
        May send it (when the provider guards against repeats). Raises like `send`, but whatever
        it raises leaves the question open: ask again.
        """
        ...


class CancelResult(StrEnum):
    """What became of a message that was to be cancelled at the provider."""

    CANCELLED = "cancelled"
    """It will not leave; so too when it had been cancelled before."""
    TOO_LATE = "too_late"
    """It has left, or will."""
    NOT_THERE = "not_there"
    """The provider keeps no such message any more: it is on its way, or was cancelled before."""


@runtime_checkable
class Schedules(Protocol):
    """The provider keeps messages until `OutgoingSms.send_at` and can cancel them."""

    def may_schedule(self, sms: OutgoingSms) -> SmsdeskError | None:
        """Why the provider cannot keep this message until its `send_at`; None when it can.

        Asks nobody.
        """
        ...

    def cancel_scheduled(self, provider_ids: Sequence[str]) -> Mapping[str, CancelResult]:
        """What became of each id; of those left out nobody knows, so ask again.

        Raises GatewayError, and then nothing is known of any; unless `maybe_sent` none was
        cancelled.
        """
        ...


@runtime_checkable
class ShortensLinks(Protocol):
    """Links in a text are shortened on the way."""

    def shortened(self, text: str, sender: str = "") -> str:
        """`text` from `sender` as it will measure, links replaced by a sample of the short form."""
        ...


class Provider(Protocol):
    """How the catalogue offers a provider."""

    @property
    def info(self) -> GatewayInfo:
        """What the provider is."""
        ...

    def build(self, config: GatewayConfig) -> SmsGateway:
        """A gateway from checked values; opens no connection."""
        ...
