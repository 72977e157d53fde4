"""The window's entry: options, Qt, the composition root behind a thread, hooks, shutdown order.

Nothing heavy is imported here: `bootstrap` comes with the first task, in a worker, after the first
paint.
"""

import gc
import logging
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from smsdesk import __version__, paths
from smsdesk.core.errors import SmsdeskError
from smsdesk.handover.seat import Seat
from smsdesk.options import Options, chosen_options
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.context import Context
from smsdesk.ui.exception_hooks import ExceptionHooks
from smsdesk.ui.main_window import MainWindow
from smsdesk.ui.notices import Notices
from smsdesk.ui.sender_process import SenderProcess
from smsdesk.ui.theme import Theme
from smsdesk.ui.translations import Translations
from smsdesk.ui.ui_state import UiState

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.people.contacts import ContactListRow
    from smsdesk.ui.bug_book import Bug
    from smsdesk.ui.crash_dialog import CrashDialog
    from smsdesk.ui.presence import Presence
    from smsdesk.ui.qt_messages import QtMessages

_log = logging.getLogger(__name__)
_HIDDEN_START_MS = 200
_STYLE = "Fusion"
# longer than a gateway's time-outs: the child may finish the request it is in
_SENDER_PATIENCE_MS = 45_000


class App:
    """The running program: its window, and the order in which it is taken down."""

    def __init__(
        self, application: QApplication, options: Options, seat: Seat | None, *, alone: bool
    ) -> None:
        """`seat`: taken, None for a window that no second start shall find.

        `alone`: the process is ours, nobody else makes objects in it.
        """
        self._application = application
        self._alone = alone
        self._options = options
        self._closed = False
        self.starts_again = False
        """Whether somebody wants the program to start anew once it has ended."""
        self._seat = seat
        self._presence: Presence | None = None
        self._ui_state = UiState(paths.ui_state(options.data_dir) if options.chosen else None)
        self._until_closed = ExitStack()
        resources = paths.resources()
        ui_state = self._ui_state
        self._translations = Translations(application, paths.translations(), ui_state.language)
        application.setApplicationName("smsdesk")
        application.setApplicationDisplayName("SMS Desk")
        application.setApplicationVersion(__version__)
        application.setDesktopFileName("smsdesk")
        application.setWindowIcon(QIcon(str(resources / "icon.svg")))
        self._root = QObject()
        self._hooks = ExceptionHooks(self._show_crash, self._root)
        theme = Theme(application, resources, ui_state.theme, self._root)
        self.context = self._make_context(theme, ui_state)
        self.window = MainWindow(self.context, ui_state)
        self._crash: CrashDialog | None = None
        self._messages: QtMessages | None = None
        self.context.sender.ended_badly.connect(self._tell_child_crash)
        self.context.wishes.restart.connect(self._end_to_begin)
        self._loading = False
        self.window.painted.connect(self._load)
        self.window.opened.connect(self._appear)
        if options.link:
            self.window.open_link(options.link)
        self._start = QTimer(self._root)
        self._start.setSingleShot(True)
        self._start.timeout.connect(self._load)
        self._start.start(_HIDDEN_START_MS)

    def _make_context(self, theme: Theme, ui_state: UiState) -> Context:
        notices = Notices(self._root)
        load = _loader(self._options, self._until_closed, freeze=self._alone)
        runner = TaskRunner(load, self._root)
        runner.problem.connect(notices.error)
        command = (*paths.command(), "--data-dir", str(self._options.data_dir))
        sender = SenderProcess([*command, "outbox", "run", "--json", "--watch-stdin"], self._root)
        sender.troubled.connect(notices.error)
        return Context(
            runner=runner,
            theme=theme,
            notices=notices,
            sender=sender,
            resources=paths.resources(),
            practice=self._options.practice,
            command=command,
            first_contacts=_first_contacts(self._options),
            ui_state=ui_state,
            manual=paths.manual("pl").parent,
        )

    def _load(self) -> None:
        """Once: after the first paint, or soon when nobody shows the window."""
        if not self._loading and not self._closed:
            self._loading = True
            self.window.load()
            self._listen_to_qt()
            self._look_ahead()
            self._tell_last_time()

    def _appear(self) -> None:
        """Once: a practice is alone, everybody else can be reached from now on."""
        if self._presence is not None or self._closed or self._options.practice:
            return
        from smsdesk.ui.presence import Presence

        self._presence = Presence(self.window, self.context, self._ui_state, self._root)
        if self._seat is not None and self._seat.address:
            self._presence.listen(self._seat.address)
        self._presence.show_tray()

    @property
    def options(self) -> Options:
        """What the command line chose."""
        return self._options

    def _end_to_begin(self) -> None:
        """Another database is used from the next start on."""
        self.starts_again = True
        _quit(self)

    def _look_ahead(self) -> None:
        """Not for the first frame either."""
        from smsdesk.ui.ahead import Ahead
        from smsdesk.ui.manual.help_key import HelpKeys

        Ahead(lambda: self.window.ready, self._root).start()
        HelpKeys(self.context.wishes, self._application, self._root)

    def _listen_to_qt(self) -> None:
        from smsdesk.ui.qt_messages import QtMessages

        self._messages = QtMessages()

    def _tell_last_time(self) -> None:
        """Qt or a driver may have taken the program down."""
        reports = self._left_crashes()
        if reports:
            self._crash_dialog().tell_earlier(reports)

    def _tell_child_crash(self) -> None:
        """The same of the process that sends, just now."""
        for report in self._left_crashes():
            self._hooks.note(report)

    def _left_crashes(self) -> Sequence[str]:
        from smsdesk.native_crashes import take_left

        return take_left(paths.log_file(self._options.data_dir).parent)

    def _show_crash(self, bugs: "Sequence[Bug]", anew: bool) -> None:  # noqa: FBT001  # a hook's own arguments
        if bugs and (anew or self._crash is not None):
            self._crash_dialog().tell(bugs, anew=anew)

    def _crash_dialog(self) -> "CrashDialog":
        from smsdesk.ui.crash_dialog import CrashDialog

        if self._crash is None:
            self._crash = CrashDialog(paths.log_file(self._options.data_dir), self.window)
        return self._crash

    def close(self) -> None:
        """Stop the sender politely, let go of the data, leave nothing of a practice."""
        if self._closed:
            return
        self._closed = True
        self._start.stop()
        self.window.leave()
        if self._presence is not None:
            self._presence.close()
        if self._seat is not None:
            self._seat.leave()
        self.context.sender.close(_SENDER_PATIENCE_MS)
        self.context.runner.close()
        self._hooks.remove()
        if self._messages is not None:
            self._messages.remove()
        self._translations.remove()
        self.window.deleteLater()
        self._root.deleteLater()
        self._until_closed.close()
        if self._options.practice:
            import shutil

            shutil.rmtree(self._options.data_dir, ignore_errors=True)


def build(argv: Sequence[str], seat: Seat | None = None) -> App:
    """The program with its window, not yet shown. A QApplication may already exist.

    `argv` may begin with the program's name, as sys.argv does, or with the first option. `seat`
    has been taken already; otherwise it is taken here if it is free.
    """
    named = bool(argv) and not argv[0].startswith("-")
    options = chosen_options(argv[1:] if named else argv)
    alone = QApplication.instance() is None
    if seat is None and not options.practice:
        free = Seat(options.data_dir)
        seat = free if free.take() else None
    return App(_application(argv[0] if named else "smsdesk"), options, seat, alone=alone)


def _application(name: str) -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        existing.setStyle(_STYLE)
        return existing
    # in Python, setStyle would cost 4 ms of the start for the names of QStyle
    return QApplication([name, "-style", _STYLE])


def main(argv: Sequence[str] | None = None, seat: Seat | None = None) -> int:
    """Run the window until it is closed."""
    app = build(sys.argv if argv is None else argv, seat)
    for name in (signal.SIGINT, signal.SIGTERM):
        # Python's handlers run when Python runs; the outbox watch sees to that
        signal.signal(name, lambda *_: _quit(app))
    app.window.show()
    try:
        return QApplication.exec()
    finally:
        app.close()
        if app.starts_again:
            _start_again(app.options)


def _start_again(options: Options) -> None:
    """In a process of its own: nothing of this one stays."""
    from PySide6.QtCore import QProcess

    folder: tuple[str, ...] = ("--data-dir", str(options.data_dir)) if options.chosen else ()
    program, *arguments = (*paths.command(), *folder)
    QProcess.startDetached(program, arguments)


def _quit(app: App) -> None:
    """Also when closing the window would only hide it."""
    app.window.leave()
    QApplication.quit()


def _first_contacts(options: Options) -> "Callable[[], Sequence[ContactListRow]]":
    """What the first worker does before anything heavy."""

    def read() -> "Sequence[ContactListRow]":
        from smsdesk.services.people.first_contacts import first_contacts

        if paths.database_choice(options.data_dir).exists():
            return ()  # perhaps on a server; opening it tells
        return first_contacts(paths.database(options.data_dir))

    return read


def _loader(options: Options, until_closed: ExitStack, *, freeze: bool) -> "Callable[[], Desk]":
    """What opens the data, in a worker; only there the heavy imports begin.

    The log goes on until the program closes: what went wrong with the data belongs there too.
    """

    def load() -> "Desk":
        try:
            from smsdesk import bootstrap

            until_closed.callback(bootstrap.start_log(options.data_dir))
            if options.practice:
                bootstrap.prepare_practice(options.data_dir)
            return bootstrap.open_desk(options.data_dir)
        except SmsdeskError as error:
            # its sentence names a folder
            _log.error("the data cannot be opened: %s", error.code.name)
            raise
        finally:
            if freeze:
                # a look through SQLAlchemy's objects would stall the window for 50 ms
                gc.freeze()

    return load
