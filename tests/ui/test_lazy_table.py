"""The lazy table: pages on demand, the latest search wins, selection follows its row."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.models import lazy_table
from smsdesk.ui.models.lazy_table import PAGE, LazyTable

from .conftest import Load

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Row:
    id: int
    name: str


class Numbers:
    """Services of their own: rows named after their id."""

    def __init__(self) -> None:
        self.read: list[int] = []
        self.suffix = ""

    def rows(self, ids: Sequence[int]) -> list[Row]:
        self.read.extend(ids)
        return [Row(id_, f"row {id_}{self.suffix}") for id_ in ids if id_ >= 0]

    def close(self) -> None:
        pass


class NumberTable(LazyTable[Row]):
    def cell(self, row: Row, column: int, role: int) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return row.name if column == 0 else str(row.id)


@pytest.fixture
def numbers() -> Numbers:
    return Numbers()


@pytest.fixture
def load(numbers: Numbers) -> Load:
    return lambda: cast("Desk", numbers)


@pytest.fixture
def table(runner: TaskRunner) -> NumberTable:
    def read(desk: "Desk", ids: Sequence[int]) -> Sequence[Row]:
        return cast("Numbers", desk).rows(ids)

    table = NumberTable(runner, ("Name", "Id"), read, lambda row: row.id)
    # Qt's own checks of a model; a broken rule is a logged warning and so a failure
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning, table)
    return table


def _search(qtbot: QtBot, table: NumberTable, ids: Sequence[int]) -> None:
    with qtbot.waitSignal(table.found) as found:
        table.search(lambda desk: ids)
    assert found.args == [len(ids)]


def _text(table: NumberTable, place: int, column: int = 0) -> object:
    return table.index(place, column).data()


def test_the_first_page_comes_with_the_ids(
    qtbot: QtBot, table: NumberTable, numbers: Numbers
) -> None:
    _search(qtbot, table, range(10_000))
    assert table.rowCount() == 10_000
    assert _text(table, 0) == "row 0"
    assert _text(table, 5, 1) == "5"
    assert len(numbers.read) == PAGE


def test_a_far_page_is_read_when_it_is_looked_at(
    qtbot: QtBot, table: NumberTable, numbers: Numbers
) -> None:
    _search(qtbot, table, range(10_000))
    assert _text(table, 9000) == "…"
    assert _text(table, 9000, 1) is None
    qtbot.waitUntil(lambda: _text(table, 9000) == "row 9000")
    assert len(numbers.read) == 2 * PAGE


def test_pages_are_forgotten_in_the_end(
    qtbot: QtBot, table: NumberTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lazy_table, "_KEPT_PAGES", 3)
    _search(qtbot, table, range(PAGE * 6))
    for page in range(1, 6):
        _text(table, page * PAGE)
    qtbot.waitUntil(lambda: not table._asked)
    assert len(table._pages) == 3
    assert 5 in table._pages


def test_the_latest_search_wins_and_those_between_never_run(
    qtbot: QtBot, table: NumberTable
) -> None:
    go, ran = threading.Event(), list[str]()

    def slow(desk: object) -> Sequence[int]:
        go.wait(5)
        ran.append("slow")
        return range(100)

    def never(desk: object) -> Sequence[int]:
        ran.append("never")
        return range(50)

    shown: list[int] = []
    table.found.connect(shown.append)
    table.search(slow)
    table.search(never)
    table.search(lambda desk: range(7))
    go.set()
    qtbot.waitUntil(lambda: shown == [7])
    assert ran == ["slow"]
    assert table.rowCount() == 7


def test_rows_deleted_meanwhile_stay_blank(qtbot: QtBot, table: NumberTable) -> None:
    _search(qtbot, table, [1, -1, 2])
    assert _text(table, 0) == "row 1"
    assert table.row(1) is None
    assert _text(table, 2) == "row 2"


def test_refreshing_keeps_the_selection_when_rows_only_change(
    qtbot: QtBot, table: NumberTable, numbers: Numbers
) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(table)
    _search(qtbot, table, range(20))
    view.selectRow(3)
    numbers.suffix = "!"
    with qtbot.waitSignal(table.dataChanged):
        table.refresh()
    assert _text(table, 3) == "row 3!"
    assert [index.row() for index in view.selectionModel().selectedRows()] == [3]


def _select(view: QTableView, places: Sequence[int]) -> None:
    flags = QItemSelectionModel.SelectionFlag
    for place in places:
        view.selectionModel().select(view.model().index(place, 0), flags.Select | flags.Rows)


def _selected(view: QTableView, table: NumberTable) -> set[int]:
    return {table.id_at(index.row()) for index in view.selectionModel().selectedRows()}


@pytest.mark.parametrize("selected", [[3, 8], list(range(0, 40, 2))], ids=["few", "many"])
def test_the_selection_follows_its_rows(
    qtbot: QtBot, table: NumberTable, selected: list[int]
) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(table)
    ids = list(range(40))
    _search_for(qtbot, table, lambda: tuple(ids))
    _select(view, selected)
    ids[:4] = []
    ids.insert(0, 99)
    with qtbot.waitSignal(table.found):
        table.refresh()
    assert _selected(view, table) == {id_ for id_ in selected if id_ >= 4}


def _search_for(qtbot: QtBot, table: NumberTable, ids: Callable[[], Sequence[int]]) -> None:
    with qtbot.waitSignal(table.found):
        table.search(lambda desk: ids())


def test_another_search_resets_the_model_a_refresh_does_not(
    qtbot: QtBot, table: NumberTable
) -> None:
    _search(qtbot, table, range(500))
    with qtbot.waitSignal(table.modelReset):
        table.search(lambda desk: range(10, 400))
    ids = [1]
    _search_for(qtbot, table, lambda: tuple(ids))
    ids.append(2)
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.layoutChanged):
        table.refresh()
    assert list(table.ids) == [1, 2]


def test_refreshing_before_a_search_does_nothing(qtbot: QtBot, table: NumberTable) -> None:
    table.refresh()
    assert table._task is None
    assert table.rowCount() == 0


def test_a_search_that_fails_is_a_problem_and_the_next_one_works(
    qtbot: QtBot, table: NumberTable, runner: TaskRunner
) -> None:
    def fail(desk: object) -> Sequence[int]:
        raise SmsdeskError(ErrorCode.DATABASE_LOCKED)

    with qtbot.waitSignal(runner.problem) as told:
        table.search(fail)
    assert told.args is not None
    assert told.args[0].code is ErrorCode.DATABASE_LOCKED
    _search(qtbot, table, range(3))


def test_an_answer_to_an_older_question_is_dropped(qtbot: QtBot, table: NumberTable) -> None:
    _search(qtbot, table, range(1000))
    table._keep((table._generation - 1, 5, {640: Row(640, "old")}))
    assert 5 not in table._pages


def test_headers_stand_to_the_left(table: NumberTable) -> None:
    horizontal = Qt.Orientation.Horizontal
    assert table.headerData(1, horizontal) == "Id"
    alignment = table.headerData(0, horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert alignment == Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    assert table.headerData(0, horizontal, Qt.ItemDataRole.DecorationRole) is None
    assert table.headerData(0, Qt.Orientation.Vertical) is None


def test_it_is_flat(qtbot: QtBot, table: NumberTable) -> None:
    _search(qtbot, table, [4, 5])
    child = table.index(0, 0)
    assert table.rowCount(child) == 0
    assert table.columnCount(child) == 0
    assert table.rowCount(QModelIndex()) == 2
    assert table.id_at(1) == 5
    assert list(table.ids) == [4, 5]
    assert table.row(9) is None
