"""The contact dialog over the real services: told beside the field, saved or kept open."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.contact import Contact, ContactKind
from smsdesk.core.phone import PhoneNumber
from smsdesk.ui.context import Context
from smsdesk.ui.people.contact_dialog import ContactDialog
from smsdesk.ui.widgets.banner import Banner
from tests.ui.writing.shop import Shop, child


class Driver:
    """The dialog as a person sees it."""

    def __init__(self, qtbot: QtBot, context: Context, contact: Contact | None) -> None:
        self.bot = qtbot
        self.saved: list[Contact] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.dialog = ContactDialog.open_for(context, contact, self.saved.append, self.window)
        self.closed: list[int] = []
        self.dialog.finished.connect(self.closed.append)

    def until(self, holds: Callable[[], bool]) -> None:
        self.bot.waitUntil(holds, timeout=5000)

    def type(self, name: str, text: str) -> None:
        line = child(self.dialog, QLineEdit, name)
        line.setFocus()
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, text)

    def save(self) -> None:
        child(self.dialog, QPushButton, "contactSave").click()

    @property
    def phone_words(self) -> str:
        return self.dialog._phone_field._below.text()


@pytest.fixture
def driver(qtbot: QtBot, desk_context: Context) -> Driver:
    return Driver(qtbot, desk_context, None)


def test_a_new_contact_is_saved_with_everything(driver: Driver, desk_context: Context) -> None:
    driver.type("contactName", "Jan Kowalczyk")
    driver.type("contactCompany", "Zaklad")
    driver.type("contactPhone", "605 412 877")
    driver.type("contactEmail", "jan@example.pl")
    kind = child(driver.dialog, QComboBox, "contactKind")
    kind.setCurrentIndex(1)
    child(driver.dialog, QPlainTextEdit, "contactNote").setPlainText("stały klient")
    with driver.bot.waitSignal(desk_context.changes.contacts, timeout=5000):
        driver.save()
    (contact,) = driver.saved
    assert contact.draft().phone == PhoneNumber("+48605412877")
    assert (contact.name, contact.company, contact.email) == (
        "Jan Kowalczyk",
        "Zaklad",
        "jan@example.pl",
    )
    assert (contact.kind, contact.note) == (ContactKind.CONTRACTOR, "stały klient")
    assert driver.closed == [1]


def test_an_empty_contact_is_told_not_saved(driver: Driver) -> None:
    driver.save()
    assert "needs a name" in driver.dialog._name_field.problem
    error = child(driver.dialog, Banner, "contactError")
    assert error.text() == driver.dialog._name_field.problem
    driver.type("contactName", "A")
    assert not error.isVisible()
    assert driver.dialog._name_field.problem == ""
    assert driver.saved == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("abc", "is not a phone number"),
        ("4,86E+10", "spreadsheet"),
        ("601123456/602123456", "more than one number"),
        ("60112", "too short"),
    ],
)
def test_a_bad_number_is_told_beside_it(driver: Driver, typed: str, said: str) -> None:
    driver.type("contactPhone", typed)
    driver.until(lambda: said in driver.dialog._phone_field.problem)
    driver.type("contactName", "Jan")
    driver.save()
    assert said in driver.dialog._phone_field.problem
    assert driver.saved == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("22 611 40 19", "landline"),
        ("+49 151 23456789", "foreign"),
        ("0601 123 456", "+48 601 123 456 can receive SMS."),
        ("tel. 601-123-456", "can receive SMS"),
    ],
)
def test_what_is_special_about_a_number_is_told_not_forbidden(
    driver: Driver, typed: str, said: str
) -> None:
    driver.type("contactPhone", typed)
    driver.until(lambda: said in driver.phone_words)
    driver.save()
    driver.until(lambda: bool(driver.saved))


def test_a_number_somebody_has_is_told_with_the_name(driver: Driver) -> None:
    driver.type("contactPhone", "501234567")
    driver.until(lambda: "Anna Nowak already has this number" in driver.phone_words)
    driver.type("contactPhone", "")
    driver.until(lambda: driver.phone_words == "")


def test_an_e_mail_is_checked_when_it_is_left(driver: Driver) -> None:
    driver.type("contactEmail", "anna@")
    child(driver.dialog, QLineEdit, "contactEmail").editingFinished.emit()
    assert "is not an e-mail address" in driver.dialog._email_field.problem
    driver.type("contactName", "Anna")
    driver.save()
    assert driver.saved == []
    driver.type("contactEmail", "anna@example.pl")
    assert driver.dialog._email_field.problem == ""
    driver.save()
    driver.until(lambda: bool(driver.saved))


def test_an_existing_contact_is_changed(qtbot: QtBot, desk_context: Context, shop: Shop) -> None:
    anna = shop.contact("Anna Nowak")
    driver = Driver(qtbot, desk_context, anna)
    assert child(driver.dialog, QLineEdit, "contactPhone").text() == "+48 501 234 567"
    driver.until(lambda: "can receive SMS" in driver.phone_words)
    driver.type("contactName", "Anna Kowalska")
    driver.save()
    driver.until(lambda: bool(driver.saved))
    assert driver.saved[0].id == anna.id
    assert shop.contact("Anna Kowalska").phone == anna.phone


def test_a_contact_deleted_meanwhile_is_told(
    qtbot: QtBot, desk_context: Context, shop: Shop
) -> None:
    anna = shop.contact("Anna Nowak")
    driver = Driver(qtbot, desk_context, anna)
    shop.ask(lambda desk: desk.contacts.delete([anna.id]))
    driver.save()
    error = child(driver.dialog, Banner, "contactError")
    driver.until(lambda: "deleted in the meantime" in error.text())
    assert child(driver.dialog, QPushButton, "contactSave").isEnabled()
    assert driver.closed == []


def test_cancel_saves_nothing(driver: Driver, shop: Shop) -> None:
    driver.type("contactName", "Jan")
    child(driver.dialog, QPushButton, "contactCancel").click()
    assert driver.closed == [0]
    assert len(shop.contacts()) == 5


def test_a_note_of_megabytes_is_cut_and_told(driver: Driver) -> None:
    driver.dialog._note.cut_off.emit(2_000_000)
    assert "too long for a note" in driver.dialog._note_field.problem


def test_the_window_grows_with_its_words(driver: Driver) -> None:
    before = driver.dialog.height()
    driver.save()
    driver.type("contactEmail", "x")
    child(driver.dialog, QLineEdit, "contactEmail").editingFinished.emit()
    driver.type("contactPhone", "226114019")
    driver.until(lambda: driver.dialog.height() > before)
