"""An importer, a file to import and what came of it."""

from pathlib import Path

import pytest

from smsdesk.core.contact import Contact, ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.importing.contact_import import ContactImport, ImportReport
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock

HEADER = "nazwa;firma;telefon;e-mail;rodzaj;uwagi"
JAN = PhoneNumber("+48601000001")


class Bench:
    """An importer, a file to import and what came of it."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.path = folder / "kontakty.csv"
        self.importer = ContactImport(store, FakeClock())

    def run(self, content: str | bytes, encoding: str = "utf-8", **columns: str) -> ImportReport:
        raw = content if isinstance(content, bytes) else content.encode(encoding)
        self.path.write_bytes(raw)
        return self.importer.run(self.path, columns)

    def refusal(self, content: str | bytes, **columns: str) -> SmsdeskError:
        with pytest.raises(SmsdeskError) as caught:
            self.run(content, **columns)
        assert self.contacts() == []
        return caught.value

    def contacts(self) -> list[Contact]:
        with self.store.begin() as tx:
            return list(tx.contacts.each())

    def only(self) -> Contact:
        (contact,) = self.contacts()
        return contact

    def add(self, draft: ContactDraft) -> Contact:
        with self.store.begin(write=True) as tx:
            return tx.contacts.add(draft, START)


def reasons(report: ImportReport) -> list[tuple[int, ErrorCode]]:
    return [(skipped.row, skipped.reason.code) for skipped in report.skipped]
