"""BalanceQuestions: asks gateways for their balances while somebody looks at them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.gateway import Balance
from smsdesk.services.gateway_setup import ConfiguredGateway

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context

_FRESH = timedelta(minutes=1)


class BalanceQuestions(QObject):
    """At most once a minute for each gateway; new balances are told by `changes.gateways`."""

    answered = Signal(str)
    """The id of a gateway about which something else is known now, an error or none."""

    def __init__(self, context: "Context", parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: dict[str, datetime] = {}
        self._problems: dict[str, SmsdeskError] = {}

    def problem(self, gateway_id: str) -> SmsdeskError | None:
        """Why the last question had no answer."""
        return self._problems.get(gateway_id)

    def forget(self) -> None:
        """Let the next question be asked at once."""
        self._asked.clear()

    def ask(self, gateways: Sequence[ConfiguredGateway]) -> None:
        """Ask those that may be asked and have not been for a while."""
        now = datetime.now(UTC)
        for gateway in gateways:
            if gateway.active and now - self._last_asked(gateway) > _FRESH:
                self._asked[gateway.id] = now
                self._ask(gateway.id)

    def _last_asked(self, gateway: ConfiguredGateway) -> datetime:
        known = gateway.balance_at or datetime.min.replace(tzinfo=UTC)
        return max(known, self._asked.get(gateway.id, known))

    def _ask(self, gateway_id: str) -> None:
        def work(desk: "Desk") -> Balance | None:
            return desk.gateways.refresh_balance(gateway_id)

        self._context.runner.run(
            work,
            partial(self._on_balance, gateway_id),
            partial(self._on_error, gateway_id),
            owner=self,
        )

    def _on_balance(self, gateway_id: str, balance: Balance | None) -> None:
        if self._problems.pop(gateway_id, None) is not None:
            self.answered.emit(gateway_id)
        if balance is not None:
            self._context.changes.gateways.emit()

    def _on_error(self, gateway_id: str, error: SmsdeskError) -> None:
        """Beside the balance, not as a notice: nobody has asked for it."""
        self._problems[gateway_id] = error
        self.answered.emit(gateway_id)
