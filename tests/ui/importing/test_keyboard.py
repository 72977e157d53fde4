"""The import wizard without a mouse, for a screen reader, and on a small screen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.ui.context import Context
from smsdesk.ui.importing.import_dialog import ImportDialog
from smsdesk.ui.importing.import_pages import Step
from smsdesk.ui.widgets.still_box import StillBox
from tests.ui.importing.rig import (
    FILE,
    at,
    bad,
    checked,
    column,
    find,
    opened,
    playing,
    press,
    rest,
    say,
    seen,
    told,
)

_NAMED = (QAbstractButton, QComboBox, QLineEdit, QProgressBar, QAbstractItemView)


def _enter(dialog: ImportDialog) -> None:
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def test_enter_leads_from_the_file_to_the_end(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, playing(context))
    _enter(dialog)
    assert at(dialog) is Step.COLUMNS
    _enter(dialog)
    rest(qtbot, dialog)
    assert at(dialog) is Step.CHECK
    _enter(dialog)
    rest(qtbot, dialog)
    assert at(dialog) is Step.DONE
    _enter(dialog)
    assert not dialog.isVisible()


def test_escape_closes_what_is_idle(qtbot: QtBot, context: Context) -> None:
    dialog = checked(qtbot, playing(context))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_cursor_stands_where_one_goes_on(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, playing(context), None)
    assert dialog.focusWidget() is find(dialog, QWidget, "importChoose")
    dialog.take(str(FILE))
    rest(qtbot, dialog)
    assert dialog.focusWidget() is find(dialog, QWidget, "importNext")
    press(dialog, "importNext")
    assert dialog.focusWidget() is find(dialog, QWidget, "importColumn_0")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is find(dialog, QWidget, "importColumn_1")
    press(dialog, "importNext")
    rest(qtbot, dialog)
    assert dialog.focusWidget() is find(dialog, QWidget, "importStart")


def test_tab_comes_to_the_buttons_after_everything_above(qtbot: QtBot, context: Context) -> None:
    dialog = checked(qtbot, playing(context))
    qtbot.waitUntil(lambda: dialog.findChild(QWidget, "importUndo") is not None)
    chain: list[str] = []
    part = dialog.nextInFocusChain()
    while part is not None and part is not dialog:
        if part.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            chain.append(part.objectName())
        part = part.nextInFocusChain()
    assert chain[-4:] == ["importCancel", "importBack", "importNext", "importStart"]
    assert {"importChoose", "importColumn_0", "importDuplicates", "importUndo"} <= set(chain)


def test_everything_has_a_name(qtbot: QtBot, context: Context) -> None:
    dialog = checked(qtbot, playing(context, check=say(told(1, rejected=1, skipped=[bad(2)]))))
    parts = [part for kind in _NAMED for part in dialog.findChildren(kind)]
    nameless = [
        part.objectName() or type(part).__name__
        for part in parts
        if part.objectName().startswith("import")
        and not part.accessibleName()
        and not (isinstance(part, QAbstractButton) and part.text())
    ]
    assert nameless == []


def test_it_fits_on_an_old_laptop(qtbot: QtBot, context: Context) -> None:
    many = [bad(row) for row in range(2, 100)]
    dialog = checked(qtbot, playing(context, check=say(told(1, rejected=98, skipped=many))))
    assert dialog.minimumSizeHint().height() <= 640
    assert dialog.minimumSizeHint().width() <= 1000


def test_a_very_wide_sheet_has_all_its_columns_in_the_end(qtbot: QtBot, context: Context) -> None:
    columns = [column(place, f"Kolumna {place}", "phone", "501") for place in range(60)]
    dialog = opened(qtbot, playing(context, look=say(seen(*columns))))
    # what they mean is known before all have been drawn
    assert len(dialog._pages.columns.columns) == 60
    qtbot.waitUntil(lambda: len(dialog.findChildren(StillBox)) == 60)
    last = find(dialog, StillBox, "importColumn_59")
    assert last.currentData() == "phone"
    qtbot.waitUntil(lambda: not dialog._pages.columns._more.isActive())
    assert QApplication.focusWidget() is not last
