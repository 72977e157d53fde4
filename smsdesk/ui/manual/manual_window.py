"""ManualWindow: the manual beside one's work. Pages to the left, searching in all of them.

It belongs to nobody's window, so that it can be read while a dialog is open; `stay_beside` closes
it with the main one. One window shows one language at a time; the places of both correspond.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from smsdesk.ui.manual.book import FIRST, Book
from smsdesk.ui.manual.contents import Contents
from smsdesk.ui.manual.page_view import PageView
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.filter_chips import Chip, FilterChips
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.ui.manual.book import ManualPage
    from smsdesk.ui.theme import Theme

_WIDTH, _HEIGHT = 1080, 720
_LIST_WIDTH = 264
_OUTSIDE = ("http", "https", "mailto")
_ANCHORS_OF = "en"
"""Dialogs name headings as this language does."""


@dataclass(frozen=True, slots=True)
class _Place:
    page: str
    scrolled: int


def language_now() -> str:
    """That of the program: "pl" or "en"."""
    return "en" if QLocale().language() is QLocale.Language.English else "pl"


class ManualWindow(QWidget):
    """Reads its pages when it is made."""

    def __init__(self, folder: Path, theme: "Theme") -> None:
        """`folder` holds a folder for each language."""
        super().__init__()
        self.setObjectName("manualWindow")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(self.tr("Manual"))
        self._folder = folder
        self._books: dict[str, Book] = {}
        self._language = language_now()
        self._page = ""
        self._back: list[_Place] = []
        self._forward: list[_Place] = []
        self._make_widgets(theme)
        self._assemble()
        self._connect()
        self._shortcuts()
        self._show_language()
        self.resize(_WIDTH, _HEIGHT)

    # --- widgets --------------------------------------------------------------------------------

    def _make_widgets(self, theme: "Theme") -> None:
        self._contents = Contents()
        self._contents.setFixedWidth(_LIST_WIDTH)
        self.view = named(PageView(theme), "manualPage")
        self.view.setAccessibleName(self.tr("Page of the manual"))
        self._missing = EmptyState(
            "book-open",
            self.tr("The manual is not there"),
            self.tr("Its files are missing beside the program. Install the program once more."),
        )
        self._missing.setObjectName("manualMissing")
        self.back = named(buttons.tool("arrow-left", self.tr("Back (Alt+Left)")), "manualBack")
        self.forward = named(
            buttons.tool("arrow-right", self.tr("Forward (Alt+Right)")), "manualForward"
        )
        self.home = named(buttons.tool("house", self.tr("Contents of the manual")), "manualHome")
        self.smaller = named(
            buttons.tool("magnifying-glass-minus", self.tr("Smaller (Ctrl+-)")), "manualSmaller"
        )
        self.larger = named(
            buttons.tool("magnifying-glass-plus", self.tr("Larger (Ctrl++)")), "manualLarger"
        )
        self._percent = named(Hint("100 %"), "manualZoom")
        self._percent.setWordWrap(False)
        self.languages = FilterChips(
            (Chip("pl", "Polski", "manualPolish"), Chip("en", "English", "manualEnglish"))
        )
        self.languages.setAccessibleName(self.tr("Language of the manual"))

    def _assemble(self) -> None:
        head = QHBoxLayout()
        for button in (self.back, self.forward, self.home):
            head.addWidget(button)
        head.addStretch(1)
        for widget in (self.smaller, self._percent, self.larger):
            head.addWidget(widget)
        head.addSpacing(12)
        head.addWidget(self.languages)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._missing)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(head)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 16)
        row.setSpacing(14)
        row.addWidget(self._contents)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.view.anchorClicked.connect(self._on_link)
        self.view.zoomed.connect(lambda percent: self._percent.setText(f"{percent} %"))
        self._contents.chosen.connect(self.open_page)
        self._contents.sought.connect(self._on_sought)
        self._contents.next_asked.connect(self._on_next)
        self.back.clicked.connect(self._go_back)
        self.forward.clicked.connect(self._go_forward)
        self.home.clicked.connect(partial(self.open_page, FIRST))
        self.smaller.clicked.connect(partial(self.view.zoom, -1))
        self.larger.clicked.connect(partial(self.view.zoom, 1))
        self.languages.chosen.connect(self._on_language)

    def _shortcuts(self) -> None:
        deeds = {
            "Alt+Left": self._go_back,
            "Alt+Right": self._go_forward,
            "Ctrl++": partial(self.view.zoom, 1),
            "Ctrl+=": partial(self.view.zoom, 1),
            "Ctrl+-": partial(self.view.zoom, -1),
            "Ctrl+0": partial(self.view.zoom, 0),
            "Ctrl+F": self._contents.focus_search,
            "F3": self._on_next,
            "Ctrl+W": self.close,
            "Esc": self._on_escape,
        }
        for keys, deed in deeds.items():
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    # --- pages ----------------------------------------------------------------------------------

    @property
    def page(self) -> str:
        """The name of the page that is shown; empty without a manual."""
        return self._page

    @property
    def language(self) -> str:
        """ "pl" or "en"."""
        return self._language

    def open_at(self, page: str, anchor: str = "") -> None:
        """A page at a heading, which is named as the English page does."""
        known = self._book(_ANCHORS_OF).pages.get(page)
        place = known.place(anchor) if known is not None else None
        self._go(page, place)

    def open_page(self, page: str, anchor: str = "") -> None:
        """A page at a heading, which is named as the page itself does."""
        known = self._pages.get(page)
        self._go(page, known.place(anchor) if known is not None else None)

    @property
    def _pages(self) -> "dict[str, ManualPage]":
        return self._book(self._language).pages

    def _book(self, language: str) -> Book:
        if language not in self._books:
            self._books[language] = Book(self._folder / language)
        return self._books[language]

    def _go(self, wanted: str, heading: int | None = None) -> None:
        page = wanted if wanted in self._pages else FIRST
        if not self._pages:
            return
        if page != self._page or heading is not None:
            self._back.append(_Place(self._page, self.view.scrolled))
            self._forward.clear()
        self._show(page, heading)

    def _show(self, page: str, heading: int | None = None) -> None:
        self._page = page
        self.view.show_page(self._pages[page], self._book(self._language).folder, heading)
        self._contents.show_current(page)
        self.back.setEnabled(bool(self._back))
        self.forward.setEnabled(bool(self._forward))

    def _go_back(self) -> None:
        self._travel(self._back, self._forward)

    def _go_forward(self) -> None:
        self._travel(self._forward, self._back)

    def _travel(self, there: list[_Place], from_here: list[_Place]) -> None:
        if there:
            from_here.append(_Place(self._page, self.view.scrolled))
            place = there.pop()
            self._show(place.page)
            self.view.scroll_to(place.scrolled)

    def _on_link(self, address: QUrl) -> None:
        if address.scheme() in _OUTSIDE:
            QDesktopServices.openUrl(address)
        elif address.path().endswith(".md") or not address.path():
            name = Path(address.path()).stem or self._page
            self.open_page(name, address.fragment())

    # --- language ---------------------------------------------------------------------------------

    def _on_language(self, language: str) -> None:
        if language != self._language:
            heading = self.view.heading_here() if self._page else 0
            self._language = language
            self._back.clear()
            self._forward.clear()
            self._show_language(heading)

    def _show_language(self, heading: int = 0) -> None:
        self.languages.choose(self._language)
        pages = self._pages
        self._contents.show_pages({name: page.title for name, page in pages.items()})
        self._stack.setCurrentWidget(self.view if pages else self._missing)
        for widget in (self._contents, self.back, self.forward, self.home):
            widget.setEnabled(bool(pages))
        if pages:
            self._show(self._page if self._page in pages else FIRST, heading)
            self._on_sought(self._contents.search.text())

    # --- searching --------------------------------------------------------------------------------

    def _on_sought(self, text: str) -> None:
        hits = self._book(self._language).hits(text)
        self._contents.show_hits(hits, searching=bool(text.strip()))
        self.view.seek(text)
        if hits and self._page in hits:
            self.view.next_hit(from_start=True)

    def _on_next(self) -> None:
        """Below on this page, else on the next page that has it; after the last the first."""
        hits = self._book(self._language).hits(self._contents.search.text())
        if not hits or self.view.next_hit():
            return
        names = list(self._pages)
        here = names.index(self._page)
        after = [name for name in (*names[here + 1 :], *names[: here + 1]) if name in hits]
        self._go(after[0])
        self.view.next_hit(from_start=True)

    def _on_escape(self) -> None:
        if self._contents.search.text():
            self._contents.search.clear_now()
        else:
            self.close()

    # --- beside the main window -------------------------------------------------------------------

    def stay_beside(self, window: QWidget) -> None:
        """Close with it, for good."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The main window is being closed."""
        if event.type() is QEvent.Type.Close:
            self.close()
            self.deleteLater()
        return super().eventFilter(watched, event)
