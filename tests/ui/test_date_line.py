"""DateLine: typed, chosen in a calendar, or left empty."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.ui.widgets.date_line import DateLine
from tests.ui.writing.shop import child

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


@pytest.fixture
def line(qtbot: QtBot) -> DateLine:
    line = DateLine("day")
    qtbot.addWidget(line)
    line.show()
    return line


def test_a_typed_day_is_kept_as_iso_and_tidied_when_left(line: DateLine) -> None:
    QTest.keyClicks(line.line, "1/2/2026")
    assert (line.text, line.value) == ("1/2/2026", "2026-02-01")
    line.line.editingFinished.emit()
    assert line.text == "01.02.2026"


def test_nothing_is_nothing_and_rubbish_stays_and_is_refused(line: DateLine) -> None:
    assert line.value == ""
    line.set_value("wiosną")
    line.line.editingFinished.emit()
    assert line.text == "wiosną"
    with pytest.raises(FieldError) as caught:
        _ = line.value
    assert caught.value.code is ErrorCode.DATE_INVALID


@pytest.mark.parametrize("signal", ["clicked", "activated"])
def test_a_day_chosen_in_the_calendar_is_written(qtbot: QtBot, line: DateLine, signal: str) -> None:
    line.set_value("2026-11-21")
    QTest.keyClick(line.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = child(line, QCalendarWidget, "dayDays")
    assert calendar.isVisible()
    assert calendar.selectedDate() == QDate(2026, 11, 21)
    with qtbot.waitSignals([line.edited, line.left]):
        getattr(calendar, signal).emit(QDate(2026, 12, 1))
    assert (line.text, line.value) == ("01.12.2026", "2026-12-01")
    assert not calendar.isVisible()


def test_the_calendar_of_an_empty_line_begins_today(line: DateLine) -> None:
    line.open_calendar()
    calendar = child(line, QCalendarWidget, "dayDays")
    today = date.today()  # noqa: DTZ011  # as the calendar on the wall
    assert abs(calendar.selectedDate().daysTo(QDate(today.year, today.month, today.day))) <= 1
    calendar.window().hide()
    line.open_calendar()
    assert child(line, QCalendarWidget, "dayDays") is calendar
