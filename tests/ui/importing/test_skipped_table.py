"""Rows that an import leaves out: listed with number and reason, copied, saved."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QTableView
from pytestqt.qtbot import QtBot

from smsdesk.ui.context import Context
from smsdesk.ui.importing.import_dialog import ImportDialog
from smsdesk.ui.importing.import_values import ImportResult, SkippedLine
from smsdesk.ui.importing.skipped_table import SkippedModel
from tests.ui.importing.rig import bad, checked, find, playing, press, say, told

FIGURES = told(1, repeated=1, rejected=2, skipped=[bad(3, repeated=True), bad(4), bad(9)])


def _checked(qtbot: QtBot, context: Context) -> ImportDialog:
    return checked(qtbot, playing(context, check=say(FIGURES)))


def _view(dialog: ImportDialog) -> QTableView:
    return find(dialog, QTableView, "importSkipped")


def test_rows_that_cannot_be_used_come_first(qtbot: QtBot, context: Context) -> None:
    dialog = _checked(qtbot, context)
    model = _view(dialog).model()
    assert [model.index(row, 0).data() for row in range(3)] == ["4", "9", "3"]
    reason = model.index(0, 1)
    assert "number" in reason.data()
    assert reason.data(Qt.ItemDataRole.ToolTipRole) == reason.data()
    assert reason.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(reason) == model.columnCount(reason) == 0
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Row"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_all_are_copied_or_what_is_selected(qtbot: QtBot, context: Context) -> None:
    dialog = _checked(qtbot, context)
    view = _view(dialog)
    press(dialog, "importCopySkipped")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["4", "9", "3"]
    view.selectRow(1)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("9\t")
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 2


def test_they_are_saved_as_a_sheet(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    dialog = _checked(qtbot, context)
    press(dialog, "importSaveSkipped")
    chooser = find(dialog, QFileDialog, "importSkippedFile")
    file = tmp_path / "odrzucone.csv"
    with qtbot.waitSignal(context.notices.said, timeout=10_000) as said:
        chooser.fileSelected.emit(str(file))
    chooser.close()
    assert said.args is not None
    assert "odrzucone.csv" in said.args[0].text
    rows = file.read_text("utf-8-sig").splitlines()
    assert rows[0] == "Row;Why it is left out"
    assert rows[1].startswith("4;")
    assert len(rows) == 4


def test_of_very_many_the_first_are_shown(qtbot: QtBot, context: Context) -> None:
    many = told(1, rejected=23_000, skipped=[bad(row) for row in range(2, 302)])
    dialog = checked(qtbot, playing(context, check=say(many)))
    assert "first 300" in find(dialog, QLabel, "importMore").text()
    assert not _view(dialog).wordWrap()


def test_a_reason_without_a_code_is_told_in_its_own_words() -> None:
    model = SkippedModel()
    model.show_lines(ImportResult(0, 0, (SkippedLine(5, "Strange row."),)).skipped)
    assert model.index(0, 1).data() == "Strange row."
