"""What may be done to a gateway, from its tile and from its settings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from smsdesk import paths
from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import NoCredit, Receipt, Secret
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.desk import Desk
from smsdesk.services.gateway_setup import ConfiguredGateway, SetupDraft
from smsdesk.store.engine import make_engine
from smsdesk.store.unit import Store
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.gateway_settings import GatewaySettings
from smsdesk.ui.dialogs.rename_dialog import RenameDialog
from smsdesk.ui.dialogs.test_sms_dialog import TestSmsDialog
from smsdesk.ui.notices import Notice
from smsdesk.ui.theme import Tone
from tests.simulators import dynmark
from tests.simulators.dynmark import DynmarkSimulator
from tests.simulators.smsapi import SmsApiSimulator
from tests.store.rows import a_message, queue
from tests.ui.gateways_rig import GATEWAY, Shown, visible
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


def _renaming(shown: Shown) -> RenameDialog:
    dialog = shown.window(RenameDialog)
    assert isinstance(dialog, RenameDialog)
    return dialog


def test_rename(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway, said: list[Notice]
) -> None:
    shown = Shown(qtbot, tools)
    tile = shown.tile(account)
    tile.rename_action.trigger()
    dialog = _renaming(shown)
    assert dialog.name.selectedText() == account.name
    dialog.name.setText("Zapasowa")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    shown.wait(lambda: tile._name.text() == "Zapasowa")
    assert not dialog.isVisible()
    assert said[-1].text == "The gateway is now called Zapasowa."
    tile.rename_action.trigger()
    _renaming(shown).save_button.click()
    shown.wait(lambda: RenameDialog not in [type(w) for w in visible()])
    assert gateways(qtbot, tools)[0].name == "Zapasowa"
    assert len(said) == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("  ", "This field is empty"),
        ("x" * 41, "41 characters, at most 40"),
        ("smsapi", "already a gateway called “smsapi”"),
    ],
)
def test_a_name_that_cannot_be_keeps_the_dialog_open(
    qtbot: QtBot, tools: Context, practice: ConfiguredGateway, name: str, words: str
) -> None:
    shown = Shown(qtbot, tools)
    shown.tile(practice).rename_action.trigger()
    dialog = _renaming(shown)
    dialog.name.setText(name)
    dialog.save_button.click()
    shown.wait(lambda: words in find(dialog, QLabel, "renameError").text())
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()
    QTest.keyClick(dialog.name, Qt.Key.Key_End)
    QTest.keyClick(dialog.name, Qt.Key.Key_A)
    assert dialog.field.problem == ""
    dialog.cancel_button.click()
    assert not dialog.isVisible()
    assert practice.name in [one.name for one in gateways(qtbot, tools)]


def test_a_gateway_that_is_gone_cannot_be_renamed(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway
) -> None:
    shown = Shown(qtbot, tools)
    shown.tile(account).rename_action.trigger()
    dialog = _renaming(shown)
    asked(qtbot, tools, lambda desk: desk.gateways.remove(account.id))
    dialog.name.setText("Zapasowa")
    with qtbot.waitSignal(tools.runner.problem, timeout=WAIT) as told:
        dialog.save_button.click()
    assert told.args is not None
    assert told.args[0].code is ErrorCode.GATEWAY_GONE
    assert not dialog.isVisible()


def _queue(desk: Desk) -> int:
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
    assert "the history stays" in box.informativeText()
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


def test_removing_says_when_nothing_waits(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway
) -> None:
    shown = Shown(qtbot, tools)
    shown.tile(account).remove_action.trigger()
    box = shown.window(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "No message waits" in box.informativeText()
    assert "planned" not in box.informativeText()
    box.reject()


def _keep_there(data_dir: Path, gateway_id: str, count: int) -> None:
    """As after the sender has handed planned messages over."""
    now = datetime.now(UTC)
    store = Store(make_engine(paths.database(data_dir)))
    at = now + timedelta(days=1)
    planned = (a_message(gateway_id=gateway_id, scheduled_at=at) for _ in range(count))
    queue(store, *(replace(message, at_provider=True) for message in planned), now=now)
    with store.begin(write=True) as tx:
        while batches := tx.messages.claim(gateway_id, now, count):
            [batch] = batches
            receipts = [(one, Receipt(one.sms.client_id, one.sms.client_id)) for one in batch]
            tx.messages.settle(receipts, now)
    store.close()


def test_removing_names_what_the_operator_keeps(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway, data_dir: Path
) -> None:
    _keep_there(data_dir, account.id, 2)
    shown = Shown(qtbot, tools)
    shown.tile(account).remove_action.trigger()
    box = shown.window(QMessageBox)
    assert isinstance(box, QMessageBox)
    said = box.informativeText()
    assert "No message waits" in said
    assert "2 planned message(s) kept at the operator will leave all the same." in said
    next(b for b in box.buttons() if b.text() == "Remove").click()
    shown.wait(lambda: shown.page._stack.currentIndex() == 1)
    assert asked(qtbot, tools, lambda desk: desk.gateways.kept_there(account.id)) == 2


def _hand_over(desk: Desk) -> None:
    """The sender gives two planned messages to the operator."""
    people = tuple(Recipient(PhoneNumber(f"+4850123456{n}")) for n in range(2))
    at = datetime.now(UTC) + timedelta(days=1)
    desk.compose.queue(MessageDraft(people, "Gotowe", send_at=at, at_provider=True))
    desk.sender.run(until_empty=True, stop=Event(), wake=Event(), report=lambda event: None)


def _cancel_first(shown: Shown, gateway: ConfiguredGateway) -> None:
    shown.tile(gateway).remove_action.trigger()
    box = shown.window(QMessageBox)
    find(box, QPushButton, "gatewayCancelFirst").click()


def test_what_the_operator_keeps_can_be_cancelled_there_first(
    qtbot: QtBot,
    tools: Context,
    account: ConfiguredGateway,
    smsapi: SmsApiSimulator,
    said: list[Notice],
) -> None:
    asked(qtbot, tools, _hand_over)
    shown = Shown(qtbot, tools)
    with qtbot.waitSignal(tools.changes.messages, timeout=WAIT):
        _cancel_first(shown, account)
    assert [n.text for n in said] == [
        "Cancelling 2 planned message(s)…",
        "2 planned message(s) cancelled at the operator.",
    ]
    assert [one.cancelled for one in smsapi.ledger[-2:]] == [True, True]
    box = shown.window(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "planned" not in box.informativeText()
    assert box.findChild(QPushButton, "gatewayCancelFirst") is None
    box.reject()


def test_what_cannot_be_cancelled_there_is_told(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway, data_dir: Path, said: list[Notice]
) -> None:
    """The operator knows nothing of these."""
    _keep_there(data_dir, account.id, 2)
    shown = Shown(qtbot, tools)
    with qtbot.waitSignal(tools.changes.messages, timeout=WAIT):
        _cancel_first(shown, account)
    assert said[-1].text.startswith("0 planned message(s) cancelled at the operator. ")
    assert said[-1].tone is Tone.WARN
    assert not any(isinstance(widget, QMessageBox) for widget in visible())


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
    form = dialog._values.layout()
    assert form is not None
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
    assert values["API password (MD5)"] == "kept in the keyring"
    assert values["Kind of messages"] == "PRO: your own sender name"
    assert values["Server"] == smsapi.host
    assert values["Send Polish letters"] == "no"
    assert "OAuth token" not in values
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
    name = _renaming(shown)
    name.name.setText("Nauka")
    name.accept()
    shown.wait(lambda: dialog._title.text() == "Nauka")
    dialog.remove.click()
    box = shown.window(QMessageBox)
    assert isinstance(box, QMessageBox)
    next(b for b in box.buttons() if b.text() == "Remove").click()
    shown.wait(lambda: GatewaySettings not in [type(w) for w in visible()])
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


def test_settings_tell_each_field_in_its_words(
    qtbot: QtBot, tools: Context, said: list[Notice]
) -> None:
    token = replace(
        GATEWAY,
        secret_names=("token",),
        fields={**GATEWAY.fields, "allow_diacritics": "yes", "type": "newer"},
        paused=ErrorCode.NO_CREDIT,
    )
    dialog = GatewaySettings(tools, token, None)
    qtbot.addWidget(dialog)
    values = _values(dialog)
    assert values["OAuth token"] == "kept in the keyring"
    assert "API password (MD5)" not in values
    assert values["Send Polish letters"] == "yes"
    assert values["Kind of messages"] == "newer"
    assert values["Sender name"] == "KOWALSKI, SERWIS"
    assert "top up" in find(dialog, QLabel, "settingsExplain").text()
    dialog._on_gone(NoCredit(ErrorCode.NO_CREDIT, gateway="SMSAPI"))
    assert "top up" in said[-1].text


def test_settings_of_a_deactivated_gateway_say_what_waits(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway, said: list[Notice]
) -> None:
    asked(qtbot, tools, _queue)
    shown = Shown(qtbot, tools)
    dialog = _settings(shown, account)
    waiting = find(dialog, QLabel, "settingsWaiting")
    assert waiting.isHidden()
    dialog.activate.click()
    shown.wait(waiting.isVisible)
    assert "3 message(s)" in waiting.text()
    shown.wait(lambda: any("3 message(s)" in notice.text for notice in said))
    assert not dialog.test.isEnabled()
    assert "Activate" in dialog.test.toolTip()
    dialog.activate.click()
    shown.wait(waiting.isHidden)


def test_settings_say_what_the_operator_cannot_do(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway
) -> None:
    with DynmarkSimulator() as simulator:
        saved = asked(qtbot, tools, lambda desk: _add_dynmark(desk, simulator))
    shown = Shown(qtbot, tools)
    limits = find(_settings(shown, saved), QLabel, "settingsLimits")
    shown.wait(limits.isVisible)
    assert "no delivery reports" in limits.text()
    assert "balance" in limits.text()
    shown.window(GatewaySettings).close()
    dialog = _settings(shown, account)
    qtbot.waitUntil(lambda: find(dialog, QPushButton, "settingsPanel").isVisible())
    assert find(dialog, QLabel, "settingsLimits").isHidden()


def _add_dynmark(desk: Desk, simulator: DynmarkSimulator) -> ConfiguredGateway:
    fields = {"username": dynmark.USERNAME, "sender": "Serwis", "endpoint": simulator.host}
    draft = SetupDraft("dynmark", fields, {"password": Secret(dynmark.PASSWORD)})
    return desk.gateways.save(desk.gateways.try_out(draft, PhoneNumber("+48501234567")))
