"""Failover: in which order gateways stand in for one another, and when.

Here is what a person decides. Moving messages is the sender's, in `services.rerouting`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.services.connector import Connector, sender_names

if TYPE_CHECKING:
    from smsdesk.store.gateway_configs import GatewayRecord
    from smsdesk.store.settings import JsonObject
    from smsdesk.store.unit import Store, Transaction

_SETTING = "failover"
LEAST, MOST = 1, 24 * 60
"""Minutes for `FailoverPlan.after`."""
_AFTER = timedelta(minutes=10)
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class FailoverPlan:
    """The order of gateway ids, tried from the one that a message was written for onwards.

    `after` is how long a gateway must have refused for being asked too often.
    """

    order: tuple[str, ...] = ()
    after: timedelta = _AFTER
    enabled: bool = False

    def after_gateway(self, gateway_id: str) -> tuple[str, ...]:
        """Who stands in for a gateway: those after it, then those before it; perhaps nobody."""
        if not self.enabled or gateway_id not in self.order:
            return ()
        at = self.order.index(gateway_id)
        return self.order[at + 1 :] + self.order[:at]


@dataclass(frozen=True, slots=True)
class FailoverChoice:
    """A gateway as a choice for the order: how its messages would look and cost."""

    gateway_id: str
    name: str
    provider_name: str
    active: bool
    sender: str
    """The name that its messages bear; empty when the account's default is used."""
    price_per_part: Decimal | None
    unit: str
    allows_diacritics: bool


class FailoverService:
    """The plan over the store."""

    def __init__(self, store: "Store", connector: Connector) -> None:
        self._store = store
        self._connector = connector

    def plan(self) -> FailoverPlan:
        """The plan without gateways that are gone; off when there is none."""
        with self._store.begin() as tx:
            return stored_plan(tx)

    def choices(self) -> Sequence[FailoverChoice]:
        """Every gateway that may stand in for another: those of the plan first, in its order.

        Practice gateways send nothing, so they never stand in.
        """
        with self._store.begin() as tx:
            order, records = stored_plan(tx).order, list(tx.gateways.list())
        records.sort(
            key=lambda record: order.index(record.id) if record.id in order else len(order)
        )
        return [self._choice(record) for record in records if not self._is_practice(record)]

    def save(self, plan: FailoverPlan) -> None:
        """Keep it; it counts at once.

        Raises FieldError("order" | "after", FAILOVER_*), SmsdeskError(GATEWAY_GONE).
        """
        minutes = int(plan.after.total_seconds() // 60)
        if not LEAST <= minutes <= MOST:
            raise FieldError("after", ErrorCode.FAILOVER_MINUTES, least=LEAST, most=MOST)
        order = tuple(dict.fromkeys(plan.order))
        if plan.enabled and len(order) < _FEWEST:
            raise FieldError("order", ErrorCode.FAILOVER_TOO_SHORT)
        with self._store.begin(write=True) as tx:
            for gateway_id in order:
                self._check(tx.gateways.get(gateway_id))
            value = {"order": list(order), "minutes": minutes, "enabled": plan.enabled}
            tx.settings.put_json(_SETTING, value)

    def _check(self, record: "GatewayRecord | None") -> None:
        if record is None:
            raise SmsdeskError(ErrorCode.GATEWAY_GONE)
        if self._is_practice(record):
            raise FieldError("order", ErrorCode.FAILOVER_PRACTICE, gateway=record.name)

    def _is_practice(self, record: "GatewayRecord") -> bool:
        info = self._connector.find(record.provider)
        return info is None or info.practice

    def _choice(self, record: "GatewayRecord") -> FailoverChoice:
        info = self._connector.info(record.provider)
        names = sender_names(info, record.fields)
        return FailoverChoice(
            gateway_id=record.id,
            name=record.name,
            provider_name=info.name,
            active=record.active,
            sender=names[0] if names else "",
            price_per_part=record.price_per_part,
            unit=record.balance_unit or info.unit,
            allows_diacritics=record.fields.get("allow_diacritics") == "yes",
        )


def stored_plan(tx: "Transaction") -> FailoverPlan:
    """The plan as it is stored; gateways that are gone are left out, nonsense counts as none."""
    stored = tx.settings.json_object(_SETTING)
    if stored is None:
        return FailoverPlan()
    known = {record.id for record in tx.gateways.list()}
    listed = stored.get("order")
    ids = [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []
    order = tuple(one for one in dict.fromkeys(ids) if one in known)
    return FailoverPlan(order, _minutes(stored), stored.get("enabled") is True)


def _minutes(stored: "JsonObject") -> timedelta:
    minutes = stored.get("minutes")
    usable = isinstance(minutes, int) and LEAST <= minutes <= MOST
    return timedelta(minutes=minutes) if usable and isinstance(minutes, int) else _AFTER
