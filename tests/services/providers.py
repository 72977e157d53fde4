"""A provider whose gateways answer as a test says, and a keyring in memory, for set-ups."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeGuard

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import (
    Answer,
    Balance,
    ConfigField,
    FieldKind,
    GatewayConfig,
    GatewayError,
    GatewayInfo,
    MessageRefused,
    OutcomeUnknown,
    Receipt,
    Secret,
    SenderName,
    SenderStatus,
    SmsGateway,
)
from smsdesk.core.message import OutgoingSms

FORM = (
    ConfigField("username", "User name", check=str.casefold, alternative="token"),
    ConfigField("password", "Password", FieldKind.SECRET, alternative="token"),
    ConfigField("token", "Token", FieldKind.SECRET, alternative="password"),
    ConfigField(
        "type", "Kind", FieldKind.CHOICE, default="pro", choices=(("eco", ""), ("pro", ""))
    ),
    ConfigField("route", "Route", FieldKind.CHOICE, required=False, choices=(("a", "A"),)),
    ConfigField("sender", "Sender", FieldKind.SENDER, required=False, idle_when=("type", "eco")),
    ConfigField("endpoint", "Server", FieldKind.HOST, default="example.pl"),
    ConfigField("default_prefix", "Prefix", FieldKind.PREFIX, required=False, default="+48"),
    ConfigField("allow_diacritics", "Polish letters", FieldKind.FLAG, required=False),
    ConfigField("shorten_links", "Short links", FieldKind.FLAG, required=False),
)  # fmt: skip


@dataclass
class Account:
    """The account behind the provider: what it answers, and what it was sent."""

    login: GatewayError | None = None
    answer: Answer | GatewayError | None = None
    price: Decimal | None = Decimal("0.32")
    parts: int | None = 2
    configs: list[GatewayConfig] = field(default_factory=list)
    sent: list[OutgoingSms] = field(default_factory=list)
    logins: int = 0
    open: int = 0

    @property
    def texts(self) -> list[str]:
        return [sms.text for sms in self.sent]


class PlainGateway:
    """Only sends."""

    def __init__(self, info: GatewayInfo, account: Account) -> None:
        self.info = info
        self.account = account
        account.open += 1

    def send(self, batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        self.account.sent += batch
        answer = self.account.answer
        if isinstance(answer, GatewayError):
            if not _is_of_one_message(answer):
                raise answer
            return [answer for _ in batch]
        return [self._receipt(sms) if answer is None else answer for sms in batch]

    def close(self) -> None:
        self.account.open -= 1

    def _receipt(self, sms: OutgoingSms) -> Receipt:
        return Receipt(sms.client_id, "p1", self.account.parts, self.account.price)


def _is_of_one_message(error: GatewayError) -> TypeGuard[MessageRefused | OutcomeUnknown]:
    """An unknown outcome that names its message is an answer; without it means them all."""
    named = isinstance(error, OutcomeUnknown) and bool(error.client_id)
    return named or isinstance(error, MessageRefused)


class RichGateway(PlainGateway):
    """Checks logins, lists senders, knows the balance, shortens links."""

    def check_login(self) -> None:
        self.account.logins += 1
        self._be_let_in()

    def senders(self) -> Sequence[SenderName]:
        self._be_let_in()
        return [SenderName("Warsztat", SenderStatus.ACTIVE)]

    def balance(self) -> Balance:
        self._be_let_in()
        return Balance(Decimal("12.5"), "pkt")

    def shortened(self, text: str, sender: str = "") -> str:
        return text.replace("https://example.pl/bardzo/dlugi/adres", "idz.do/abc")

    def _be_let_in(self) -> None:
        if self.account.login is not None:
            raise self.account.login


class FakeProvider:
    """The catalogue's entry."""

    def __init__(self, key: str = "fake", kind: type[PlainGateway] = RichGateway) -> None:
        self.info = GatewayInfo(key, "Fake", FORM, unit="pkt")
        self.account = Account()
        self._kind = kind

    def build(self, config: GatewayConfig) -> SmsGateway:
        if config.fields.get("endpoint") == "broken.pl":
            raise FieldError("endpoint", ErrorCode.HOST_INVALID, value="broken.pl")
        self.account.configs.append(config)
        return self._kind(self.info, self.account)


class FakeSecrets:
    """A keyring in memory that may be missing or locked, also for writing only."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], Secret] = {}
        self.broken: ErrorCode | None = None
        self.refuses_to_keep: set[str] = set()
        self.refuses_to_forget = False

    def check(self) -> None:
        self._meet()

    def get(self, gateway_id: str, name: str) -> Secret | None:
        self._meet()
        return self.kept.get((gateway_id, name))

    def put(self, gateway_id: str, name: str, secret: Secret) -> None:
        self._meet()
        if name in self.refuses_to_keep:
            raise SmsdeskError(ErrorCode.KEYRING_LOCKED)
        self.kept[gateway_id, name] = secret

    def delete(self, gateway_id: str, name: str) -> None:
        self._meet()
        if self.refuses_to_forget:
            raise SmsdeskError(ErrorCode.KEYRING_LOCKED)
        self.kept.pop((gateway_id, name), None)

    def _meet(self) -> None:
        if self.broken is not None:
            raise SmsdeskError(self.broken)
