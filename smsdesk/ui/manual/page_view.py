"""PageView: one page of the manual as it is read; pictures fit, links tell where they lead."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from smsdesk.ui.manual.book import ManualPage, fold
from smsdesk.ui.manual.dress import BASE_SIZE, dress, headings
from smsdesk.ui.theme import Theme, base_font

_WIDEST = 860
"""Longer lines are hard to read."""
_MARGIN = 22
_SETTLED_MS = 120
_STEPS = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class PageView(QTextBrowser):
    """Follows no link by itself; `anchorClicked` tells them."""

    zoomed = Signal(int)
    """The size of the text in percent."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        # its room must not depend on what is shown
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(_MARGIN)
        self._theme = theme
        self._page: ManualPage | None = None
        self._folder = Path()
        self._zoom = _STEPS.index(1.0)
        self._sought = ""
        self._gone_to = (0, 0)
        """A heading and how far down that was; the last ones cannot reach the upper edge."""
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._draw_again)
        theme.changed.connect(self._draw_again)

    # --- what is shown --------------------------------------------------------------------------

    def show_page(self, page: ManualPage, folder: Path, heading: int | None = None) -> None:
        """From its beginning, or from one of its headings."""
        if page is not self._page:
            self._page, self._folder = page, folder
            self._draw()
        self._go_to(heading)

    @property
    def scrolled(self) -> int:
        """How far down it is, in pixels."""
        return self.verticalScrollBar().value()

    def scroll_to(self, pixels: int) -> None:
        """As `scrolled` was."""
        self.verticalScrollBar().setValue(pixels)

    def heading_here(self) -> int:
        """The one that was gone to, else the last at or above the upper edge."""
        heading, scrolled = self._gone_to
        if scrolled == self.scrolled:
            return heading
        layout, top = self.document().documentLayout(), self.scrolled + _MARGIN
        tops = [layout.blockBoundingRect(block).top() for block in headings(self.document())]
        return max(sum(place <= top for place in tops) - 1, 0)

    def _go_to(self, heading: int | None) -> None:
        found = headings(self.document())
        if not heading or heading >= len(found):
            self.scroll_to(0)
            self._gone_to = (0, 0)
            return
        # what is above must have been laid out, or the place is not known
        self.document().documentLayout().documentSize()
        top = self.document().documentLayout().blockBoundingRect(found[heading]).top()
        self.scroll_to(int(top) - _MARGIN // 2)
        self._gone_to = (heading, self.scrolled)

    def _draw(self) -> None:
        if self._page is None:
            return
        size = round(BASE_SIZE * _STEPS[self._zoom])
        document = self.document()
        document.clear()
        font = base_font()
        font.setPixelSize(size)
        document.setDefaultFont(font)
        self._fit()
        document.setMarkdown(
            self._page.markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        )
        dress(document, self._theme.tokens, size)
        # it is left at the end, and Qt keeps it in sight when the window is made larger
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark_hits()

    def _draw_again(self) -> None:
        """At about the same place."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._draw()
        bar.setValue(round(share * bar.maximum()))

    # --- size -------------------------------------------------------------------------------------

    def zoom(self, step: int) -> None:
        """Larger (1), smaller (-1), or as at first (0)."""
        usual = _STEPS.index(1.0)
        wanted = min(max(self._zoom + step, 0), len(_STEPS) - 1) if step else usual
        if wanted != self._zoom:
            self._zoom = wanted
            self._draw_again()
        self.zoomed.emit(round(_STEPS[self._zoom] * 100))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap at once; pictures are measured anew when the hand rests."""
        before = self.lineWrapColumnOrWidth()
        super().resizeEvent(event)
        self._fit()
        if self.lineWrapColumnOrWidth() != before:
            self._settled.start()

    def _fit(self) -> None:
        self.setLineWrapColumnOrWidth(min(self.viewport().width(), _WIDEST))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures of the manual and nothing else, no wider than the page."""
        place = (self._folder / QUrl(name).path()).resolve()
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        if not place.is_relative_to(self._folder.parent.resolve()):
            return None
        picture = QImage(str(place))
        if picture.isNull():
            return None
        ratio = self.devicePixelRatioF()
        room = int((self.lineWrapColumnOrWidth() - 2 * _MARGIN) * ratio)
        if picture.width() > room > 0:
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToWidth(room, smooth)
            picture.setDevicePixelRatio(ratio)
        return picture

    # --- searching --------------------------------------------------------------------------------

    def seek(self, sought: str) -> None:
        """Mark where it stands."""
        self._sought = fold(" ".join(sought.split()))
        self._mark_hits()

    def next_hit(self, *, from_start: bool = False) -> bool:
        """Go to the next place below the last one; whether there is one."""
        places = self._places()
        here = -1 if from_start else self.textCursor().selectionEnd() - 1
        place = next((place for place in places if place > here), None)
        if place is None:
            return False
        self.setTextCursor(self._selection(place))
        self.ensureCursorVisible()
        return True

    def _places(self) -> list[int]:
        if not self._sought:
            return []
        words = fold(self.document().toPlainText()).replace("\n", " ")
        places, place = [], words.find(self._sought)
        while place >= 0:
            places.append(place)
            place = words.find(self._sought, place + len(self._sought))
        return places

    def _selection(self, place: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        cursor.setPosition(place + len(self._sought), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark_hits(self) -> None:
        form = QTextCharFormat()
        form.setBackground(QColor(self._theme.tokens.warn_soft))
        form.setForeground(QColor(self._theme.tokens.warn_ink))
        marks = []
        for place in self._places():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._selection(place)
            mark.format = form
            marks.append(mark)
        self.setExtraSelections(marks)
