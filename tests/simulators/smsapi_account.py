"""A simulated SMSAPI account: its knobs, its messages and how long a text is.

What it does with them is in `smsapi_desk`.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

Json = object
Form = Mapping[str, str]

USERNAME = "warsztat"
PASSWORD = "tajne-haslo-do-api"
PASSWORD_MD5 = hashlib.md5(PASSWORD.encode(), usedforsecurity=False).hexdigest()
TOKEN = "Ab3dEf6hIj9lMnOpQrStUvWx12345678yZ"

LINK = re.compile(r"\[%(?:idzdo|goto):[^%]*%\]")
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("^{}\\[~]|€\f")


@dataclass(frozen=True, slots=True)
class Accepted:
    """One message that the account took, charged and will deliver."""

    id: str
    idx: str
    number: str
    text: str
    sender: str
    fast: bool
    date: int
    """When it leaves, Unix seconds."""
    points: Decimal
    parts: int
    at: float
    cancelled: bool = False


@dataclass(slots=True)
class Account:
    """The knobs of the simulated account; change them at any time."""

    username: str = USERNAME
    password_md5: str = PASSWORD_MD5
    token: str = TOKEN
    token_may_send: bool = True
    balance: Decimal = Decimal("100.0000")
    price: Decimal = Decimal("0.16")
    """Points for one part of a PRO message; Eco costs half, fast costs half more."""
    senders: tuple[tuple[str, str], ...] = (
        ("Test", "ACTIVE"),
        ("Warsztat", "ACTIVE"),
        ("Nowy", "PENDING"),
        ("2WAY", "ACTIVE"),
    )
    trial_number: str = ""
    """Set: a restricted account that sends to this number only (error 98)."""
    ip_allowed: bool = True
    links_allowed: bool = True
    rest_takes_basic: bool = True
    """Whether /profile and /sms/sendernames accept the user name and MD5 password."""
    credits_supported: bool = True
    status_supported: bool = True
    invalid: frozenset[str] = frozenset()
    blacklisted: frozenset[str] = frozenset()
    opted_out: frozenset[str] = frozenset()
    blocked_countries: tuple[str, ...] = ()
    """Prefixes of digits that give error 112."""
    names_bad_numbers: bool = True
    """Whether a partly successful send lists its invalid numbers, or leaves them out silently."""
    refuses_mixed: bool = False
    """Whether one invalid number refuses the whole request (error 13)."""
    params_error: int = 0
    """Set: this error refuses every request with parameters."""
    params_limit: int = 100
    """More messages with parameters in one request are refused (error 19)."""
    points_as_text: bool = False
    shuffled: bool = False
    extra_fields: bool = False
    deliver_after: float | None = None
    """Seconds until a message counts as DELIVERED; None leaves it QUEUE."""
    statuses: dict[str, str] = field(default_factory=dict)
    """Status names by message id, before anything else."""


class ApiError(Exception):
    """An error object of the provider."""

    def __init__(
        self, code: int, message: str, invalid: Sequence[Mapping[str, Json]] = (), status: int = 200
    ) -> None:
        super().__init__(message)
        self.status = status
        self.body: dict[str, Json] = {"error": code, "message": message}
        if invalid:
            self.body["invalid_numbers"] = list(invalid)


def parts(text: str) -> int:
    """How many parts a text takes; 160/153 and 70/67."""
    if all(c in _BASIC or c in _EXTENDED for c in text):
        size, one, many = len(text) + sum(c in _EXTENDED for c in text), 160, 153
    else:
        size, one, many = len(text.encode("utf-16-be")) // 2, 70, 67
    return 1 if size <= one else -(-size // many)


def measured(text: str) -> str:
    """The text with its links as long as they arrive."""
    return LINK.sub("https://idz.do/a1B2c", text)
