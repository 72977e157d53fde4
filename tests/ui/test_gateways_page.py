"""The page of gateways: words, tiles, adding another."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import (
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import gateway_words
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.provider_chooser import ProviderChooser
from smsdesk.ui.gateway_state import GatewayState
from smsdesk.ui.gateway_tile import GatewayTile
from smsdesk.ui.notices import Notice
from smsdesk.ui.theme import Tone
from tests.simulators import faults
from tests.simulators.smsapi import PASSWORD_MD5, SmsApiSimulator
from tests.ui.gateways_rig import GATEWAY, Shown, button_of, visible
from tests.ui.setup_tools import (
    add_practice,
    add_smsapi,
    asked,
    find,
    gateways,
    quiet,
)


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


@pytest.fixture
def account(qtbot: QtBot, tools: Context, smsapi: SmsApiSimulator) -> ConfiguredGateway:
    return asked(qtbot, tools, lambda desk: add_smsapi(desk, smsapi))


@pytest.fixture
def practice(qtbot: QtBot, tools: Context, account: ConfiguredGateway) -> ConfiguredGateway:
    return asked(qtbot, tools, add_practice)


# --- words --------------------------------------------------------------------------------------


def test_a_gateway_in_words() -> None:
    assert gateway_words.state_word(GATEWAY) == "Active"
    assert gateway_words.account_line(GATEWAY) == "smsapi.pl · PRO · +48"
    assert gateway_words.sender_line(GATEWAY) == "Sender: KOWALSKI, SERWIS"
    assert "1,284" in gateway_words.balance_line(GATEWAY).replace(" ", ",")
    named = replace(GATEWAY, name="Zapasowa", senders=())
    assert gateway_words.account_line(named) == "SMSAPI · smsapi.pl · PRO · +48"
    assert "number of the operator" in gateway_words.sender_line(named)


def test_trouble_is_an_error_with_its_reason() -> None:
    paused = replace(GATEWAY, paused=ErrorCode.NO_CREDIT)
    assert gateway_words.state_word(paused) == "Error"
    assert gateway_words.state_tone(paused) is Tone.BAD
    assert "top up" in gateway_words.trouble(paused)
    off = replace(paused, active=False)
    assert gateway_words.state_word(off) == "Inactive"
    assert gateway_words.trouble(off) == ""


def test_an_unknown_balance_is_not_made_up() -> None:
    unknown = replace(GATEWAY, balance=None)
    assert gateway_words.balance_line(unknown) == ""
    assert gateway_words.balance_words(unknown) == ""
    assert gateway_words.balance_line(replace(GATEWAY, balance_at=None)).startswith("Balance")


# --- tiles --------------------------------------------------------------------------------------


def test_without_gateways_the_next_step_is_a_button(qtbot: QtBot, tools: Context) -> None:
    shown = Shown(qtbot, tools)
    shown.wait(lambda: shown.page._stack.currentIndex() == 1)
    with qtbot.waitSignal(tools.wishes.gateway):
        button_of(shown.page, "gatewayWizardOpen").click()


def test_a_tile_tells_name_account_sender_state_and_balance(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway, smsapi: SmsApiSimulator
) -> None:
    smsapi.account.balance = Decimal("12.5")
    shown = Shown(qtbot, tools)
    tile = shown.tile(account)
    shown.wait(lambda: "12.50" in find(tile, QLabel, "tileBalance").text())
    assert find(tile, QLabel, "tileStatus").text() == "Active"
    assert find(tile, QLabel, "tileDefault").isVisible()
    assert not find(tile, QLabel, "tilePractice").isVisible()
    assert smsapi.host in tile._account.text()


def test_practice_is_marked(qtbot: QtBot, tools: Context, practice: ConfiguredGateway) -> None:
    shown = Shown(qtbot, tools)
    tile = shown.tile(practice)
    assert find(tile, QLabel, "tilePractice").isVisible()
    assert "nothing is really sent" in tile._sender.text()


def test_an_unreadable_balance_is_told_at_the_balance(
    qtbot: QtBot,
    tools: Context,
    account: ConfiguredGateway,
    smsapi: SmsApiSimulator,
    said: list[Notice],
) -> None:
    smsapi.account.password_md5 = "0" * 32
    shown = Shown(qtbot, tools)
    tile = shown.tile(account)
    shown.wait(lambda: "could not be read" in tile._balance.text())
    assert "did not accept" in tile._balance.toolTip()
    assert said == []
    smsapi.account.password_md5 = PASSWORD_MD5
    shown.page.refresh()
    shown.wait(lambda: tile._balance.text().startswith("Balance"))


def test_a_paused_gateway_says_why(theme: object, qtbot: QtBot) -> None:
    tile = GatewayTile(GatewayState(replace(GATEWAY, paused=ErrorCode.IP_BLOCKED)))
    qtbot.addWidget(tile)
    tile.show()
    trouble = find(tile, QLabel, "tileTrouble")
    assert trouble.isVisible()
    assert "IP filter" in trouble.text()
    assert tile.status.text() == "Error"


def test_services_that_fail_are_told_with_a_way_on(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway
) -> None:
    shown = Shown(qtbot, tools)
    shown.tile(account)
    shown.page._show_error(SmsdeskError(ErrorCode.DATABASE_LOCKED))
    assert "in use" in shown.page._problem.text()
    shown.page._problem.action_button.click()
    shown.wait(lambda: shown.page._problem.text() == "")


def test_search_has_nothing_to_find_here(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway
) -> None:
    shown = Shown(qtbot, tools)
    shown.page.focus_search()
    tile = shown.tile(account)
    assert shown.page.focusWidget() is shown.page._scroll
    after: QWidget | None = shown.page._scroll
    while after is not tile.test_button:
        assert after is not None
        assert after is not shown.page._add
        after = after.nextInFocusChain()


# --- adding -------------------------------------------------------------------------------------


def _choose(shown: Shown, key: str) -> None:
    button_of(shown.page, "gatewayAdd").click()
    chooser = shown.window(ProviderChooser)
    button_of(chooser, f"provider_{key}").click()


def test_a_chosen_operator_gets_its_form_for_the_first_account_too(
    qtbot: QtBot, tools: Context
) -> None:
    shown = Shown(qtbot, tools)
    shown.wait(lambda: shown.page._stack.currentIndex() == 1)
    _choose(shown, "smsapi")
    assert isinstance(shown.window(GatewayDialog), GatewayDialog)


def test_another_account_and_practice_get_their_form(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway
) -> None:
    shown = Shown(qtbot, tools)
    shown.tile(account)
    _choose(shown, "smsapi")
    dialog = shown.window(GatewayDialog)
    assert isinstance(dialog, GatewayDialog)
    assert dialog.form.gateway is None
    dialog.reject()
    _choose(shown, "practice")
    practice = shown.window(GatewayDialog)
    assert isinstance(practice, GatewayDialog)
    shown.wait(lambda: "Practice" in practice.windowTitle())
    practice.trial.number_line.setText("+48 501 234 567")
    practice.trial.send_button.click()
    shown.wait(lambda: not practice.form.controller.busy)
    practice.save_button.click()
    shown.wait(lambda: len(shown.page._tiles) == 2)


def test_choosing_can_be_called_off(qtbot: QtBot, tools: Context) -> None:
    shown = Shown(qtbot, tools)
    shown.wait(lambda: shown.page._stack.currentIndex() == 1)
    button_of(shown.page, "gatewayAdd").click()
    chooser = shown.window(ProviderChooser)
    button_of(chooser, "providerCancel").click()
    assert not any(isinstance(w, ProviderChooser | GatewayDialog) for w in visible())


def test_balances_are_asked_for_once_a_minute(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway, smsapi: SmsApiSimulator
) -> None:
    smsapi.other_faults.add(faults.slow(0.1, after=False))
    shown = Shown(qtbot, tools)
    tile = shown.tile(account)
    shown.wait(lambda: tile._balance.text().startswith("Balance"))
    before = len(smsapi.requests)
    shown.page.reload()
    tools.changes.gateways.emit()
    shown.page.hide()
    shown.page.show()
    assert len(gateways(qtbot, tools)) == 1
    qtbot.wait(100)
    assert len(smsapi.requests) == before
