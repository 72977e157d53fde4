"""ContactLine: a contact as the list shows it. No SQLAlchemy: the first page of a start has it."""

from dataclasses import dataclass, field
from datetime import datetime

from smsdesk.core.contact import ContactKind
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber

# a look into a table takes a tenth of calling the enum, and pages are read while somebody types
_KINDS = {kind.value: kind for kind in ContactKind}
_STATES = {state.value: state for state in MessageState}


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact as the list shows it, with the last message written to it."""

    id: int
    name: str = field(repr=False)
    company: str = field(repr=False)
    phone: PhoneNumber | None
    kind: ContactKind
    last_sms_at: datetime | None
    last_sms_state: MessageState | None


def line_of(
    contact_id: int,
    name: str,
    company: str,
    phone: str | None,
    kind: str,
    last_sms_at: datetime | None,
    last_sms_state: str | None,
) -> ContactLine:
    """A line from stored values."""
    return ContactLine(
        contact_id,
        name,
        company,
        PhoneNumber(phone) if phone else None,
        _KINDS[kind],
        last_sms_at,
        _STATES[last_sms_state] if last_sms_state else None,
    )
