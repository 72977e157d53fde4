"""From an error of Twilio to the port's errors, with the details that their sentences need."""

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    OutcomeUnknown,
    RateLimited,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.refusals import refused
from smsdesk.gateways.twilio.answers import Problem
from smsdesk.gateways.twilio.errors import Rule, Verdict, rule_of
from smsdesk.gateways.twilio.form import INFO


def error_of(problem: Problem, sms: OutgoingSms, sender: str) -> GatewayError:
    """The error of a message that was refused."""
    rule = rule_of(problem.code, problem.status)
    if rule.refuses:
        return refused(
            sms,
            rule.code,
            rule.refuses,
            gateway=INFO.name,
            number=problem.number,
            words=problem.words,
            sender=sender,
        )
    return _failure(problem, rule, rule.code)


def question_error_of(problem: Problem, host: str) -> GatewayError:
    """The error of a question, which sends nothing and says so."""
    rule = rule_of(problem.code, problem.status)
    error = _failure(problem, rule, ErrorCode.CHECK_FAILED)
    error.details["host"] = host
    return error


def _failure(problem: Problem, rule: Rule, unknown: ErrorCode) -> GatewayError:
    number, words = problem.number, problem.words
    if rule.verdict is Verdict.LOGIN:
        return CredentialsRejected(rule.code, words=words, gateway=INFO.name, provider_code=number)
    if rule.verdict is Verdict.LATER:
        return RateLimited(rule.code, words=words, gateway=INFO.name, provider_code=number)
    return OutcomeUnknown(unknown, words=words, gateway=INFO.name, provider_code=number)
