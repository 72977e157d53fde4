"""Contents: the search and the list of pages at the left of the manual."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.search_field import SearchField

_NAME = Qt.ItemDataRole.UserRole


class Contents(QWidget):
    """Tells which page was chosen and what is looked for."""

    chosen = Signal(str)
    """The name of a page."""
    sought = Signal(str)
    """What to look for on all pages."""
    next_asked = Signal()
    """Enter in the search: on to the next place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[str, str] = {}
        self.search = SearchField(self.tr("Search in the manual…"), "manualSearch", pause_ms=0)
        self.list = named(QListWidget(), "manualPages")
        self.list.setAccessibleName(self.tr("Pages of the manual"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._found = named(Hint(""), "manualFound")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._found)
        column.addWidget(self.list, 1)
        self._found.hide()
        self.search.searched.connect(self.sought)
        self.search.returnPressed.connect(self.next_asked)
        self.search.left_down.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._on_current)

    def focus_search(self) -> None:
        """The keyboard to the search, its text selected."""
        self.search.setFocus()
        self.search.selectAll()

    def show_pages(self, titles: Mapping[str, str]) -> None:
        """These, by name."""
        self._titles = dict(titles)
        self.list.blockSignals(True)
        self.list.clear()
        for name, title in titles.items():
            item = QListWidgetItem(title)
            item.setData(_NAME, name)
            self.list.addItem(item)
        self.list.blockSignals(False)

    def show_current(self, name: str) -> None:
        """The page that is shown."""
        self.list.blockSignals(True)
        self.list.setCurrentRow(list(self._titles).index(name))
        self.list.blockSignals(False)

    def show_hits(self, hits: Mapping[str, int], *, searching: bool) -> None:
        """How many on which page; pages without any are greyed."""
        for row, (name, title) in enumerate(self._titles.items()):
            item = self.list.item(row)
            count = hits.get(name, 0)
            item.setText(f"{title} ({count})" if count else title)
            off = searching and not count
            tone = self.palette().placeholderText() if off else self.palette().text()
            item.setForeground(tone)
        self._found.setVisible(searching)
        self._found.setText(_found(sum(hits.values()), len(hits)))

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_NAME))


def _found(places: int, pages: int) -> str:
    translate = QCoreApplication.translate
    if not places:
        return translate("Contents", "Not in the manual. Try another word.")
    found = translate("Contents", "%n place(s)", "", places)
    return translate("Contents", "{places}, pages: {pages}. Enter goes to the next.").format(
        places=found, pages=pages
    )
