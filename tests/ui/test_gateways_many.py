"""The page with many gateways, with news from elsewhere, and before it knows any."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.desk import Desk
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import outbox_watch
from smsdesk.ui.context import Context
from smsdesk.ui.outbox_watch import OutboxWatch
from tests.fakes import START
from tests.simulators.smsapi import SmsApiSimulator
from tests.ui.conftest import Load
from tests.ui.gateways_rig import Shown, button_of
from tests.ui.setup_tools import WAIT, add_smsapi, asked, quiet

MANY = 20
LONG = "Bramka warsztatu samochodowego przy ulicy Józefa Piłsudskiego w Ząbkowicach nr"


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


@pytest.fixture
def account(qtbot: QtBot, tools: Context) -> Iterator[ConfiguredGateway]:
    with SmsApiSimulator() as smsapi:
        yield asked(qtbot, tools, lambda desk: add_smsapi(desk, smsapi))


def _add_many(desk: Desk) -> None:
    """Gateways of a later version: nothing can be asked of them."""
    from smsdesk.store.gateway_configs import GatewayValues

    with desk.gateways._store.begin(write=True) as tx:
        for number in range(MANY):
            values = GatewayValues("later", f"{LONG} {number}", {"sender": "X"})
            tx.gateways.add(f"{number:08x}", values, START)


def _queue(desk: Desk) -> None:
    people = tuple(Recipient(PhoneNumber(f"+4850123456{n}")) for n in range(3))
    desk.compose.queue(MessageDraft(people, "Gotowe"))


def _tab_order(page: QWidget, start: QWidget) -> list[QWidget]:
    """What Tab visits on the page, in order."""
    order, after = [start], start.nextInFocusChain()
    while after is not None and after is not start:
        if page.isAncestorOf(after):
            order.append(after)
        after = after.nextInFocusChain()
    return order


def test_twenty_tiles_are_alike_and_can_be_reached(qtbot: QtBot, tools: Context) -> None:
    asked(qtbot, tools, _add_many)
    shown = Shown(qtbot, tools)
    shown.wait(lambda: len(shown.page._tiles) == MANY)
    tiles = [shown.page._tiles[f"{number:08x}"] for number in range(MANY)]
    assert len({tile.height() for tile in (*tiles, shown.page._add)}) == 1
    assert len({tile.width() for tile in tiles}) == 1
    shown.wait(lambda: all(tile._name.elided and tile._name.toolTip() for tile in tiles))
    shown.wait(lambda: shown.page._area.height() > shown.page._scroll.viewport().height())
    assert shown.page._scroll.horizontalScrollBar().maximum() == 0
    visited = _tab_order(shown.page, shown.page._scroll)
    wanted = [button for tile in tiles for button in tile.buttons]
    assert [one for one in visited if one in wanted] == wanted
    assert visited.index(shown.page._add) > visited.index(wanted[-1])


def test_the_keyboard_brings_the_last_tile_into_view(qtbot: QtBot, tools: Context) -> None:
    asked(qtbot, tools, _add_many)
    shown = Shown(qtbot, tools)
    shown.wait(lambda: len(shown.page._tiles) == MANY)
    tile = shown.page._tiles[f"{MANY - 1:08x}"]
    shown.wait(lambda: tile.y() > shown.page._scroll.viewport().height())
    assert tile.visibleRegion().isEmpty()
    before = shown.page._tiles[f"{MANY - 2:08x}"].menu_button
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    shown.wait(lambda: not tile.visibleRegion().isEmpty())


def test_before_anything_is_known_nothing_is_claimed(qtbot: QtBot, tools: Context) -> None:
    shown = Shown(qtbot, tools)
    assert "Loading" in shown.page._hint.text()
    assert not shown.page._add.isVisible()
    assert not shown.page._failover.isVisible()
    shown.wait(shown.page._empty.isVisible)


def test_gateways_that_cannot_be_read_are_a_state(qtbot: QtBot, tools: Context) -> None:
    shown = Shown(qtbot, tools)
    assert shown.page._reading is not None
    shown.page._reading.cancel()
    shown.page._show_error(SmsdeskError(ErrorCode.DATABASE_LOCKED))
    assert shown.page._failure.isVisible()
    assert "in use" in shown.page._failure._text.text()
    assert not shown.page._hint.isVisible()
    button_of(shown.page, "gatewaysAgain").click()
    shown.wait(shown.page._empty.isVisible)


def test_what_another_program_changes_is_followed(
    qtbot: QtBot,
    tools: Context,
    account: ConfiguredGateway,
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(outbox_watch, "INTERVAL_MS", 20)
    shown = Shown(qtbot, tools)
    tile = shown.tile(account)
    watch = OutboxWatch(tools.runner, tools.changes, shown.page)
    watch.start()
    shown.wait(lambda: watch.has_looked)
    with closing(load()) as other:
        other.gateways.rename(account.id, "Z wiersza poleceń")
        shown.wait(lambda: tile._name.text() == "Z wiersza poleceń")
        other.gateways.remove(account.id)
        shown.wait(lambda: not shown.page._tiles)
    assert shown.page._empty.isVisible()
    # a menu may still be open over a tile that has just gone
    done: list[ConfiguredGateway] = []
    shown.page._about(account.id, done.append)()
    assert done == []
    watch.stop()


def test_messages_alone_are_no_news_of_gateways(
    qtbot: QtBot,
    tools: Context,
    account: ConfiguredGateway,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(outbox_watch, "INTERVAL_MS", 20)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    watch = OutboxWatch(tools.runner, tools.changes, window)
    watch.start()
    qtbot.waitUntil(lambda: watch.has_looked, timeout=WAIT)
    with (
        qtbot.assertNotEmitted(tools.changes.gateways),
        qtbot.waitSignal(tools.changes.messages, timeout=WAIT),
    ):
        asked(qtbot, tools, _queue)
    watch.stop()


def test_a_tile_counts_what_waits_while_it_is_switched_off(
    qtbot: QtBot, tools: Context, account: ConfiguredGateway
) -> None:
    asked(qtbot, tools, _queue)
    shown = Shown(qtbot, tools)
    tile = shown.tile(account)
    assert tile._waiting.isHidden()
    tile.activate_action.trigger()
    shown.wait(lambda: tile._waiting.text() == "3 message(s) waiting until it is activated")
    ids = asked(qtbot, tools, lambda desk: [row.id for row in desk.history.rows([1])])
    asked(qtbot, tools, lambda desk: desk.scheduling.cancel(ids))
    shown.page.hide()
    tools.changes.messages.emit()
    assert not shown.page._news.isActive()
    shown.page.show()
    shown.wait(lambda: tile._waiting.text().startswith("2 message(s)"))
    asked(
        qtbot,
        tools,
        lambda desk: desk.scheduling.cancel([row.id for row in desk.history.rows([2])]),
    )
    tools.changes.messages.emit()
    shown.wait(lambda: tile._waiting.text().startswith("1 message(s)"))


def test_a_locked_keyring_is_an_error_until_it_opens(
    qtbot: QtBot,
    tools: Context,
    account: ConfiguredGateway,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def locked(gateway_id: str, name: str) -> None:
        raise SmsdeskError(ErrorCode.KEYRING_LOCKED)

    secrets = asked(qtbot, tools, lambda desk: desk.gateways._secrets)
    with monkeypatch.context() as patch:
        patch.setattr(secrets, "get", locked)
        shown = Shown(qtbot, tools)
        tile = shown.tile(account)
        shown.wait(lambda: tile.status.text() == "Error")
        assert "Unlock it" in tile._trouble.text()
        assert shown.page._add.height() == tile.height()
    shown.page.refresh()
    shown.wait(lambda: tile.status.text() == "Active")
    assert tile._trouble.isHidden()
