"""Notices: good news goes, bad news stays, actions act once."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui import notices as notices_module
from smsdesk.ui.notices import Action, NoticeBar, Notices
from smsdesk.ui.theme import Theme, Tone


@pytest.fixture
def notices() -> Notices:
    return Notices()


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, notices: Notices) -> NoticeBar:
    bar = NoticeBar(notices)
    qtbot.addWidget(bar)
    return bar


def test_good_news_goes_away_by_itself(
    qtbot: QtBot, bar: NoticeBar, notices: Notices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices_module, "GOOD_NEWS_MS", 10)
    notices.good("Saved.")
    assert bar.isVisible()
    assert bar._banner.text() == "Saved."
    assert bar._banner.tone is Tone.GOOD
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_bad_news_stays_until_it_is_closed(qtbot: QtBot, bar: NoticeBar, notices: Notices) -> None:
    notices.error(SmsdeskError(ErrorCode.CONTACT_GONE))
    assert bar._banner.tone is Tone.BAD
    assert bar._banner.accessibleName() == bar._banner.text()
    assert not bar._timer.isActive()
    bar._banner._close.click()
    assert not bar.isVisible()


def test_bad_news_is_not_taken_away_by_the_timer_of_good_news(
    bar: NoticeBar, notices: Notices
) -> None:
    notices.good("Saved.")
    notices.say("Careful.", Tone.WARN)
    assert not bar._timer.isActive()


def test_an_action_acts_and_closes(qtbot: QtBot, bar: NoticeBar, notices: Notices) -> None:
    undone: list[str] = []
    notices.good("Deleted.", "Undo", lambda: undone.append("undone"))
    assert bar._banner.action_button.text() == "Undo"
    bar._banner.action_button.click()
    assert undone == ["undone"]
    assert not bar.isVisible()


def test_a_notice_without_an_action_has_no_button(bar: NoticeBar, notices: Notices) -> None:
    notices.say("Just so.")
    assert not bar._banner.action_button.isVisible()


def test_a_second_action_acts_and_goes_with_its_notice(bar: NoticeBar, notices: Notices) -> None:
    done: list[str] = []
    show = Action("Show", lambda: done.append("shown"))
    notices.say("Dry.", Tone.WARN, "Top up", lambda: done.append("topped up"), show)
    more = bar._banner.findChild(QPushButton, "bannerMore")
    assert isinstance(more, QPushButton)
    assert (more.text(), more.isVisible()) == ("Show", True)
    more.click()
    assert done == ["shown"]
    assert not bar.isVisible()
    notices.say("Next.")
    assert not more.isVisible()
