"""Finding the parts of a window by their object names, as a user's tools would."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget


def action(window: QWidget, name: str) -> QAction:
    """A menu's action."""
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction), name
    return found


def widget(window: QWidget, name: str) -> QWidget:
    """Any widget."""
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def button(window: QWidget, name: str) -> QPushButton:
    """A push button."""
    found = window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), name
    return found


def words(window: QWidget, name: str) -> str:
    """What a label says."""
    found = window.findChild(QLabel, name)
    assert isinstance(found, QLabel), name
    return found.text()


def open_dialogs(window: QWidget) -> list[str]:
    """The names of the dialogs that can be seen."""
    return [dialog.objectName() for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def colors(shown: QWidget) -> set[str]:
    """The colours that fill at least a pixel."""
    image = shown.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }
