"""The gateways table."""

from datetime import timedelta
from decimal import Decimal

from sqlalchemy import update

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import Balance
from smsdesk.store.gateway_configs import GatewayRecord, GatewayValues
from smsdesk.store.models import GatewayRow
from smsdesk.store.unit import Store
from tests.fakes import START

VALUES = GatewayValues("smsapi", "Moja", {"username": "jan"}, ("token",))


def add(store: Store, gateway_id: str, values: GatewayValues = VALUES) -> GatewayRecord:
    with store.begin(write=True) as tx:
        return tx.gateways.add(gateway_id, values, START)


def get(store: Store, gateway_id: str) -> GatewayRecord:
    with store.begin() as tx:
        record = tx.gateways.get(gateway_id)
    assert record is not None
    return record


def default_id(store: Store) -> str | None:
    with store.begin() as tx:
        record = tx.gateways.default()
    return record.id if record else None


def test_the_first_one_becomes_the_default(store: Store) -> None:
    assert default_id(store) is None
    first, second = add(store, "a"), add(store, "b")
    assert (first.is_default, second.is_default) == (True, False)
    assert (first.position, second.position) == (0, 1)
    with store.begin() as tx:
        assert tx.gateways.list() == (first, second)
    assert first == get(store, "a")
    assert first.fields == {"username": "jan"}
    assert first.secret_names == ("token",)


def test_a_change_keeps_the_place_and_lifts_the_pause(store: Store) -> None:
    add(store, "a")
    with store.begin(write=True) as tx:
        tx.gateways.pause("a", ErrorCode.NO_CREDIT, START)
        tx.gateways.remember_balance("a", Balance(Decimal("3.5"), "pkt"), START)
        tx.gateways.remember_price("a", Decimal("0.16"))
    paused = get(store, "a")
    assert (paused.paused, paused.paused_at) == (ErrorCode.NO_CREDIT, START)
    assert (paused.balance, paused.balance_unit) == (Decimal("3.5"), "pkt")
    with store.begin(write=True) as tx:
        tx.gateways.change("a", GatewayValues("smsapi", "Inna", {}), START + timedelta(1))
        assert tx.gateways.change("x", VALUES, START) is None
    changed = get(store, "a")
    assert (changed.name, changed.fields, changed.secret_names) == ("Inna", {}, ())
    assert (changed.paused, changed.balance) == (None, None)
    assert changed.price_per_part == Decimal("0.16")
    assert changed.is_default


def test_a_pause_of_unknown_reason_still_is_one(store: Store) -> None:
    add(store, "a")
    with store.begin(write=True) as tx:
        tx._session.execute(update(GatewayRow).values(paused_code="from_the_future"))
    assert get(store, "a").paused is ErrorCode.REQUEST_REFUSED
    with store.begin(write=True) as tx:
        assert tx.gateways.lift_pause("a")
    assert get(store, "a").paused is None


def test_there_is_one_default_at_a_time(store: Store) -> None:
    add(store, "a")
    add(store, "b")
    with store.begin(write=True) as tx:
        assert tx.gateways.set_default("b")
        assert not tx.gateways.set_default("x")
    assert default_id(store) == "b"
    assert not get(store, "a").is_default


def test_an_active_heir_takes_over_from_a_removed_default(store: Store) -> None:
    for gateway_id in ("a", "b", "c"):
        add(store, gateway_id)
    with store.begin(write=True) as tx:
        tx.gateways.set_active("b", active=False, now=START)
        assert tx.gateways.remove("a")
        assert not tx.gateways.remove("a")
    assert default_id(store) == "c"
    with store.begin(write=True) as tx:
        tx.gateways.remove("b")
        tx.gateways.remove("c")
    assert default_id(store) is None


def test_what_is_gone_cannot_be_changed(store: Store) -> None:
    add(store, "a")
    with store.begin(write=True) as tx:
        assert tx.gateways.rename("a", "Nowa", START)
        assert not tx.gateways.rename("x", "Nowa", START)
        assert not tx.gateways.pause("x", ErrorCode.NO_CREDIT, START)
    assert get(store, "a").name == "Nowa"
