"""The consents on a person's card: what is shown, noting, withdrawing, opt-outs, with undo."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentSource, ConsentState
from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.desk import Desk
from smsdesk.services.people.consents import ConsentCard, Noted
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.notices import Notice
from smsdesk.ui.people import consent_words
from smsdesk.ui.people.consent_deeds import ConsentDeeds
from smsdesk.ui.people.consent_dialog import ConsentDialog
from smsdesk.ui.people.consent_history import ConsentHistory
from smsdesk.ui.people.consent_part import ConsentPart
from smsdesk.ui.theme import Tone
from tests.ui.setup_tools import WAIT, asked, find

MARKETING, ORDERS = ConsentPurpose.MARKETING, ConsentPurpose.ORDERS
ANNA = PhoneNumber("+48501234567")


class Driver:
    """The part as a person sees it, in a window of its own."""

    def __init__(self, qtbot: QtBot, context: Context, said: list[Notice]) -> None:
        self.qtbot, self.context, self.said = qtbot, context, said
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.part = ConsentPart(context, self.window)
        self.window.show()

    def ask(self, contact_ids: Sequence[int]) -> Sequence[ConsentCard]:
        def work(desk: Desk) -> list[ConsentCard]:
            return [desk.consents.card(one) for one in contact_ids]

        return asked(self.qtbot, self.context, work)

    def add(self, draft: ContactDraft) -> int:
        return asked(self.qtbot, self.context, lambda desk: desk.contacts.save(draft)).id

    def note(self, contact_id: int, state: ConsentState, days: int = 1) -> None:
        since = datetime.now(UTC) - timedelta(days=days)
        note = ConsentNote(MARKETING, state, since, ConsentSource.PHONE, "Tak", "Ewa")
        asked(self.qtbot, self.context, lambda desk: desk.consents.note([contact_id], note))

    def show(self, contact_id: int) -> None:
        with self.qtbot.waitSignal(self.part.shown, timeout=WAIT):
            self.part.show_contact(contact_id)

    def until_said(self, words: str) -> Notice:
        self.qtbot.waitUntil(lambda: any(words in one.text for one in self.said), timeout=WAIT)
        return next(one for one in reversed(self.said) if words in one.text)

    def until_badge(self, purpose: ConsentPurpose, words: str) -> None:
        badge = self.part.rows[purpose].badge
        self.qtbot.waitUntil(lambda: badge.text() == words, timeout=WAIT)


@pytest.fixture
def driver(qtbot: QtBot, context: Context, said: list[Notice]) -> Driver:
    return Driver(qtbot, context, said)


@pytest.fixture
def anna(driver: Driver) -> int:
    return driver.add(ContactDraft("Anna", phone=ANNA))


def undo(notice: Notice) -> None:
    assert notice.action_text == "Undo"
    assert notice.on_action is not None
    notice.on_action()


def test_of_nobody_nothing_is_shown(driver: Driver, anna: int) -> None:
    assert not driver.part.rows[MARKETING].isVisible()
    assert not driver.part.erase_button.isVisible()
    driver.show(anna)
    assert driver.part.rows[MARKETING].isVisible()
    assert not driver.part.history_button.isVisible()
    driver.part.clear()
    assert not driver.part.rows[MARKETING].isVisible()


def test_what_is_known_is_shown(driver: Driver, anna: int) -> None:
    driver.show(anna)
    marketing, orders = driver.part.rows[MARKETING], driver.part.rows[ORDERS]
    assert (marketing.badge.text(), orders.badge.text()) == ("no consent", "allowed")
    assert not marketing.withdraw_button.isVisible()
    assert orders.withdraw_button.isVisible()
    driver.note(anna, ConsentState.GIVEN)
    driver.context.changes.contacts.emit()
    driver.until_badge(MARKETING, "consent given")
    assert marketing.about.text().endswith(", by telephone")
    assert marketing.badge.accessibleName() == "Marketing: consent given"
    assert driver.part.history_button.isVisible()


def test_somebody_who_is_gone_is_told(driver: Driver) -> None:
    driver.show(999)
    assert find(driver.part, QLabel, "consentFailed").text().startswith("This contact has been")
    assert not driver.part.rows[MARKETING].isVisible()


def test_one_click_withdraws_and_one_undoes_it(driver: Driver, anna: int) -> None:
    driver.note(anna, ConsentState.GIVEN)
    driver.show(anna)
    driver.part.rows[MARKETING].withdraw_button.click()
    notice = driver.until_said("1 person(s) will get no marketing.")
    driver.until_badge(MARKETING, "withdrawn")
    undo(notice)
    driver.until_badge(MARKETING, "consent given")


def test_an_objection_to_orders(driver: Driver, anna: int) -> None:
    driver.show(anna)
    driver.part.rows[ORDERS].withdraw_button.click()
    driver.until_said("will get no SMS about orders")
    driver.until_badge(ORDERS, "objected")


def test_the_history_holds_every_word(qtbot: QtBot, driver: Driver, anna: int) -> None:
    driver.note(anna, ConsentState.GIVEN, days=2)
    driver.note(anna, ConsentState.WITHDRAWN)
    driver.show(anna)
    driver.part.history_button.click()
    dialog = find(driver.window, ConsentHistory)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "„Tak”" in words
    assert sum(line.endswith("by Ewa") for line in words) == 2
    find(dialog, QPushButton, "consentHistoryClose").click()
    assert not dialog.isVisible()


# --- noting --------------------------------------------------------------------------------------


def opened(driver: Driver, *ids: int) -> ConsentDialog:
    dialog = ConsentDialog.open_for(driver.context, ids, driver.window)
    driver.qtbot.waitUntil(dialog.save_button.isEnabled, timeout=WAIT)
    return dialog


def test_a_consent_is_noted_in_the_dialog(driver: Driver, anna: int) -> None:
    driver.show(anna)
    driver.part.rows[MARKETING].note_button.click()
    dialog = find(driver.window, ConsentDialog)
    driver.qtbot.waitUntil(dialog.save_button.isEnabled, timeout=WAIT)
    form = dialog.form
    assert form._wording.text.startswith("Wyrażam zgodę")
    form._how.setEditText("na festynie")
    form._by.setText("Ewa")
    form._day.setDate(QDate.currentDate().addDays(-3))
    dialog.save_button.click()
    undo_it = driver.until_said("Consent of 1 person(s) noted.")
    driver.until_badge(MARKETING, "consent given")
    (card,) = driver.ask([anna])
    note = card.history[0].note
    assert (note.how, note.noted_by) == ("na festynie", "Ewa")
    assert note.since.astimezone().strftime("%H:%M") == "00:00"
    undo(undo_it)
    driver.until_badge(MARKETING, "no consent")


def test_many_at_once(driver: Driver, anna: int) -> None:
    jan = driver.add(ContactDraft("Jan", phone=PhoneNumber("+48501234568")))
    driver.note(jan, ConsentState.WITHDRAWN, days=0)
    dialog = opened(driver, anna, jan)
    assert dialog.windowTitle() == "Note a consent of 2 people"
    dialog.form._day.setDate(QDate.currentDate().addDays(-1))
    dialog.save_button.click()
    driver.until_said("Of 1 person(s) something that was said later still counts.")
    assert [card.marketing for card in driver.ask([anna, jan])] == [
        ConsentState.GIVEN,
        ConsentState.WITHDRAWN,
    ]


def test_another_purpose_has_other_words(driver: Driver, anna: int) -> None:
    dialog = opened(driver, anna)
    purpose = find(dialog, QComboBox, "consentPurpose")
    purpose.setCurrentIndex(purpose.findData(ORDERS))
    form = dialog.form
    assert (form._given.text(), form._wording.text) == ("Agreed to them", "")
    form._withdrawn.setChecked(True)
    assert form._wording_field.isHidden()
    form._how.setEditText("by e-mail")
    note = form.note
    assert (note.purpose, note.state, note.how) == (ORDERS, ConsentState.WITHDRAWN, "email")
    dialog.save_button.click()
    driver.until_said("will get no SMS about orders")


def test_what_goes_wrong_is_said_in_the_dialog(driver: Driver, anna: int) -> None:
    dialog = opened(driver, 999)
    dialog.save_button.click()
    driver.qtbot.waitUntil(lambda: dialog.problem.text() != "", timeout=WAIT)
    assert dialog.save_button.isEnabled()
    error = FieldError("since", ErrorCode.CONSENT_AHEAD)
    dialog._on_failed(error)
    assert dialog.form._day_field.problem == error_text(error)


# --- the list of opt-outs ------------------------------------------------------------------------


def test_a_number_is_never_texted_again_until_allowed(driver: Driver, anna: int) -> None:
    driver.show(anna)
    driver.part.opt_out_button.click()
    driver.until_said("1 number(s) will not be texted any more.")
    driver.qtbot.waitUntil(driver.part.opted_out.isVisible, timeout=WAIT)
    assert ANNA.display in driver.part.opted_out.text()
    driver.part.opt_out_button.click()
    driver.qtbot.waitUntil(
        lambda: driver.part.findChild(QMessageBox, "optOutRemoval") is not None, timeout=WAIT
    )
    box = find(driver.part, QMessageBox, "optOutRemoval")
    assert ANNA.masked in box.text()
    next(button for button in box.buttons() if button.text() == "Allow texting").click()
    notice = driver.until_said("1 number(s) may be texted again.")
    driver.qtbot.waitUntil(lambda: not driver.part.opted_out.isVisible(), timeout=WAIT)
    undo(notice)
    driver.qtbot.waitUntil(driver.part.opted_out.isVisible, timeout=WAIT)


def test_putting_on_the_list_is_undone(driver: Driver, anna: int) -> None:
    driver.show(anna)
    driver.part.opt_out_button.click()
    notice = driver.until_said("will not be texted any more")
    driver.qtbot.waitUntil(driver.part.opted_out.isVisible, timeout=WAIT)
    undo(notice)
    driver.qtbot.waitUntil(lambda: not driver.part.opted_out.isVisible(), timeout=WAIT)


def test_without_a_number_there_is_nothing_to_forbid(driver: Driver) -> None:
    driver.show(driver.add(ContactDraft("Bez numeru")))
    assert not driver.part.opt_out_button.isEnabled()


# --- words ---------------------------------------------------------------------------------------


def test_what_providers_kept_is_told(driver: Driver) -> None:
    deeds = ConsentDeeds.over(driver.context, driver.window)
    assert ConsentDeeds.over(driver.context, driver.window) is deeds
    error = SmsdeskError(ErrorCode.CANCEL_TOO_LATE, gateway="Bramka")
    note = ConsentNote(MARKETING, ConsentState.WITHDRAWN, datetime.now(UTC))
    deeds.tell(Noted((1,), cancelled=2, errors=(error,)), note)
    assert driver.said[-1].tone is Tone.WARN
    assert "2 planned message(s) cancelled at the operator." in driver.said[-1].text
    assert error_text(error) in driver.said[-1].text


@pytest.mark.parametrize("purpose", list(ConsentPurpose))
@pytest.mark.parametrize("state", list(ConsentState))
def test_every_state_has_a_word_and_a_colour(purpose: ConsentPurpose, state: ConsentState) -> None:
    assert consent_words.state(purpose, state)
    assert (consent_words.tone(purpose, state) is Tone.GOOD) is (state is ConsentState.GIVEN)


def test_sources_are_said_in_words_and_read_back() -> None:
    for code in ConsentSource:
        assert consent_words.source(code) != code
        assert consent_words.source_of(consent_words.source(code)) == code
    assert consent_words.source("na festynie") == consent_words.source_of(" na festynie ")
