"""The gateway dialog on a saved gateway: its secret stays where it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.setup_controller import Phase
from tests.simulators.smsapi import PASSWORD_MD5, TOKEN, USERNAME, SmsApiSimulator
from tests.ui.dialog_rig import Form, opened
from tests.ui.setup_tools import (
    NUMBER,
    SENDER,
    WAIT,
    add_practice,
    add_smsapi,
    asked,
    find,
    gateways,
    kept,
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
def form(qtbot: QtBot, tools: Context) -> Form:
    return opened(qtbot, tools)


# --- editing ------------------------------------------------------------------------------------


@pytest.fixture
def saved(qtbot: QtBot, tools: Context, smsapi: SmsApiSimulator) -> ConfiguredGateway:
    return asked(qtbot, tools, lambda desk: add_smsapi(desk, smsapi, "Warsztat"))


def test_editing_shows_the_saved_values_but_no_secret(
    qtbot: QtBot, tools: Context, saved: ConfiguredGateway, smsapi: SmsApiSimulator
) -> None:
    form = opened(qtbot, tools, saved.id)
    assert form.account.username.text() == USERNAME
    assert form.account.endpoint.currentText() == smsapi.host
    assert form.account.password.text() == ""
    assert "unchanged" in form.account.password.placeholderText()
    assert form.sender.name.currentText() == SENDER
    assert form.options.name.text() == "Warsztat"
    assert form.dialog.trial.number() == NUMBER
    assert not form.save.isEnabled()


def test_settings_without_an_id_edit_the_shops_account(
    qtbot: QtBot, tools: Context, saved: ConfiguredGateway
) -> None:
    form = opened(qtbot, tools)
    assert form.dialog.form.gateway is not None
    assert form.dialog.form.gateway.id == saved.id


def test_an_unchanged_secret_is_kept(
    qtbot: QtBot, tools: Context, saved: ConfiguredGateway, smsapi: SmsApiSimulator
) -> None:
    form = opened(qtbot, tools, saved.id)
    form.sender.name.setEditText("Test")
    assert form.test() is Phase.TESTED
    form.save.click()
    qtbot.waitUntil(lambda: not form.dialog.isVisible(), timeout=WAIT)
    (changed,) = gateways(qtbot, tools)
    assert (changed.id, changed.senders) == (saved.id, ("Test",))
    assert changed.secret_names == ("password_md5",)


def test_a_saved_token_opens_on_the_token(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    form.account.auth_token.click()
    form.account.token.setText(TOKEN)
    form.test()
    form.save.click()
    qtbot.waitUntil(lambda: not form.dialog.isVisible(), timeout=WAIT)
    again = opened(qtbot, tools)
    assert again.account.auth_token.isChecked()
    assert "unchanged" in again.account.token.placeholderText()


def test_what_has_been_typed_before_the_values_came_stays(
    qtbot: QtBot, tools: Context, saved: ConfiguredGateway
) -> None:
    dialog = GatewayDialog.open_for(tools, saved.id, None)
    kept(qtbot, dialog)
    form = Form(qtbot, dialog)
    form.account.username.setText("nowy")
    form.sender.name.setEditText("Test")
    form.options.prefix.setText("+49")
    dialog.trial.number_line.setText("+48 601 123 456")
    qtbot.waitUntil(lambda: dialog.form.gateway is not None, timeout=WAIT)
    assert form.account.username.text() == "nowy"
    assert form.sender.name.currentText() == "Test"
    assert form.options.prefix.text() == "+49"
    assert dialog.trial.number() == "+48 601 123 456"


def test_saving_cannot_be_called_back(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    form.test()
    form.save.click()
    assert form.phase is Phase.SAVING
    assert find(form.dialog, QLabel, "saveReason").text() == "Saving…"
    form.dialog.reject()
    assert form.dialog.isVisible()
    qtbot.waitUntil(lambda: not form.dialog.isVisible(), timeout=WAIT)
    assert len(gateways(qtbot, tools)) == 1


def test_no_secret_shows_in_what_the_form_carries(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi)
    form.test()
    shown = repr(form.dialog.form.filled()) + repr(form.dialog.form.controller.tried)
    assert PASSWORD_MD5 not in shown
    assert "501 234 567" not in shown
    assert "***" in shown


def test_a_taken_name_is_told_beside_it_and_costs_no_second_test(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    taken = asked(qtbot, tools, add_practice).name
    form.fill(smsapi)
    form.options.name.setText(taken)
    assert form.test() is Phase.FAILED
    problem = form.options._name_field.problem
    assert "already a gateway called" in problem
    assert (form.options.unfold.isChecked(), smsapi.ledger) == (True, [])
    form.options.name.setText("Druga")
    assert form.options._name_field.problem == ""
    assert form.test() is Phase.TESTED
    form.options.name.setText(taken)
    form.dialog.save_button.click()
    qtbot.waitUntil(lambda: form.options._name_field.problem == problem, timeout=WAIT)
    form.options.name.setText("Druga")
    form.dialog.save_button.click()
    qtbot.waitUntil(lambda: form.phase is Phase.SAVED, timeout=WAIT)
    assert len(smsapi.ledger) == 1
