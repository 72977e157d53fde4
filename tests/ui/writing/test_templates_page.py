"""The templates page over the real services."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.template import Purpose, Template
from smsdesk.ui import purpose_words
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.pages.template_editor import TemplateEditor
from smsdesk.ui.pages.templates_page import TemplatesPage
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.capped_text import CappedText
from tests.ui.writing.shop import Shop, child

CAR = "Auto gotowe do odbioru"


class Driver:
    """The page as a person sees it."""

    def __init__(self, qtbot: QtBot, context: Context) -> None:
        self.bot = qtbot
        self.page = TemplatesPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1084, 664)
        self.page.show()
        self.until(lambda: self.list.count() > 0)

    def until(self, holds: Callable[[], bool]) -> None:
        self.bot.waitUntil(holds, timeout=5000)

    @property
    def list(self) -> QListWidget:
        return child(self.page, QListWidget, "templateList")

    @property
    def name(self) -> QLineEdit:
        return child(self.page, QLineEdit, "templateName")

    @property
    def text(self) -> CappedText:
        return child(self.page, CappedText, "templateText")

    @property
    def items(self) -> Sequence[str]:
        return [self.list.item(row).text() for row in range(self.list.count())]

    @property
    def editor(self) -> TemplateEditor:
        return self.page._editor

    def choose(self, name: str) -> None:
        self.list.setCurrentRow(self.items.index(name))

    def press(self, name: str) -> None:
        child(self.page, QPushButton, name).click()


@pytest.fixture
def driver(qtbot: QtBot, desk_context: Context) -> Driver:
    return Driver(qtbot, desk_context)


def stored(shop: Shop, name: str) -> Template:
    return shop.ask(lambda desk: desk.templates.by_name(name))


def test_templates_stand_under_their_purposes(driver: Driver) -> None:
    first = driver.items
    assert first[0] == "Orders"
    assert first.index(CAR) < first.index("Marketing") < first.index("Badanie techniczne")
    assert driver.name.text() == first[1]


def test_headings_cannot_be_chosen(driver: Driver) -> None:
    assert driver.list.item(0).flags() == Qt.ItemFlag.NoItemFlags


def test_a_changed_template_is_saved(
    driver: Driver, shop: Shop, desk_context: Context, said: list[Notice]
) -> None:
    driver.choose(CAR)
    driver.text.set_text("Auto {rejestracja} gotowe.")
    assert f"● {CAR}" in driver.items
    with driver.bot.waitSignal(desk_context.changes.templates, timeout=5000):
        driver.press("templateSave")
    assert stored(shop, CAR).text == "Auto {rejestracja} gotowe."
    assert said[-1].text == f"Template “{CAR}” saved."
    driver.until(lambda: CAR in driver.items)


def test_changes_are_kept_while_one_looks_elsewhere(driver: Driver) -> None:
    driver.choose(CAR)
    driver.text.set_text("half done")
    driver.choose("Wycena naprawy")
    assert driver.text.text != "half done"
    driver.choose(f"● {CAR}")
    assert driver.text.text == "half done"


def test_a_change_taken_back_is_no_change(driver: Driver) -> None:
    driver.choose(CAR)
    before = driver.text.text
    driver.text.set_text("x")
    driver.text.set_text(before)
    assert CAR in driver.items


def test_a_new_template(driver: Driver, shop: Shop) -> None:
    driver.press("templateNew")
    assert driver.name.text() == ""
    assert not child(driver.page, QPushButton, "templateDelete").isEnabled()
    QTest.keyClicks(driver.name, "Moj")
    driver.text.set_text("Witaj {klient}")
    child(driver.page, QComboBox, "templatePurpose").setCurrentIndex(2)
    driver.press("templateSave")
    driver.until(lambda: "Moj" in driver.items)
    assert stored(shop, "Moj").purpose is Purpose.MARKETING
    assert child(driver.page, QPushButton, "templateUse").isEnabled()


@pytest.mark.parametrize(
    ("name", "text", "field", "said"),
    [
        ("", "abc", "_name_field", "field is empty"),
        ("Moj", "  ", "_text_field", "no text"),
        (CAR, "abc", "_name_field", "already a template"),
        ("Moj", "Koszt {kwota zl", "_text_field", "brace"),
    ],
)
def test_a_problem_stands_beside_its_field(
    driver: Driver, name: str, text: str, field: str, said: str
) -> None:
    driver.press("templateNew")
    driver.name.setText(name)
    driver.text.set_text(text)
    driver.press("templateSave")
    driver.until(lambda: said in getattr(driver.editor, field).problem)


def test_typing_clears_the_problem_of_the_name(driver: Driver) -> None:
    driver.press("templateNew")
    driver.editor._name_field.show_problem("x")
    QTest.keyClicks(driver.name, "a")
    assert driver.editor._name_field.problem == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Koszt {kwtoa} zl", "Did you mean {kwota}?"),
        ("Sala {qqqqqqqq}", "you will be asked for it"),
    ],
)
def test_an_unknown_field_is_told_not_forbidden(driver: Driver, text: str, said: str) -> None:
    driver.text.set_text(text)
    assert said in driver.editor._text_field._below.text()
    driver.text.set_text("Koszt {kwota} zl")
    assert driver.editor._text_field._below.text() == ""


def test_the_counter_and_the_sample_follow(driver: Driver) -> None:
    driver.text.set_text("Koszt {kwota} zł")
    assert child(driver.page, QLabel, "templateSample").text() == "Koszt 249 zł"
    counter = child(driver.page, QLabel, "templateCounter").text()
    assert counter == "12 char(s) · 1 SMS · Unicode · 58 left"


def test_a_field_is_put_in_with_a_click(driver: Driver) -> None:
    driver.press("templateNew")
    driver.press("templatePlaceholder_kwota")
    assert driver.text.text == "{kwota}"


def test_a_deleted_template_comes_back_with_undo(
    driver: Driver, shop: Shop, said: list[Notice]
) -> None:
    driver.choose(CAR)
    driver.press("templateDelete")
    driver.until(lambda: CAR not in driver.items)
    assert said[-1].text == f"Template “{CAR}” deleted."
    undo = said[-1].on_action
    assert undo is not None
    undo()
    driver.until(lambda: CAR in driver.items)
    assert stored(shop, CAR).purpose is Purpose.ORDER
    driver.until(lambda: driver.name.text() == CAR)


def test_a_template_deleted_elsewhere_is_told(driver: Driver, shop: Shop) -> None:
    driver.choose(CAR)
    shop.ask(lambda desk: desk.templates.delete(stored(shop, CAR).id))
    driver.press("templateDelete")
    error = child(driver.page, Banner, "templateError")
    driver.until(lambda: "deleted in the meantime" in error.text())
    driver.until(lambda: CAR not in driver.items)


def test_a_template_is_used(driver: Driver, shop: Shop, desk_context: Context) -> None:
    driver.choose(CAR)
    wishes = desk_context.wishes
    signals = [driver.page.use_template, wishes.message, wishes.template]
    with driver.bot.waitSignals(signals):
        driver.press("templateUse")


def test_a_long_paste_is_told(driver: Driver) -> None:
    driver.text.cut_off.emit(2_000_000)
    assert "too long for a template" in driver.editor._text_field.problem


def test_the_list_gets_the_cursor(driver: Driver) -> None:
    driver.page.activateWindow()
    driver.name.setFocus()
    driver.page.focus_search()
    assert driver.page.focusWidget() is driver.list


def test_deeds_without_a_template_do_nothing(driver: Driver, shop: Shop) -> None:
    driver.press("templateNew")
    driver.page._on_delete()
    driver.page._on_use()
    driver.bot.wait(20)
    assert CAR in driver.items


def test_an_error_without_a_field_stands_below(driver: Driver) -> None:
    driver.editor.show_error(SmsdeskError(ErrorCode.DATABASE_FULL))
    assert "no free space" in child(driver.page, Banner, "templateError").text()


def test_every_purpose_has_words() -> None:
    words = {purpose_words.word(p) for p in Purpose} | {
        purpose_words.explanation(p) for p in Purpose
    }
    assert len(words) == 2 * len(Purpose)
