"""A second look at unclear messages: their provider is asked once more what became of them.

Nobody is asked here. At some providers asking may send (the repeat of a message under its old id is
the question), so only the sender does it, under its lease: an unclear message goes back to sending,
as if the run that handed it over had just been interrupted, and `services.settling` finds out, with
all its guards. When it was handed over and to which account stays as it was. So it is settled, or
becomes unclear again, and is never sent blindly.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Reconciles
from smsdesk.services.connector import Connector
from smsdesk.services.permission import unwanted

if TYPE_CHECKING:
    from smsdesk.store.doubts import Doubt
    from smsdesk.store.unit import Store, Transaction


@dataclass(frozen=True, slots=True)
class LookOrder:
    """What became of the wish to ask again."""

    count: int
    """So many will be asked for."""
    errors: Mapping[str, SmsdeskError] = field(default_factory=dict)
    """Why nobody can be asked about the others, by message id; they stay unclear."""


class SecondLook:
    """Unclear messages over the store."""

    def __init__(self, store: "Store", connector: Connector, now: Callable[[], datetime]) -> None:
        self._store = store
        self._connector = connector
        self._now = now

    def why_not(self, message_id: str) -> SmsdeskError | None:
        """Why nobody can be asked about an unclear message; None when its gateway can.

        Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE).
        """
        with self._store.begin() as tx:
            return self._reason(tx, tx.doubts.look_up([message_id])[0])

    def order(self, ids: Sequence[str]) -> LookOrder:
        """Let the sender ask about these; wake it afterwards.

        Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE) with nothing changed.
        """
        with self._store.begin(write=True) as tx:
            doubts = tx.doubts.look_up(ids)
            reasons = {doubt.id: self._reason(tx, doubt) for doubt in doubts}
            known = [doubt.seq for doubt in doubts if reasons[doubt.id] is None]
            tx.doubts.reopen(known, self._now())
        errors = {message_id: reason for message_id, reason in reasons.items() if reason}
        return LookOrder(len(known), errors)

    def _reason(self, tx: "Transaction", doubt: "Doubt") -> SmsdeskError | None:
        """What the sender would find too, and then the message had gone round for nothing."""
        lane, record = tx.due.lane(doubt.gateway_id), tx.gateways.get(doubt.gateway_id)
        if lane is None or record is None:
            return SmsdeskError(ErrorCode.GATEWAY_GONE)
        if doubt.cancelling:
            # one that is not there any more would be taken for never sent, and leave after all
            return SmsdeskError(ErrorCode.CANCEL_UNCONFIRMED, gateway=doubt.gateway_name)
        if not record.active:
            return SmsdeskError(ErrorCode.GATEWAY_INACTIVE, gateway=record.name)
        if record.paused is not None:
            return SmsdeskError(record.paused, gateway=record.name)
        info = self._connector.find(record.provider)
        if (
            info is not None
            and info.asking_sends
            and unwanted(tx, tx.objections.named([doubt.seq]))
        ):
            # whoever objected since would get it by the question
            return SmsdeskError(ErrorCode.UNCONFIRMED, gateway=doubt.gateway_name)
        return self._too_late(record.provider, record.fields, doubt, same=lane.account)

    def _too_late(
        self, provider: str, fields: Mapping[str, str], doubt: "Doubt", *, same: int
    ) -> SmsdeskError | None:
        if self._connector.find(provider) is None:
            return SmsdeskError(ErrorCode.LOOK_NOT_OFFERED, gateway=doubt.gateway_name)
        with closing(self._connector.build(provider, fields, {})) as gateway:
            if not isinstance(gateway, Reconciles):
                return SmsdeskError(ErrorCode.LOOK_NOT_OFFERED, gateway=doubt.gateway_name)
            window = gateway.reconcile_window
        began = doubt.attempted_at
        if doubt.account == same and began is not None and self._now() - began < window:
            return None
        return SmsdeskError(ErrorCode.UNCONFIRMED, gateway=doubt.gateway_name)
