"""Files as other programs write them, byte for byte where it matters."""

import base64
import quopri
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter


def _names(separator: str, written: str) -> Sequence[str]:
    return written.split(separator)


GOOGLE_OLD = _names(
    ",",
    "Name,Given Name,Additional Name,Family Name,Name Prefix,Name Suffix,Nickname,Birthday,"
    "Occupation,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
    "Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Address 1 - Type,"
    "Address 1 - Formatted,Address 1 - Street,Address 1 - City,Organization 1 - Type,"
    "Organization 1 - Name,Organization 1 - Title,Website 1 - Value",
)
GOOGLE_NEW = _names(
    ",",
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,"
    "File As,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,"
    "Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street",
)
OUTLOOK = _names(
    ";",
    "Tytuł;Imię;Drugie imię;Nazwisko;Sufiks;Firma;Dział;Stanowisko;Adres służbowy - ulica;"
    "Adres służbowy - ulica 2;Adres służbowy - miejscowość;Adres służbowy - kod pocztowy;"
    "Adres domowy - ulica;Adres domowy - miejscowość;Adres domowy - kod pocztowy;"
    "Telefon asystenta;Faks służbowy;Telefon służbowy;Telefon służbowy 2;Faks domowy;"
    "Telefon domowy;Telefon komórkowy;Inny telefon;Pager;Radiotelefon;Adres e-mail;Typ e-mail;"
    "Adres e-mail 2;Kategorie;Notatki;Prywatne;Urodziny",
)


def line(header: Sequence[str], cells: Mapping[str, str], separator: str = ",") -> str:
    """A row of a CSV in which everything is quoted, as Outlook and Google do."""
    unknown = cells.keys() - set(header)
    assert not unknown, unknown
    return separator.join('"' + cells.get(name, "").replace('"', '""') + '"' for name in header)


def csv_of(header: Sequence[str], rows: Iterable[Mapping[str, str]], separator: str = ",") -> str:
    """A whole file."""
    lines = (separator.join(header), *(line(header, row, separator) for row in rows))
    return "\r\n".join(lines) + "\r\n"


def photo() -> str:
    """A picture as an iPhone folds it: 72 characters a line, a blank in front."""
    picture = base64.b64encode(bytes(range(256)) * 12).decode()
    lines = [picture[i : i + 72] for i in range(0, len(picture), 72)]
    return "PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(lines)


IPHONE = "\r\n".join(
    (
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//Apple Inc.//iPhone OS 18.1//EN",
        "N:Świątek;Iga;;;",
        "FN:Iga Świątek",
        "ORG:Warsztat „Pod Dębem”\\, s.c.;",
        "item1.EMAIL;type=INTERNET;type=pref:iga@example.pl",
        "item1.X-ABLabel:_$!<Other>!$_",
        "TEL;type=CELL;type=VOICE;type=pref:+48 601 000 001",
        "TEL;type=WORK;type=FAX:22 123 45 68",
        "item2.TEL:(22) 123-45-67",
        "item2.X-ABLabel:Warsztat",
        "ADR;type=HOME;type=pref:;;ul. Długa 5\\, m. 3;Warszawa;;00-001;Polska",
        "NOTE:Stara klientka\\nrabat 5%\\; dzwonić po 18\\, nie wcześniej\\, bo pracuje na dwie zm",
        " iany",
        "BDAY;value=date:1604-05-31",
        photo(),
        "END:VCARD",
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:;;;;",
        "FN:Hurtownia ABC",
        "ORG:Hurtownia ABC;",
        "TEL;type=MAIN:601000002",
        "X-ABShowAs:COMPANY",
        "END:VCARD",
        "",
    )
)


def quoted(text: str) -> str:
    """Quoted-printable as Android writes it: soft breaks, every byte of a letter written out."""
    return quopri.encodestring(text.encode(), quotetabs=True).decode().replace("\n", "\r\n")


ANDROID = "\r\n".join(
    (
        "BEGIN:VCARD",
        "VERSION:2.1",
        f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Brzęczyszczykiewicz')};"
        f"{quoted('Grzegorz')};;;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
        + quoted("Grzegorz Brzęczyszczykiewicz ze Szczebrzeszyna koło Chrząszczyżewoszyc"),
        "TEL;CELL:601000001",
        "TEL;CELL;PREF:+48601000002",
        "TEL;VOICE:*100#",
        "EMAIL;HOME:grzegorz@example.pl",
        f"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Łękołody, powiat')}",
        "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQ",
        " EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ==",
        "",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Grzesiek;1;;;;;;;;;;;;;",
        "END:VCARD",
        "",
    )
)


def workbook(path: Path, rows: Iterable[Sequence[object]], *, before: bool = False) -> None:
    """An XLSX as xlsxwriter, and so Excel, writes it; `before`: behind an empty sheet."""
    book = xlsxwriter.Workbook(path, {"remove_timezone": True})
    if before:
        book.add_worksheet("Pusty")
    sheet = book.add_worksheet("Klienci")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            if hasattr(cell, "year"):
                sheet.write_datetime(place, column, cell, day)
            else:
                sheet.write(place, column, cell)
    book.close()


def zip_of(path: Path, parts: Mapping[str, bytes]) -> None:
    """An archive."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def sheet_with(path: Path, rows_xml: str) -> None:
    """A workbook whose sheet is written by hand."""
    workbook(path, [["telefon"]])
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    start, end = sheet.index("<sheetData"), sheet.index("</worksheet>")
    tail = sheet[sheet.index("<pageMargins") : end]
    parts["xl/worksheets/sheet1.xml"] = (
        f"{sheet[:start]}<sheetData>{rows_xml}</sheetData>{tail}</worksheet>".encode()
    )
    zip_of(path, parts)
