"""XLSX workbooks, and files of every kind that are broken: a sentence, and nothing has changed."""

import io
import zipfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.sheets import xlsx_file
from smsdesk.services.sheets.table import WIDEST, FileKind
from smsdesk.store.unit import Store
from tests.services.import_bench import JAN, Bench, reasons
from tests.services.import_files import sheet_with, workbook, zip_of


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    made = Bench(store, tmp_path)
    made.path = tmp_path / "klienci.xlsx"
    return made


def refused(bench: Bench) -> SmsdeskError:
    """Why the file is not imported; nothing has changed, and the sentence is one."""
    with pytest.raises(SmsdeskError) as caught:
        bench.importer.run(bench.path)
    assert [contact.name for contact in bench.contacts()] == ["Stały"]
    assert bench.importer.imports() == []
    assert str(caught.value).endswith(".")
    assert "…" not in str(caught.value)
    return caught.value


@pytest.fixture
def kept(bench: Bench) -> Bench:
    """With somebody who must stay as he is."""
    bench.add(ContactDraft("Stały", phone=PhoneNumber("+48609000000")))
    return bench


# --- workbooks ---


def test_numbers_stay_their_digits(bench: Bench) -> None:
    workbook(
        bench.path,
        [
            ["Nazwa", "Telefon", "Uwagi", "NIP"],
            ["Jan", 601000001, 12.5, 5260250274],
            ["Ela", 48602000002.0, 1e21, ""],
            ["Ola", "603 000 003", datetime(2026, 11, 21, tzinfo=UTC), ""],
            ["Iza", "+48604000004", datetime(2026, 11, 21, 8, 30, tzinfo=UTC), ""],
            ["Ula", "605000005", True, ""],
            ["Zły", "4,86E+10", "", ""],
        ],
        before=True,
    )
    report = bench.importer.run(bench.path)
    assert reasons(report) == [(7, ErrorCode.NUMBER_SPREADSHEET)]
    told = {c.name: (c.phone.e164 if c.phone else "", c.note, c.nip) for c in bench.contacts()}
    assert told == {
        "Jan": ("+48601000001", "12.5", "5260250274"),
        "Ela": ("+48602000002", "1000000000000000000000", ""),
        "Ola": ("+48603000003", "2026-11-21", ""),
        "Iza": ("+48604000004", "2026-11-21 08:30", ""),
        "Ula": ("+48605000005", "PRAWDA", ""),
    }


def test_formulas_give_the_value_that_excel_stored(bench: Bench) -> None:
    cells = (
        '<c r="A{0}" t="inlineStr"><is><t>{1}</t></is></c>'
        '<c r="B{0}"><f>600000000+{0}</f>{2}</c><c r="C{0}" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    )
    header = '<row r="1">{}</row>'.format(
        "".join(
            f'<c r="{column}1" t="inlineStr"><is><t>{name}</t></is></c>'
            for column, name in zip("ABC", ("nazwa", "telefon", "uwagi"), strict=True)
        )
    )
    rows = [
        f'<row r="3">{cells.format(3, "Jan_x000D_x", "<v>601000001</v>")}</row>',
        f'<row r="4">{cells.format(4, "Ela", "")}</row>',
        '<row r="5"><c r="A5" t="b"><v>0</v></c><c r="B5"><v>602000002</v></c>'
        '<c r="C5"><v>1E400</v></c></row>',
    ]
    sheet_with(bench.path, header + "".join(rows))
    report = bench.importer.run(bench.path)
    assert reasons(report) == [(4, ErrorCode.NUMBER_EMPTY)]
    assert [(c.name, c.phone, c.note) for c in bench.contacts()] == [
        ("FAŁSZ", PhoneNumber("+48602000002"), ""),
        ("Jan\rx", JAN, ""),
    ]


def test_hundreds_of_rows(bench: Bench) -> None:
    rows = [["Imię", "Nazwisko", "Telefon"]]
    rows += [["Jan", f"Kos {i}", f"60{i:07}"] for i in range(700)]
    workbook(bench.path, rows)
    look = bench.importer.look(bench.path)
    assert (look.kind, look.rows) == (FileKind.XLSX, 700)
    report = bench.importer.run(bench.path)
    assert (report.added, report.skipped) == (700, ())


# --- broken workbooks ---


def content_types(*more: tuple[str, bytes]) -> dict[str, bytes]:
    return {"[Content_Types].xml": b"<Types/>", **dict(more)}


def test_a_cut_workbook(kept: Bench) -> None:
    workbook(kept.path, [["telefon"], *([f"60{i:07}"] for i in range(100))])
    whole = kept.path.read_bytes()
    for length in (10, len(whole) // 2, len(whole) - 10):
        kept.path.write_bytes(whole[:length])
        assert refused(kept).code is ErrorCode.FILE_DAMAGED


def test_a_workbook_with_a_bent_byte(kept: Bench) -> None:
    workbook(kept.path, [["telefon"], *([f"60{i:07}"] for i in range(100))])
    whole = bytearray(kept.path.read_bytes())
    for place in range(40, len(whole), len(whole) // 40):
        bent = bytearray(whole)
        bent[place] ^= 0x55
        kept.path.write_bytes(bent)
        with suppress(SmsdeskError):
            assert kept.importer.look(kept.path).rows == 100


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"dokument.txt": b"abc"}, ErrorCode.FILE_FORMAT_UNKNOWN),
        ({"word/document.xml": b"<a/>"}, ErrorCode.FILE_FORMAT_UNKNOWN),
        ({"mimetype": b"application/vnd.oasis"}, ErrorCode.FILE_FORMAT_UNKNOWN),
        ({"xl/workbook.xml": b"to nie jest XML"}, ErrorCode.FILE_DAMAGED),
        (content_types(("xl/workbook.xml", b"<workbook/>")), ErrorCode.FILE_DAMAGED),
        (
            content_types(("xl/workbook.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
            ErrorCode.FILE_DAMAGED,
        ),
    ],
)
def test_archives_that_are_no_workbooks(
    kept: Bench, parts: dict[str, bytes], code: ErrorCode
) -> None:
    zip_of(kept.path, parts)
    assert refused(kept).code is code


def test_a_zip_bomb_is_told_by_its_directory(kept: Bench) -> None:
    nothing = bytes(1_000_000)
    with zipfile.ZipFile(kept.path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        for number in range(xlsx_file.UNPACKED_LIMIT_MB + 1):
            archive.writestr(f"xl/{number}.bin", nothing)
    assert kept.path.stat().st_size < 1_000_000
    error = refused(kept)
    assert error.code is ErrorCode.FILE_UNPACKS_TOO_LARGE
    assert str(xlsx_file.UNPACKED_LIMIT_MB) in str(error)


def test_an_empty_workbook(kept: Bench) -> None:
    workbook(kept.path, [], before=True)
    assert refused(kept).code is ErrorCode.FILE_EMPTY


def test_what_a_workbook_claims_to_be_its_size(kept: Bench) -> None:
    sheet_with(kept.path, '<row r="1"><c r="XFD1"><v>1</v></c></row>')
    error = refused(kept)
    assert (error.code, error.details["count"]) == (ErrorCode.FILE_TOO_WIDE, 16_384)
    sheet_with(kept.path, '<row r="9999999999"><c r="A9999999999"><v>1</v></c></row>')
    assert refused(kept).code in (ErrorCode.FILE_EMPTY, ErrorCode.FILE_DAMAGED)


def test_a_huge_cell_of_a_workbook(kept: Bench) -> None:
    text = "a" * 10_000_000
    sheet_with(kept.path, f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>')
    assert refused(kept).code is ErrorCode.FILE_BROKEN_ROW


# --- broken files of other kinds ---


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"telefon;x\n601000001;" + b"a" * 10_000_000, ErrorCode.FILE_BROKEN_ROW),
        (b";".join([b"telefon"] * 300) + b"\n601000001\n", ErrorCode.FILE_TOO_WIDE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), ErrorCode.FILE_FORMAT_UNKNOWN),
        (b"%PDF-1.7\n\x00\x01\x02", ErrorCode.FILE_NOT_TEXT),
        (b"BEGIN:VCARD\nTEL:601000001\nEND:VCARD\nBEGIN:VCARD\nFN:O", ErrorCode.FILE_CUT_OFF),
        (b"BEGIN:VCARD\nFN:Jan\nTEL:601000001\nEND:VCA", ErrorCode.FILE_CUT_OFF),
        (b"BEGIN:VCARD\nFN:\x00\x01\nEND:VCARD\n", ErrorCode.FILE_NOT_TEXT),
    ],
)  # fmt: skip
def test_files_that_are_broken(kept: Bench, content: bytes, code: ErrorCode) -> None:
    kept.path.write_bytes(content)
    error = refused(kept)
    assert error.code is code


def test_the_widest_sheet_there_may_be(bench: Bench) -> None:
    bench.path.write_text(";".join(["telefon", *["x"] * (WIDEST - 1)]) + "\n601000001\n")
    assert bench.importer.run(bench.path).added == 1


def test_a_workbook_is_known_by_its_content(bench: Bench, tmp_path: Path) -> None:
    workbook(bench.path, [["telefon"], ["601000001"]])
    bench.path = bench.path.rename(tmp_path / "klienci.csv")
    assert bench.importer.look(bench.path).kind is FileKind.XLSX
    assert bench.importer.run(bench.path).added == 1


def test_a_list_of_parts_without_end(kept: Bench) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        for number in range(5_001):
            archive.writestr(str(number), b"")
    kept.path.write_bytes(buffer.getvalue())
    assert refused(kept).code is ErrorCode.FILE_UNPACKS_TOO_LARGE
