"""The drawn form: options that come and go, asking about the login, names, the Tab key's way."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.abilities import Ability
from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    ConfigField,
    CredentialsRejected,
    FieldKind,
    GatewayInfo,
    SenderName,
    SenderStatus,
)
from smsdesk.ui.widgets.config_form import ConfigForm
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.form_part import Account
from smsdesk.ui.widgets.host_combo import HostCombo
from smsdesk.ui.widgets.login_check import LoginCheck
from smsdesk.ui.widgets.tab_order import follow_layout, stops
from tests.ui.setup_tools import find
from tests.ui.test_config_form import SAVED


def _needs_service(values: Mapping[str, str]) -> ErrorCode | None:
    return None if values["sender"].startswith("MG") else ErrorCode.LINKS_NEED_SERVICE


INFO = GatewayInfo(
    "other",
    "Other",
    (
        ConfigField("account", "Account"),
        ConfigField("token", "Token", FieldKind.SECRET, hint="From the panel."),
        ConfigField("sender", "Sender", FieldKind.SENDER),
        ConfigField("host", "Server", FieldKind.HOST, default="one.pl", hint="Any."),
        ConfigField("default_prefix", "Prefix", FieldKind.PREFIX, required=False),
        ConfigField(
            "links", "Short links", FieldKind.FLAG, hint="Short.", available=_needs_service
        ),
    ),
    links={"panel": "https://panel.example.pl/", "senders": "https://panel.example.pl/names"},
)


@pytest.fixture
def form(qtbot: QtBot, theme: object) -> ConfigForm:
    form = ConfigForm()
    qtbot.addWidget(form)
    form.load(INFO)
    form.show()
    return form


def _below(form: ConfigForm, name: str) -> str:
    """What stands below a flag."""
    field = find(form, QCheckBox, name).parentWidget()
    assert isinstance(field, Field)
    return field._below.text()


# --- options that cannot be had -----------------------------------------------------------------


def test_an_option_that_cannot_be_had_is_off_and_says_why(form: ConfigForm) -> None:
    links = find(form, QCheckBox, "field_links")
    assert not links.isEnabled()
    assert "Messaging Service" in _below(form, "field_links")
    assert "Messaging Service" in links.accessibleDescription()
    assert form.fields()["links"] == ""


def test_it_comes_and_goes_with_the_other_fields(qtbot: QtBot, form: ConfigForm) -> None:
    links, sender = find(form, QCheckBox, "field_links"), find(form, QComboBox, "field_sender")
    sender.setEditText("MG1")
    assert links.isEnabled()
    assert _below(form, "field_links") == "Short."
    links.click()
    assert form.fields()["links"] == "yes"
    with qtbot.waitSignal(form.edited):
        sender.setEditText("Serwis")
    assert not links.isEnabled()
    assert form.fields()["links"] == ""
    sender.setEditText("MG1")
    assert form.fields()["links"] == "yes"


def test_a_saved_option_is_shown_where_it_can_be_had(form: ConfigForm) -> None:
    fields = {**SAVED.fields, "links": "yes", "sender": "MG1"}
    form.fill(replace(SAVED, fields=fields))
    assert form.fields()["links"] == "yes"


def test_a_saved_option_that_cannot_be_had_any_more_is_off(form: ConfigForm) -> None:
    form.fill(replace(SAVED, fields={**SAVED.fields, "links": "yes", "sender": "ME"}))
    assert form.fields()["links"] == ""
    assert not find(form, QCheckBox, "field_links").isEnabled()


# --- the login ----------------------------------------------------------------------------------


def test_asking_about_the_login_is_offered_where_it_is_free(qtbot: QtBot, form: ConfigForm) -> None:
    button = find(form, QPushButton, "checkLogin")
    assert not button.isVisible()
    form.show_abilities(frozenset({Ability.CHECKS_LOGIN, Ability.SENDERS}))
    assert button.isVisible()
    assert find(form, QPushButton, "fetch_sender").isVisible()
    with qtbot.waitSignal(form.account_requested):
        button.click()


def test_an_operator_that_cannot_be_asked_says_so(form: ConfigForm) -> None:
    form.show_abilities(frozenset())
    assert not find(form, QPushButton, "checkLogin").isVisible()
    assert not find(form, QPushButton, "fetch_sender").isVisible()
    assert "when it sends" in find(form, QLabel, "loginNote").text()
    form.show_account(Account(known=True))
    assert "when it sends" in find(form, QLabel, "loginNote").text()


def test_what_came_of_asking_stands_below(form: ConfigForm) -> None:
    form.show_abilities(frozenset({Ability.CHECKS_LOGIN, Ability.SENDERS}))
    note, button = find(form, QLabel, "loginNote"), find(form, QPushButton, "checkLogin")
    form.show_account(Account(asking=True))
    assert "costs nothing" in note.text()
    assert not button.isEnabled()
    form.show_account(Account(error=CredentialsRejected(ErrorCode.LOGIN_REJECTED, gateway="X")))
    assert "did not accept" in note.text()
    assert note.property("role") == "problem"
    form.show_account(Account(known=True, senders=(SenderName("ME", SenderStatus.ACTIVE),)))
    assert note.text() == "The login is right. Sender names found: 1."
    assert note.property("role") == "hint"
    form.show_account(Account())
    assert note.isHidden()


def test_where_names_cannot_be_read_only_the_login_is_told(form: ConfigForm) -> None:
    form.show_abilities(frozenset({Ability.CHECKS_LOGIN}))
    form.show_account(Account(known=True))
    assert find(form, QLabel, "loginNote").text() == "The login is right."


@pytest.mark.parametrize("name", ["field_account", "field_token"])
def test_another_login_voids_what_is_known(qtbot: QtBot, form: ConfigForm, name: str) -> None:
    with qtbot.waitSignal(form.login_edited):
        find(form, QLineEdit, name).setText("x")


def test_another_sender_is_the_same_account(qtbot: QtBot, form: ConfigForm) -> None:
    with qtbot.assertNotEmitted(form.login_edited):
        find(form, QComboBox, "field_sender").setEditText("MG1")


# --- names, servers, links ----------------------------------------------------------------------


def test_a_new_gateway_has_a_name_that_can_be_changed(form: ConfigForm) -> None:
    form.offer_name("Other 2")
    assert form.fields()["name"] == "Other 2"
    find(form, QLineEdit, "gatewayName").setText("Mine")
    form.offer_name("Other 3")
    assert form.fields()["name"] == "Mine"


def test_a_problem_of_the_name_stands_beside_it(form: ConfigForm) -> None:
    assert form.show_problem("name", "No.")
    assert form._name_field.problem == "No."
    form.clear_problems()
    assert form._name_field.problem == ""


def test_editing_keeps_the_state(form: ConfigForm) -> None:
    assert form.fields()["active"] == "yes"
    form.fill(replace(SAVED, active=False))
    assert form.fields()["active"] == ""
    assert not find(form, QCheckBox, "field_active").isChecked()


def test_scheme_and_slash_go_with_a_word(form: ConfigForm) -> None:
    box = find(form, HostCombo, "field_host")
    box.setEditText("https://two.pl/")
    form.tidy()
    assert box.currentText() == "two.pl"
    field = box.parentWidget()
    assert isinstance(field, Field)
    assert field._below.text() == "Only the server name is needed; the rest was removed. Any."


def test_the_operators_pages_are_a_click_away(form: ConfigForm) -> None:
    assert find(form, QPushButton, "panelLink").toolTip() == "https://panel.example.pl/"
    assert find(form, QPushButton, "sendersLink").toolTip() == "https://panel.example.pl/names"


def test_without_pages_there_are_no_links(qtbot: QtBot, theme: object) -> None:
    form = ConfigForm()
    qtbot.addWidget(form)
    form.load(replace(INFO, links={}))
    assert form.findChild(QPushButton, "panelLink") is None


# --- the keyboard -------------------------------------------------------------------------------


def test_tab_goes_down_the_account_then_down_the_messages(form: ConfigForm) -> None:
    form.show_abilities(frozenset(Ability))
    follow_layout(form)
    expected = [
        "panelLink", "gatewayName", "field_account", "field_token", "field_tokenShow",
        "field_host", "checkLogin", "sendersLink", "field_sender", "fetch_sender",
        "field_default_prefix", "field_links", "field_active",
    ]  # fmt: skip
    assert [widget.objectName() for widget in stops(form)] == expected
    named = {widget.objectName() for widget in stops(form)}
    chain, widget = [], find(form, QPushButton, "panelLink").nextInFocusChain()
    while widget is not None and widget.objectName() != "panelLink":
        if widget.objectName() in named:
            chain.append(widget.objectName())
        widget = widget.nextInFocusChain()
    assert chain == expected[1:]


def test_every_field_has_a_name_for_screen_readers(form: ConfigForm) -> None:
    for widget in stops(form):
        text = getattr(widget, "text", lambda: "")()
        assert widget.accessibleName() or text, widget.objectName()


def test_the_login_check_is_silent_at_first(qtbot: QtBot, theme: object) -> None:
    check = LoginCheck()
    qtbot.addWidget(check)
    assert check.isHidden()
