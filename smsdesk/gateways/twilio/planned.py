"""Messages that Twilio keeps until their time: when it does, and what cancelling one brought.

SendAt with ScheduleType, and Status=canceled for a message that is still scheduled: the wire
reference, B1 and B4.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import CancelResult
from smsdesk.gateways.plans import out_of_range
from smsdesk.gateways.twilio.form import INFO, is_service

CANCEL: Mapping[str, str] = {"Status": "canceled"}

_SOONEST = timedelta(minutes=6)
"""T1 says 300 seconds; the rest is for clocks and the way there. Older pages say 900."""
_FURTHEST = timedelta(days=35)
_UNDECIDED = frozenset({"scheduled", ""})


def why_not(sender: str, ahead: timedelta) -> SmsdeskError | None:
    """Why Twilio cannot keep a message from `sender`, to leave so far ahead; None when it can."""
    if not is_service(sender):
        return SmsdeskError(ErrorCode.SCHEDULE_NEEDS_SERVICE, gateway=INFO.name)
    return out_of_range(INFO.name, ahead, least=_SOONEST, most=_FURTHEST)


def plan_form(send_at: datetime) -> Mapping[str, str]:
    """What makes Twilio keep a message."""
    moment = send_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"ScheduleType": "fixed", "SendAt": moment}


def result_of(status: str) -> CancelResult | None:
    """What a message's status says of one that was to be cancelled; None while it is planned."""
    if status in _UNDECIDED:
        return None
    return CancelResult.CANCELLED if status == "canceled" else CancelResult.TOO_LATE
