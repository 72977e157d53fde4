"""What the undo bar promises while the gateway of what was ordered changes."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode
from smsdesk.services.compose import MessageDraft, Queued
from smsdesk.services.failover import FailoverPlan
from smsdesk.ui.composer.undoing import Undoing
from smsdesk.ui.context import Context
from smsdesk.ui.undo_bar import Prospect, UndoBar
from tests.ui.writing.shop import PLAIN, PRO, Shop

Ordered = Callable[[str], UndoBar]
LEAVING = "3 SMS in the outbox · leaving in "


@pytest.fixture
def ordered(qtbot: QtBot, desk_context: Context) -> Iterator[Ordered]:
    """Three messages through a gateway; one hour to change one's mind."""
    parent = QObject()
    bar = UndoBar(desk_context.wishes)
    qtbot.addWidget(bar)

    def ordered(gateway_id: str) -> UndoBar:
        undoing = Undoing(desk_context, parent)
        outcome = Queued(("a", "b", "c"), ())
        leaves_at = datetime.now(UTC) + timedelta(hours=1)
        undoing.offer(MessageDraft(gateway_id=gateway_id), outcome, leaves_at)
        qtbot.wait(0)
        return bar

    yield ordered
    bar._timer.stop()


def _until(qtbot: QtBot, bar: UndoBar, words: str) -> None:
    qtbot.waitUntil(lambda: bar.text().startswith(words), timeout=20_000)


def test_a_deactivated_gateway_lets_nothing_leave(
    qtbot: QtBot, ordered: Ordered, shop: Shop, desk_context: Context
) -> None:
    bar = ordered(PRO)
    assert bar.text().startswith(LEAVING)
    shop.ask(lambda desk: desk.gateways.set_active(PRO, active=False))
    desk_context.changes.gateways.emit()
    _until(qtbot, bar, "3 SMS in the outbox · waiting until the gateway is activated")
    shop.ask(lambda desk: desk.gateways.set_active(PRO, active=True))
    desk_context.changes.gateways.emit()
    _until(qtbot, bar, LEAVING)


def test_a_removed_gateway_leaves_nothing_to_undo(
    qtbot: QtBot, ordered: Ordered, shop: Shop, desk_context: Context
) -> None:
    bar = ordered(PLAIN)
    shop.ask(lambda desk: desk.gateways.remove(PLAIN))
    desk_context.changes.gateways.emit()
    qtbot.waitUntil(bar.isHidden, timeout=20_000)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (ErrorCode.NO_CREDIT, "waiting for the gateway: no credit"),
        (ErrorCode.KEYRING_LOCKED, "waiting for the gateway"),
    ],
)
def test_trouble_is_known_from_the_start(
    qtbot: QtBot, ordered: Ordered, shop: Shop, code: ErrorCode, words: str
) -> None:
    shop.pause(PRO, code)
    bar = ordered(PRO)
    qtbot.waitUntil(lambda: bar.text() == f"3 SMS in the outbox · {words}", timeout=20_000)


def test_with_a_stand_in_it_leaves(
    qtbot: QtBot, ordered: Ordered, shop: Shop, desk_context: Context
) -> None:
    shop.pause(PRO, ErrorCode.NO_CREDIT)
    shop.ask(lambda desk: desk.failover.save(FailoverPlan(enabled=True, order=(PRO, PLAIN))))
    undoing = Undoing(desk_context, desk_context.changes)
    read: list[object] = []
    desk_context.wishes.undo.connect(lambda undo: read.append(undo.prospect()))
    undoing.offer(MessageDraft(gateway_id=PRO), Queued(("a",), ()), datetime.now(UTC))
    desk_context.runner.run(
        lambda desk: desk.preferences.load(), read.append, owner=desk_context.changes
    )
    qtbot.waitUntil(lambda: len(read) == 2, timeout=20_000)
    assert undoing._prospects == {PRO: Prospect()}
