"""The route of a message, and why one waits: words, details, tool tips."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.services.history import Attempt, MessageDetails, Move
from smsdesk.ui import route_words, trouble_words
from smsdesk.ui.context import Context
from smsdesk.ui.models.message_model import Column
from smsdesk.ui.sender_process import SenderState
from smsdesk.ui.waiting_words import Waiting
from smsdesk.ui.widgets.message_details import MessageDetailsPanel
from tests.ui.conftest import Load
from tests.ui.gateways_rig import GATEWAY
from tests.ui.message_rig import ROW, FakeDesk, FakeGateways, FakeHistory, S, Shown, message
from tests.ui.setup_tools import find, quiet

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

NOON = datetime.now().astimezone().replace(hour=12, minute=0, second=0, microsecond=0)
MINE = replace(GATEWAY, id="g")


def _attempt(minute: int, gateway: str, outcome: str, words: str = "", number: int = 1) -> Attempt:
    return Attempt(number, 1, gateway, NOON + timedelta(minutes=minute), None, outcome, words)


def _move(minute: int, reason: ErrorCode | None) -> Move:
    return Move(NOON + timedelta(minutes=minute), "SMSAPI", "Infobip", reason)


# --- the route ----------------------------------------------------------------------------------


def test_attempts_and_moves_are_one_story() -> None:
    details = MessageDetails(
        ROW,
        "",
        (_attempt(0, "SMSAPI", "no_credit"), _attempt(1, "Infobip", "accepted", "PENDING", 2)),
        (_move(0, ErrorCode.NO_CREDIT),),
    )
    assert route_words.lines(details, NOON) == [
        "12:00 SMSAPI: no credit",
        "12:00 handed over from SMSAPI to Infobip: no credit",
        "12:01 Infobip: accepted (PENDING)",
    ]


def test_a_message_may_move_before_anybody_tried_it() -> None:
    details = MessageDetails(
        ROW, "", (_attempt(9, "Infobip", ""),), (_move(5, ErrorCode.KEYRING_LOCKED), _move(7, None))
    )
    first, second, last = route_words.lines(details, NOON)
    assert "keyring" in first
    assert second == "12:07 handed over from SMSAPI to Infobip"
    assert last == "12:09 Infobip: under way"


def test_other_days_are_named() -> None:
    details = MessageDetails(ROW, "", (_attempt(0, "SMSAPI", "newer_outcome"),))
    (line,) = route_words.lines(details, NOON + timedelta(days=1))
    assert line == f"{NOON:%d.%m.%Y}, 12:00 SMSAPI: newer_outcome"


def test_a_refusal_has_its_sentence() -> None:
    details = MessageDetails(ROW, "", (_attempt(0, "SMSAPI", "number_refused"),))
    assert "+48 501 234 567" in route_words.lines(details, NOON)[0]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (ErrorCode.LOGIN_REJECTED, "login rejected"),
        (ErrorCode.OFFLINE, "no connection"),
        (ErrorCode.RATE_LIMITED, "too many requests"),
        (ErrorCode.NUMBER_REFUSED, ""),
    ],
)
def test_causes_in_a_word_or_two(code: ErrorCode, words: str) -> None:
    assert trouble_words.short(code) == words


def test_the_panel_calls_it_a_route_once_it_moved(theme: object, qtbot: QtBot) -> None:
    panel = MessageDetailsPanel()
    qtbot.addWidget(panel)
    attempts = (_attempt(0, "SMSAPI", "no_credit"),)
    panel.show_details(MessageDetails(ROW, "", attempts))
    assert panel._route_head.text() == "ATTEMPTS"
    panel.show_details(MessageDetails(ROW, "", attempts, (_move(0, ErrorCode.NO_CREDIT),)))
    assert panel._route_head.text() == "ROUTE"
    assert len(find(panel, QLabel, "detailsAttempts").text().split("\n")) == 2


def test_long_words_are_not_cut_off_on_its_buttons(theme: object, qtbot: QtBot) -> None:
    panel = MessageDetailsPanel()
    qtbot.addWidget(panel)
    panel.show_details(MessageDetails(ROW, "", ()))
    panel._person.setText("Wszystkie wiadomości tej osoby")
    panel._proof.setText("Potwierdzenie (PDF)")
    panel.show()
    buttons = (panel._person, panel._proof)
    qtbot.waitUntil(lambda: all(b.width() >= b.sizeHint().width() > 0 for b in buttons))


# --- why it waits -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"active": False}, "The gateway SMSAPI is switched off"),
        ({"paused": ErrorCode.NO_CREDIT}, "no credit left"),
        ({"paused": ErrorCode.KEYRING_LOCKED}, "keyring with its password is locked"),
        ({}, ""),
    ],
)
def test_a_gateway_holds_its_messages_back(changes: Mapping[str, object], words: str) -> None:
    gateway = replace(MINE, **changes)  # type: ignore[arg-type]  # a table of cases
    why = Waiting({"g": gateway}).why(message(1, S.QUEUED))
    assert words in why
    assert bool(why) == bool(words)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SenderState.OFFLINE, "no internet connection"),
        (SenderState.ELSEWHERE, "Another program sends"),
        (SenderState.CRASHED, "starts again in a moment"),
        (SenderState.WORKING, ""),
    ],
)
def test_the_sender_holds_messages_back(state: SenderState, words: str) -> None:
    why = Waiting({"g": MINE}, state).why(message(1, S.QUEUED))
    assert words in why
    assert bool(why) == bool(words)


def test_the_last_error_says_more_than_the_state_of_the_sender() -> None:
    limited = SmsdeskError(ErrorCode.RATE_LIMITED, gateway="SMSAPI")
    row = message(1, S.QUEUED, error=limited)
    assert "too many requests" in Waiting({"g": MINE}, SenderState.OFFLINE).why(row)


def test_a_planned_message_names_its_time_and_what_may_stop_it() -> None:
    planned = message(1, S.SCHEDULED, scheduled_at=NOON)
    assert f"{NOON:%d.%m.%Y}, 12:00" in Waiting({"g": MINE}).why(planned)
    off = Waiting({"g": replace(MINE, active=False)}).why(planned)
    assert "waits here for its time" in off
    assert "switched off" in off
    assert Waiting({}).why(message(1, S.SCHEDULED)) == ""


def test_what_has_left_does_not_wait() -> None:
    off = Waiting({"g": replace(MINE, active=False)})
    assert off.why(message(1, S.ACCEPTED)) == ""
    assert Waiting({}).why(message(1, S.QUEUED)) == ""


# --- on the page --------------------------------------------------------------------------------


@pytest.fixture
def gateways() -> FakeGateways:
    return FakeGateways()


@pytest.fixture
def load(gateways: FakeGateways) -> Load:
    history = FakeHistory([message(1, S.QUEUED), message(2, S.SCHEDULED, scheduled_at=NOON)])
    return lambda: cast("Desk", FakeDesk(history, gateways))


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


def _tip(shown: Shown, seq: int) -> str:
    place = shown.model.index(list(shown.model.ids).index(seq), Column.STATE)
    return str(place.data(Qt.ItemDataRole.ToolTipRole))


def _set(gateways: FakeGateways, gateway: ConfiguredGateway, tools: Context) -> None:
    gateways.gateway = gateway
    tools.changes.gateways.emit()


def test_details_and_tips_follow_the_gateway(
    qtbot: QtBot, tools: Context, gateways: FakeGateways
) -> None:
    shown = Shown(qtbot, tools)
    shown.select(1)
    shown.wait(shown.panel.isVisible)
    assert "leaves next" in shown.panel._sentence.text()
    _set(gateways, replace(MINE, active=False), tools)
    shown.wait(lambda: "switched off" in shown.panel._sentence.text())
    shown.wait(lambda: "switched off" in _tip(shown, 1))
    assert "waits here for its time" in _tip(shown, 2)
    _set(gateways, MINE, tools)
    shown.wait(lambda: "leaves next" in shown.panel._sentence.text())
    shown.wait(lambda: "leaves next" in _tip(shown, 1))
