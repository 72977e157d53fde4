"""Messages that Infobip keeps until their time: asking for them and cancelling them.

Paths, states and the 404 for an unknown bulk: the wire reference, A12, from the provider's
specification. What it answers to cancelling a bulk that has left is not documented, so the state is
asked for then.
"""

from collections.abc import Mapping

from smsdesk.core.gateway import CancelResult
from smsdesk.gateways.http import Reply
from smsdesk.gateways.json_values import object_of

STATUS = "/sms/1/bulks/status"
CANCEL: Mapping[str, object] = {"status": "CANCELED"}
NO_SUCH_BULK = 404

_KNOWN = frozenset({"PENDING", "PAUSED", "PROCESSING", "FINISHED"})
_RESULTS: Mapping[str, CancelResult] = {
    "CANCELED": CancelResult.CANCELLED,
    "PROCESSING": CancelResult.TOO_LATE,
    "FINISHED": CancelResult.TOO_LATE,
}


def bulk_query(bulk_id: str) -> Mapping[str, str]:
    """Asks for one bulk."""
    return {"bulkId": bulk_id}


def bulk_state_of(reply: Reply) -> str:
    """The state of a bulk in capitals; empty when none is told."""
    status = object_of(reply.data).get("status")
    return status.upper() if isinstance(status, str) else ""


def is_taken(state: str) -> bool:
    """Whether a bulk in this state proves that its message was taken to be sent."""
    return state in _KNOWN


def result_of(state: str) -> CancelResult | None:
    """What the state says of one that was to be cancelled; None while nothing is decided."""
    return _RESULTS.get(state)
