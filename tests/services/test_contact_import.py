"""Importing contacts: files as they come, rejected rows with their reason."""

from pathlib import Path

import pytest

from smsdesk.core.contact import ContactKind
from smsdesk.core.errors import ErrorCode
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.unit import Store
from tests.services.import_bench import HEADER, JAN, Bench, reasons


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    return Bench(store, tmp_path)


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
    ("cell", "phones"),
    [
        ("22 123 45 67 / 601000001", ("+48601000001", "+48221234567")),
        ("601000001, 602000000", ("+48601000001", "+48602000000")),
        ("601000001/602000000", ("+48601000001", "+48602000000")),
        ("0601000001", ("+48601000001",)),
        ("(022) 123-45-67", ("+48221234567",)),
        ("22 123 45 67", ("+48221234567",)),
        ("'+48601000001", ("+48601000001",)),
        ('"=""+48601000001"""', ("+48601000001",)),
    ],
)
def test_all_numbers_are_kept_a_mobile_one_in_front(
    bench: Bench, cell: str, phones: tuple[str, ...]
) -> None:
    bench.run(f"nazwa;telefon\nJan;{cell}\n")
    assert tuple(phone.e164 for phone in bench.only().phones) == phones


@pytest.mark.parametrize("second", ["komórka", "telefon 2", "Tel. służbowy", "inne telefony"])
def test_numbers_may_be_in_two_columns(bench: Bench, second: str) -> None:
    bench.run(f"nazwa;telefon;{second};uwagi\nJan;601000001;22 123 45 67;vip\n")
    assert bench.only().phones == (JAN, PhoneNumber("+48221234567"))
    assert bench.only().note == "vip"


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
