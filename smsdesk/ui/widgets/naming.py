"""named: give a widget the object name by which tests and assistive tools know it."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str) -> W:
    """`widget` itself, with its name."""
    widget.setObjectName(name)
    return widget
