"""F1 in a dialog: the page of the manual that tells about it."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from smsdesk.ui.context import Wishes


def help_on(dialog: QWidget, wishes: Wishes, page: str, anchor: str = "") -> None:
    """Let F1 open that page. `anchor` is a heading's of the English page, for every language."""
    shortcut = QShortcut(QKeySequence("F1"), dialog)
    shortcut.setObjectName("helpKey")
    shortcut.activated.connect(lambda: wishes.manual.emit(page, anchor))
