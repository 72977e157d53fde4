"""The review of many recipients: who gets it, who does not and why, and the typed number."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import (
    BadToken,
    MessageDraft,
    ReadyMessage,
    Recipient,
    Review,
    Skipped,
)
from smsdesk.ui.composer.review_dialog import ReviewDialog
from smsdesk.ui.composer.review_model import Column, ReviewModel
from smsdesk.ui.context import Context
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.banner import Banner

JAN = Recipient(PhoneNumber("+48601000001"), name="Jan Kos", row=2)
ANNA = Recipient(PhoneNumber("+48601000002"), name="Anna Nowak", row=3)
TWIN = Recipient(PhoneNumber("+48601000002"), name="Anna N.", row=6)
NOBODY = Recipient(None, name="Bez Numeru")
EMPTY = Recipient(PhoneNumber("+48601000004"), row=5)
BAD = BadToken("12", SmsdeskError(ErrorCode.NUMBER_TOO_SHORT, token="12"), 4)
DRAFT = MessageDraft((JAN, ANNA, NOBODY, EMPTY, TWIN), "Gotowe {zlecenie}", unread=(BAD,))


def review_of(*ready: ReadyMessage, again: tuple[ReadyMessage, ...] = ()) -> Review:
    unfilled = SmsdeskError(ErrorCode.PLACEHOLDER_UNFILLED, name="zlecenie", recipient="x")
    return Review(
        messages=ready,
        skipped=(
            Skipped(NOBODY, SmsdeskError(ErrorCode.CONTACT_NO_NUMBER, name="Bez Numeru")),
            Skipped(EMPTY, unfilled),
            Skipped(TWIN, SmsdeskError(ErrorCode.DUPLICATE_RECIPIENT, name="Anna N.")),
        ),
        parts=sum(message.parts for message in ready),
        parts_plain=1,
        worst=max(ready, key=lambda message: message.parts, default=None),
        price=Decimal("0.48"),
        unit="pkt",
        balance_after=None,
        repeated=again,
        unread=(BAD,),
    )


TO_JAN, TO_ANNA = ReadyMessage(JAN, "Gotowe 1", 1), ReadyMessage(ANNA, "Gotowe 2", 2)
REVIEW = review_of(TO_JAN, TO_ANNA)

Open = Callable[..., "Opened"]


class Opened:
    """A dialog as a person sees it, and what it told."""

    def __init__(self, dialog: ReviewDialog) -> None:
        self.dialog = dialog
        self.narrowed: list[tuple[Recipient, ...]] = []
        self.accepted: list[bool] = []
        dialog.narrowed.connect(self.narrowed.append)
        dialog.accepted.connect(lambda: self.accepted.append(True))

    def pill(self, name: str) -> str:
        badge = self.dialog.findChild(Badge, f"reviewCount_{name}")
        assert badge is not None
        return "" if badge.isHidden() else badge.text()

    def label(self, name: str) -> str:
        found = self.dialog.findChild(QLabel, name)
        assert found is not None
        return found.text()

    def banner(self, name: str) -> Banner:
        found = self.dialog.findChild(Banner, name)
        assert found is not None
        return found

    def button(self, name: str) -> QPushButton:
        found = self.dialog.findChild(QPushButton, name)
        assert found is not None
        return found

    def line(self) -> QLineEdit:
        found = self.dialog.findChild(QLineEdit, "confirmNumber")
        assert found is not None
        return found

    @property
    def table(self) -> QTableView:
        found = self.dialog.findChild(QTableView, "reviewTable")
        assert found is not None
        return found

    def cells(self, column: Column) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def open_review(context: Context, window: QWidget) -> Open:
    def open_review(
        review: Review = REVIEW, draft: MessageDraft = DRAFT, *, confirm: bool = False
    ) -> Opened:
        return Opened(ReviewDialog.open_for(context, draft, review, window, confirm=confirm))

    return open_review


# --- what it shows -------------------------------------------------------------------------------


def test_counts_tell_who_gets_it_and_who_does_not(open_review: Open) -> None:
    shown = open_review()
    assert shown.dialog.objectName() == "reviewDialog"
    assert shown.pill("valid") == "2 will get it"
    assert shown.pill("no_number") == "1 without a number"
    assert shown.pill("refused") == "2 refused"
    assert shown.pill("duplicate") == "1 repeated"


def test_those_who_get_nothing_come_first_with_row_and_reason(open_review: Open) -> None:
    shown = open_review()
    assert shown.cells(Column.ROW) == ["4", "5", "", "6", "2", "3"]
    assert shown.cells(Column.NAME) == [
        "", "", "Bez Numeru", "Anna N.", "Jan Kos", "Anna Nowak",
    ]  # fmt: skip
    assert shown.cells(Column.NUMBER)[0] == "12"
    assert shown.cells(Column.NUMBER)[4] == "+48 601 000 001"
    outcomes = shown.cells(Column.OUTCOME)
    assert outcomes[0].startswith("The number 12 is too short")
    assert outcomes[2].startswith("Bez Numeru has no phone number")
    assert outcomes[4:] == ["1 SMS", "2 SMS"]


def test_long_reasons_have_a_tool_tip(open_review: Open) -> None:
    model = open_review().table.model()
    tip = model.index(0, Column.OUTCOME).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == model.index(0, Column.OUTCOME).data()
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    headings = [model.headerData(c, Qt.Orientation.Horizontal) for c in Column]
    assert headings == ["Name", "Number", "Row", "What happens"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_without_a_file_there_are_no_rows(open_review: Open) -> None:
    bare = Recipient(PhoneNumber("+48601000009"))
    message = ReadyMessage(bare, "x", 1)
    review = Review((message,), (), 1, 1, message, None, "pkt", None)
    shown = open_review(review, MessageDraft((bare,), "x"))
    assert shown.table.isColumnHidden(Column.ROW)
    assert shown.pill("refused") == ""
    assert not open_review().table.isColumnHidden(Column.ROW)


def test_the_whole_and_the_longest_are_told(open_review: Open) -> None:
    said = open_review().label("reviewCost")
    assert (
        said
        == "2 recipient(s) · 3 SMS · about 0.48\N{NO-BREAK SPACE}pts · longest: 2 SMS, Anna Nowak"
    )


def test_warnings_stand_above_the_list(open_review: Open) -> None:
    from dataclasses import replace

    over = SmsdeskError(ErrorCode.BUDGET_EXCEEDED, total="3", budget="2", unit="pkt")
    shown = open_review(replace(REVIEW, warnings=(over,)))
    assert "more than your budget of 2 pkt" in shown.banner("reviewWarnings").text()
    assert open_review().banner("reviewWarnings").isHidden()


def test_an_empty_model_has_no_children(qtbot: QtBot) -> None:
    model = ReviewModel()
    model.show_review(REVIEW)
    inside = model.index(0, 0)
    assert (model.rowCount(), model.rowCount(inside), model.columnCount(inside)) == (6, 0, 0)


def test_looking_asks_for_nothing(open_review: Open) -> None:
    shown = open_review()
    assert not shown.line().isVisible()
    assert shown.button("confirmSend").isHidden()
    shown.button("reviewClose").click()
    assert not shown.dialog.isVisible()
    assert shown.accepted == []


# --- the typed number ----------------------------------------------------------------------------


def test_only_the_right_number_sends(open_review: Open) -> None:
    shown = open_review(confirm=True)
    assert shown.dialog.objectName() == "confirmDialog"
    assert shown.label("confirmAsk") == "To send, type the number of SMS: 2"
    send = shown.button("confirmSend")
    for typed, enabled in (("", False), ("3", False), ("22", False), (" 2 ", True)):
        shown.line().setText(typed)
        assert send.isEnabled() is enabled
    send.click()
    assert shown.accepted == [True]


def test_a_large_number_may_be_typed_as_it_is_shown(open_review: Open) -> None:
    ready = tuple(
        ReadyMessage(Recipient(PhoneNumber(f"+48601{n:06}")), "x", 1) for n in range(1200)
    )
    shown = open_review(review_of(*ready), confirm=True)
    assert shown.label("confirmAsk").endswith("1,200")
    shown.line().setText("1,200")
    assert shown.button("confirmSend").isEnabled()


def test_enter_sends_only_with_the_number(open_review: Open) -> None:
    shown = open_review(confirm=True)
    QTest.keyClick(shown.line(), Qt.Key.Key_Return)
    assert shown.dialog.isVisible()
    QTest.keyClicks(shown.line(), "2")
    QTest.keyClick(shown.line(), Qt.Key.Key_Return)
    assert shown.accepted == [True]


def test_cancel_and_escape_send_nothing(open_review: Open) -> None:
    shown = open_review(confirm=True)
    shown.button("confirmCancel").click()
    assert not shown.dialog.isVisible()
    again = open_review(confirm=True)
    QTest.keyClick(again.dialog, Qt.Key.Key_Escape)
    assert again.accepted == []


# --- the same text today -------------------------------------------------------------------------


def test_who_got_it_today_can_be_left_out(
    qtbot: QtBot, open_review: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = open_review(review_of(TO_JAN, TO_ANNA, again=(TO_ANNA,)), confirm=True)
    banner = shown.banner("reviewRepeated")
    assert banner.text() == "The same text was sent today to 1 of these 2."
    assert shown.cells(Column.OUTCOME)[4] == "2 SMS · got the same text today"
    asked = _answering(shown, monkeypatch, review_of(TO_JAN))
    shown.button("reviewLeaveOut").click()
    qtbot.waitUntil(banner.isHidden)
    assert asked[0].recipients == (JAN, NOBODY, EMPTY)
    assert shown.narrowed == [(JAN, NOBODY, EMPTY)]
    assert shown.label("confirmAsk").endswith(": 1")
    assert shown.button("reviewLeaveOut").isEnabled()


def test_when_everybody_got_it_nobody_is_left(
    qtbot: QtBot, open_review: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = open_review(review_of(TO_JAN, again=(TO_JAN,)), MessageDraft((JAN,), "x"), confirm=True)
    _answering(shown, monkeypatch, SmsdeskError(ErrorCode.NO_RECIPIENTS))
    shown.button("reviewLeaveOut").click()
    qtbot.waitUntil(lambda: bool(shown.narrowed))
    assert shown.narrowed == [()]
    assert shown.pill("valid") == "0 will get it"
    shown.line().setText("0")
    assert not shown.button("confirmSend").isEnabled()
    assert shown.label("reviewCost") == ""


def _answering(
    shown: Opened, monkeypatch: pytest.MonkeyPatch, answer: Review | SmsdeskError
) -> list[MessageDraft]:
    """The services answer so; the drafts that they were asked about."""
    from smsdesk.services.compose import ComposeService

    asked: list[MessageDraft] = []

    def review(_: ComposeService, draft: MessageDraft) -> Review:
        asked.append(draft)
        if isinstance(answer, SmsdeskError):
            raise answer
        return answer

    monkeypatch.setattr(ComposeService, "review", review)
    return asked
