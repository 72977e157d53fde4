"""From a reviewed draft to new rows of the outbox: when each may leave, and as what."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.template import Purpose
from smsdesk.services.compose_values import MessageDraft, ReadyMessage, Recipient, Skipped
from smsdesk.services.merging import whole
from smsdesk.services.reviewing import Route, number_of

if TYPE_CHECKING:
    from smsdesk.store.outgoing import NewMessage


class Timing(NamedTuple):
    """When messages leave."""

    send_at: datetime | None
    """They are planned for then; None: at once."""
    not_before: datetime | None
    """Until then they can be undone."""
    held_until: datetime | None
    """Set when it is a quiet hour that decides about `send_at`."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a draft becomes: new messages, whom each is for, who gets none."""

    messages: "tuple[NewMessage, ...]"
    recipients: tuple[Recipient, ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[SmsdeskError, ...]


def heeds_quiet_hours(draft: MessageDraft) -> bool:
    """Whether nothing of it leaves at a quiet hour."""
    return draft.purpose is Purpose.MARKETING and not draft.override_reason.strip()


def new_message(
    ready: ReadyMessage, route: Route, draft: MessageDraft, timing: Timing
) -> "NewMessage":
    """The row for one recipient."""
    from smsdesk.store.outgoing import NewMessage

    recipient = ready.recipient
    return NewMessage(
        id=str(uuid4()),
        phone=number_of(recipient),
        text=ready.text,
        parts=ready.parts,
        gateway_id=route.record.id,
        gateway_name=route.record.name,
        recipient=recipient.name or recipient.company,
        contact_id=recipient.contact_id,
        sender=route.sender,
        scheduled_at=timing.send_at,
        not_before=timing.not_before,
        purpose=draft.purpose,
        override_reason=whole(draft.override_reason.strip()),
        at_provider=draft.at_provider and timing.send_at is not None,
    )
