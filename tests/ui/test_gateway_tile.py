"""A tile: what it says in every state of its gateway, to eyes, ears and the mouse."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import CredentialsRejected
from smsdesk.ui import gateway_state
from smsdesk.ui.gateway_state import Gateways, GatewayState
from smsdesk.ui.gateway_tile import GatewayTile
from smsdesk.ui.theme import Tone
from tests.ui.gateways_rig import GATEWAY
from tests.ui.setup_tools import find

OFF = replace(GATEWAY, active=False)
DRY = replace(GATEWAY, paused=ErrorCode.NO_CREDIT)
HELD = datetime(2026, 11, 23, 14, 3, 20).astimezone()
PRACTICE = replace(GATEWAY, id="2", practice=True)


def _tile(qtbot: QtBot, state: GatewayState) -> GatewayTile:
    tile = GatewayTile(state)
    qtbot.addWidget(tile)
    tile.show()
    return tile


def _says(tile: GatewayTile, name: str) -> str:
    """What a line of the tile says; empty while it is hidden."""
    label = find(tile, QLabel, name)
    return "" if label.isHidden() else label.text()


# --- words --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "word", "tone"),
    [
        (GatewayState(GATEWAY), "Active", Tone.GOOD),
        (GatewayState(OFF), "Inactive", Tone.NEUTRAL),
        (GatewayState(DRY), "Error", Tone.BAD),
        (GatewayState(GATEWAY, known=False), "Error", Tone.BAD),
        (GatewayState(OFF, known=False), "Inactive", Tone.NEUTRAL),
        (GatewayState(GATEWAY, held_until=HELD), "Waiting", Tone.WARN),
        (GatewayState(DRY, held_until=HELD), "Error", Tone.BAD),
        (GatewayState(OFF, held_until=HELD), "Inactive", Tone.NEUTRAL),
    ],
)
def test_a_state_is_a_word_and_a_colour(state: GatewayState, word: str, tone: Tone) -> None:
    assert (gateway_state.word(state), gateway_state.tone(state)) == (word, tone)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (ErrorCode.KEYRING_LOCKED, "Unlock it and try again"),
        (ErrorCode.KEYRING_MISSING, "Start it"),
        (ErrorCode.SECRET_GONE, "no longer in the system keyring"),
    ],
)
def test_a_keyring_that_gives_nothing_is_an_error(code: ErrorCode, words: str) -> None:
    asked = GatewayState(GATEWAY, problem=SmsdeskError(code, gateway="SMSAPI"))
    assert gateway_state.word(asked) == "Error"
    assert words in gateway_state.trouble(asked)
    assert "nothing has been saved" not in gateway_state.trouble(asked)
    paused = GatewayState(replace(GATEWAY, paused=code))
    assert gateway_state.trouble(paused) == gateway_state.trouble(asked)


def test_an_account_that_hides_its_balance_may_still_send() -> None:
    refused = CredentialsRejected(ErrorCode.TOKEN_SCOPE, gateway="SMSAPI")
    assert gateway_state.word(GatewayState(GATEWAY, problem=refused)) == "Active"


def test_what_waits_says_for_what() -> None:
    assert gateway_state.waiting_line(GatewayState(OFF)) == ""
    off = gateway_state.waiting_line(GatewayState(OFF, waiting=12))
    assert off == "12 message(s) waiting until it is activated"
    dry = gateway_state.waiting_line(GatewayState(DRY, waiting=3))
    assert dry == "3 message(s) waiting until this is solved"


def test_a_place_in_the_order_names_who_is_next() -> None:
    assert gateway_state.failover_line(GatewayState(GATEWAY)) == ""
    last = GatewayState(GATEWAY, place=2, places=2)
    assert gateway_state.failover_line(last) == "Failover: 2 of 2"
    first = GatewayState(GATEWAY, place=1, places=2, stand_in="Twilio")
    assert gateway_state.failover_line(first) == "Failover: 1 of 2 · then Twilio"


def test_a_chain_of_long_names_stays_short() -> None:
    long = "Bramka warsztatu przy ulicy Piłsudskiego"
    assert gateway_state.chain(("SMSAPI", "Twilio")) == "SMSAPI → Twilio"
    assert gateway_state.chain((long,)) == "Bramka warsztatu przy u…"


def test_only_gateways_that_really_send_stand_in() -> None:
    other = replace(GATEWAY, id="3")
    alone = Gateways((GatewayState(GATEWAY), GatewayState(PRACTICE)))
    assert not alone.may_stand_in
    assert not Gateways((GatewayState(GATEWAY), GatewayState(other, known=False))).may_stand_in
    assert Gateways((*alone.states, GatewayState(other))).may_stand_in
    assert alone.state("9") is None


# --- the tile -----------------------------------------------------------------------------------


def test_lines_come_and_go_with_their_words(theme: object, qtbot: QtBot) -> None:
    tile = _tile(qtbot, GatewayState(GATEWAY))
    for name in ("tileTrouble", "tileWaiting", "tileFailover"):
        assert _says(tile, name) == ""
    tile.show_state(GatewayState(DRY, waiting=3, place=1, places=2, stand_in="Twilio"))
    assert "top up" in _says(tile, "tileTrouble")
    assert _says(tile, "tileWaiting").startswith("3 message(s)")
    assert _says(tile, "tileFailover") == "Failover: 1 of 2 · then Twilio"
    tile.show_state(GatewayState(replace(GATEWAY, balance=None)))
    assert _says(tile, "tileBalance") == ""


def test_an_operator_of_a_later_version_can_only_be_looked_at(theme: object, qtbot: QtBot) -> None:
    later = replace(GATEWAY, provider="gsmservice", senders=(), is_default=False)
    tile = _tile(qtbot, GatewayState(later, known=False))
    assert "does not know the operator “gsmservice”" in _says(tile, "tileTrouble")
    assert tile.status.text() == "Error"
    assert not tile.test_button.isEnabled()
    assert not tile.default_action.isEnabled()
    assert tile.settings_button.isEnabled()


def test_a_paused_gateway_can_be_tried_again(theme: object, qtbot: QtBot) -> None:
    tile = _tile(qtbot, GatewayState(GATEWAY))
    assert not tile.again_action.isVisible()
    tile.show_state(GatewayState(DRY))
    assert tile.again_action.isVisible()
    with qtbot.waitSignal(tile.activation_wanted) as wanted:
        tile.again_action.trigger()
    assert wanted.args == [True]


def test_a_screen_reader_hears_all_of_it(theme: object, qtbot: QtBot) -> None:
    tile = _tile(qtbot, GatewayState(DRY, waiting=3))
    assert tile.accessibleName() == "SMSAPI, Error, default"
    for words in ("smsapi.pl", "KOWALSKI", "top up", "3 message(s)"):
        assert words in tile.accessibleDescription()
    assert tile.test_button.accessibleName() == "Test SMS, SMSAPI"
    assert tile.settings_button.accessibleName() == "Settings, SMSAPI"
    assert tile.menu_button.accessibleName() == "More actions, SMSAPI"


def test_the_reason_of_a_missing_balance_outlives_a_resize(theme: object, qtbot: QtBot) -> None:
    refused = CredentialsRejected(ErrorCode.LOGIN_REJECTED, gateway="SMSAPI")
    tile = _tile(qtbot, GatewayState(replace(GATEWAY, balance=None), problem=refused))
    balance = find(tile, QLabel, "tileBalance")
    assert "could not be read" in balance.text()
    balance.resize(balance.width() - 9, balance.height())
    assert "did not accept" in balance.toolTip()
    tile.show_state(GatewayState(GATEWAY))
    assert balance.toolTip() == ""


def test_a_click_beside_the_buttons_opens_the_settings(theme: object, qtbot: QtBot) -> None:
    tile = _tile(qtbot, GatewayState(GATEWAY))
    with qtbot.waitSignal(tile.settings_wanted):
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    with qtbot.assertNotEmitted(tile.settings_wanted):
        QTest.mouseClick(tile, Qt.MouseButton.RightButton, pos=QPoint(20, 60))
        QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
        QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=QPoint(20, 900))


def test_a_long_name_is_cut_and_told_whole(theme: object, qtbot: QtBot) -> None:
    name = "Bramka warsztatu samochodowego przy ulicy Józefa Piłsudskiego"
    tile = _tile(qtbot, GatewayState(replace(GATEWAY, name=name)))
    assert tile._name.elided
    assert tile._name.toolTip() == name
    assert tile.status.width() >= tile.status.sizeHint().width()


def test_a_tile_on_a_hidden_page_knows_how_high_it_has_become(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    tile = GatewayTile(GatewayState(GATEWAY))
    QVBoxLayout(page).addWidget(tile)
    page.show()
    plain = tile.minimumSizeHint().height()
    page.hide()
    tile.show_state(GatewayState(DRY, waiting=1, place=1, places=2))
    troubled = tile.minimumSizeHint().height()
    page.show()
    assert troubled == tile.minimumSizeHint().height() > plain
    page.hide()
    tile.show_state(GatewayState(GATEWAY))
    assert tile.minimumSizeHint().height() == plain
