"""Cancelling what a provider keeps: what its answer means for the message, and for what follows.

It is asked by a person (`services.scheduling`) and, as long as that question is open, by the sender
(`services.scheduled_run`). Nothing is ever called cancelled that the provider has not said to be.
"""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import Enum, auto

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    CancelResult,
    GatewayError,
    Schedules,
    SmsGateway,
)
from smsdesk.services.dispatch import FIRST_REPORT
from smsdesk.store.schedule import Kept
from smsdesk.store.unit import Transaction

_log = logging.getLogger("smsdesk.sender")
HOLD = timedelta(minutes=2)
"""How long nobody else asks about a message that is being cancelled."""
AGAIN = timedelta(minutes=1)
"""Between two questions about a message of which nobody knows whether it was cancelled."""
_NEAR = timedelta(minutes=2)
"""A message that is no longer there so shortly before its time is on its way. SMSAPI lets go of
messages a minute before; the rest is for clocks."""
_PATIENCE = timedelta(hours=1)
"""How long after its time the provider is asked what became of a message."""


class Fate(Enum):
    """What is known of a message that was to be cancelled."""

    CANCELLED = auto()
    TOO_LATE = auto()
    UNTOUCHED = auto()
    """Nobody was asked, so it stays planned."""
    UNKNOWN = auto()
    UNCLEAR = auto()
    """Unknown, and nobody but a person will find out."""


def ask(gateway: SmsGateway, kept: Kept) -> tuple[CancelResult | None, GatewayError | None]:
    """Cancel one message at its provider: what that said, or the error."""
    if not isinstance(gateway, Schedules):
        return CancelResult.NOT_THERE, None
    try:
        result = gateway.cancel_scheduled((kept.provider_id,)).get(kept.provider_id)
    except GatewayError as error:
        _log.info("message %s, gateway %s: cancel: %s", kept.id, kept.gateway_id, error.code)
        return None, error
    said = result.value if result else "unknown"
    _log.info("message %s, gateway %s: cancel: %s", kept.id, kept.gateway_id, said)
    return result, None


def judged(
    kept: Kept, result: CancelResult | None, error: GatewayError | None, now: datetime
) -> Fate:
    """What an answer means. One that is not there may have been cancelled by a lost request."""
    if result is CancelResult.CANCELLED:
        return Fate.CANCELLED
    if result is CancelResult.TOO_LATE:
        return Fate.TOO_LATE
    if error is not None and not error.maybe_sent and not kept.in_doubt:
        return Fate.UNTOUCHED
    if result is CancelResult.NOT_THERE:
        if not kept.in_doubt and kept.scheduled_at - now <= _NEAR:
            return Fate.TOO_LATE
        return Fate.UNCLEAR if kept.scheduled_at <= now else Fate.UNKNOWN
    return Fate.UNCLEAR if kept.scheduled_at + _PATIENCE <= now else Fate.UNKNOWN


def conclude(tx: Transaction, kept: Kept, fate: Fate, now: datetime) -> None:
    """Write down what is known now; `kept.then` follows when it was cancelled."""
    if fate is Fate.CANCELLED:
        tx.schedule.cancelled(kept, now, kept.then)
    elif fate is Fate.TOO_LATE:
        tx.schedule.too_late(kept, now, now + FIRST_REPORT)
    elif fate is Fate.UNTOUCHED:
        tx.schedule.clear(kept, now)
    elif fate is Fate.UNCLEAR:
        tx.schedule.unclear(kept, now)
    else:
        tx.schedule.doubt([kept], now, now + AGAIN, kept.then)


_CODES: Mapping[Fate, ErrorCode] = {
    Fate.TOO_LATE: ErrorCode.CANCEL_TOO_LATE,
    Fate.UNKNOWN: ErrorCode.CANCEL_UNKNOWN,
    Fate.UNCLEAR: ErrorCode.CANCEL_UNCONFIRMED,
}


def complaint(kept: Kept, fate: Fate, error: SmsdeskError | None) -> SmsdeskError | None:
    """What to say to the person who wanted it cancelled; None when it was."""
    if fate is Fate.CANCELLED:
        return None
    if fate is Fate.UNTOUCHED and error is not None:
        return error
    return SmsdeskError(_CODES.get(fate, ErrorCode.CANCEL_UNKNOWN), gateway=kept.gateway_name)


def is_reachable(tx: Transaction, kept: Kept) -> bool:
    """Whether the account that keeps it can still be asked about it."""
    lane = tx.due.lane(kept.gateway_id)
    return lane is not None and lane.account == kept.account and bool(kept.provider_id)


def out_of_reach(kept: Kept) -> SmsdeskError:
    """The error for one that is not."""
    return SmsdeskError(ErrorCode.CANCEL_OUT_OF_REACH, gateway=kept.gateway_name)
