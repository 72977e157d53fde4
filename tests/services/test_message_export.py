"""Files of messages: what Excel makes of them, formulas, cancelling, files that cannot be."""

import csv
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from threading import Event

import openpyxl
import pytest
from openpyxl.cell.cell import Cell, MergedCell

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services import message_export
from smsdesk.services.history import HistoryService, MessageListRow
from smsdesk.services.message_columns import HEADER
from smsdesk.services.message_export import ExportStopped, MessageExport
from smsdesk.services.message_sheet import write_xlsx
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock, receipt
from tests.store.rows import a_message, add_gateway, claim, queue, queue_some

EVIL = '=HYPERLINK("http://x");"x"\nżółć'


@pytest.fixture
def history(store: Store) -> HistoryService:
    add_gateway(store)
    return HistoryService(store, FakeClock())


@pytest.fixture
def export(history: HistoryService) -> MessageExport:
    return MessageExport(history)


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def cells(path: Path, row: int) -> dict[str, Cell | MergedCell]:
    """The cells of a row of a sheet by their header."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert tuple(cell.value for cell in sheet[1]) == HEADER
    return dict(zip(HEADER, sheet[row], strict=True))


def test_csv(
    export: MessageExport, history: HistoryService, store: Store, tmp_path: Path, warsaw: None
) -> None:
    queue(store, replace(a_message(7, EVIL, recipient="@evil"), price=Decimal("0.165")))
    path = tmp_path / "historia.csv"
    assert export.write(path, history.find()) == 1
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    [row] = csv_rows(path)
    assert row["Data"] == "21.11.2026 09:00"
    assert (row["Treść"], row["Odbiorca"]) == ("'" + EVIL, "'@evil")
    assert row["Telefon"] == '="+48601000007"'
    assert (row["Stan"], row["Koszt"], row["Części"]) == ("oczekuje", "0,165", "1")


@pytest.mark.parametrize(
    ("provider_id", "cell"), [("7074294081650020450", '="7074294081650020450"'), ('=1"', "'=1\"")]
)
def test_what_the_provider_said(
    export: MessageExport,
    history: HistoryService,
    store: Store,
    tmp_path: Path,
    provider_id: str,
    cell: str,
) -> None:
    queue_some(store, 1)
    [claimed] = claim(store)
    with store.begin(write=True) as tx:
        tx.messages.settle(
            [(claimed, replace(receipt(claimed.sms), provider_id=provider_id))], START
        )
    export.write(tmp_path / "x.csv", history.find())
    assert csv_rows(tmp_path / "x.csv")[0]["Identyfikator w bramce"] == cell
    export.write(tmp_path / "x.xlsx", history.find())
    found = cells(tmp_path / "x.xlsx", 2)["Identyfikator w bramce"]
    assert (found.value, found.data_type) == (provider_id, "s")


def test_a_sheet_has_dates_numbers_and_text(
    export: MessageExport, history: HistoryService, store: Store, tmp_path: Path, warsaw: None
) -> None:
    queue(store, replace(a_message(7, EVIL, recipient="+48 Anna"), price=Decimal("0.165")))
    path = tmp_path / "historia.XLSX"
    assert export.write(path, history.find()) == 1
    row = cells(path, 2)
    assert row["Data"].value == datetime(2026, 11, 21, 9, 0)  # noqa: DTZ001  # as Excel has it
    assert (row["Data"].number_format, row["Data"].is_date) == ("dd.mm.yyyy hh:mm", True)
    assert (row["Telefon"].value, row["Telefon"].data_type) == ("+48601000007", "s")
    assert row["Telefon"].number_format == "@"
    assert (row["Treść"].value, row["Treść"].data_type) == (EVIL, "s")
    assert row["Odbiorca"].value == "+48 Anna"
    assert (row["Koszt"].value, row["Części"].value) == (0.165, 1)
    assert row["Stan"].value == "oczekuje"


def test_a_price_that_is_not_known_is_empty(
    export: MessageExport, history: HistoryService, store: Store, tmp_path: Path
) -> None:
    queue_some(store, 1)
    export.write(tmp_path / "x.csv", history.find())
    export.write(tmp_path / "x.xlsx", history.find())
    assert csv_rows(tmp_path / "x.csv")[0]["Koszt"] == ""
    assert cells(tmp_path / "x.xlsx", 2)["Koszt"].value is None


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_progress_comes_page_by_page(
    export: MessageExport, history: HistoryService, store: Store, tmp_path: Path, name: str
) -> None:
    queue_some(store, 1201)
    told: list[tuple[int, int]] = []
    done = export.write(tmp_path / name, history.find(), lambda *step: told.append(step))
    assert (done, told) == (1201, [(500, 1201), (1000, 1201), (1201, 1201)])


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_stopping_leaves_what_was_there(
    export: MessageExport, history: HistoryService, store: Store, tmp_path: Path, name: str
) -> None:
    queue_some(store, 1201)
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / name).write_text("old")
    stop = Event()
    with pytest.raises(ExportStopped):
        export.write(folder / name, history.find(), lambda *_step: stop.set(), stop)
    assert [file.name for file in folder.iterdir()] == [name]
    assert (folder / name).read_text() == "old"


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_nowhere(export: MessageExport, tmp_path: Path, name: str) -> None:
    with pytest.raises(SmsdeskError) as caught:
        export.write(tmp_path / "gone" / name, [])
    assert caught.value.code is ErrorCode.FILE_UNWRITABLE


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_a_full_disk(export: MessageExport, tmp_path: Path, name: str) -> None:
    (tmp_path / name).symlink_to("/dev/full")
    with pytest.raises(SmsdeskError) as caught:
        export.write(tmp_path / name, [])
    assert caught.value.code is ErrorCode.FILE_UNWRITABLE


def test_other_formats_are_refused(export: MessageExport, tmp_path: Path) -> None:
    with pytest.raises(SmsdeskError) as caught:
        export.write(tmp_path / "historia.pdf", [])
    assert caught.value.code is ErrorCode.FILE_FORMAT_UNWRITABLE
    assert list(tmp_path.glob("*.pdf")) == []


def test_more_rows_than_a_sheet_holds(
    export: MessageExport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_export, "SHEET_ROWS", 3)
    assert export.write(tmp_path / "fits.xlsx", [1, 2]) == 0
    with pytest.raises(SmsdeskError) as caught:
        export.write(tmp_path / "x.xlsx", [1, 2, 3])
    assert caught.value.code is ErrorCode.SHEET_TOO_LONG
    assert "2 rows" in str(caught.value)


def test_what_is_gone_is_left_out(
    export: MessageExport, history: HistoryService, store: Store, tmp_path: Path
) -> None:
    queue(store, a_message(), now=START + timedelta(hours=1))
    assert export.write(tmp_path / "x.csv", [*history.find(), 99]) == 1


def test_a_temporary_folder_that_vanishes(
    history: HistoryService, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    queue_some(store, 1)
    rows = history.rows(history.find())

    def vanishing() -> Iterator[MessageListRow]:
        yield from rows
        shutil.rmtree(folder)

    with pytest.raises(SmsdeskError) as caught:
        write_xlsx(tmp_path / "x.xlsx", HEADER, vanishing())
    assert caught.value.code is ErrorCode.FILE_UNWRITABLE
    assert [file.name for file in tmp_path.iterdir() if file.suffix in (".xlsx", ".part")] == []
