"""The import dialog: figures first, then contacts; a child does the work and can be ended."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.importing.import_dialog import ImportDialog, Step
from smsdesk.ui.importing.import_process import ImportProcess, ImportResult
from smsdesk.ui.theme import Tone

WAIT = 30_000


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "klienci.csv"
    text = "Nazwa;Telefon\nAnna Nowak;501 234 567\nŁukasz;511236908\nZły;12\n"
    file.write_bytes(text.encode("cp1250"))
    return file


def _open(qtbot: QtBot, context: Context, file: Path | None = None) -> ImportDialog:
    dialog = ImportDialog.open_for(context, None, file)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    return dialog


def _button(dialog: ImportDialog, name: str) -> QPushButton:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button


def _playing(context: Context, *steps: list[object]) -> Context:
    """`context` whose command line plays a script."""
    script = str(Path(__file__).with_name("child.py"))
    return replace(context, command=(sys.executable, script, json.dumps(steps)))


def _count(qtbot: QtBot, context: Context) -> int:
    found: list[int] = []
    context.runner.run(lambda desk: desk.contacts.count(), found.append, owner=context.changes)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    return found[0]


def test_a_file_is_checked_first_and_imported_on_demand(
    qtbot: QtBot, context: Context, sheet: Path
) -> None:
    dialog = _open(qtbot, context, sheet)
    assert dialog.step is Step.CHECKING
    assert not _button(dialog, "importStart").isEnabled()
    qtbot.waitUntil(lambda: dialog.step is Step.CHECKED, timeout=WAIT)
    assert "2 contact(s)" in dialog._banner.text()
    assert "1 row(s)" in dialog._banner.text()
    assert _count(qtbot, context) == 0
    with qtbot.waitSignal(context.changes.contacts, timeout=WAIT):
        _button(dialog, "importStart").click()
    assert dialog.step.value == "done"
    assert _count(qtbot, context) == 2
    assert not _button(dialog, "importStart").isVisible()
    _button(dialog, "importCancel").click()
    assert not dialog.isVisible()


def test_rows_left_out_are_listed_with_their_number_and_reason(
    qtbot: QtBot, context: Context, sheet: Path
) -> None:
    dialog = _open(qtbot, context, sheet)
    qtbot.waitUntil(lambda: dialog.step is Step.CHECKED, timeout=WAIT)
    assert dialog._table.isVisible()
    assert dialog._table.rowCount() == 1
    row, reason = dialog._table.item(0, 0), dialog._table.item(0, 1)
    assert row is not None
    assert reason is not None
    assert row.text() == "4"
    assert "too short" in reason.text()
    assert reason.toolTip() == reason.text()


def test_a_file_without_numbers_is_told_in_a_sentence(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    file = tmp_path / "pusty.csv"
    file.write_text("Nazwa;Miasto\nAnna;Łódź\n")
    dialog = _open(qtbot, context, file)
    qtbot.waitUntil(lambda: bool(dialog._banner.text()), timeout=WAIT)
    assert dialog.step is Step.CHOOSING
    assert dialog._banner.tone is Tone.BAD
    assert "pusty.csv" in dialog._banner.text()


def test_a_file_without_anything_new_offers_no_import(qtbot: QtBot, context: Context) -> None:
    nothing = {"added": 0, "updated": 0, "skipped": []}
    dialog = _open(qtbot, _playing(context, ["say", nothing]), Path("x.csv"))
    qtbot.waitUntil(lambda: dialog.step is Step.CHECKED, timeout=WAIT)
    assert not _button(dialog, "importStart").isEnabled()
    assert dialog._banner.tone is Tone.GOOD


def test_progress_is_shown_with_a_count(qtbot: QtBot, context: Context) -> None:
    playing = _playing(context, ["say", {"done": 1500, "total": 6000}], ["sleep", 30])
    dialog = _open(qtbot, playing, Path("x.csv"))
    qtbot.waitUntil(lambda: dialog._bar.value() == 1500, timeout=WAIT)
    assert dialog._bar.maximum() == 6000
    assert dialog._bar.isVisible()
    assert "6" in dialog._count.text()
    dialog.reject()
    qtbot.waitUntil(lambda: dialog.step is Step.CHOOSING, timeout=WAIT)


def test_cancelling_ends_the_child_and_then_the_dialog(qtbot: QtBot, context: Context) -> None:
    dialog = _open(qtbot, _playing(context, ["sleep", 30]), Path("x.csv"))
    qtbot.waitUntil(lambda: dialog._process.running)
    dialog.check("another.csv")
    assert dialog._file.text() == "x.csv"
    _button(dialog, "importCancel").click()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: dialog.step is Step.CHOOSING, timeout=WAIT)
    assert dialog._banner.tone is Tone.NEUTRAL
    _button(dialog, "importCancel").click()
    assert not dialog.isVisible()


def test_a_very_long_list_of_rows_is_cut_with_a_count(qtbot: QtBot, context: Context) -> None:
    dialog = _open(qtbot, context)
    lines = [{"row": n, "reason": "empty", "code": "number_empty"} for n in range(2, 602)]
    dialog._process._take(json.dumps({"added": 1, "updated": 0, "skipped": lines}).encode())
    result = dialog._process._result
    assert isinstance(result, ImportResult)
    dialog._on_finished(result)
    assert dialog._table.rowCount() == 500
    assert "100" in dialog._count.text()


def test_choosing_a_file_checks_it(qtbot: QtBot, context: Context, sheet: Path) -> None:
    dialog = _open(qtbot, context)
    _button(dialog, "importChoose").click()
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(sheet))
    assert dialog.step is Step.CHECKING
    chooser.close()
    qtbot.waitUntil(lambda: dialog.step is Step.CHECKED, timeout=WAIT)


# --- the child -------------------------------------------------------------------------------


@pytest.fixture
def process(context: Context) -> Iterator[ImportProcess]:
    process = ImportProcess(context.command)
    yield process
    process.cancel()


def _child(context: Context, *steps: list[object]) -> ImportProcess:
    return ImportProcess(_playing(context, *steps).command)


def test_an_error_comes_with_its_code(qtbot: QtBot, context: Context) -> None:
    error = {"code": "file_empty", "details": {"name": "x.csv"}}
    child = _child(context, ["say", {"error": error}], ["exit", 1])
    with qtbot.waitSignal(child.failed) as told:
        child.start("x.csv", dry_run=True)
    assert told.args is not None
    assert isinstance(told.args[0], SmsdeskError)
    assert told.args[0].code is ErrorCode.FILE_EMPTY


def test_without_a_code_the_childs_own_words_are_told(qtbot: QtBot, context: Context) -> None:
    child = _child(context, ["words", "Something else."], ["exit", 2])
    with qtbot.waitSignal(child.failed) as told:
        child.start("x.csv", dry_run=False)
    assert told.args == ["Something else."]


def test_a_silent_end_is_a_failure_with_words(qtbot: QtBot, context: Context) -> None:
    dialog = _open(qtbot, _playing(context, ["exit", 3]), Path("x.csv"))
    qtbot.waitUntil(lambda: bool(dialog._banner.text()), timeout=WAIT)
    assert dialog._banner.tone is Tone.BAD


def test_a_program_that_is_not_there_is_told(qtbot: QtBot, context: Context) -> None:
    child = ImportProcess(["/nonexistent/smsdesk"])
    with qtbot.waitSignal(child.failed):
        child.start("x.csv", dry_run=True)
    assert not child.running


def test_strange_lines_are_passed_by(qtbot: QtBot, context: Context) -> None:
    strange = {"added": "two", "skipped": "none"}
    child = _child(context, ["say", [1]], ["say", {"done": "half"}], ["say", strange])
    with qtbot.waitSignal(child.finished) as told:
        child.start("x.csv", dry_run=True)
    assert told.args == [ImportResult(0, 0, ())]


def test_cancelling_what_does_not_run_does_nothing(process: ImportProcess) -> None:
    process.cancel()
    assert not process.running


def test_a_last_line_without_an_end_counts(qtbot: QtBot, context: Context) -> None:
    code = 'import sys; sys.stdout.write(\'{"added": 3, "updated": 1, "skipped": []}\')'
    child = ImportProcess([sys.executable, "-c", code])
    with qtbot.waitSignal(child.finished) as told:
        child.start("x.csv", dry_run=False)
    assert told.args == [ImportResult(3, 1, ())]
