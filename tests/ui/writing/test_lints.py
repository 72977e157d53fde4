"""What is found in a text stands below it while one writes, with a click that mends it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.lint_values import LINTS, Edit
from smsdesk.core.template import Template, TemplateDraft
from smsdesk.services.compose import MessageDraft
from smsdesk.services.preferences import Preferences
from smsdesk.ui.composer.lint_part import LintNote, LintPart, fix_word
from smsdesk.ui.context import Context
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import PLAIN, Shop, child

SHOP = Preferences(
    undo_seconds=0, quiet_on=False, shop_name="Serwis Żak", shop_phone="22 611 40 18"
)


@pytest.fixture
def driver(driver: Driver, shop: Shop, desk_context: Context) -> Driver:
    """The composer of a shop that has a name and a telephone."""
    shop.ask(lambda desk: desk.preferences.save(SHOP))
    desk_context.changes.preferences.emit()
    watch = driver.composer._lints
    driver.until(lambda: watch._supplies.preferences.shop_name == "Serwis Żak")
    return driver


def part(driver: Driver) -> LintPart:
    return child(driver.composer, LintPart, "composerLints")


def looked(driver: Driver, text: str) -> None:
    """Write, and let it be looked at."""
    driver.composer._form.text.set_text(text)
    driver.composer._lints._look()


def fix(driver: Driver) -> None:
    child(part(driver), QPushButton, "composerLintFix").click()


def test_nothing_to_say_is_not_said(driver: Driver) -> None:
    looked(driver, "Auto gotowe. Serwis Zak")
    assert part(driver).isHidden()
    assert part(driver).sentences == []


def test_it_comes_a_moment_after_the_last_key(driver: Driver) -> None:
    driver.composer._form.text.set_text("Odpisz TAK. Serwis Zak")
    assert part(driver).isHidden()
    driver.until(lambda: not part(driver).isHidden())
    assert "nobody can reply" in part(driver).sentences[0]


def test_the_words_are_underlined(driver: Driver) -> None:
    looked(driver, "🙂 Żak: odpisz TAK")
    (mark,) = driver.composer._form.text.extraSelections()
    assert mark.cursor.selectedText() == "odpisz TAK"
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    assert mark.format.underlineStyle() == wave


def test_one_click_mends_it_and_can_be_taken_back(driver: Driver) -> None:
    looked(driver, "Odpisz TAK. Serwis Zak")
    fix(driver)
    text = driver.composer._form.text
    assert text.text == "Zadzwon: 22 611 40 18. Serwis Zak"
    assert part(driver).isHidden()
    text.undo()
    assert text.text == "Odpisz TAK. Serwis Zak"


def test_a_text_changed_meanwhile_is_looked_at_again(driver: Driver) -> None:
    looked(driver, "Odpisz TAK. Serwis Zak")
    driver.composer._form.text.set_text("Auto gotowe. Serwis Zak")
    fix(driver)
    assert driver.composer._form.text.text == "Auto gotowe. Serwis Zak"
    assert part(driver).isHidden()


def test_more_opens_with_a_click(driver: Driver) -> None:
    looked(driver, "Odpisz TAK. Koszt 249.")
    assert len(part(driver).sentences) == 3
    more = child(part(driver), QPushButton, "composerLintsMore")
    assert more.text() == "2 more"
    more.click()
    fixes = part(driver).findChildren(QPushButton, "composerLintFix")
    assert [each.isHidden() for each in fixes] == [False, False, False]
    more.click()
    assert [row.isHidden() for row in part(driver)._rows] == [False, True, True]
    looked(driver, "")
    assert part(driver).isHidden()


def test_only_one_thing_needs_no_more(driver: Driver) -> None:
    looked(driver, "Odpisz TAK. Serwis Zak")
    assert child(part(driver), QPushButton, "composerLintsMore").isHidden()


def test_a_field_is_shown_where_its_value_offends(driver: Driver) -> None:
    looked(driver, "Wizyta {termin}. Zak")
    driver.until(lambda: driver.composer._form.fields.names == ("termin",))
    driver.composer._form.fields.set_values({"termin": "1.02.2020"})
    driver.composer._lints._look()
    assert "1.02.2020" in part(driver).sentences[0]
    (mark,) = driver.composer._form.text.extraSelections()
    assert mark.cursor.selectedText() == "{termin}"


def test_a_field_that_says_who_writes_is_enough(driver: Driver) -> None:
    looked(driver, "Auto gotowe. {firma}")
    assert part(driver).isHidden()


def test_a_planned_message_is_looked_at_for_its_day(driver: Driver) -> None:
    form = driver.composer._form
    day = datetime.now(UTC) + timedelta(days=3)
    looked(driver, f"Wizyta {day:%d.%m.%Y}. Zak")
    assert part(driver).isHidden()
    form.schedule.choose(day + timedelta(days=2))
    driver.composer._lints._look()
    assert "will have passed" in part(driver).sentences[0]


def test_signs_have_their_own_button_by_the_counter(driver: Driver) -> None:
    looked(driver, "Auto „gotowe”. Zak")
    assert part(driver).isHidden()
    twin = driver.composer._form.size_line._twin
    assert twin.text().startswith("With plain signs")


def test_signs_that_cost_a_message_are_counted(driver: Driver) -> None:
    looked(driver, "Auto „gotowe”. Zak " + "a" * 60)
    assert driver.composer._form.size_line._twin.text() == "With plain signs: 1 SMS instead of 2"


def test_without_a_gateway_nothing_is_said(driver: Driver) -> None:
    driver.composer._form.route.set_gateways(())
    looked(driver, "Odpisz TAK")
    assert part(driver).isHidden()


def test_another_gateway_has_other_facts(driver: Driver) -> None:
    form = driver.composer._form
    form.route.choose(PLAIN, "")
    looked(driver, "Odpisz TAK. Zak")
    assert not part(driver).isHidden()


def test_what_only_a_person_can_mend_has_no_button(qtbot: QtBot) -> None:
    alone = LintPart()
    qtbot.addWidget(alone)
    alone.show_notes([LintNote(SmsdeskError(ErrorCode.LINT_DATE_PAST, found="1.02"))])
    assert child(alone, QPushButton, "composerLintFix").isHidden()
    alone._rows[0]._on_fix()


def test_what_can_be_mended_has_a_word_for_it() -> None:
    by_hand = {
        ErrorCode.LINT_DATE_PAST,
        ErrorCode.LINT_SENDER,
        ErrorCode.LINT_FRAUD,
        ErrorCode.LINT_SHORTENER,
    }
    assert {code for code in LINTS if not fix_word(code)} == by_hand


def test_the_buttons_edits_are_told(qtbot: QtBot) -> None:
    alone = LintPart()
    qtbot.addWidget(alone)
    edits = (Edit(0, 1, "x"),)
    alone.show_notes([LintNote(SmsdeskError(ErrorCode.LINT_SPACES), edits)])
    with qtbot.waitSignal(alone.fix_wanted) as told:
        child(alone, QPushButton, "composerLintFix").click()
    assert told.args == [edits]


# --- default values of a template ---------------------------------------------------------------


@pytest.fixture
def template(shop: Shop, desk_context: Context) -> Template:
    """One with a default."""
    draft = TemplateDraft("Nasz", "Koszt {kwota} zl. Zak", defaults={"kwota": "99"})
    saved = shop.ask(lambda desk: desk.templates.save(draft))
    desk_context.changes.templates.emit()
    return saved


def test_a_default_stands_for_what_nobody_fills(
    driver: Driver, shop: Shop, template: Template
) -> None:
    driver.add("601 123 456")
    driver.composer.use_template(template.id)
    fields = driver.composer._form.fields
    driver.until(lambda: fields.names == ("kwota",) and not fields.empty)
    assert driver.composer.draft.defaults == {"kwota": "99"}
    line = fields._inputs["kwota"]
    assert line.placeholderText() == "99"
    driver.composer.send()
    driver.until(lambda: [m.text for m in shop.messages()] == ["Koszt 99 zl. Zak"])
    driver.until(lambda: not driver.composer.draft.text)
    assert driver.composer.draft.defaults == {}


def test_defaults_go_with_their_template(driver: Driver, template: Template) -> None:
    form = driver.composer._form
    driver.until(lambda: form.template.template(template.id) is not None)
    form.template.setCurrentIndex(form.template.findText("Nasz"))
    assert driver.composer.draft.defaults == {"kwota": "99"}
    form.template.setCurrentIndex(0)
    assert driver.composer.draft.defaults == {}


def test_a_draft_that_comes_back_has_its_defaults(driver: Driver, template: Template) -> None:
    form = driver.composer._form
    kept = MessageDraft(text=template.text, template_id=template.id)
    form.fill(kept)
    driver.until(lambda: driver.composer.draft.defaults == {"kwota": "99"})
    form.start_over()
    form.fill(kept)
    assert driver.composer.draft.defaults == {"kwota": "99"}
    form.fill(replace(kept, defaults={"kwota": "1"}))
    assert driver.composer.draft.defaults == {"kwota": "1"}
