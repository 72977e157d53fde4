"""The database dialog over a child that plays a script, and once over the real one."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.server_address import ServerAddress
from smsdesk.ui.context import Context
from smsdesk.ui.databases.database_dialog import DatabaseDialog
from smsdesk.ui.widgets.banner import Banner
from tests.postgres import empty_database
from tests.services.databases.desk_data import fill

WAIT = 30_000
CHILD = str(Path(__file__).parent.with_name("child.py"))
FILE = {"database": "file", "file": "/dane/smsdesk.db"}
SERVER = {
    "database": "server", "host": "192.168.1.10", "port": 5433, "user": "smsdesk",
    "sslmode": "require",
}  # fmt: skip
ERROR = {"code": "database_server_login", "details": {"host": "h", "user": "u"}, "text": "…"}
EMPTY = {
    "database": "server", "version": "15.8", "contacts": 0, "messages": 0, "settled": False,
    "own": {"contacts": 2, "messages": 5, "waiting": 0}, "problem": None, "notes": [],
}  # fmt: skip
THERE = {**EMPTY, "contacts": 24, "messages": 100, "settled": True}
MOVED = {"database": "server", "contacts": 2, "messages": 5, "rows": 40, "waiting": 0}
Step = list[object]


class Played:
    """The dialog, and what its child plays next."""

    def __init__(self, qtbot: QtBot, context: Context) -> None:
        self.qtbot = qtbot
        self.context = context
        self.script: list[Step] = [["say", FILE]]
        self.asked: list[list[str]] = []
        self.dialog = DatabaseDialog(context)
        qtbot.addWidget(self.dialog)
        run = self.dialog._process.run

        def play(arguments: list[str], said: str = "") -> None:
            self.asked.append([*arguments, said])
            command = (sys.executable, CHILD, json.dumps(self.script))
            self.dialog._process._command = command
            run((), said)

        self.dialog._process.run = play  # type: ignore[assignment, method-assign]  # the child's words are the seam

    def open(self, *script: Step) -> None:
        self.play(*script)
        self.dialog.open()
        self.dialog._process.show()
        self.dialog._follow()
        self.rest()

    def play(self, *script: Step) -> None:
        self.script = list(script)

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.dialog.busy, timeout=WAIT)

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.dialog.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def shows(self, name: str) -> bool:
        return self.find(QWidget, name).isVisible()

    def click(self, name: str) -> None:
        button = self.find(QPushButton, name)
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, **values: str) -> None:
        for name, text in values.items():
            line = self.find(QLineEdit, name)
            assert isinstance(line, QLineEdit)
            line.clear()
            QTest.keyClicks(line, text)

    def fill_in(self) -> None:
        self.write(
            databaseHost="192.168.1.10", databaseName="warsztat", databaseUser="smsdesk",
            databasePassword="tajne",
        )  # fmt: skip

    def test(self, found: object) -> None:
        self.fill_in()
        self.play(["say", found])
        self.click("databaseTest")
        self.rest()

    @property
    def summary(self) -> str:
        banner = self.find(Banner, "databaseSummary")
        assert isinstance(banner, Banner)
        return banner.text()


@pytest.fixture
def played(qtbot: QtBot, context: Context) -> Played:
    return Played(qtbot, context)


@pytest.fixture
def restarts(context: Context) -> list[None]:
    wanted: list[None] = []
    context.wishes.restart.connect(lambda: wanted.append(None))
    return wanted


def test_it_tells_where_the_data_are(played: Played) -> None:
    played.open(["say", FILE])
    label = played.find(QLabel, "databaseNow")
    assert isinstance(label, QLabel)
    assert "/dane/smsdesk.db" in label.text()
    assert played.shows("databaseForm")
    assert not played.shows("databaseBackCard")


def test_what_is_missing_is_told_beside_its_field(played: Played) -> None:
    played.open(["say", FILE])
    played.write(databasePort="0")
    played.click("databaseTest")
    assert [asked[1] for asked in played.asked] == ["show"]
    problems = [f.problem for f in played.dialog.form._fields.values()]
    assert all(problems)
    assert played.find(QLineEdit, "databaseHost").hasFocus()


def test_a_password_goes_by_standard_input(played: Played) -> None:
    played.open(["say", FILE])
    played.test(EMPTY)
    *arguments, said = played.asked[-1]
    assert said == "tajne"
    assert "tajne" not in arguments
    assert "--password-stdin" in arguments


def test_a_refusal_is_shown_and_can_be_tried_again(played: Played) -> None:
    played.open(["say", FILE])
    played.fill_in()
    played.play(["say", {"error": ERROR}], ["exit", 1])
    played.click("databaseTest")
    played.rest()
    assert "did not let the user u in" in played.summary
    assert played.find(QLineEdit, "databasePassword").hasFocus()
    assert played.shows("databaseTest")
    assert not played.shows("databaseMove")


def test_a_problem_of_the_database_stops_there(played: Played) -> None:
    played.open(["say", FILE])
    foreign = {"code": "database_server_foreign", "details": {"host": "h", "database": "d"}}
    played.test({**EMPTY, "problem": foreign})
    assert "not of this program" in played.summary
    assert played.find(QLineEdit, "databaseHost").hasFocus()
    assert not played.shows("databaseMove")


def test_other_values_need_another_test(played: Played) -> None:
    played.open(["say", FILE])
    played.test(EMPTY)
    assert played.shows("databaseMove")
    played.write(databaseHost="192.168.1.11")
    assert not played.shows("databaseMove")
    assert played.shows("databaseTest")
    assert not played.summary


def test_moving_tells_how_far_it_is_and_starts_again(played: Played, restarts: list[None]) -> None:
    played.open(["say", FILE])
    played.test(EMPTY)
    assert "2 contact(s)" in played.summary
    # the first line that the child reads is the password
    played.play(["wait"], ["say", {"done": 20, "total": 40}], ["wait"], ["say", MOVED])
    played.click("databaseMove")
    bar = played.find(QProgressBar, "databaseProgress")
    assert isinstance(bar, QProgressBar)
    played.qtbot.waitUntil(lambda: bar.value() == 20, timeout=WAIT)
    played.dialog.reject()
    assert played.dialog.isVisible()
    played.dialog._process._child.write(b"go\n")
    played.rest()
    assert "moved and compared" in played.summary
    assert not restarts
    played.click("databaseRestart")
    assert restarts == [None]


def test_moving_can_be_stopped(played: Played, restarts: list[None]) -> None:
    played.open(["say", FILE])
    played.test(EMPTY)
    played.play(["say", {"done": 20, "total": 40}], ["wait"])
    played.click("databaseMove")
    played.qtbot.waitUntil(lambda: played.dialog._process.running, timeout=WAIT)
    played.click("databaseStop")
    played.rest()
    assert "Nothing has changed" in played.summary
    played.dialog.reject()
    assert not restarts
    assert not played.context.sender._held_back


def test_it_can_be_stopped_while_a_message_is_being_sent(
    played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    played.open(["say", FILE])
    played.test(EMPTY)
    played.dialog._waiting.setInterval(600_000)
    played.click("databaseMove")
    with monkeypatch.context() as sending:
        sending.setattr(type(played.context.sender), "running", True)
        played.dialog._begin_when_silent()
    assert [asked[1] for asked in played.asked] == ["show", "test"]
    played.click("databaseStop")
    assert not played.dialog.busy
    assert "Nothing has changed" in played.summary


def test_a_move_that_died_is_told(played: Played) -> None:
    played.open(["say", FILE])
    played.test(EMPTY)
    played.play(["exit", 1])
    played.click("databaseMove")
    played.rest()
    assert "Nothing has changed" in played.summary


def test_waiting_messages_are_left_behind_only_by_typing(played: Played) -> None:
    played.open(["say", FILE])
    note = {"code": "database_server_clock", "details": {"host": "h", "seconds": 42}}
    own = {"contacts": 2, "messages": 5, "waiting": 3}
    played.test({**THERE, "own": own, "notes": [note]})
    join = played.find(QPushButton, "databaseJoin")
    notes = played.find(QLabel, "databaseNotes")
    assert isinstance(notes, QLabel)
    assert "42 seconds" in notes.text()
    assert not join.isEnabled()
    played.write(databaseLeaveBehind="2")
    assert not join.isEnabled()
    played.write(databaseLeaveBehind="3")
    assert join.isEnabled()
    played.play(["say", {**MOVED, "contacts": 24}])
    played.click("databaseJoin")
    played.rest()
    assert "--leave-behind" in played.asked[-1]
    assert "enter the password of each gateway" in played.summary


def test_on_a_server_one_may_go_back(played: Played, restarts: list[None]) -> None:
    played.open(["say", {**SERVER, "database": "server"}])
    assert played.shows("databaseBackCard")
    with_data = played.find(QRadioButton, "databaseWithData")
    assert isinstance(with_data, QRadioButton)
    with_data.setChecked(True)
    played.play(["say", {**MOVED, "database": "file"}])
    played.click("databaseBack")
    played.rest()
    assert played.asked[-1][:2] == ["database", "leave"]
    assert "--without-data" not in played.asked[-1]
    assert "its own database again" in played.summary
    played.dialog.close()
    assert restarts == [None]


def test_on_a_server_another_address_may_be_used(played: Played) -> None:
    played.open(["say", SERVER])
    played.play(["say", {**THERE, "own": None}])
    played.write(databaseHost="192.168.1.20", databaseName="warsztat")
    played.click("databaseTest")
    played.rest()
    assert "--password-stdin" not in played.asked[-1]
    assert not played.shows("databaseMove")
    # it has joined long ago
    assert played.summary.endswith("the shop's data are there: 24 contact(s), 100 message(s).")
    played.play(["say", MOVED])
    played.click("databaseJoin")
    played.rest()
    assert played.asked[-1][:2] == ["database", "join"]


def test_on_a_server_an_empty_database_is_no_place_to_go(played: Played) -> None:
    played.open(["say", SERVER])
    played.play(["say", EMPTY])
    played.click("databaseTest")
    played.rest()
    assert "the shop's data are not there" in played.summary
    assert not played.shows("databaseMove")
    assert not played.shows("databaseJoin")


def test_enter_in_the_form_tests_and_nothing_more(played: Played) -> None:
    played.open(["say", FILE])
    played.fill_in()
    played.play(["say", EMPTY])
    QTest.keyClick(played.find(QLineEdit, "databaseUser"), Qt.Key.Key_Return)
    played.rest()
    assert [asked[1] for asked in played.asked] == ["show", "test"]


def test_the_real_child_moves_real_data(qtbot: QtBot, context: Context, data_dir: Path) -> None:
    fill(data_dir, messages=1)
    with empty_database() as shop:
        dialog = DatabaseDialog.open_for(context, None)
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
        dialog.form.show_address(shop.address)
        dialog.form._password.setText(shop.password)
        for name in ("databaseTest", "databaseMove"):
            button = dialog.findChild(QPushButton, name)
            assert isinstance(button, QPushButton)
            button.click()
            qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
        assert "1 message(s)" in dialog._summary.text()
        assert (data_dir / "database.json").exists()


def test_an_address_is_kept_as_it_was_typed(played: Played) -> None:
    played.open(["say", FILE])
    there = ServerAddress("h", "d", "u", 5433, "verify-full")
    played.dialog.form.show_address(there)
    assert played.dialog.form.address() == there
    played.dialog.form.show_address(replace(there, sslmode="unknown"))
    assert played.dialog.form.address() == replace(there, sslmode="prefer")
