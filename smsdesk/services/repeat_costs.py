"""What ordering messages again would cost, for saying so before they leave."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from smsdesk.core.message import RETRYABLE, MessageState
from smsdesk.services.connector import Connector

if TYPE_CHECKING:
    from smsdesk.store.gateway_configs import GatewayRecord
    from smsdesk.store.unit import Store

_FAILED = frozenset({MessageState.FAILED})
_PLANNED = frozenset({MessageState.SCHEDULED})


@dataclass(frozen=True, slots=True)
class Amount:
    """Money or points of one unit."""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class RepeatCost:
    """So many messages, and what is known of their price."""

    count: int
    parts: int
    amounts: tuple[Amount, ...]
    """One for each unit; points and złoty are never added."""
    unpriced: int
    """Messages at gateways whose price is not known yet."""


class RepeatCosts:
    """Estimates over the store: what a gateway took for its last messages, it takes again."""

    def __init__(self, store: "Store", connector: Connector) -> None:
        self._store = store
        self._connector = connector

    def of_failed(self) -> RepeatCost:
        """Everything that failed and can be ordered again."""
        return self._cost(_FAILED, None)

    def of(self, ids: Sequence[str]) -> RepeatCost:
        """Those of these messages that can be ordered again, or are planned."""
        return self._cost(RETRYABLE | _PLANNED, ids)

    def _cost(self, states: Iterable[MessageState], ids: Sequence[str] | None) -> RepeatCost:
        with self._store.begin() as tx:
            loads = tx.history.loads(states, ids)
            gateways = {record.id: record for record in tx.gateways.list()} if loads else {}
        amounts: dict[str, Decimal] = {}
        unpriced = 0
        for load in loads:
            record = gateways[load.gateway_id]
            if record.price_per_part is None:
                unpriced += load.count
            else:
                unit = self._unit(record)
                amounts[unit] = amounts.get(unit, Decimal(0)) + load.parts * record.price_per_part
        return RepeatCost(
            count=sum(load.count for load in loads),
            parts=sum(load.parts for load in loads),
            amounts=tuple(Amount(value, unit) for unit, value in sorted(amounts.items())),
            unpriced=unpriced,
        )

    def _unit(self, record: "GatewayRecord") -> str:
        info = self._connector.find(record.provider)
        return record.balance_unit or (info.unit if info else "")
