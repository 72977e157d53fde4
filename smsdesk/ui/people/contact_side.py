"""ContactSide: what stands beside the list of people - a message, or the card of one person.

Both are made when they are first needed: neither belongs to the first paint.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from smsdesk.ui.context import Context
from smsdesk.ui.widgets.filter_chips import Chip, FilterChips

if TYPE_CHECKING:
    from smsdesk.ui.people.contact_card import ContactCard

_PAUSE = 80
"""Running through the list with an arrow key must not read everybody."""
_CARD_KEYS = ("Ctrl+I", "Alt+Return", "Alt+Enter")


class ContactSide(QWidget):
    """The message at first. The card is of the list's current row, read while it is looked at."""

    wanted = Signal()
    """The side is to be seen."""
    left = Signal()
    """A person went back from the card to the message."""
    write_wanted = Signal(int)
    number_wanted = Signal(object)
    edit_wanted = Signal(int)
    delete_wanted = Signal(int)
    """As the signals of `ContactCard`."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._current: int | None = None
        self._card: ContactCard | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show_current)
        self._chips = FilterChips(
            (
                Chip("message", self.tr("Message"), "sideMessage"),
                Chip("card", self.tr("Card"), "sideCard"),
            )
        )
        self._chips.chosen.connect(self._on_chosen)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._chips)
        column.addWidget(self._stack, 1)

    def put_message(self, composer: QWidget) -> None:
        """What stands here at first."""
        self._stack.insertWidget(0, composer)
        if not self.on_card:
            self._stack.setCurrentWidget(composer)

    def follow(self, table: QAbstractItemView, id_at: Callable[[int], int], page: QWidget) -> None:
        """The card is of the current row of `table`; `page` gets the keys that open it."""
        table.selectionModel().currentRowChanged.connect(
            lambda current: self._on_current(current, id_at)
        )
        table.installEventFilter(self)
        for keys in _CARD_KEYS:
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.show_card)

    # --- what is shown -------------------------------------------------------------------------

    @property
    def card(self) -> "ContactCard":
        """Made when it is first asked for."""
        return self._card or self._make_card()

    @property
    def on_card(self) -> bool:
        """Whether the card is shown."""
        return self._card is not None and self._stack.currentWidget() is self._card

    def show_message(self) -> None:
        """The message that is being written."""
        self._chips.choose("message")

    def show_card(self) -> None:
        """The card of the current person."""
        self.wanted.emit()
        self._chips.choose("card")
        self.card.focus()

    def read_again(self) -> None:
        """The person may have been changed, or deleted, elsewhere."""
        if self._card is not None:
            self._card.read_again()

    def _make_card(self) -> "ContactCard":
        from smsdesk.ui.people.contact_card import ContactCard

        self._card = card = ContactCard(self._context)
        self._stack.addWidget(card)
        card.write_wanted.connect(self.write_wanted)
        card.number_wanted.connect(self.number_wanted)
        card.edit_wanted.connect(self.edit_wanted)
        card.delete_wanted.connect(self.delete_wanted)
        return card

    def _on_chosen(self, key: str) -> None:
        if key == "card":
            self._stack.setCurrentWidget(self.card)
            self._show_current()
        else:
            self._stack.setCurrentIndex(0)
            self.left.emit()

    # --- the current person --------------------------------------------------------------------

    def _on_current(self, current: QModelIndex, id_at: Callable[[int], int]) -> None:
        self._current = id_at(current.row()) if current.isValid() else None
        if self.on_card:
            self._pause.start()

    def _show_current(self) -> None:
        self._pause.stop()
        if self._current is None:
            self.card.show_nobody()
        else:
            self.card.show_contact(self._current)

    # --- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads from the card back to the message."""
        if event.key() == Qt.Key.Key_Escape and self.on_card:
            self.show_message()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list too."""
        esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if esc and event.type() is QEvent.Type.KeyPress and self.on_card:
            self.show_message()
            return True
        return super().eventFilter(watched, event)
