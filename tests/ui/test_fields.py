"""Fields of forms, filter chips, the search field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.ui.theme import LIGHT, Theme
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.filter_chips import Chip, FilterChips
from smsdesk.ui.widgets.search_field import SearchField

from .conftest import Show
from .finding import colors

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def field(show: Show) -> Field:
    field = Field("&Numer", QLineEdit(), "Na przykład 601 123 456.")
    show(field)
    return field


def test_a_field_names_its_widget(field: Field) -> None:
    assert field.widget.accessibleName() == "Numer"
    assert field.widget.accessibleDescription() == "Na przykład 601 123 456."
    assert field._label.buddy() is field.widget


def test_a_problem_takes_the_place_of_the_hint(field: Field) -> None:
    assert field.problem == ""
    height = field.sizeHint().height()
    field.show_problem("Numer jest za krótki.")
    assert field.problem == "Numer jest za krótki."
    assert field.widget.property("invalid") is True
    assert field.widget.accessibleDescription() == "Numer jest za krótki."
    assert LIGHT.bad in colors(field.widget)
    assert field.sizeHint().height() == height
    field.clear_problem()
    assert field.problem == ""
    assert field._below.text() == "Na przykład 601 123 456."
    assert LIGHT.bad not in colors(field.widget)


def test_a_new_hint_waits_while_there_is_a_problem(field: Field) -> None:
    field.show_problem("Zły numer.")
    field.set_hint("Inna podpowiedź.")
    assert field.problem == "Zły numer."
    field.clear_problem()
    assert field._below.text() == "Inna podpowiedź."
    field.set_hint("")
    assert not field._below.isVisible()


def test_a_field_without_label_or_hint_is_just_its_widget(show: Show) -> None:
    line = QLineEdit()
    line.setAccessibleName("Szukaj")
    field = Field("", line)
    show(field)
    assert not field._label.isVisible()
    assert not field._below.isVisible()
    assert line.accessibleName() == "Szukaj"


# --- chips --------------------------------------------------------------------------------------


@pytest.fixture
def chips(show: Show) -> FilterChips:
    chips = FilterChips(
        [Chip("all", "Wszyscy", "filterAll"), Chip("customers", "Klienci", "filterCustomers")]
    )
    show(chips)
    return chips


def test_exactly_one_chip_is_chosen(qtbot: QtBot, chips: FilterChips) -> None:
    assert chips.current == "all"
    customers = chips.findChild(QPushButton, "filterCustomers")
    assert isinstance(customers, QPushButton)
    with qtbot.waitSignal(chips.chosen) as chosen:
        customers.click()
    assert chosen.args == ["customers"]
    assert chips.current == "customers"


def test_chips_are_chosen_by_key_and_only_once(qtbot: QtBot, chips: FilterChips) -> None:
    with qtbot.waitSignal(chips.chosen):
        chips.choose("customers")
    with qtbot.assertNotEmitted(chips.chosen):
        chips.choose("customers")


def test_a_chip_has_room_for_its_bold_words(chips: FilterChips) -> None:
    chips.set_text("all", "Skrzynka nadawcza 12")
    button = chips._buttons["all"]
    assert button.text() == "Skrzynka nadawcza 12"
    font = button.font()
    font.setBold(True)
    button.setFont(font)
    assert button.sizeHint().width() >= button.fontMetrics().horizontalAdvance(button.text()) + 26


# --- search ---------------------------------------------------------------------------------------


@pytest.fixture
def search(show: Show) -> SearchField:
    field = SearchField("Szukaj po nazwie…", "contactSearch")
    show(field)
    return field


def test_searching_waits_for_a_pause(qtbot: QtBot, search: SearchField) -> None:
    told: list[str] = []
    search.searched.connect(told.append)
    QTest.keyClicks(search, " slawek ")
    assert told == []
    qtbot.waitUntil(lambda: told == ["slawek"])
    assert search.accessibleName() == "Szukaj po nazwie"


def test_enter_searches_at_once(qtbot: QtBot, search: SearchField) -> None:
    with qtbot.waitSignal(search.searched, timeout=50) as told:
        QTest.keyClicks(search, "a")
        QTest.keyClick(search, Qt.Key.Key_Return)
    assert told.args == ["a"]


def test_the_cross_clears_at_once(qtbot: QtBot, search: SearchField) -> None:
    assert not search._clear.isVisible()
    QTest.keyClicks(search, "a")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert search._clear.isVisible()
    with qtbot.waitSignal(search.searched, timeout=50) as told:
        search._clear.trigger()
    assert told.args == [""]


def test_esc_clears_and_then_is_for_the_dialog(qtbot: QtBot, search: SearchField) -> None:
    QTest.keyClicks(search, "ab")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_the_magnifier_follows_the_theme(theme: Theme, search: SearchField) -> None:
    before = search._magnifier.icon().pixmap(16, 16).toImage()
    theme.choose("dark")
    assert search._magnifier.icon().pixmap(16, 16).toImage() != before
