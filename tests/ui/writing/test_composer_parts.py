"""The composer's parts without services: merging, counting words, highlighting, the text field."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gsm7 import measure
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import Queued, ReadyMessage, Recipient, Review, Skipped
from smsdesk.ui.composer import words
from smsdesk.ui.composer.chip import RecipientChip
from smsdesk.ui.composer.counter import TextSize
from smsdesk.ui.composer.fields_form import FieldsForm
from smsdesk.ui.composer.merge import merged, offenders, plain_around_fields, spans
from smsdesk.ui.composer.preview import Preview
from smsdesk.ui.composer.recipient_list import RecipientList
from smsdesk.ui.composer.text_field import CAPACITY, MessageText
from smsdesk.ui.widgets.banner import Banner
from tests.ui.writing.shop import child

ANNA = Recipient(PhoneNumber("+48501234567"), 1, "Anna Nowak")
TYPED = Recipient(PhoneNumber("+48501234567"))
OTHER = Recipient(PhoneNumber("+48601123456"))
NOBODY = Recipient(None, 7, "Bez Numeru")


# --- merging ----------------------------------------------------------------------------------


def test_known_fields_are_filled_in_and_others_stay() -> None:
    assert merged("{a} {b} {{c}}", {"a": "1", "b": ""}) == "1 {b} {c}"


def test_a_mark_in_two_pieces_is_part_of_a_name() -> None:
    assert merged("{cze\u0328s\u0301c\u0301}", {"część": "x"}) == "x"


def test_names_of_fields_force_nothing_and_are_not_replaced() -> None:
    assert offenders("Naprawa {urządzenie}, kawa") == ()
    assert plain_around_fields("Żółw {urządzenie} „ok”") == 'Zolw {urządzenie} "ok"'


def test_places_are_counted_as_qt_counts_them() -> None:
    found = list(spans("😀 {żaba} ż"))
    assert [(s.start, s.length, s.character) for s in found] == [(0, 2, "😀"), (10, 1, "ż")]


def test_a_plain_text_has_no_places() -> None:
    assert list(spans("100 € [a] {b}")) == []


# --- words ------------------------------------------------------------------------------------


def review(messages: int, parts: int, price: str | None = None) -> Review:
    ready = tuple(ReadyMessage(OTHER, "x", 1) for _ in range(messages))
    cost = Decimal(price) if price else None
    after = 1284 - cost if cost else None
    return Review(ready, (), parts, parts, None, cost, "pkt", after)


def test_the_counter_says_everything() -> None:
    assert words.counter(measure("ż" * 143)) == "143 char(s) · 3 SMS · Unicode · 58 left"


def test_euros_are_not_unicode() -> None:
    assert words.counter(measure("100€")) == "4 char(s) · 1 SMS · GSM-7 · 155 left"


def test_the_twin_saves_parts_or_room() -> None:
    long, short = "ż" * 100, "ż" * 10
    assert "1 SMS instead of 2" in words.twin(measure(long), measure("z" * 100))
    assert "90 more" in words.twin(measure(short), measure("z" * 10))


def test_the_replace_button_names_a_few_characters() -> None:
    assert words.replace_button("ęóż") == "Replace ę ó ż"
    assert words.replace_button("ęóżłć") == "Replace ę ó ż ł …"


def test_an_estimate_says_so_everywhere() -> None:
    guess = replace(review(1000, 2000, "0.99"), estimated=True)
    assert words.counter(measure("a"), estimated=True).startswith("about 1 char(s) · about 1 SMS")
    assert words.cost(guess).startswith("1,000 recipient(s) · about 2,000 SMS · about 0.99")
    assert words.cost(guess).endswith("balance after about 1,283.01\xa0pts")
    short = replace(guess, balance_after=Decimal("-61.92"))
    assert words.cost(short).endswith("⚠ about 61.92\xa0pts too little on the account")
    said = words.send_button(1000, 1000, later=False, estimated=True)
    assert said == "Send 1,000 SMS (about 1,000 part(s))"
    assert words.short_links(0) == ""


@pytest.mark.parametrize(
    ("count", "parts", "later", "said"),
    [
        (0, 0, False, "Send"),
        (37, 37, False, "Send 37 SMS"),
        (1000, 1000, False, "Send 1,000 SMS"),
        (37, 41, False, "Send 37 SMS (41 part(s))"),
        (2, 2, True, "Schedule 2 SMS"),
    ],
)
def test_the_send_button_says_what_happens(count: int, parts: int, later: bool, said: str) -> None:
    assert words.send_button(count, parts, later=later) == said


def test_the_cost_tells_the_price_when_it_is_known() -> None:
    assert words.cost(review(2, 6)) == "2 recipient(s) · 6 SMS"
    assert words.cost(review(2, 6, "0.99")).endswith(
        "about 0.99\xa0pts · balance after 1,283.01\xa0pts"
    )


def test_too_little_on_the_account_is_told() -> None:
    short = replace(review(2, 6, "0.99"), balance_after=Decimal("-61.92"))
    assert words.cost(short).endswith("⚠ 61.92\xa0pts too little on the account")


def test_a_few_left_out_are_named_and_many_are_counted() -> None:
    error = SmsdeskError(ErrorCode.CONTACT_NO_NUMBER, name="Jan")
    said = words.skipped([Skipped(NOBODY, error)] * 3)
    assert said.startswith("3 recipient(s) will get nothing:\nJan has no phone number.")
    many = words.skipped([Skipped(NOBODY, error)] * 5)
    assert many == "5 recipient(s) will get nothing: 5 without a number"
    assert words.skipped(()) == ""


def test_what_was_queued_is_told() -> None:
    assert words.queued(Queued(("a", "b"), ()), later=False).startswith("2 SMS queued")
    assert words.queued(Queued(("a",), ()), later=True).startswith("1 SMS scheduled")


# --- recipients -------------------------------------------------------------------------------


def test_a_recipient_is_added_once() -> None:
    people = RecipientList()
    assert people.add([ANNA, OTHER])
    assert not people.add([ANNA, OTHER])
    assert people.items == (ANNA, OTHER)


def test_a_contact_takes_the_place_of_its_number() -> None:
    people = RecipientList()
    people.add([TYPED])
    assert people.add([ANNA])
    assert people.items == (ANNA,)
    assert not people.add([TYPED])


def test_a_contact_without_a_number_is_kept_to_be_told_about() -> None:
    people = RecipientList()
    people.add([NOBODY, Recipient(None)])
    assert people.items == (NOBODY,)


def test_recipients_leave_by_key_or_from_the_end() -> None:
    people = RecipientList()
    people.add([ANNA, OTHER])
    assert people.remove([("contact", 1), ("contact", 99)])
    assert not people.remove([("contact", 1)])
    assert people.remove_last()
    assert not people.remove_last()


def test_chips_warn_and_their_crosses_have_names(qtbot: QtBot) -> None:
    landline = Recipient(PhoneNumber("+48226114018"), 3, company="Żak")
    for recipient, warning in ((NOBODY, "No phone"), (landline, "landline"), (ANNA, "")):
        chip = RecipientChip(recipient)
        qtbot.addWidget(chip)
        assert warning in chip.accessibleDescription()
        crosses = [cross.accessibleName() for cross in chip.findChildren(QToolButton)]
        assert f"Remove {recipient.title}" in crosses


# --- the text ---------------------------------------------------------------------------------


@pytest.fixture
def field(qtbot: QtBot) -> MessageText:
    field = MessageText()
    qtbot.addWidget(field)
    field.highlighter.set_colours(QColor("#FDF1DE"), QColor("#B45309"))
    field.show()
    return field


def marked(field: MessageText) -> list[str]:
    """The highlighted pieces."""
    block = field.document().firstBlock()
    text = block.text().encode("utf-16-le")
    ranges = block.layout().formats()
    return [text[r.start * 2 : (r.start + r.length) * 2].decode("utf-16-le") for r in ranges]


def paste(field: MessageText, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    field.insertFromMimeData(data)


def test_characters_that_force_unicode_are_highlighted(field: MessageText) -> None:
    field.set_text("Żółw {żaba} 😀 zł 100 €")
    assert marked(field) == ["Żół", "😀", "ł"]


def test_nothing_is_highlighted_where_it_does_not_matter(field: MessageText) -> None:
    field.set_text("Żółw")
    field.highlighter.set_on(False)
    assert marked(field) == []
    field.highlighter.set_on(False)
    field.highlighter.set_on(True)
    assert marked(field) == ["Żół"]


def test_only_the_offending_characters_are_replaced_and_it_can_be_undone(
    field: MessageText,
) -> None:
    field.set_text("Café {żaba} – zażółć 😀 ok")
    field.replace_offenders()
    assert field.text == "Café {żaba} - zazolc ok"
    field.undo()
    assert field.text == "Café {żaba} – zażółć 😀 ok"


def test_the_cursor_stays_at_its_word_after_replacing(field: MessageText) -> None:
    field.set_text("😀 ąę koniec")
    cursor = field.textCursor()
    cursor.setPosition(6)
    field.setTextCursor(cursor)
    field.replace_offenders()
    assert field.text[: field.textCursor().position()] == "ae "


def test_enter_is_a_new_line_and_control_enter_sends(qtbot: QtBot, field: MessageText) -> None:
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.send_wanted):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.text == "a\n"


def test_two_megabytes_are_cut_off_and_that_is_told(qtbot: QtBot, field: MessageText) -> None:
    with qtbot.waitSignal(field.cut_off) as told:
        paste(field, "x" * 2_000_000)
    assert told.args == [2_000_000]
    assert len(field.text) == CAPACITY


def test_a_paste_over_a_selection_uses_its_room(field: MessageText) -> None:
    field.start_with("x" * CAPACITY)
    field.selectAll()
    paste(field, "y" * CAPACITY)
    assert field.text == "y" * CAPACITY


def test_halves_of_characters_become_visible(field: MessageText) -> None:
    paste(field, "a\ud83db")
    assert field.text.encode("utf-8").decode("utf-8") == field.text
    assert field.text.startswith("a")


def test_text_from_right_to_left_is_counted_like_any_other(field: MessageText) -> None:
    paste(field, "שלום ż")
    assert field.text == "שלום ż"
    assert measure(field.text).parts == 1


def test_the_same_text_is_no_change(field: MessageText) -> None:
    field.set_text("abc")
    field.set_text("abc")
    field.undo()
    assert field.text == ""


def test_a_field_is_inserted_at_the_cursor(field: MessageText) -> None:
    field.set_text("ab")
    cursor = field.textCursor()
    cursor.setPosition(1)
    field.setTextCursor(cursor)
    field.insert("{kwota}")
    assert field.text == "a{kwota}b"


# --- counter, fields, preview -------------------------------------------------------------------


def test_the_twin_offers_to_replace_what_was_typed(qtbot: QtBot) -> None:
    line = TextSize()
    qtbot.addWidget(line)
    line.show()
    line.show_text("ż" * 80, "ż", stripped=False)
    twin = child(line, Banner, "composerTwin")
    assert twin.isVisible()
    assert twin.action_button.text() == "Replace ż"
    with qtbot.waitSignal(line.replace_wanted):
        twin.action_button.click()
    line.show_text("zz", "", stripped=False)
    assert not twin.isVisible()


def test_letters_of_recipients_cannot_be_replaced_here(qtbot: QtBot) -> None:
    line = TextSize()
    qtbot.addWidget(line)
    line.show()
    line.show_text("Dla Łukasza", "", stripped=False)
    twin = child(line, Banner, "composerTwin")
    assert "recipients' data" in twin.text()
    assert not twin.action_button.isVisible()


def test_fields_keep_what_was_typed_while_they_come_and_go(qtbot: QtBot) -> None:
    form = FieldsForm()
    qtbot.addWidget(form)
    form.set_names(("kwota", "termin"))
    form.set_values({"kwota": "249", "termin": "28.11"})
    form.set_names(("termin",))
    assert form.values == {"termin": "28.11"}
    form.set_names(("sprzet", "kwota"))
    assert form.values == {"kwota": "249"}
    assert list(form.empty) == ["sprzet"]
    form.clear()
    assert form.values == {}


def test_the_preview_begins_with_the_longest_and_goes_round(qtbot: QtBot) -> None:
    short, long = ReadyMessage(OTHER, "a", 1), ReadyMessage(ANNA, "bbb", 2)
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show_review(Review((short, long), (), 3, 3, long, None, "pkt", None))
    place = child(preview, QLabel, "previewPlace")
    text = child(preview, QLabel, "previewText")
    assert (place.text(), text.text()) == ("2 / 2", "bbb")
    preview._next.click()
    assert (place.text(), text.text()) == ("1 / 2", "a")
    preview._back.click()
    assert text.text() == "bbb"
    preview.clear()
    assert not preview.isVisible()


def test_an_endless_link_is_cut_off_visibly(qtbot: QtBot) -> None:
    message = ReadyMessage(OTHER, "https://a.pl/" + "x" * 10_000, 1, 16)
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show_review(Review((message,), (), 1, 1, message, None, "", None, estimated=True))
    text = child(preview, QLabel, "previewText").text()
    assert (len(text), text[-1]) == (4_001, "…")
    assert "about 16" in child(preview, QLabel, "previewLinks").text()


def test_a_preview_without_messages_is_hidden(qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show_review(Review((), (), 0, 0, None, None, "", None))
    assert not preview.isVisible()


def test_the_clipboard_is_left_alone(field: MessageText) -> None:
    QGuiApplication.clipboard().setText("x" * (CAPACITY + 1))
    field.paste()
    assert len(QGuiApplication.clipboard().text()) == CAPACITY + 1
    assert len(field.text) == CAPACITY
