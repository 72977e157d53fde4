"""The form that draws itself from a provider's fields."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.abilities import Ability
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import (
    ConfigField,
    FieldKind,
    GatewayInfo,
    SenderName,
    SenderStatus,
)
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.widgets.config_form import ConfigForm
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.form_part import Account, FormPart
from smsdesk.ui.widgets.host_combo import HostCombo
from smsdesk.ui.widgets.login_check import LoginCheck
from tests.ui.setup_tools import find


def _digits(value: str) -> str:
    if not value.isdigit():
        raise FieldError("account", ErrorCode.FIELD_UNKNOWN, name=value, known="")
    return value


INFO = GatewayInfo(
    "other",
    "Other",
    (
        ConfigField("account", "Account", check=_digits, hint="Digits only."),
        ConfigField("token", "Token", FieldKind.SECRET, alternative="account"),
        ConfigField("kind", "Kind", FieldKind.CHOICE, choices=(("a", "First"), ("b", "Second"))),
        ConfigField(
            "host", "Server", FieldKind.HOST, default="one.pl", choices=(("one.pl", "one.pl"),)
        ),
        ConfigField("sender", "Sender", FieldKind.SENDER, required=False),
        ConfigField("links", "Shorten links", FieldKind.FLAG, affects_sending=False),
    ),
)

SAVED = ConfiguredGateway(
    id="1",
    provider="other",
    provider_name="Other",
    name="Mine",
    fields={"account": "12", "kind": "b", "host": "two.pl", "sender": "ME", "links": "yes"},
    secret_names=("token",),
    active=True,
    is_default=True,
    practice=False,
    senders=("ME",),
    paused=None,
    balance=None,
    balance_unit="",
    balance_at=None,
    price_per_part=None,
)


@pytest.fixture
def form(qtbot: QtBot, theme: object) -> ConfigForm:
    form = ConfigForm()
    qtbot.addWidget(form)
    form.load(INFO)
    return form


def test_every_field_has_its_widget_and_default(form: ConfigForm) -> None:
    assert form.fields() == {
        "account": "",
        "kind": "a",
        "host": "one.pl",
        "sender": "",
        "links": "",
        "name": "",
        "active": "yes",
    }
    assert form.secrets() == {}
    assert find(form, QLineEdit, "field_token").echoMode() is QLineEdit.EchoMode.Password


def test_what_is_typed_is_read(form: ConfigForm) -> None:
    find(form, QLineEdit, "field_account").setText(" 34 ")
    find(form, QLineEdit, "field_token").setText("geheim ")
    find(form, QComboBox, "field_kind").setCurrentIndex(1)
    find(form, QComboBox, "field_host").setEditText("https://three.pl/")
    find(form, QComboBox, "field_sender").setEditText(" ME ")
    find(form, QCheckBox, "field_links").click()
    find(form, QLineEdit, "gatewayName").setText("Mine")
    find(form, QCheckBox, "field_active").click()
    form.tidy()
    assert form.fields() == {
        "account": "34",
        "kind": "b",
        "host": "three.pl",
        "sender": "ME",
        "links": "yes",
        "name": "Mine",
        "active": "",
    }
    assert find(form, QComboBox, "field_host").currentText() == "three.pl"
    assert form.secrets()["token"].reveal() == "geheim"


def test_only_what_affects_sending_is_told(qtbot: QtBot, form: ConfigForm) -> None:
    with qtbot.waitSignal(form.edited):
        find(form, QLineEdit, "field_account").setText("1")
    with qtbot.waitSignals([form.edited, form.login_edited]):
        find(form, QLineEdit, "field_token").setText("1")
    with qtbot.assertNotEmitted(form.edited):
        find(form, QCheckBox, "field_links").click()


def test_values_are_checked_as_typed(form: ConfigForm) -> None:
    field = find(form, QLineEdit, "field_account").parentWidget()
    assert isinstance(field, Field)
    find(form, QLineEdit, "field_account").setText("x")
    assert field.problem
    find(form, QLineEdit, "field_account").setText("1")
    assert field.problem == ""


def test_a_saved_gateway_is_shown_without_its_secret(form: ConfigForm) -> None:
    form.fill(SAVED)
    assert form.fields() == {**SAVED.fields, "name": "Mine", "active": "yes"}
    assert form.secrets() == {}
    assert "unchanged" in find(form, QLineEdit, "field_token").placeholderText()


def test_spaces_around_a_server_go_without_a_word(qtbot: QtBot, form: ConfigForm) -> None:
    box = find(form, HostCombo, "field_host")
    with qtbot.assertNotEmitted(box.stripped):
        box.setEditText(" four.pl ")
        form.tidy()
    assert box.currentText() == "four.pl"


def test_an_alternative_is_named(form: ConfigForm) -> None:
    assert "“Account”" in find(form, QLineEdit, "field_token").accessibleDescription()


def test_the_accounts_sender_names_are_offered(qtbot: QtBot, form: ConfigForm) -> None:
    box = find(form, QComboBox, "field_sender")
    box.setEditText("ME")
    with qtbot.waitSignal(form.account_requested):
        find(form, QPushButton, "fetch_sender").click()
    names = (SenderName("ME", SenderStatus.ACTIVE), SenderName("YOU", SenderStatus.PENDING))
    with qtbot.assertNotEmitted(form.edited):
        form.show_account(Account(known=True, senders=names))
    assert [box.itemText(place) for place in range(box.count())] == ["ME", "YOU"]
    assert box.currentText() == "ME"


def test_what_was_typed_first_stays(form: ConfigForm) -> None:
    find(form, QLineEdit, "field_account").setText("99")
    form.fill(replace(SAVED, secret_names=()))
    assert form.fields()["account"] == "99"
    assert find(form, QLineEdit, "field_token").placeholderText() == ""


def test_problems_come_and_go(form: ConfigForm) -> None:
    assert form.show_problem("account", "No.")
    assert not form.show_problem("elsewhere", "No.")
    field = find(form, QLineEdit, "field_account").parentWidget()
    assert isinstance(field, Field)
    assert field.problem == "No."
    form.clear_problems()
    assert field.problem == ""


def test_a_provider_without_fields_has_a_name(qtbot: QtBot, theme: object) -> None:
    form = ConfigForm()
    qtbot.addWidget(form)
    form.load(replace(INFO, form=(), practice=True, name="Practice"))
    form.show_abilities(frozenset({Ability.CHECKS_LOGIN}))
    form.offer_name("Practice 2")
    form.show()
    assert form.fields() == {"name": "Practice 2", "active": "yes"}
    assert find(form, QLineEdit, "gatewayName").isVisible()
    assert form.findChild(LoginCheck) is None


def test_a_part_without_fields_is_content(qtbot: QtBot) -> None:
    part = FormPart()
    qtbot.addWidget(part)
    part.load(INFO)
    part.show_abilities(frozenset(Ability))
    part.offer_name("Mine")
    part.fill(SAVED)
    part.show_account(Account())
    part.tidy()
    part.clear_problems()
    assert part.complete()
    assert not part.show_problem("account", "No.")
    assert (part.fields(), part.secrets()) == ({}, {})
