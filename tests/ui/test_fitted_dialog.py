"""FittedDialog: what is shown later makes it higher, but never takes it off the screen."""

from PySide6.QtWidgets import QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from smsdesk.ui.dialogs.fitted_dialog import FittedDialog

WAIT = 5_000


def test_it_grows_with_its_words_and_stays_on_the_screen(qtbot: QtBot) -> None:
    dialog = FittedDialog()
    qtbot.addWidget(dialog)
    words = QLabel("A word.")
    words.setWordWrap(True)
    QVBoxLayout(dialog).addWidget(words)
    dialog.setFixedWidth(200)
    dialog.show()
    room = dialog.screen().availableGeometry()
    dialog.move(room.left(), room.bottom() - dialog.height())
    low = dialog.y()
    words.setText("Many words. " * 60)
    qtbot.waitUntil(lambda: dialog.y() < low, timeout=WAIT)
    assert dialog.frameGeometry().bottom() <= room.bottom()
    assert dialog.height() >= words.heightForWidth(words.width())


def test_what_is_higher_than_the_screen_begins_at_its_top(qtbot: QtBot) -> None:
    dialog = FittedDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    room = dialog.screen().availableGeometry()
    dialog.move(room.left(), room.top() + 100)
    dialog.resize(200, room.height() + 50)
    qtbot.waitUntil(lambda: dialog.y() == room.top(), timeout=WAIT)
