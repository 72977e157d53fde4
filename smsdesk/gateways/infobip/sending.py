"""Sending a batch: requests, who was taken, who was refused, and whose outcome is unknown.

A request that is refused as a whole (400) has sent nothing, so it goes again in halves until the
guilty one is alone. A message that an answer passes over in silence, or whose status says nothing,
is of unknown outcome; it does not go again, the logs tell what became of it. So is an id that the
provider has seen before (status 23): it may be that of a message which was refused back then.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    Answer,
    GatewayError,
    NeverTaken,
    NoCredit,
    OutcomeUnknown,
    Receipt,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.http import Json, Reply
from smsdesk.gateways.infobip.answers import Element, Problem, problem_of, sent_of
from smsdesk.gateways.infobip.failures import (
    failure_of,
    refusal_of,
    refuses,
    rule_of_problem,
)
from smsdesk.gateways.infobip.form import INFO
from smsdesk.gateways.infobip.requests import Style, send_body
from smsdesk.gateways.infobip.statuses import Verdict, rule_of, verdict_of
from smsdesk.gateways.mixing import Part, halved, is_mixed, requests_of
from smsdesk.gateways.refusals import in_doubt, without_sender


@dataclass(frozen=True, slots=True)
class Wire:
    """How requests to send leave, and to whom."""

    post: Callable[[Json], Reply]
    style: Style
    host: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one request settled, and which smaller requests must follow."""

    answers: Mapping[str, Answer]
    again: Sequence[Part] = field(default=())


def send_all(wire: Wire, batch: Part) -> Sequence[Answer]:
    """One answer per message of `batch`, in order. Raises like SmsGateway.send.

    When something stops the way after messages may have been taken, those that were under way are
    unknown or not, as it says, and what is left answers NeverTaken: it surely did not leave.
    """
    answers: dict[str, Answer] = {}
    # a planned message is a bulk of its own, see `send_body`
    limit = 1 if batch and batch[0].send_at else INFO.batch_limit
    waiting = deque(requests_of(batch, limit))
    while waiting:
        part = waiting.popleft()
        try:
            outcome = _send_part(wire, part)
        except GatewayError as error:
            if not _is_worth_telling(answers, waiting, error):
                raise
            answers |= _stopped(error, part, waiting)
            break
        waiting.extendleft(reversed(outcome.again))
        answers |= outcome.answers
    return [answers[sms.client_id] for sms in batch]


def _is_worth_telling(
    answers: Mapping[str, Answer], waiting: Iterable[Part], error: GatewayError
) -> bool:
    """Whether the error does not hold for all messages of the batch alike."""
    if error.maybe_sent:
        return bool(answers) or any(waiting)
    return any(isinstance(answer, Receipt | OutcomeUnknown) for answer in answers.values())


def _stopped(error: GatewayError, part: Part, waiting: Iterable[Part]) -> Mapping[str, Answer]:
    left = {sms.client_id: NeverTaken(sms.client_id) for rest in waiting for sms in rest}
    if not error.maybe_sent:
        return left | {sms.client_id: NeverTaken(sms.client_id) for sms in part}
    return left | {sms.client_id: in_doubt(sms, error) for sms in part}


def _send_part(wire: Wire, part: Part) -> Outcome:
    """One request. Every part that must go again is smaller than `part`."""
    sender = wire.style.sender_of(part[0])
    if not sender:
        # without one nothing goes out although the answer is 200 (openMF/message-gateway#13)
        return Outcome({sms.client_id: without_sender(sms) for sms in part})
    reply = wire.post(send_body(part, wire.style))
    problem = problem_of(reply)
    if problem is None:
        return Outcome(_settled(sent_of(reply), part, sender))
    if not refuses(problem):
        raise failure_of(problem, wire.host)
    return _refused(problem, part, sender)


def _refused(problem: Problem, part: Part, sender: str) -> Outcome:
    if len(part) > 1 and not _is_shared(problem.field, part):
        return Outcome({}, halved(part))
    rule = rule_of_problem(problem)
    refusals = (refusal_of(s, rule, problem.status, problem.words, sender) for s in part)
    return Outcome({refusal.client_id: refusal for refusal in refusals})


def _is_shared(field: str, part: Part) -> bool:
    """Whether all messages have what was refused."""
    return field == "sender" or (field == "text" and not is_mixed(part))


def _settled(elements: Sequence[Element], part: Part, sender: str) -> Mapping[str, Answer]:
    found = _matched(elements, part)
    answers = {sms.client_id: _answer(sms, found.get(sms.client_id), sender) for sms in part}
    if all(_says_nothing(answer) for answer in answers.values()):
        raise OutcomeUnknown(ErrorCode.ANSWER_UNREADABLE, gateway=INFO.name)
    if all(isinstance(answer, NeverTaken) for answer in answers.values()):
        status = found[part[0].client_id].status
        code, number = ErrorCode.NO_CREDIT, status.id or 0
        raise NoCredit(code, words=status.words, gateway=INFO.name, provider_code=number)
    return answers


def _says_nothing(answer: Answer) -> bool:
    return isinstance(answer, OutcomeUnknown) and answer.code is ErrorCode.ANSWER_UNREADABLE


def _matched(elements: Iterable[Element], part: Part) -> Mapping[str, Element]:
    """Elements by client id: by our id, else by number.

    Those of one part to one number share their text, so any of them will do. An element
    without a number, as another client has recorded them, can only mean a message sent alone.
    """
    waiting = {sms.client_id: sms.to.digits for sms in part}
    lone = "" if len(part) > 1 else part[0].to.digits
    found: dict[str, Element] = {}
    for element in sorted(elements, key=lambda element: element.id not in waiting):
        number = element.number or lone
        by_number = next((known for known, to in waiting.items() if to == number), "")
        client_id = element.id if element.id in waiting else by_number
        if client_id and element.id not in found:
            del waiting[client_id]
            found[client_id] = element
    return found


def _answer(sms: OutgoingSms, element: Element | None, sender: str) -> Answer:
    if element is None:
        code = ErrorCode.ANSWER_UNREADABLE
        return OutcomeUnknown(code, client_id=sms.client_id, gateway=INFO.name)
    status = element.status
    verdict = verdict_of(status)
    if verdict is Verdict.TAKEN:
        return receipt_of(sms, element)
    if verdict is Verdict.TAKEN_BEFORE:
        return OutcomeUnknown(
            ErrorCode.ALREADY_TAKEN,
            client_id=sms.client_id,
            words=status.words,
            gateway=INFO.name,
            provider_code=status.id or 0,
        )
    if verdict is Verdict.NO_CREDIT:
        return NeverTaken(sms.client_id)
    if verdict is Verdict.REFUSED:
        return refusal_of(sms, rule_of(status), status.id or 0, status.words, sender)
    code, words = ErrorCode.ANSWER_UNREADABLE, status.words
    return OutcomeUnknown(code, client_id=sms.client_id, words=words, gateway=INFO.name)


def receipt_of(sms: OutgoingSms, element: Element) -> Receipt:
    """A message that was taken. Without an id in the answer ours is the one that the logs know.

    That of a planned one is also the id of its bulk, and that is ours in any case.
    """
    own_id = sms.client_id if sms.send_at else element.id or sms.client_id
    return Receipt(sms.client_id, own_id, element.parts, words=element.status.words)
