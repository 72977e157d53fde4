"""Contacts out of other programs' files: Google, Outlook, iPhone, Android, Excel."""

from pathlib import Path

import pytest

from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.errors import ErrorCode
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.importing.values import ImportPlan
from smsdesk.services.sheets.table import FileKind
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.import_bench import JAN, Bench, reasons
from tests.services.import_files import (
    ANDROID,
    GOOGLE_NEW,
    GOOGLE_OLD,
    IPHONE,
    OUTLOOK,
    csv_of,
)

SECOND = PhoneNumber("+48221234567")


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    return Bench(store, tmp_path)


def groups(bench: Bench) -> dict[str, list[str]]:
    """Whose groups are which, by name."""
    contacts = bench.contacts()
    with bench.store.begin() as tx:
        found = tx.bulk_contacts.groups_of([contact.id for contact in contacts])
    return {each.name: list(found.get(each.id, ())) for each in contacts}


# --- Google ---


def test_google_s_old_csv(bench: Bench) -> None:
    row = {
        "Name": "Jan Maria Kos",
        "Given Name": "Jan",
        "Additional Name": "Maria",
        "Family Name": "Kos",
        "Notes": "stały\nklient",
        "Group Membership": "Klienci ::: VIP ::: * myContacts",
        "E-mail 1 - Type": "* Home",
        "E-mail 1 - Value": "jan@kos.pl ::: kos@firma.pl",
        "Phone 1 - Type": "Mobile",
        "Phone 1 - Value": "601 000 001 ::: +48 602 000 000",
        "Phone 2 - Type": "Work",
        "Phone 2 - Value": "22 123 45 67",
        "Address 1 - Formatted": "ul. Długa 5\n00-001 Warszawa",
        "Address 1 - Street": "ul. Długa 5",
        "Organization 1 - Name": "Kos SA",
    }
    assert bench.run(csv_of(GOOGLE_OLD, [row])).added == 1
    assert bench.only().draft() == ContactDraft(
        "Jan Maria Kos",
        "Kos SA",
        JAN,
        "jan@kos.pl",
        note="stały\nklient",
        other_phones=(PhoneNumber("+48602000000"), SECOND),
        address="ul. Długa 5\n00-001 Warszawa",
    )
    assert groups(bench) == {"Jan Maria Kos": ["Klienci", "VIP"]}


def test_google_s_new_csv(bench: Bench) -> None:
    row = {
        "First Name": "Żaneta",
        "Middle Name": "Ewa",
        "Last Name": "Gęś",
        "Organization Name": "Źródło",
        "Labels": "* myContacts ::: * starred",
        "E-mail 1 - Value": "z@x.pl",
        "Phone 1 - Label": "* Mobile",
        "Phone 1 - Value": "+48 601 000 001",
    }
    bench.run(csv_of(GOOGLE_NEW, [row]))
    contact = bench.only()
    assert (contact.name, contact.company, contact.phone) == ("Żaneta Ewa Gęś", "Źródło", JAN)
    assert groups(bench) == {"Żaneta Ewa Gęś": []}


def test_a_birthday_goes_into_the_shop_s_own_field(bench: Bench) -> None:
    with bench.store.begin(write=True) as tx:
        tx.own_fields.replace([ContactField("urodziny", "Urodziny", FieldKind.DATE)], START)
    row = {"First Name": "Jan", "Birthday": "1980-05-31", "Phone 1 - Value": "601000001"}
    bench.run(csv_of(GOOGLE_NEW, [row]))
    assert bench.only().fields == {"urodziny": "1980-05-31"}


# --- Outlook ---


def test_outlook_with_polish_headers_in_windows_1250(bench: Bench) -> None:
    rows = [
        {
            "Imię": "Żaneta",
            "Nazwisko": "Gęś",
            "Firma": "Źródło s.c.",
            "Adres służbowy - ulica": "ul. Długa 5",
            "Adres służbowy - miejscowość": "Łódź",
            "Adres służbowy - kod pocztowy": "90-001",
            "Telefon asystenta": "603000000",
            "Faks służbowy": "22 123 45 68",
            "Telefon służbowy": "22 123 45 67",
            "Telefon komórkowy": "601 000 001",
            "Adres e-mail": "z@x.pl",
            "Typ e-mail": "SMTP",
            "Kategorie": "Klienci;VIP",
            "Notatki": "śŚąĄłŁ",
            "Urodziny": "0.0.00",
        },
        {"Imię": "Bez numeru", "Adres e-mail": "bez@x.pl"},
    ]
    report = bench.run(csv_of(OUTLOOK, rows), "cp1250")
    assert (report.added, reasons(report)) == (1, [(3, ErrorCode.NUMBER_EMPTY)])
    assert bench.only().draft() == ContactDraft(
        "Żaneta Gęś",
        "Źródło s.c.",
        JAN,
        "z@x.pl",
        note="śŚąĄłŁ",
        other_phones=(SECOND,),
        address="ul. Długa 5, 90-001 Łódź",
    )
    assert groups(bench) == {"Żaneta Gęś": ["Klienci", "VIP"]}


def test_outlook_with_english_headers(bench: Bench) -> None:
    header = [
        "First Name", "Last Name", "Company", "Business Street", "Home Street", "Business Phone",
        "Home Phone", "Mobile Phone", "E-mail Address", "E-mail 2 Address", "Categories", "Notes",
    ]  # fmt: skip
    row = {
        "First Name": "Jan",
        "Last Name": "Kos",
        "Home Street": "Krótka 1",
        "Mobile Phone": "601000001",
        "E-mail Address": "nic",
        "E-mail 2 Address": "jan@kos.pl",
    }
    bench.run(csv_of(header, [row]))
    contact = bench.only()
    assert (contact.name, contact.phone, contact.address) == ("Jan Kos", JAN, "Krótka 1")
    assert contact.email == "jan@kos.pl"


# --- phones ---


def test_cards_of_an_iphone_with_photos(bench: Bench) -> None:
    report = bench.run(IPHONE)
    assert (report.added, report.skipped) == (2, ())
    shop, iga = bench.contacts()
    assert (shop.name, shop.company) == ("", "Hurtownia ABC")
    assert iga.draft() == ContactDraft(
        "Iga Świątek",
        "Warsztat „Pod Dębem”, s.c.",
        JAN,
        "iga@example.pl",
        note="Stara klientka\nrabat 5%; dzwonić po 18, nie wcześniej, bo pracuje na dwie zmiany",
        other_phones=(SECOND,),
        address="ul. Długa 5, m. 3, 00-001 Warszawa",
    )


def test_cards_of_android_in_quoted_printable(bench: Bench) -> None:
    assert bench.run(ANDROID).added == 1
    contact = bench.only()
    assert contact.name == "Grzegorz Brzęczyszczykiewicz ze Szczebrzeszyna koło Chrząszczyżewoszyc"
    assert [phone.e164 for phone in contact.phones] == ["+48601000002", "+48601000001"]
    assert contact.note == "Łękołody, powiat\ninne numery: *100#"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_cards_in_any_encoding(bench: Bench, encoding: str, end: str) -> None:
    card = "begin:vcard\nVERSION:3.0\nFN:Żaneta Gęś\nTEL:601000001\nend:vcard\n"
    bench.run(card.replace("\n", end), encoding)
    assert (bench.only().name, bench.only().phone) == ("Żaneta Gęś", JAN)


def card(*lines: str, version: str = "4.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


@pytest.mark.parametrize(
    "number",
    [
        "TEL;VALUE=uri;TYPE=cell:tel:+48-601-000-001;ext=12",
        'TEL;TYPE="cell,voice";VALUE=uri:tel:+48601000001',
        "TEL;TYPE=CELL:601000001,,123",
        "a.b.tel;x=\"a:b\":601000001",
        "TEL:\r\nTEL:601 000 001",
        "TEL;ENCODING=QUOTED-PRINTABLE:=36=30=31000001",
    ],
)  # fmt: skip
def test_numbers_in_cards(bench: Bench, number: str) -> None:
    bench.run(card("FN:Jan", number))
    assert bench.only().phones == (JAN,)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("FN:601 000 001", "N:;;;;"), ""),
        (("FN:+48 601-000-001",), ""),
        (("FN:602 000 002",), "602 000 002"),
        (("FN:601 000 001 Jan",), "601 000 001 Jan"),
        (("FN:", "N:Kos;Jan;Maria;dr;"), "Jan Maria Kos"),
        (("N:Kos;Jan",), "Jan Kos"),
        (("FN:Kos \\\\ Jan\\; \\N2",), "Kos \\ Jan; \n2"),
    ],
)
def test_names_in_cards(bench: Bench, lines: tuple[str, ...], name: str) -> None:
    bench.run(card(*lines, "TEL:601 000 001"))
    assert bench.only().name == name


def test_dates_groups_and_addresses_of_cards(bench: Bench) -> None:
    with bench.store.begin(write=True) as tx:
        tx.own_fields.replace([ContactField("urodziny", "Urodziny", FieldKind.DATE)], START)
    bench.run(
        card("FN:Jan", "TEL:601000001", "BDAY:19800531", "CATEGORIES:A\\, B,C", "ADR:;;;;;;DE")
        + card("FN:Ola", "TEL:602000000", "BDAY:--0531", "NOTE:", "EMAIL:")
    )
    jan, ola = bench.contacts()
    assert (jan.fields, jan.address, ola.fields) == ({"urodziny": "1980-05-31"}, "DE", {})
    assert groups(bench) == {"Jan": ["A, B", "C"], "Ola": []}


def test_odd_cards_are_told_by_their_number(bench: Bench) -> None:
    nested = "BEGIN:VCARD\nFN:Szef\nAGENT:\nBEGIN:VCARD\nFN:Sekretarka\nEND:VCARD\nEND:VCARD\n"
    bad = (
        card("FN;ENCODING=QUOTED-PRINTABLE:=C5", "TEL:603000000")
        + card("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=X-NIC:a", "TEL:604000000")
        + card("FN:Jan", "TEL:601000001", "to nie jest linia")
        + card("FN:Krótki", "TEL:112")
    )
    report = bench.run(nested + bad + card("FN:Jan", "TEL:601000001"))
    assert bench.only().name == "Jan"
    assert reasons(report) == [
        *((number, ErrorCode.CARD_UNREADABLE) for number in range(1, 6)),
        (6, ErrorCode.NUMBER_TOO_SHORT),
    ]


def test_a_photo_need_not_be_indented(bench: Bench) -> None:
    bench.run(card("PHOTO;BASE64:AAAA", "BBBB==", "", "FN:Jan", "TEL:601000001", version="2.1"))
    assert bench.only().name == "Jan"


# --- Excel ---


def test_a_csv_of_polish_excel(bench: Bench) -> None:
    """Semicolons, Windows-1250, no quotes but where needed, CRLF."""
    content = (
        "Nazwa;NIP;Telefon;Ulica;Kod pocztowy;Miasto;Data przeglądu\r\n"
        'Zakład „Źdźbło”;526-025-02-74;601 000 001;Długa 5;00-001;"Łódź; centrum";21.11.2026\r\n'
    )
    bench.run(content, "cp1250")
    contact = bench.only()
    assert (contact.name, contact.nip) == ("Zakład „Źdźbło”", "5260250274")
    assert contact.address == "Długa 5, 00-001 Łódź; centrum"


def test_a_look_shows_columns_before_the_import(bench: Bench) -> None:
    bench.path.write_text("Telefon;Data przeglądu\n601000001;21.11.2026\n;\n602000000;\n", "utf-8")
    look = bench.importer.look(bench.path)
    assert (look.kind, look.rows, look.has_header, look.own) == (FileKind.CSV, 2, True, False)
    phone, day = look.columns
    assert (phone.name, phone.means, phone.offered) == ("Telefon", "phone", "")
    assert phone.samples == ("601000001", "602000000")
    assert (day.means, day.offered) == ("", "field:data_przegladu")
    headless = bench.importer.look(bench.path, ImportPlan(has_header=False))
    assert headless.rows == 3
    assert headless.columns[0].samples[0] == "Telefon"
    assert headless.columns[1].offered == ""
