"""From an error of Twilio to the port's errors, with the details that their sentences need."""

from smsdesk.core.errors import Detail, ErrorCode
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    OutcomeUnknown,
    RateLimited,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import mask_digits
from smsdesk.gateways.twilio.answers import Problem
from smsdesk.gateways.twilio.errors import Rule, Verdict, rule_of
from smsdesk.gateways.twilio.form import INFO


def error_of(problem: Problem, sms: OutgoingSms, sender: str) -> GatewayError:
    """The error of a message that was refused."""
    rule = rule_of(problem.code, problem.status)
    if rule.refuses:
        return _refusal(problem, rule, sms, sender)
    return _failure(problem, rule, rule.code)


def question_error_of(problem: Problem, host: str) -> GatewayError:
    """The error of a question, which sends nothing and says so."""
    rule = rule_of(problem.code, problem.status)
    error = _failure(problem, rule, ErrorCode.CHECK_FAILED)
    error.details["host"] = host
    return error


def _refusal(problem: Problem, rule: Rule, sms: OutgoingSms, sender: str) -> MessageRefused:
    details: dict[str, Detail] = {
        "gateway": INFO.name,
        "provider_code": problem.number,
        "number": sms.to.masked,
        "sender": mask_digits(sender),
    }
    field, words = rule.refuses, problem.words
    refused = MessageRefused(rule.code, field=field, client_id=sms.client_id, words=words)
    refused.details.update(details)
    return refused


def _failure(problem: Problem, rule: Rule, unknown: ErrorCode) -> GatewayError:
    number, words = problem.number, problem.words
    if rule.verdict is Verdict.LOGIN:
        return CredentialsRejected(rule.code, words=words, gateway=INFO.name, provider_code=number)
    if rule.verdict is Verdict.LATER:
        return RateLimited(rule.code, words=words, gateway=INFO.name, provider_code=number)
    return OutcomeUnknown(unknown, words=words, gateway=INFO.name, provider_code=number)
