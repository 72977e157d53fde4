"""Contacts into files and back: nothing is lost, nothing is a formula, nothing half written."""

from datetime import timedelta
from pathlib import Path
from threading import Event

import openpyxl
import pytest
import vobject

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.importing.contact_import import ContactImport
from smsdesk.services.importing.pace import Stopped
from smsdesk.services.sheets.xlsx_writing import MOST_ROWS, fits
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock
from tests.services.import_bench import JAN, Bench

LANDLINE, ABROAD = PhoneNumber("+48221234567"), PhoneNumber("+4930123456")
FIELDS = (
    ContactField("rejestracja", "Nr rejestracyjny"),
    ContactField("sprzet", "Sprzęt"),
    ContactField("przeglad", "Data przeglądu", FieldKind.DATE, 12, 14, reminds=True),
)
PEOPLE = (
    ContactDraft(
        'Gęś; "Ż"', "F, s.c.; \\ 'x'", LANDLINE, "z@x.pl", ContactKind.CONTRACTOR,
        "a\nb\n\n c: d; e, f\\n" + "bardzo długa uwaga o Źdźbłach, " * 9,
        (JAN, ABROAD), "5260250274", "ul. Długa 5; m. 3, 00-001 Łódź\nPolska", "uk",
        {"rejestracja": "WX 123; A", "przeglad": "2027-06-01"},
    ),
    ContactDraft("=cmd|' /C calc'!A0", "@SUM(A1)", PhoneNumber("+380671234567"), note="-1+1",
                 fields={"sprzet": "=1+1"}),
    ContactDraft("'=już z apostrofem", "'zwykły", PhoneNumber("+48602000000")),
    ContactDraft("+48 Klub", "+48 Klub", PhoneNumber("+48603000000")),
    ContactDraft("", "Tylko firma", PhoneNumber("+48604000000")),
    ContactDraft("", "", PhoneNumber("+48605000000"), other_phones=(PhoneNumber("+48606000000"),)),
    ContactDraft("Bez numeru", email="bez@x.pl"),
)  # fmt: skip


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    return Bench(store, tmp_path)


def fill(bench: Bench) -> list[Contact]:
    """People, fields, groups and consents."""
    with bench.store.begin(write=True) as tx:
        tx.own_fields.replace(FIELDS, START)
        added = [tx.contacts.add(person.checked(), START) for person in PEOPLE]
        ids, _made = tx.bulk_contacts.groups(["VIP, stali", "A; B", "Nowi"], START)
        tx.bulk_contacts.join({added[0].id: ["VIP, stali", "A; B"], added[1].id: ["Nowi"]}, ids)
        day = START - timedelta(days=40)
        for contact, purpose, state in (
            (added[0], ConsentPurpose.MARKETING, ConsentState.GIVEN),
            (added[1], ConsentPurpose.MARKETING, ConsentState.WITHDRAWN),
            (added[1], ConsentPurpose.ORDERS, ConsentState.WITHDRAWN),
        ):
            tx.consents.note([contact.id], ConsentNote(purpose, state, day), day)
    return added


def told(store: Store) -> object:
    """All that is known of everybody, without ids and times."""
    with store.begin() as tx:
        people = list(tx.contacts.each())
        groups = tx.bulk_contacts.groups_of([each.id for each in people])
        since = tx.bulk_contacts.consents_since(
            [each.id for each in people], ConsentPurpose.MARKETING
        )
    return [
        (
            each.draft(),
            dict(each.fields),
            each.marketing,
            each.orders,
            groups.get(each.id, []),
            since[each.id].astimezone().date() if each.id in since else None,
        )
        for each in sorted(people, key=lambda each: [phone.e164 for phone in each.phones])
    ]


@pytest.mark.parametrize("name", ["kontakty.csv", "kontakty.xlsx", "kontakty.vcf"])
def test_what_was_exported_comes_back_the_same(bench: Bench, tmp_path: Path, name: str) -> None:
    added = fill(bench)
    before = told(bench.store)
    path = tmp_path / name
    assert bench.importer.export(path) == len(PEOPLE)
    unchanged = bench.importer.run(path)
    assert (unchanged.added, unchanged.updated, unchanged.skipped) == (0, 0, ())
    with bench.store.begin(write=True) as tx:
        tx.contacts.delete([contact.id for contact in added])
    again = bench.importer.run(path)
    assert (again.added, again.skipped) == (len(PEOPLE), ())
    assert told(bench.store) == before


@pytest.mark.parametrize("name", ["kontakty.csv", "kontakty.xlsx", "kontakty.vcf"])
def test_own_fields_come_into_an_empty_shop(bench: Bench, tmp_path: Path, name: str) -> None:
    fill(bench)
    path = tmp_path / name
    bench.importer.export(path)
    with bench.store.begin(write=True) as tx:
        tx.contacts.delete([contact.id for contact in tx.contacts.each()])
        tx.own_fields.replace((), START)
    bench.importer.run(path)
    with bench.store.begin() as tx:
        names = {field.name: field.kind for field in tx.own_fields.list()}
        values = [dict(each.fields) for each in tx.contacts.each() if each.fields]
    assert names["rejestracja"] is FieldKind.TEXT
    assert names["przeglad"] is FieldKind.DATE
    assert {"rejestracja": "WX 123; A", "przeglad": "2027-06-01"} in values


def test_a_look_knows_what_this_program_wrote(bench: Bench, tmp_path: Path) -> None:
    fill(bench)
    for name in ("a.csv", "a.xlsx", "a.vcf"):
        bench.importer.export(tmp_path / name)
        look = bench.importer.look(tmp_path / name)
        assert (look.own, look.keep_numberless) == (True, True)
        assert "field:rejestracja" in {column.means for column in look.columns}


def test_cards_are_what_another_program_reads(bench: Bench, tmp_path: Path) -> None:
    fill(bench)
    bench.importer.export(tmp_path / "a.vcf")
    content = (tmp_path / "a.vcf").read_bytes()
    assert max(map(len, content.split(b"\r\n"))) <= 75
    cards = {card.fn.value: card for card in vobject.readComponents(content.decode())}
    goose = cards['Gęś; "Ż"']
    assert goose.note.value == PEOPLE[0].checked().note
    assert [each.value for each in goose.tel_list] == [p.e164 for p in (LANDLINE, JAN, ABROAD)]
    assert goose.org.value == ["F, s.c.; \\ 'x'"]
    assert goose.categories.value == ["A; B", "VIP, stali"]


def test_no_cell_of_a_workbook_is_a_formula(bench: Bench, tmp_path: Path) -> None:
    fill(bench)
    bench.importer.export(tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value}
    assert kinds == {"s"}
    assert sheet.freeze_panes == "A2"


def test_some_contacts_may_be_exported(bench: Bench, tmp_path: Path) -> None:
    added = fill(bench)
    ids = [added[2].id, added[0].id]
    assert bench.importer.export(tmp_path / "a.csv", ids) == 2
    lines = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()
    assert lines[1].startswith('\'\'=już z apostrofem;\'zwykły;"=""+48602000000"""')


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.vcf"])
def test_a_stopped_export_leaves_the_old_file(bench: Bench, tmp_path: Path, name: str) -> None:
    fill(bench)
    path = tmp_path / name
    path.write_text("old")
    stop = Event()
    with pytest.raises(Stopped):
        bench.importer.export(path, progress=lambda _done, _total: stop.set(), stop=stop)
    assert path.read_text() == "old"


def test_a_sheet_has_an_end() -> None:
    fits(MOST_ROWS - 1)
    with pytest.raises(SmsdeskError) as caught:
        fits(MOST_ROWS)
    assert caught.value.code is ErrorCode.SHEET_TOO_LONG


def test_an_empty_shop_exports_a_header(bench: Bench, tmp_path: Path) -> None:
    importer = ContactImport(bench.store, FakeClock())
    assert importer.export(tmp_path / "a.csv") == 0
    report = importer.run(tmp_path / "a.csv")
    assert (report.added, report.skipped, report.import_id) == (0, (), None)
    assert importer.export(tmp_path / "a.vcf") == 0
    with pytest.raises(SmsdeskError) as caught:
        importer.run(tmp_path / "a.vcf")
    assert caught.value.code is ErrorCode.FILE_EMPTY
