"""What composing is about: recipients, drafts, what a draft would do, what was queued."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.occasion import DealtWith, Occasion
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody to write to: a contact or a bare number. `phone` is None for one without."""

    phone: PhoneNumber | None
    contact_id: int | None = None
    name: str = field(default="", repr=False)
    company: str = field(default="", repr=False)
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Values of placeholders that only this recipient has (a row of a recipients file)."""
    row: int | None = None
    """Where this is in the user's own file, counted as a spreadsheet does."""
    occasion: Occasion | None = None
    """What this person is reminded of; queuing the message deals with it."""

    @property
    def title(self) -> str:
        """What a chip shows."""
        return self.name or self.company or (self.phone.display if self.phone else "")


@dataclass(frozen=True, slots=True)
class BadToken:
    """A piece of a paste, or a row of a file, that is no number."""

    token: str = field(repr=False)
    reason: SmsdeskError
    row: int | None = None
    """As in `Recipient`."""


@dataclass(frozen=True, slots=True)
class MessageDraft:
    """What the composer holds. `text` still has its placeholders."""

    recipients: tuple[Recipient, ...] = ()
    text: str = field(default="", repr=False)
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    gateway_id: str = ""
    """Empty means the default gateway."""
    sender: str = ""
    send_at: datetime | None = None
    template_id: int | None = None
    purpose: Purpose = Purpose.ORDER
    """Marketing leaves at no quiet hour, unless there is an `override_reason`."""
    override_reason: str = field(default="", repr=False)
    """Why it may leave at a quiet hour all the same."""
    unread: tuple[BadToken, ...] = ()
    """Rows of a recipients file that are no number, to be told with the rest."""
    at_provider: bool = False
    """Whether the provider is to keep it until `send_at`; means nothing without one."""
    defaults: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What the template puts into a placeholder that nobody fills."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A recipient that gets nothing, and why."""

    recipient: Recipient
    reason: SmsdeskError


@dataclass(frozen=True, slots=True)
class ReadyMessage:
    """The text as it will leave for one recipient."""

    recipient: Recipient
    text: str = field(repr=False)
    parts: int
    short_link: int = 0
    """About how many characters a link will take, which is an assumption, and so are `parts`.

    0 when no link is shortened: then `parts` are sure.
    """


@dataclass(frozen=True, slots=True)
class Review:
    """What sending a draft would do."""

    messages: tuple[ReadyMessage, ...]
    skipped: tuple[Skipped, ...]
    parts: int
    parts_plain: int
    """Parts in all if only the characters that force Unicode were replaced."""
    worst: ReadyMessage | None
    """The longest message."""
    price: Decimal | None
    unit: str
    balance_after: Decimal | None
    estimated: bool = False
    """Whether parts and price rest on the assumed length of shortened links."""
    warnings: tuple[SmsdeskError, ...] = ()
    """What may go wrong; none of them stops the message."""
    repeated: tuple[ReadyMessage, ...] = ()
    """Those whose recipient got the same text today."""
    unread: tuple[BadToken, ...] = ()
    """As in the draft."""
    quiet_until: datetime | None = None
    """If it would leave at a quiet hour: when that ends."""
    held_until: datetime | None = None
    """If it does not leave at a quiet hour: when it will."""


@dataclass(frozen=True, slots=True)
class Queued:
    """What went into the outbox."""

    ids: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[SmsdeskError, ...] = ()
    """As `Review.warnings`."""
    held_until: datetime | None = None
    """As `Review.held_until`."""
    leaves_at: datetime | None = None
    """Until when it can be undone; None when nothing waits for that."""
    reminders: Mapping[str, DealtWith] = field(default_factory=dict)
    """The reminders that were dealt with, by the message's id; for `take_back`."""
