"""The contact dialog over the real services: told beside the field, saved or kept open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.phone import PhoneNumber
from smsdesk.ui.context import Context
from smsdesk.ui.people.contact_dialog import ContactDialog
from smsdesk.ui.people.number_line import NumberLine
from smsdesk.ui.people.own_fields_dialog import OwnFieldsDialog
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
        self.bot.waitUntil(holds, timeout=20_000)

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
        return self.number.line.accessibleDescription()

    @property
    def number(self) -> NumberLine:
        return self.dialog._numbers.lines[0]

    def line(self, name: str) -> QLineEdit:
        return child(self.dialog, QLineEdit, name)

    def button(self, name: str) -> QAbstractButton:
        return child(self.dialog, QAbstractButton, name)

    def known_fields(self) -> None:
        """Until the shop's own fields are there."""
        self.until(lambda: bool(self.dialog._more._own.texts()))


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
    with driver.bot.waitSignal(desk_context.changes.contacts, timeout=20_000):
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
    driver.until(lambda: said in driver.number.problem)
    driver.type("contactName", "Jan")
    driver.save()
    assert said in driver.number.problem
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
    assert "is not an e-mail address" in driver.dialog._more.email_field.problem
    driver.type("contactName", "Anna")
    driver.save()
    assert driver.saved == []
    driver.type("contactEmail", "anna@example.pl")
    assert driver.dialog._more.email_field.problem == ""
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
    # what was typed need not be lost
    error.action_button.click()
    driver.until(lambda: bool(driver.saved))
    assert shop.contact("Anna Nowak").phone == anna.phone
    assert driver.closed == [1]


@pytest.fixture
def overtaken(qtbot: QtBot, desk_context: Context, shop: Shop) -> Driver:
    """Two desks edit Anna; the other one has saved, and so one tries to here."""
    anna = shop.contact("Anna Nowak")
    driver = Driver(qtbot, desk_context, anna)
    other = replace(anna.draft(), email="anna@new.pl", note="Woli SMS-y")
    shop.ask(lambda desk: desk.contacts.save(other, anna.id))
    driver.type("contactName", "Anna Kowalska")
    driver.save()
    error = child(driver.dialog, Banner, "contactError")
    driver.until(lambda: "Changed there" in error.text())
    return driver


def test_another_desks_changes_are_told_before_anything_is_saved(
    overtaken: Driver, shop: Shop
) -> None:
    error = child(overtaken.dialog, Banner, "contactError")
    assert error.text().endswith("Changed there: e-mail, note.")
    assert "Somebody else changed this contact" in error.text()
    assert shop.contact("Anna Nowak").note == "Woli SMS-y"
    assert overtaken.closed == []


def test_ones_own_version_keeps_the_other_ones_fields(overtaken: Driver, shop: Shop) -> None:
    overtaken.button("bannerMore").click()
    overtaken.until(lambda: bool(overtaken.saved))
    anna = shop.contact("Anna Kowalska")
    assert (anna.email, anna.note) == ("anna@new.pl", "Woli SMS-y")


def test_the_other_version_can_be_taken(overtaken: Driver, shop: Shop) -> None:
    overtaken.button("bannerAction").click()
    assert overtaken.line("contactName").text() == "Anna Nowak"
    assert overtaken.line("contactEmail").text() == "anna@new.pl"
    assert not overtaken.dialog.changed
    overtaken.type("contactCompany", "Nowak i Syn")
    overtaken.save()
    overtaken.until(lambda: bool(overtaken.saved))
    assert shop.contact("Anna Nowak").company == "Nowak i Syn"


def test_who_is_overtaken_twice_is_asked_twice(overtaken: Driver, shop: Shop) -> None:
    anna = shop.contact("Anna Nowak")
    shop.ask(lambda desk: desk.contacts.save(replace(anna.draft(), company="Żak"), anna.id))
    error = child(overtaken.dialog, Banner, "contactError")
    overtaken.button("bannerMore").click()
    overtaken.until(lambda: "company" in error.text())
    overtaken.button("bannerMore").click()
    overtaken.until(lambda: bool(overtaken.saved))
    kowalska = shop.contact("Anna Kowalska")
    assert (kowalska.company, kowalska.email) == ("Żak", "anna@new.pl")


def test_a_contact_that_goes_while_one_decides_is_told(overtaken: Driver, shop: Shop) -> None:
    anna = shop.contact("Anna Nowak")
    shop.ask(lambda desk: desk.contacts.delete([anna.id]))
    overtaken.save()
    error = child(overtaken.dialog, Banner, "contactError")
    overtaken.until(lambda: "deleted in the meantime" in error.text())
    assert overtaken.closed == []


def test_cancel_saves_nothing(driver: Driver, shop: Shop) -> None:
    driver.type("contactName", "Jan")
    child(driver.dialog, QPushButton, "contactCancel").click()
    assert driver.closed == [0]
    assert len(shop.contacts()) == 5


def test_a_note_of_megabytes_is_cut_and_told(driver: Driver) -> None:
    driver.dialog._more._note.cut_off.emit(2_000_000)
    assert "too long for a note" in driver.dialog._more.note_field.problem


def test_the_window_grows_with_its_words(driver: Driver) -> None:
    driver.until(lambda: driver.dialog.height() < 400)
    before = driver.dialog.height()
    driver.save()
    driver.until(lambda: driver.dialog.height() > before)
    driver.type("contactName", "Jan")
    driver.until(lambda: driver.dialog.height() == before)
    driver.button("contactMore").click()
    driver.until(lambda: driver.dialog.height() > before)


# --- several numbers ----------------------------------------------------------------------------


def test_several_numbers_one_of_which_is_preferred(driver: Driver) -> None:
    driver.type("contactName", "Jan")
    driver.type("contactPhone", "605412877")
    assert not driver.button("contactPhonePreferred").isVisible()
    driver.button("contactPhoneAdd").click()
    driver.type("contactPhone2", "226114019")
    driver.until(lambda: "landline" in driver.dialog._numbers.lines[1]._below.text())
    driver.button("contactPhoneAdd").click()
    driver.type("contactPhone3", "602 000 000")
    driver.button("contactPhonePreferred3").click()
    assert driver.button("contactPhonePreferred3").isChecked()
    assert not driver.button("contactPhonePreferred").isChecked()
    driver.save()
    driver.until(lambda: bool(driver.saved))
    assert [phone.e164 for phone in driver.saved[0].phones] == [
        "+48602000000",
        "+48605412877",
        "+48226114019",
    ]


def test_a_removed_number_is_gone_and_another_preferred(
    qtbot: QtBot, desk_context: Context, shop: Shop
) -> None:
    anna = shop.contact("Anna Nowak")
    more = (PhoneNumber("+48602000001"), PhoneNumber("+48602000002"))
    draft = replace(anna.draft(), other_phones=more)
    anna = shop.ask(lambda desk: desk.contacts.save(draft, anna.id))
    driver = Driver(qtbot, desk_context, anna)
    driver.button("contactPhoneRemove").click()
    assert driver.line("contactPhone").text() == "+48 602 000 001"
    assert driver.line("contactPhone2").text() == "+48 602 000 002"
    driver.button("contactPhoneRemove2").click()
    assert not driver.button("contactPhoneRemove").isVisible()
    driver.save()
    driver.until(lambda: bool(driver.saved))
    assert driver.saved[0].phones == more[:1]


def test_a_bad_number_below_a_good_one_is_told(driver: Driver) -> None:
    driver.type("contactPhone", "605412877")
    driver.button("contactPhoneAdd").click()
    driver.type("contactPhone2", "12")
    driver.save()
    assert "too short" in driver.dialog._numbers.lines[1].problem
    assert driver.number.problem == ""
    assert "too short" in child(driver.dialog, Banner, "contactError").text()
    assert driver.saved == []


def test_a_number_of_somebody_else_leads_to_that_person(driver: Driver, shop: Shop) -> None:
    driver.type("contactPhone", "501234567")
    driver.until(lambda: driver.button("contactTwin").isVisible())
    driver.button("contactTwin").click()
    box = child(driver.dialog, QMessageBox, "unsavedChanges")
    child(box, QPushButton, "unsavedDiscard").click()
    assert driver.closed == [0]
    opened = driver.window.findChildren(ContactDialog)[-1]
    assert opened is not driver.dialog
    assert child(opened, QLineEdit, "contactName").text() == "Anna Nowak"


def test_staying_forgets_the_other_person(driver: Driver) -> None:
    driver.type("contactPhone", "501234567")
    driver.until(lambda: driver.button("contactTwin").isVisible())
    driver.button("contactTwin").click()
    box = child(driver.dialog, QMessageBox, "unsavedChanges")
    child(box, QPushButton, "unsavedBack").click()
    assert driver.closed == []
    driver.save()
    driver.until(lambda: bool(driver.saved))
    assert len(driver.window.findChildren(ContactDialog)) == 1


def test_a_number_that_is_cleared_is_nobodys(driver: Driver) -> None:
    driver.type("contactPhone", "501234567")
    driver.until(lambda: driver.button("contactTwin").isVisible())
    driver.type("contactPhone", "605412877")
    assert not driver.button("contactTwin").isVisible()


# --- more about a person ------------------------------------------------------------------------


def test_more_is_folded_until_there_is_something(
    qtbot: QtBot, desk_context: Context, driver: Driver, shop: Shop
) -> None:
    assert not driver.line("contactEmail").isVisible()
    driver.button("contactMore").click()
    assert driver.line("contactEmail").isVisible()
    anna = Driver(qtbot, desk_context, shop.contact("Anna Nowak"))
    assert anna.line("contactEmail").isVisible()
    assert not anna.button("contactMore").isVisible()


def test_nip_address_language_and_own_fields_are_kept(driver: Driver, shop: Shop) -> None:
    driver.known_fields()
    driver.button("contactMore").click()
    driver.type("contactName", "Jan")
    driver.type("contactNip", "PL 526-025-02-74")
    driver.type("contactAddress", " ul. Dluga 7 ")
    language = child(driver.dialog, QComboBox, "contactLanguage")
    language.setCurrentIndex(language.findData("uk"))
    driver.type("contactField_rejestracja", "WX 12345")
    driver.type("contactField_data_przegladu", "1.12.2026")
    driver.save()
    driver.until(lambda: bool(driver.saved))
    saved = driver.saved[0]
    assert (saved.nip, saved.address, saved.language) == ("5260250274", "ul. Dluga 7", "uk")
    assert saved.fields == {"rejestracja": "WX 12345", "data_przegladu": "2026-12-01"}


def test_a_nip_is_checked_while_it_is_typed(driver: Driver) -> None:
    driver.button("contactMore").click()
    field = driver.dialog._more.nip_field
    driver.type("contactNip", "526025027")
    assert (field.problem, field.widget.accessibleDescription()) == ("", "")
    QTest.keyClicks(driver.line("contactNip"), "5")
    assert "is not a NIP" in field.problem
    driver.type("contactNip", "5260250274")
    assert field.problem == ""
    assert "check" in field.widget.accessibleDescription()
    driver.line("contactNip").editingFinished.emit()
    assert driver.line("contactNip").text() == "526-025-02-74"
    driver.type("contactNip", "12")
    driver.line("contactNip").editingFinished.emit()
    assert "is not a NIP" in field.problem


def test_what_is_no_date_is_told_beside_it_and_saves_nothing(driver: Driver) -> None:
    driver.known_fields()
    driver.type("contactName", "Jan")
    driver.type("contactField_urodziny", "31.02.1980")
    driver.line("contactField_urodziny").editingFinished.emit()
    field = driver.dialog._more._own._fields["urodziny"]
    assert "is not a date" in field.problem
    driver.save()
    assert "is not a date" in child(driver.dialog, Banner, "contactError").text()
    assert driver.line("contactField_urodziny").isVisible()
    assert driver.saved == []
    driver.type("contactField_urodziny", "28-02-1980")
    driver.line("contactField_urodziny").editingFinished.emit()
    assert driver.line("contactField_urodziny").text() == "28.02.1980"
    driver.save()
    driver.until(lambda: bool(driver.saved))


def test_a_bad_nip_unfolds_and_is_told(driver: Driver) -> None:
    driver.type("contactName", "Jan")
    driver.line("contactNip").setText("1")
    driver.save()
    assert driver.line("contactNip").isVisible()
    assert "is not a NIP" in driver.dialog._more.nip_field.problem


def test_values_of_fields_that_are_gone_and_odd_languages_stay(
    qtbot: QtBot, desk_context: Context, shop: Shop
) -> None:
    draft = ContactDraft("Jan", language="cs", fields={"dawne": "x", "rejestracja": "WX 1"})
    jan = shop.ask(lambda desk: desk.contacts.save(draft))
    driver = Driver(qtbot, desk_context, jan)
    driver.known_fields()
    assert not driver.dialog.changed
    driver.type("contactField_rejestracja", "WX 2")
    assert driver.dialog.changed
    driver.save()
    driver.until(lambda: bool(driver.saved))
    assert driver.saved[0].language == "cs"
    assert driver.saved[0].fields == {"dawne": "x", "rejestracja": "WX 2"}


def test_other_own_fields_appear_and_typed_text_stays(
    driver: Driver, desk_context: Context, shop: Shop
) -> None:
    driver.known_fields()
    driver.type("contactField_rejestracja", "WX 1")
    shop.ask(lambda desk: desk.own_fields.add("Nr silnika"))
    desk_context.changes.own_fields.emit()
    driver.until(lambda: driver.dialog.findChild(QLineEdit, "contactField_nr_silnika") is not None)
    assert driver.line("contactField_rejestracja").text() == "WX 1"
    fields = shop.ask(lambda desk: desk.own_fields.list())
    shop.ask(lambda desk: desk.own_fields.save_all(fields[1:]))
    desk_context.changes.own_fields.emit()
    driver.until(lambda: "rejestracja" not in driver.dialog._more._own.texts())
    driver.save()
    driver.until(lambda: bool(driver.saved) or "needs a name" in driver.dialog._name_field.problem)


def test_when_it_was_added_and_changed_is_shown(
    qtbot: QtBot, desk_context: Context, driver: Driver, shop: Shop
) -> None:
    assert driver.dialog._times.text() == ""
    anna = shop.contact("Anna Nowak")
    assert Driver(qtbot, desk_context, anna).dialog._times.text().startswith("Added: ")
    later = replace(anna, updated_at=anna.updated_at + timedelta(days=1))
    assert "changed: " in Driver(qtbot, desk_context, later).dialog._times.text()


# --- keys and closing ---------------------------------------------------------------------------


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_saves_from_the_note_too(driver: Driver, key: Qt.Key) -> None:
    driver.type("contactName", "Jan")
    driver.button("contactMore").click()
    note = child(driver.dialog, QPlainTextEdit, "contactNote")
    note.setFocus()
    QTest.keyClick(note, key, Qt.KeyboardModifier.ControlModifier)
    driver.until(lambda: bool(driver.saved))


def test_esc_with_nothing_typed_just_closes(driver: Driver) -> None:
    driver.known_fields()
    QTest.keyClick(driver.dialog, Qt.Key.Key_Escape)
    assert driver.closed == [0]


@pytest.mark.parametrize("button", ["unsavedSave", "unsavedDiscard", "unsavedBack"])
def test_esc_asks_about_what_was_typed(driver: Driver, shop: Shop, button: str) -> None:
    driver.type("contactName", "Jan")
    QTest.keyClick(driver.dialog, Qt.Key.Key_Escape)
    assert driver.closed == []
    box = child(driver.dialog, QMessageBox, "unsavedChanges")
    child(box, QPushButton, button).click()
    closed = {"unsavedSave": [1], "unsavedDiscard": [0], "unsavedBack": []}[button]
    driver.until(lambda: driver.closed == closed)
    assert len(driver.saved) == (button == "unsavedSave")


def test_a_changed_language_or_number_would_be_lost_too(
    qtbot: QtBot, desk_context: Context, shop: Shop
) -> None:
    driver = Driver(qtbot, desk_context, shop.contact("Anna Nowak"))
    driver.known_fields()
    assert not driver.dialog.changed
    language = child(driver.dialog, QComboBox, "contactLanguage")
    language.setCurrentIndex(1)
    assert driver.dialog.changed
    language.setCurrentIndex(0)
    driver.button("contactPhoneAdd").click()
    assert not driver.dialog.changed
    driver.type("contactPhone2", "605412877")
    assert driver.dialog.changed


def test_it_fits_an_old_laptop_however_much_there_is(driver: Driver) -> None:
    driver.known_fields()
    driver.button("contactMore").click()
    for _ in range(4):
        driver.button("contactPhoneAdd").click()
    driver.save()
    driver.until(lambda: driver.dialog.height() > 600)
    assert driver.dialog.height() <= 690


def test_own_fields_are_edited_from_here(driver: Driver) -> None:
    driver.button("contactMore").click()
    driver.button("contactFields").click()
    opened = driver.dialog.findChild(OwnFieldsDialog)
    assert opened is not None
    driver.until(lambda: opened.ready)
    child(opened, QPushButton, "ownFieldsCancel").click()


def test_the_same_number_twice_is_told_and_kept_once(driver: Driver) -> None:
    driver.type("contactPhone", "605412877")
    driver.button("contactPhoneAdd").click()
    driver.type("contactPhone2", "12")
    driver.button("contactPhoneAdd").click()
    driver.type("contactPhone3", "+48 605 412 877")
    line = driver.dialog._numbers.lines[2]
    driver.until(lambda: "stands here twice" in line._below.text())
    driver.button("contactPhoneRemove2").click()
    driver.save()
    driver.until(lambda: bool(driver.saved))
    assert driver.saved[0].phones == (PhoneNumber("+48605412877"),)


@pytest.mark.parametrize("name", ["contactKind", "contactLanguage"])
def test_the_wheel_scrolls_and_changes_nothing(
    qtbot: QtBot, desk_context: Context, shop: Shop, name: str
) -> None:
    driver = Driver(qtbot, desk_context, shop.contact("Anna Nowak"))
    box = child(driver.dialog, QComboBox, name)
    middle, still = QPointF(box.rect().center()), QPoint()
    turned = QWheelEvent(
        middle,
        middle,
        still,
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turned)
    assert box.currentIndex() == 0
