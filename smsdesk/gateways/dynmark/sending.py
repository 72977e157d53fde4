"""The way of a batch: one request after the other, and what is said when one stops it.

Nobody can ask Dynmark what became of a message, so each keeps the answer that it got: what
happens to a later request says nothing about an earlier one.
"""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from smsdesk.core.gateway import Answer, GatewayError, NeverTaken
from smsdesk.gateways.mixing import Part, requests_of
from smsdesk.gateways.refusals import in_doubt, without_sender


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one request settled, and which smaller requests must follow."""

    answers: Mapping[str, Answer]
    again: Sequence[Part] = ()


def send_all(send_part: Callable[[Part], Outcome], batch: Part, limit: int) -> Sequence[Answer]:
    """One answer per message of `batch`, in order. Raises like SmsGateway.send.

    Raises only what is true of every message. When something stops the way later, the messages of
    that request get their own answer and those that never left answer NeverTaken.
    """
    answers: dict[str, Answer] = {
        sms.client_id: without_sender(sms) for sms in batch if not sms.sender
    }
    ready = [sms for sms in batch if sms.sender]
    waiting = deque(requests_of(ready, limit))
    while waiting:
        try:
            outcome = send_part(waiting[0])
        except GatewayError as error:
            if not answers and (len(waiting) == 1 or not error.maybe_sent):
                raise
            answers |= _stopped(error, waiting)
            break
        waiting.popleft()
        waiting.extendleft(outcome.again[::-1])
        answers |= outcome.answers
    return [answers[sms.client_id] for sms in batch]


def _stopped(error: GatewayError, waiting: Sequence[Part]) -> Mapping[str, Answer]:
    """Answers for the request that `error` stopped and for those behind it."""
    answers: dict[str, Answer] = {
        sms.client_id: NeverTaken(sms.client_id) for part in waiting for sms in part
    }
    if error.maybe_sent:
        answers |= {sms.client_id: in_doubt(sms, error) for sms in waiting[0]}
    return answers
