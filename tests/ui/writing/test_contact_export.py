"""Exporting contacts: everybody, whoever is found, who is selected; and how the window fares."""

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.contact_filter import ContactColumn, ContactOrder
from smsdesk.services.people.contact_choice import ContactChoice
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.export_dialog import ContactExportDialog
from smsdesk.ui.notices import Notice
from smsdesk.ui.ui_state import UiState
from smsdesk.ui.widgets.banner import Banner
from tests.benchmarks.sample_data import many_contacts
from tests.ui.conftest import WAIT
from tests.ui.writing.shop import child
from tests.ui.writing.test_contacts_page import Driver

MANY = 10_000


@pytest.fixture
def driver(qtbot: QtBot, desk_context: Context, ui_state: UiState) -> Driver:
    return Driver(qtbot, replace(desk_context, ui_state=ui_state))


def chooser(driver: Driver) -> QFileDialog:
    """The dialog that asks where to, once it is there."""

    def shown() -> list[QFileDialog]:
        found = driver.page.findChildren(QFileDialog, "contactExportFile")
        return [dialog for dialog in found if dialog.isVisible()]

    driver.until(lambda: bool(shown()))
    return shown()[0]


def names(file: Path) -> list[str]:
    """First column of an exported CSV."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return [row[0] or row[1] for row in csv.reader(opened, delimiter=";")][1:]


def finish(driver: Driver, file: Path, said: list[Notice]) -> str:
    """Choose `file`; what is said when it is written."""
    dialog = chooser(driver)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    driver.bot.waitUntil(lambda: bool(said), timeout=WAIT)
    return said[-1].text


# --- whom ---------------------------------------------------------------------------------------


def test_everybody_is_exported_as_listed(
    driver: Driver, tmp_path: Path, said: list[Notice]
) -> None:
    driver.table.model().sort(0)
    driver.page._model.order = ContactOrder(ContactColumn.NAME, descending=True)
    driver.press("contactExport")
    assert chooser(driver).windowTitle() == "Export all contacts: 5"
    assert finish(driver, tmp_path / "out.csv", said) == "5 contact(s) exported to out.csv."
    written = names(tmp_path / "out.csv")
    assert (written[-1], len(written)) == ("Anna Nowak", 5)


def test_whoever_is_found_is_exported(driver: Driver, tmp_path: Path, said: list[Notice]) -> None:
    driver.press("filterCustomers")
    driver.search("5")
    driver.press("contactExport")
    assert chooser(driver).windowTitle() == "Export contacts found: 2"
    assert finish(driver, tmp_path / "out.csv", said) == "2 contact(s) exported to out.csv."
    assert names(tmp_path / "out.csv") == ["Anna Nowak", "Łukasz Zieliński"]


def test_nobody_is_no_file(driver: Driver, said: list[Notice]) -> None:
    driver.search("nikt taki")
    driver.press("contactExport")
    driver.until(lambda: bool(said))
    assert said[-1].text == "There is nobody to export."
    driver.page._deeds.choose_export(())
    assert driver.page.findChild(QFileDialog, "contactExportFile") is None


# --- where to -----------------------------------------------------------------------------------


def test_the_kind_of_file_is_chosen_and_remembered(
    driver: Driver, tmp_path: Path, said: list[Notice]
) -> None:
    driver.press("contactExport")
    dialog = chooser(driver)
    dialog.setDirectory(str(tmp_path))
    # a name that is being typed is left alone
    child(dialog, QComboBox, "fileTypeCombo").setFocus()
    assert Path(dialog.selectedFiles()[0]).name == "contacts.xlsx"
    for words, suffix in zip(dialog.nameFilters(), (".xlsx", ".csv", ".vcf"), strict=True):
        dialog.filterSelected.emit(words)
        assert Path(dialog.selectedFiles()[0]).suffix == suffix
    finish(driver, tmp_path / "out.vcf", said)
    assert "BEGIN:VCARD" in (tmp_path / "out.vcf").read_text("utf-8")
    driver.click("Anna Nowak")
    driver.page._table.context_menu().export_wanted.emit()
    again = chooser(driver)
    assert Path(again.selectedFiles()[0]).name == "contacts.vcf"
    assert "vcf" in again.selectedNameFilter()
    again.reject()


def test_a_folder_that_cannot_be_written_is_told(driver: Driver, tmp_path: Path) -> None:
    driver.page._deeds.export(ContactChoice(), tmp_path / "missing" / "out.csv")
    dialog = driver.page.window().findChild(ContactExportDialog)
    assert dialog is not None
    problem = child(dialog, Banner, "exportProblem")
    driver.bot.waitUntil(problem.isVisible, timeout=WAIT)
    assert "cannot be written" in problem.text()
    dialog.reject()


# --- many ---------------------------------------------------------------------------------------


class TestMany:
    @pytest.fixture
    def data_dir(self, tmp_path: Path) -> Path:
        folder = tmp_path / "many"
        folder.mkdir()
        many_contacts(folder, MANY)
        return folder

    @pytest.fixture
    def export(self, driver: Driver, tmp_path: Path) -> Callable[[], ContactExportDialog]:
        def export() -> ContactExportDialog:
            choice, file = ContactChoice(), tmp_path / "out.csv"
            return ContactExportDialog.open_for(driver.page._context, choice, file, driver.page)

        return export

    def test_all_of_them_are_written_outside_the_window(
        self, driver: Driver, export: Callable[[], ContactExportDialog], tmp_path: Path
    ) -> None:
        dialog = export()
        driver.bot.waitUntil(lambda: not dialog.isVisible(), timeout=WAIT)
        assert len(names(tmp_path / "out.csv")) >= MANY

    def test_cancelling_leaves_the_old_file(
        self,
        driver: Driver,
        export: Callable[[], ContactExportDialog],
        tmp_path: Path,
        said: list[Notice],
    ) -> None:
        (tmp_path / "out.csv").write_text("old")
        dialog = export()
        bar = child(dialog, QProgressBar, "exportProgress")
        bar.valueChanged.connect(child(dialog, QPushButton, "exportCancel").click)
        driver.bot.waitUntil(lambda: not dialog.isVisible(), timeout=WAIT)
        assert bar.maximum() >= MANY
        assert said[-1].text == "The export was cancelled. Nothing was written."
        assert (tmp_path / "out.csv").read_text() == "old"
        assert not list(tmp_path.glob(".*.part"))
