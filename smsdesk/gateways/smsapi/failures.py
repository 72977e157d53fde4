"""From an error of SMSAPI to the port's errors, with the details that their sentences need."""

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    NoCredit,
    OutcomeUnknown,
    RateLimited,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.refusals import refused
from smsdesk.gateways.smsapi.answers import Problem
from smsdesk.gateways.smsapi.errors import Rule, Verdict, rule_of
from smsdesk.gateways.smsapi.form import INFO


def failure_of(problem: Problem, *, is_question: bool = False) -> GatewayError:
    """The error that stops a whole request. A question sends nothing and says so."""
    rule, words = rule_of(problem.number), problem.words
    number = problem.number or problem.status
    if rule.verdict is Verdict.LOGIN:
        return CredentialsRejected(rule.code, words=words, gateway=INFO.name, provider_code=number)
    if rule.verdict is Verdict.CREDIT:
        return NoCredit(rule.code, words=words, gateway=INFO.name, provider_code=number)
    if rule.verdict is Verdict.LATER:
        return RateLimited(rule.code, words=words, gateway=INFO.name, provider_code=number)
    code = ErrorCode.CHECK_FAILED if is_question else rule.code
    return OutcomeUnknown(code, words=words, gateway=INFO.name, provider_code=number)


def refusal_of(
    sms: OutgoingSms, rule: Rule, number: int, words: str, sender: str
) -> MessageRefused:
    """The error of one message that will never be taken as it is."""
    return refused(
        sms,
        rule.code,
        rule.refuses,
        gateway=INFO.name,
        number=number,
        words=words,
        sender=sender,
    )
