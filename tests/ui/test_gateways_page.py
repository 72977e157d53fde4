"""The page of gateways: tiles, what may be done to a gateway, its settings, adding another."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QInputDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import NoCredit
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.desk import Desk
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import gateway_words
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.gateway_settings import GatewaySettings
from smsdesk.ui.dialogs.provider_chooser import ProviderChooser
from smsdesk.ui.dialogs.test_sms_dialog import TestSmsDialog
from smsdesk.ui.gateway_tile import GatewayTile
from smsdesk.ui.notices import Notice
from smsdesk.ui.pages.gateways_page import GatewaysPage
from smsdesk.ui.theme import Tone
from tests.simulators import faults
from tests.simulators.smsapi import PASSWORD_MD5, SmsApiSimulator
from tests.ui.setup_tools import (
    WAIT,
    add_practice,
    add_smsapi,
    asked,
    find,
    gateways,
    quiet,
    woken,
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
)


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


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
        self.wait(lambda: gateway.id in self.page._tiles)
        return find(self.page, GatewayTile, f"gatewayTile_{gateway.id}")

    def window(self, kind: type[QWidget]) -> QWidget:
        """The open window of a kind."""
        self.wait(lambda: any(isinstance(w, kind) for w in _visible()))
        return next(w for w in _visible() if isinstance(w, kind))


def _visible() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


@pytest.fixture
def account(qtbot: QtBot, tools: Context, smsapi: SmsApiSimulator) -> ConfiguredGateway:
    return asked(qtbot, tools, lambda desk: add_smsapi(desk, smsapi))


@pytest.fixture
def practice(qtbot: QtBot, tools: Context, account: ConfiguredGateway) -> ConfiguredGateway:
    return asked(qtbot, tools, add_practice)


def _button(parent: QWidget, name: str) -> QPushButton:
    return find(parent, QPushButton, name)


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
        _button(shown.page, "gatewayWizardOpen").click()


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
    tile = GatewayTile(replace(GATEWAY, paused=ErrorCode.IP_BLOCKED))
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
    assert "in use" in shown.page._problem.text
    shown.page._problem.action_button.click()
    shown.wait(lambda: shown.page._problem.text == "")


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


# --- deeds --------------------------------------------------------------------------------------


def test_deactivate_and_activate(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway, said: list[Notice]
) -> None:
    shown = Shown(qtbot, tools)
    tile = shown.tile(account)
    tile.activate_action.trigger()
    shown.wait(lambda: tile.status.text() == "Inactive")
    assert not tile.test_button.isEnabled()
    assert not tile.default_action.isEnabled()
    tile.activate_action.trigger()
    shown.wait(lambda: tile.status.text() == "Active")
    assert "is active" in said[-1].text
    assert woken(tools) == 2


def test_another_default(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway, practice: ConfiguredGateway
) -> None:
    shown = Shown(qtbot, tools)
    shown.tile(practice).default_action.trigger()
    shown.wait(lambda: find(shown.tile(practice), QLabel, "tileDefault").isVisible())
    assert not find(shown.tile(account), QLabel, "tileDefault").isVisible()
    assert [one.is_default for one in gateways(qtbot, tools)] == [False, True]


def test_rename(qtbot: QtBot, tools: Context, account: ConfiguredGateway) -> None:
    shown = Shown(qtbot, tools)
    tile = shown.tile(account)
    tile.rename_action.trigger()
    dialog = shown.window(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("Zapasowa")
    dialog.accept()
    shown.wait(lambda: tile._name.text() == "Zapasowa")
    tile.rename_action.trigger()
    again = shown.window(QInputDialog)
    assert isinstance(again, QInputDialog)
    again.accept()
    assert gateways(qtbot, tools)[0].name == "Zapasowa"


def _queue(desk: Desk) -> int:
    from smsdesk.core.phone import PhoneNumber

    people = tuple(Recipient(PhoneNumber(f"+4850123456{n}")) for n in range(3))
    return len(desk.compose.queue(MessageDraft(people, "Gotowe")).ids)


def test_removing_asks_and_names_what_waits(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway, said: list[Notice]
) -> None:
    assert asked(qtbot, tools, _queue) == 3
    shown = Shown(qtbot, tools)
    shown.tile(account).remove_action.trigger()
    box = shown.window(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "3 message(s)" in box.informativeText()
    box.reject()
    assert len(gateways(qtbot, tools)) == 1
    shown.tile(account).remove_action.trigger()
    box = shown.window(QMessageBox)
    assert isinstance(box, QMessageBox)
    with qtbot.waitSignal(tools.changes.messages, timeout=WAIT):
        next(b for b in box.buttons() if b.text() == "Remove").click()
    shown.wait(lambda: shown.page._stack.currentIndex() == 1)
    assert gateways(qtbot, tools) == []
    assert "removed" in said[-1].text


def test_the_tile_opens_the_test_sms(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway
) -> None:
    shown = Shown(qtbot, tools)
    shown.tile(account).test_button.click()
    dialog = shown.window(TestSmsDialog)
    assert account.name in dialog.windowTitle()
    dialog.close()


# --- settings -----------------------------------------------------------------------------------


def _settings(shown: Shown, gateway: ConfiguredGateway) -> GatewaySettings:
    shown.tile(gateway).settings_button.click()
    dialog = shown.window(GatewaySettings)
    assert isinstance(dialog, GatewaySettings)
    return dialog


def _values(dialog: GatewaySettings) -> dict[str, str]:
    form = dialog._values
    texts = []
    for place in range(form.count()):
        item = form.itemAt(place)
        widget = item.widget() if item is not None else None
        assert isinstance(widget, QLabel)
        texts.append(widget.text())
    return dict(zip(texts[::2], texts[1::2], strict=True))


def test_settings_show_what_is_set_and_how_it_is(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway, smsapi: SmsApiSimulator
) -> None:
    dialog = _settings(Shown(qtbot, tools), account)
    values = _values(dialog)
    assert values["User name"] == "warsztat"
    assert values["Login"] == "password, kept in the keyring"
    assert values["Polish letters"] == "replaced by plain ones"
    assert find(dialog, QLabel, "settingsStatus").text() == "Active"
    assert "ready" in find(dialog, QLabel, "settingsExplain").text()
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_settings_follow_what_is_done_there(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway, practice: ConfiguredGateway
) -> None:
    shown = Shown(qtbot, tools)
    dialog = _settings(shown, practice)
    assert "really sent" in find(dialog, QLabel, "settingsExplain").text()
    dialog.default.click()
    shown.wait(lambda: not dialog.default.isEnabled())
    dialog.activate.click()
    shown.wait(lambda: dialog.activate.text() == "Activate")
    assert "switched off" in find(dialog, QLabel, "settingsExplain").text()
    dialog.rename.click()
    name = shown.window(QInputDialog)
    assert isinstance(name, QInputDialog)
    name.setTextValue("Nauka")
    name.accept()
    shown.wait(lambda: dialog._title.text() == "Nauka")
    dialog.remove.click()
    box = shown.window(QMessageBox)
    assert isinstance(box, QMessageBox)
    next(b for b in box.buttons() if b.text() == "Remove").click()
    shown.wait(lambda: GatewaySettings not in [type(w) for w in _visible()])
    assert [one.id for one in gateways(qtbot, tools)] == [account.id]


def test_settings_lead_to_the_form_and_the_test(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway
) -> None:
    shown = Shown(qtbot, tools)
    dialog = _settings(shown, account)
    dialog.test.click()
    shown.window(TestSmsDialog).close()
    dialog.edit.click()
    form = shown.window(GatewayDialog)
    assert isinstance(form, GatewayDialog)
    shown.wait(lambda: form.form.gateway is not None)
    form.reject()
    dialog.reject()


def test_words_of_a_token_and_of_polish_letters(
    qtbot: QtBot, tools: Context, said: list[Notice]
) -> None:
    token = replace(
        GATEWAY,
        secret_names=("token",),
        fields={**GATEWAY.fields, "allow_diacritics": "yes"},
        paused=ErrorCode.NO_CREDIT,
    )
    dialog = GatewaySettings(tools, token, None)
    qtbot.addWidget(dialog)
    values = _values(dialog)
    assert values["Login"].startswith("token")
    assert values["Polish letters"] == "sent as they are"
    assert "top up" in find(dialog, QLabel, "settingsExplain").text()
    dialog._on_gone(NoCredit(ErrorCode.NO_CREDIT, gateway="SMSAPI"))
    assert "top up" in said[-1].text


# --- adding -------------------------------------------------------------------------------------


def _choose(shown: Shown, key: str) -> None:
    _button(shown.page, "gatewayAdd").click()
    chooser = shown.window(ProviderChooser)
    _button(chooser, f"provider_{key}").click()


def test_the_first_account_is_set_up_with_the_wizard(qtbot: QtBot, tools: Context) -> None:
    shown = Shown(qtbot, tools)
    shown.wait(lambda: shown.page._stack.currentIndex() == 1)
    with qtbot.waitSignal(tools.wishes.gateway, timeout=WAIT):
        _choose(shown, "smsapi")


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
    _button(shown.page, "gatewayChoose").click()
    chooser = shown.window(ProviderChooser)
    _button(chooser, "providerCancel").click()
    assert not any(isinstance(w, ProviderChooser | GatewayDialog) for w in _visible())


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
