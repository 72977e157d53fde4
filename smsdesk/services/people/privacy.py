"""One person's rights: all that is stored about them (RODO art. 15, 20), and its erasure (art. 17).

How the record looks on paper is `ui.people.privacy_document`.
"""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.core.consent import ConsentSource, ConsentState
from smsdesk.core.contact import Contact
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.draft_json import from_json, to_json
from smsdesk.services.history import HistoryService, MessageListRow
from smsdesk.services.people.consents import ConsentCard, ConsentService, HistoryNote
from smsdesk.services.people.reminders import forget_hidden
from smsdesk.services.preferences import PreferenceService
from smsdesk.services.sheets.whole_file import Target, write_whole

if TYPE_CHECKING:
    from smsdesk.store.unit import Store, Transaction

_DRAFT = "draft"
_log = logging.getLogger("smsdesk.people")


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Everything that is stored about one person."""

    contact: Contact
    fields: tuple[tuple[str, str], ...] = field(repr=False)
    """Title and value of the shop's own fields."""
    groups: tuple[str, ...]
    consents: ConsentCard
    messages: tuple[MessageListRow, ...]
    """Oldest first."""
    shop: tuple[str, ...]
    """Name, address, telephone of the shop, as far as they are known."""
    made_at: datetime


@dataclass(frozen=True, slots=True)
class ErasurePreview:
    """What would go with a person."""

    contact: Contact
    messages: int
    open_messages: int
    """Of them, those that wait, are on their way or unclear: they keep the person from going."""
    notes: int
    groups: int
    opted_out: int
    """So many of the numbers must not be texted already, and stay on that list."""

    @property
    def suggests_opt_out(self) -> bool:
        """Whether the person most likely wants no SMS at all."""
        states = (self.contact.orders, self.contact.marketing)
        return ConsentState.WITHDRAWN in states or self.opted_out > 0


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased."""

    messages: int
    opted_out: int
    """So many numbers are on the list of those who must not be texted."""


class PrivacyService:
    """Reading all about a person, and erasing it."""

    def __init__(
        self,
        store: "Store",
        history: HistoryService,
        consents: ConsentService,
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._history = history
        self._consents = consents
        self._now = now
        self._preferences = PreferenceService(store)

    # --- art. 15 and 20 ----------------------------------------------------------------------

    def record(self, contact_id: int) -> PersonRecord:
        """All that is stored. Raises SmsdeskError(CONTACT_GONE)."""
        card = self._consents.card(contact_id)
        with self._store.begin() as tx:
            contact = _contact(tx, contact_id)
            titles = {own.name: own.title for own in tx.own_fields.list()}
            groups = tx.erasure.groups(contact_id)
            seqs = tx.erasure.messages(contact)
        chosen = self._preferences.load()
        shop = (chosen.shop_name, chosen.shop_address, chosen.shop_phone)
        return PersonRecord(
            contact,
            tuple((titles.get(name, name), value) for name, value in contact.fields.items()),
            tuple(groups),
            card,
            tuple(self._history.rows(seqs)),
            tuple(line for line in shop if line),
            self._now(),
        )

    def write_json(self, path: Path, contact_id: int) -> None:
        """The record for other programs. Raises SmsdeskError(CONTACT_GONE, FILE_UNWRITABLE)."""
        content = json.dumps(as_json(self.record(contact_id)), ensure_ascii=False, indent=2)

        def write(target: Target) -> None:
            with open(target, "w", encoding="utf-8") as file:  # noqa: PTH123  # or a descriptor
                file.write(content)

        write_whole(path, write)

    # --- art. 17 -----------------------------------------------------------------------------

    def preview(self, contact_id: int) -> ErasurePreview:
        """What would go. Raises SmsdeskError(CONTACT_GONE)."""
        with self._store.begin() as tx:
            contact = _contact(tx, contact_id)
            traces = tx.erasure.traces(contact)
            opted_out = tx.opt_outs.among(contact.phones)
        return ErasurePreview(
            contact,
            traces.messages,
            traces.open_messages,
            traces.notes,
            traces.groups,
            len(opted_out),
        )

    def erase(self, contact_id: int, *, opt_out: bool) -> Erased:
        """Delete the person and every message of theirs, for good.

        `opt_out`: their numbers go onto the list of those who must not be texted, as hashes.
        Raises SmsdeskError(CONTACT_GONE, ERASURE_WAITS) and then changes nothing.
        """
        with self._store.begin(write=True) as tx:
            contact = _contact(tx, contact_id)
            traces = tx.erasure.traces(contact)
            if traces.open_messages:
                name = contact.name or contact.company or _masked(contact.phones)
                count = traces.open_messages
                raise SmsdeskError(ErrorCode.ERASURE_WAITS, name=name, count=count)
            if opt_out:
                tx.opt_outs.add(contact.phones, ConsentSource.ERASURE, self._now())
            listed = len(tx.opt_outs.among(contact.phones))
            _forget_in_draft(tx, contact)
            forget_hidden(tx, contact_id)
            tx.erasure.erase(contact)
        self._store.wipe_log()
        _log.info("one person erased, with %d messages", traces.messages)
        return Erased(traces.messages, listed)


def _contact(tx: "Transaction", contact_id: int) -> Contact:
    contact = tx.contacts.get(contact_id)
    if contact is None:
        raise SmsdeskError(ErrorCode.CONTACT_GONE)
    return contact


def _masked(phones: Sequence[PhoneNumber]) -> str:
    return phones[0].masked if phones else "?"


def _forget_in_draft(tx: "Transaction", contact: Contact) -> None:
    """The unfinished message may be for this person too."""
    stored = tx.settings.json_object(_DRAFT)
    draft = from_json(stored) if stored is not None else None
    if draft is None:
        return
    rest = tuple(
        one
        for one in draft.recipients
        if one.contact_id != contact.id and one.phone not in contact.phones
    )
    if len(rest) < len(draft.recipients):
        tx.settings.put_json(_DRAFT, to_json(replace(draft, recipients=rest)))


# --- for other programs --------------------------------------------------------------------------


def as_json(record: PersonRecord) -> Mapping[str, object]:
    """The record as JSON values; times in UTC."""
    person = record.contact
    return {
        "made_at": _time(record.made_at),
        "person": {
            "name": person.name,
            "company": person.company,
            "kind": person.kind.value,
            "numbers": [phone.e164 for phone in person.phones],
            "email": person.email,
            "nip": person.nip,
            "address": person.address,
            "language": person.language,
            "note": person.note,
            "fields": dict(record.fields),
            "groups": list(record.groups),
            "created_at": _time(person.created_at),
            "updated_at": _time(person.updated_at),
        },
        "consents": {
            "orders": person.orders.value,
            "marketing": person.marketing.value,
            "not_to_be_texted": [phone.e164 for phone in record.consents.opted_out],
            "history": [_note_json(one) for one in record.consents.history],
        },
        "messages": [_message_json(row) for row in record.messages],
    }


def _note_json(one: HistoryNote) -> Mapping[str, object]:
    return {
        "purpose": one.note.purpose.value,
        "state": one.note.state.value,
        "since": _time(one.note.since),
        "how": one.note.how,
        "wording": one.note.wording,
        "noted_by": one.note.noted_by,
        "noted_at": _time(one.noted_at),
    }


def _message_json(row: MessageListRow) -> Mapping[str, object]:
    return {
        "id": row.id,
        "number": row.phone.e164,
        "text": row.text,
        "state": row.state.value,
        "sender": row.sender,
        "gateway": row.gateway_name,
        "written_at": _time(row.created_at),
        "accepted_at": _time(row.accepted_at),
        "scheduled_at": _time(row.scheduled_at),
    }


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds")
