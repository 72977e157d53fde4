"""An account without credit: what waits, where to top up, and that it goes on by itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.desk import Desk
from smsdesk.services.message_query import MessageFilter
from smsdesk.ui import credit_notices
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.credit_notices import CreditNotices
from smsdesk.ui.notices import Notice
from smsdesk.ui.sender_process import SenderReport, SenderState
from smsdesk.ui.theme import Tone
from tests.simulators.smsapi import SmsApiSimulator

from .conftest import WAIT, Load, Open
from .finding import action, words
from .setup_tools import add_smsapi, asked, quiet, woken

TOP_UP = "https://ssl.smsapi.pl/"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that the browser was sent to."""
    opened: list[str] = []

    def open_url(address: QUrl) -> bool:
        opened.append(address.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    monkeypatch.setattr(credit_notices, "SOON_MS", 30)
    return opened


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


def _queue(desk: Desk, *numbers: str) -> int:
    people = tuple(Recipient(PhoneNumber(number)) for number in numbers)
    return len(desk.compose.queue(MessageDraft(recipients=people, text="Gotowe")).ids)


def _dry(gateway_id: str, name: str = "SMSAPI") -> SenderReport:
    error = SmsdeskError(ErrorCode.NO_CREDIT, gateway=name)
    return SenderReport("paused", gateway_id=gateway_id, gateway=name, error=error)


def test_what_waits_is_told_with_two_ways_on(
    qtbot: QtBot, context: Context, said: list[Notice], smsapi: SmsApiSimulator, opened: list[str]
) -> None:
    tools, window = quiet(context), QWidget()
    qtbot.addWidget(window)
    CreditNotices(tools, window)
    gateway = asked(qtbot, tools, lambda desk: add_smsapi(desk, smsapi))
    asked(qtbot, tools, lambda desk: _queue(desk, "+48501000001", "+48501000002"))
    tools.sender.news.emit(_dry(gateway.id))
    tools.sender.news.emit(_dry(gateway.id))
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    (notice,) = said
    assert notice.text == "SMSAPI: no credit. 2 SMS waiting; sent after a top-up."
    assert (notice.tone, notice.action_text) == (Tone.WARN, "Top up")
    assert notice.on_action is not None
    notice.on_action()
    assert opened == [TOP_UP]
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert woken(tools) == 1
    tools.sender.news.emit(SenderReport("resumed", gateway_id=gateway.id, gateway="SMSAPI"))
    assert said[-1].text == "SMSAPI has credit again. What waited is being sent."
    for _ in range(2):
        QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert woken(tools) == 1
    assert notice.more is not None
    with qtbot.waitSignal(tools.wishes.outbox):
        notice.more.act()


def test_a_provider_without_a_page_has_only_the_outbox_to_show(
    qtbot: QtBot, context: Context, said: list[Notice], opened: list[str], load: Load
) -> None:
    from smsdesk.services.setup_values import SetupDraft

    tools, window = quiet(context), QWidget()
    qtbot.addWidget(window)
    CreditNotices(tools, window)
    desk = load()
    draft = SetupDraft("practice", {"default_prefix": "+48"})
    gateway = desk.gateways.save(desk.gateways.try_out(draft, PhoneNumber("+48501234567")))
    _queue(desk, "+48501000001")
    desk.close()
    tools.sender.news.emit(_dry(gateway.id, gateway.name))
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert (said[0].action_text, said[0].more) == ("Show", None)


def test_when_another_gateway_took_over_nothing_waits(
    qtbot: QtBot, context: Context, said: list[Notice], smsapi: SmsApiSimulator, opened: list[str]
) -> None:
    tools, window = quiet(context), QWidget()
    qtbot.addWidget(window)
    notices = CreditNotices(tools, window)
    gateway = asked(qtbot, tools, lambda desk: add_smsapi(desk, smsapi))
    tools.sender.news.emit(_dry(gateway.id))
    tools.sender.news.emit(SenderReport("paused", error=SmsdeskError(ErrorCode.IP_BLOCKED)))
    qtbot.waitUntil(lambda: gateway.id in notices._told, timeout=WAIT)
    asked(qtbot, tools, lambda desk: desk.gateways.list())
    assert said == []


def test_the_real_sender_goes_on_by_itself_after_a_top_up(
    qtbot: QtBot,
    context: Context,
    open_window: Open,
    load: Load,
    said: list[Notice],
    smsapi: SmsApiSimulator,
    opened: list[str],
) -> None:
    desk = load()
    add_smsapi(desk, smsapi)
    smsapi.account.balance *= 0
    _queue(desk, "+48501000001", "+48501000002")
    window = open_window()
    qtbot.waitUntil(lambda: any("2 SMS waiting" in notice.text for notice in said), timeout=WAIT)
    paused = "Sending is paused; messages wait"
    qtbot.waitUntil(lambda: words(window, "statusConnection") == paused, timeout=WAIT)
    (notice,) = (notice for notice in said if "waiting" in notice.text)
    assert notice.more is not None
    notice.more.act()
    assert window.page is PageKey.MESSAGES
    page = window._pages.make(PageKey.MESSAGES)
    assert page._filters.query.which is MessageFilter.OUTBOX  # type: ignore[attr-defined]  # its own
    smsapi.account.balance += 50
    action(window, "actionRefresh").trigger()
    qtbot.waitUntil(lambda: len(smsapi.ledger) == 3, timeout=WAIT)
    qtbot.waitUntil(lambda: any("credit again" in notice.text for notice in said), timeout=WAIT)
    delivered = (MessageState.ACCEPTED, MessageState.DELIVERED)
    qtbot.waitUntil(
        lambda: sum(desk.history.counts().get(state, 0) for state in delivered) == 2, timeout=WAIT
    )
    assert len({one.number for one in smsapi.ledger[1:]}) == 2
    desk.close()


def test_the_real_window_says_offline_and_comes_back(
    qtbot: QtBot, context: Context, open_window: Open, load: Load, said: list[Notice]
) -> None:
    with SmsApiSimulator() as first:
        desk = load()
        add_smsapi(desk, first)
        port = int(first.host.rpartition(":")[2])
    _queue(desk, "+48501000001", "+48501000002")
    window = open_window()
    qtbot.waitUntil(lambda: context.sender.state is SenderState.OFFLINE, timeout=WAIT)
    qtbot.waitUntil(
        lambda: words(window, "statusConnection") == "Offline · 2 SMS waiting", timeout=WAIT
    )
    qtbot.waitUntil(lambda: any("No connection" in notice.text for notice in said), timeout=WAIT)
    with SmsApiSimulator(port) as again:
        action(window, "actionRefresh").trigger()
        qtbot.waitUntil(lambda: len(again.ledger) == 2, timeout=WAIT)
        qtbot.waitUntil(lambda: any("is back" in one.text for one in said), timeout=WAIT)
        counts = [sum("No connection" in one.text for one in said)]
        qtbot.waitUntil(lambda: words(window, "statusConnection") == "Ready to send", timeout=WAIT)
    assert counts == [1]
    desk.close()
