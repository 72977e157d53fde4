"""Importing known contacts, thousands of rows, broken files; and exporting."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.importing.contact_import import ImportReport
from smsdesk.services.sheets.csv_file import write_sheet
from smsdesk.store.unit import Store
from tests.services.import_bench import JAN, Bench


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    return Bench(store, tmp_path)


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
    assert (again.added, again.updated, again.unchanged) == (0, 0, 1200)
    assert again.import_id is None


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
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00binarny", ErrorCode.FILE_DAMAGED),
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


@pytest.mark.parametrize("name", ["k.XLS", "k.ods", "k.pdf"])
def test_formats_that_are_not_read(bench: Bench, tmp_path: Path, name: str) -> None:
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
    assert content.startswith(b"\xef\xbb\xbfNazwa;Firma;Telefon;Inne telefony;E-mail;")
    assert content.decode("utf-8-sig").splitlines()[1] == (
        '\'=1+1;Żuk;"=""+48601000001""";;;klient;;;;;;;;'
    )


def test_half_an_export_leaves_nothing(tmp_path: Path) -> None:
    def rows() -> Iterator[list[str]]:
        yield ["Jan"]
        raise KeyboardInterrupt

    (tmp_path / "eksport.csv").write_text("old")
    with pytest.raises(KeyboardInterrupt):
        write_sheet(tmp_path / "eksport.csv", rows())
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of Unix")
def test_an_export_into_a_pipe_or_through_a_link(bench: Bench, tmp_path: Path) -> None:
    bench.add(ContactDraft("Jan", phone=JAN))
    link, real = tmp_path / "link.csv", tmp_path / "eksport.csv"
    link.symlink_to(real)
    bench.importer.export(link)
    assert link.is_symlink()
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    bench.importer.export(pipe)
    assert pipe.is_fifo()
    assert os.read(reader, 10_000) == real.read_bytes()
    os.close(reader)
    loop = tmp_path / "loop.csv"
    loop.symlink_to(loop)
    with pytest.raises(SmsdeskError) as caught:
        bench.importer.export(loop)
    assert caught.value.code is ErrorCode.FILE_UNWRITABLE


def test_a_failed_export_leaves_the_old_file(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(SmsdeskError) as caught:
        bench.importer.export(tmp_path / "nie ma" / "eksport.csv")
    assert caught.value.code is ErrorCode.FILE_UNWRITABLE
    with pytest.raises(SmsdeskError) as caught:
        bench.importer.export(tmp_path / "eksport.ods")
    assert caught.value.code is ErrorCode.FILE_FORMAT_UNWRITABLE
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    with pytest.raises(SmsdeskError) as caught:
        bench.importer.export(folder)
    assert caught.value.code is ErrorCode.FILE_UNWRITABLE
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []
