"""The list of those who must not be texted, in its window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.consent import ConsentSource
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.desk import Desk
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.people.opt_out_adding import OptOutAdding
from smsdesk.ui.people.opt_outs_dialog import OptOutsDialog
from smsdesk.ui.widgets.empty_state import EmptyState
from tests.ui.setup_tools import WAIT, asked, find

ANNA, JAN = PhoneNumber("+48601000001"), PhoneNumber("+48785000002")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def listed(qtbot: QtBot, context: Context) -> None:
    def add(desk: Desk) -> int:
        desk.opt_outs.add([ANNA], ConsentSource.PHONE)
        desk.opt_outs.add([JAN])
        return desk.opt_outs.count()

    asked(qtbot, context, add)


def opened(qtbot: QtBot, context: Context, window: QWidget) -> OptOutsDialog:
    dialog = OptOutsDialog.open_for(context, window)
    with qtbot.waitSignal(dialog.shown, timeout=WAIT):
        pass
    return dialog


def numbers(dialog: OptOutsDialog) -> list[str]:
    model = dialog.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def cells(dialog: OptOutsDialog, row: int) -> list[object]:
    model = dialog.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_an_empty_list_explains_itself(qtbot: QtBot, context: Context, window: QWidget) -> None:
    dialog = opened(qtbot, context, window)
    assert find(dialog, EmptyState, "optOutEmpty").isVisible()
    assert not dialog.remove_button.isEnabled()
    assert not find(dialog, QPushButton, "optOutExport").isEnabled()


def test_a_list_that_cannot_be_read_is_told(
    qtbot: QtBot, context: Context, window: QWidget, listed: None
) -> None:
    dialog = opened(qtbot, context, window)
    dialog._fail_reading(SmsdeskError(ErrorCode.DATABASE_LOCKED, name="smsdesk.db"))
    assert dialog.problem.text()
    context.changes.contacts.emit()
    qtbot.waitUntil(lambda: dialog.problem.text() == "", timeout=WAIT)


def test_numbers_are_masked_and_found_whole(
    qtbot: QtBot, context: Context, window: QWidget, listed: None
) -> None:
    dialog = opened(qtbot, context, window)
    assert sorted(numbers(dialog)) == [ANNA.masked, JAN.masked]
    dialog.line.setText("601 000 001")
    qtbot.waitUntil(lambda: numbers(dialog) == [ANNA.masked], timeout=WAIT)
    assert cells(dialog, 0)[2] == "by telephone"
    model = dialog.table.model()
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Number"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert (model.rowCount(model.index(0, 0)), model.columnCount(model.index(0, 0))) == (0, 0)
    dialog.line.setText("602 000 001")
    qtbot.waitUntil(find(dialog, EmptyState, "optOutNoMatch").isVisible, timeout=WAIT)


def test_numbers_are_pasted(
    qtbot: QtBot, context: Context, window: QWidget, said: list[Notice]
) -> None:
    dialog = opened(qtbot, context, window)
    dialog.add_button.click()
    adding = find(dialog, OptOutAdding)
    adding.numbers.set_text("abc")
    adding.save.click()
    qtbot.waitUntil(lambda: "not a phone number" in adding.field.problem, timeout=WAIT)
    adding.numbers.set_text("601000001 i 785 000 002, xyz")
    assert adding.field.problem == ""
    adding.save.click()
    qtbot.waitUntil(lambda: len(numbers(dialog)) == 2, timeout=WAIT)
    assert not adding.isVisible()
    assert said[-1].text == "2 number(s) will not be texted any more."
    assert cells(dialog, 0)[2] == "on the order form"
    dialog.add_button.click()
    again = dialog.findChildren(OptOutAdding)[-1]
    again.numbers.set_text("601000001")
    again.save.click()
    qtbot.waitUntil(lambda: "were on the list already" in said[-1].text, timeout=WAIT)
    assert said[-1].action_text == ""


def test_an_empty_paste_is_refused(qtbot: QtBot, context: Context, window: QWidget) -> None:
    adding = OptOutAdding.open_for(context, window, lambda _done: None)
    adding.save.click()
    qtbot.waitUntil(lambda: adding.field.problem != "", timeout=WAIT)
    adding._fail(SmsdeskError(ErrorCode.DATABASE_FULL, name="x"))
    assert "no free space" in adding.field.problem


def test_a_file_is_taken_and_one_written(
    qtbot: QtBot, context: Context, window: QWidget, said: list[Notice], tmp_path: Path
) -> None:
    dialog = opened(qtbot, context, window)
    find(dialog, QPushButton, "optOutFile").click()
    chooser = find(dialog, QFileDialog, "optOutOpenFile")
    path = tmp_path / "lista.txt"
    path.write_text("601000001\n12\n", "utf-8")
    chooser.fileSelected.emit(str(path))
    chooser.close()
    qtbot.waitUntil(lambda: numbers(dialog) == [ANNA.masked], timeout=WAIT)
    assert dialog.problem.text().startswith("1 piece(s) are no phone numbers. 12: ")
    find(dialog, QPushButton, "optOutExport").click()
    saver = find(dialog, QFileDialog, "optOutSaveFile")
    out = tmp_path / "out.csv"
    saver.fileSelected.emit(str(out))
    saver.close()
    qtbot.waitUntil(lambda: said[-1].text == "out.csv saved.", timeout=WAIT)
    assert "601 ••• 001" in out.read_text("utf-8-sig")
    dialog.take_file(str(tmp_path / "nie ma.txt"))
    qtbot.waitUntil(lambda: "cannot be read" in dialog.problem.text(), timeout=WAIT)


def test_numbers_are_taken_off_after_a_question(
    qtbot: QtBot, context: Context, window: QWidget, listed: None, said: list[Notice]
) -> None:
    dialog = opened(qtbot, context, window)
    dialog.table.selectAll()
    qtbot.waitUntil(dialog.remove_button.isEnabled, timeout=WAIT)
    dialog.remove_button.click()
    box = find(dialog, QMessageBox, "optOutRemoval")
    assert box.defaultButton().text() == "Keep on the list"
    next(button for button in box.buttons() if button.text() == "Allow texting").click()
    qtbot.waitUntil(lambda: numbers(dialog) == [], timeout=WAIT)
    assert said[-1].text == "2 number(s) may be texted again."
    assert said[-1].on_action is not None
    said[-1].on_action()
    qtbot.waitUntil(lambda: len(numbers(dialog)) == 2, timeout=WAIT)
