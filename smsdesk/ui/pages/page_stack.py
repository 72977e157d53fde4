"""PageStack: the pages of the window, one shown at a time, each made when it is first needed."""

from typing import cast

from PySide6.QtWidgets import QStackedWidget, QWidget

from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.pages.choice import make_page
from smsdesk.ui.pages.page import Page


class PageStack(QStackedWidget):
    """Also shows what comes before them: loading, the welcome."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._made: dict[PageKey, QWidget] = {}

    @property
    def page(self) -> PageKey | None:
        """The page that is shown; None for another widget."""
        current = self.currentWidget()
        return next((key for key, page in self._made.items() if page is current), None)

    def has(self, key: PageKey) -> bool:
        """Whether the page has been made."""
        return key in self._made

    def make(self, key: PageKey) -> QWidget:
        """The page, made if it is not there yet."""
        if key not in self._made:
            self._made[key] = page = make_page(key, self._context, self)
            self.addWidget(page)
        return self._made[key]

    def shown(self) -> Page:
        """What is shown, for which `page` must not be None."""
        return cast("Page", self.currentWidget())
