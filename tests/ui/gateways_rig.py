"""The page of gateways as a person sees it, for the tests that use it."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.gateways.smsapi.form import INFO
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.context import Context
from smsdesk.ui.gateway_tile import GatewayTile
from smsdesk.ui.pages.gateways_page import GatewaysPage
from tests.ui.setup_tools import (
    WAIT,
    find,
)

GATEWAY = ConfiguredGateway(
    id="1",
    provider="smsapi",
    provider_name="SMSAPI",
    name="SMSAPI",
    fields={"endpoint": "smsapi.pl", "type": "pro", "default_prefix": "+48"},
    secret_names=("password_md5",),
    active=True,
    is_default=True,
    practice=False,
    senders=("KOWALSKI", "SERWIS"),
    paused=None,
    balance=Decimal(1284),
    balance_unit="pkt",
    balance_at=datetime(2026, 11, 21, 8, 12, tzinfo=UTC),
    price_per_part=None,
    info=INFO,
)


class Shown:
    """The page as a person sees it."""

    def __init__(self, qtbot: QtBot, tools: Context) -> None:
        self.qtbot = qtbot
        self.tools = tools
        self.page = GatewaysPage(tools)
        qtbot.addWidget(self.page)
        self.page.resize(1084, 720)
        self.page.show()

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=WAIT)

    def tile(self, gateway: ConfiguredGateway) -> GatewayTile:
        tiles = self.page._tiles
        # a layout shows its new widgets a moment later
        self.wait(lambda: gateway.id in tiles and tiles[gateway.id].isVisible())
        return find(self.page, GatewayTile, f"gatewayTile_{gateway.id}")

    def window(self, kind: type[QWidget]) -> QWidget:
        """The open window of a kind."""
        self.wait(lambda: any(isinstance(w, kind) for w in visible()))
        return next(w for w in visible() if isinstance(w, kind))


def visible() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def button_of(parent: QWidget, name: str) -> QPushButton:
    return find(parent, QPushButton, name)
