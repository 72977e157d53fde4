"""A simulated Twilio account: its knobs, its messages and how long a text is.

What it does with them is in `twilio_desk`.
"""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Self

from tests.simulators.smsapi_account import parts

Json = object

ACCOUNT_SID = "AC0123456789abcdef0123456789abcdef"
TOKEN = "9f8e7d6c5b4a39281706f5e4d3c2b1a0"
NUMBER = "+48732123456"
SERVICE_SID = "MGfedcba9876543210fedcba9876543210"
TRIAL_PREFIX = "Sent from your Twilio trial account - "

__all__ = ["ACCOUNT_SID", "NUMBER", "SERVICE_SID", "TOKEN", "Accepted", "Account", "parts"]


@dataclass(frozen=True, slots=True)
class Accepted:
    """One message as the account keeps it."""

    sid: str
    number: str
    """As it was asked for, with the plus."""
    text: str
    sender: str
    """A number, a name or the SID of a service."""
    at: float
    """Unix seconds."""
    parts: int
    price: Decimal
    body: str
    """The text as Twilio shows it: with shortened links, with the words of a trial account."""
    direction: str = "outbound-api"
    shorten_links: bool = False
    first_listed: int = 0
    """The number of the first list request that shows it."""
    send_at: float | None = None
    """Until when it is kept; None: it leaves at once."""
    cancelled: bool = False

    def shown(self, **changes: object) -> Self:
        """The same with other values."""
        return replace(self, **changes)  # type: ignore[arg-type]  # names are checked at run time


@dataclass(slots=True)
class Account:
    """The knobs of the simulated account; change them at any time."""

    account_sid: str = ACCOUNT_SID
    token: str = TOKEN
    status: str = "active"
    """active, suspended or closed."""
    is_test: bool = False
    """Test credentials: may send, may see nothing."""
    balance: Decimal = Decimal("14.50")
    currency: str = "USD"
    balance_supported: bool = True
    """False: a sub-account."""
    price: Decimal = Decimal("0.0393")
    """For one part."""
    price_at_once: bool = False
    numbers: tuple[tuple[str, bool], ...] = ((NUMBER, True), ("+48221110022", False))
    """Numbers of the account and whether they can send SMS."""
    names: frozenset[str] = frozenset({"Warsztat", "Serwis"})
    services: frozenset[str] = frozenset({SERVICE_SID})
    link_domain: str = "https://s.example.pl"
    """Where the links of services are shortened to."""
    verified: frozenset[str] = frozenset()
    """Not empty: a trial account that sends to these only (21608)."""
    invalid: frozenset[str] = frozenset()
    landlines: frozenset[str] = frozenset()
    opted_out: frozenset[str] = frozenset()
    blocked_countries: tuple[str, ...] = ()
    """Prefixes with the plus."""
    full_queues: frozenset[str] = frozenset()
    """Senders whose queue is full (21611)."""
    page_size: int = 1000
    """The most that a page holds."""
    list_delay: int = 0
    """How many list requests a new message is missing from."""
    busy: int = 0
    """How many of the next sends are one too many (429)."""
    is_odd: bool = False
    """Strings as numbers, numbers as strings, unknown and missing fields."""
    problem_json: bool = False
    """Errors as RFC-9457 has them."""
    deliver_after: float | None = None
    """Seconds until a message counts as delivered; None leaves it queued."""
    statuses: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Status and error code by sid, before anything else."""


class ApiError(Exception):
    """An error of the provider."""

    def __init__(self, code: int, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status

    def body(self, account: Account) -> dict[str, Json]:
        """The envelope; codes are sometimes seen as strings."""
        address = f"https://www.twilio.com/docs/errors/{self.code}"
        code: Json = str(self.code) if account.is_odd else self.code
        if account.problem_json:
            title, detail = "Request refused", self.message
            return {"type": address, "title": title, "status": self.status, "detail": detail}
        return {
            "code": code,
            "message": self.message,
            "more_info": address,
            "status": self.status,
        }
