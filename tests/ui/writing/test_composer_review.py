"""The composer and its review: looking at the recipients, and the typed number for many."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.message import MessageState
from smsdesk.services.compose import MessageDraft
from smsdesk.ui.composer.review_dialog import ReviewDialog
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import Shop
from tests.ui.writing.test_composer_timing import choose, ready, states


def opened(driver: Driver, name: str) -> ReviewDialog:
    """The dialog of this name, as soon as it is there."""

    def found() -> list[ReviewDialog]:
        dialogs = [w for w in QApplication.allWidgets() if isinstance(w, ReviewDialog)]
        return [one for one in dialogs if one.objectName() == name and one.isVisible()]

    driver.until(lambda: bool(found()))
    return found()[0]


def button(dialog: ReviewDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def type_number(dialog: ReviewDialog, number: int) -> None:
    line = dialog.findChild(QLineEdit, "confirmNumber")
    assert isinstance(line, QLineEdit)
    line.setText(str(number))


@pytest.fixture
def look(driver: Driver) -> QPushButton:
    return driver.find(QPushButton, "composerReview")


def test_there_is_nothing_to_look_at_yet(driver: Driver, look: QPushButton) -> None:
    driver.until(lambda: not driver.send.isEnabled())
    assert not look.isEnabled()
    driver.composer._sending.look()
    assert not driver.composer._sending.busy


def test_recipients_can_be_looked_at_before(driver: Driver, shop: Shop, look: QPushButton) -> None:
    ready(driver)
    look.click()
    dialog = opened(driver, "reviewDialog")
    assert dialog._model.rowCount() == 2
    button(dialog, "reviewClose").click()
    assert shop.messages() == []
    assert driver.composer.draft.text == "Gotowe"


def test_few_messages_need_no_number(driver: Driver, shop: Shop) -> None:
    choose(shop, driver, confirm_above=2)
    ready(driver)
    driver.send.click()
    driver.until(lambda: states(shop) == [MessageState.QUEUED] * 2)


def test_many_need_their_number_typed(driver: Driver, shop: Shop) -> None:
    choose(shop, driver, confirm_above=1)
    ready(driver)
    driver.send.click()
    dialog = opened(driver, "confirmDialog")
    assert shop.messages() == []
    type_number(dialog, 2)
    button(dialog, "confirmSend").click()
    driver.until(lambda: states(shop) == [MessageState.QUEUED] * 2)


def test_without_the_number_the_message_stays(driver: Driver, shop: Shop) -> None:
    choose(shop, driver, confirm_above=1)
    ready(driver)
    driver.send.click()
    button(opened(driver, "confirmDialog"), "confirmCancel").click()
    assert shop.messages() == []
    assert driver.composer.draft.text == "Gotowe"
    assert driver.send.isEnabled()


def test_who_gets_nothing_does_not_count(driver: Driver, shop: Shop) -> None:
    choose(shop, driver, confirm_above=1)
    driver.add("501 234 567")
    driver.add("Bez Numeru")
    driver.write("Gotowe")
    driver.until(lambda: driver.send.text() == "Send 1 SMS")
    driver.send.click()
    driver.until(lambda: states(shop) == [MessageState.QUEUED])


def test_zero_never_asks(driver: Driver, shop: Shop) -> None:
    choose(shop, driver, confirm_above=0)
    ready(driver)
    driver.send.click()
    driver.until(lambda: states(shop) == [MessageState.QUEUED] * 2)


def test_the_same_text_once_more_is_told_at_once(driver: Driver, shop: Shop) -> None:
    people = tuple(shop.ask(lambda desk: desk.compose.parse("501 234 567")))
    draft = MessageDraft(people, "Gotowe")  # type: ignore[arg-type]  # a number is a recipient
    shop.ask(lambda desk: desk.compose.queue(draft))
    ready(driver)
    told = driver.find(QLabel, "composerSkipped")
    driver.until(lambda: told.text() == "The same text was sent today to 1 of these 2.")
    driver.write("Gotowe!")
    driver.until(told.isHidden)


def test_leaving_out_who_got_it_today_narrows_the_message(driver: Driver, shop: Shop) -> None:
    choose(shop, driver, confirm_above=1)
    people = tuple(shop.ask(lambda desk: desk.compose.parse("501 234 567")))
    draft = MessageDraft(people, "Gotowe")  # type: ignore[arg-type]  # a number is a recipient
    shop.ask(lambda desk: desk.compose.queue(draft))
    ready(driver)
    driver.send.click()
    dialog = opened(driver, "confirmDialog")
    button(dialog, "reviewLeaveOut").click()
    driver.until(lambda: driver.names == ["Łukasz Zieliński"])
    type_number(dialog, 1)
    button(dialog, "confirmSend").click()
    driver.until(lambda: len(shop.messages()) == 2)
    assert shop.messages()[-1].recipient == "Łukasz Zieliński"


def test_a_review_that_is_refused_is_told_in_its_place(driver: Driver, qtbot: QtBot) -> None:
    ready(driver)
    driver.composer._form.text.set_text("Gotowe {nieznane}")
    driver.composer._sending.look()
    driver.until(lambda: bool(driver.problem("text_field")))
    assert not driver.composer._sending.busy
