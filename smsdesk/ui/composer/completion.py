"""Completion: offers contacts while a recipient is being typed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.ui.background import Task, TaskRunner

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.people.contacts import ContactListRow

SHORTEST = 2
_OFFERED = 8
_PAUSE = 100
_ID = int(Qt.ItemDataRole.UserRole)


class Completion(QObject):
    """A list below the line; the services are asked in the background."""

    chosen = Signal(int)
    """The id of the contact that was picked."""

    def __init__(self, line: QLineEdit, runner: TaskRunner) -> None:
        super().__init__(line)
        self._line = line
        self._runner = runner
        self._task: Task | None = None
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        # the same signal exists for words; it is the place that is wanted
        activated = self._completer.activated[QModelIndex]  # type: ignore[index]  # not in the stub
        activated.connect(self._on_activated)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._ask)
        line.textEdited.connect(self._on_edited)

    @property
    def offered(self) -> Sequence[str]:
        """What the list shows."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def is_highlighted(self) -> bool:
        """Whether Enter would pick something from the list."""
        return self._popup.isVisible() and self._popup.currentIndex().isValid()

    def close(self) -> None:
        """Offer nothing more."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
        self._model.clear()
        self._popup.hide()

    def _on_edited(self, text: str) -> None:
        self.close()
        if len(text.strip()) >= SHORTEST and any(c.isalpha() for c in text):
            self._timer.start()

    def _ask(self) -> None:
        search = self._line.text().strip()
        self._task = self._runner.run(
            lambda desk: _matches(desk, search), self._on_found, owner=self
        )

    def _on_found(self, rows: "Sequence[ContactListRow]") -> None:
        self._model.clear()
        for row in rows:
            words = (row.name, row.company, row.phone.display if row.phone else "")
            item = QStandardItem(" · ".join(word for word in words if word))
            item.setData(row.id, _ID)
            self._model.appendRow(item)
        if rows and self._line.hasFocus():
            self._completer.complete()
            # Enter shall pick somebody only after a person has gone to them
            self._popup.setCurrentIndex(QModelIndex())

    def _on_activated(self, index: QModelIndex) -> None:
        contact_id = index.data(_ID)
        self.close()
        self.chosen.emit(contact_id)


def _matches(desk: "Desk", search: str) -> "Sequence[ContactListRow]":
    return desk.contacts.first(ContactFilter(search=search), limit=_OFFERED).rows
