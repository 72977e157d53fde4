"""What goes wrong in the import wizard: cancelling, crashes, errors, garbage."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.importing.values import ImportPlan, UndoReport
from smsdesk.ui.context import Context
from smsdesk.ui.importing.import_course import Work
from smsdesk.ui.importing.import_dialog import ImportDialog
from smsdesk.ui.importing.import_pages import Step
from smsdesk.ui.importing.import_process import ImportProcess, LookProcess, UndoProcess
from smsdesk.ui.importing.import_values import (
    ImportResult,
    read_look,
    read_result,
    read_undoing,
)
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner
from tests.ui.importing.rig import (
    FILE,
    WAIT,
    Steps,
    at,
    checked,
    done,
    enabled,
    find,
    opened,
    playing,
    press,
    rest,
    say,
    seen,
    told,
)

ENDED: Steps = [["end"], ["say", {"cancelled": True}], ["exit", 1]]
ERROR: Steps = [
    ["say", {"error": {"code": "file_empty", "details": {"name": "x.csv"}}}],
    ["exit", 1],
]


def _banner(dialog: ImportDialog) -> Banner:
    return find(dialog, Banner, "importSummary")


def _wait_for(qtbot: QtBot, dialog: ImportDialog, work: Work) -> None:
    qtbot.waitUntil(lambda: dialog.course.work is work, timeout=WAIT)


# --- cancelling ----------------------------------------------------------------------------------


def test_progress_is_told_in_rows(qtbot: QtBot, context: Context) -> None:
    slow: Steps = [["say", {"done": 600, "total": 2400}], *ENDED]
    dialog = opened(qtbot, playing(context, check=slow))
    press(dialog, "importNext")
    press(dialog, "importNext")
    bar = find(dialog, QProgressBar, "importProgress")
    qtbot.waitUntil(lambda: bar.value() == 600, timeout=WAIT)
    assert bar.maximum() == 2400
    assert bar.isVisible()
    assert find(dialog, QLabel, "importCount").text() == "300 of 1,200 rows"
    press(dialog, "importCancel")
    rest(qtbot, dialog)
    assert bar.isHidden()


def test_cancelling_a_check_leads_back(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, playing(context, check=ENDED))
    press(dialog, "importNext")
    press(dialog, "importNext")
    assert at(dialog) is Step.CHECK
    dialog.take("/dane/inny.csv")
    assert dialog.course.file == str(FILE)
    press(dialog, "importCancel")
    rest(qtbot, dialog)
    assert at(dialog) is Step.COLUMNS
    assert _banner(dialog).tone is Tone.NEUTRAL
    press(dialog, "importCancel")
    assert not dialog.isVisible()


def test_cancelling_an_import_changes_nothing_and_leaves_the_figures(
    qtbot: QtBot, context: Context
) -> None:
    dialog = checked(qtbot, playing(context, import_=ENDED))
    press(dialog, "importStart")
    dialog.reject()
    rest(qtbot, dialog)
    assert at(dialog) is Step.CHECK
    assert "Nothing has changed" in _banner(dialog).text()
    assert enabled(dialog, "importStart")


def test_cancelling_while_a_file_is_read_forgets_it(qtbot: QtBot, context: Context) -> None:
    tools = playing(context, look=[["end"]])
    dialog = opened(qtbot, tools, None)
    dialog.take(str(FILE))
    dialog.reject()
    rest(qtbot, dialog)
    assert dialog.course.file == ""
    assert not enabled(dialog, "importNext")


def test_told_to_end_too_late_it_says_what_it_did(qtbot: QtBot, context: Context) -> None:
    late: Steps = [["end"], ["say", told(5, import_id=4)]]
    dialog = checked(qtbot, playing(context, import_=late))
    press(dialog, "importStart")
    press(dialog, "importCancel")
    rest(qtbot, dialog)
    assert at(dialog) is Step.DONE
    assert "5 contact(s)" in _banner(dialog).text()


def test_an_undoing_comes_to_its_end(qtbot: QtBot, context: Context) -> None:
    slow: Steps = [["sleep", 0.2], *say({"removed": 1, "restored": 0})]
    dialog = done(qtbot, playing(context, undo_import=slow))
    press(dialog, "importUndo")
    assert not enabled(dialog, "importUndo")
    dialog.reject()
    assert dialog.isVisible()
    rest(qtbot, dialog)
    assert "Removed: 1" in _banner(dialog).text()


# --- errors and crashes --------------------------------------------------------------------------


def test_an_error_stands_where_one_chooses_another_file(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, playing(context, look=ERROR))
    assert at(dialog) is Step.FILE
    assert "x.csv" in _banner(dialog).text()
    assert _banner(dialog).tone is Tone.BAD
    assert not enabled(dialog, "importNext")
    assert enabled(dialog, "importChoose")


def test_an_error_of_the_check_leads_back(qtbot: QtBot, context: Context) -> None:
    dialog = checked(qtbot, playing(context, check=ERROR))
    assert at(dialog) is Step.COLUMNS
    assert "x.csv" in _banner(dialog).text()


def test_a_child_that_dies_without_a_word_is_told(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, playing(context, look=[["say", [1, 2]], ["exit", 3]]))
    assert _banner(dialog).text() == "The work stopped. Nothing has changed."


def test_an_undoing_that_fails_leaves_the_import(qtbot: QtBot, context: Context) -> None:
    dialog = done(qtbot, playing(context, undo_import=[["words", "Disk full."], ["exit", 1]]))
    press(dialog, "importUndo")
    rest(qtbot, dialog)
    assert _banner(dialog).text() == "Disk full."
    assert enabled(dialog, "importUndo")


def test_of_an_import_that_died_nothing_is_guessed(qtbot: QtBot, context: Context) -> None:
    dialog = checked(qtbot, playing(context, import_=[["exit", 9]]))
    press(dialog, "importStart")
    rest(qtbot, dialog)
    assert at(dialog) is Step.CHECK
    assert _banner(dialog).tone is Tone.BAD
    assert enabled(dialog, "importStart")


def test_an_import_that_was_killed_too_late_is_found(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    """The child had written everything, and died before it could say so."""
    file = tmp_path / "klienci.csv"
    file.write_text("nazwa;telefon\nAnna;501234567\n")
    made: list[object] = []
    context.runner.run(lambda d: d.contact_import.run(file), made.append, owner=context.changes)
    qtbot.waitUntil(lambda: bool(made), timeout=WAIT)
    dialog = checked(qtbot, playing(context, import_=[["exit", 9]]), file)
    press(dialog, "importStart")
    dialog.course._began = datetime(2020, 1, 1, tzinfo=UTC)
    rest(qtbot, dialog)
    assert at(dialog) is Step.DONE
    assert "1 contact(s)" in _banner(dialog).text()
    assert enabled(dialog, "importUndo")


def test_an_import_cancelled_without_a_word_is_looked_up(qtbot: QtBot, context: Context) -> None:
    dialog = checked(qtbot, playing(context, import_=[["end"], ["exit", 9]]))
    press(dialog, "importStart")
    press(dialog, "importCancel")
    rest(qtbot, dialog)
    assert at(dialog) is Step.CHECK
    assert _banner(dialog).tone is Tone.NEUTRAL


# --- dropping ------------------------------------------------------------------------------------


def _drop(target: QWidget, *urls: QUrl) -> bool:
    data = QMimeData()
    data.setUrls(list(urls))
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left, place = Qt.MouseButton.LeftButton, QPointF(5, 5)
    entering = QDragEnterEvent(place.toPoint(), copy, data, left, none)
    QApplication.sendEvent(target, entering)
    if entering.isAccepted():
        QApplication.sendEvent(target, QDropEvent(place, copy, data, left, none))
    return entering.isAccepted()


def test_a_file_may_be_dropped(qtbot: QtBot, context: Context) -> None:
    dialog = done(qtbot, playing(context))
    assert _drop(dialog, QUrl.fromLocalFile("/dane/inny.csv"))
    assert dialog.course.file == "/dane/inny.csv"
    rest(qtbot, dialog)
    assert at(dialog) is Step.FILE
    assert enabled(dialog, "importNext")


@pytest.mark.parametrize(
    "urls",
    [(), ("https://example.com/a.csv",), ("file:///dane/a.csv", "file:///dane/b.csv")],
    ids=["text", "web", "two"],
)
def test_anything_else_is_not_taken(qtbot: QtBot, context: Context, urls: tuple[str, ...]) -> None:
    dialog = opened(qtbot, playing(context), None)
    assert not _drop(dialog, *map(QUrl, urls))
    assert dialog.course.work is Work.NOTHING


# --- children ------------------------------------------------------------------------------------


def test_an_error_comes_with_its_code(qtbot: QtBot, context: Context) -> None:
    child = ImportProcess(playing(context, check=ERROR).command)
    with qtbot.waitSignal(child.failed, timeout=WAIT) as failed:
        child.start("x.csv", ImportPlan(), dry_run=True)
    assert failed.args is not None
    assert isinstance(failed.args[0], SmsdeskError)
    assert failed.args[0].code is ErrorCode.FILE_EMPTY


def test_a_program_that_is_not_there_is_told(qtbot: QtBot, context: Context) -> None:
    child = LookProcess(["/nonexistent/smsdesk"])
    with qtbot.waitSignal(child.failed):
        child.start("x.csv", ImportPlan())
    assert not child.running


def test_a_last_line_without_an_end_counts(qtbot: QtBot, context: Context) -> None:
    code = 'import sys; sys.stdout.write(sys.argv[-1] and \'{"removed": 3, "restored": 1}\')'
    child = UndoProcess([sys.executable, "-c", code])
    with qtbot.waitSignal(child.finished, timeout=WAIT) as finished:
        child.start(7)
    assert finished.args == [UndoReport(3, 1, ())]


# --- garbage -------------------------------------------------------------------------------------


def test_strange_lines_become_nothing_or_zeros() -> None:
    assert read_look({"kind": "pdf"}) is None
    assert read_result({"done": 1}) is None
    assert read_undoing({"done": 1}) is None
    strange = {"added": "two", "skipped": "none", "import_id": "x"}
    assert read_result(strange) == ImportResult(0, 0)
    assert read_undoing({"removed": None, "kept": [1, {"id": "a"}]}) is not None


def test_a_look_with_holes_is_a_look() -> None:
    found = read_look({"kind": "csv", "columns": [{"place": "x"}, 7], "fields": [{}]})
    assert found is not None
    (only,) = found.look.columns
    assert (only.place, only.name, only.samples) == (0, "", ())
    assert read_look(json.loads(json.dumps(seen()))) is not None
