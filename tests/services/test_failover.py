"""The plan of failover: kept, checked, read again whatever became of its gateways."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import Balance
from smsdesk.services.connector import Connector
from smsdesk.services.failover import FailoverPlan, FailoverService
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.providers import FakeProvider, FakeSecrets
from tests.services.stand_ins import FIRST, SECOND, THIRD

if TYPE_CHECKING:
    from smsdesk.store.secrets import Secrets

PLAN = FailoverPlan((SECOND, FIRST), timedelta(minutes=5), enabled=True)


@pytest.fixture
def service(store: Store) -> FailoverService:
    """Two gateways of one provider, one for practice and one of a newer version."""
    practice = FakeProvider("practice")
    practice.info = replace(practice.info, practice=True)
    secrets: Secrets = FakeSecrets()  # type: ignore[assignment]  # a fake
    add(store, FIRST, sender="Warsztat,Inny", allow_diacritics="yes")
    add(store, SECOND, active=False)
    add(store, THIRD, "practice")
    add(store, "dddd4444", "newer")
    return FailoverService(store, Connector((FakeProvider(), practice), secrets))


def add(
    store: Store, gateway_id: str, provider: str = "fake", active: bool = True, **fields: str
) -> None:
    values = GatewayValues(provider, f"Gateway {gateway_id}", fields, active=active)
    with store.begin(write=True) as tx:
        tx.gateways.add(gateway_id, values, START)


def refused(service: FailoverService, plan: FailoverPlan) -> SmsdeskError:
    """The refusal of a plan, which changes nothing."""
    before = service.plan()
    with pytest.raises(SmsdeskError) as caught:
        service.save(plan)
    assert service.plan() == before
    return caught.value


def test_at_first_there_is_no_plan(service: FailoverService) -> None:
    assert service.plan() == FailoverPlan((), timedelta(minutes=10), enabled=False)


def test_a_plan_is_kept(service: FailoverService) -> None:
    service.save(PLAN)
    assert service.plan() == PLAN
    service.save(FailoverPlan((FIRST, SECOND, FIRST), timedelta(hours=24)))
    assert service.plan() == FailoverPlan((FIRST, SECOND), timedelta(hours=24))


@pytest.mark.parametrize(
    ("plan", "asked", "found"),
    [
        (FailoverPlan(("a", "b", "c"), enabled=True), "a", ("b", "c")),
        (FailoverPlan(("a", "b", "c"), enabled=True), "b", ("c", "a")),
        (FailoverPlan(("a", "b", "c"), enabled=True), "c", ("a", "b")),
        (FailoverPlan(("a", "b"), enabled=True), "x", ()),
        (FailoverPlan(("a",), enabled=True), "a", ()),
        (FailoverPlan(("a", "b")), "a", ()),
    ],
)
def test_who_stands_in(plan: FailoverPlan, asked: str, found: tuple[str, ...]) -> None:
    assert plan.after_gateway(asked) == found


@pytest.mark.parametrize(
    ("plan", "field", "code"),
    [
        (FailoverPlan((FIRST,), enabled=True), "order", ErrorCode.FAILOVER_TOO_SHORT),
        (FailoverPlan((FIRST, FIRST), enabled=True), "order", ErrorCode.FAILOVER_TOO_SHORT),
        (FailoverPlan((FIRST, THIRD), enabled=True), "order", ErrorCode.FAILOVER_PRACTICE),
        (FailoverPlan((FIRST, "dddd4444")), "order", ErrorCode.FAILOVER_PRACTICE),
        (FailoverPlan(after=timedelta(seconds=59)), "after", ErrorCode.FAILOVER_MINUTES),
        (FailoverPlan(after=timedelta(hours=25)), "after", ErrorCode.FAILOVER_MINUTES),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused(
    service: FailoverService, plan: FailoverPlan, field: str, code: ErrorCode
) -> None:
    error = refused(service, plan)
    assert isinstance(error, FieldError)
    assert (error.field, error.code) == (field, code)


def test_a_plan_of_nobody(service: FailoverService) -> None:
    assert refused(service, FailoverPlan((FIRST, "gone"))).code is ErrorCode.GATEWAY_GONE


def test_a_gateway_that_is_gone_leaves_the_plan(service: FailoverService, store: Store) -> None:
    service.save(PLAN)
    with store.begin(write=True) as tx:
        tx.gateways.remove(SECOND)
    assert service.plan() == FailoverPlan((FIRST,), PLAN.after, enabled=True)
    assert service.plan().after_gateway(FIRST) == ()


@pytest.mark.parametrize(
    ("stored", "plan"),
    [
        ("[1]", FailoverPlan()),
        ("nonsense", FailoverPlan()),
        ("{}", FailoverPlan()),
        ('{"order": "aaaa1111", "minutes": "5", "enabled": 1}', FailoverPlan()),
        ('{"order": [[1], {}, null, "aaaa1111", "aaaa1111"]}', FailoverPlan((FIRST,))),
        ('{"minutes": 0}', FailoverPlan()),
        ('{"minutes": 1441}', FailoverPlan()),
    ],
)
def test_a_plan_of_another_version_is_tolerated(
    service: FailoverService, store: Store, stored: str, plan: FailoverPlan
) -> None:
    with store.begin(write=True) as tx:
        tx.settings.put("failover", stored)
    assert service.plan() == plan


def test_choices_come_in_the_order_of_the_plan(service: FailoverService) -> None:
    assert [choice.gateway_id for choice in service.choices()] == [FIRST, SECOND]
    service.save(PLAN)
    assert [choice.gateway_id for choice in service.choices()] == [SECOND, FIRST]


def test_a_choice_tells_how_its_messages_look_and_cost(
    service: FailoverService, store: Store
) -> None:
    with store.begin(write=True) as tx:
        tx.gateways.remember_price(FIRST, Decimal("0.16"))
        tx.gateways.remember_balance(FIRST, Balance(Decimal(5), "PLN"), START)
    first, second = service.choices()
    assert (first.name, first.provider_name, first.active) == (f"Gateway {FIRST}", "Fake", True)
    assert (first.sender, first.allows_diacritics) == ("Warsztat", True)
    assert (first.price_per_part, first.unit) == (Decimal("0.16"), "PLN")
    assert (second.active, second.sender, second.allows_diacritics) == (False, "", False)
    assert (second.price_per_part, second.unit) == (None, "pkt")
