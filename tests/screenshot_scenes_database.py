"""Scenes of `tests.screenshots`: which database is used, testing a server, moving, losing it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from smsdesk.app import App
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.server_address import ServerAddress
from smsdesk.ui.context import PageKey
from smsdesk.ui.databases.database_dialog import DatabaseDialog
from smsdesk.ui.databases.database_process import Changed, Holding, InUse, Tested
from tests.screenshot_stage import Scene, settle

_SERVER = ServerAddress("192.168.1.10", "warsztat", "smsdesk")
_OWN = Holding(1_248, 15_310, 3)
_EMPTY = Tested("15.8", Holding(), settled=False, own=_OWN, problem=None, notes=())
_THERE = Tested(
    "15.8", Holding(1_310, 16_020), settled=True, own=_OWN, problem=None,
    notes=(SmsdeskError(ErrorCode.SERVER_CLOCK, host="192.168.1.10", seconds=42),),
)  # fmt: skip
_REFUSED = SmsdeskError(ErrorCode.SERVER_LOGIN, host="192.168.1.10", user="smsdesk")


def _opened(app: App, in_use: InUse) -> DatabaseDialog:
    dialog = DatabaseDialog(app.context, app.window)
    dialog.open()
    dialog.show_found(in_use)
    settle(0.1)
    return dialog


def _at_home(app: App) -> DatabaseDialog:
    dialog = _opened(app, InUse(r"C:\Users\Anna\AppData\Local\smsdesk\smsdesk.db"))
    dialog.form.show_address(_SERVER)
    return dialog


def _loading(app: App) -> QWidget:
    dialog = DatabaseDialog(app.context, app.window)
    dialog.open()
    return dialog


def _empty(app: App) -> QWidget:
    dialog = _at_home(app)
    dialog.show_found(_EMPTY)
    settle()
    return dialog


def _settled(app: App) -> QWidget:
    dialog = _at_home(app)
    dialog.show_found(_THERE)
    settle()
    return dialog


def _refused(app: App) -> QWidget:
    dialog = _at_home(app)
    dialog.show_failed(_REFUSED)
    settle()
    return dialog


def _moving(app: App) -> QWidget:
    dialog = _at_home(app)
    dialog.show_found(_EMPTY)
    dialog._waiting.setInterval(600_000)
    dialog._waiting.start()
    dialog._changing = True
    dialog._follow()
    dialog._on_progress(9_400, 16_600)
    dialog._changing = False
    settle()
    return dialog


def _moved(app: App) -> QWidget:
    app.context.wishes.restart.disconnect()
    dialog = _at_home(app)
    dialog.show_found(Changed(on_server=True, holding=_OWN))
    settle()
    return dialog


def _away(app: App) -> QWidget:
    dialog = _opened(app, InUse(server=_SERVER))
    settle()
    return dialog


def _lost(app: App) -> QWidget:
    app.window.show_page(PageKey.CONTACTS)
    app.window._watch.stop()
    where = {"host": "192.168.1.10", "reason": "no answer in time"}
    app.window._watch.take_loss(SmsdeskError(ErrorCode.SERVER_UNREACHABLE, **where))
    settle()
    return app.window


PLAYS: dict[str, Callable[[App], QWidget]] = {
    "database-loading": _loading,
    "database-at-home": _at_home,
    "database-empty": _empty,
    "database-settled": _settled,
    "database-refused": _refused,
    "database-moving": _moving,
    "database-moved": _moved,
    "database-on-server": _away,
}
SCENES: tuple[Scene, ...] = tuple(Scene(name, play) for name, play in PLAYS.items())
LOST: tuple[Scene, ...] = (Scene("database-lost", _lost),)
"""Last of all: the banner stays in the window."""
