"""The failover dialog: order, differences, saving, what goes wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.services.desk import Desk
from smsdesk.services.failover import FailoverChoice, FailoverPlan
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs import failover_words
from smsdesk.ui.dialogs.failover_dialog import FailoverDialog
from smsdesk.ui.notices import Notice
from tests.simulators.smsapi import SmsApiSimulator
from tests.ui.gateways_rig import Shown
from tests.ui.setup_tools import WAIT, add_practice, add_smsapi, asked, find, kept, quiet, woken

FIRST = FailoverChoice("1", "SMSAPI", "SMSAPI", True, "KOWALSKI", Decimal("0.16"), "pkt", True)
OTHER = replace(FIRST, gateway_id="2", name="Zapasowa", provider_name="Infobip")


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


@pytest.fixture
def ids(qtbot: QtBot, tools: Context) -> Iterator[Sequence[str]]:
    """Three accounts and a practice gateway."""

    def add(desk: Desk) -> Sequence[str]:
        names = ("SMSAPI", "Zapasowa", "Trzecia")
        added = [add_smsapi(desk, smsapi, name).id for name in names]
        add_practice(desk)
        return added

    with SmsApiSimulator() as smsapi:
        yield asked(qtbot, tools, add)


def opened(qtbot: QtBot, tools: Context) -> FailoverDialog:
    dialog = FailoverDialog.open_for(tools, None)
    kept(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.ready, timeout=WAIT)
    return dialog


def plan_of(qtbot: QtBot, tools: Context) -> FailoverPlan:
    return asked(qtbot, tools, lambda desk: desk.failover.plan())


def tick(dialog: FailoverDialog, row: int, *, on: bool) -> None:
    state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    dialog.order.item(row).setCheckState(state)


# --- words --------------------------------------------------------------------------------------


def test_facts_tell_sender_price_and_letters() -> None:
    assert failover_words.title(OTHER) == "Zapasowa · Infobip"
    assert failover_words.title(replace(OTHER, name="Infobip hurt")) == "Infobip hurt"
    told = failover_words.facts(FIRST)
    assert told == "sender: KOWALSKI · 0.16 pts per part · Polish letters are kept"
    bare = replace(FIRST, sender="", price_per_part=None, allows_diacritics=False)
    assert "a number of the operator" in failover_words.facts(bare)
    assert "price not known yet" in failover_words.facts(bare)
    assert "Polish letters are replaced" in failover_words.facts(bare)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, ""),
        ({"sender": "SERWIS"}, "Other sender: SERWIS instead of KOWALSKI"),
        ({"sender": ""}, "Other sender: a number of the operator instead of KOWALSKI"),
        ({"price_per_part": Decimal("0.18")}, "Dearer: 0.18 pts instead of 0.16 pts"),
        ({"price_per_part": Decimal("0.1")}, "Cheaper: 0.10 pts instead of 0.16 pts"),
        ({"unit": "EUR"}, "Other price: 0.16 EUR instead of 0.16 pts"),
        ({"price_per_part": None}, ""),
        ({"allows_diacritics": False}, "Polish letters become plain ones"),
        ({"active": False}, "Inactive: passed over until it is activated"),
    ],
)
def test_differences_to_the_first_are_said(changes: dict[str, object], words: str) -> None:
    other = replace(OTHER, **changes)  # type: ignore[arg-type]  # a table of cases
    assert failover_words.differences(other, FIRST) == words


def test_differences_the_other_way_round() -> None:
    plain = replace(FIRST, sender="", allows_diacritics=False)
    told = failover_words.differences(OTHER, plain)
    assert "Other sender: KOWALSKI" in told
    assert "already replaced" in told
    assert failover_words.differences(FIRST, FIRST) == ""
    assert failover_words.differences(OTHER, None) == ""
    serwis = replace(OTHER, sender="SERWIS")
    assert failover_words.differences(serwis, FIRST, keeps_sender=True) == ""


def test_a_price_tells_parts_of_a_cent() -> None:
    assert failover_words.price(Decimal("0.0435"), "USD") == "0.0435 USD"
    assert failover_words.price(Decimal("0.00751"), "USD") == "0.0075 USD"
    assert failover_words.price(Decimal(2), "EUR") == "2.00 EUR"


# --- the dialog ---------------------------------------------------------------------------------


def test_nobody_has_decided_yet(qtbot: QtBot, tools: Context, ids: Sequence[str]) -> None:
    dialog = opened(qtbot, tools)
    assert not dialog.enabled.isChecked()
    assert dialog.order.keys == tuple(ids)
    assert dialog.order.checked_keys == tuple(ids)
    assert dialog.after.value() == 10
    assert dialog.order.accessibleName() == "Order"


def test_order_and_minutes_are_saved_and_count_at_once(
    qtbot: QtBot, tools: Context, ids: Sequence[str], said: list[Notice]
) -> None:
    dialog = opened(qtbot, tools)
    dialog.enabled.setChecked(True)
    QTest.mouseClick(find(dialog, QToolButton, "failoverDown"), Qt.MouseButton.LeftButton)
    tick(dialog, 2, on=False)
    dialog.after.setValue(25)
    with qtbot.waitSignals([tools.changes.gateways, dialog.accepted], timeout=WAIT):
        find(dialog, QPushButton, "failoverSave").click()
    plan = FailoverPlan((ids[1], ids[0]), timedelta(minutes=25), enabled=True)
    assert plan_of(qtbot, tools) == plan
    assert said[-1].text == "Failover is on: Zapasowa → SMSAPI."
    assert woken(tools) == 1
    again = opened(qtbot, tools)
    assert again.enabled.isChecked()
    assert again.order.keys == (ids[1], ids[0], ids[2])
    assert again.order.checked_keys == (ids[1], ids[0])
    assert again.after.value() == 25


def test_it_can_be_switched_off(
    qtbot: QtBot, tools: Context, ids: Sequence[str], said: list[Notice]
) -> None:
    asked(qtbot, tools, lambda desk: desk.failover.save(FailoverPlan(tuple(ids), enabled=True)))
    dialog = opened(qtbot, tools)
    dialog.enabled.setChecked(False)
    with qtbot.waitSignal(dialog.accepted, timeout=WAIT):
        dialog.save.click()
    assert said[-1].text == "Failover is off."
    assert plan_of(qtbot, tools) == FailoverPlan(tuple(ids), enabled=False)


def test_one_gateway_alone_is_refused_beside_the_list(
    qtbot: QtBot, tools: Context, ids: Sequence[str]
) -> None:
    dialog = opened(qtbot, tools)
    dialog.enabled.setChecked(True)
    for row in (1, 2):
        tick(dialog, row, on=False)
    dialog.save.click()
    qtbot.waitUntil(lambda: "at least two" in dialog._order_field.problem, timeout=WAIT)
    assert dialog.isVisible()
    assert dialog.save.isEnabled()
    tick(dialog, 1, on=True)
    assert dialog._order_field.problem == ""
    assert plan_of(qtbot, tools) == FailoverPlan()


def test_arrows_are_there_as_far_as_there_is_room(
    qtbot: QtBot, tools: Context, ids: Sequence[str]
) -> None:
    dialog = opened(qtbot, tools)
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (False, True)
    dialog.order.setCurrentRow(2)
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (True, False)
    dialog.up.click()
    assert dialog.order.keys == (ids[0], ids[2], ids[1])
    assert dialog.order.currentRow() == 1


def test_differences_follow_the_first_ticked_one(
    qtbot: QtBot, tools: Context, ids: Sequence[str]
) -> None:
    dialog = opened(qtbot, tools)
    dialog._choices[ids[1]] = replace(dialog._choices[ids[1]], sender="SERWIS")
    dialog._senders = {**dialog._senders, ids[1]: ("SERWIS",)}
    dialog._on_order()
    assert "Other sender: SERWIS instead of Warsztat" in dialog.order.item(1).toolTip()
    assert "Other" not in dialog.order.item(2).toolTip()
    tick(dialog, 0, on=False)
    assert "Other" not in dialog.order.item(1).toolTip()
    assert "Other sender: Warsztat instead of SERWIS" in dialog.order.item(2).toolTip()


def test_a_gateway_removed_meanwhile_is_left_out_and_told(
    qtbot: QtBot, tools: Context, ids: Sequence[str]
) -> None:
    dialog = opened(qtbot, tools)
    dialog.enabled.setChecked(True)
    asked(qtbot, tools, lambda desk: desk.gateways.remove(ids[1]))
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog.order.count() == 2, timeout=WAIT)
    assert "removed in the meantime" in dialog._problem.text()
    assert dialog.enabled.isChecked()
    dialog.save.click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=WAIT)
    assert plan_of(qtbot, tools).order == (ids[0], ids[2])


def test_other_errors_have_their_place(qtbot: QtBot, tools: Context, ids: Sequence[str]) -> None:
    dialog = opened(qtbot, tools)
    dialog._on_error(FieldError("after", ErrorCode.FAILOVER_MINUTES, least=1, most=1440))
    assert "from 1 to 1440" in dialog._after_field.problem
    dialog._on_error(SmsdeskError(ErrorCode.DATABASE_LOCKED))
    assert "in use" in dialog._problem.text()


def test_cancel_changes_nothing(qtbot: QtBot, tools: Context, ids: Sequence[str]) -> None:
    dialog = opened(qtbot, tools)
    dialog.enabled.setChecked(True)
    find(dialog, QPushButton, "failoverCancel").click()
    assert not dialog.isVisible()
    assert plan_of(qtbot, tools) == FailoverPlan()


# --- on the page --------------------------------------------------------------------------------


def test_the_page_opens_it_and_shows_the_order(
    qtbot: QtBot, tools: Context, ids: Sequence[str]
) -> None:
    shown = Shown(qtbot, tools)
    button = find(shown.page, QPushButton, "failoverOpen")
    shown.wait(button.isEnabled)
    button.click()
    dialog = shown.window(FailoverDialog)
    assert isinstance(dialog, FailoverDialog)
    shown.wait(lambda: dialog.ready)
    dialog.enabled.setChecked(True)
    dialog.save.click()
    order = "SMSAPI → Zapasowa → Trzecia"
    shown.wait(lambda: order in shown.page._hint.text())
    tile = shown.page._tiles[ids[1]]
    assert tile._failover.text() == "Failover: 2 of 3 · then Trzecia"


def test_a_single_account_has_no_stand_in(qtbot: QtBot, tools: Context) -> None:
    with SmsApiSimulator() as smsapi:
        asked(qtbot, tools, lambda desk: (add_smsapi(desk, smsapi), add_practice(desk)))
    shown = Shown(qtbot, tools)
    button = find(shown.page, QPushButton, "failoverOpen")
    shown.wait(button.isVisible)
    assert not button.isEnabled()
    assert "two gateways that really send" in button.toolTip()
    assert button.accessibleDescription() == button.toolTip()
