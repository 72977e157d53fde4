"""Offline: one notice when it lasts, one when it is over; the system only gives a hint."""

from collections.abc import Callable
from enum import Enum

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsdesk.ui import network_hint, offline_notices
from smsdesk.ui.context import Context
from smsdesk.ui.network_hint import NetworkHint, system_network
from smsdesk.ui.notices import Notice
from smsdesk.ui.offline_notices import OfflineNotices
from smsdesk.ui.sender_process import SenderReport, SenderState
from smsdesk.ui.status_line import Lost, StatusLine
from smsdesk.ui.theme import Tone

from .setup_tools import find, quiet, woken

LOST = SenderReport("offline", waiting=12, gateway_id="1", gateway="SMSAPI")
BACK = SenderReport("online", waiting=12, gateway_id="1", gateway="SMSAPI")
Hear = Callable[[SenderReport], None]


@pytest.fixture
def tools(context: Context, monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.setattr(offline_notices, "LASTING_MS", 60)
    monkeypatch.setattr(network_hint, "SETTLE_MS", 30)
    return quiet(context)


@pytest.fixture
def hear(tools: Context) -> Hear:
    """Take a report as if the child had said it."""
    OfflineNotices(tools, tools.changes)
    return tools.sender._take


def test_one_notice_when_it_begins_and_one_when_it_ends(
    qtbot: QtBot, tools: Context, hear: Hear, said: list[Notice]
) -> None:
    hear(LOST)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said[0].text.startswith("No connection to SMSAPI. 12 SMS wait safely")
    assert (said[0].tone, said[0].action_text) == (Tone.WARN, "Try now")
    hear(SenderReport("progress", waiting=12, gateway_id="2"))
    hear(LOST)
    qtbot.wait(150)
    assert len(said) == 1
    assert said[0].on_action is not None
    said[0].on_action()
    assert woken(tools) == 1
    hear(BACK)
    assert said[1].text.startswith("The connection is back.")
    hear(SenderReport("idle"))
    assert len(said) == 2


def test_a_loss_of_a_moment_is_not_told(qtbot: QtBot, hear: Hear, said: list[Notice]) -> None:
    for _ in range(3):
        hear(LOST)
        qtbot.wait(10)
        hear(BACK)
    qtbot.wait(120)
    assert said == []


def test_a_sender_that_works_again_is_told(tools: Context, hear: Hear, said: list[Notice]) -> None:
    tools.sender._enter(SenderState.CRASHED)
    hear(SenderReport("started"))
    assert [notice.text for notice in said] == ["Sending works again. Nothing was lost."]


# --- the hint -----------------------------------------------------------------------------------


class Reachability(Enum):
    """As in QNetworkInformation."""

    Disconnected = 1
    Online = 4


class FakeNetwork(QObject):
    """What the system says."""

    reachabilityChanged = Signal(Enum)  # noqa: N815  # Qt's name


def _lose(tools: Context) -> None:
    tools.sender._take(LOST)


def test_a_network_that_is_back_wakes_the_sender_once(qtbot: QtBot, tools: Context) -> None:
    network = FakeNetwork()
    NetworkHint(tools.sender, tools.changes, lambda: network)
    _lose(tools)
    for _ in range(5):
        network.reachabilityChanged.emit(Reachability.Disconnected)
        network.reachabilityChanged.emit(Reachability.Online)
        network.reachabilityChanged.emit(Reachability.Online)
    qtbot.waitUntil(lambda: woken(tools) == 1)
    qtbot.wait(100)
    assert woken(tools) == 1


def test_a_network_that_goes_again_wakes_nobody(qtbot: QtBot, tools: Context) -> None:
    network = FakeNetwork()
    NetworkHint(tools.sender, tools.changes, lambda: network)
    _lose(tools)
    network.reachabilityChanged.emit(Reachability.Online)
    network.reachabilityChanged.emit(Reachability.Disconnected)
    qtbot.wait(100)
    assert woken(tools) == 0


def test_nobody_is_woken_who_is_not_offline(qtbot: QtBot, tools: Context) -> None:
    network = FakeNetwork()
    NetworkHint(tools.sender, tools.changes, lambda: network)
    _lose(tools)
    tools.sender._take(BACK)
    network.reachabilityChanged.emit(Reachability.Online)
    qtbot.wait(100)
    assert woken(tools) == 0


def test_the_system_is_asked_once_and_not_before_it_matters(tools: Context) -> None:
    asked: list[str] = []

    def find_nothing() -> None:
        asked.append("asked")

    NetworkHint(tools.sender, tools.changes, find_nothing)
    tools.sender._take(SenderReport("started"))
    assert asked == []
    for report in (LOST, BACK, LOST):
        tools.sender._take(report)
    assert asked == ["asked"]
    assert tools.sender.state is SenderState.OFFLINE


def test_whatever_this_system_offers_does_no_harm(qtbot: QtBot, tools: Context) -> None:
    network = system_network()
    assert network is None or network.metaObject().indexOfSignal(
        "reachabilityChanged(QNetworkInformation::Reachability)"
    ) >= 0  # fmt: skip
    NetworkHint(tools.sender, tools.changes)
    _lose(tools)


# --- the status line ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        (Lost(12), "Offline · 12 SMS waiting"),
        (Lost(3, ("SMSAPI", "Eko")), "No connection to SMSAPI, Eko · 3 SMS waiting"),
    ],
)
def test_the_status_line_says_offline_and_what_waits(
    theme: object, qtbot: QtBot, lost: Lost, words: str
) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_sender(SenderState.OFFLINE, None, "", lost)
    assert find(line, QLabel, "statusConnection").text() == words
