"""Answers of SMSAPI's sms.do and what each means. Bodies marked * are recorded from its clients."""

from collections.abc import Sequence
from dataclasses import dataclass

from smsdesk.core.errors import ErrorCode as E  # a table
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    NoCredit,
    OutcomeUnknown,
    RateLimited,
)


@dataclass(frozen=True, slots=True)
class Case:
    """An answer to a request with one message, and the error that it means."""

    body: str
    error: type[GatewayError]
    code: E
    field: str = ""
    status: int = 200


def _refused(number: int, code: E, field: str) -> Case:
    return Case(f'{{"error":{number},"message":"m"}}', MessageRefused, code, field)


def _stopped(number: int, error: type[GatewayError], code: E) -> Case:
    return Case(f'{{"error":{number},"message":"m"}}', error, code)


NUMBERS: Sequence[Case] = (
    _refused(7, E.LINKS_REFUSED, "text"),
    _stopped(8, OutcomeUnknown, E.PROVIDER_FAILED),
    _refused(11, E.TEXT_REFUSED, "text"),
    _refused(12, E.TEXT_TOO_MANY_PARTS, "text"),
    _refused(13, E.NUMBER_REFUSED, "number"),
    _refused(14, E.SENDER_REFUSED, "sender"),
    _refused(17, E.TEXT_REFUSED, "text"),
    _refused(18, E.REQUEST_REFUSED, "request"),
    _refused(19, E.REQUEST_REFUSED, "request"),
    _refused(20, E.REQUEST_REFUSED, "request"),
    _refused(27, E.REQUEST_REFUSED, "request"),
    _refused(28, E.DATE_REFUSED, "date"),
    _refused(32, E.NUMBER_FOREIGN_REFUSED, "number"),
    _refused(33, E.NUMBER_REFUSED, "number"),
    _refused(50, E.DATE_REFUSED, "date"),
    _refused(52, E.NUMBER_LIMIT, "number"),
    _stopped(53, OutcomeUnknown, E.ALREADY_TAKEN),
    _refused(54, E.DATE_REFUSED, "date"),
    _refused(56, E.DATE_REFUSED, "date"),
    _refused(57, E.NUMBER_BLACKLISTED, "number"),
    _refused(59, E.NUMBER_OPTED_OUT, "number"),
    _refused(74, E.DATE_REFUSED, "date"),
    _refused(76, E.REQUEST_REFUSED, "request"),
    _refused(94, E.LINKS_REFUSED, "text"),
    _refused(96, E.NUMBER_LIMIT, "number"),
    _refused(98, E.TRIAL_ONLY_OWN_NUMBER, "number"),
    _stopped(101, CredentialsRejected, E.LOGIN_REJECTED),
    _stopped(102, CredentialsRejected, E.LOGIN_REJECTED),
    _stopped(103, NoCredit, E.NO_CREDIT),
    _stopped(105, CredentialsRejected, E.IP_BLOCKED),
    _refused(106, E.LINKS_REFUSED, "text"),
    _stopped(110, CredentialsRejected, E.SERVICE_UNAVAILABLE),
    _refused(112, E.COUNTRY_BLOCKED, "number"),
    _stopped(200, OutcomeUnknown, E.PROVIDER_FAILED),
    _stopped(201, OutcomeUnknown, E.PROVIDER_FAILED),
    _stopped(202, RateLimited, E.RATE_LIMITED),
    _stopped(203, RateLimited, E.RATE_LIMITED),
    _stopped(401, CredentialsRejected, E.TOKEN_SCOPE),
    _stopped(666, OutcomeUnknown, E.PROVIDER_FAILED),
    _stopped(997, CredentialsRejected, E.HTTPS_REQUIRED),
    _stopped(998, OutcomeUnknown, E.PROVIDER_FAILED),
    _stopped(999, OutcomeUnknown, E.PROVIDER_FAILED),
    _stopped(1000, CredentialsRejected, E.SERVICE_UNAVAILABLE),
    _stopped(1001, CredentialsRejected, E.SERVICE_UNAVAILABLE),
    _stopped(111, OutcomeUnknown, E.PROVIDER_FAILED),
    _stopped(31337, OutcomeUnknown, E.PROVIDER_FAILED),
)
"""One message, one error number; the last two are known to nobody."""

SHAPES: Sequence[Case] = (
    # *
    Case(
        '{"error":13,"message":"No correct phone numbers","invalid_numbers":[{"number":'
        '"48601123456","submitted_number":"601123456","message":"Invalid phone number"}]}',
        MessageRefused,
        E.NUMBER_REFUSED,
        "number",
    ),
    # a number in quotes
    Case('{"error":"103","message":"m"}', NoCredit, E.NO_CREDIT),
    # without words, with words of another type
    Case('{"error":103}', NoCredit, E.NO_CREDIT),
    Case('{"error":103,"message":null}', NoCredit, E.NO_CREDIT),
    # the answer of REST paths, with and without status
    Case(
        '{"message":"Authorization failed","error":"authorization_failed","errors":[]}',
        CredentialsRejected,
        E.LOGIN_REJECTED,
        status=401,
    ),
    Case('{"message":"No","error":"forbidden"}', CredentialsRejected, E.TOKEN_SCOPE, status=403),
    Case('{"message":"?","error":"whatever"}', OutcomeUnknown, E.PROVIDER_FAILED),
    Case('{"message":"?"}', OutcomeUnknown, E.PROVIDER_FAILED, status=404),
    # an error number under another status than 200 is still the truth
    Case('{"error":102,"message":"m"}', CredentialsRejected, E.LOGIN_REJECTED, status=400),
    # a huge number, a negative one, none at all
    Case('{"error":99999999999999999999,"message":"m"}', OutcomeUnknown, E.PROVIDER_FAILED),
    Case('{"error":-1,"message":"m"}', OutcomeUnknown, E.PROVIDER_FAILED),
    Case('{"error":true,"message":"m"}', OutcomeUnknown, E.PROVIDER_FAILED),
    # an error beside a list of taken messages: whatever it was, it was not nothing
    Case(
        '{"error":103,"message":"m","list":[{"id":"1","number":"48601123456","idx":null}]}',
        OutcomeUnknown,
        E.PROVIDER_FAILED,
    ),
    # no message of ours is mentioned
    Case("{}", OutcomeUnknown, E.ANSWER_UNREADABLE),
    Case("[]", OutcomeUnknown, E.ANSWER_UNREADABLE),
    Case('{"count":0,"list":[]}', OutcomeUnknown, E.ANSWER_UNREADABLE),
    Case('{"count":1,"list":"x"}', OutcomeUnknown, E.ANSWER_UNREADABLE),
    Case('{"count":1,"list":[null,7,"x"]}', OutcomeUnknown, E.ANSWER_UNREADABLE),
    Case(
        '{"count":1,"list":[{"id":"1","number":"48500500500","idx":null}]}',
        OutcomeUnknown,
        E.ANSWER_UNREADABLE,
    ),
    Case(
        '{"count":1,"list":[{"id":"1","number":"48601123456","idx":"somebody-elses"}]}',
        OutcomeUnknown,
        E.ANSWER_UNREADABLE,
    ),
    Case('{"count":1,"list":[{"points":0.5}]}', OutcomeUnknown, E.ANSWER_UNREADABLE),
    Case(
        '{"count":1,"list":[{"id":"1","idx":"somebody-elses"}]}',
        OutcomeUnknown,
        E.ANSWER_UNREADABLE,
    ),
    # *, voice fallback: the SMS itself is in no list
    Case(
        '{"count":0,"list":[],"fallbacks":{"vms":{"count":1,"list":[{"id":"..","idx":".."}]}}}',
        OutcomeUnknown,
        E.ANSWER_UNREADABLE,
    ),
)
"""Other shapes of answers to a message for 48601123456."""

TAKEN: Sequence[tuple[str, str | None, int | None]] = (
    # *, the idx is not ours there, so it is null here
    (
        '{"count":1,"parts":1,"list":[{"id":"0f0f0f0f0f0f0f0f0f0f0f0f","points":0.21,"number":'
        '"48601123456","date_sent":1717500698,"submitted_number":"601123456","status":"QUEUE",'
        '"error":null,"idx":null,"parts":1}]}',
        "0.21",
        1,
    ),
    # * points in quotes, hardly any fields
    ('{"list":[{"id":"1","points":"0.3000","number":"48601123456"}]}', "0.3000", None),
    ('{"list":[{"id":7074294081650020450,"points":"","number":"48601123456"}]}', None, None),
    ('{"list":[{"id":"1","points":null,"number":"+48 601 123 456"}]}', None, None),
    # neither number nor idx: there was but one message
    ('{"count":1,"list":[{"id":"1","points":0.5,"status":"QUEUE"}]}', "0.5", None),
    ('{"list":[{"id":"1","points":"NaN","number":"48601123456","parts":"2"}]}', None, 2),
    ('{"list":[{"id":"1","points":1E+40,"number":"48601123456"}]}', None, None),
    ('{"list":[{"id":"1","points":1E-99999999,"number":"48601123456"}]}', None, None),
    ('{"list":[{"id":"1","points":1,"submitted_number":"48601123456","parts":0}]}', "1", None),
    ('{"error":null,"list":[{"id":"1","points":0.5,"number":"48601123456"}]}', "0.5", None),
    ('\ufeff{"list":[{"id":"1","points":0.5,"number":"48601123456"}]}', "0.5", None),
)
"""Answers that mean that the message was taken: body, price, parts."""
