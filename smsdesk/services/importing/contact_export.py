"""Contacts into files that come back the same: CSV and XLSX as in `own_format`, vCard 3.0.

Nothing that came from outside is ever a formula. Contacts are read and written in pages.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.core.consent import ConsentPurpose
from smsdesk.core.contact_field import ContactField
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.importing.own_format import (
    HEADER,
    KIND_WORDS,
    STATE_WORDS,
    Exported,
    header_of_field,
)
from smsdesk.services.importing.pace import STEP, Pace
from smsdesk.services.importing.vcard_writer import write_cards
from smsdesk.services.sheets.csv_file import as_text, harmless, write_sheet
from smsdesk.services.sheets.vcard_file import LIST_MARK

if TYPE_CHECKING:
    from smsdesk.store.unit import Store

_TITLE = "Kontakty"
_WIDTHS = (28, 28, 16, 20, 26, 13, 13, 34, 8, 22, 15, 12, 16, 40)
_PHONES = (2, 3)
"""Columns that a spreadsheet would make numbers of."""


def export(store: "Store", path: Path, ids: Sequence[int] | None, now: datetime, pace: Pace) -> int:
    """Write contacts; see `ContactImport.export`."""
    with store.begin() as tx:
        wanted = tx.contacts.find(ContactFilter(), now) if ids is None else ids
        fields = tx.own_fields.list()
    pages = _Pages(store, wanted, pace)
    suffix = path.suffix.lower()
    if suffix == ".csv":
        write_sheet(path, _csv_rows(pages, fields))
    elif suffix == ".xlsx":
        # 30 ms and a hundred modules; nobody needs it before
        from smsdesk.services.sheets.xlsx_writing import fits, write_texts

        fits(len(wanted))
        write_texts(path, _TITLE, _WIDTHS, _rows(pages, fields))
    elif suffix in (".vcf", ".vcard"):
        write_cards(path, pages)
    else:
        raise SmsdeskError(ErrorCode.FILE_FORMAT_UNWRITABLE, name=path.name)
    return pages.count


class _Pages:
    """The contacts, read while they are written; says how far it has come."""

    def __init__(self, store: "Store", ids: Sequence[int], pace: Pace) -> None:
        self._store = store
        self._ids = ids
        self._pace = pace
        self.count = 0

    def __iter__(self) -> Iterator[Exported]:
        """Raises Stopped."""
        self._pace.begin(len(self._ids))
        for first in range(0, len(self._ids), STEP):
            page = self._ids[first : first + STEP]
            with self._store.begin() as tx:
                contacts = tx.contacts.get_many(page)
                groups = tx.bulk_contacts.groups_of(page)
                since = tx.bulk_contacts.consents_since(page, ConsentPurpose.MARKETING)
            for each in contacts:
                yield Exported(each, groups.get(each.id, ()), since.get(each.id))
            self.count += len(contacts)
            self._pace.done(len(page))


def _rows(people: _Pages, fields: Sequence[ContactField]) -> Iterator[Sequence[str]]:
    yield (*HEADER, *map(header_of_field, fields))
    for each in people:
        yield (*_told(each), *(each.contact.fields.get(own.name, "") for own in fields))


def _csv_rows(people: _Pages, fields: Sequence[ContactField]) -> Iterator[Sequence[str]]:
    rows = _rows(people, fields)
    yield next(rows)
    for row in rows:
        yield [
            as_text(cell) if place in _PHONES else harmless(cell) for place, cell in enumerate(row)
        ]


def _told(each: Exported) -> Sequence[str]:
    contact = each.contact
    values: Mapping[str, str] = {
        "name": contact.name,
        "company": contact.company,
        "phone": contact.phone.e164 if contact.phone else "",
        "other_phone": ", ".join(phone.e164 for phone in contact.other_phones),
        "email": contact.email,
        "kind": KIND_WORDS[contact.kind],
        "nip": contact.nip,
        "address": contact.address,
        "language": contact.language,
        "group": LIST_MARK.join(each.groups),
        "consent": STATE_WORDS[contact.marketing],
        "consent_date": each.marketing_day,
        "orders": STATE_WORDS[contact.orders],
        "note": contact.note,
    }
    return [values[means] for means in HEADER.values()]
