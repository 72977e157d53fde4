"""Losing the server in the window's parts: the watch, the banner, the sending child."""

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.area import Area
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui import outbox_watch
from smsdesk.ui.context import Context
from smsdesk.ui.databases.lost_banner import LostBanner
from smsdesk.ui.notices import Notice
from smsdesk.ui.outbox_watch import OutboxWatch
from tests.ui.conftest import Load

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smsdesk.services.desk import Desk

WAIT = 30_000
AWAY = SmsdeskError(ErrorCode.SERVER_UNREACHABLE, host="serwer", reason="no answer in time")


class FakeDesk:
    """A shared database whose mark and areas a test sets; or it is away."""

    def __init__(self) -> None:
        self.mark = 1
        self.areas_now: Mapping[Area, str] = dict.fromkeys(Area, "1")
        self.away: SmsdeskError | None = None
        self.asked = 0
        self.history = SimpleNamespace(change_mark=self._change_mark)
        self.gateways = SimpleNamespace(list=list)
        self.areas = SimpleNamespace(marks=lambda: self.areas_now)

    def _change_mark(self) -> int:
        self.asked += 1
        if self.away is not None:
            raise self.away
        return self.mark

    def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def load(desk: FakeDesk) -> Load:
    return lambda: cast("Desk", desk)


@pytest.fixture
def watch(qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch) -> OutboxWatch:
    monkeypatch.setattr(outbox_watch, "INTERVAL_MS", 10)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    watch = OutboxWatch(context.runner, context.changes, window)
    watch.start()
    qtbot.waitUntil(lambda: watch.has_looked, timeout=WAIT)
    return watch


@pytest.mark.parametrize("area", list(Area))
def test_each_area_is_read_again_when_it_changed(
    qtbot: QtBot, context: Context, desk: FakeDesk, watch: OutboxWatch, area: Area
) -> None:
    told: list[Area] = []
    for each in Area:
        signal = getattr(context.changes, each.value)
        signal.connect(lambda each=each: told.append(each))
    with qtbot.waitSignal(context.changes.reminders, timeout=WAIT):
        desk.areas_now = {**desk.areas_now, area: "2"}
        desk.mark = 2
    assert told == [area]
    watch.stop()


def test_a_lost_server_is_asked_less_and_less(
    qtbot: QtBot, desk: FakeDesk, watch: OutboxWatch
) -> None:
    heard: list[SmsdeskError] = []
    watch.lost.connect(heard.append)
    desk.away = AWAY
    qtbot.waitUntil(lambda: len(heard) == 3, timeout=WAIT)
    assert watch.is_lost
    assert watch._timer.interval() == 80
    desk.away = None
    with qtbot.waitSignal(watch.found, timeout=WAIT):
        watch.look_again()
    assert not watch.is_lost
    assert watch._timer.interval() == 10
    watch.stop()


def test_other_troubles_are_not_a_lost_server(
    qtbot: QtBot, desk: FakeDesk, watch: OutboxWatch
) -> None:
    desk.away = SmsdeskError(ErrorCode.DATABASE_LOCKED)
    before = desk.asked
    with qtbot.assertNotEmitted(watch.lost):
        qtbot.waitUntil(lambda: desk.asked > before + 2, timeout=WAIT)
    assert not watch.take_loss(desk.away)
    watch.look_again()
    watch.stop()


def test_others_may_tell_of_the_loss_first(
    qtbot: QtBot, desk: FakeDesk, watch: OutboxWatch
) -> None:
    watch.stop()
    with qtbot.waitSignal(watch.lost, timeout=WAIT):
        assert watch.take_loss(AWAY)
    with qtbot.assertNotEmitted(watch.lost):
        assert watch.take_loss(AWAY)
    assert desk.asked


# --- the banner -----------------------------------------------------------------------------------


@pytest.fixture
def banner(qtbot: QtBot, context: Context, watch: OutboxWatch) -> LostBanner:
    watch.stop()
    banner = LostBanner(context, watch)
    qtbot.addWidget(banner)
    banner.show_lost(AWAY)
    return banner


def test_it_says_what_goes_on_by_itself(banner: LostBanner) -> None:
    assert "serwer" in banner.text()
    assert "kept on this computer" in banner.text()


def test_what_needs_somebody_is_told_in_its_own_words(banner: LostBanner) -> None:
    banner.show_lost(SmsdeskError(ErrorCode.SERVER_LOGIN, host="serwer", user="smsdesk"))
    assert "did not let the user smsdesk in" in banner.text()


def test_the_database_can_be_chosen_from_there(
    qtbot: QtBot, context: Context, banner: LostBanner
) -> None:
    more = banner.findChild(QPushButton, "bannerMore")
    assert isinstance(more, QPushButton)
    with qtbot.waitSignal(context.wishes.database):
        more.click()


def test_everything_is_read_again_when_it_is_back(
    qtbot: QtBot,
    context: Context,
    watch: OutboxWatch,
    banner: LostBanner,
    said: list[Notice],
) -> None:
    with qtbot.waitSignals([context.changes.contacts, context.changes.messages]):
        watch.found.emit()
    assert not banner.text()
    assert "is back" in said[-1].text
