"""The question before many people are deleted at once."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from smsdesk.ui import formats

_BUTTON_WIDTH = 96


def ask_about_many(window: QWidget, count: int, on_delete: Callable[[], None]) -> QMessageBox:
    """Ask without waiting: one key is soon pressed while all recipients are selected."""
    translate = QCoreApplication.translate
    box = QMessageBox(window)
    box.setObjectName("contactsDelete")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("DeleteBox", "Delete contacts"))
    words = translate("DeleteBox", "Delete %n contact(s)?", "", count)
    box.setText(words.replace(str(count), formats.number(count), 1))
    box.setInformativeText(translate("DeleteBox", "Their messages stay in the history."))
    gone = box.addButton(translate("DeleteBox", "Delete"), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(translate("DeleteBox", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    for button, name in ((gone, "contactsDeleteAll"), (keep, "contactsDeleteCancel")):
        button.setObjectName(name)
        # the box measures words before the style sheet makes those of the default bold
        button.setMinimumWidth(_BUTTON_WIDTH)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    gone.clicked.connect(on_delete)
    box.finished.connect(box.deleteLater)
    box.open()
    return box
