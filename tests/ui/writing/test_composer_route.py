"""The composer and its gateway: senders, stand-ins, and a gateway that is lost while writing."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import GatewayInfo
from smsdesk.services.desk import Desk
from smsdesk.services.failover import FailoverPlan
from smsdesk.ui.context import Context
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import PLAIN, PRO, Shop

SPARE = "aaaa0003"


def switch(gateway_id: str, desk: Desk, *, on: bool) -> None:
    desk.gateways.set_active(gateway_id, active=on)


def remove(gateway_id: str, desk: Desk) -> None:
    desk.gateways.remove(gateway_id)


def plan(order: tuple[str, ...], desk: Desk, *, enabled: bool = True) -> None:
    desk.failover.save(FailoverPlan(order, enabled=enabled))


def written(driver: Driver) -> None:
    driver.add("601123456")
    driver.write("Gotowe")
    driver.until(lambda: driver.cost.startswith("1 recipient(s)"))


# --- lost while writing ---------------------------------------------------------------------------


def test_a_gateway_that_is_switched_off_stays_chosen_and_says_so(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    driver.pick(driver.sender, 1)
    written(driver)
    shop.ask(partial(switch, PRO, on=False))
    desk_context.changes.gateways.emit()
    driver.until(lambda: driver.problem("route_field") != "")
    assert "SMSAPI is switched off" in driver.problem("route_field")
    assert driver.gateway.currentText() == "SMSAPI (switched off)"
    assert (driver.composer.draft.gateway_id, driver.composer.draft.sender) == (PRO, "SERWIS")
    assert driver.composer.draft.text == "Gotowe"
    assert not driver.send.isEnabled()
    assert driver.cost == "Choose another gateway."
    driver.composer.send()
    assert "SMSAPI is switched off" in driver.problem("route_field")
    assert shop.messages() == []


def test_it_goes_on_when_the_gateway_is_back(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    written(driver)
    for on in (False, True):
        shop.ask(partial(switch, PRO, on=on))
        desk_context.changes.gateways.emit()
        driver.until(lambda on=on: driver.send.isEnabled() is on)  # type: ignore[misc]
    assert driver.problem("route_field") == ""
    assert driver.gateway.currentText() == "SMSAPI"


def test_another_gateway_is_a_way_out(driver: Driver, shop: Shop, desk_context: Context) -> None:
    written(driver)
    shop.ask(partial(switch, PRO, on=False))
    desk_context.changes.gateways.emit()
    driver.until(lambda: driver.problem("route_field") != "")
    driver.pick(driver.gateway, driver.gateway.findData(PLAIN))
    assert driver.problem("route_field") == ""
    driver.until(lambda: driver.send.text() == "Send 1 SMS")


def test_a_removed_gateway_leaves_a_gap_to_fill(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    written(driver)
    shop.ask(partial(remove, PRO))
    desk_context.changes.gateways.emit()
    driver.until(lambda: driver.problem("route_field") != "")
    assert "has been removed" in driver.problem("route_field")
    assert driver.gateway.currentIndex() == -1
    assert driver.composer.draft.gateway_id == PRO
    driver.pick(driver.gateway, 0)
    assert driver.problem("route_field") == ""
    assert driver.composer.draft.gateway_id == PLAIN


def test_an_empty_message_takes_the_next_gateway(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    shop.ask(partial(switch, PRO, on=False))
    desk_context.changes.gateways.emit()
    driver.until(lambda: driver.gateway.currentData() == PLAIN)
    assert driver.problem("route_field") == ""


def test_a_gateway_switched_off_by_another_program_is_found_out_when_sending(
    driver: Driver, shop: Shop
) -> None:
    written(driver)
    shop.ask(partial(switch, PRO, on=False))
    driver.send.click()
    driver.until(lambda: driver.gateway.currentText() == "SMSAPI (switched off)")
    assert "SMSAPI is switched off" in driver.problem("route_field")
    assert driver.composer.draft.text == "Gotowe"
    assert driver.names == ["+48 601 123 456"]
    assert shop.messages() == []


def test_a_kept_message_remembers_a_gateway_that_is_off(
    qtbot: QtBot, driver: Driver, shop: Shop, desk_context: Context
) -> None:
    written(driver)
    driver.composer.hide()
    driver.until(lambda: shop.draft() is not None)
    shop.ask(partial(switch, PRO, on=False))
    again = Driver(qtbot, desk_context)
    again.until(lambda: "SMSAPI is switched off" in again.problem("route_field"))
    assert again.composer.draft.gateway_id == PRO
    assert again.composer.draft.text == "Gotowe"


def test_a_paused_gateway_takes_the_message_and_says_why_it_waits(
    driver: Driver, shop: Shop, desk_context: Context
) -> None:
    written(driver)
    shop.pause(PRO, ErrorCode.NO_CREDIT)
    desk_context.changes.gateways.emit()
    driver.until(lambda: "no credit left" in driver.problem("route_field"))
    assert driver.send.isEnabled()


# --- senders --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"type": "eco", "sender": "SERWIS"}, ["(ECO)"]),
        ({"type": "priority", "sender": "B, A"}, ["B  (Priority)", "A  (Priority)"]),
        ({"sender": "B"}, ["B  (PRO)"]),
    ],
)
def test_senders_are_offered_with_the_kind_they_depend_on(
    driver: Driver,
    shop: Shop,
    desk_context: Context,
    fields: dict[str, str],
    shown: list[str],
) -> None:
    shop.add_gateway(SPARE, "Zapasowa", fields)
    desk_context.changes.gateways.emit()
    driver.until(lambda: driver.gateway.findData(SPARE) > 0)
    driver.pick(driver.gateway, driver.gateway.findData(SPARE))
    assert [driver.sender.itemText(i) for i in range(driver.sender.count())] == shown


def test_without_names_the_account_decides(driver: Driver, shop: Shop) -> None:
    pro = shop.ask(lambda desk: desk.gateways.get(PRO))
    nameless = replace(pro, senders=(), info=GatewayInfo("x", "X", ()))
    driver.composer._form.route.set_gateways([nameless])
    assert driver.sender.currentText() == "Account's sender"


# --- stand-ins ------------------------------------------------------------------------------------


@pytest.fixture
def stand_in(driver: Driver, shop: Shop, desk_context: Context) -> QLabel:
    """SMSAPI fails over to a cheaper gateway with another sender, and then to Tania."""
    fields = {"sender": "ZAPAS, SERWIS", "allow_diacritics": "yes"}
    shop.add_gateway(SPARE, "Zapasowa", fields, "0.0475")
    shop.ask(partial(plan, (PRO, SPARE, PLAIN)))
    desk_context.changes.gateways.emit()
    line = driver.find(QLabel, "composerFailover")
    driver.until(line.isVisible)
    return line


def test_the_first_stand_in_is_named_with_sender_and_price(stand_in: QLabel) -> None:
    assert stand_in.text() == "If SMSAPI fails: Zapasowa, sender ZAPAS, 0.0475 pts per part"
    assert stand_in.toolTip().splitlines() == [
        "1. SMSAPI, sender KOWALSKI, 0.165 pts per part",
        "2. Zapasowa, sender ZAPAS, 0.0475 pts per part",
        "3. Tania, the account's sender, without Polish letters",
    ]


def test_a_stand_in_that_has_the_senders_name_keeps_it(driver: Driver, stand_in: QLabel) -> None:
    driver.pick(driver.sender, 1)
    assert "Zapasowa, sender SERWIS" in stand_in.text()
    assert "1. SMSAPI, sender SERWIS" in stand_in.toolTip()


def test_each_gateway_has_its_own_stand_in(driver: Driver, stand_in: QLabel) -> None:
    driver.pick(driver.gateway, driver.gateway.findData(PLAIN))
    assert stand_in.text() == "If Tania fails: SMSAPI, sender KOWALSKI, 0.165 pts per part"


def test_one_that_is_switched_off_stands_in_for_nobody(
    driver: Driver, shop: Shop, desk_context: Context, stand_in: QLabel
) -> None:
    shop.ask(partial(switch, SPARE, on=False))
    desk_context.changes.gateways.emit()
    driver.until(lambda: "fails: Tania" in stand_in.text())
    shop.ask(partial(switch, PLAIN, on=False))
    desk_context.changes.gateways.emit()
    driver.until(lambda: not stand_in.isVisible())


def test_nothing_is_said_without_a_plan(
    driver: Driver, shop: Shop, desk_context: Context, stand_in: QLabel
) -> None:
    shop.ask(partial(plan, (PRO, SPARE), enabled=False))
    desk_context.changes.gateways.emit()
    driver.until(lambda: not stand_in.isVisible())


def test_nor_of_a_gateway_that_the_plan_leaves_out(
    driver: Driver, shop: Shop, desk_context: Context, stand_in: QLabel
) -> None:
    shop.ask(partial(plan, (SPARE, PLAIN)))
    desk_context.changes.gateways.emit()
    driver.until(lambda: not stand_in.isVisible())
