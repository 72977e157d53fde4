"""ContactStack: the list of contacts, or why there is none to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named


class ContactStack(QStackedWidget):
    """Loading at first."""

    new_wanted = Signal()
    import_wanted = Signal()
    everybody_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._loading = Hint(self.tr("Loading contacts…"))
        self._loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none = self._make_none()
        self._no_match = self._make_no_match()
        self._failure = self._make_failure()
        for state in (self._loading, table, self._none, self._no_match, self._failure):
            self.addWidget(state)

    def _make_none(self) -> EmptyState:
        first = buttons.primary(self.tr("New contact"), "plus")
        first.clicked.connect(self.new_wanted)
        bring = buttons.secondary(self.tr("Import contacts"), "download-simple")
        bring.clicked.connect(self.import_wanted)
        words = self.tr("Add the people and companies you write to, or import them from a file.")
        none = EmptyState("users", self.tr("No contacts yet"), words, first, bring)
        return named(none, "contactsEmpty")

    def _make_no_match(self) -> EmptyState:
        everybody = named(buttons.secondary(self.tr("Show all contacts")), "contactsShowAll")
        everybody.clicked.connect(self.everybody_wanted)
        return named(EmptyState("magnifying-glass", "", "", everybody), "contactsNoMatch")

    def _make_failure(self) -> EmptyState:
        again = buttons.secondary(self.tr("Try again"), "arrow-clockwise")
        again.clicked.connect(self.again_wanted)
        return named(EmptyState("warning-circle", "", "", again), "contactsFailed")

    def show_list(self) -> None:
        """There is somebody."""
        self.setCurrentWidget(self._table)

    def show_nobody(self) -> None:
        """There are no contacts at all."""
        self.setCurrentWidget(self._none)

    def show_no_match(self, search: str, filters: str) -> None:
        """Nobody fits these words and filters, in words."""
        if search:
            title = self.tr("No contacts match “%1”").replace("%1", search[:40])
            words = self.tr("Check the spelling, or look among all contacts.")
        else:
            title = self.tr("No contacts match the filters")
            words = self.tr("Take a filter off, or look among all contacts.")
        if filters:
            narrowed = self.tr("Filtered by: %1.").replace("%1", filters)
            words = f"{narrowed} {words}"
        self._no_match.say(title, words)
        self.setCurrentWidget(self._no_match)

    def show_failure(self, error: SmsdeskError) -> None:
        """They cannot be read."""
        self._failure.say(self.tr("The contacts cannot be read"), error_text(error))
        self.setCurrentWidget(self._failure)
