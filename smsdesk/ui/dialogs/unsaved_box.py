"""The question before a dialog with unsaved changes is closed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QMessageBox

_BUTTON_WIDTH = 96


def ask_unsaved(
    dialog: QDialog, on_save: Callable[[], None], on_discard: Callable[[], None]
) -> QMessageBox:
    """Ask without waiting; Esc goes back to the dialog and changes nothing."""
    translate = QCoreApplication.translate
    box = QMessageBox(dialog)
    box.setObjectName("unsavedChanges")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(dialog.windowTitle())
    box.setText(translate("Unsaved", "Save the changes?"))
    box.setInformativeText(translate("Unsaved", "What you have typed is not saved yet."))
    save = box.addButton(translate("Unsaved", "Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(translate("Unsaved", "Discard"), QMessageBox.ButtonRole.DestructiveRole)
    back = box.addButton(translate("Unsaved", "Back"), QMessageBox.ButtonRole.RejectRole)
    for button, name in ((save, "unsavedSave"), (discard, "unsavedDiscard"), (back, "unsavedBack")):
        button.setObjectName(name)
        # the box measures words before the style sheet makes those of the default bold
        button.setMinimumWidth(_BUTTON_WIDTH)
    box.setDefaultButton(save)
    box.setEscapeButton(back)
    save.clicked.connect(on_save)
    discard.clicked.connect(on_discard)
    box.finished.connect(box.deleteLater)
    box.open()
    return box
