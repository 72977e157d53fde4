"""Spending: what this month's messages come to, against the shop's own budget.

It only warns. Counted are the gateways whose unit is that of the default one: points and złoty
are never added, nor is practice to earnest.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.connector import Connector

if TYPE_CHECKING:
    from smsdesk.store.gateway_configs import GatewayRecord
    from smsdesk.store.sent_texts import Spent
    from smsdesk.store.unit import Store


class Spending:
    """A month's messages over the store."""

    def __init__(self, store: "Store", connector: Connector) -> None:
        self._store = store
        self._connector = connector

    def warning(
        self, budget: Decimal | None, gateway_id: str, price: Decimal | None, at: datetime
    ) -> SmsdeskError | None:
        """That a message of this price, leaving then through this gateway, exceeds the budget."""
        if budget is None:
            return None
        since, until = month_of(at)
        with self._store.begin() as tx:
            records = tx.gateways.list()
            default = tx.gateways.default()
            spent = tx.sent.spent(since, until)
        if default is None:
            return None
        kind = self._kind(default)
        counted = {one.id: one for one in records if self._kind(one) == kind}
        if gateway_id not in counted:
            return None
        total = _sum(spent, counted) + (price or Decimal(0))
        if total <= budget:
            return None
        return SmsdeskError(
            ErrorCode.BUDGET_EXCEEDED, total=_written(total), budget=_written(budget), unit=kind[0]
        )

    def _kind(self, record: "GatewayRecord") -> tuple[str, bool]:
        """The unit, and whether nothing is really paid there."""
        info = self._connector.find(record.provider)
        unit = record.balance_unit or (info.unit if info else "")
        return unit, info is not None and info.practice


def month_of(at: datetime) -> tuple[datetime, datetime]:
    """When the month of `at` begins and when it ends, in the time of the computer's place."""
    first = at.astimezone().replace(day=1, hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    following = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    return first.astimezone(), following.astimezone()


def _sum(spent: Iterable["Spent"], counted: Mapping[str, "GatewayRecord"]) -> Decimal:
    """What is not paid yet counts with the gateway's price; where none is known, not at all."""
    total = Decimal(0)
    for one in spent:
        if one.gateway_id in counted:
            estimate = counted[one.gateway_id].price_per_part or Decimal(0)
            total += one.parts * estimate if one.price is None else one.count * one.price
    return total


def _written(amount: Decimal) -> str:
    return format(amount.quantize(Decimal("0.01")), "f").removesuffix(".00")
