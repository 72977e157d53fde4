"""Planned and missed messages on the page, another time, consent to much, asking again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.services.history import MessageDetails
from smsdesk.services.repeat_costs import Amount, RepeatCost
from smsdesk.ui import repeat_words
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.confirm_dialog import ConfirmDialog
from smsdesk.ui.dialogs.reschedule_dialog import RescheduleDialog
from smsdesk.ui.notices import Notice
from smsdesk.ui.theme import Tone
from smsdesk.ui.waiting_words import Waiting
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.moment_edit import MomentEdit
from tests.ui.conftest import Load
from tests.ui.message_rig import FakeDesk, FakeHistory, S, Shown, message
from tests.ui.setup_tools import find, quiet, woken

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from smsdesk.services.desk import Desk

SOON = datetime.now(UTC) + timedelta(days=2)
GONE = SOON - timedelta(days=3)
TOO_LATE = SmsdeskError(ErrorCode.CANCEL_TOO_LATE, gateway="SMSAPI")
WINDOW_OVER = SmsdeskError(ErrorCode.UNCONFIRMED, gateway="SMSAPI")


@pytest.fixture
def history() -> FakeHistory:
    return FakeHistory(
        [
            message(1, S.SCHEDULED, scheduled_at=SOON),
            message(2, S.SCHEDULED, scheduled_at=SOON, at_provider=True),
            message(3, S.SCHEDULED, scheduled_at=GONE),
            message(4, S.SCHEDULED, scheduled_at=GONE),
            message(5, S.UNCLEAR),
            message(6, S.FAILED),
            message(7, S.FAILED),
            message(8, S.DELIVERED),
        ]
    )


@pytest.fixture
def desk(history: FakeHistory) -> FakeDesk:
    made = FakeDesk(history)
    made.scheduling.missed_ids = ["m3", "m4"]
    return made


@pytest.fixture
def load(desk: FakeDesk) -> Load:
    return lambda: cast("Desk", desk)


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


@pytest.fixture
def page(qtbot: QtBot, tools: Context) -> Shown:
    return Shown(qtbot, tools)


def states(history: FakeHistory, *seqs: int) -> list[MessageState]:
    return [history.messages[seq - 1].state for seq in seqs]


def dialog(page: Shown, kind: type[RescheduleDialog] | type[ConfirmDialog]) -> "QObject":
    """The dialog that has just opened."""

    def opened() -> list[RescheduleDialog | ConfirmDialog]:
        return [one for one in page.page.window().findChildren(kind) if one.isVisible()]

    page.wait(lambda: bool(opened()))
    return opened()[0]


def press(parent: "QObject", name: str) -> None:
    find(parent, QPushButton, name).click()


# --- missed ---------------------------------------------------------------------------------------


def test_missed_messages_are_offered(page: Shown) -> None:
    bar = page.page._missed
    page.wait(bar.isVisible)
    assert bar.text().startswith("2 planned message(s)")
    assert bar.accessibleName() == bar.text()
    press(bar, "missedShow")
    page.wait(lambda: sorted(page.model.ids) == [1, 2, 3, 4])


def test_nothing_missed_says_nothing(qtbot: QtBot, tools: Context, desk: FakeDesk) -> None:
    desk.scheduling.missed_ids = []
    assert not Shown(qtbot, tools).page._missed.isVisible()


def test_missed_ones_leave_by_an_order(
    page: Shown, history: FakeHistory, tools: Context, said: list[Notice]
) -> None:
    page.wait(page.page._missed.isVisible)
    press(page.page._missed, "missedSend")
    page.wait(lambda: states(history, 3, 4) == [S.QUEUED, S.QUEUED])
    page.wait(lambda: not page.page._missed.isVisible())
    assert states(history, 1, 2) == [S.SCHEDULED, S.SCHEDULED]
    assert "2 planned message(s) put into the outbox" in said[-1].text
    assert woken(tools) == 1


def test_missed_ones_are_cancelled(page: Shown, history: FakeHistory, said: list[Notice]) -> None:
    page.wait(page.page._missed.isVisible)
    press(page.page._missed, "missedCancel")
    page.wait(lambda: bool(said))
    assert states(history, 3, 4) == [S.CANCELLED, S.CANCELLED]
    assert "2 message(s) cancelled" in said[-1].text


def test_missed_ones_get_another_time(page: Shown, desk: FakeDesk, said: list[Notice]) -> None:
    page.wait(page.page._missed.isVisible)
    press(page.page._missed, "missedReschedule")
    opened = dialog(page, RescheduleDialog)
    assert "2 wait(s) in this program" in find(opened, QLabel, "rescheduleWhere").text()
    find(opened, MomentEdit).set_moment(SOON)
    press(opened, "rescheduleSave")
    page.wait(lambda: bool(said))
    [at] = desk.scheduling.times
    assert abs(at - SOON) < timedelta(minutes=1)
    assert "2 message(s) planned for" in said[-1].text


def test_many_missed_ones_leave_only_after_consent(
    page: Shown, desk: FakeDesk, history: FakeHistory
) -> None:
    desk.preferences.choices = replace(desk.preferences.choices, confirm_above=1)
    page.wait(page.page._missed.isVisible)
    press(page.page._missed, "missedSend")
    opened = dialog(page, ConfirmDialog)
    assert "2 message(s)" in find(opened, QLabel, "confirmCost").text()
    assert not find(opened, QPushButton, "confirmSend").isEnabled()
    find(opened, QLineEdit, "confirmNumber").setText("2")
    press(opened, "confirmSend")
    page.wait(lambda: states(history, 3, 4) == [S.QUEUED, S.QUEUED])


# --- planned --------------------------------------------------------------------------------------


def test_the_words_say_who_keeps_a_message(page: Shown) -> None:
    waiting = Waiting(missed=frozenset({"m3"}))
    here, there, missed = (page.page._model.row(list(page.model.ids).index(n)) for n in (1, 2, 3))
    assert here is not None
    assert there is not None
    assert missed is not None
    assert "this program must be running" in waiting.why(here)
    assert "SMSAPI keeps the message" in waiting.why(there)
    assert "Send it now, plan it anew or cancel it" in waiting.why(missed)
    odd = replace(here, error=SmsdeskError(ErrorCode.SCHEDULE_NOT_OFFERED, gateway="SMSAPI"))
    assert "keeps no messages for later" in waiting.why(odd)
    assert "At the gateway" in page.states()
    assert "Scheduled" in page.states()


def test_a_planned_message_is_sent_now(page: Shown, history: FakeHistory) -> None:
    page.select(8)
    page.wait(lambda: page.panel.message_id == "m8")
    assert not page.button("messageRelease").isVisible()
    assert not page.button("messageReschedule").isVisible()
    page.select(2)
    page.wait(lambda: page.panel.message_id == "m2")
    page.button("messageRelease").click()
    page.wait(lambda: states(history, 2) == [S.QUEUED])


def test_another_time_for_those_here_and_there(
    page: Shown, history: FakeHistory, desk: FakeDesk, said: list[Notice]
) -> None:
    page.select(1, 2, 8)
    page.button("messageReschedule").click()
    opened = dialog(page, RescheduleDialog)
    where = find(opened, QLabel, "rescheduleWhere").text()
    assert "1 wait(s) in this program" in where
    assert "1 is/are kept by SMSAPI" in where
    press(opened, "rescheduleSave")
    page.wait(lambda: bool(said))
    assert len(desk.scheduling.times) == 1
    assert desk.scheduling.times[0] > datetime.now(UTC)
    assert states(history, 1, 2, 8) == [S.SCHEDULED, S.SCHEDULED, S.DELIVERED]


def test_a_time_that_the_gateway_does_not_take_is_told_beside_the_field(
    page: Shown, desk: FakeDesk
) -> None:
    desk.scheduling.bad_time = FieldError(
        "send_at", ErrorCode.SCHEDULE_TOO_FAR, gateway="SMSAPI", days=7
    )
    page.select(2)
    page.button("messageReschedule").click()
    opened = dialog(page, RescheduleDialog)
    press(opened, "rescheduleSave")
    error = find(opened, Banner, "rescheduleError")
    page.wait(error.isVisible)
    assert "at most 7 days" in error.text()
    assert error.tone is Tone.WARN
    desk.scheduling.bad_time = None
    press(opened, "rescheduleSave")
    page.wait(lambda: len(desk.scheduling.times) == 1)


def test_a_quiet_hour_is_mentioned(page: Shown) -> None:
    page.select(1)
    page.button("messageReschedule").click()
    opened = dialog(page, RescheduleDialog)
    hint = find(opened, QLabel, "rescheduleQuiet")
    assert not hint.isVisible()
    night = datetime.now().astimezone().replace(hour=3) + timedelta(days=3)
    find(opened, MomentEdit).set_moment(night)
    assert hint.isVisible()
    press(opened, "rescheduleCancel")


def test_what_has_left_meanwhile_has_no_other_time(page: Shown, history: FakeHistory) -> None:
    page.select(1)
    history.messages[0] = replace(history.messages[0], state=S.ACCEPTED)
    page.button("messageReschedule").click()
    page.qtbot.wait(200)
    assert not page.page.window().findChildren(RescheduleDialog)


@pytest.mark.parametrize("more", [False, True])
def test_what_the_gateway_would_not_do_is_told(
    page: Shown, desk: FakeDesk, history: FakeHistory, said: list[Notice], more: bool
) -> None:
    desk.scheduling.refusals = {"m2": TOO_LATE} | ({"m3": TOO_LATE} if more else {})
    page.select(1, 2, 3)
    page.button("messageCancel").click()
    page.wait(lambda: bool(said))
    assert states(history, 1, 2) == [S.CANCELLED, S.SCHEDULED]
    assert "too late to cancel" in said[-1].text
    assert "message(s) cancelled" in said[-1].text
    assert ("2 message(s) could not be changed" in said[-1].text) is more
    assert said[-1].tone is Tone.BAD


# --- again ----------------------------------------------------------------------------------------


def test_the_button_says_how_many_failed_and_what_it_costs(page: Shown, said: list[Notice]) -> None:
    retry = page.button("messageRetry")
    assert retry.text() == "Retry failed (2)"
    assert retry.toolTip() == "2 message(s) · 4 part(s) · about 0.64\N{NO-BREAK SPACE}pts"
    retry.click()
    page.wait(lambda: bool(said))
    assert said[-1].text.startswith("2 message(s) put into the outbox again. About 0.64")


def test_many_are_ordered_again_only_after_consent(
    page: Shown, desk: FakeDesk, history: FakeHistory
) -> None:
    desk.preferences.choices = replace(desk.preferences.choices, confirm_above=1)
    page.button("messageRetry").click()
    opened = dialog(page, ConfirmDialog)
    number = find(opened, QLineEdit, "confirmNumber")
    number.setText("3")
    assert not find(opened, QPushButton, "confirmSend").isEnabled()
    press(opened, "confirmCancel")
    assert states(history, 6, 7) == [S.FAILED, S.FAILED]
    page.select(6, 7)
    page.button("messageRetry").click()
    again = dialog(page, ConfirmDialog)
    find(again, QLineEdit, "confirmNumber").setText(" 2 ")
    press(again, "confirmSend")
    page.wait(lambda: states(history, 6, 7) == [S.QUEUED, S.QUEUED])


def test_without_a_threshold_nobody_is_asked(
    page: Shown, desk: FakeDesk, history: FakeHistory
) -> None:
    desk.preferences.choices = replace(desk.preferences.choices, confirm_above=0)
    page.button("messageRetry").click()
    page.wait(lambda: states(history, 6, 7) == [S.QUEUED, S.QUEUED])


@pytest.mark.parametrize(
    ("amounts", "unpriced", "words"),
    [
        ((), 0, "1 message(s)"),
        ((), 1, "1 message(s) · price not known yet"),
        (("1", "2"), 0, "1 message(s) · about 1.00 EUR · about 2.00 PLN"),
        (("1",), 1, "1 message(s) · about 1.00 EUR · 1 without a price"),
    ],
)
def test_the_cost_in_words(amounts: tuple[str, ...], unpriced: int, words: str) -> None:
    from decimal import Decimal

    units = ("EUR", "PLN")
    told: list[tuple[str, Decimal]] = [
        (u, Decimal(a)) for u, a in zip(units, amounts, strict=False)
    ]
    cost = RepeatCost(1, 1, tuple(Amount(value, unit) for unit, value in told), unpriced)
    assert repeat_words.size(cost).replace("\N{NO-BREAK SPACE}", " ") == words


def test_an_unclear_message_is_asked_about_again(
    page: Shown, history: FakeHistory, tools: Context, said: list[Notice]
) -> None:
    page.select(5)
    page.wait(lambda: page.panel.message_id == "m5")
    again = page.button("messageCheckAgain")
    assert again.isEnabled()
    assert "can be asked once more" in find(page.panel, QLabel, "messageResolveHint").text()
    again.click()
    page.wait(lambda: states(history, 5) == [S.SENDING])
    page.wait(lambda: woken(tools) == 1)
    assert "being asked" in said[-1].text


def test_one_that_nobody_can_be_asked_about_says_why(page: Shown, desk: FakeDesk) -> None:
    desk.second_look.reasons = {"m5": WINDOW_OVER}
    page.select(5)
    page.wait(lambda: page.panel.message_id == "m5")
    again = page.button("messageCheckAgain")
    assert not again.isEnabled()
    assert "can no longer tell" in again.toolTip()
    assert "Look into" in find(page.panel, QLabel, "messageResolveHint").text()


def test_too_late_to_ask_after_all(
    page: Shown, desk: FakeDesk, history: FakeHistory, tools: Context, said: list[Notice]
) -> None:
    page.select(5)
    page.wait(lambda: page.panel.message_id == "m5")
    desk.second_look.reasons = {"m5": WINDOW_OVER}
    page.button("messageCheckAgain").click()
    page.wait(lambda: bool(said))
    assert "can no longer tell" in said[-1].text
    assert (states(history, 5), woken(tools)) == ([S.UNCLEAR], 0)


def test_how_often_it_was_ordered_is_told(page: Shown) -> None:
    page.panel.show_details(MessageDetails(message(9, generation=3), "", ()))
    labels = [label.text() for label in page.panel.findChildren(QLabel)]
    assert "3 time(s)" in labels
    page.panel.show_details(MessageDetails(message(9), "", ()))
    assert "Ordered" not in [label.text() for label in page.panel.findChildren(QLabel)]
