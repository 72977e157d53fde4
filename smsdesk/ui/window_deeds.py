"""WindowDeeds: what menus, pages and links want of the main window, now or once data are open."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.pages.page import ListingPage, WritingPage
from smsdesk.ui.pages.page_stack import PageStack
from smsdesk.ui.window_dialogs import Dialogs

if TYPE_CHECKING:
    from smsdesk.services.compose import MessageDraft
    from smsdesk.ui.composer.letter import Letter

_THEMES = ("", "light", "dark")
Deed = Callable[[], object]


class WindowDeeds(QObject):
    """Until the data has been opened, what needs it waits."""

    def __init__(
        self,
        context: Context,
        dialogs: Dialogs,
        pages: PageStack,
        show_page: Callable[[PageKey], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._dialogs = dialogs
        self._pages = pages
        self._show_page = show_page
        self._waiting: list[Deed] | None = []
        self._connect()

    def when_open(self, deed: Deed) -> None:
        """Do what needs the data, at the latest when it has been opened."""
        if self._waiting is None:
            deed()
        else:
            self._waiting.append(deed)

    def begin(self) -> None:
        """The data has been opened: do what was asked for meanwhile."""
        waiting, self._waiting = self._waiting or [], None
        for deed in waiting:
            deed()

    def slots(self) -> dict[str, Deed]:
        """What the menus' actions do, by name; the window adds what is its own."""
        dialogs = self._dialogs
        with_data: dict[str, Deed] = {
            "preferences": dialogs.preferences,
            "watched_folder": dialogs.watched_folder,
            "import_contacts": dialogs.contact_import,
            "past_imports": dialogs.past_imports,
            "duplicates": dialogs.duplicates,
            "own_fields": dialogs.own_fields,
            "reminders": dialogs.reminders,
            "opt_outs": dialogs.opt_outs,
            "groups": lambda: self._writing_page().open_groups(),
            "contact_columns": lambda: self._writing_page().choose_columns(),
            "new_contact": lambda: self._writing_page().new_contact(),
            "new_message": lambda: self._writing_page().new_message(),
            "clipboard_message": dialogs.clipboard_message,
        }
        return {
            **{name: partial(self.when_open, deed) for name, deed in with_data.items()},
            "search": self._search,
            "outbox": partial(self._show_page, PageKey.MESSAGES),
            "manual": dialogs.manual,
            "backups": dialogs.backups,
            "database": dialogs.database,
            "diagnostics": dialogs.diagnostics,
            "about": dialogs.about,
            **{key.value: partial(self._show_page, key) for key in PageKey},
            **{f"theme_{each or 'system'}": partial(dialogs.theme, each) for each in _THEMES},
        }

    def open_link(self, link: str) -> None:
        """Begin the message that an sms: or tel: link asks for."""
        self.when_open(partial(self._dialogs.link, link))

    # --- wishes --------------------------------------------------------------------------------

    def _connect(self) -> None:
        wishes, dialogs = self._context.wishes, self._dialogs
        wishes.page.connect(self._on_page)
        wishes.message.connect(self._new_message)
        wishes.template.connect(self._use_template)
        wishes.draft.connect(self._begin_draft)
        wishes.letter.connect(self._begin_letter)
        wishes.clipboard.connect(self._message_from_clipboard)
        wishes.outbox.connect(self._show_outbox)
        wishes.history.connect(self._show_history)
        wishes.gateway.connect(dialogs.wizard)
        wishes.watched_folder.connect(dialogs.watched_folder)
        wishes.contact_import.connect(dialogs.contact_import)
        wishes.contact_file.connect(dialogs.contact_import)
        wishes.manual.connect(dialogs.manual)
        wishes.backups.connect(dialogs.backups)
        wishes.database.connect(dialogs.database)

    def _on_page(self, key: str) -> None:
        self._show_page(PageKey(key))

    def _writing_page(self) -> WritingPage:
        """The contacts, shown. The data has been opened."""
        self._show_page(PageKey.CONTACTS)
        return cast("WritingPage", self._pages.make(PageKey.CONTACTS))

    def _listing_page(self) -> ListingPage:
        """The messages, shown."""
        self._show_page(PageKey.MESSAGES)
        return cast("ListingPage", self._pages.make(PageKey.MESSAGES))

    def _new_message(self, contact_ids: Sequence[int]) -> None:
        self.when_open(lambda: self._writing_page().new_message(contact_ids))

    def _message_from_clipboard(self) -> None:
        self.when_open(self._dialogs.clipboard_message)

    def _show_outbox(self) -> None:
        self._listing_page().show_outbox()

    def _show_history(self, contact_id: int) -> None:
        self._listing_page().show_contact(contact_id)

    def _use_template(self, template_id: int) -> None:
        if self._writing_page_was_made():
            self._context.wishes.template.emit(template_id)

    def _begin_draft(self, draft: "MessageDraft") -> None:
        if self._writing_page_was_made():
            self._context.wishes.draft.emit(draft)

    def _begin_letter(self, letter: "Letter") -> None:
        if self._writing_page_was_made():
            self._context.wishes.letter.emit(letter)

    def _writing_page_was_made(self) -> bool:
        """Show the contacts; whether just made: once they exist they hear of wishes themselves."""
        existed = self._pages.has(PageKey.CONTACTS)
        self._writing_page()
        return not existed

    def _search(self) -> None:
        if self._pages.page is not None:
            self._pages.shown().focus_search()
