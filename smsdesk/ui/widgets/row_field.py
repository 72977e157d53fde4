"""RowField: a field whose widget has others beside it, such as a button that fills it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsdesk.ui.widgets.field import Field


class RowField(Field):
    """Problems mark the first widget only; the hint goes below the whole row."""

    def __init__(self, label: str, widget: QWidget, *beside: QWidget, hint: str = "") -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(widget, 1)
        for one in beside:
            row.addWidget(one)
        super().__init__(label, holder, hint)
        holder.setAccessibleName("")
        holder.setAccessibleDescription("")
        self._widget = widget
        self._describe(hint)
        self._label.setBuddy(widget)
        if label and not widget.accessibleName():
            widget.setAccessibleName(label)
