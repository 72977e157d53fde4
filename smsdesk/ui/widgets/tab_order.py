"""Tab order as people read: the order of the layouts, whenever the widgets were made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(window: QWidget) -> None:
    """Let the Tab key visit what stands in the layouts of `window` in their order."""
    before: QWidget | None = None
    for widget in stops(window):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """What may have the keyboard within `widget`, hidden and disabled ones too."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from stops(inner)
    layout = widget.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _stops_in(inner)
