"""The parts of the window's frame: card, status line, load page, watches, what they remember."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import outbox_watch
from smsdesk.ui.balance_watch import BalanceWatch
from smsdesk.ui.context import Changes, Context
from smsdesk.ui.navigation import GatewayCard, Navigation
from smsdesk.ui.outbox_watch import OutboxWatch
from smsdesk.ui.overview import OverviewReader
from smsdesk.ui.pages.load_page import LoadPage
from smsdesk.ui.sender_process import SenderReport, SenderState
from smsdesk.ui.status_line import StatusLine
from smsdesk.ui.ui_state import UiState

from .conftest import Load

WAIT = 30_000


def _label(window: QWidget, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert isinstance(label, QLabel), name
    return label.text()


def test_patience_has_words(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    from smsdesk.ui.pages import load_page

    monkeypatch.setattr(load_page, "_PATIENCE_MS", 1)
    page = LoadPage()
    qtbot.addWidget(page)
    page.wait()
    assert page._words.text() == ""
    qtbot.waitUntil(lambda: bool(page._words.text()))


@pytest.fixture
def gateway() -> ConfiguredGateway:
    return ConfiguredGateway(
        id="aaaa0001",
        provider="smsapi",
        provider_name="SMSAPI",
        name="SMSAPI",
        fields={},
        secret_names=(),
        active=True,
        is_default=True,
        practice=False,
        senders=("KOWALSKI",),
        paused=None,
        balance=Decimal(1284),
        balance_unit="pkt",
        balance_at=None,
        price_per_part=Decimal("0.16"),
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "SMSAPI, Active, 1284 pts · about 8025 SMS"),
        ({"price_per_part": None}, "SMSAPI, Active, 1284 pts"),
        ({"balance": None}, "SMSAPI, Active, Balance unknown"),
        ({"active": False}, "SMSAPI, Inactive, 1284 pts · about 8025 SMS"),
        ({"paused": ErrorCode.NO_CREDIT}, "SMSAPI, Error, 1284 pts · about 8025 SMS"),
        ({"practice": True}, "SMSAPI, Practice, 1284 pts · about 8025 SMS"),
    ],
)
def test_the_card_tells_about_the_default_gateway(
    qtbot: QtBot,
    context: Context,
    gateway: ConfiguredGateway,
    change: dict[str, object],
    words: str,
) -> None:
    card = GatewayCard()
    qtbot.addWidget(card)
    card.show_gateway(replace(gateway, **change))  # type: ignore[arg-type]  # a table of cases
    told = card.accessibleName()
    assert (
        told.replace("\xa0", " ")
        .replace("1,284", "1284")
        .replace("8,025", "8025")
        .replace("1 284", "1284")
        .replace("8 025", "8025")
        == words
    )
    card.show_gateway(None)
    assert not card.isVisible()


def test_a_click_on_the_card_leads_to_the_gateways(qtbot: QtBot, context: Context) -> None:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    with qtbot.waitSignal(navigation.chosen) as chosen:
        QTest.mouseClick(navigation.card, Qt.MouseButton.LeftButton)
    assert chosen.args == ["gateways"]
    with qtbot.assertNotEmitted(navigation.chosen):
        QTest.mouseClick(navigation.card, Qt.MouseButton.RightButton)


@pytest.mark.parametrize("state", list(SenderState))
def test_every_state_of_the_sender_has_words(
    qtbot: QtBot, gateway: ConfiguredGateway, state: SenderState
) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_sender(state, gateway)
    assert _label(line, "statusConnection")


def test_a_gateway_that_cannot_send_is_not_called_ready(
    qtbot: QtBot, gateway: ConfiguredGateway
) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_sender(SenderState.IDLE, gateway)
    assert _label(line, "statusConnection") == "Ready to send"
    line.show_sender(SenderState.IDLE, replace(gateway, paused=ErrorCode.NO_CREDIT))
    assert _label(line, "statusConnection") == "Sending is paused; messages wait"
    line.show_sender(SenderState.IDLE, replace(gateway, active=False))
    assert "is switched off" in _label(line, "statusConnection")
    line.show_sender(SenderState.IDLE, None)
    assert _label(line, "statusConnection") == "No gateway yet"


def test_the_outbox_is_counted(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_outbox(3, 0)
    assert _label(line, "statusOutbox") == "Outbox: 3 waiting"
    line.show_outbox(3, 2)
    assert _label(line, "statusOutbox") == "Outbox: 3 waiting · 2 scheduled"


def test_changes_by_others_are_noticed(
    qtbot: QtBot, context: Context, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_watch, "INTERVAL_MS", 20)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    watch = OutboxWatch(context.runner, context.changes, window)
    watch.start()
    qtbot.waitUntil(lambda: watch.has_looked, timeout=WAIT)
    with qtbot.waitSignal(context.changes.messages, timeout=WAIT):
        other = load()
        other.contacts.save(ContactDraft(name="Anna"))
        other.close()
    watch.stop()


def test_a_hidden_window_asks_nothing(qtbot: QtBot, context: Context) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = OutboxWatch(context.runner, context.changes, window)
    watch._ask()
    assert not watch._asking


def test_a_busy_database_is_asked_again(qtbot: QtBot, context: Context) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = OutboxWatch(context.runner, Changes(), window)
    watch._asking = True
    watch._on_error(SmsdeskError(ErrorCode.DATABASE_LOCKED))
    assert not watch._asking


def test_many_wishes_for_the_overview_are_two_readings(qtbot: QtBot, context: Context) -> None:
    reader = OverviewReader(context.runner, context.changes)
    read: list[object] = []
    reader.read.connect(read.append)
    for _ in range(5):
        reader.request()
    qtbot.waitUntil(lambda: len(read) == 2, timeout=WAIT)
    qtbot.wait(50)
    assert len(read) == 2


def test_a_balance_is_asked_again_soon_rather_than_at_once(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    from smsdesk.ui import balance_watch

    monkeypatch.setattr(balance_watch, "_AT_MOST_EVERY_MS", 200)
    watch = BalanceWatch(context, context.changes)
    asked: list[str] = []

    def refresh(gateway_id: str) -> None:
        asked.append(gateway_id)

    monkeypatch.setattr(
        "smsdesk.services.gateway_setup.GatewaySetup.refresh_balance",
        lambda self, gateway_id: refresh(gateway_id),
    )
    watch._ask()
    watch.watch("aaaa0001")
    watch.watch("aaaa0001")
    watch._ask()
    watch._ask()
    # on a busy machine the second may have gone before one looks
    qtbot.waitUntil(lambda: len(asked) >= 2, timeout=WAIT)
    assert asked == ["aaaa0001"] * 2


def test_whoever_sent_is_asked_for_its_balance(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "smsdesk.services.gateway_setup.GatewaySetup.refresh_balance",
        lambda self, gateway_id: asked.append(gateway_id),
    )
    watch = BalanceWatch(context, context.changes)
    for report in (
        SenderReport("started"),
        SenderReport("paused", gateway_id="dry"),
        SenderReport("moved", gateway_id="dry", to_gateway_id="stand-in"),
        SenderReport("progress", gateway_id="stand-in", accepted=3),
        SenderReport("progress", gateway_id="reporting", accepted=3),
        SenderReport("idle", accepted=3),
    ):
        context.sender._take(report)
    qtbot.waitUntil(lambda: asked == ["stand-in"], timeout=WAIT)
    assert watch._sent == set()


def test_ui_state_survives_a_damaged_file(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "ui.ini"
    file.write_text("[choice]\nlanguage=klingon\ntheme=1, 2\n[window]\ngeometry=broken\n")
    state = UiState(file)
    assert (state.language, state.theme) == ("", "")
