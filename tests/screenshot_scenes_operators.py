"""Scenes of `tests.screenshots`: several operators side by side, one that stands in for another."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QTableView, QWidget

from smsdesk.app import App
from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import Secret
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft
from smsdesk.services.desk import Desk
from smsdesk.services.failover import FailoverPlan
from smsdesk.services.gateway_setup import SetupDraft
from smsdesk.ui.context import PageKey
from smsdesk.ui.dialogs.failover_dialog import FailoverDialog
from smsdesk.ui.gateway_tile import GatewayTile
from smsdesk.ui.models.message_model import MessageModel
from smsdesk.ui.widgets.message_details import MessageDetailsPanel
from tests.screenshot_stage import Scene, settle, wait_until
from tests.simulators import dynmark, infobip, smsapi, twilio

ME = PhoneNumber("+48501234567")
_LONG = "Zapasowa bramka warsztatu w Ząbkowicach"


class _Operators:
    """Simulated operators, alive as long as the pictures are drawn."""

    def __init__(self) -> None:
        self._alive = ExitStack()
        self.smsapi = self._alive.enter_context(smsapi.SmsApiSimulator())
        self.infobip = self._alive.enter_context(infobip.InfobipSimulator())
        self.twilio = self._alive.enter_context(twilio.TwilioSimulator())
        self.dynmark = self._alive.enter_context(dynmark.DynmarkSimulator())

    def close(self) -> None:
        """Stop their servers."""
        self._alive.close()

    def drafts(self) -> list[SetupDraft]:
        """What their customers fill in."""
        return [
            _draft("smsapi", "SMSAPI", "password_md5", smsapi.PASSWORD_MD5,
                   username=smsapi.USERNAME, endpoint=self.smsapi.host, type="pro",
                   sender="Warsztat"),
            _draft("infobip", "Infobip", "password", infobip.PASSWORD,
                   username=infobip.USERNAME, endpoint=self.infobip.host, sender="Serwis"),
            _draft("twilio", _LONG, "token", twilio.TOKEN,
                   account_sid=twilio.ACCOUNT_SID, endpoint=self.twilio.host, sender="Serwis",
                   allow_diacritics="yes"),
            _draft("dynmark", "Dynmark", "password", dynmark.PASSWORD,
                   username=dynmark.USERNAME, endpoint=self.dynmark.host, sender="Serwis"),
            _draft("smsapi", "Oddział Wrocław", "password_md5", smsapi.PASSWORD_MD5,
                   username=smsapi.USERNAME, endpoint=self.smsapi.host, type="eco", sender=""),
        ]  # fmt: skip


def _draft(provider: str, name: str, secret: str, value: str, **fields: str) -> SetupDraft:
    common = {"default_prefix": "+48", "allow_diacritics": "", "shorten_links": ""}
    return SetupDraft(provider, {**common, **fields}, {secret: Secret(value)}, name)


@cache
def _operators() -> _Operators:
    return _Operators()


def dismiss() -> None:
    """Let the operators go, or their threads keep the process alive."""
    if _operators.cache_info().currsize:
        _operators().close()
        _operators.cache_clear()


def _do(app: App, work: Callable[[Desk], None]) -> None:
    """Let the services work. Raises RuntimeError with the words of what went wrong."""
    done: list[str] = []
    app.context.runner.run(
        work,
        lambda _: done.append(""),
        lambda error: done.append(str(error)),
        owner=app.window,
    )
    wait_until(lambda: bool(done))
    if done[0]:
        raise RuntimeError(done[0])


def _set_up(desk: Desk) -> None:
    """Six operators: one without credit, one switched off, one of a later version."""
    from smsdesk.store.gateway_configs import GatewayValues

    if any(one.name == _LONG for one in desk.gateways.list()):
        return
    operators = _operators()
    operators.smsapi.account.balance = Decimal(1284)
    ids = [desk.gateways.save(desk.gateways.try_out(draft, ME)).id for draft in operators.drafts()]
    for one in ids:
        desk.gateways.refresh_balance(one)
    desk.gateways.set_default(ids[0])
    desk.failover.save(FailoverPlan(tuple(ids[:4]), enabled=True))
    people = tuple(desk.compose.recipients(desk.contacts.find()[:3]))
    desk.compose.queue(MessageDraft(people, "Zapraszamy po odbiór.", gateway_id=ids[4]))
    desk.gateways.set_active(ids[4], active=False)
    operators.smsapi.account.balance = Decimal(0)
    desk.compose.queue(MessageDraft(people, "Naprawa zakończona.", gateway_id=ids[0]))
    with desk.gateways._store.begin(write=True) as tx:
        now = datetime.now(UTC)
        tx.gateways.add("ffff0001", GatewayValues("gsmservice", "GSMService", {}), now)
        tx.gateways.pause(ids[3], ErrorCode.KEYRING_LOCKED, now)


def _ready(app: App) -> None:
    """The operators, and what became of a message for the one without credit."""
    app.window.resize(1280, 720)
    _do(app, _set_up)
    app.context.changes.gateways.emit()
    app.context.sender.wake()
    settle(3)


def _tiles(app: App) -> QWidget:
    _ready(app)
    app.window.show_page(PageKey.GATEWAYS)
    wait_until(lambda: len(app.window.findChildren(GatewayTile)) > 6)
    return app.window


def _last_tiles(app: App) -> QWidget:
    """The rest of the page, with the pointer on a tile."""
    window = _tiles(app)
    tiles = app.window.findChildren(GatewayTile)
    last = max(tiles, key=lambda tile: (tile.y(), tile.x()))
    last.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    last.menu_button.setFocus(Qt.FocusReason.TabFocusReason)
    page = next(area for area in window.findChildren(QScrollArea) if area.isAncestorOf(last))
    page.ensureWidgetVisible(last)
    return window


def _dialog(app: App) -> QWidget:
    _tiles(app)
    dialog = FailoverDialog.open_for(app.context, app.window)
    wait_until(lambda: dialog.ready)
    return dialog


def _details(text: str) -> Scene:
    def play(app: App) -> QWidget:
        _ready(app)
        app.window.show_page(PageKey.MESSAGES)
        table = app.window.findChild(QTableView, "messageTable")
        model = app.window.findChild(MessageModel)
        assert isinstance(table, QTableView)
        assert isinstance(model, MessageModel)
        wait_until(lambda: bool(model.ids) and model.row(0) is not None)
        rows = [model.row(place) for place in range(len(model.ids))]
        places = [n for n, row in enumerate(rows) if row is not None and row.text == text]
        if not places:
            raise LookupError(f"no message {text}")
        table.selectRow(places[0])
        panel = app.window.findChild(MessageDetailsPanel)
        assert isinstance(panel, MessageDetailsPanel)
        wait_until(panel.isVisible)
        return app.window

    name = "operators-route" if text.startswith("Naprawa") else "operators-waiting"
    return Scene(name, play)


SCENES: tuple[Scene, ...] = (
    Scene("operators-tiles", _tiles),
    Scene("operators-tiles-below", _last_tiles),
    Scene("operators-failover", _dialog),
    _details("Naprawa zakonczona."),
    _details("Zapraszamy po odbior."),
)
