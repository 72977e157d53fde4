"""Sending a batch: requests, who was taken, who was refused, and what must be asked once more.

Different texts travel together where nothing in them stands in the way. Should one of them, or the
way they travel, be refused, they come apart until each is alone.

An answer may leave messages open in three ways. Error 13 and its kin refuse a whole request for
one bad number: surely nothing was sent, so the rest goes again in smaller requests. A list may
pass over a number in silence: it goes again too, which is safe, because check_idx refuses what was
taken. And an answer may be lost: then the whole batch is unknown and each is reconciled alone.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    GatewayError,
    NeverTaken,
    OutcomeUnknown,
    Receipt,
    Settled,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.http import Reply
from smsdesk.gateways.mixing import Part, by_text, halved, is_mixed, sliced
from smsdesk.gateways.refusals import without_sender
from smsdesk.gateways.smsapi.answers import Invalid, Problem, SendAnswer, Taken, send_answer
from smsdesk.gateways.smsapi.errors import WRONG_NUMBER, Rule, Verdict, rule_of
from smsdesk.gateways.smsapi.failures import failure_of, refusal_of
from smsdesk.gateways.smsapi.form import INFO, MIXED_LIMIT
from smsdesk.gateways.smsapi.requests import Style, fits_parameter, send_form

Post = Callable[[Mapping[str, str]], Reply]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one request settled, and which smaller requests must follow."""

    answers: Mapping[str, Settled]
    again: Sequence[Part] = field(default=())
    is_silent: bool = False
    """Whether those that go again were passed over in silence, and so perhaps taken."""


def send_all(post: Post, style: Style, batch: Part, limit: int) -> Sequence[Settled]:
    """One answer per message of `batch`, in order. Raises like SmsGateway.send.

    When something stops the way after messages were taken, what is left answers NeverTaken: it
    surely did not leave, and raising would say so of the taken ones too. But where some were passed
    over in silence before, the batch is unknown.
    """
    answers: dict[str, Settled] = {}
    silent = False
    waiting = deque(_requests(style, batch, limit))
    while waiting:
        try:
            outcome = send_part(post, style, waiting[0])
        except GatewayError as error:
            if silent and not error.maybe_sent:
                raise OutcomeUnknown(ErrorCode.ANSWER_UNREADABLE, gateway=INFO.name) from error
            if error.maybe_sent or not any(isinstance(a, Receipt) for a in answers.values()):
                raise
            answers |= {sms.client_id: NeverTaken(sms.client_id) for p in waiting for sms in p}
            break
        waiting.popleft()
        silent = silent or outcome.is_silent
        waiting.extendleft(outcome.again)
        answers |= outcome.answers
    return [answers[sms.client_id] for sms in batch]


def _requests(style: Style, batch: Part, limit: int) -> Sequence[Part]:
    """A request each; planned messages and shortened links have one text in a request."""
    joint: dict[str, OutgoingSms] = {}
    if is_mixed(batch) and not style.shorten_links and batch[0].send_at is None:
        for sms in batch:
            if fits_parameter(sms.text):
                joint.setdefault(sms.to.digits, sms)
    together = list(joint.values())
    alone = [sms for sms in batch if joint.get(sms.to.digits) is not sms]
    return [
        *sliced(together, MIXED_LIMIT),
        *(part for same in by_text(alone) for part in sliced(same, limit)),
    ]


def send_part(post: Post, style: Style, part: Part) -> Outcome:
    """One request. Every part that must go again is smaller than `part`."""
    sender = style.sender_of(part[0])
    if not sender:
        return Outcome({sms.client_id: without_sender(sms) for sms in part})
    answer = send_answer(post(send_form(part, style)))
    if answer.problem is None:
        return _settled(answer, part, sender)
    if answer.taken:
        # an error and a list: whatever happened, it was not nothing
        raise OutcomeUnknown(
            ErrorCode.PROVIDER_FAILED,
            words=answer.problem.words,
            gateway=INFO.name,
            provider_code=answer.problem.number,
        )
    return _refused(answer, answer.problem, part, sender)


def _settled(answer: SendAnswer, part: Part, sender: str) -> Outcome:
    taken = _matched(answer.taken, part)
    refused = _named(answer.invalid, [s for s in part if s.client_id not in taken], sender)
    open_ = [s for s in part if s.client_id not in taken and s.client_id not in refused]
    if len(open_) == len(part):
        raise OutcomeUnknown(ErrorCode.ANSWER_UNREADABLE, gateway=INFO.name)
    return Outcome({**taken, **refused}, (open_,) if open_ else (), is_silent=bool(open_))


def _refused(answer: SendAnswer, problem: Problem, part: Part, sender: str) -> Outcome:
    rule = rule_of(problem.number)
    if not rule.refuses:
        raise failure_of(problem)
    if rule.splits and len(part) > 1:
        named = _named(answer.invalid, part, sender, problem.number)
        if named:
            rest = [sms for sms in part if sms.client_id not in named]
            return Outcome(named, (rest,) if rest else ())
        return Outcome({}, halved(part))
    if _may_be_one_text(rule, part):
        return Outcome({}, halved(part) if rule.verdict is Verdict.TEXT else by_text(part))
    refusals = (refusal_of(s, rule, problem.number, problem.words, sender) for s in part)
    return Outcome({refusal.client_id: refusal for refusal in refusals})


def _may_be_one_text(rule: Rule, part: Part) -> bool:
    """Whether others of the request may be fine: one text is refused, or how they travelled."""
    return rule.verdict in (Verdict.TEXT, Verdict.REQUEST) and is_mixed(part)


def _matched(taken: Iterable[Taken], part: Part) -> dict[str, Settled]:
    """Receipts by client id: by idx, and by number where the answer tells no idx.

    An id with neither can only mean the message that was sent alone.
    """
    waiting = {sms.client_id: sms for sms in part}
    lone = frozenset({part[0].to.digits} if len(part) == 1 else ())
    receipts: dict[str, Settled] = {}
    for item in sorted(taken, key=lambda item: not item.idx):
        client_id = item.idx
        if client_id not in waiting:
            numbers = item.numbers or (lone if item.id else frozenset())
            client_id = _by_number(numbers, waiting.values())
        if client_id and (not item.idx or item.idx == client_id):
            del waiting[client_id]
            receipts[client_id] = Receipt(client_id, item.id, item.parts, item.points, item.status)
    return receipts


def _by_number(numbers: frozenset[str], waiting: Iterable[OutgoingSms]) -> str:
    """Messages of one part that share a number share their text too, so any of them will do."""
    return next((sms.client_id for sms in waiting if sms.to.digits in numbers), "")


def _named(
    invalid: Iterable[Invalid], part: Part, sender: str, whole: int = WRONG_NUMBER
) -> dict[str, Settled]:
    """Refusals of the numbers that an answer names, each with its own error where it tells one."""
    refusals: dict[str, Settled] = {}
    for item in invalid:
        number = item.error if rule_of(item.error).splits else whole
        for sms in part:
            if sms.to.digits in item.numbers:
                rule = rule_of(number)
                refusals[sms.client_id] = refusal_of(sms, rule, number, item.words, sender)
    return refusals
