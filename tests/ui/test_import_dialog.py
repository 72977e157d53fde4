"""The import wizard over the real child: the way of a CSV, an XLSX and a vCard."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QComboBox, QTableView, QTableWidget
from pytestqt.qtbot import QtBot

from smsdesk.services.desk import Desk
from smsdesk.ui.context import Context
from smsdesk.ui.importing.import_dialog import ImportDialog
from smsdesk.ui.importing.import_pages import Step
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner
from tests.ui.importing.rig import (
    WAIT,
    at,
    checked,
    choose,
    done,
    enabled,
    find,
    opened,
    press,
    rest,
)

T = TypeVar("T")
CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Nowak;Anna\nFN:Anna Nowak\nTEL;TYPE=CELL:501234567\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nN:Lis;Jan\nFN:Jan Lis\nTEL;TYPE=CELL:0602345678\nEND:VCARD\n"
)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "klienci.csv"
    text = "Nazwa;Telefon;Kolor\nAnna Nowak;501 234 567;biały\nŁukasz;511236908;\nZły;12;\n"
    file.write_bytes(text.encode("cp1250"))
    return file


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    page = book.active
    assert page is not None
    for row in (("Imię", "Nazwisko", "Komórka"), ("Anna", "Nowak", 501234567), ("Jan", "", "12")):
        page.append(row)
    book.save(tmp_path / "klienci.xlsx")
    return tmp_path / "klienci.xlsx"


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    file = tmp_path / "kontakty.vcf"
    file.write_text(CARDS, "utf-8")
    return file


def _ask(qtbot: QtBot, context: Context, work: Callable[[Desk], T]) -> T:
    found: list[T] = []
    context.runner.run(work, found.append, owner=context.changes)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    return found[0]


def _names(qtbot: QtBot, context: Context) -> list[str]:
    return _ask(
        qtbot,
        context,
        lambda desk: sorted(c.name for c in desk.contacts.get_many(desk.contacts.find())),
    )


def _said(dialog: ImportDialog) -> str:
    return find(dialog, Banner, "importSummary").text()


def test_a_sheet_is_looked_at_checked_imported_and_taken_back(
    qtbot: QtBot, context: Context, sheet: Path
) -> None:
    dialog = opened(qtbot, context, sheet)
    assert at(dialog) is Step.FILE
    preview = find(dialog, QTableWidget, "importPreview")
    assert (preview.rowCount(), preview.columnCount()) == (3, 3)
    press(dialog, "importNext")
    assert at(dialog) is Step.COLUMNS
    choose(dialog, "importColumn_2", "field:kolor")
    press(dialog, "importNext")
    rest(qtbot, dialog)
    assert "2 contact(s)" in _said(dialog)
    assert "1 row(s)" in _said(dialog)
    assert _names(qtbot, context) == []
    find(dialog, QComboBox, "importGroup").setCurrentText("Z pliku")
    changes = context.changes
    told = [changes.contacts, changes.own_fields, changes.groups]
    with qtbot.waitSignals(told, timeout=WAIT):
        press(dialog, "importStart")
    assert at(dialog) is Step.DONE
    assert _names(qtbot, context) == ["Anna Nowak", "Łukasz"]
    groups = _ask(qtbot, context, lambda desk: desk.groups.list())
    assert [group.name for group in groups] == ["Z pliku"]
    with qtbot.waitSignal(context.changes.contacts, timeout=WAIT):
        press(dialog, "importUndo")
    assert _names(qtbot, context) == []
    assert "2 contact(s)" in _said(dialog)
    assert not enabled(dialog, "importUndo")
    press(dialog, "importNext")
    assert not dialog.isVisible()


def test_a_workbook_comes_in(qtbot: QtBot, context: Context, workbook: Path) -> None:
    dialog = checked(qtbot, context, workbook)
    skipped = find(dialog, QTableView, "importSkipped").model()
    assert skipped.rowCount() == 1
    assert skipped.index(0, 0).data() == "3"
    assert "too short" in skipped.index(0, 1).data()
    press(dialog, "importStart")
    rest(qtbot, dialog)
    assert at(dialog) is Step.DONE
    assert _names(qtbot, context) == ["Anna Nowak"]


def test_cards_need_no_word_about_columns_and_one_writes_to_them(
    qtbot: QtBot, context: Context, cards: Path
) -> None:
    dialog = opened(qtbot, context, cards)
    press(dialog, "importNext")
    assert at(dialog) is Step.CHECK
    rest(qtbot, dialog)
    press(dialog, "importStart")
    rest(qtbot, dialog)
    assert _names(qtbot, context) == ["Anna Nowak", "Jan Lis"]
    with qtbot.waitSignal(context.wishes.message, timeout=WAIT) as wish:
        press(dialog, "importWrite")
    assert wish.args is not None
    assert len(wish.args[0]) == 2
    assert not dialog.isVisible()


def test_a_file_that_cannot_be_read_is_told_in_a_sentence(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    file = tmp_path / "zdjecie.csv"
    file.write_bytes(bytes(range(256)) * 4)
    dialog = opened(qtbot, context, file)
    assert at(dialog) is Step.FILE
    assert "zdjecie.csv" in _said(dialog)
    assert find(dialog, Banner, "importSummary").tone is Tone.BAD
    assert not enabled(dialog, "importNext")


def test_the_sample_file_comes_in_whole(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    dialog = opened(qtbot, context, None)
    sample = tmp_path / "wzor.csv"
    with qtbot.waitSignal(context.notices.said, timeout=WAIT) as told:
        dialog._pages.file.save_sample(str(sample))
    assert told.args is not None
    assert "wzor.csv" in told.args[0].text
    imported = done(qtbot, context, sample)
    assert at(imported) is Step.DONE
    assert len(_names(qtbot, context)) == 5
