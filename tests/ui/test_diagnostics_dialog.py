"""Help > Diagnostics: findings in words, progress, cancelling, what is copied."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode
from smsdesk.core.message import MessageState
from smsdesk.services.health import Finding, Topic
from smsdesk.ui import finding_words, state_words
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from smsdesk.ui.doctor_process import DoctorProcess, parse_finding
from smsdesk.ui.error_text import code_text

from .conftest import WAIT, Load, Open
from .finding import action, button, open_dialogs, widget

CHILD = Path(__file__).with_name("child.py")


def _said(**more: object) -> dict[str, object]:
    """A finding as the child prints it."""
    known = {"kind": "data", "value": "/home/jan", "ok": True, "topic": "places"}
    return {**known, "shared": "the usual folder", **more}


def _open(qtbot: QtBot, context: Context, *steps: list[object]) -> DiagnosticsDialog:
    """The dialog with a child that plays these steps, or the real one."""
    if steps:
        script = (sys.executable, str(CHILD), json.dumps(steps))
        context = replace(context, command=script)
    dialog = DiagnosticsDialog.open_for(context, None)
    qtbot.addWidget(dialog)
    return dialog


def _summary(dialog: DiagnosticsDialog) -> str:
    return dialog._summary.text()


def _shown(dialog: DiagnosticsDialog) -> str:
    return "\n".join(label.text() for label in dialog._list.findChildren(QLabel))


def test_the_real_installation_is_in_order(
    qtbot: QtBot, context: Context, load: Load, data_dir: Path
) -> None:
    load().close()
    dialog = _open(qtbot, context)
    qtbot.waitUntil(lambda: not dialog.busy and bool(dialog.findings), timeout=WAIT)
    assert _summary(dialog) == "Everything is in order."
    assert str(data_dir) in _shown(dialog)
    button(dialog, "diagnosticsCopy").click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("smsdesk diagnostics, ")
    assert "ok   database check: ok" in copied
    assert "ok   qt: 6" in copied
    assert str(data_dir) not in copied
    assert button(dialog, "diagnosticsCopy").text() == "Copied"


def test_what_is_wrong_is_named_above_and_told_in_a_sentence(
    qtbot: QtBot, context: Context
) -> None:
    error = {"code": "secret_gone", "details": {"gateway": "SMSAPI Jana"}}
    lost = _said(
        kind="connection", key="aaaa1111", subject="SMSAPI Jana", topic="gateways", ok=False,
        error=error, shared="secret_gone",
    )  # fmt: skip
    dialog = _open(
        qtbot, context, ["say", _said()], ["say", lost], ["say", {"bad": 1}], ["exit", 1]
    )
    qtbot.waitUntil(lambda: bool(_summary(dialog)), timeout=WAIT)
    assert _summary(dialog) == "1 problem(s) found: Connection to SMSAPI Jana."
    assert code_text(ErrorCode.SECRET_GONE, gateway="SMSAPI Jana") in _shown(dialog)
    report = dialog.report()
    assert "BAD  connection aaaa1111: secret_gone" in report
    assert "jan" not in report.lower()


def test_it_can_be_cancelled_and_done_again(qtbot: QtBot, context: Context) -> None:
    dialog = _open(qtbot, context, ["say", _said()], ["sleep", 60])
    qtbot.waitUntil(lambda: bool(dialog.findings), timeout=WAIT)
    assert widget(dialog, "diagnosticsProgress").isVisible()
    assert not button(dialog, "diagnosticsCopy").isEnabled()
    button(dialog, "diagnosticsCancel").click()
    assert not dialog.busy
    assert "cancelled" in _summary(dialog)
    assert not widget(dialog, "diagnosticsProgress").isVisible()
    assert button(dialog, "diagnosticsCopy").isEnabled()
    button(dialog, "diagnosticsAgain").click()
    assert dialog.busy
    assert dialog.findings == []
    qtbot.waitUntil(lambda: len(dialog.findings) == 1, timeout=WAIT)
    button(dialog, "diagnosticsClose").click()
    assert not dialog.busy
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ((["words", "No disk."], ["exit", 3]), "No disk."),
        (
            (
                ["say", _said()],
                ["exit", 1],
            ),
            "The check ended unexpectedly. Details are in the log.",
        ),
    ],
)
def test_a_child_that_fails_is_told(
    qtbot: QtBot, context: Context, steps: tuple[list[object], ...], words: str
) -> None:
    dialog = _open(qtbot, context, *steps)
    qtbot.waitUntil(lambda: bool(_summary(dialog)), timeout=WAIT)
    assert _summary(dialog) == words
    assert not widget(dialog, "diagnosticsProgress").isVisible()


def test_a_program_that_is_not_there_is_told(qtbot: QtBot, qapp: object) -> None:
    doctor = DoctorProcess(["/nonexistent/smsdesk"])
    with qtbot.waitSignal(doctor.failed) as told:
        doctor.start()
    assert told.args is not None
    assert told.args[0]


def test_it_opens_from_the_menu_also_over_a_damaged_database(
    qtbot: QtBot, context: Context, open_window: Open, data_dir: Path
) -> None:
    (data_dir / "smsdesk.db").write_bytes(b"no database" * 1000)
    window = open_window()
    action(window, "actionDiagnostics").trigger()
    assert "diagnosticsDialog" in open_dialogs(window)
    dialog = window.findChild(DiagnosticsDialog)
    assert isinstance(dialog, DiagnosticsDialog)
    qtbot.waitUntil(lambda: bool(_summary(dialog)), timeout=WAIT)
    assert "Database" in _summary(dialog)
    assert code_text(ErrorCode.DATABASE_DAMAGED, name="smsdesk.db") in _shown(dialog)
    dialog.reject()


@pytest.mark.parametrize("line", [b"", b"Traceback", b"[]", b'{"topic": "weather"}'])
def test_other_lines_are_no_findings(line: bytes) -> None:
    assert parse_finding(line) is None


@pytest.mark.parametrize(
    ("finding", "name", "value"),
    [
        (Finding("disk", "83.6 GB free", number=83_600_000_000), "Free disk space", "83.6 GB"),
        (Finding("log", "/a, b/x.log, 1.4 kB", number=1400), "Log", "/a, b/x.log, 1.4 kB"),
        (Finding("sender", "window, pc, 7"), "Who is sending", "this or another window, pc, 7"),
        (
            Finding("connection", "1200 ms", key="a", subject="Eko", number=1200),
            "Connection to Eko",
            "works, 1,200 ms",
        ),
        (Finding("gateway", "smsapi, off", key="a"), "Gateway a", "smsapi, switched off"),
        (Finding("new_one", "7"), "new_one", "7"),
        (Finding("database", "jan@serwer:5432/warsztat"), "Database", "jan@serwer:5432/warsztat"),
        (Finding("database server", "PostgreSQL 15.18"), "Server", "PostgreSQL 15.18"),
        (Finding("balance", "2.88 pkt", key="a", subject="Eko"), "Credit at Eko", "2.88 pts"),
        (Finding("balance", "none yet", key="a"), "Credit at a", "none yet"),
    ],
)
def test_every_finding_has_its_words(finding: Finding, name: str, value: str) -> None:
    assert finding_words.name(finding) == name
    assert finding_words.value(finding).replace("\N{NO-BREAK SPACE}", " ") == value


def test_messages_are_named_by_their_state() -> None:
    finding = Finding("messages", "3", key="unclear", number=3, topic=Topic.OUTBOX)
    assert finding_words.name(finding) == state_words.word(MessageState.UNCLEAR)
    assert finding_words.value(finding) == "3"
