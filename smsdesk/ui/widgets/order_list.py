"""OrderList: a few things to tick and to put in order, by mouse, keyboard or buttons.

Each has a title, muted lines below it and perhaps a remark. What they mean is the caller's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from smsdesk.ui.theme import Theme

_KEY = Qt.ItemDataRole.UserRole
_ENTRY = Qt.ItemDataRole.UserRole + 1
_MARGIN = 10
_BESIDE_BOX = 36
_SMALL = 12
_WRAP = Qt.TextFlag.TextWordWrap
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of the list."""

    key: str
    title: str
    line: str = ""
    remark: str = ""
    checked: bool = False

    @property
    def words(self) -> str:
        """All of it, for tool tips and screen readers."""
        return "\n".join(part for part in (self.title, self.line, self.remark) if part)


class OrderList(QListWidget):
    """Alt+Up and Alt+Down move the current one, Space ticks it."""

    changed = Signal()
    """Another order, or another tick."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Drawing(self, theme))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.itemChanged.connect(self.changed)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, in this order; the current one stays current where it is still there."""
        key = self.currentItem().data(_KEY) if self.currentRow() >= 0 else None
        self.blockSignals(True)
        self.clear()
        for place, entry in enumerate(entries):
            self.addItem(_item(entry))
            if entry.key == key:
                self.setCurrentRow(place)
        if self.currentRow() < 0 and entries:
            self.setCurrentRow(0)
        self.blockSignals(False)

    def describe(self, entries: Sequence[Entry]) -> None:
        """Other words for the same things; order and ticks stay."""
        by_key = {entry.key: entry for entry in entries}
        self.blockSignals(True)
        for item in self._items():
            _fill(item, by_key[item.data(_KEY)])
        self.blockSignals(False)
        self.doItemsLayout()

    @property
    def keys(self) -> tuple[str, ...]:
        """All, in their order."""
        return tuple(item.data(_KEY) for item in self._items())

    @property
    def checked_keys(self) -> tuple[str, ...]:
        """The ticked ones, in their order."""
        ticked = Qt.CheckState.Checked
        return tuple(item.data(_KEY) for item in self._items() if item.checkState() is ticked)

    def can_move(self, step: int) -> bool:
        """Whether the current one can go up (-1) or down (1)."""
        row = self.currentRow()
        return row >= 0 and 0 <= row + step < self.count()

    def move_current(self, step: int) -> None:
        """One place up (-1) or down (1), as far as there is one."""
        if not self.can_move(step):
            return
        row = self.currentRow()
        self.blockSignals(True)
        self.insertItem(row + step, self.takeItem(row))
        self.blockSignals(False)
        self.setCurrentRow(row + step)
        self.changed.emit()

    @property
    def room(self) -> int:
        """The width of an entry; the same whether there is a scroll bar or not."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.width() - 2 * self.frameWidth() - bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped words need another height."""
        super().resizeEvent(event)
        self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the current one."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(step)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell that something has been dragged to another place."""
        super().dropEvent(event)
        self.changed.emit()

    def _items(self) -> Sequence[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


class _Drawing(QStyledItemDelegate):
    """Background, box and focus as the style draws them; the words in three shapes."""

    def __init__(self, view: OrderList, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words."""
        width = self._view.room - _BESIDE_BOX - _MARGIN
        parts = self._parts(index.data(_ENTRY), option.font)
        height = sum(_height(font, words, width) for font, words, _color in parts)
        return QSize(self._view.viewport().width(), height + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One entry."""
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, self._view)
        rect: QRect = option.rect
        width = self._view.room - _BESIDE_BOX - _MARGIN
        room = QRect(rect.left() + _BESIDE_BOX, rect.top() + _MARGIN, width, rect.height())
        painter.save()
        for font, words, color in self._parts(index.data(_ENTRY), bare.font):
            painter.setFont(font)
            painter.setPen(self._theme.color(color))
            painter.drawText(room, int(_WRAP), words)
            room.translate(0, _height(font, words, width))
        painter.restore()

    def _parts(self, entry: Entry, font: QFont) -> Sequence[tuple[QFont, str, str]]:
        """Font, words and colour of each part that has words."""
        bold, small = QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(_SMALL)
        parts = ((bold, entry.title, "text"), (small, entry.line, "muted"))
        return [part for part in (*parts, (small, entry.remark, "warn_ink")) if part[1]]


def _height(font: QFont, words: str, width: int) -> int:
    area = QRect(0, 0, width, 10_000)
    return QFontMetrics(font).boundingRect(area, int(_WRAP), words).height() + 2


def _item(entry: Entry) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(_KEY, entry.key)
    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
    item.setCheckState(Qt.CheckState.Checked if entry.checked else Qt.CheckState.Unchecked)
    _fill(item, entry)
    return item


def _fill(item: QListWidgetItem, entry: Entry) -> None:
    item.setData(_ENTRY, entry)
    item.setText(entry.title)
    item.setToolTip(entry.words)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.words)
