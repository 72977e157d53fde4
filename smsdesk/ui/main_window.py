"""The main window: menu, navigation, pages, notices, status line. Navigation, no logic.

Pages are imported and built when they are first shown, after the services have been loaded in the
background: the first paint shows the frame alone and imports nothing heavy.
"""

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.balance_watch import BalanceWatch
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.menus import Menus
from smsdesk.ui.navigation import Navigation
from smsdesk.ui.notices import NoticeBar
from smsdesk.ui.outbox_watch import OutboxWatch
from smsdesk.ui.overview import Overview, OverviewReader
from smsdesk.ui.pages.load_page import LoadPage
from smsdesk.ui.pages.page_stack import PageStack
from smsdesk.ui.sender_process import SenderState
from smsdesk.ui.status_line import Lost, StatusLine
from smsdesk.ui.ui_state import UiState
from smsdesk.ui.widgets.ribbon import Ribbon
from smsdesk.ui.window_deeds import Deed, WindowDeeds
from smsdesk.ui.window_dialogs import Dialogs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from smsdesk.services.people.contacts import ContactListRow
    from smsdesk.ui.pages.page import WritingPage
    from smsdesk.ui.undo_bar import Undoable

_NAME = "SMS Desk"


class MainWindow(QMainWindow):
    """What a user sees of the program."""

    painted = Signal()
    """The first frame is on the screen."""
    opened = Signal()
    """The data has been opened, or is known not to open; perhaps more than once."""

    def __init__(self, context: Context, ui_state: UiState) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self._context = context
        self._ui_state = ui_state
        self._was_painted = False
        self.stays: Callable[[], bool] = bool
        """Whether closing the window only hides it."""
        self._overview: Overview | None = None
        self._make_widgets()
        self._assemble()
        self._connect()
        self._show_title()
        self._show_practice()
        self.resize(1280, max(720, min(780, self.screen().availableSize().height())))
        self._start_page = ui_state.restore_window(self)

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._dialogs = Dialogs(self._context, self._ui_state, self)
        self._pages = PageStack(self._context)
        self._deeds = WindowDeeds(self._context, self._dialogs, self._pages, self.show_page, self)
        self._menus = Menus(self, {**self._deeds.slots(), **self._slots()})
        self._menus.show_theme(self._context.theme.choice)
        self._ribbon = Ribbon()
        self._navigation = Navigation()
        self._load_page = LoadPage()
        self._welcome: QWidget | None = None
        self._pages.addWidget(self._load_page)
        # else the first button would get the focus, and its ring
        self._load_page.setFocus()
        self._status = StatusLine()
        self._reader = OverviewReader(self._context.runner, self)
        self._watch = OutboxWatch(self._context.runner, self._context.changes, self)
        self._balance = BalanceWatch(self._context, self)

    def _assemble(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._pages, 1)
        right.addWidget(NoticeBar(self._context.notices))
        self._right = right
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._navigation)
        middle.addLayout(right, 1)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._ribbon)
        layout.addLayout(middle, 1)
        self.setCentralWidget(central)
        self.setStatusBar(self._status)

    def _connect(self) -> None:
        changes = self._context.changes
        for changed in (
            changes.contacts,
            changes.messages,
            changes.gateways,
            changes.preferences,
            self._context.sender.waiting_changed,
        ):
            changed.connect(self._reader.request)
        self._reader.read.connect(self._show_overview)
        self._reader.failed.connect(self._on_read_failed)
        self._context.sender.state_changed.connect(self._show_sender)
        self._load_page.again.connect(self._on_again)
        self._navigation.chosen.connect(self._on_chosen)
        self._context.wishes.undo.connect(self._offer_undo)
        self._watch.lost.connect(self._show_lost)
        for seen in (self._watch.lost, self._watch.found):
            seen.connect(self._show_sender)
        changes.restored.connect(self._on_restored)

    def _show_lost(self, error: SmsdeskError) -> None:
        """The first time; the banner, made only now, hears of the next by itself."""
        from smsdesk.ui.databases.lost_banner import LostBanner

        self._watch.lost.disconnect(self._show_lost)
        banner = LostBanner(self._context, self._watch)
        self._right.insertWidget(0, banner)
        banner.show_lost(error)

    def _offer_undo(self, undoable: "Undoable") -> None:
        """The first time; the bar, made only now, hears of the next by itself."""
        from smsdesk.ui.undo_bar import UndoBar

        wishes = self._context.wishes
        wishes.undo.disconnect(self._offer_undo)
        bar = UndoBar(wishes)
        self._right.insertWidget(1, bar)
        bar.offer(undoable)

    def _slots(self) -> dict[str, Deed]:
        return {
            "sms_settings": lambda: self._deeds.when_open(self._sms_settings),
            "refresh": self._refresh,
            "quit": self.leave,
        }

    # --- loading -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the frame has been painted."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @property
    def ready(self) -> bool:
        """Whether the data has been opened, or is known not to open."""
        return self._overview is not None or self._load_page.has_problem

    def load(self) -> None:
        """Read the data; pages follow, the first contacts even before it is open."""
        self._load_page.wait()
        look = self._context.first_contacts
        if look is None or self._first_page() is not PageKey.CONTACTS:
            self._reader.request()
        else:
            self._context.runner.peek(look, self._show_first, owner=self)

    def _show_first(self, contacts: "Sequence[ContactListRow]") -> None:
        """Whoever has contacts begins with them."""
        self._reader.request()
        if contacts and self._overview is None:
            page = cast("WritingPage", self._pages.make(PageKey.CONTACTS))
            self._show(cast("QWidget", page), PageKey.CONTACTS)
            page.begin_with(contacts)
            page.focus_search()
            # painted before the services are loaded, which would hold it up
            self.repaint()
            QTimer.singleShot(0, page.complete)
        QTimer.singleShot(0, self._context.runner.go_on)

    def _on_again(self) -> None:
        self._context.runner.try_again()
        self.load()

    def _on_restored(self) -> None:
        """Where no data could be opened before, they can be now."""
        if self._overview is None:
            self._on_again()

    def _on_read_failed(self, error: SmsdeskError) -> None:
        if self._overview is None:
            self._load_page.show_error(error)
            self._pages.setCurrentWidget(self._load_page)
            self.opened.emit()
        elif not self._watch.take_loss(error):
            self._context.runner.problem.emit(error)

    def _show_overview(self, overview: Overview) -> None:
        first, self._overview = self._overview is None, overview
        self._status.show_outbox(overview.waiting, overview.scheduled)
        self._status.show_contacts(overview.contacts)
        self._navigation.card.show_gateway(overview.gateway)
        self._show_practice()
        self._show_sender()
        self._balance.watch(overview.gateway.id if overview.gateway else "")
        if overview.needs_sender:
            # also what another program has queued meanwhile
            self._context.sender.start()
        if first:
            self._begin(overview)
        elif self._pages.currentWidget() is self._welcome and not overview.fresh:
            self.show_page(PageKey.CONTACTS)

    def _begin(self, overview: Overview) -> None:
        """The data has just been opened; the first news of a sender come after this."""
        from smsdesk.ui.watches import start_watches

        start_watches(self._context, self._dialogs, self)
        self._ui_state.mirror(
            language=overview.preferences.language, theme=overview.preferences.theme
        )
        self._watch.start()
        if overview.fresh:
            self._show_welcome()
        else:
            self.show_page(self._first_page())
        self._deeds.begin()
        self.opened.emit()

    def _show_welcome(self) -> None:
        from smsdesk.ui.pages.welcome_page import WelcomePage

        self._welcome = page = WelcomePage(self._context)
        self._pages.addWidget(page)
        self._show(page, None)
        page.focus_first()

    def _first_page(self) -> PageKey:
        known = {key.value: key for key in PageKey}
        return known.get(self._start_page, PageKey.CONTACTS)

    # --- pages ---------------------------------------------------------------------------------

    @property
    def page(self) -> PageKey | None:
        """The page that is shown; None for the welcome page or none yet."""
        return self._pages.page

    def show_page(self, key: PageKey) -> None:
        """Show a page, once the data has been opened."""
        if self._overview is None:
            self._deeds.when_open(partial(self.show_page, key))
            self._navigation.show_page(key)
        elif key is not self.page:
            self._show(self._pages.make(key), key)
            self._pages.shown().focus_search()

    def _show(self, page: QWidget, key: PageKey | None) -> None:
        self._pages.setCurrentWidget(page)
        self._navigation.show_page(key)

    def _on_chosen(self, key: str) -> None:
        self.show_page(PageKey(key))

    # --- what menus and links ask for ------------------------------------------------------------

    def open_link(self, link: str) -> None:
        """Begin the message that an sms: or tel: link asks for, once the data has been opened."""
        self._deeds.open_link(link)

    def _sms_settings(self) -> None:
        self._dialogs.sms_settings(self._overview.gateway if self._overview else None)

    def _refresh(self) -> None:
        self._reader.request()
        self._watch.look_again()
        if self._overview is not None and self._overview.waiting:
            # the network or the credit may be back
            self._context.sender.wake()
        if self.page is not None:
            self._pages.shown().refresh()

    # --- showing -------------------------------------------------------------------------------

    def _show_title(self) -> None:
        practice = self.tr("practice mode") if self._context.practice else ""
        self.setWindowTitle(f"{_NAME} — {practice}" if practice else _NAME)

    def _show_practice(self) -> None:
        gateway = self._overview.gateway if self._overview else None
        if self._context.practice:
            words = self.tr(
                "Practice mode: nothing is really sent, and this data is gone when you close "
                "the window."
            )
        elif gateway is not None and gateway.practice:
            words = self.tr("The practice gateway is chosen: nothing is really sent.")
        else:
            words = ""
        self._ribbon.say(words)

    def _show_sender(self) -> None:
        overview = self._overview
        gateway = overview.gateway if overview is not None else None
        stand_in = overview.stand_in if overview is not None else ""
        away = self._watch.is_lost
        state = SenderState.NO_DATABASE if away else self._context.sender.state
        self._status.show_sender(state, gateway, stand_in, self._lost())

    def _lost(self) -> Lost | None:
        overview, sender = self._overview, self._context.sender
        if overview is None:
            return None
        names = tuple(sender.unreachable) if overview.gateways > 1 else ()
        return Lost(max(overview.waiting, sender.waiting), names)

    def leave(self) -> None:
        """Close for good."""
        self.stays = bool
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What waits in the outbox stays there; nobody is asked."""
        if self.stays():
            event.ignore()
            self.hide()
            return
        self._watch.stop()
        self._ui_state.save_window(self, (self.page or PageKey.CONTACTS).value)
        super().closeEvent(event)
