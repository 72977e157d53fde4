"""Imports that were made: listed, and undone after a question."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QProgressBar, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.desk import Desk
from smsdesk.ui.context import Context
from smsdesk.ui.importing.past_imports import FILE, STATE, PastImportsDialog
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner
from tests.ui.importing.rig import WAIT, Steps, enabled, find, playing, press, say

Bring = Callable[..., None]


@pytest.fixture
def bring(qtbot: QtBot, context: Context, tmp_path: Path) -> Bring:
    """Imports a sheet with these numbers."""

    def bring(name: str, *numbers: str) -> None:
        file = tmp_path / name
        file.write_text("\n".join(("nazwa;telefon", *(f"K {n};{n}" for n in numbers))))
        made: list[object] = []
        context.runner.run(lambda d: d.contact_import.run(file), made.append, owner=context.changes)
        qtbot.waitUntil(lambda: bool(made), timeout=WAIT)

    return bring


def _open(qtbot: QtBot, context: Context) -> PastImportsDialog:
    dialog = PastImportsDialog.open_for(context, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.ready, timeout=WAIT)
    return dialog


def _cells(dialog: PastImportsDialog, column: int) -> list[str]:
    table = find(dialog, QTableWidget, "pastImportsTable")
    items = [table.item(row, column) for row in range(table.rowCount())]
    return [item.text() for item in items if item]


def _agree(dialog: PastImportsDialog) -> None:
    press(dialog, "pastImportsUndo")
    box = find(dialog, QMessageBox, "pastImportsQuestion")
    find(box, QPushButton, "pastImportsSure").click()


def test_the_newest_is_undone_by_the_real_child(
    qtbot: QtBot, context: Context, bring: Bring
) -> None:
    bring("starsze.csv", "601000001", "601000002")
    bring("nowsze.csv", "601000003")
    dialog = _open(qtbot, context)
    assert _cells(dialog, FILE) == ["nowsze.csv", "starsze.csv"]
    with qtbot.waitSignal(context.changes.contacts, timeout=WAIT):
        _agree(dialog)
    qtbot.waitUntil(lambda: _cells(dialog, STATE) == ["undone", "imported"], timeout=WAIT)
    assert "Removed: 1 contact(s)." in find(dialog, Banner, "pastImportsSummary").text()
    assert enabled(dialog, "pastImportsUndo")
    find(dialog, QTableWidget, "pastImportsTable").selectRow(0)
    assert not enabled(dialog, "pastImportsUndo")
    press(dialog, "pastImportsClose")
    assert not dialog.isVisible()


def test_the_question_can_be_answered_with_no(qtbot: QtBot, context: Context, bring: Bring) -> None:
    bring("klienci.csv", "601000001")
    dialog = _open(qtbot, context)
    press(dialog, "pastImportsUndo")
    box = find(dialog, QMessageBox, "pastImportsQuestion")
    assert "klienci.csv" in box.text()
    assert "1 contact(s)" in box.informativeText()
    box.reject()
    assert find(dialog, QProgressBar, "pastImportsProgress").isHidden()
    assert _cells(dialog, STATE) == ["imported"]


def test_without_imports_it_says_so(qtbot: QtBot, context: Context) -> None:
    dialog = _open(qtbot, context)
    assert dialog._stack.currentWidget() is dialog._none
    assert not enabled(dialog, "pastImportsUndo")
    dialog._on_undo()
    assert dialog.findChild(QMessageBox) is None


def test_what_is_undone_comes_to_its_end_before_the_window_closes(
    qtbot: QtBot, context: Context, bring: Bring
) -> None:
    bring("klienci.csv", "601000001")
    slow: Steps = [["sleep", 0.2], *say({"removed": 1, "restored": 0})]
    dialog = _open(qtbot, playing(context, undo_import=slow))
    _agree(dialog)
    dialog.reject()
    assert dialog.isVisible()
    banner = find(dialog, Banner, "pastImportsSummary")
    qtbot.waitUntil(lambda: bool(banner.text()), timeout=WAIT)
    dialog.reject()
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([["say", {"error": {"code": "import_gone", "details": {}}}], ["exit", 1]], "import"),
        ([["exit", 2]], "could not be undone"),
    ],
)
def test_a_failure_is_told(
    qtbot: QtBot, context: Context, bring: Bring, steps: Steps, words: str
) -> None:
    bring("klienci.csv", "601000001")
    dialog = _open(qtbot, playing(context, undo_import=steps))
    _agree(dialog)
    banner = find(dialog, Banner, "pastImportsSummary")
    qtbot.waitUntil(lambda: banner.tone is Tone.BAD, timeout=WAIT)
    assert words in banner.text()


def test_a_program_that_is_not_there_is_told(qtbot: QtBot, context: Context, bring: Bring) -> None:
    bring("klienci.csv", "601000001")
    dialog = _open(qtbot, replace(context, command=(f"{sys.executable}-none",)))
    _agree(dialog)
    banner = find(dialog, Banner, "pastImportsSummary")
    qtbot.waitUntil(lambda: banner.tone is Tone.BAD, timeout=WAIT)
    assert enabled(dialog, "pastImportsUndo")


class TestOverADatabaseInTrouble:
    """The list cannot be read at first."""

    @pytest.fixture
    def load(self, data_dir: Path) -> Callable[[], Desk]:
        answers = [SmsdeskError(ErrorCode.DATABASE_LOCKED)]

        def load() -> Desk:
            if answers:
                raise answers.pop()
            from smsdesk.bootstrap import open_desk

            return open_desk(data_dir)

        return load

    def test_one_may_try_again(self, qtbot: QtBot, context: Context) -> None:
        dialog = _open(qtbot, context)
        banner = find(dialog, Banner, "pastImportsSummary")
        assert banner.tone is Tone.BAD
        banner.action_button.click()
        qtbot.waitUntil(lambda: dialog._stack.currentWidget() is dialog._none, timeout=WAIT)
        assert banner.isHidden()
