"""The card of one person beside the list, over the real services."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.bootstrap import open_desk
from smsdesk.core.consent import ConsentPurpose
from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft
from smsdesk.services.history import HistoryService, MessageListRow
from smsdesk.services.people.contacts import ContactService
from smsdesk.ui import state_words
from smsdesk.ui.context import Context
from smsdesk.ui.people.bubble import Bubble
from smsdesk.ui.people.contact_card import ContactCard
from smsdesk.ui.people.contacts_page import ContactsPage
from smsdesk.ui.people.conversation import PAGE
from smsdesk.ui.widgets.empty_state import EmptyState
from tests.ui.writing.shop import Shop, W, child

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

OTHER = PhoneNumber("+48602000009")
FULL = ContactDraft(
    "Jan Kowalczyk",
    "Zakład Kowalczyk",
    PhoneNumber("+48605412877"),
    "jan@example.pl",
    ContactKind.CONTRACTOR,
    "prosi o SMS po 16",
    (OTHER,),
    "5260250274",
    "ul. Długa 7",
    "uk",
    {"rejestracja": "WX 12345", "przeglad": "2026-12-01", "dawne": "x"},
)
FIELDS = (
    ContactField("rejestracja", "Rejestracja"),
    ContactField("przeglad", "Przegląd", FieldKind.DATE),
    ContactField("urodziny", "Urodziny", FieldKind.DATE),
)


class Driver:
    """The card as a person sees it."""

    def __init__(self, qtbot: QtBot, context: Context) -> None:
        self.bot = qtbot
        self.card = ContactCard(context)
        qtbot.addWidget(self.card)
        self.card.resize(420, 640)
        self.card.show()

    def until(self, holds: Callable[[], bool]) -> None:
        self.bot.waitUntil(holds, timeout=20_000)

    def find(self, kind: type[W], name: str) -> W:
        return child(self.card, kind, name)

    def show(self, contact: Contact) -> None:
        with self.bot.waitSignal(self.card.conversation.shown, timeout=20_000):
            self.card.show_contact(contact.id)

    def press(self, name: str) -> None:
        self.find(QAbstractButton, name).click()

    def sees(self, name: str) -> bool:
        return self.find(QWidget, name).isVisible()

    @property
    def texts(self) -> list[str]:
        return [bubble._text.text() for bubble in self.card.conversation.bubbles]


@pytest.fixture
def driver(qtbot: QtBot, desk_context: Context) -> Driver:
    return Driver(qtbot, desk_context)


def write(shop: Shop, contact: Contact, *texts: str) -> None:
    def queue(desk: "Desk") -> None:
        people = tuple(desk.compose.recipients([contact.id]))
        for text in texts:
            desk.compose.queue(MessageDraft(people, text))

    shop.ask(queue)


def test_everything_that_is_known_is_shown(driver: Driver, shop: Shop) -> None:
    shop.ask(lambda desk: desk.own_fields.save_all(FIELDS))
    jan = shop.ask(lambda desk: desk.contacts.save(FULL))
    driver.show(jan)
    assert driver.find(QLabel, "cardName").text() == "Jan Kowalczyk"
    assert driver.find(QLabel, "cardCompany").text() == "Zakład Kowalczyk"
    assert driver.find(QLabel, "cardKind").text() == "Contractor"
    assert driver.find(QLabel, "cardNumber1").text() == "+48 605 412 877"
    assert driver.find(QLabel, "cardNumber2").text() == "+48 602 000 009"
    driver.press("cardShowFacts")
    assert driver.card.facts.isVisible()
    assert list(driver.card.facts.told)[:-1] == [
        ("E-mail", "jan@example.pl"),
        ("NIP", "526-025-02-74"),
        ("Address", "ul. Długa 7"),
        ("Language", "Ukrainian"),
        ("Rejestracja", "WX 12345"),
        ("Przegląd", "01.12.2026"),
        ("Note", "prosi o SMS po 16"),
    ]


def test_of_somebody_unknown_only_the_beginning_is_told(driver: Driver, shop: Shop) -> None:
    driver.show(shop.contact("Bez Numeru"))
    assert [label for label, _ in driver.card.facts.told] == ["Added"]
    assert not driver.find(QAbstractButton, "cardWrite").isEnabled()
    assert not driver.sees("cardCompany")


def test_what_was_written_stands_with_the_newest_at_the_bottom(driver: Driver, shop: Shop) -> None:
    anna = shop.contact("Anna Nowak")
    write(shop, anna, "pierwszy", "drugi")
    write(shop, shop.contact("Łukasz Zieliński"), "nie jej")
    driver.show(anna)
    assert driver.texts == ["pierwszy", "drugi"]
    (_, newest) = driver.card.conversation.bubbles
    assert "Waiting · SMSAPI" in newest._foot.text()
    assert not driver.sees("cardEarlier")


def test_earlier_messages_come_by_pages(driver: Driver, shop: Shop) -> None:
    anna = shop.contact("Anna Nowak")
    write(shop, anna, *(f"nr {number}" for number in range(PAGE + 2)))
    driver.show(anna)
    assert driver.texts == [f"nr {number}" for number in range(2, PAGE + 2)]
    bar = driver.card.conversation._area.verticalScrollBar()
    driver.until(lambda: bar.value() == bar.maximum() > 0)
    bar.setValue(0)
    before = bar.maximum()
    driver.press("cardEarlier")
    driver.until(lambda: len(driver.texts) == PAGE + 2)
    driver.until(lambda: bar.maximum() != before and bar.value() > 0)
    assert not driver.sees("cardEarlier")


def test_nothing_written_yet_offers_to_write(driver: Driver, shop: Shop) -> None:
    anna = shop.contact("Anna Nowak")
    driver.show(anna)
    assert driver.sees("cardNothing")
    with driver.bot.waitSignal(driver.card.write_wanted) as wanted:
        driver.press("cardFirst")
    assert wanted.args == [anna.id]


def test_consents_are_read_when_somebody_looks_at_them(driver: Driver, shop: Shop) -> None:
    driver.show(shop.contact("Anna Nowak"))
    assert not driver.card.consents.rows[ConsentPurpose.MARKETING].isVisible()
    with driver.bot.waitSignal(driver.card.consents.shown, timeout=20_000):
        driver.press("cardShowConsents")
    assert driver.card.consents.rows[ConsentPurpose.MARKETING].isVisible()
    with driver.bot.waitSignal(driver.card.consents.shown, timeout=20_000):
        driver.show(shop.contact("Bez Numeru"))
    driver.press("cardShowConversation")
    assert driver.card.conversation.isVisible()


def test_news_appear_by_themselves(driver: Driver, shop: Shop, desk_context: Context) -> None:
    anna = shop.contact("Anna Nowak")
    driver.show(anna)
    write(shop, anna, "nowa")
    desk_context.changes.messages.emit()
    driver.until(lambda: driver.texts == ["nowa"])


def test_a_card_that_nobody_looks_at_reads_nothing(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    driver.show(shop.contact("Anna Nowak"))
    driver.card.hide()
    desk_context.changes.messages.emit()
    assert not driver.card.conversation._news.isActive()


def test_a_changed_person_is_read_again(driver: Driver, shop: Shop, desk_context: Context) -> None:
    anna = shop.contact("Anna Nowak")
    driver.show(anna)
    draft = replace(anna.draft(), name="Anna Kowalska")
    shop.ask(lambda desk: desk.contacts.save(draft, anna.id))
    desk_context.changes.contacts.emit()
    driver.until(lambda: driver.find(QLabel, "cardName").text() == "Anna Kowalska")
    shop.ask(lambda desk: desk.contacts.delete([anna.id]))
    desk_context.changes.contacts.emit()
    driver.until(lambda: driver.sees("cardNobody"))
    assert driver.card.contact_id is None


def test_numbers_are_copied_and_written_to(driver: Driver, shop: Shop) -> None:
    driver.show(shop.ask(lambda desk: desk.contacts.save(FULL)))
    driver.press("cardCopy2")
    assert QGuiApplication.clipboard().text() == "+48 602 000 009"
    with driver.bot.waitSignal(driver.card.number_wanted) as wanted:
        driver.press("cardWrite2")
    assert wanted.args == [OTHER]


@pytest.mark.parametrize(
    ("button", "signal"),
    [("cardWrite", "write_wanted"), ("cardEdit", "edit_wanted"), ("cardDelete", "delete_wanted")],
)
def test_buttons_tell_whom_they_are_about(
    driver: Driver, shop: Shop, button: str, signal: str
) -> None:
    anna = shop.contact("Anna Nowak")
    driver.show(anna)
    with driver.bot.waitSignal(getattr(driver.card, signal)) as wanted:
        driver.press(button)
    assert wanted.args == [anna.id]


class Unreadable:
    """Services whose database is locked while a file of that name is there."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir

    def check(self, name: str) -> None:
        if (self._data_dir / name).exists():
            raise SmsdeskError(ErrorCode.DATABASE_LOCKED)


class LockedContacts(ContactService):
    """The real service, except while it is locked."""

    def __init__(self, real: ContactService, lock: Unreadable) -> None:
        self.__dict__.update(real.__dict__)
        self._lock = lock

    def get(self, contact_id: int) -> Contact:
        self._lock.check("no contacts")
        return super().get(contact_id)


class LockedHistory(HistoryService):
    """The real service, except while it is locked."""

    def __init__(self, real: HistoryService, lock: Unreadable) -> None:
        self.__dict__.update(real.__dict__)
        self._lock = lock

    def rows(self, seqs: Sequence[int]) -> Sequence[MessageListRow]:
        self._lock.check("no history")
        return super().rows(seqs)


class TestUnreadable:
    """The database is locked by somebody else."""

    @pytest.fixture
    def load(self, data_dir: Path) -> "Callable[[], Desk]":
        def load() -> "Desk":
            desk, lock = open_desk(data_dir), Unreadable(data_dir)
            contacts = LockedContacts(desk.contacts, lock)
            return replace(desk, contacts=contacts, history=LockedHistory(desk.history, lock))

        return load

    def test_it_is_told_and_can_be_tried_again(
        self, driver: Driver, shop: Shop, data_dir: Path
    ) -> None:
        person, messages = data_dir / "no contacts", data_dir / "no history"
        person.touch()
        with driver.bot.waitSignal(driver.card.shown, timeout=20_000):
            driver.card.show_contact(shop.contact("Anna Nowak").id)
        assert driver.sees("cardFailed")
        person.unlink()
        messages.touch()
        with driver.bot.waitSignal(driver.card.conversation.shown, timeout=20_000):
            driver.press("cardAgain")
        assert driver.sees("cardConversationFailed")
        messages.unlink()
        with driver.bot.waitSignal(driver.card.conversation.shown, timeout=20_000):
            driver.press("cardConversationAgain")
        assert driver.sees("cardNothing")


# --- beside the list ----------------------------------------------------------------------------


@pytest.fixture
def page(qtbot: QtBot, desk_context: Context) -> ContactsPage:
    page = ContactsPage(desk_context)
    qtbot.addWidget(page)
    page.resize(1080, 640)
    page.show()
    qtbot.waitUntil(lambda: page._model.rowCount() == 5, timeout=20_000)
    return page


def choose(qtbot: QtBot, page: ContactsPage, row: int) -> None:
    page._table.setCurrentIndex(page._model.index(row, 0))
    qtbot.waitUntil(lambda: len(page.composer.recipients) == 1, timeout=20_000)


def shown_name(page: ContactsPage) -> str:
    return child(page, QLabel, "cardName").text()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_keys_open_the_card_and_esc_leads_back(
    qtbot: QtBot, page: ContactsPage, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    choose(qtbot, page, 0)
    page._table.setFocus()
    QTest.keyClick(page._table, key, modifier)
    assert page._side.on_card
    qtbot.waitUntil(lambda: shown_name(page) == "Anna Nowak", timeout=20_000)
    QTest.keyClick(page._table, Qt.Key.Key_Escape)
    assert not page._side.on_card
    assert page.composer.isVisible()


def test_esc_works_on_the_card_itself(qtbot: QtBot, page: ContactsPage) -> None:
    choose(qtbot, page, 0)
    page._side.show_card()
    qtbot.waitUntil(lambda: shown_name(page) == "Anna Nowak", timeout=20_000)
    QTest.keyClick(child(page, QAbstractButton, "cardEdit"), Qt.Key.Key_Escape)
    assert not page._side.on_card


def test_the_card_follows_the_current_row(qtbot: QtBot, page: ContactsPage) -> None:
    child(page, QAbstractButton, "sideCard").click()
    assert child(page, EmptyState, "cardNobody").isVisible()
    choose(qtbot, page, 0)
    qtbot.waitUntil(lambda: shown_name(page) == "Anna Nowak", timeout=20_000)
    choose(qtbot, page, 1)
    qtbot.waitUntil(lambda: shown_name(page) == "Bez Numeru", timeout=20_000)


def test_the_card_opens_beside_a_list_that_stood_alone(qtbot: QtBot, page: ContactsPage) -> None:
    child(page, QAbstractButton, "composerClose").click()
    assert not page._side.isVisible()
    page._side.show_card()
    assert page._side.card.isVisible()
    page.new_message()
    assert page.composer.isVisible()


def test_writing_from_the_card_leads_to_the_message(
    qtbot: QtBot, page: ContactsPage, shop: Shop
) -> None:
    page._side.show_card()
    page._side.card.write_wanted.emit(shop.contact("Anna Nowak").id)
    qtbot.waitUntil(lambda: len(page.composer.recipients) == 1, timeout=20_000)
    assert not page._side.on_card


def test_another_number_of_a_person_is_the_recipient(
    qtbot: QtBot, page: ContactsPage, shop: Shop
) -> None:
    shop.ask(lambda desk: desk.contacts.save(FULL))
    page._side.show_card()
    page._side.card.number_wanted.emit(OTHER)
    qtbot.waitUntil(lambda: len(page.composer.recipients) == 1, timeout=20_000)
    (recipient,) = page.composer.recipients
    assert (recipient.phone, recipient.name) == (OTHER, "Jan Kowalczyk")


def test_deleting_from_the_card_deletes(qtbot: QtBot, page: ContactsPage, shop: Shop) -> None:
    anna = shop.contact("Anna Nowak")
    page._side.show_card()
    page._side.card.delete_wanted.emit(anna.id)
    qtbot.waitUntil(lambda: len(shop.contacts()) == 4, timeout=20_000)


def test_reading_again_finds_out_who_was_deleted_elsewhere(
    qtbot: QtBot, page: ContactsPage, shop: Shop
) -> None:
    choose(qtbot, page, 0)
    page._side.show_card()
    qtbot.waitUntil(lambda: shown_name(page) == "Anna Nowak", timeout=20_000)
    shop.ask(lambda desk: desk.contacts.delete([shop.contact("Anna Nowak").id]))
    page.refresh()
    nobody = child(page, EmptyState, "cardNobody")
    qtbot.waitUntil(nobody.isVisible, timeout=20_000)


def test_an_open_card_is_reopened_by_its_keys(qtbot: QtBot, page: ContactsPage) -> None:
    choose(qtbot, page, 0)
    page._side.show_card()
    qtbot.waitUntil(lambda: shown_name(page) == "Anna Nowak", timeout=20_000)
    page._table.setFocus()
    page._side.show_card()
    qtbot.waitUntil(lambda: child(page, QAbstractButton, "cardWrite").hasFocus(), timeout=20_000)


def test_esc_beside_a_message_is_not_taken(page: ContactsPage) -> None:
    QTest.keyClick(page._table, Qt.Key.Key_Escape)
    QTest.keyClick(page._side, Qt.Key.Key_Escape)
    assert page.composer.isVisible()


@pytest.mark.parametrize("sent", [True, False])
def test_what_became_of_a_message_is_told_by_its_icon(
    driver: Driver, shop: Shop, *, sent: bool
) -> None:
    anna = shop.contact("Anna Nowak")
    write(shop, anna, "tekst")
    (row,) = shop.messages()
    state = MessageState.DELIVERED if sent else MessageState.UNCLEAR
    bubble = Bubble(replace(row, state=state))
    driver.bot.addWidget(bubble)
    assert bubble._icon.property("role") == ("mark" if sent else "warning")
    assert state_words.word(state) in bubble.accessibleName()
