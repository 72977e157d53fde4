"""The composer over the real services: from typing to rows in the outbox."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QDateTime, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from smsdesk.bootstrap import open_desk
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.desk import Desk
from smsdesk.ui.composer.chip import RecipientChip
from smsdesk.ui.composer.composer import Composer
from smsdesk.ui.composer.recipient_field import CHIPS
from smsdesk.ui.composer.text_field import CAPACITY
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import PLAIN, PRO, Refusing, Shop, WokenSender, child

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


# the offscreen platform says so of every popup
popup = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


# --- recipients -------------------------------------------------------------------------------


def test_a_number_becomes_a_chip_with_the_name_of_its_contact(driver: Driver) -> None:
    driver.add("501 234 567")
    driver.add("0601 123 456")
    assert driver.names == ["Anna Nowak", "+48 601 123 456"]
    assert len(driver.composer.findChildren(RecipientChip)) == 2
    assert driver.line.text() == ""


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_separator_completes_a_recipient(driver: Driver, separator: str) -> None:
    QTest.keyClicks(driver.line, "601123456" + separator)
    driver.until(lambda: driver.names == ["+48 601 123 456"])


def test_leaving_the_line_completes_a_recipient(driver: Driver) -> None:
    driver.composer.activateWindow()
    driver.line.setFocus()
    QTest.keyClicks(driver.line, "601123456")
    driver.composer._form.text.setFocus()
    driver.until(lambda: driver.names == ["+48 601 123 456"])


def test_a_name_becomes_the_one_contact_called_so(driver: Driver) -> None:
    driver.add("lukasz")
    driver.until(lambda: driver.names == ["Łukasz Zieliński"])


def test_a_name_of_several_asks_to_choose(driver: Driver) -> None:
    driver.add("a")
    assert "Several contacts match “a”" in driver.problem("to_field")
    assert driver.line.text() == "a"


def test_what_is_no_number_is_named_in_place(driver: Driver) -> None:
    driver.add("xyz")
    assert "“xyz” is not a phone number" in driver.problem("to_field")
    assert driver.line.text() == "xyz"
    QTest.keyClicks(driver.line, "1")
    assert driver.problem("to_field") == ""


def test_a_paste_is_split_and_its_bad_pieces_stay(driver: Driver) -> None:
    QGuiApplication.clipboard().setText("601123456\n601 123 457; abc, 601123456\nqwe")
    QTest.keyClick(driver.line, Qt.Key.Key_V, CONTROL)
    driver.until(lambda: len(driver.names) == 2)
    assert driver.line.text() == "abc, qwe"
    assert "“abc”" in driver.problem("to_field")
    assert "1 more piece(s)" in driver.problem("to_field")


def test_one_pasted_number_can_be_edited_first(driver: Driver) -> None:
    QGuiApplication.clipboard().setText(" 601123456 ")
    QTest.keyClick(driver.line, Qt.Key.Key_V, CONTROL)
    assert driver.line.text() == "601123456"


def test_megabytes_of_rubbish_as_recipients_are_counted(driver: Driver) -> None:
    QGuiApplication.clipboard().setText("rubbish,\n" * 200 + "x" * 2_000_000)
    QTest.keyClick(driver.line, Qt.Key.Key_V, CONTROL)
    driver.until(lambda: driver.problem("to_field") != "")
    assert len(driver.line.text()) <= 200
    assert driver.names == []


def test_a_paste_keeps_what_stood_in_the_line(driver: Driver) -> None:
    driver.add("xyz")
    QGuiApplication.clipboard().setText("601123456;601123457")
    QTest.keyClick(driver.line, Qt.Key.Key_V, CONTROL)
    driver.until(lambda: len(driver.names) == 2)
    assert driver.line.text() == "xyz"
    assert "“xyz” is not a phone number" in driver.problem("to_field")


def test_an_emptied_line_has_no_problem(driver: Driver) -> None:
    driver.add("xyz")
    driver.line.clear()
    assert driver.problem("to_field") == ""
    assert not driver.composer._form.recipients.has_problem


def test_backspace_on_an_empty_line_takes_the_last_one_off(driver: Driver) -> None:
    driver.add("601123456")
    driver.add("601123457")
    QTest.keyClick(driver.line, Qt.Key.Key_Backspace)
    assert driver.names == ["+48 601 123 456"]


def test_a_cross_takes_its_recipient_off(driver: Driver) -> None:
    driver.add("601123456")
    crosses = driver.composer.findChildren(QToolButton)
    cross = next(c for c in crosses if c.accessibleName() == "Remove +48 601 123 456")
    cross.click()
    assert driver.names == []


def test_thousands_of_recipients_show_a_few_chips(driver: Driver) -> None:
    people = [Recipient(PhoneNumber(f"+486{n:08}")) for n in range(10_000)]
    driver.composer._form.recipients.replace(people)
    assert len(driver.composer.recipients) == 10_000
    assert len(driver.composer._form.recipients._chips) == CHIPS
    assert driver.composer._form.recipients._more.text() == "and 9,970 more"
    assert len(driver.composer._form.recipients.findChildren(RecipientChip)) == CHIPS
    driver.find(QPushButton, "composerClearRecipients").click()
    assert driver.names == []


@popup
def test_contacts_are_offered_after_two_letters(driver: Driver) -> None:
    completion = driver.composer._form.recipients._completion
    driver.composer.activateWindow()
    driver.line.setFocus()
    QTest.keyClicks(driver.line, "an")
    driver.until(lambda: bool(completion.offered))
    assert completion.offered == ["Anna Nowak · +48 501 234 567"]
    assert not completion.is_highlighted()
    QTest.keyClick(completion._popup, Qt.Key.Key_Down)
    assert completion.is_highlighted()
    QTest.keyClick(completion._popup, Qt.Key.Key_Return)
    driver.until(lambda: driver.names == ["Anna Nowak"])
    assert driver.line.text() == ""


def test_a_drop_is_a_paste(driver: Driver) -> None:
    data = QMimeData()
    data.setText("601123456;601123457")
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE
    )
    driver.line.dropEvent(drop)
    assert drop.isAccepted()
    driver.until(lambda: len(driver.names) == 2)


# --- text, templates, fields --------------------------------------------------------------------


def test_the_counter_follows_each_key(driver: Driver) -> None:
    assert driver.counter == "0 char(s) · 0 SMS · GSM-7 · 160 left"
    QTest.keyClicks(driver.composer._form.text, "100 ")
    driver.composer._form.text.insertPlainText("€")
    assert driver.counter == "5 char(s) · 1 SMS · GSM-7 · 154 left"


def test_polish_letters_show_the_twin_and_are_replaced_with_one_click(driver: Driver) -> None:
    driver.write("ż" * 80)
    twin = driver.find(Banner, "composerTwin")
    assert "Without Polish letters: 1 SMS instead of 2" in twin.text()
    driver.find(QPushButton, "composerReplace").click()
    assert driver.composer.draft.text == "z" * 80
    assert not twin.isVisible()
    driver.composer._form.text.undo()
    assert driver.composer.draft.text == "ż" * 80


def test_a_template_chosen_without_the_mouse_counts_too(driver: Driver) -> None:
    template = driver.find(QComboBox, "composerTemplate")
    driver.until(lambda: template.count() > 5)
    template.setCurrentIndex(template.findText("Auto gotowe do odbioru"))
    assert "{rejestracja}" in driver.composer.draft.text
    assert driver.composer.draft.template_id == template.currentData()


def test_a_gateway_chosen_without_the_mouse_brings_its_senders(driver: Driver) -> None:
    before = [driver.sender.itemText(i) for i in range(driver.sender.count())]
    driver.gateway.setCurrentIndex(1)
    assert [driver.sender.itemText(i) for i in range(driver.sender.count())] != before
    assert driver.composer.draft.gateway_id == driver.gateway.currentData()


def test_a_template_brings_its_text_and_its_fields(driver: Driver) -> None:
    template = driver.find(QComboBox, "composerTemplate")
    driver.until(lambda: template.count() > 5)
    driver.pick(template, template.findText("Auto gotowe do odbioru"))
    driver.until(lambda: driver.composer._form.fields.names != ())
    assert "{rejestracja}" in driver.composer.draft.text
    field = driver.find(QLineEdit, "composerField_rejestracja")
    QTest.keyClicks(field, "WA 12345")
    assert driver.composer.draft.values == {"rejestracja": "WA 12345"}
    assert driver.composer.draft.template_id == template.currentData()


def test_after_a_template_the_cursor_waits_in_the_first_empty_field(driver: Driver) -> None:
    template = driver.find(QComboBox, "composerTemplate")
    driver.until(lambda: template.count() > 5)
    driver.add("601123456")
    driver.until(lambda: len(driver.names) == 1)
    driver.pick(template, template.findText("Auto gotowe do odbioru"))
    driver.until(lambda: driver.composer._form.fields.names != ())
    first = driver.find(QLineEdit, f"composerField_{driver.composer._form.fields.names[0]}")
    driver.until(lambda: driver.composer.focusWidget() is first)


def test_after_a_template_nobody_is_called_back_from_elsewhere(driver: Driver) -> None:
    template = driver.find(QComboBox, "composerTemplate")
    driver.until(lambda: template.count() > 5)
    driver.add("601123456")
    driver.until(lambda: len(driver.names) == 1)
    driver.pick(template, template.findText("Auto gotowe do odbioru"))
    driver.line.setFocus()
    driver.until(lambda: driver.composer._form.fields.names != ())
    assert driver.composer.focusWidget() is driver.line


def test_no_template_leaves_the_text_alone(driver: Driver) -> None:
    template = driver.find(QComboBox, "composerTemplate")
    driver.write("abc")
    driver.pick(template, 0)
    assert driver.composer.draft.text == "abc"


def test_an_unknown_field_is_asked_for_before_sending(driver: Driver) -> None:
    driver.add("601123456")
    driver.write("Koszt {kwtoa} zl")
    driver.until(lambda: driver.composer._form.fields.names == ("kwtoa",))
    assert not driver.send.isEnabled()
    assert "Fill in the field “kwtoa”" in driver.cost
    QTest.keyClicks(driver.find(QLineEdit, "composerField_kwtoa"), "249")
    driver.until(driver.send.isEnabled)


def test_a_lone_brace_is_told_in_place(driver: Driver) -> None:
    driver.write("Koszt {kwota zl")
    assert "brace" in driver.problem("text_field")
    driver.write("Koszt {kwota} zl")
    assert driver.problem("text_field") == ""


def test_the_values_of_fields_count_and_are_replaced_too(driver: Driver) -> None:
    driver.write("{sprzet}")
    driver.until(lambda: driver.composer._form.fields.names == ("sprzet",))
    driver.find(QLineEdit, "composerField_sprzet").insert("żelazko")
    assert "Unicode" in driver.counter
    driver.find(QPushButton, "composerReplace").click()
    assert driver.composer.draft.values == {"sprzet": "zelazko"}
    assert driver.composer.draft.text == "{sprzet}"


def test_too_long_a_paste_is_told(driver: Driver) -> None:
    QGuiApplication.clipboard().setText("ą" * 2_000_000)
    driver.composer._form.text.paste()
    assert "2000000" in driver.problem("text_field")
    assert len(driver.composer.draft.text) == CAPACITY


def test_a_text_of_too_many_parts_is_told_in_place(driver: Driver) -> None:
    driver.add("601123456")
    driver.write("x" * 2000)
    driver.until(lambda: "at most" in driver.problem("text_field"))


# --- gateway, price, preview ----------------------------------------------------------------------


def test_the_default_gateway_and_its_senders_are_offered(driver: Driver) -> None:
    assert driver.gateway.currentData() == PRO
    assert [driver.sender.itemText(i) for i in range(2)] == ["KOWALSKI  (PRO)", "SERWIS  (PRO)"]
    driver.pick(driver.sender, 1)
    assert driver.composer.draft.sender == "SERWIS"
    driver.pick(driver.gateway, driver.gateway.findData(PLAIN))
    assert driver.sender.currentText() == "(ECO)"
    assert (driver.composer.draft.gateway_id, driver.composer.draft.sender) == (PLAIN, "")


def test_a_gateway_that_strips_letters_shows_the_text_as_it_leaves(driver: Driver) -> None:
    driver.add("601123456")
    driver.pick(driver.gateway, driver.gateway.findData(PLAIN))
    driver.write("Zażółć")
    assert "GSM-7" in driver.counter
    assert not driver.find(Banner, "composerTwin").isVisible()
    assert driver.find(QLabel, "composerStripped").isVisible()
    driver.until(lambda: driver.find(QLabel, "previewText").text() == "Zazolc")


def test_the_price_and_the_balance_after_are_told(driver: Driver) -> None:
    driver.add("601123456")
    driver.add("501234567")
    driver.write("ż" * 143)
    driver.until(lambda: "balance" in driver.cost)
    assert driver.cost.startswith("2 recipient(s) · 6 SMS · about 0.99")
    assert driver.send.text() == "Send 2 SMS (6 part(s))"


def test_the_counter_shows_the_worst_recipient(driver: Driver) -> None:
    driver.add("501234567")
    driver.add("511236908")
    driver.write("Witaj {klient}")
    driver.until(lambda: "Unicode" in driver.counter)
    assert "recipients' data" in driver.find(Banner, "composerTwin").text()
    assert driver.find(QLabel, "previewText").text() == "Witaj Łukasz Zieliński"


def test_a_paused_gateway_is_told(driver: Driver, shop: Shop, desk_context: Context) -> None:
    gateway = shop.ask(lambda desk: desk.gateways.get(PRO))
    paused = replace(gateway, paused=ErrorCode.NO_CREDIT)
    driver.composer._form.route.set_gateways([paused])
    assert "SMSAPI has no credit left" in driver.problem("route_field")


# --- sending ----------------------------------------------------------------------------------


def sent(driver: Driver) -> None:
    with driver.bot.waitSignal(driver.composer.sent, timeout=20_000):
        driver.send.click()


def test_sending_fills_the_outbox_and_keeps_the_sender(
    driver: Driver, shop: Shop, desk_context: Context, said: list[Notice]
) -> None:
    driver.pick(driver.sender, 1)
    driver.add("501234567")
    driver.add("601123456")
    driver.write("Sprzet gotowy")
    driver.until(lambda: driver.send.text() == "Send 2 SMS")
    with driver.bot.waitSignal(desk_context.changes.messages, timeout=20_000):
        sent(driver)
    rows = shop.messages()
    assert [(r.phone.e164, r.text, r.sender) for r in rows] == [
        ("+48501234567", "Sprzet gotowy", "SERWIS"),
        ("+48601123456", "Sprzet gotowy", "SERWIS"),
    ]
    assert isinstance(desk_context.sender, WokenSender)
    assert desk_context.sender.woken == 1
    assert (said[-1].text, said[-1].tone) == ("2 SMS queued – see Messages", Tone.GOOD)
    assert driver.composer.draft == MessageDraft(gateway_id=PRO, sender="SERWIS")


def test_the_notice_leads_to_the_messages(
    driver: Driver, desk_context: Context, said: list[Notice]
) -> None:
    driver.add("601123456")
    driver.write("abc")
    sent(driver)
    action = said[-1].on_action
    assert action is not None
    with driver.bot.waitSignal(desk_context.wishes.page) as wish:
        action()
    assert wish.args == ["messages"]


def test_control_enter_sends_even_what_is_still_being_typed(driver: Driver, shop: Shop) -> None:
    driver.write("abc")
    QTest.keyClicks(driver.line, "601123456")
    with driver.bot.waitSignal(driver.composer.sent, timeout=20_000):
        QTest.keyClick(driver.line, Qt.Key.Key_Return, CONTROL)
    assert [row.phone.e164 for row in shop.messages()] == ["+48601123456"]


def test_nothing_is_sent_while_something_typed_is_no_number(driver: Driver, shop: Shop) -> None:
    driver.add("601123456")
    driver.write("abc")
    QTest.keyClicks(driver.line, "xyz")
    QTest.keyClick(driver.composer._form.text, Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: driver.problem("to_field") != "")
    driver.composer.send()
    driver.until(lambda: not driver.composer._form.recipients.reading)
    assert shop.messages() == []


def test_the_reason_stands_above_a_button_that_cannot_be_pressed(driver: Driver) -> None:
    assert not driver.send.isEnabled()
    assert "no recipient" in driver.cost
    driver.add("601123456")
    assert "no text" in driver.cost
    assert driver.send.toolTip() == driver.cost
    driver.write("abc")
    assert driver.send.isEnabled()


def test_control_enter_points_at_what_is_missing(driver: Driver) -> None:
    driver.composer.send()
    assert "no recipient" in driver.problem("to_field")
    driver.add("601123456")
    assert driver.problem("to_field") == ""
    driver.composer.send()
    assert "no text" in driver.problem("text_field")
    driver.write("{kwota}")
    driver.until(lambda: driver.composer._form.fields.names == ("kwota",))
    driver.composer.activateWindow()
    driver.composer.send()
    driver.until(lambda: driver.find(QLineEdit, "composerField_kwota").hasFocus())


def test_those_without_a_number_are_left_out_and_told(
    driver: Driver, shop: Shop, said: list[Notice]
) -> None:
    driver.add("bez numeru")
    driver.add("601123456")
    driver.write("abc")
    skipped = driver.find(QLabel, "composerSkipped")
    driver.until(lambda: "Bez Numeru has no phone number" in skipped.text())
    sent(driver)
    assert len(shop.messages()) == 1
    assert said[-1].tone is Tone.WARN
    assert "Bez Numeru has no phone number" in said[-1].text


@pytest.mark.parametrize(
    ("error", "place"),
    [
        (FieldError("recipients", ErrorCode.NO_RECIPIENTS), "to_field"),
        (FieldError("text", ErrorCode.TEXT_EMPTY), "text_field"),
        (FieldError("gateway", ErrorCode.GATEWAY_GONE), "route_field"),
    ],
)
def test_an_error_of_a_field_stands_beside_it(
    driver: Driver, error: SmsdeskError, place: str
) -> None:
    driver.composer._form.show_error(error)
    assert driver.problem(place) == str(error)


class TestRefused:
    """The outbox cannot be written."""

    @pytest.fixture
    def load(self, data_dir: object) -> Callable[[], Desk]:
        def load() -> Desk:
            desk = open_desk(data_dir)  # type: ignore[arg-type]  # a Path
            full = SmsdeskError(ErrorCode.DATABASE_FULL)
            return replace(desk, compose=Refusing(desk.compose, full))

        return load

    def test_everything_stays_and_the_reason_is_told(self, driver: Driver) -> None:
        driver.add("601123456")
        driver.write("abc")
        driver.send.click()
        error = driver.find(Banner, "composerError")
        driver.until(lambda: "no free space" in error.text())
        assert driver.composer.draft.text == "abc"
        assert driver.names == ["+48 601 123 456"]
        assert driver.send.isEnabled()


@popup
def test_a_time_can_be_chosen(driver: Driver, shop: Shop) -> None:
    driver.add("601123456")
    driver.write("abc")
    button = driver.find(QPushButton, "composerSchedule")
    button.click()
    time = child(button, QDateTimeEdit, "scheduleTime")
    time.setDateTime(QDateTime.currentDateTime().addDays(2))
    child(button, QPushButton, "scheduleSet").click()
    assert driver.send.text() == "Schedule 1 SMS"
    assert button.text() != "Schedule…"
    sent(driver)
    (row,) = shop.messages()
    assert row.scheduled_at is not None
    assert row.state is MessageState.SCHEDULED
    assert button.text() == "Schedule…"


@popup
def test_a_time_can_be_taken_back(driver: Driver) -> None:
    button = driver.find(QPushButton, "composerSchedule")
    driver.composer._form.schedule.choose(datetime.now(UTC) + timedelta(days=3))
    button.click()
    child(button, QPushButton, "scheduleClear").click()
    assert driver.composer.draft.send_at is None


def test_a_time_that_has_passed_is_refused_in_place(driver: Driver) -> None:
    driver.add("601123456")
    driver.write("abc")
    driver.composer._form.schedule.choose(datetime.now(UTC) - timedelta(minutes=1))
    error = driver.find(Banner, "composerError")
    driver.until(lambda: "has already passed" in error.text())


# --- drafts and changes -------------------------------------------------------------------------


def test_a_draft_survives_closing(
    qtbot: QtBot, driver: Driver, shop: Shop, desk_context: Context
) -> None:
    driver.pick(driver.sender, 1)
    driver.add("501234567")
    driver.write("Koszt {kwota}")
    driver.until(lambda: driver.composer._form.fields.names == ("kwota",))
    QTest.keyClicks(driver.find(QLineEdit, "composerField_kwota"), "249")
    later = datetime.now(UTC) + timedelta(days=1)
    driver.composer._form.schedule.choose(later)
    driver.composer.hide()
    driver.until(lambda: (d := shop.draft()) is not None and d.send_at is not None)
    again = Driver(qtbot, desk_context)
    again.until(lambda: again.names == ["Anna Nowak"])
    again.until(lambda: again.composer.draft.values == {"kwota": "249"})
    assert again.composer.draft == driver.composer.draft


def test_what_is_being_queued_is_no_draft(driver: Driver, shop: Shop) -> None:
    driver.add("501234567")
    driver.write("Sprzet gotowy")
    driver.until(lambda: driver.send.text() == "Send 1 SMS")
    driver.composer.send()
    driver.composer.hide()
    driver.until(lambda: len(shop.messages()) == 1)
    assert shop.draft() is None


def test_an_emptied_message_is_no_draft(driver: Driver, shop: Shop) -> None:
    driver.write("abc")
    driver.until(lambda: shop.draft() is not None)
    driver.write("")
    driver.until(lambda: shop.draft() is None)


def test_what_is_begun_is_not_overwritten_by_an_old_draft(driver: Driver) -> None:
    driver.write("new")
    driver.composer._restore(MessageDraft(text="old"))
    assert driver.composer.draft.text == "new"


def test_a_past_time_of_a_draft_is_dropped(driver: Driver) -> None:
    past = datetime.now(UTC) - timedelta(days=1)
    driver.composer._restore(MessageDraft(text="old", send_at=past))
    assert driver.composer.draft.send_at is None


def test_an_unreadable_draft_is_told(driver: Driver, said: list[Notice]) -> None:
    driver.composer._on_not_restored(SmsdeskError(ErrorCode.DATABASE_LOCKED))
    assert said[-1].tone is Tone.BAD


def test_a_changed_number_reaches_the_message(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    driver.add("501234567")
    anna = shop.contact("Anna Nowak")
    changed = replace(anna.draft(), phone=PhoneNumber("+48502222333"))
    shop.ask(lambda desk: desk.contacts.save(changed, anna.id))
    desk_context.changes.contacts.emit()
    driver.until(lambda: driver.composer.recipients[0].phone == PhoneNumber("+48502222333"))


def test_a_deleted_contact_leaves_the_message(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    driver.add("501234567")
    driver.add("601123456")
    anna = shop.contact("Anna Nowak")
    shop.ask(lambda desk: desk.contacts.delete([anna.id]))
    desk_context.changes.contacts.emit()
    driver.until(lambda: driver.names == ["+48 601 123 456"])


def test_a_template_can_be_handed_over(driver: Driver, shop: Shop) -> None:
    template = shop.ask(lambda desk: desk.templates.list())[0]
    driver.composer.hide()
    driver.composer.use_template(template.id)
    driver.until(lambda: driver.composer.draft.text == template.text)
    assert driver.composer.isVisible()
    assert driver.composer.draft.template_id == template.id


def test_the_cross_closes(driver: Driver) -> None:
    with driver.bot.waitSignal(driver.composer.closed):
        driver.find(QToolButton, "composerClose").click()


def test_the_colours_follow_the_theme(driver: Driver, desk_context: Context) -> None:
    driver.write("ż")
    desk_context.theme.choose("dark")
    formats = driver.composer._form.text.document().firstBlock().layout().formats()
    assert formats[0].format.background().color() == desk_context.theme.color("warn_soft")


class TestNoGateway:
    """Nothing is set up yet."""

    @pytest.fixture
    def bare(self, empty_shop: object, qtbot: QtBot, desk_context: Context) -> Composer:
        composer = Composer(desk_context)
        qtbot.addWidget(composer)
        composer.show()
        qtbot.waitUntil(lambda: composer._sending.ready, timeout=20_000)
        return composer

    def test_it_is_said_with_a_way_out(
        self, qtbot: QtBot, bare: Composer, desk_context: Context
    ) -> None:
        error = child(bare, Banner, "composerError")
        assert "No SMS gateway is set up yet" in error.text()
        with qtbot.waitSignal(desk_context.wishes.gateway):
            error.action_button.click()

    def test_one_that_is_switched_off_is_named(
        self, qtbot: QtBot, desk_context: Context, shop: Shop
    ) -> None:
        for gateway in shop.ask(lambda desk: desk.gateways.list()):
            shop.ask(partial(_switch_off, gateway.id))
        composer = Composer(desk_context)
        qtbot.addWidget(composer)
        composer.show()
        qtbot.waitUntil(lambda: composer._sending.ready, timeout=20_000)
        error = child(composer, Banner, "composerError")
        assert "is switched off" in error.text()
        with qtbot.waitSignal(desk_context.wishes.page) as wished:
            error.action_button.click()
        assert wished.args == ["gateways"]

    def test_control_enter_points_at_it(self, bare: Composer) -> None:
        bare.send()
        assert "No SMS gateway" in bare._form.route_field.problem
        assert child(bare, QComboBox, "composerSender").currentText() == "—"


def _switch_off(gateway_id: str, desk: Desk) -> None:
    desk.gateways.set_active(gateway_id, active=False)
