"""Filters of the contact list: the popup, chips that take them off, counts, selecting all."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.people import filter_words
from smsdesk.ui.people.filter_popup import FilterPopup
from smsdesk.ui.widgets.empty_state import EmptyState
from tests.ui.writing.shop import child
from tests.ui.writing.test_contacts_page import Driver

NUMBERLESS = ["Bez Numeru", "Sławomir Brzęczyszczykiewicz-Gżegżółka z Warsztatu na Długiej"]
EVERYTHING = ContactFilter(
    "opony", ContactKind.CONTRACTOR, 7, ConsentState.GIVEN, True, 12, not_texted=True
)

pytestmark = pytest.mark.qt_log_ignore("grabbing the", extend=True)


@pytest.fixture
def driver(qtbot: QtBot, desk_context: Context) -> Driver:
    return Driver(qtbot, desk_context)


def popup(driver: Driver) -> FilterPopup:
    driver.press("filterMore")
    return next(p for p in driver.page.findChildren(FilterPopup) if p.isVisible())


def choose(driver: Driver, name: str, words: str) -> FilterPopup:
    shown = popup(driver)
    box = child(shown, QComboBox, name)
    box.setCurrentIndex(box.findText(words))
    return shown


def chips(driver: Driver) -> list[str]:
    found = driver.page.findChildren(QPushButton, "filterLimit")
    return [chip.text() for chip in found if chip.isVisible()]


def counted(driver: Driver) -> tuple[str, str]:
    names = ("contactCount", "contactSelected")
    count, selected = (child(driver.page, QLabel, name).text() for name in names)
    return count, selected


# --- words --------------------------------------------------------------------------------------


def test_every_limit_has_words_and_can_be_taken_off() -> None:
    limits = filter_words.limits(EVERYTHING, "VIP")
    assert [limit.words for limit in limits] == [
        "“opony”", "contractors", "group: VIP", "marketing: consent given", "with a number",
        "no SMS for 12 month(s)", "never texted",
    ]  # fmt: skip
    left = EVERYTHING
    for _ in limits:
        left = filter_words.limits(left)[0].without
    assert left.is_empty
    other = ContactFilter(kind=ContactKind.CUSTOMER, has_number=False)
    assert filter_words.told(other) == "customers · without a number"


# --- popup and chips ----------------------------------------------------------------------------


def test_people_without_a_number_are_found_and_the_chip_takes_it_off(driver: Driver) -> None:
    choose(driver, "filterNumber", "without a number").close()
    driver.until(lambda: sorted(driver.names) == NUMBERLESS)
    assert chips(driver) == ["without a number ✕"]
    assert child(driver.page, QPushButton, "filterMore").text() == "Filters: 1"
    assert counted(driver)[0] == "2 of 5"
    driver.press("filterLimit")
    driver.until(lambda: len(driver.names) == 5)
    assert chips(driver) == []
    assert child(driver.page, QPushButton, "filterMore").text() == "Filters ▾"


def test_consent_and_silence_narrow_together(driver: Driver) -> None:
    shown = choose(driver, "filterConsent", "nothing noted")
    assert child(shown, QSpinBox, "filterMonths").isHidden()
    written = child(shown, QComboBox, "filterWritten")
    written.setCurrentIndex(1)
    months = child(shown, QSpinBox, "filterMonths")
    assert months.text() == "no SMS for 12 month(s)"
    months.setValue(6)
    shown.close()
    limits = ["marketing: nothing noted ✕", "no SMS for 6 month(s) ✕"]
    driver.until(lambda: chips(driver) == limits)
    assert driver.page._filters.filter().marketing is ConsentState.UNKNOWN
    driver.until(lambda: len(driver.names) == 5)
    shown = popup(driver)
    assert child(shown, QSpinBox, "filterMonths").value() == 6
    child(shown, QComboBox, "filterWritten").setCurrentIndex(2)
    assert driver.page._filters.filter().not_texted
    assert driver.page._filters.filter().silent_months is None


def test_all_filters_are_cleared_at_once(driver: Driver) -> None:
    driver.press("filterCustomers")
    driver.search("numeru")
    choose(driver, "filterNumber", "without a number").close()
    driver.until(lambda: driver.names == ["Bez Numeru"])
    driver.press("filtersClear")
    driver.until(lambda: len(driver.names) == 5)
    assert driver.page._wanted.is_empty
    assert child(driver.page, QPushButton, "filterAll").isChecked()
    shown = choose(driver, "filterNumber", "with a number")
    child(shown, QPushButton, "filterClear").click()
    assert driver.page._wanted.is_empty


def test_the_popup_offers_to_keep_what_is_no_group(driver: Driver) -> None:
    shown = popup(driver)
    keep = child(shown, QPushButton, "filterAsGroup")
    assert not keep.isEnabled()
    box = child(shown, QComboBox, "filterNumber")
    box.setCurrentIndex(1)
    assert keep.isEnabled()
    wanted: list[bool] = []
    shown.group_wanted.connect(lambda: wanted.append(True))
    keep.click()
    assert wanted
    driver.page.findChild(QPushButton, "groupCancel").click()  # type: ignore[union-attr]  # the dialog that asks for a name


def test_an_empty_list_names_the_filters(driver: Driver) -> None:
    driver.press("filterContractors")
    choose(driver, "filterNumber", "without a number").close()
    driver.until(lambda: driver.showing("contactsNoMatch"))
    state = child(driver.page, EmptyState, "contactsNoMatch")
    told = " ".join(label.text() for label in state.findChildren(QLabel))
    assert "Filtered by: contractors · without a number." in told
    assert counted(driver)[0] == "0 of 5"
    driver.press("contactsShowAll")
    driver.until(lambda: len(driver.names) == 5)


# --- counts and selection -----------------------------------------------------------------------


def test_everybody_found_is_selected(driver: Driver) -> None:
    driver.press("filterCustomers")
    driver.until(lambda: counted(driver)[0] == "4 of 5")
    driver.click("Anna Nowak")
    link = child(driver.page, QPushButton, "contactSelectAll")
    driver.until(link.isVisible)
    link.click()
    assert counted(driver) == ("4 of 5", "4 selected")
    assert link.isHidden()
    driver.until(lambda: len(driver.recipients) == 4)


def test_ctrl_a_reaches_rows_that_come_later(driver: Driver) -> None:
    ids, table = driver.page._model.ids, driver.page._table
    driver.page._model._put(ids[:2], {})
    driver.page._model.begun.emit()
    driver.table.setFocus()
    QTest.keyClick(driver.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(table.selected_ids) == 2
    driver.page._model.refresh()
    driver.until(lambda: len(table.selected_ids) == 5)


def test_only_the_selected_ones_are_exported(
    driver: Driver, tmp_path: Path, said: list[Notice]
) -> None:
    driver.click("Anna Nowak")
    driver.page._table.context_menu().export_wanted.emit()
    dialog = child(driver.page, QFileDialog, "contactExportFile")
    assert dialog.windowTitle() == "Export selected contacts: 1"
    dialog.fileSelected.emit(str(tmp_path / "out.vcf"))
    dialog.close()
    driver.until(lambda: bool(said))
    assert said[-1].text == "1 contact(s) exported to out.vcf."
    assert "Anna Nowak" in (tmp_path / "out.vcf").read_text("utf-8")
