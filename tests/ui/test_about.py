"""About the program: its version, and the licences of its parts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk import __version__
from smsdesk.ui.dialogs.about_dialog import AboutDialog
from smsdesk.ui.dialogs.licences_dialog import LicencesDialog

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def licences(qtbot: QtBot) -> Iterator[LicencesDialog]:
    dialog = LicencesDialog(RESOURCES)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.table.rowCount() > 0)
    yield dialog
    dialog.close()


def rows(dialog: LicencesDialog) -> dict[str, int]:
    table = dialog.table
    names = [table.item(row, 0) for row in range(table.rowCount())]
    return {name.text(): row for row, name in enumerate(names) if name}


def test_the_version_is_told_and_licences_are_one_click_away(qtbot: QtBot) -> None:
    about = AboutDialog(RESOURCES)
    qtbot.addWidget(about)
    about.open()
    assert any(__version__ in label.text() for label in about.findChildren(QLabel))
    button = about.findChild(QPushButton, "aboutLicences")
    assert button is not None
    button.click()
    [dialog] = about.findChildren(LicencesDialog)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: dialog.table.rowCount() > 0)
    dialog.close()
    about.close()


def test_the_chosen_part_is_read(licences: LicencesDialog) -> None:
    named = rows(licences)
    licences.table.selectRow(named["Phosphor Icons"])
    assert "Copyright (c) 2020 Phosphor Icons" in licences.text.toPlainText()
    licences.table.selectRow(named["PySide6_Essentials"])
    text = licences.text.toPlainText()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text


def test_a_text_that_is_gone_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    parts = tmp_path / "licences" / "parts"
    parts.mkdir(parents=True)
    (parts / "A part - MIT.txt").write_text("The terms", "utf-8")
    dialog = LicencesDialog(tmp_path)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.text.toPlainText() == "The terms")
    (parts / "A part - MIT.txt").unlink()
    dialog.table.clearSelection()
    assert dialog.text.toPlainText() == ""
    dialog.table.selectRow(0)
    assert "cannot be read" in dialog.text.toPlainText()
    dialog.close()
