"""Columns of the contact list: which are shown, by which one sorts, what is remembered."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.contact_filter import ContactColumn, ContactOrder
from smsdesk.services.people.contacts import ContactListRow
from smsdesk.services.people.list_extras import ListExtras
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.context import Context
from smsdesk.ui.people.contact_columns import Column, explained, shown
from smsdesk.ui.people.contact_model import ContactModel
from smsdesk.ui.theme import Theme
from smsdesk.ui.ui_state import UiState
from tests.ui.writing.shop import Shop
from tests.ui.writing.test_contacts_page import ALL, LONG, Driver

AT = datetime(2026, 11, 3, 10, 5, tzinfo=UTC)
OWN = (ContactField("przeglad", "Przegląd", FieldKind.DATE),)
EXTRAS = ListExtras(
    "anna@example.pl", ConsentState.GIVEN, AT, AT, ("Opony", "VIP"), {"przeglad": "2026-12-01"}
)
ROW = ContactListRow(1, "Anna", "", None, ContactKind.CUSTOMER, None, None)


@pytest.fixture
def state(tmp_path: Path) -> UiState:
    return UiState(tmp_path / "ui.ini")


@pytest.fixture
def driver(qtbot: QtBot, desk_context: Context, state: UiState) -> Driver:
    return opened(qtbot, desk_context, state)


def opened(qtbot: QtBot, context: Context, state: UiState) -> Driver:
    driver = Driver(qtbot, replace(context, ui_state=state))
    driver.until(lambda: driver.table.model().columnCount() > len(Column))
    return driver


def titles(driver: Driver) -> list[str]:
    """Of the columns that are shown, from left to right."""
    header, model = driver.table.horizontalHeader(), driver.table.model()
    places = (header.logicalIndex(visual) for visual in range(model.columnCount()))
    return [
        str(model.headerData(place, Qt.Orientation.Horizontal))
        for place in places
        if not driver.table.isColumnHidden(place)
    ]


def tick(driver: Driver, *words: str) -> None:
    for word in words:
        menu = driver.page._table.columns.menu()
        next(action for action in menu.actions() if action.text() == word).trigger()


def click_title(driver: Driver, column: int) -> None:
    header = driver.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def cell(driver: Driver, row: int, column: int) -> str:
    return str(driver.table.model().index(row, column).data())


# --- words --------------------------------------------------------------------------------------


def test_words_of_the_further_columns() -> None:
    row = replace(ROW, company="Żak", extras=EXTRAS)
    own = len(Column)
    told = [shown(row, column, OWN) for column in (*list(Column)[4:], own)]
    assert told == [
        "Żak", "anna@example.pl", "Opony, VIP", "consent given", "03.11.2026", "03.11.2026",
        "01.12.2026",
    ]  # fmt: skip
    assert explained(row, Column.GROUPS) == "Opony\nVIP"


def test_what_is_not_known_is_a_dash_and_what_is_not_read_nothing() -> None:
    nothing = replace(ROW, extras=ListExtras("", ConsentState.UNKNOWN, AT, AT))
    assert shown(ROW, Column.COMPANY) == "—"
    assert [shown(nothing, column, OWN) for column in (Column.EMAIL, Column.GROUPS)] == ["—", "—"]
    assert shown(nothing, len(Column), OWN) == "—"
    assert [shown(ROW, column, OWN) for column in (Column.EMAIL, len(Column))] == ["", ""]


def test_a_consent_is_told_by_an_icon_too(runner: TaskRunner, theme: Theme) -> None:
    model = ContactModel(runner, theme)
    picture = model.cell(
        replace(ROW, extras=EXTRAS), Column.MARKETING, Qt.ItemDataRole.DecorationRole
    )
    assert isinstance(picture, QIcon)
    assert model.cell(ROW, Column.MARKETING, Qt.ItemDataRole.DecorationRole) is None


# --- choosing -----------------------------------------------------------------------------------


def test_the_usual_columns_are_shown_at_first(driver: Driver) -> None:
    assert titles(driver) == ["Name", "Phone", "Kind", "Last SMS"]


def test_columns_come_and_go_and_are_read(driver: Driver, shop: Shop) -> None:
    shop.ask(lambda desk: desk.groups.add("VIP", members=desk.contacts.find()))
    tick(driver, "Company", "E-mail", "Groups", "Marketing", "Kind")
    assert titles(driver) == [
        "Name", "Company", "Phone", "Last SMS", "E-mail", "Groups", "Marketing",
    ]  # fmt: skip
    driver.until(lambda: cell(driver, 0, Column.EMAIL) == "anna@example.pl")
    assert cell(driver, 0, Column.GROUPS) == "VIP"
    driver.search("anna")
    driver.until(lambda: driver.names == ["Anna Nowak"])
    assert cell(driver, 0, Column.EMAIL) == "anna@example.pl"
    tick(driver, "Usual columns")
    assert titles(driver) == ["Name", "Phone", "Kind", "Last SMS"]


def test_the_name_cannot_be_hidden(driver: Driver) -> None:
    first = driver.page._table.columns.menu().actions()[0]
    assert (first.text(), first.isEnabled()) == ("Name", False)


def test_own_fields_have_columns_that_follow_the_shop(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    tick(driver, "Sprzęt")
    assert titles(driver)[-1] == "Sprzęt"
    shop.ask(lambda desk: desk.own_fields.save_all(desk.own_fields.list()[:1]))
    desk_context.changes.own_fields.emit()
    driver.until(lambda: driver.table.model().columnCount() == len(Column) + 1)
    assert "Sprzęt" not in titles(driver)
    shop.ask(lambda desk: desk.own_fields.save_all(()))
    desk_context.changes.own_fields.emit()
    driver.until(lambda: driver.table.model().columnCount() == len(Column))


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_menu_opens_at_the_header_and_from_the_keyboard(driver: Driver) -> None:
    driver.page.choose_columns()
    header = driver.table.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(5, 5))
    menus = driver.table.findChildren(QMenu, "contactColumns")
    assert [menu.isVisible() for menu in menus] == [True, True]
    for menu in menus:
        menu.close()


def test_many_columns_leave_room_for_the_name(driver: Driver) -> None:
    assert driver.table.horizontalHeader().length() == driver.table.viewport().width()
    tick(driver, "Company", "E-mail", "Groups", "Marketing", "Added", "Changed")
    assert driver.table.columnWidth(Column.NAME) == 150
    driver.until(lambda: driver.table.horizontalScrollBar().maximum() > 0)
    driver.table.horizontalHeader().resizeSection(Column.PHONE, 200)
    assert driver.table.columnWidth(Column.NAME) == 150


# --- order --------------------------------------------------------------------------------------


def test_a_title_sorts_and_sorts_the_other_way(driver: Driver) -> None:
    driver.until(lambda: driver.names == [*ALL[:3], ALL[3], LONG] or len(driver.names) == 5)
    before = driver.names
    click_title(driver, Column.NAME)
    driver.until(lambda: driver.names == before[::-1])
    click_title(driver, Column.NAME)
    driver.until(lambda: driver.names == before)


def test_times_begin_with_the_latest(driver: Driver) -> None:
    click_title(driver, Column.LAST_SMS)
    assert driver.page._model.order == ContactOrder(ContactColumn.LAST_SMS, descending=True)
    click_title(driver, Column.PHONE)
    assert driver.page._model.order == ContactOrder(ContactColumn.PHONE)
    driver.until(lambda: driver.names[0] == "Hurtownia Żak")


def test_the_menu_sorts_too_and_sorts_the_other_way(driver: Driver) -> None:
    def choose(title: str) -> ContactOrder:
        menu = driver.page._table.columns.menu()
        orders = next(action.menu() for action in menu.actions() if action.text() == "Sort by")
        assert isinstance(orders, QMenu)
        ticked = [action.text() for action in orders.actions() if action.isChecked()]
        assert len(ticked) == 1
        next(action for action in orders.actions() if action.text() == title).trigger()
        menu.close()
        return driver.page._model.order

    assert choose("Last SMS") == ContactOrder(ContactColumn.LAST_SMS, descending=True)
    assert choose("Last SMS") == ContactOrder(ContactColumn.LAST_SMS)
    assert choose("Name") == ContactOrder()
    assert choose("Name") == ContactOrder(descending=True)


def test_by_groups_nobody_can_sort(driver: Driver) -> None:
    tick(driver, "Groups", "Kind", "Last SMS", "Phone")
    click_title(driver, Column.GROUPS)
    assert driver.page._model.order == ContactOrder()
    assert driver.table.horizontalHeader().sortIndicatorSection() == Column.NAME


def test_columns_and_order_are_remembered(
    driver: Driver, qtbot: QtBot, desk_context: Context, state: UiState
) -> None:
    tick(driver, "E-mail", "Sprzęt", "Kind")
    click_title(driver, Column.LAST_SMS)
    again = opened(qtbot, desk_context, state)
    assert titles(again) == ["Name", "Phone", "Last SMS", "E-mail", "Sprzęt"]
    assert again.page._model.order == ContactOrder(ContactColumn.LAST_SMS, descending=True)
    assert again.table.horizontalHeader().sortIndicatorSection() == Column.LAST_SMS


@pytest.mark.parametrize(
    "kept", ["{", "[]", '{"columns": 1, "sort": "name", "descending": 0}', "{}"]
)
def test_a_damaged_memory_is_as_good_as_none(
    qtbot: QtBot, desk_context: Context, state: UiState, kept: str
) -> None:
    state.keep_contact_list(kept)
    assert titles(opened(qtbot, desk_context, state)) == ["Name", "Phone", "Kind", "Last SMS"]
