"""A simulated Infobip account: its knobs, its messages and how long a text is.

What it does with them is in `infobip_desk`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

Json = object
Object = Mapping[str, object]

USERNAME = "warsztat-infobip"
PASSWORD = "Tajne-Haslo-7!Infobip"

LINK = re.compile(r"https?://\S+")
SHORT_LINK = "https://esm.to/a1B2c3D4e"
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("^{}\\[~]|€\f")


@dataclass(frozen=True, slots=True)
class Status:
    """A row of the provider's table of statuses."""

    group: int
    id: int
    name: str
    description: str

    @property
    def group_name(self) -> str:
        """The name of its group."""
        return GROUPS.get(self.group, "")

    @property
    def is_rejected(self) -> bool:
        """Whether the message went nowhere and cost nothing."""
        return self.group in (2, 5)


GROUPS = {
    0: "OK",
    1: "PENDING",
    2: "UNDELIVERABLE",
    3: "DELIVERED",
    4: "EXPIRED",
    5: "REJECTED",
}
PENDING = Status(1, 26, "PENDING_ACCEPTED", "Message sent to next instance")
DELIVERED = Status(3, 5, "DELIVERED_TO_HANDSET", "Message delivered to handset")
NETWORK = Status(5, 6, "REJECTED_NETWORK", "Network is forbidden")
OPTED_OUT = Status(5, 10, "REJECTED_DND", "DND number")
SOURCE = Status(5, 11, "REJECTED_SOURCE", "Source address is not registered")
NO_CREDITS = Status(5, 12, "REJECTED_NOT_ENOUGH_CREDITS", "Not enough credits")
BLOCKLISTED = Status(5, 14, "REJECTED_DESTINATION_BLOCKLISTED", "Destination is blocklisted")
TRIAL = Status(5, 18, "REJECTED_DESTINATION_NOT_REGISTERED", "Destination not registered")
DUPLICATE = Status(5, 23, "REJECTED_DUPLICATE_MESSAGE_ID", "Message with this ID already exists")
TOO_LONG = Status(5, 25, "REJECTED_MESSAGE_TOO_LONG", "Message is too long")
DESTINATION = Status(5, 52, "REJECTED_DESTINATION", "Invalid destination address")


@dataclass(frozen=True, slots=True)
class Accepted:
    """One message that the account took, charged and will deliver."""

    client_id: str
    """Our `messageId`; the provider's own where we sent none."""
    bulk_id: str
    number: str
    text: str
    sender: str
    shortened: bool
    tracked: bool
    price: Decimal
    """For one part."""
    parts: int
    at: float
    send_at: float | None = None
    """Until when it is kept; None: it leaves at once."""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Logged:
    """An entry of the logs: what was taken, and what was refused by its status."""

    message: Accepted
    refused: Status | None = None


@dataclass(slots=True)
class Account:
    """The knobs of the simulated account; change them at any time."""

    username: str = USERNAME
    password: str = PASSWORD
    may_send: bool = True
    may_see_balance: bool = True
    may_see_logs: bool = True
    balance: Decimal = Decimal("100.0000")
    currency: str = "EUR"
    price: Decimal = Decimal("0.05")
    """For one part."""
    senders: frozenset[str] = frozenset({"Warsztat", "Serwis", "48500600700"})
    """Others are refused (status 11)."""
    trial_number: str = ""
    """Set: a trial that sends to this number only (status 18)."""
    invalid: frozenset[str] = frozenset()
    blacklisted: frozenset[str] = frozenset()
    opted_out: frozenset[str] = frozenset()
    blocked_countries: tuple[str, ...] = ()
    """Prefixes of digits that give status 6."""
    refuses_mixed: bool = False
    """Whether one invalid number refuses the whole request (400)."""
    remembers_refused: bool = False
    """Whether the id of a refused message counts as used up; nobody has documented it."""
    old_errors: bool = False
    """Whether errors come in the envelope of versions 1 and 2."""
    log_delay: float = 0.0
    """Seconds until a message is in the logs."""
    log_delay_in_asks: int = 0
    """How many requests for the logs a message stays out of them."""
    logs_planned: bool = False
    """Whether planned messages are in the logs before their time; nobody has documented it."""
    bulk_status: str = ""
    """Not empty: every known bulk has this one."""
    deliver_after: float | None = None
    """Seconds until a message counts as delivered; None leaves it pending."""
    statuses: dict[str, Status] = field(default_factory=dict)
    """By message id, before anything else; in the logs only."""
    shuffled: bool = False
    extra_fields: bool = False
    numbers_as_text: bool = False
    without_details: bool = False


class ApiError(Exception):
    """An error of the provider, with what both envelopes say of it."""

    def __init__(self, status: int, text: str, members: Mapping[str, str] | None = None) -> None:
        super().__init__(text)
        self.status = status
        self.members = members or {}
        """What is wrong, by its path."""


def parts(text: str) -> int:
    """How many parts a text takes; 160/153 and 70/67."""
    if all(c in _BASIC or c in _EXTENDED for c in text):
        size, one, many = len(text) + sum(c in _EXTENDED for c in text), 160, 153
    else:
        size, one, many = len(text.encode("utf-16-be")) // 2, 70, 67
    return 1 if size <= one else -(-size // many)
