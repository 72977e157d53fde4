"""The gateway dialog whose form is drawn from fields, against each simulated provider."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.setup_controller import Phase
from smsdesk.ui.notices import Notice
from smsdesk.ui.widgets.field import Field
from tests.simulators import dynmark, infobip, twilio
from tests.simulators.dynmark import DynmarkSimulator
from tests.simulators.infobip import InfobipSimulator
from tests.simulators.twilio import TwilioSimulator
from tests.ui.setup_tools import NUMBER, WAIT, find, gateways, kept, quiet

AnySimulator = InfobipSimulator | TwilioSimulator | DynmarkSimulator


@dataclass(frozen=True, slots=True)
class Case:
    """How one fills in the form of a provider, and what is wrong with the login."""

    key: str
    make: Callable[[], AnySimulator]
    fields: Mapping[str, str]
    secret: tuple[str, str]
    wrong_secret: str

    @property
    def name(self) -> str:
        """As the catalogue calls it."""
        return self.key.capitalize()


CASES = (
    Case(
        "infobip",
        InfobipSimulator,
        {"username": infobip.USERNAME, "sender": "Warsztat"},
        ("password", infobip.PASSWORD),
        "nic",
    ),
    Case(
        "twilio",
        TwilioSimulator,
        {"account_sid": twilio.ACCOUNT_SID, "sender": "Warsztat"},
        ("token", twilio.TOKEN),
        "f" * 32,
    ),
    Case(
        "dynmark",
        DynmarkSimulator,
        {"username": dynmark.USERNAME, "sender": "Warsztat"},
        ("password", dynmark.PASSWORD),
        "nic",
    ),
)


class Drawn:
    """The dialog as a person sees it."""

    def __init__(self, qtbot: QtBot, dialog: GatewayDialog, case: Case) -> None:
        self.qtbot = qtbot
        self.dialog = dialog
        self.case = case

    def put(self, name: str, value: str) -> None:
        """Type into a field."""
        box = self.dialog.findChild(QComboBox, f"field_{name}")
        if box is not None:
            box.setEditText(value)
        else:
            find(self.dialog, QLineEdit, f"field_{name}").setText(value)

    def fill(self, simulator: AnySimulator) -> None:
        """Right values."""
        for name, value in (*self.case.fields.items(), self.case.secret):
            self.put(name, value)
        self.put("endpoint", simulator.host)
        self.dialog.trial.number_line.setText(NUMBER)

    def test(self) -> Phase:
        """Press the button and wait for what comes of it."""
        self.dialog.trial.send_button.click()
        self.qtbot.waitUntil(lambda: not self.dialog.form.controller.busy, timeout=WAIT)
        return self.dialog.form.controller.phase

    def save(self) -> None:
        """Press Save and wait until the dialog is gone."""
        self.dialog.save_button.click()
        self.qtbot.waitUntil(lambda: not self.dialog.isVisible(), timeout=WAIT)

    @property
    def problems(self) -> set[str]:
        """Beside which fields something is wrong."""
        found = set()
        for field in self.dialog.findChildren(Field):
            if field.problem:
                found.add(field.widget.objectName().removeprefix("field_"))
        return found

    @property
    def result(self) -> str:
        """What came of the test."""
        return find(self.dialog, QLabel, "testResult").text()


@pytest.fixture(params=CASES, ids=lambda case: case.key)
def case(request: pytest.FixtureRequest) -> Case:
    chosen: Case = request.param
    return chosen


@pytest.fixture
def simulator(case: Case) -> Iterator[AnySimulator]:
    with case.make() as simulator:
        yield simulator


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


def _opened(
    qtbot: QtBot, tools: Context, case: Case, gateway: ConfiguredGateway | None = None
) -> Drawn:
    if gateway is None:
        dialog = GatewayDialog.open_new(tools, case.key, None)
    else:
        dialog = GatewayDialog.open_for(tools, gateway.id, None, provider=case.key)
    kept(qtbot, dialog)
    with qtbot.waitSignal(dialog.form.loaded, timeout=WAIT):
        pass
    return Drawn(qtbot, dialog, case)


@pytest.fixture
def form(qtbot: QtBot, tools: Context, case: Case) -> Drawn:
    return _opened(qtbot, tools, case)


def _saved(qtbot: QtBot, tools: Context, form: Drawn, simulator: AnySimulator) -> ConfiguredGateway:
    form.fill(simulator)
    assert form.test() is Phase.TESTED
    form.save()
    return gateways(qtbot, tools)[-1]


# --- the way that is meant ----------------------------------------------------------------------


def test_test_then_save(
    qtbot: QtBot, tools: Context, form: Drawn, simulator: AnySimulator, case: Case
) -> None:
    assert case.name in form.dialog.windowTitle()
    saved = _saved(qtbot, tools, form, simulator)
    assert (saved.provider, saved.name, saved.active) == (case.key, case.name, True)
    assert saved.senders == ("Warsztat",)
    assert saved.secret_names == (case.secret[0],)
    assert [one.sender for one in simulator.ledger] == ["Warsztat"]


def test_another_one_is_numbered(
    qtbot: QtBot, tools: Context, form: Drawn, simulator: AnySimulator, case: Case
) -> None:
    _saved(qtbot, tools, form, simulator)
    again = _opened(qtbot, tools, case)
    line = find(again.dialog, QLineEdit, "gatewayName")
    assert line.text() == f"{case.name} 2"
    again.dialog.reject()


def test_one_may_be_saved_without_activating_it(
    qtbot: QtBot,
    tools: Context,
    form: Drawn,
    simulator: AnySimulator,
    case: Case,
    said: list[Notice],
) -> None:
    form.fill(simulator)
    form.test()
    find(form.dialog, QCheckBox, "field_active").click()
    assert form.dialog.save_button.isEnabled()
    form.save()
    (saved,) = gateways(qtbot, tools)
    assert not saved.active
    assert "until you activate it" in said[-1].text
    again = _opened(qtbot, tools, case, saved)
    assert not find(again.dialog, QCheckBox, "field_active").isChecked()


def test_editing_keeps_the_secret_where_it_is(
    qtbot: QtBot, tools: Context, form: Drawn, simulator: AnySimulator, case: Case
) -> None:
    saved = _saved(qtbot, tools, form, simulator)
    again = _opened(qtbot, tools, case, saved)
    secret = find(again.dialog, QLineEdit, f"field_{case.secret[0]}")
    assert (secret.text(), secret.placeholderText()[:9]) == ("", "unchanged")
    find(again.dialog, QLineEdit, "gatewayName").setText("Zapasowa")
    again.put("sender", "Serwis")
    assert again.test() is Phase.TESTED
    again.save()
    (changed,) = gateways(qtbot, tools)
    assert (changed.id, changed.name, changed.senders) == (saved.id, "Zapasowa", ("Serwis",))


# --- words beside their cause -------------------------------------------------------------------


def test_a_wrong_login_costs_nothing_and_stands_beside_the_secret(
    form: Drawn, simulator: AnySimulator, case: Case
) -> None:
    form.fill(simulator)
    form.put(case.secret[0], case.wrong_secret)
    assert form.test() is Phase.FAILED
    assert form.problems == {case.secret[0]}
    assert simulator.ledger == []
    assert not form.dialog.save_button.isEnabled()


def test_a_server_that_is_not_there_stands_beside_its_address(
    form: Drawn, simulator: AnySimulator
) -> None:
    form.fill(simulator)
    form.put("endpoint", "127.0.0.1:9")
    assert form.test() is Phase.FAILED
    assert form.problems == {"endpoint"}


def test_an_empty_field_is_named(form: Drawn, simulator: AnySimulator, case: Case) -> None:
    form.fill(simulator)
    form.put(case.secret[0], "")
    assert form.test() is Phase.FAILED
    assert form.problems == {case.secret[0]}


def test_a_refused_number_stands_beside_it(form: Drawn, simulator: AnySimulator) -> None:
    simulator.account.invalid = frozenset({"48501234567", "+48501234567"})
    form.fill(simulator)
    assert form.test() is Phase.FAILED
    assert form.problems == {"testNumber"}


# --- asking about the login, keyboard -----------------------------------------------------------


def test_the_login_can_be_checked_before_anything_else_is_filled_in(
    qtbot: QtBot, form: Drawn, simulator: AnySimulator, case: Case
) -> None:
    form.fill(simulator)
    form.put("sender", "")
    button, note = (
        find(form.dialog, QPushButton, "checkLogin"),
        find(form.dialog, QLabel, "loginNote"),
    )
    if not button.isVisible():
        assert "when it sends" in note.text()
        return
    button.click()
    qtbot.waitUntil(lambda: "right" in note.text(), timeout=WAIT)
    form.put(case.secret[0], case.wrong_secret)
    assert note.text() == ""
    button.click()
    qtbot.waitUntil(lambda: bool(form.problems), timeout=WAIT)
    assert form.problems == {case.secret[0]}
    assert simulator.ledger == []


def test_enter_saves_nothing(
    qtbot: QtBot, tools: Context, form: Drawn, simulator: AnySimulator
) -> None:
    form.fill(simulator)
    assert form.test() is Phase.TESTED
    QTest.keyClick(find(form.dialog, QLineEdit, "gatewayName"), Qt.Key.Key_Return)
    QTest.keyClick(form.dialog, Qt.Key.Key_Return)
    assert form.dialog.isVisible()
    assert gateways(qtbot, tools) == []
    form.dialog.done(QDialog.DialogCode.Accepted)
    assert gateways(qtbot, tools) == []


def test_the_keyboard_begins_at_the_first_empty_line(form: Drawn, case: Case) -> None:
    first = next(iter(case.fields))
    focused = form.dialog.focusWidget()
    assert focused is not None
    assert focused.objectName() == f"field_{first}"


# --- options that depend on others --------------------------------------------------------------


def test_a_messaging_service_has_short_links(qtbot: QtBot, tools: Context) -> None:
    with TwilioSimulator() as simulator:
        form = _opened(qtbot, tools, CASES[1])
        form.fill(simulator)
        links = find(form.dialog, QCheckBox, "field_shorten_links")
        assert not links.isEnabled()
        form.put("sender", twilio.SERVICE_SID)
        links.click()
        assert form.test() is Phase.TESTED
        form.put("sender", "Warsztat")
        assert not links.isChecked()
        assert not form.dialog.save_button.isEnabled()
        assert form.test() is Phase.TESTED
        form.save()
    (saved,) = gateways(qtbot, tools)
    assert saved.fields["shorten_links"] == ""
