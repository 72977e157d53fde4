"""From an error of Infobip to the port's errors, with the details that their sentences need."""

from smsdesk.core.errors import Detail, ErrorCode
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    OutcomeUnknown,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.infobip.answers import Problem
from smsdesk.gateways.infobip.form import INFO
from smsdesk.gateways.infobip.statuses import Rule
from smsdesk.gateways.refusals import refused

_LOGIN = 401
_PERMISSION = 403
_NO_SUCH_PATH = frozenset({404, 405})
_REFUSED = frozenset({400, 413, 415, 422})
"""Documented is 400; the others are what HTTP calls an unacceptable request."""

_RULES = {
    "number": Rule("number", ErrorCode.NUMBER_REFUSED),
    "sender": Rule("sender", ErrorCode.SENDER_REFUSED),
    "text": Rule("text", ErrorCode.TEXT_REFUSED),
}
_REQUEST = Rule("request", ErrorCode.REQUEST_REFUSED)


def refuses(problem: Problem) -> bool:
    """Whether the whole request was refused for something in it: surely nothing was sent."""
    return problem.status in _REFUSED


def rule_of_problem(problem: Problem) -> Rule:
    """What a refused request was refused for."""
    return _RULES.get(problem.field, _REQUEST)


def failure_of(problem: Problem, host: str, *, is_question: bool = False) -> GatewayError:
    """The error that stops a whole request. A question sends nothing and says so."""
    words, status = problem.words, problem.status
    details: dict[str, Detail] = {"gateway": INFO.name, "host": host, "provider_code": status}
    error: GatewayError
    if status == _LOGIN:
        error = CredentialsRejected(ErrorCode.PASSWORD_REJECTED, words=words)
    elif status == _PERMISSION:
        error = CredentialsRejected(ErrorCode.TOKEN_SCOPE, words=words)
    elif status in _NO_SUCH_PATH and not is_question:
        # whoever it is, it takes no messages, and none before somebody changes the address
        error = CredentialsRejected(ErrorCode.SERVER_WRONG, words=words)
    elif status in _NO_SUCH_PATH:
        error = OutcomeUnknown(ErrorCode.SERVER_WRONG, words=words)
    else:
        code = ErrorCode.CHECK_FAILED if is_question else ErrorCode.PROVIDER_FAILED
        error = OutcomeUnknown(code, words=words)
    error.details.update(details)
    return error


def refusal_of(
    sms: OutgoingSms, rule: Rule, number: int, words: str, sender: str
) -> MessageRefused:
    """The error of one message that will never be taken as it is."""
    return refused(
        sms,
        rule.code,
        rule.field,
        gateway=INFO.name,
        number=number,
        words=words,
        sender=sender,
    )
