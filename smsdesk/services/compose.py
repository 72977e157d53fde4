"""From recipients and a text to messages in the outbox: numbers, fields, sizes, price, drafts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.phone import PhoneNumber


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody to write to: a contact or a bare number. `phone` is None for one without."""

    phone: PhoneNumber | None
    contact_id: int | None = None
    name: str = ""
    company: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    """Values of placeholders that only this recipient has (a row of a recipients file)."""

    @property
    def title(self) -> str:
        """What a chip shows."""
        return self.name or self.company or (self.phone.display if self.phone else "")


@dataclass(frozen=True, slots=True)
class BadToken:
    """A piece of a paste that is no number."""

    token: str = field(repr=False)
    reason: SmsdeskError


@dataclass(frozen=True, slots=True)
class MessageDraft:
    """What the composer holds. `text` still has its placeholders."""

    recipients: tuple[Recipient, ...] = ()
    text: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    gateway_id: str = ""
    """Empty means the default gateway."""
    sender: str = ""
    send_at: datetime | None = None
    template_id: int | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A recipient that gets nothing, and why."""

    recipient: Recipient
    reason: SmsdeskError


@dataclass(frozen=True, slots=True)
class ReadyMessage:
    """The text as it will leave for one recipient."""

    recipient: Recipient
    text: str
    parts: int


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


@dataclass(frozen=True, slots=True)
class Queued:
    """What went into the outbox."""

    ids: tuple[str, ...]
    skipped: tuple[Skipped, ...]


class ComposeService:
    """Composing over the store."""

    def recipients(self, contact_ids: Sequence[int]) -> Sequence[Recipient]:
        """Contacts as recipients, in order; those without a number have phone None."""
        raise NotImplementedError

    def parse(self, pasted: str) -> Sequence[Recipient | BadToken]:
        """Typed or pasted numbers, known ones with their contact's name."""
        raise NotImplementedError

    def from_file(self, path: Path) -> Sequence[Recipient | BadToken]:
        """A recipients CSV: column `number` (or telefon) and one column per placeholder."""
        raise NotImplementedError

    def own_values(self) -> Mapping[str, str]:
        """Values that fill themselves for everybody: firma, telefon, adres, godziny, rezygnacja."""
        raise NotImplementedError

    def asked(self, text: str) -> Sequence[str]:
        """The placeholders of `text` that a person must fill in (not own, not a contact's)."""
        raise NotImplementedError

    def review(self, draft: MessageDraft) -> Review:
        """Check everything, change nothing.

        Raises FieldError("text" | "recipients" | "gateway" | "send_at", ...) for what stops all.
        """
        raise NotImplementedError

    def queue(self, draft: MessageDraft) -> Queued:
        """Review, then write to the outbox in one transaction. Raises like `review`."""
        raise NotImplementedError

    def keep(self, draft: MessageDraft | None) -> None:
        """Remember an unfinished draft (None forgets it)."""
        raise NotImplementedError

    def kept(self) -> MessageDraft | None:
        """The unfinished draft, if any."""
        raise NotImplementedError
