"""Reminders in the window: the morning card, the dialog, the way into the composer."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.bootstrap import open_desk
from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft
from smsdesk.services.desk import Desk
from smsdesk.services.people import reminders as module
from smsdesk.services.people.contacts import ContactService
from smsdesk.services.people.own_fields import OwnFieldService
from smsdesk.services.people.reminders import DueCount, ReminderService
from smsdesk.ui.composer.composer import Composer
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.people.reminder_card import ReminderCard
from smsdesk.ui.people.reminder_fields import ReminderFields
from smsdesk.ui.people.reminder_model import Column
from smsdesk.ui.people.reminder_watch import ReminderWatch
from smsdesk.ui.people.reminders_dialog import RemindersDialog
from smsdesk.ui.widgets.empty_state import EmptyState
from tests.fakes import FakeClock
from tests.ui.conftest import Load, Open
from tests.ui.finding import action
from tests.ui.setup_tools import WAIT, add_practice, asked, find

ANNA, JAN = PhoneNumber("+48601000001"), PhoneNumber("+48601000002")
PEOPLE: tuple[tuple[str, PhoneNumber | None, Mapping[str, str]], ...] = (
    ("Anna", ANNA, {"badanie_techniczne": "2025-12-05", "rejestracja": "WX 1"}),
    ("Jan", JAN, {"badanie_techniczne": "2025-12-02", "data_przegladu": "2025-12-05"}),
    ("Ewa", None, {"badanie_techniczne": "2025-12-05"}),
)


@pytest.fixture
def clock() -> FakeClock:
    """21 November 2026."""
    return FakeClock()


@pytest.fixture
def load(data_dir: Path, clock: FakeClock) -> Load:
    """The services, whose reminders live by `clock`."""

    def load() -> Desk:
        desk = open_desk(data_dir)
        store = desk.reminders._store
        return replace(
            desk,
            contacts=ContactService(store, clock),
            own_fields=OwnFieldService(store, clock),
            reminders=ReminderService(store, desk.compose, clock),
        )

    return load


@pytest.fixture
def people(load: Load) -> None:
    """Two inspections are due, one is late; Jan's device too. Their texts are chosen later."""
    desk = load()
    desk.own_fields.save_all([replace(f, template_id=None) for f in desk.own_fields.list()])
    for name, phone, fields in PEOPLE:
        desk.contacts.save(ContactDraft(name, phone=phone, fields=fields))
    desk.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def opened(qtbot: QtBot, context: Context, window: QWidget) -> RemindersDialog:
    dialog = RemindersDialog.open_for(context, window)
    with qtbot.waitSignal(dialog.shown, timeout=WAIT):
        pass
    return dialog


def choose(dialog: RemindersDialog, field: str) -> None:
    find(dialog, ReminderFields).choose(field)


def cells(dialog: RemindersDialog, column: Column) -> list[str]:
    model = dialog.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def ticked(dialog: RemindersDialog) -> list[str]:
    model = dialog.table.model()
    boxes = Qt.ItemDataRole.CheckStateRole
    rows = [model.index(row, Column.PERSON) for row in range(model.rowCount())]
    return [
        str(row.data()) for row in rows if Qt.CheckState(row.data(boxes)) is Qt.CheckState.Checked
    ]


def press(qtbot: QtBot, dialog: RemindersDialog, name: str) -> None:
    """Press a button and wait until the list has been read again."""
    with qtbot.waitSignal(dialog.shown, timeout=WAIT):
        find(dialog, QPushButton, name).click()


def count(qtbot: QtBot, context: Context) -> DueCount:
    return asked(qtbot, context, lambda desk: desk.reminders.count())


# --- the card ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (DueCount(1), "Today 1 reminder(s): look through and send"),
        (DueCount(7, 3), "Today 7 reminder(s): look through and send · 3 from earlier days"),
        (DueCount(0, 1200), "1,200 reminder(s) from earlier days"),
        (DueCount(), ""),
        (DueCount(7, rests=True), ""),
    ],
)
def test_what_the_card_says(qtbot: QtBot, context: Context, told: DueCount, words: str) -> None:
    card = ReminderCard(context)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.watch.counted, timeout=WAIT):
        pass
    card.watch.counted.emit(told)
    assert (card.text(), card.isHidden()) == (words, not words)


def test_the_card_stands_above_the_contacts_until_later(
    qtbot: QtBot, context: Context, people: None, open_window: Open, said: list[Notice]
) -> None:
    window = open_window()
    card = find(window, ReminderCard)
    qtbot.waitUntil(card.isVisible, timeout=WAIT)
    assert card.text() == "Today 3 reminder(s): look through and send · 1 from earlier days"
    find(card, QPushButton, "reminderReview").click()
    dialog = find(window, RemindersDialog)
    with qtbot.waitSignal(dialog.shown, timeout=WAIT):
        pass
    dialog.reject()
    find(card, QPushButton, "bannerMore").click()
    qtbot.waitUntil(card.isHidden, timeout=WAIT)
    assert said[-1].on_action is not None
    said[-1].on_action()
    qtbot.waitUntil(card.isVisible, timeout=WAIT)


def test_the_menu_opens_the_reminders(qtbot: QtBot, people: None, open_window: Open) -> None:
    window = open_window()
    action(window, "actionReminders").trigger()
    dialog = find(window, RemindersDialog)
    with qtbot.waitSignal(dialog.shown, timeout=WAIT):
        pass
    assert dialog.isVisible()
    dialog.reject()


# --- when it is asked ----------------------------------------------------------------------------


def test_it_is_asked_again_on_another_day_only(
    qtbot: QtBot, context: Context, people: None, clock: FakeClock
) -> None:
    days = [date(2026, 11, 21)]
    watch = ReminderWatch(context.runner, context.changes, context.changes, lambda: days[-1])
    counts: list[DueCount] = []
    watch.counted.connect(counts.append)
    watch.start()
    qtbot.waitUntil(lambda: len(counts) == 1, timeout=WAIT)
    watch.look_at_clock()
    asked(qtbot, context, lambda desk: desk.reminders.today())
    assert counts == [DueCount(3, 1)]
    clock.advance(40 * 86400)
    days.append(date(2026, 12, 31))
    watch.look_at_clock()
    qtbot.waitUntil(lambda: len(counts) == 2, timeout=WAIT)
    assert counts[-1] == DueCount(0, 4)


def test_it_is_asked_again_when_data_change(qtbot: QtBot, context: Context, people: None) -> None:
    watch = ReminderWatch(context.runner, context.changes, context.changes)
    watch.start()
    watch.ask()
    with qtbot.waitSignal(watch.counted, timeout=WAIT):
        context.changes.reminders.emit()
    watch._pause.setInterval(0)
    with qtbot.waitSignal(watch.counted, timeout=WAIT):
        context.changes.contacts.emit()
        context.changes.messages.emit()


def test_what_could_not_be_read_is_asked_again(
    qtbot: QtBot, context: Context, people: None
) -> None:
    watch = ReminderWatch(context.runner, context.changes, context.changes)
    watch._on_failed(SmsdeskError(ErrorCode.DATABASE_LOCKED, name="smsdesk.db"))
    with qtbot.waitSignal(watch.counted, timeout=WAIT):
        watch.look_at_clock()


# --- the dialog ----------------------------------------------------------------------------------


def test_nothing_is_due(qtbot: QtBot, context: Context, window: QWidget) -> None:
    dialog = opened(qtbot, context, window)
    assert find(dialog, EmptyState, "reminderEmpty").isVisible()
    assert not dialog.write_button.isEnabled()
    assert not find(dialog, QPushButton, "reminderSkip").isEnabled()
    find(dialog, QPushButton, "reminderFields").click()
    fields = dialog.findChild(QWidget, "ownFieldsDialog")
    assert fields is not None
    fields.close()


def test_what_cannot_be_read_is_told(
    qtbot: QtBot, context: Context, window: QWidget, people: None
) -> None:
    dialog = opened(qtbot, context, window)
    dialog._on_failed(SmsdeskError(ErrorCode.DATABASE_LOCKED, name="smsdesk.db"))
    assert find(dialog, EmptyState, "reminderFailed").isVisible()
    press(qtbot, dialog, "reminderAgain")
    assert dialog.table.isVisible()
    dialog._deeds.fail(SmsdeskError(ErrorCode.DATABASE_LOCKED, name="smsdesk.db"))
    assert dialog.banner.text()


def test_people_stand_by_field_with_what_is_known(
    qtbot: QtBot, context: Context, window: QWidget, people: None
) -> None:
    dialog = opened(qtbot, context, window)
    assert cells(dialog, Column.PERSON) == ["Jan"]
    assert dialog.focusWidget() is dialog.table
    choose(dialog, "badanie_techniczne")
    assert cells(dialog, Column.PERSON) == ["Jan", "Anna", "Ewa"]
    assert cells(dialog, Column.FACTS) == ["", "WX 1", ""]
    assert cells(dialog, Column.DATE) == ["02.12.2026", "05.12.2026", "05.12.2026"]
    assert cells(dialog, Column.WHEN) == ["missed 3 day(s) ago", "today", "today"]
    assert cells(dialog, Column.NOTE) == ["", "", "no number"]
    assert ticked(dialog) == ["Jan", "Anna"]
    assert dialog.write_button.text() == "Write to the selected (2)"
    model = dialog.table.model()
    tip = model.index(2, Column.NOTE).data(Qt.ItemDataRole.ToolTipRole)
    assert "Ewa" in str(tip)
    warning = model.index(0, Column.WHEN).data(Qt.ItemDataRole.ForegroundRole)
    assert warning == context.theme.color("warn_ink")
    assert model.index(0, Column.PERSON).data(Qt.ItemDataRole.ForegroundRole) is None
    assert model.index(0, Column.DATE).data(Qt.ItemDataRole.CheckStateRole) is None
    assert model.index(1, Column.FACTS).data(Qt.ItemDataRole.ToolTipRole) == "WX 1"
    assert model.index(0, Column.FACTS).data(Qt.ItemDataRole.ToolTipRole) is None
    dialog._model.show_reminders(())
    dialog._model.choose_all(chosen=True)
    assert ticked(dialog) == []


def test_ticking(qtbot: QtBot, context: Context, window: QWidget, people: None) -> None:
    dialog = opened(qtbot, context, window)
    choose(dialog, "badanie_techniczne")
    everybody = find(dialog, QCheckBox, "reminderAll")
    assert everybody.checkState() is Qt.CheckState.PartiallyChecked
    everybody.click()
    assert ticked(dialog) == ["Jan", "Anna", "Ewa"]
    assert dialog.write_button.text() == "Write to the selected (2)"
    everybody.click()
    assert ticked(dialog) == []
    assert dialog.write_button.text() == "Write to the selected"
    dialog.table.selectRow(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert ticked(dialog) == ["Anna"]
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    model = dialog.table.model()
    first = model.index(0, Column.PERSON)
    checked = Qt.CheckState.Checked.value
    assert model.setData(first, checked, Qt.ItemDataRole.CheckStateRole)
    assert not model.setData(first, "Olga")
    assert ticked(dialog) == ["Jan", "Anna"]
    with qtbot.waitSignal(dialog.shown, timeout=WAIT):
        context.changes.contacts.emit()
    assert ticked(dialog) == ["Jan", "Anna"]


def test_looking_ahead(
    qtbot: QtBot, context: Context, window: QWidget, people: None, clock: FakeClock
) -> None:
    clock.advance(-5 * 86400)
    dialog = opened(qtbot, context, window)
    assert find(dialog, EmptyState, "reminderEmpty").isVisible()
    with qtbot.waitSignal(dialog.shown, timeout=WAIT):
        find(dialog, QCheckBox, "reminderAhead").click()
    assert cells(dialog, Column.WHEN) == ["in 5 day(s)"]
    assert ticked(dialog) == []


def test_the_template_decides_who_may_be_texted(
    qtbot: QtBot, context: Context, window: QWidget, people: None
) -> None:
    dialog = opened(qtbot, context, window)
    choose(dialog, "badanie_techniczne")
    template = find(dialog, QComboBox, "reminderTemplate")
    template.setCurrentIndex(template.findText("Badanie techniczne"))
    with qtbot.waitSignal(dialog.shown, timeout=WAIT):
        template.activated.emit(template.currentIndex())
    assert template.currentText() == "Badanie techniczne"
    assert cells(dialog, Column.NOTE) == ["no consent to marketing"] * 2 + ["no number"]
    assert ticked(dialog) == []


@pytest.mark.parametrize(
    ("button", "words"),
    [("reminderDone", "2 reminder(s) dealt with."), ("reminderSkip", "2 reminder(s) skipped.")],
)
def test_putting_aside_and_back(
    qtbot: QtBot, context: Context, window: QWidget, people: None, button: str, words: str
) -> None:
    dialog = opened(qtbot, context, window)
    choose(dialog, "badanie_techniczne")
    press(qtbot, dialog, button)
    assert dialog.banner.text() == words
    assert cells(dialog, Column.PERSON) == ["Ewa"]
    press(qtbot, dialog, "bannerAction")
    assert cells(dialog, Column.PERSON) == ["Jan", "Anna", "Ewa"]
    assert dialog.banner.isHidden()


def test_a_field_goes_with_its_last_reminder(
    qtbot: QtBot, context: Context, window: QWidget, people: None
) -> None:
    dialog = opened(qtbot, context, window)
    fields = find(dialog, ReminderFields)
    press(qtbot, dialog, "reminderDone")
    assert fields.current == "badanie_techniczne"
    assert cells(dialog, Column.PERSON) == ["Jan", "Anna", "Ewa"]
    press(qtbot, dialog, "bannerAction")
    assert fields.current == "badanie_techniczne"
    find(dialog, QCheckBox, "reminderAll").click()
    press(qtbot, dialog, "reminderSkip")
    assert (fields.current, cells(dialog, Column.PERSON)) == ("data_przegladu", ["Jan"])
    press(qtbot, dialog, "reminderSkip")
    assert find(dialog, EmptyState, "reminderEmpty").isVisible()


def test_later(qtbot: QtBot, context: Context, window: QWidget, people: None) -> None:
    dialog = opened(qtbot, context, window)
    choose(dialog, "badanie_techniczne")
    menu = find(dialog, QMenu)
    assert [each.text() for each in menu.actions()] == ["Tomorrow", "In 3 day(s)", "In 7 day(s)"]
    with qtbot.waitSignal(dialog.shown, timeout=WAIT):
        menu.actions()[1].trigger()
    assert dialog.banner.text() == "2 reminder(s) put off."
    assert cells(dialog, Column.PERSON) == ["Ewa"]
    assert count(qtbot, context) == DueCount(2)
    press(qtbot, dialog, "bannerAction")
    assert count(qtbot, context) == DueCount(3, 1)


def test_a_long_list_says_what_it_leaves_out(
    qtbot: QtBot,
    context: Context,
    window: QWidget,
    people: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    dialog = opened(qtbot, context, window)
    more = find(dialog, QLabel, "reminderMore")
    assert more.isHidden()
    choose(dialog, "badanie_techniczne")
    assert more.text() == "1 more follow(s) when these are dealt with."


# --- writing -------------------------------------------------------------------------------------


def composer_of(qtbot: QtBot, window: QWidget) -> Composer:
    composer = find(window, Composer)
    qtbot.waitUntil(lambda: composer._sending.ready and composer._restored, timeout=WAIT)
    return composer


def test_from_the_reminder_to_the_outbox(
    qtbot: QtBot, context: Context, load: Load, people: None, open_window: Open
) -> None:
    desk = load()
    add_practice(desk)
    desk.close()
    window = open_window()
    composer = composer_of(qtbot, window)
    card = find(window, ReminderCard)
    qtbot.waitUntil(card.isVisible, timeout=WAIT)
    dialog = opened(qtbot, context, window)
    choose(dialog, "badanie_techniczne")
    dialog.write_button.click()
    qtbot.waitUntil(lambda: len(composer.recipients) == 2, timeout=WAIT)
    assert not dialog.isVisible()
    composer._form.text.set_text("Badanie do {termin}. Zapraszamy!")
    review = asked(qtbot, context, lambda desk: desk.compose.review(composer.draft))
    assert [message.text for message in review.messages] == [
        "Badanie do 02.12.2026. Zapraszamy!",
        "Badanie do 05.12.2026. Zapraszamy!",
    ]
    qtbot.waitUntil(lambda: not composer._sending.missing(), timeout=WAIT)
    with qtbot.waitSignal(composer.sent, timeout=WAIT):
        composer.send()
    assert count(qtbot, context) == DueCount(2)
    qtbot.waitUntil(lambda: "Today 2" in card.text(), timeout=WAIT)
    find(window, QPushButton, "undoButton").click()
    qtbot.waitUntil(lambda: len(composer.recipients) == 2, timeout=WAIT)
    assert count(qtbot, context) == DueCount(3, 1)


def test_what_is_being_written_stays_until_it_is_replaced(
    qtbot: QtBot, context: Context, people: None, open_window: Open, said: list[Notice]
) -> None:
    composer = composer_of(qtbot, open_window())
    composer._form.text.set_text("Zaczęte")
    draft = MessageDraft(text="Zapraszamy")
    context.wishes.draft.emit(draft)
    assert composer.draft.text == "Zaczęte"
    assert (said[-1].action_text, said[-1].on_action is None) == ("Replace it", False)
    assert said[-1].on_action is not None
    composer._sending._set_busy(True)
    said[-1].on_action()
    assert composer.draft.text == "Zaczęte"
    composer._sending._set_busy(False)
    said[-1].on_action()
    assert composer.draft.text == "Zapraszamy"


def test_a_draft_brings_the_page_up(
    qtbot: QtBot, context: Context, people: None, open_window: Open
) -> None:
    window = open_window()
    page = window._pages._made.pop(window.page)  # type: ignore[arg-type]  # it is shown
    context.wishes.draft.disconnect(page._begin_draft)  # type: ignore[attr-defined]  # contacts
    context.wishes.draft.emit(MessageDraft(text="Zapraszamy"))
    shown = window._pages.currentWidget()
    assert shown is not None
    assert shown is not page
    composer = find(shown, Composer)
    # what was unfinished is looked for first
    qtbot.waitUntil(lambda: composer.draft.text == "Zapraszamy", timeout=20_000)
