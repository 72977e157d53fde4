"""The templates page over the real services."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.template import Purpose, Template, TemplateDraft
from smsdesk.ui import purpose_words
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.templates.clash_dialog import ClashDialog
from smsdesk.ui.templates.template_editor import TemplateEditor
from smsdesk.ui.templates.template_preview import TemplatePreview
from smsdesk.ui.templates.templates_page import TemplatesPage
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.capped_text import CappedText
from smsdesk.ui.widgets.search_field import SearchField
from tests.ui.writing.shop import Shop, child

if TYPE_CHECKING:
    from smsdesk.services.template_files import Clash

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
        self.bot.waitUntil(holds, timeout=20_000)

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
    def sample(self) -> str:
        return child(self.page, QLabel, "templateSample").text()

    @property
    def preview(self) -> TemplatePreview:
        return self.editor._preview

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


def test_templates_stand_under_their_categories_and_purposes(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    shop.ask(lambda desk: desk.templates.save(TemplateDraft("Luzem", "x", Purpose.PARTNER)))
    desk_context.changes.templates.emit()
    driver.until(lambda: "Luzem" in driver.items)
    first = driver.items
    assert first[0] == "Naprawy"
    assert first.index(CAR) < first.index("Zaproszenia") < first.index("Badanie techniczne")
    assert first[-2:] == ["Contractors", "Luzem"]
    assert driver.name.text() == first[1]


def test_headings_cannot_be_chosen(driver: Driver) -> None:
    assert driver.list.item(0).flags() == Qt.ItemFlag.NoItemFlags


def test_a_changed_template_is_saved(
    driver: Driver, shop: Shop, desk_context: Context, said: list[Notice]
) -> None:
    driver.choose(CAR)
    driver.text.set_text("Auto {rejestracja} gotowe.")
    assert f"● {CAR}" in driver.items
    with driver.bot.waitSignal(desk_context.changes.templates, timeout=20_000):
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


@pytest.fixture
def overtaken(driver: Driver, shop: Shop, desk_context: Context) -> Driver:
    """Another desk has saved the template that one is changing here."""
    driver.choose(CAR)
    driver.text.start_with("Moje")
    theirs = replace(stored(shop, CAR).draft(), text="Ich")
    shop.ask(lambda desk: desk.templates.save(theirs, stored(shop, CAR).id))
    desk_context.changes.templates.emit()
    driver.press("templateSave")
    error = child(driver.page, Banner, "templateError")
    driver.until(lambda: "Somebody else changed this template" in error.text())
    return driver


def test_another_desks_template_is_not_overwritten_unseen(overtaken: Driver, shop: Shop) -> None:
    assert stored(shop, CAR).text == "Ich"
    assert overtaken.text.text == "Moje"


def test_ones_own_template_may_stay(overtaken: Driver, shop: Shop) -> None:
    overtaken.press("bannerMore")
    overtaken.until(lambda: stored(shop, CAR).text == "Moje")
    assert not child(overtaken.page, Banner, "templateError").isVisible()


def test_the_other_template_may_be_taken(overtaken: Driver, shop: Shop) -> None:
    child(child(overtaken.page, Banner, "templateError"), QPushButton, "bannerAction").click()
    overtaken.until(lambda: overtaken.text.text == "Ich")
    assert CAR in overtaken.items


def test_a_template_is_used(driver: Driver, shop: Shop, desk_context: Context) -> None:
    driver.choose(CAR)
    wishes = desk_context.wishes
    signals = [driver.page.use_template, wishes.message, wishes.template]
    with driver.bot.waitSignals(signals):
        driver.press("templateUse")


def test_a_long_paste_is_told(driver: Driver) -> None:
    driver.text.cut_off.emit(2_000_000)
    assert "too long for a template" in driver.editor._text_field.problem


def test_the_search_gets_the_cursor(driver: Driver) -> None:
    driver.page.activateWindow()
    driver.name.setFocus()
    driver.page.focus_search()
    assert driver.page.focusWidget() is child(driver.page, QLineEdit, "templateSearch")


def test_the_list_is_searched(driver: Driver) -> None:
    line = child(driver.page, SearchField, "templateSearch")
    none = child(driver.page, QLabel, "templateNoMatch")
    line.setText("opinie PROSBA")
    driver.until(lambda: driver.items == ["Relacje z klientem", "Prośba o opinię"])
    assert none.isHidden()
    line.setText("nic takiego")
    driver.until(lambda: driver.items == [])
    assert none.isVisible()
    line.clear_now()
    assert CAR in driver.items


def test_who_looks_elsewhere_after_saving_stays_there(
    driver: Driver, shop: Shop, said: list[Notice]
) -> None:
    driver.choose(CAR)
    driver.text.set_text("Auto gotowe.")
    driver.press("templateSave")
    driver.choose("Wycena naprawy")
    driver.until(lambda: bool(said) and CAR in driver.items)
    assert driver.name.text() == "Wycena naprawy"
    assert stored(shop, CAR).text == "Auto gotowe."


# --- categories, defaults, copies ---------------------------------------------------------------


def test_a_category_is_chosen_or_typed(driver: Driver, shop: Shop) -> None:
    driver.choose(CAR)
    category = child(driver.page, QComboBox, "templateCategory")
    assert category.currentText() == "Naprawy"
    assert "Zaproszenia" in [category.itemText(row) for row in range(category.count())]
    category.setEditText("Auta")
    assert f"● {CAR}" in driver.items
    driver.press("templateSave")
    driver.until(lambda: driver.items[:2] == ["Auta", CAR])
    assert stored(shop, CAR).category == "Auta"


def test_a_default_is_kept_and_shown(driver: Driver, shop: Shop, said: list[Notice]) -> None:
    driver.choose(CAR)
    line = child(driver.page, QLineEdit, "templateDefault_kwota")
    line.setText("99,50")
    assert "Do zaplaty 99,50 zl" in driver.sample
    assert f"● {CAR}" in driver.items
    driver.press("templateSave")
    driver.until(lambda: bool(said) and CAR in driver.items)
    assert stored(shop, CAR).defaults == {"kwota": "99,50"}
    driver.choose("Wycena naprawy")
    assert child(driver.page, QLineEdit, "templateDefault_kwota").text() == ""
    driver.choose(CAR)
    assert child(driver.page, QLineEdit, "templateDefault_kwota").text() == "99,50"


def test_a_field_with_a_default_is_known(driver: Driver) -> None:
    driver.text.set_text("Sala {sala_x}")
    assert "you will be asked" in driver.editor._text_field._below.text()
    child(driver.page, QLineEdit, "templateDefault_sala_x").setText("7")
    assert driver.editor._text_field._below.text() == ""


def test_a_template_is_duplicated(driver: Driver, shop: Shop, said: list[Notice]) -> None:
    driver.choose(CAR)
    driver.press("templateDuplicate")
    driver.until(lambda: driver.name.text() == f"{CAR} (2)")
    assert said[-1].text == f"Template “{CAR} (2)” made as a copy."
    assert stored(shop, f"{CAR} (2)").text == stored(shop, CAR).text
    driver.press("templateDuplicate")
    driver.until(lambda: driver.name.text() == f"{CAR} (2) (2)")


# --- the preview --------------------------------------------------------------------------------


def test_somebody_is_chosen_for_the_preview(driver: Driver, shop: Shop) -> None:
    driver.text.set_text("Witaj {klient}, koszt {kwota} zl, {firma_klienta}")
    assert driver.sample.startswith("Witaj Anna Nowak, koszt 249 zl")
    driver.preview._on_picked(shop.contact("Łukasz Zieliński").id)
    driver.until(lambda: "Łukasz" in driver.sample)
    assert driver.sample == "Witaj Łukasz Zieliński, koszt 249 zl, {firma_klienta}"
    line = child(driver.page, QLineEdit, "templateContact")
    assert line.text() == "Łukasz Zieliński"
    assert "Unicode" in child(driver.page, QLabel, "templateCounter").text()
    line.textEdited.emit("Łu")
    assert driver.sample.startswith("Witaj Anna Nowak")
    line.textEdited.emit("Łuk")


def test_somebody_deleted_leaves_the_preview(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    somebody = shop.contact("Łukasz Zieliński")
    driver.text.set_text("Witaj {klient}")
    driver.preview._on_picked(somebody.id)
    driver.until(lambda: "Łukasz" in driver.sample)
    shop.ask(lambda desk: desk.contacts.delete([somebody.id]))
    desk_context.changes.contacts.emit()
    driver.until(lambda: driver.sample == "Witaj Anna Nowak")


def test_the_longest_is_told_with_its_name(driver: Driver) -> None:
    worst = child(driver.page, QLabel, "templateWorst")
    driver.text.set_text("Witaj {klient}" + "a" * 60)
    driver.until(lambda: worst.text() == "longest: Łukasz Zieliński, 2 SMS · Unicode")
    child(driver.page, QComboBox, "templateScope").setCurrentIndex(2)
    driver.until(lambda: worst.text() == "longest: Hurtownia Żak, 2 SMS · Unicode")
    driver.text.set_text("Koszt {kwota} zl")
    driver.until(lambda: worst.text() == "the same for everybody: 1 SMS · GSM-7")
    driver.text.set_text("")
    driver.until(lambda: worst.text() == "")


def test_a_group_may_be_asked_about(driver: Driver, shop: Shop, desk_context: Context) -> None:
    somebody = shop.contact("Anna Nowak")
    group = shop.ask(lambda desk: desk.groups.add("Stali", members=[somebody.id]))
    scope = child(driver.page, QComboBox, "templateScope")
    scope.setCurrentIndex(1)
    desk_context.changes.groups.emit()
    driver.until(lambda: scope.count() == 4)
    assert scope.currentIndex() == 1
    driver.text.set_text("Witaj {klient}")
    scope.setCurrentIndex(3)
    assert scope.currentData() == ContactFilter(group_id=group.id)
    worst = child(driver.page, QLabel, "templateWorst")
    driver.until(lambda: worst.text() == "longest: Anna Nowak, 1 SMS · GSM-7")


def test_own_fields_of_contacts_are_offered(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    shop.ask(lambda desk: desk.own_fields.add("Marka auta"))
    desk_context.changes.contacts.emit()
    driver.until(
        lambda: driver.page.findChild(QPushButton, "templatePlaceholder_marka_auta") is not None
    )
    driver.press("templateNew")
    driver.press("templatePlaceholder_marka_auta")
    assert driver.text.text == "{marka_auta}"
    assert driver.sample == "Marka auta"
    assert driver.editor._text_field._below.text() == ""


def test_letters_that_cost_are_replaced_with_a_click(driver: Driver) -> None:
    driver.text.set_text("Zażółć {klient} „x”" + "a" * 60)
    twin = child(driver.page, Banner, "templateTwin")
    assert twin.text() == "Without Polish letters: 1 SMS instead of 2"
    child(driver.page, QLineEdit, "templateDefault_klient").setText("Żak")
    driver.press("templateReplace")
    assert driver.text.text == 'Zazolc {klient} "x"' + "a" * 60
    assert child(driver.page, QLineEdit, "templateDefault_klient").text() == "Zak"
    assert twin.text() == ""


# --- files --------------------------------------------------------------------------------------


def test_templates_go_out_and_come_back(
    driver: Driver, shop: Shop, tmp_path: Path, said: list[Notice]
) -> None:
    file = tmp_path / "szablony.toml"
    files = driver.page._files
    files.write(file, [stored(shop, CAR)])
    driver.until(lambda: bool(said))
    assert said[-1].text == "1 template(s) written to szablony.toml."
    shop.ask(lambda desk: desk.templates.delete(stored(shop, CAR).id))
    files.read(file)
    driver.until(lambda: said[-1].text == "1 template(s) added.")
    assert stored(shop, CAR).category == "Naprawy"


@pytest.mark.parametrize(
    ("button", "told", "text"),
    [
        ("clashSkip", "0 template(s) added. 1 skipped.", "old"),
        ("clashReplace", "0 template(s) added. 1 replaced.", "new"),
        ("clashKeepBoth", "1 template(s) added.", "old"),
    ],
)
def test_taken_names_are_asked_about(
    driver: Driver,
    shop: Shop,
    tmp_path: Path,
    said: list[Notice],
    button: str,
    told: str,
    text: str,
) -> None:
    file = tmp_path / "x.toml"
    file.write_text('[[template]]\nname = "Nasz"\ntext = "new"\n', "utf-8")
    shop.ask(lambda desk: desk.templates.save(TemplateDraft("Nasz", "old")))
    driver.page._files.read(file)
    driver.until(lambda: driver.page.findChild(ClashDialog) is not None)
    dialog = child(driver.page, ClashDialog, "clashDialog")
    assert "Nasz" in child(dialog, QLabel, "clashNames").text()
    child(dialog, QPushButton, button).click()
    driver.until(lambda: bool(said) and said[-1].text == told)
    assert stored(shop, "Nasz").text == text


def test_an_import_can_be_called_off(driver: Driver, shop: Shop) -> None:
    taken: list[Clash] = []
    dialog = ClashDialog.open_for(["x"] * 9, taken.append, driver.page)
    assert child(dialog, QLabel, "clashNames").text().endswith("…")
    child(dialog, QPushButton, "clashCancel").click()
    assert not dialog.isVisible()
    assert taken == []


@pytest.mark.parametrize("name", ["templateImport", "templateExport"])
def test_a_file_is_asked_for(driver: Driver, tmp_path: Path, name: str) -> None:
    driver.press(name)
    (chooser,) = driver.page.findChildren(QFileDialog)
    file = tmp_path / "missing" / "x.toml"
    with driver.bot.waitSignal(driver.page._context.runner.problem, timeout=20_000):
        chooser.fileSelected.emit(str(file))
    chooser.close()


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
