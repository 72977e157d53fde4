"""The export of what is listed: where to, progress, stopping, trouble; and the proof of one."""

import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode
from smsdesk.core.message import MessageState
from smsdesk.services.history import Attempt, MessageDetails, Move
from smsdesk.services.message_query import MessageQuery
from smsdesk.ui import route_words
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.export_dialog import ExportDialog
from smsdesk.ui.notices import Notice
from smsdesk.ui.proof_document import Proof, document, pdf, write_proof
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner
from tests.ui.conftest import Load
from tests.ui.message_rig import NOW, FakeDesk, FakeHistory, S, Shown, message
from tests.ui.setup_tools import WAIT, find, kept, quiet

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QWidget

    from smsdesk.services.desk import Desk


@pytest.fixture
def history() -> FakeHistory:
    return FakeHistory([message(1, S.ACCEPTED), message(2, S.FAILED)])


@pytest.fixture
def load(history: FakeHistory) -> Load:
    return lambda: cast("Desk", FakeDesk(history))


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> Shown:
    return Shown(qtbot, quiet(context))


def playing(context: Context, *steps: list[object]) -> Context:
    """`context` whose command line plays a script."""
    script = str(Path(__file__).with_name("child.py"))
    return replace(context, command=(sys.executable, script, json.dumps(steps)))


def opened(qtbot: QtBot, context: Context, window: "QWidget", *steps: list[object]) -> ExportDialog:
    """An export by a child that plays a script."""
    dialog = ExportDialog.open_for(
        playing(context, *steps), MessageQuery(), Path("wiadomosci.xlsx"), window
    )
    kept(qtbot, dialog)
    return dialog


# --- where to -------------------------------------------------------------------------------------


def test_the_kind_of_file_is_chosen_with_its_name(page: Shown, tmp_path: Path) -> None:
    page.button("messageExport").click()
    chooser = find(page.page, QFileDialog, "messageExportDialog")
    sheet, text = chooser.nameFilters()
    assert ("xlsx" in sheet, "csv" in text) == (True, True)
    chooser.setDirectory(str(tmp_path))
    assert Path(chooser.selectedFiles()[0]).name == "messages.xlsx"
    chooser.filterSelected.emit(text)
    assert (Path(chooser.selectedFiles()[0]).suffix, chooser.defaultSuffix()) == (".csv", "csv")
    chooser.filterSelected.emit(sheet)
    assert Path(chooser.selectedFiles()[0]).suffix == ".xlsx"
    chooser.reject()


def test_what_is_listed_is_exported(page: Shown) -> None:
    page.button("messagesAttention").click()
    page.wait(lambda: list(page.model.ids) == [2])
    page.button("messageExport").click()
    chooser = find(page.page, QFileDialog, "messageExportDialog")
    chooser.fileSelected.emit("/nowhere/at/all.csv")
    dialog = find(page.page.window(), ExportDialog)
    page.wait(lambda: find(dialog, Banner, "exportProblem").isVisible())
    assert "cannot be written" in find(dialog, Banner, "exportProblem").text()
    chooser.reject()
    dialog.reject()
    assert not dialog.isVisible()


# --- the dialog -----------------------------------------------------------------------------------


def test_progress_and_the_end(
    qtbot: QtBot, context: Context, page: Shown, said: list[Notice]
) -> None:
    dialog = opened(
        qtbot,
        context,
        page.page,
        ["say", {"done": 500, "total": 1500}],
        ["sleep", 0.3],
        ["say", {"exported": 1500}],
    )
    bar = find(dialog, QProgressBar, "exportProgress")
    qtbot.waitUntil(lambda: bar.value() == 500, timeout=WAIT)
    assert bar.maximum() == 1500
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=WAIT)
    assert said[-1].text == "1,500 message(s) written to wiadomosci.xlsx."


def test_cancelling_stops_the_child(
    qtbot: QtBot, context: Context, page: Shown, said: list[Notice]
) -> None:
    # the query is its first line, the end of standard input the second
    dialog = opened(qtbot, context, page.page, ["wait"], ["say", {"done": 1, "total": 9}], ["wait"])
    bar = find(dialog, QProgressBar, "exportProgress")
    qtbot.waitUntil(lambda: bar.value() == 1, timeout=WAIT)
    find(dialog, QPushButton, "exportCancel").click()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=WAIT)
    assert "Nothing was written" in said[-1].text


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([["words", "It broke."], ["exit", 1]], "It broke."),
        ([["exit", 1]], "The export stopped"),
        (
            [["say", {"error": {"code": "file_unwritable", "details": {"name": "x.csv"}}}]],
            "x.csv cannot be written",
        ),
    ],
)
def test_trouble_stays_to_be_read(
    qtbot: QtBot, context: Context, page: Shown, steps: list[list[object]], words: str
) -> None:
    dialog = opened(qtbot, context, page.page, *steps)
    problem = find(dialog, Banner, "exportProblem")
    qtbot.waitUntil(problem.isVisible, timeout=WAIT)
    assert words in problem.text()
    assert problem.tone is Tone.BAD
    assert find(dialog, QPushButton, "exportCancel").text() == "Close"
    find(dialog, QPushButton, "exportCancel").click()
    assert not dialog.isVisible()


def test_a_program_that_is_not_there(qtbot: QtBot, context: Context, page: Shown) -> None:
    nobody = replace(context, command=("/nowhere/smsdesk",))
    dialog = ExportDialog.open_for(nobody, MessageQuery(), Path("x.csv"), page.page)
    kept(qtbot, dialog)
    qtbot.waitUntil(find(dialog, Banner, "exportProblem").isVisible, timeout=WAIT)


# --- the proof ------------------------------------------------------------------------------------


def proof(practice: bool = False, **changes: object) -> Proof:
    row = message(1, S.DELIVERED, accepted_at=NOW, **changes)
    tries = (
        Attempt(1, 1, "SMSAPI", NOW, NOW, "no_credit", ""),
        Attempt(2, 2, "Infobip", NOW, NOW, "accepted", "PENDING"),
    )
    moves = (Move(NOW, "SMSAPI", "Infobip", ErrorCode.NO_CREDIT),)
    shop = ("Serwis <Kowalski>", "ul. Długa 7", "22 123 45 67")
    details = MessageDetails(row, "DELIVRD", tries, moves)
    return Proof(details, shop, "pkt", practice, datetime(2026, 11, 21, 9, 5).astimezone())  # local


def test_the_proof_tells_everything(qtbot: QtBot) -> None:
    words = document(proof(text="Gotowe & <odebrane>\n249 zł", sender="KOWALSKI")).toPlainText()
    for part in (
        "Serwis <Kowalski>",
        "Proof of an SMS",
        "Delivered. The message is on the recipient's phone.",
        "Anna Nowak",
        "+48 501 234 567",
        "KOWALSKI",
        "7074",
        "DELIVRD",
        "Gotowe & <odebrane>",
        "249 zł",
        "no credit",
        "Infobip: accepted (PENDING)",
        "ordered again, time no. 2",
        "21.11.2026, 09:05",
    ):
        assert part in words, part
    assert "never really sent" not in words


def test_practice_is_no_proof(qtbot: QtBot) -> None:
    assert "never really sent" in document(proof(practice=True)).toPlainText()


def test_a_message_of_which_little_is_known(qtbot: QtBot) -> None:
    bare = message(3, S.QUEUED, recipient="", price=None, provider_id="", sender="")
    words = document(Proof(MessageDetails(bare, "", ()), (), "", False, NOW)).toPlainText()
    assert "Waiting" in words
    assert "Price" not in words
    assert words.count("–") == 1


def test_the_pdf_is_one_page(qtbot: QtBot, tmp_path: Path) -> None:
    content = pdf(proof())
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert content.count(b"/Type /Page\n") + content.count(b"/Type /Page ") == 1
    write_proof(tmp_path / "dowod.pdf", proof())
    assert (tmp_path / "dowod.pdf").read_bytes().startswith(b"%PDF-")


def test_route_lines_on_paper_have_their_date(qtbot: QtBot) -> None:
    lines = route_words.lines(proof().details, full=True)
    assert all(f"{NOW.astimezone():%d.%m.%Y}" in line for line in lines)
    assert "ordered again" in lines[1] or "ordered again" in lines[0]


def test_the_proof_of_the_message_that_is_shown(
    page: Shown, tmp_path: Path, said: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    def look(address: "QUrl") -> bool:
        looked_at.append(address.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", look)
    page.select(1)
    page.wait(lambda: page.panel.message_id == "m1")
    page.button("messageProof").click()
    page.wait(lambda: bool(page.page.findChildren(QFileDialog, "messageProofDialog")))
    chooser = find(page.page, QFileDialog, "messageProofDialog")
    assert "48501234567.pdf" in chooser.selectedFiles()[0]
    file = tmp_path / "dowod.pdf"
    chooser.fileSelected.emit(str(file))
    assert file.read_bytes().startswith(b"%PDF-")
    assert said[-1].text == "dowod.pdf saved."
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert looked_at == [str(file)]
    chooser.fileSelected.emit("/nowhere/dowod.pdf")
    assert "cannot be written" in said[-1].text
    chooser.reject()


def test_every_state_has_its_proof(qtbot: QtBot) -> None:
    for state in MessageState:
        details = MessageDetails(message(1, state, scheduled_at=NOW), "", ())
        assert document(Proof(details, (), "pkt", False, NOW)).toPlainText()
