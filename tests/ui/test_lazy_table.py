"""The lazy table: pages on demand, the latest search wins, selection follows its row."""

import threading
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.interruption import Interruption
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.models import lazy_table
from smsdesk.ui.models.lazy_table import PAGE, LazyTable
from smsdesk.ui.models.question import Beginning, Question

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


# --- questions in two halves ------------------------------------------------------------------


class Asked:
    """A question over numbers from `start` on, with a gate before its second half."""

    def __init__(self, start: int, count: int) -> None:
        self.ids = range(start, start + count)
        self.go = threading.Event()
        self.begun = 0
        self.reading = threading.Event()
        """The second half is under way."""
        self.interrupted = threading.Event()
        self.question = Question(self._begin, self._find)

    def _begin(self, desk: object, _interruption: Interruption) -> Beginning[Row]:
        self.begun += 1
        rows = cast("Numbers", desk).rows(self.ids[:PAGE])
        return Beginning(rows, self.ids if len(self.ids) < PAGE else None)

    def _find(self, _desk: object, interruption: Interruption) -> Sequence[int]:
        with interruption.reaching(self._stop):
            self.reading.set()
            self.go.wait(5)
            interruption.check()
        return array("q", self.ids)

    def _stop(self) -> None:
        self.interrupted.set()
        self.go.set()


def test_the_first_page_is_shown_before_the_rest_is_known(
    qtbot: QtBot, table: NumberTable, numbers: Numbers
) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(table)
    asked = Asked(0, 10_000)
    with qtbot.waitSignal(table.begun):
        table.search(asked.question)
    assert table.rowCount() == PAGE
    assert _text(table, PAGE - 1) == f"row {PAGE - 1}"
    view.selectRow(3)
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.found) as found:
        asked.go.set()
    assert found.args == [10_000]
    assert (table.rowCount(), _selected(view, table)) == (10_000, {3})
    assert _text(table, 0) == "row 0"
    assert len(numbers.read) == PAGE, "the first page is read once"


def test_a_short_list_comes_at_once(qtbot: QtBot, table: NumberTable) -> None:
    with qtbot.assertNotEmitted(table.begun), qtbot.waitSignal(table.found) as found:
        table.search(Asked(5, 3).question)
    assert found.args == [3]
    assert [table.id_at(place) for place in range(3)] == [5, 6, 7]


def test_the_next_key_interrupts_what_nobody_waits_for(qtbot: QtBot, table: NumberTable) -> None:
    first, second = Asked(0, 10_000), Asked(5_000, 300)
    with qtbot.waitSignal(table.begun):
        table.search(first.question)
    qtbot.waitUntil(first.reading.is_set)
    second.go.set()
    with qtbot.waitSignal(table.found) as found:
        table.search(second.question)
    assert found.args == [300]
    assert first.interrupted.wait(5)
    assert table.id_at(0) == 5_000


def test_a_second_half_that_nobody_waits_for_never_begins(qtbot: QtBot, table: NumberTable) -> None:
    first, second = Asked(0, 10_000), Asked(5_000, 300)
    second.go.set()
    with qtbot.waitSignal(table.begun):
        table.search(first.question)
    with qtbot.waitSignal(table.found):
        table.search(second.question)
    assert not first.interrupted.is_set()
    assert table.rowCount() == 300


def test_refreshing_while_the_rest_is_awaited_comes_after_it(
    qtbot: QtBot, table: NumberTable
) -> None:
    asked = Asked(0, 1_000)
    with qtbot.waitSignal(table.begun):
        table.search(asked.question)
    table.refresh()
    with qtbot.waitSignals([table.found, table.found]):
        asked.go.set()
    assert asked.begun == 1, "a refresh has no first page of its own"
    assert table.rowCount() == 1_000
    assert not asked.interrupted.is_set()


def test_what_changed_between_the_halves_moves_no_selection(
    qtbot: QtBot, table: NumberTable
) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(table)
    asked = Asked(0, 1_000)
    with qtbot.waitSignal(table.begun):
        table.search(asked.question)
    view.selectRow(5)
    asked.ids = range(2, 900)
    with qtbot.waitSignal(table.found):
        asked.go.set()
    assert _selected(view, table) == {5}
    assert table.rowCount() == 898
    qtbot.waitUntil(lambda: _text(table, 0) == "row 2")


def test_rows_that_are_known_early_stay_when_they_are_found(
    qtbot: QtBot, table: NumberTable, numbers: Numbers
) -> None:
    asked = Asked(0, 500)
    asked.go.set()
    table.search(asked.question)
    with qtbot.waitSignal(table.begun):
        table.anticipate(numbers.rows(range(PAGE)))
    assert _text(table, 1) == "row 1"
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.found):
        pass
    assert table.rowCount() == 500


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
