"""What an import makes of people: duplicates, groups, consents, own fields, and taking it back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentSource, ConsentState
from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.importing.contact_import import ContactImport
from smsdesk.services.importing.values import (
    Duplicates,
    ImportPlan,
    ImportReport,
    PastImport,
    read_plan,
)
from smsdesk.store.models import DateRow, GroupRow
from smsdesk.store.people.group_filter import stored_filter
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock
from tests.services.import_bench import JAN, Bench, reasons

SECOND, THIRD = PhoneNumber("+48602000000"), PhoneNumber("+48221234567")
LATER = START + timedelta(days=1)


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    return Bench(store, tmp_path)


def imported(
    bench: Bench, content: str, plan: ImportPlan, *, dry_run: bool = False
) -> ImportReport:
    bench.path.write_text(content, "utf-8")
    return bench.importer.run(bench.path, plan=plan, dry_run=dry_run)


def groups_of(bench: Bench, contact: Contact) -> list[str]:
    with bench.store.begin() as tx:
        return list(tx.bulk_contacts.groups_of([contact.id]).get(contact.id, ()))


def named(bench: Bench) -> dict[str, Contact]:
    return {contact.name: contact for contact in bench.contacts()}


# --- duplicates ---


def test_a_known_number_gains_the_others_and_keeps_its_own(bench: Bench) -> None:
    known = bench.add(ContactDraft("Jan", phone=JAN, other_phones=(THIRD,)))
    report = bench.run("nazwa;telefon;telefon 2;nip\nJan Kos;602000000;601000001;5260250274\n")
    assert (report.added, report.updated) == (0, 1)
    jan = bench.only()
    assert (jan.id, jan.name, jan.nip) == (known.id, "Jan Kos", "5260250274")
    assert jan.phones == (JAN, THIRD, SECOND)
    again = bench.run("nazwa;telefon;telefon 2;nip\nJan Kos;602000000;601000001;5260250274\n")
    assert (again.updated, again.unchanged, again.import_id) == (0, 1, None)


def test_a_shared_switchboard_does_not_make_two_people_one(bench: Bench) -> None:
    bench.add(ContactDraft("Jan", phone=JAN, other_phones=(THIRD,)))
    report = bench.run(
        "nazwa;telefon;telefon 2\nOla;602000000;22 123 45 67\nEwa;603000000;22 123 45 67\n"
    )
    assert (report.added, report.skipped) == (2, ())
    assert set(named(bench)) == {"Jan", "Ola", "Ewa"}
    assert named(bench)["Ewa"].phones == (PhoneNumber("+48603000000"), THIRD)


@pytest.mark.parametrize(
    ("known", "row", "same"),
    [
        (ContactDraft("Jan Kos", "Kos SA", JAN), "JAN KOS;kos sa;602000000", True),
        (ContactDraft("", "Kos SA", JAN), ";Kos SA;602000000", True),
        (ContactDraft("Jan Kos", "", JAN), "Jan Kos;;602000000", False),
        (ContactDraft("Jan Kos", "Inna", JAN), "Jan Kos;Kos SA;602000000", False),
        (ContactDraft("Jan Kos"), "Jan Kos;;602000000", True),
        (ContactDraft("Jan"), "Jan;;602000000", False),
    ],
)
def test_people_are_known_by_name_and_company(
    bench: Bench, known: ContactDraft, row: str, *, same: bool
) -> None:
    there = bench.add(known)
    report = bench.run(f"nazwa;firma;telefon\n{row}\n")
    assert (report.added, report.updated) == ((0, 1) if same else (1, 0))
    if same:
        assert bench.only().id == there.id
        assert SECOND in bench.only().phones


def test_known_people_may_be_left_alone(bench: Bench) -> None:
    bench.add(ContactDraft("Jan", phone=JAN))
    bench.add(ContactDraft("", phone=SECOND))
    content = "nazwa;telefon\nJan Kos;601000001\nEla;602000000\nOla;603000000\n"
    report = imported(bench, content, ImportPlan(duplicates=Duplicates.SKIP))
    assert (report.added, report.updated, report.repeated, report.rejected) == (1, 0, 2, 0)
    assert reasons(report) == [(2, ErrorCode.ROW_KNOWN), (3, ErrorCode.ROW_KNOWN)]
    assert str(report.skipped[0].reason).startswith("Jan is already")
    assert SECOND.digits not in str(report.skipped[1].reason).replace(" ", "")
    assert set(named(bench)) == {"Jan", "", "Ola"}


def test_everybody_may_come_in_twice(bench: Bench) -> None:
    bench.add(ContactDraft("Jan", phone=JAN))
    content = "nazwa;telefon\nJan Kos;601000001\nJan;601000001\n"
    report = imported(bench, content, ImportPlan(duplicates=Duplicates.BOTH))
    assert (report.added, report.skipped) == (2, ())
    assert len(bench.contacts()) == 3


def test_a_row_that_says_nothing_new_is_repeated(bench: Bench) -> None:
    report = bench.run(
        "nazwa;telefon;telefon 2\nJan;601000001;602000000\nOla;602000000;603000000\n"
        "Jan;602000000;\n"
    )
    assert (report.added, report.repeated) == (2, 1)
    assert reasons(report) == [(4, ErrorCode.FILE_REPEATED_ROW)]


def test_two_rows_about_one_known_person_come_together(bench: Bench) -> None:
    bench.add(ContactDraft("Jan", phone=JAN, other_phones=(SECOND,)))
    report = bench.run("nazwa;telefon;e-mail\nJan Kos;601000001;\n;602000000;jan@kos.pl\n")
    assert (report.updated, report.unchanged) == (1, 0)
    assert (bench.only().name, bench.only().email) == ("Jan Kos", "jan@kos.pl")


def test_people_without_a_number_come_in_when_wanted(bench: Bench) -> None:
    content = "nazwa;e-mail\nJan Kos;jan@kos.pl\n;nikt@kos.pl\n"
    with pytest.raises(SmsdeskError) as caught:
        imported(bench, content, ImportPlan())
    assert caught.value.code is ErrorCode.FILE_NO_NUMBER_COLUMN
    report = imported(bench, content, ImportPlan(keep_numberless=True))
    assert (report.added, reasons(report)) == (1, [(3, ErrorCode.NUMBER_EMPTY)])
    assert imported(bench, content, ImportPlan(keep_numberless=True)).unchanged == 1


# --- groups ---


def test_groups_are_made_when_missing(bench: Bench) -> None:
    by_filter = stored_filter(ContactFilter(not_texted=True))
    with bench.store.begin(write=True) as tx:
        for name, wanted in (("vip", None), ("Nowi", by_filter)):
            row = GroupRow(name=name, filter=wanted, created_at=START, updated_at=START)
            tx._session.add(row)
    content = "nazwa;telefon;grupa\nJan;601000001;VIP, Stali\nOla;602000000;Nowi;\n"
    report = bench.run(content)
    assert report.groups == ("Stali",)
    assert groups_of(bench, named(bench)["Jan"]) == ["Stali", "vip"]
    assert groups_of(bench, named(bench)["Ola"]) == []
    joined = bench.run("telefon;grupa\n602000000;Stali\n601000001;Stali\n")
    assert (joined.updated, joined.unchanged, joined.groups) == (1, 1, ())
    assert groups_of(bench, named(bench)["Ola"]) == ["Stali"]


def test_everybody_of_a_file_without_groups_may_join_one(bench: Bench) -> None:
    report = imported(bench, "nazwa;telefon\nJan;601000001\n", ImportPlan(group="Nowi"))
    assert report.groups == ("Nowi",)
    assert groups_of(bench, bench.only()) == ["Nowi"]


def test_a_preview_makes_nothing(bench: Bench) -> None:
    bench.add(ContactDraft("Jan", phone=JAN))
    content = "nazwa;telefon;grupa;Sprzęt\nJan;601000001;VIP;Bosch\nOla;602000000;VIP;\n"
    plan = ImportPlan({0: "name", 1: "phone", 2: "group", 3: "field:sprzet"})
    report = imported(bench, content, plan, dry_run=True)
    assert (report.added, report.updated, report.import_id) == (1, 1, None)
    assert (report.groups, report.fields) == (("VIP",), ("Sprzęt",))
    assert [contact.name for contact in bench.contacts()] == ["Jan"]
    with bench.store.begin() as tx:
        assert tx.own_fields.list() == ()
        assert tx._session.query(GroupRow).count() == 0


# --- consents ---

CONSENTS = "nazwa;telefon;zgoda marketing;zgoda od;SMS o zleceniach\n"


def note(bench: Bench, state: ConsentState, since: datetime) -> None:
    said = ConsentNote(ConsentPurpose.MARKETING, state, since)
    with bench.store.begin(write=True) as tx:
        tx.consents.note([bench.only().id], said, since)


def test_consents_are_noted_with_their_source(bench: Bench) -> None:
    bench.run(
        CONSENTS + "Jan;601000001;tak;01.06.2026;\nEla;602000000;NIE;;nie\n"
        "Ola;603000000;może;;\nIga;604000000;tak;01.06.2099;tak\n"
    )
    people = named(bench)
    given, withdrawn, unknown = ConsentState.GIVEN, ConsentState.WITHDRAWN, ConsentState.UNKNOWN
    states = {name: (c.marketing, c.orders) for name, c in people.items()}
    assert states == {
        "Jan": (given, unknown),
        "Ela": (withdrawn, withdrawn),
        "Ola": (unknown, unknown),
        "Iga": (given, given),
    }
    with bench.store.begin() as tx:
        (jan,) = tx.consents.history(people["Jan"].id)
        iga = tx.consents.history(people["Iga"].id)
    noon = datetime(2026, 6, 1, 12).astimezone(UTC)  # where the shop is
    assert (jan.note.since, jan.note.how) == (noon, ConsentSource.IMPORTED)
    assert all(stored.note.since <= stored.noted_at for stored in iga)


@pytest.mark.parametrize(
    ("known", "said", "then"),
    [
        (ConsentState.GIVEN, "tak;", ConsentState.GIVEN),
        (ConsentState.GIVEN, "nie;01.01.2020", ConsentState.WITHDRAWN),
        (ConsentState.WITHDRAWN, "tak;", ConsentState.WITHDRAWN),
        (ConsentState.WITHDRAWN, "tak;01.01.2020", ConsentState.WITHDRAWN),
        (ConsentState.WITHDRAWN, "tak;{since}", ConsentState.GIVEN),
    ],
)
def test_an_import_never_turns_an_objection_into_consent(
    bench: Bench, known: ConsentState, said: str, then: ConsentState
) -> None:
    bench.add(ContactDraft("Jan", phone=JAN))
    note(bench, known, START - timedelta(days=30))
    since = (START - timedelta(days=5)).strftime("%d.%m.%Y")
    bench.run(CONSENTS + f"Jan;601000001;{said.format(since=since)};\n")
    assert bench.only().marketing is then
    again = bench.run(CONSENTS + f"Jan;601000001;{said.format(since=since)};\n")
    assert (again.updated, again.unchanged) == (0, 1)


# --- own fields ---


def test_own_fields_are_filled_and_made(bench: Bench) -> None:
    with bench.store.begin(write=True) as tx:
        day = ContactField("przeglad", "Data przeglądu", FieldKind.DATE, 12, 14, reminds=True)
        tx.own_fields.replace([day, ContactField("rejestracja", "Nr rejestracyjny")], START)
    content = (
        "nazwa;telefon;nr rejestracyjny;Data przeglądu;Kolor;Gwarancja;telefon \n"
        "Jan;601000001;WX 123;1.6.2027;czarny;2027-01-02;a\nOla;602000000;;kiedyś;;3.4.2028;b\n"
    )
    plan = ImportPlan(
        {0: "name", 1: "phone", 2: "field:rejestracja", 3: "field:przeglad", 4: "field:Kolor",
         5: "field:gwarancja", 6: "field:telefon"}
    )  # fmt: skip
    report = imported(bench, content, plan)
    assert report.fields == ("Kolor", "Gwarancja", "telefon")
    people = named(bench)
    assert people["Jan"].fields == {
        "rejestracja": "WX 123", "przeglad": "2027-06-01", "kolor": "czarny",
        "gwarancja": "2027-01-02", "telefon_2": "a",
    }  # fmt: skip
    assert people["Ola"].fields == {
        "przeglad": "kiedyś", "gwarancja": "2028-04-03", "telefon_2": "b",
    }  # fmt: skip
    with bench.store.begin() as tx:
        kinds = {field.name: field.kind for field in tx.own_fields.list()}
        dates = [(row.field, row.day) for row in tx._session.query(DateRow)]
    assert (kinds["kolor"], kinds["gwarancja"]) == (FieldKind.TEXT, FieldKind.DATE)
    assert dates == [("przeglad", "2027-06-01")]


def test_headers_of_own_fields_are_known(bench: Bench) -> None:
    with bench.store.begin(write=True) as tx:
        tx.own_fields.replace([ContactField("rejestracja", "Nr rejestracyjny")], START)
    bench.run("telefon;NR REJESTRACYJNY\n601000001;WX 1\n")
    bench.run("telefon;rejestracja;nazwa\n602000000;WX 2;Ola\n")
    assert [c.fields["rejestracja"] for c in bench.contacts()] == ["WX 2", "WX 1"]


@pytest.mark.parametrize(
    ("word", "code"),
    [("polski", "pl"), ("UA", "uk"), ("pl-PL", "pl"), ("de", "de"), ("esperanto", ""), ("", "")],
)
def test_languages(bench: Bench, word: str, code: str) -> None:
    bench.run(f"telefon;język\n601000001;{word}\n")
    assert bench.only().language == code


def test_a_wrong_nip_is_told(bench: Bench) -> None:
    report = bench.run("telefon;nip\n601000001;123-456-78-90\n602000000;\n")
    assert (report.added, reasons(report)) == (1, [(2, ErrorCode.NIP_INVALID)])


def test_columns_may_be_told_by_their_place(bench: Bench) -> None:
    bench.path.write_text("a;a;a\n601000001;Jan;Kos SA\n", "utf-8")
    bench.importer.run(bench.path, {"#1": "phone", "#2": "name", "#3": "field:dział"})
    assert (bench.only().phone, bench.only().name) == (JAN, "Jan")
    assert bench.only().fields == {"dzial": "Kos SA"}
    for told, code in (
        ({"#4": "phone"}, ErrorCode.COLUMN_UNKNOWN),
        ({"#1": "field:"}, ErrorCode.FIELD_UNKNOWN),
    ):
        with pytest.raises(SmsdeskError) as caught:
            bench.importer.run(bench.path, told)
        assert caught.value.code is code


def test_columns_without_a_name_are_found_by_content(bench: Bench) -> None:
    bench.run("kto;x;y;z\nJan;601000001;jan@kos.pl;5260250274\n")
    contact = bench.only()
    assert (contact.phone, contact.email, contact.nip) == (JAN, "jan@kos.pl", "5260250274")


def test_numbers_of_rows_are_no_numbers_of_telephones(bench: Bench) -> None:
    bench.run("nr;nazwa;telefon;telefon model\n1;Jan;601000001;601000002\n2;Ola;602000000;\n")
    assert [contact.phones for contact in bench.contacts()] == [(JAN,), (SECOND,)]


def test_a_plan_is_a_line() -> None:
    plan = ImportPlan({3: "phone"}, False, Duplicates.BOTH, True)
    assert read_plan(plan.written()) == plan
    assert read_plan("{}") == ImportPlan()
    for line in ("[]", '{"columns": []}', '{"columns": {"a": "name"}}', '{"has_header": 1}',
                 '{"duplicates": "x"}', "nic"):  # fmt: skip
        with pytest.raises(ValueError):
            read_plan(line)


# --- taking it back ---


def clocked(bench: Bench, moment: datetime) -> ContactImport:
    return ContactImport(bench.store, FakeClock(moment))


def test_an_import_can_be_taken_back(bench: Bench) -> None:
    old = bench.add(ContactDraft("Jan", "Kos SA", JAN, note="stara", fields={"a": "b"}))
    bench.path.write_text(
        "nazwa;telefon;telefon 2;uwagi;grupa;zgoda;sprzęt\n"
        "Jan Kos;601000001;22 123 45 67;nowa;VIP;tak;Bosch\nOla;602000000;;;VIP;tak;\n",
        "utf-8",
    )
    first = clocked(bench, LATER)
    report = first.run(bench.path, {"sprzęt": "field:sprzet"})
    assert (report.added, report.updated, report.import_id) == (1, 1, 1)
    assert first.imports() == [PastImport(1, bench.path.name, 1, 1, LATER, None)]
    done = first.undo(1)
    assert (done.removed, done.restored, done.kept) == (1, 1, ())
    assert bench.only() == old
    assert groups_of(bench, old) == []
    with bench.store.begin() as tx:
        assert tx.consents.history(old.id) == []
        assert tx.own_fields.list() == ()
        assert tx._session.query(GroupRow).count() == 0
    assert first.imports()[0].undone_at == LATER
    with pytest.raises(SmsdeskError) as caught:
        first.undo(1)
    assert (caught.value.code, bench.path.name in str(caught.value)) == (
        ErrorCode.IMPORT_UNDONE,
        True,
    )
    with pytest.raises(SmsdeskError) as caught:
        first.undo(2)
    assert caught.value.code is ErrorCode.IMPORT_GONE


def test_an_objection_of_the_file_survives_taking_it_back(bench: Bench) -> None:
    old = bench.add(ContactDraft("Jan", phone=JAN))
    bench.path.write_text(
        "nazwa;telefon;telefon 2;o zleceniach;zgoda\n"
        "Jan;601000001;;nie;nie\nOla;602000000;22 123 45 67;nie;nie\nEla;603000000;;tak;tak\n",
        "utf-8",
    )
    first = clocked(bench, LATER)
    first.run(bench.path, {"o zleceniach": "orders"})
    done = first.undo(1)
    assert (done.removed, done.restored) == (2, 1)
    jan = bench.only()
    assert (jan.id, jan.orders, jan.marketing) == (
        old.id,
        ConsentState.WITHDRAWN,
        ConsentState.WITHDRAWN,
    )
    with bench.store.begin() as tx:
        numbers = [PhoneNumber(f"+48{digits}") for digits in ("602000000", "221234567")]
        assert tx.opt_outs.among([*numbers, PhoneNumber("+48603000000")]) == set(numbers)
        assert {entry.how for entry in tx.opt_outs.all()} == {"imported"}


def test_what_was_changed_since_stays(bench: Bench) -> None:
    bench.add(ContactDraft("Stary", phone=THIRD))
    content = (
        "nazwa;telefon;grupa\nJan;601000001;VIP\nOla;602000000;VIP\nEla;603000000;\n"
        "Stary Zmieniony;22 123 45 67;\nUsunięta;604000000;\n"
    )
    bench.path.write_text(content, "utf-8")
    clocked(bench, LATER).run(bench.path)
    people = named(bench)
    said = ConsentNote(ConsentPurpose.MARKETING, ConsentState.GIVEN, LATER)
    with bench.store.begin(write=True) as tx:
        later = LATER + timedelta(hours=1)
        tx.contacts.change(people["Jan"].id, ContactDraft("Jan Nowy", phone=JAN), later)
        tx.contacts.change(people["Stary Zmieniony"].id, ContactDraft("Inny", phone=THIRD), later)
        tx.consents.note([people["Ola"].id], said, later)
        tx.contacts.delete([people["Usunięta"].id])
    done = bench.importer.undo(1)
    assert (done.removed, done.restored) == (1, 0)
    assert {each.title for each in done.kept} == {"Jan Nowy", "Ola", "Inny"}
    assert set(named(bench)) == {"Jan Nowy", "Ola", "Inny"}
    assert groups_of(bench, named(bench)["Ola"]) == ["VIP"]


def test_imports_are_taken_back_one_after_the_other(bench: Bench) -> None:
    bench.path.write_text("nazwa;telefon\nJan;601000001\n", "utf-8")
    clocked(bench, LATER).run(bench.path)
    bench.path.write_text("nazwa;telefon;rodzaj\nJan Kos;601000001;kontrahent\n", "utf-8")
    second = clocked(bench, LATER + timedelta(days=1))
    second.run(bench.path)
    assert bench.only().kind is ContactKind.CONTRACTOR
    assert [made.id for made in second.imports()] == [2, 1]
    assert second.undo(2).restored == 1
    assert bench.only().name == "Jan"
    assert second.undo(1).removed == 1
    assert bench.contacts() == []


# --- cancelling ---


def test_cancelling_at_any_point_changes_nothing(bench: Bench) -> None:
    bench.add(ContactDraft("Stary", phone=PhoneNumber("+48600000005")))
    lines = [f"Klient {i};60{i:07};VIP;tak" for i in range(3_200)]
    bench.path.write_text("\n".join(("nazwa;telefon;grupa;zgoda", *lines)), "utf-8")
    said: list[int] = []
    bench.importer.run(bench.path, dry_run=True, progress=lambda done, _total: said.append(done))
    for calls in range(len(said) + 1):
        stop = Event()
        left = [calls]

        def progress(_done: int, _total: int, left: list[int] = left, stop: Event = stop) -> None:
            left[0] -= 1
            if left[0] <= 0:
                stop.set()

        if calls == 0:
            stop.set()
        report = bench.importer.run(bench.path, progress=progress, stop=stop)
        assert report == ImportReport(0, 0, (), cancelled=True)
        assert [contact.name for contact in bench.contacts()] == ["Stary"]
        assert bench.importer.imports() == []
