"""Importing contacts: files as they come, all rows or none, every rejected row with its reason."""

from pathlib import Path
from threading import Event

import pytest

from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.contact_import import ContactImport, ImportReport
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


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    return Bench(store, tmp_path)


def reasons(report: ImportReport) -> list[tuple[int, ErrorCode]]:
    return [(skipped.row, skipped.reason.code) for skipped in report.skipped]


# --- files as they come --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1250", "iso8859-2", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_encodings_are_told_apart(bench: Bench, encoding: str) -> None:
    report = bench.run(
        f"{HEADER}\nŻaneta Gęś;Źródło Ćmy;601000001;z@x.pl;kontrahent;śŚąĄłŁ\n", encoding
    )
    assert (report.added, report.updated, report.skipped) == (1, 0, ())
    contact = bench.only()
    assert (contact.name, contact.company, contact.note) == ("Żaneta Gęś", "Źródło Ćmy", "śŚąĄłŁ")
    assert (contact.phone, contact.kind) == (JAN, ContactKind.CONTRACTOR)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_delimiters_are_told_apart(bench: Bench, delimiter: str) -> None:
    row = delimiter.join(("Jan", '"x, y; z|"', "601 000 001"))
    bench.run(delimiter.join(("imię", "uwagi", "telefon")) + f"\r\n{row}\r\n")
    assert (bench.only().note, bench.only().phone) == ("x, y; z|", JAN)


def test_excels_own_line_names_the_delimiter(bench: Bench) -> None:
    report = bench.run("sep=|\ntelefon|imię\n601000001|Jan;y\nzły|x\n")
    assert bench.only().name == "Jan;y"
    assert reasons(report) == [(4, ErrorCode.NUMBER_NOT_A_NUMBER)]


@pytest.mark.parametrize(
    "header",
    ["telefon", "Telefon", "TEL.", "Komórka", "nr tel", "Nr tel.", "Numer telefonu", "phone_number",
     "Telefon kontaktowy", "mobile phone", "nr"],
)  # fmt: skip
def test_the_number_column_is_guessed(bench: Bench, header: str) -> None:
    bench.run(f"hotel;{header};total\nx;601000001;5\n")
    assert bench.only().phone == JAN


@pytest.mark.parametrize(
    ("header", "row", "name", "company"),
    [
        ("imię;nazwisko;tel", "Jan;Kos;601000001", "Jan Kos", ""),
        ("nazwisko;imię;tel;firma", "Kos;Jan;601000001;Kos SA", "Jan Kos", "Kos SA"),
        ("nazwa;imię;nazwisko;tel", "Kos SA;Jan;Kos;601000001", "Jan Kos", "Kos SA"),
        ("Nazwa;tel", "Jan Kos;601000001", "Jan Kos", ""),
        ("nazwa firmy;telefon", "Kos SA;601000001", "", "Kos SA"),
        ("imię klienta;nazwisko klienta;telefon", "Jan;Kos;601000001", "Jan Kos", ""),
        ("imie i nazwisko;telefon", "Jan Kos;601000001", "Jan Kos", ""),
    ],
)
def test_names_are_put_together(
    bench: Bench, header: str, row: str, name: str, company: str
) -> None:
    bench.run(f"{header}\n{row}\n")
    assert (bench.only().name, bench.only().company) == (name, company)


@pytest.mark.parametrize(
    ("row", "name", "company", "email", "note"),
    [
        ("Jan Kos;601000001", "Jan Kos", "", "", ""),
        ("1;Jan;Kos;601000001;jan@kos.pl;uwaga", "Jan Kos", "", "jan@kos.pl", "uwaga"),
        ("601000001;Jan Kos;Kos SA", "Jan Kos", "Kos SA", "", ""),
        ("601000001", "", "", "", ""),
    ],
)
def test_a_file_without_header_is_read_by_its_content(
    bench: Bench, row: str, name: str, company: str, email: str, note: str
) -> None:
    assert bench.run(f"{row}\n").added == 1
    contact = bench.only()
    assert (contact.phone, contact.name, contact.company) == (JAN, name, company)
    assert (contact.email, contact.note) == (email, note)


def test_an_unknown_header_is_read_by_its_content(bench: Bench) -> None:
    bench.run("kto;kontakt z nim\nx;601000001\n;\ny;602000000\n")
    assert [contact.phone for contact in bench.contacts()] == [JAN, PhoneNumber("+48602000000")]


def test_columns_may_be_told(bench: Bench) -> None:
    bench.run(
        "a;telefon;c\nJan;602000000;601000001\n", a="name", c="phone", telefon="note"
    )  # fmt: skip
    assert (bench.only().name, bench.only().phone, bench.only().note) == ("Jan", JAN, "602000000")


def test_columns_that_do_not_exist_are_named(bench: Bench) -> None:
    error = bench.refusal("telefon;x\n601000001;y\n", kom="phone")
    assert error.code is ErrorCode.COLUMN_UNKNOWN
    assert "telefon, x" in str(error)
    assert bench.refusal("telefon\n601000001\n", telefon="fax").code is ErrorCode.FIELD_UNKNOWN


# --- rows ----------------------------------------------------------------------------------------


def test_rejected_rows_are_told_by_their_place_in_the_sheet(bench: Bench) -> None:
    report = bench.run(
        f"{HEADER}\nJan;;601000001;;;\n;;;;;\n\nBez numeru;;;;;\n"
        'Ala;;"601";;;\nEla;;4,86E+10;;;\nOla;;602000000;ola@;;\n"Iza\nkos";;603000000;;;\n'
        "Jan II;;+48 601 000 001;;;\n"
    )
    assert report.added == 2
    assert reasons(report) == [
        (5, ErrorCode.NUMBER_EMPTY),
        (6, ErrorCode.NUMBER_TOO_SHORT),
        (7, ErrorCode.NUMBER_SPREADSHEET),
        (8, ErrorCode.EMAIL_INVALID),
        (10, ErrorCode.FILE_REPEATED_ROW),
    ]
    assert "row 2" in str(report.skipped[-1].reason)


@pytest.mark.parametrize(
    ("cell", "phone", "note"),
    [
        ("22 123 45 67 / 601000001", "+48601000001", "inne numery: +48 22 123 45 67"),
        ("601000001, 602000000", "+48601000001", "inne numery: +48 602 000 000"),
        ("22 123 45 67", "+48221234567", ""),
        ("'+48601000001", "+48601000001", ""),
        ('"=""+48601000001"""', "+48601000001", ""),
    ],
)
def test_the_first_mobile_number_counts(bench: Bench, cell: str, phone: str, note: str) -> None:
    bench.run(f"nazwa;telefon\nJan;{cell}\n")
    assert bench.only().phone == PhoneNumber(phone)
    assert bench.only().note == note


def test_numbers_may_be_in_two_columns(bench: Bench) -> None:
    bench.run("nazwa;telefon;komórka;uwagi\nJan;22 123 45 67;601000001;vip\n")
    assert bench.only().phone == JAN
    assert bench.only().note == "vip\ninne numery: +48 22 123 45 67"


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("kontrahent", ContactKind.CONTRACTOR),
        ("Dostawca", ContactKind.CONTRACTOR),
        ("klient", ContactKind.CUSTOMER),
        ("", ContactKind.CUSTOMER),
        ("coś", ContactKind.CUSTOMER),
    ],
)
def test_kinds_in_polish_words(bench: Bench, word: str, kind: ContactKind) -> None:
    bench.run(f"nazwa;telefon;rodzaj\nJan;601000001;{word}\n")
    assert bench.only().kind is kind


def test_formulas_stay_text(bench: Bench) -> None:
    bench.run("nazwa;telefon;uwagi\n=1+1;601000001;@SUM(A1)\n")
    assert (bench.only().name, bench.only().note) == ("=1+1", "@SUM(A1)")


def test_the_default_prefix_is_the_chosen_one(bench: Bench, store: Store) -> None:
    with store.begin(write=True) as tx:
        tx.settings.put("default_prefix", "+49")
    bench.run("nazwa;telefon\nJan;30123456\n")
    assert bench.only().phone == PhoneNumber("+4930123456")


# --- known contacts ------------------------------------------------------------------------------


def test_a_known_number_is_updated_with_what_the_file_tells(bench: Bench) -> None:
    known = bench.add(
        ContactDraft("Jan", "Kos SA", JAN, "jan@kos.pl", ContactKind.CONTRACTOR, "stara uwaga")
    )
    report = bench.run("nazwa;firma;telefon\nJan Kos;;601 000 001\nEla;;602000000\n")
    assert (report.added, report.updated) == (1, 1)
    ela, jan = bench.contacts()
    assert ela.name == "Ela"
    assert jan.id == known.id
    assert jan.draft() == ContactDraft(
        "Jan Kos", "Kos SA", JAN, "jan@kos.pl", ContactKind.CONTRACTOR, "stara uwaga"
    )
    bench.run("telefon;rodzaj;uwagi\n601000001;klient;nowa\n")
    jan = bench.contacts()[1]
    assert (jan.kind, jan.note) == (ContactKind.CUSTOMER, "nowa")


def test_a_dry_run_changes_nothing(bench: Bench) -> None:
    bench.add(ContactDraft("Jan", phone=JAN))
    bench.path.write_text("nazwa;telefon\nJanusz;601000001\nEla;602000000\nx;y\n", "utf-8")
    report = bench.importer.run(bench.path, dry_run=True)
    assert (report.added, report.updated, len(report.skipped)) == (1, 1, 1)
    assert [contact.name for contact in bench.contacts()] == ["Jan"]


# --- thousands of rows ---------------------------------------------------------------------------


def rows(count: int) -> str:
    lines = [f"Klient {i};60{i:07};uwaga {i}" for i in range(count)]
    return "\n".join(("nazwa;telefon;uwagi", *lines))


def test_progress_is_told_up_to_the_end(bench: Bench) -> None:
    bench.path.write_text(rows(1200) + "\nzły;wiersz;x\n", "utf-8")
    told: list[tuple[int, int]] = []
    report = bench.importer.run(bench.path, progress=lambda *step: told.append(step))
    assert report.added == 1200
    assert told[0] == (0, 2402)
    assert told[-1] == (2402, 2402)
    assert told == sorted(told)
    again = bench.importer.run(bench.path)
    assert (again.added, again.updated) == (0, 1200)


@pytest.mark.parametrize("after", [0, 700, 1300, 2000])
def test_a_cancelled_import_keeps_nothing(bench: Bench, after: int) -> None:
    bench.add(ContactDraft("Zerowy", phone=PhoneNumber("+48600000000")))
    bench.path.write_text(rows(1200), "utf-8")
    stop = Event()

    def progress(done: int, _total: int) -> None:
        if done >= after:
            stop.set()

    report = bench.importer.run(bench.path, progress=progress, stop=stop)
    assert report == ImportReport(0, 0, (), cancelled=True)
    assert [contact.name for contact in bench.contacts()] == ["Zerowy"]


# --- files that are none -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ErrorCode.FILE_EMPTY),
        (b"\n;;\n  \n", ErrorCode.FILE_EMPTY),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00binarny", ErrorCode.FILE_NOT_TEXT),
        (b"\x89PNG\r\n\x1a\n\x00\x00", ErrorCode.FILE_NOT_TEXT),
        (bytes(range(256)) * 20, ErrorCode.FILE_NOT_TEXT),
        (b"\x81\x82\x83\xff\xfe" * 50, ErrorCode.FILE_NOT_TEXT),
        ("telefon;imię\n601000001;Łoś".encode()[:-1], ErrorCode.FILE_BROKEN_ROW),
        ("telefon;imię\n601000001;Łoś".encode("utf-16")[:-1], ErrorCode.FILE_BROKEN_ROW),
        (b'telefon;x\n601000001;"uciety', ErrorCode.FILE_BROKEN_ROW),
        (b"telefon;x\n601000001;" + b"a" * 10_000_000, ErrorCode.FILE_BROKEN_ROW),
        (b"imie;miasto\nJan;Hel\n", ErrorCode.FILE_NO_NUMBER_COLUMN),
        (b"<html><body>Zaloguj sie</body></html>", ErrorCode.FILE_NO_NUMBER_COLUMN),
    ],
)  # fmt: skip
def test_files_that_cannot_be_imported(bench: Bench, content: bytes, code: ErrorCode) -> None:
    error = bench.refusal(content)
    assert error.code is code
    assert "…" not in str(error)


def test_a_broken_row_is_told_by_its_number(bench: Bench) -> None:
    error = bench.refusal('telefon;x\n601000001;y\n602000000;"z" z\n')
    assert (error.code, error.details["row"]) == (ErrorCode.FILE_BROKEN_ROW, 3)


def test_files_that_cannot_be_opened(bench: Bench, tmp_path: Path) -> None:
    for path in (tmp_path / "nie ma.csv", tmp_path, Path("/dev/zero"), Path("\0")):
        with pytest.raises(SmsdeskError) as caught:
            bench.importer.run(path)
        assert caught.value.code is ErrorCode.FILE_UNREADABLE


def test_a_huge_file_is_refused_unread(bench: Bench) -> None:
    with bench.path.open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(SmsdeskError) as caught:
        bench.importer.run(bench.path)
    assert caught.value.code is ErrorCode.FILE_TOO_LARGE


@pytest.mark.parametrize("name", ["k.xlsx", "k.XLS", "k.ods", "k.vcf"])
def test_formats_that_are_not_read_yet(bench: Bench, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"telefon\n601000001\n")
    with pytest.raises(SmsdeskError) as caught:
        bench.importer.run(path)
    assert caught.value.code is ErrorCode.FILE_FORMAT_UNKNOWN


# --- export --------------------------------------------------------------------------------------


def test_what_was_exported_comes_back_the_same(bench: Bench, store: Store, tmp_path: Path) -> None:
    drafts = [
        ContactDraft('Gęś; "Ż"', "F, s.c.", JAN, "z@x.pl", ContactKind.CONTRACTOR, "a\nb"),
        ContactDraft("=cmd|' /C calc'!A0", "@SUM", PhoneNumber("+4930123456"), "", note="-1"),
        ContactDraft("'=już z apostrofem", "'zwykły", PhoneNumber("+48221234567")),
        ContactDraft("+48 Klub", phone=PhoneNumber("+48602000000")),
        ContactDraft("", "", PhoneNumber("+48603000000")),
    ]  # fmt: skip
    before = [bench.add(draft) for draft in drafts]
    path = tmp_path / "eksport.csv"
    assert bench.importer.export(path) == 5
    with store.begin(write=True) as tx:
        tx.contacts.delete([contact.id for contact in before])
    assert bench.importer.run(path).added == 5
    after = {contact.draft() for contact in bench.contacts()}
    assert after == set(drafts)


def test_an_export_is_safe_and_right_for_excel(bench: Bench, tmp_path: Path) -> None:
    bench.add(ContactDraft("=1+1", "Żuk", JAN))
    path = tmp_path / "eksport.csv"
    bench.importer.export(path)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfNazwa;Firma;Telefon;E-mail;Rodzaj;Uwagi\r\n")
    assert content.decode("utf-8-sig").splitlines()[1] == (
        '\'=1+1;Żuk;"=""+48601000001""";;klient;'
    )


def test_a_failed_export_leaves_the_old_file(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(SmsdeskError) as caught:
        bench.importer.export(tmp_path / "nie ma" / "eksport.csv")
    assert caught.value.code is ErrorCode.FILE_UNWRITABLE
    with pytest.raises(SmsdeskError) as caught:
        bench.importer.export(tmp_path / "eksport.xlsx")
    assert caught.value.code is ErrorCode.FILE_FORMAT_UNKNOWN
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    with pytest.raises(SmsdeskError) as caught:
        bench.importer.export(folder)
    assert caught.value.code is ErrorCode.FILE_UNWRITABLE
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []
