"""Answers of Twilio's Messages.json and what each means. Bodies marked * are recorded."""

from collections.abc import Sequence
from dataclasses import dataclass

from smsdesk.core.errors import ErrorCode as E  # a table
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    MessageRefused,
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
    status: int = 400


def _refused(number: int, code: E, field: str, status: int = 400) -> Case:
    return Case(_body(number, status), MessageRefused, code, field, status)


def _stopped(number: int, error: type[GatewayError], code: E, status: int) -> Case:
    return Case(_body(number, status), error, code, status=status)


def _body(number: int, status: int) -> str:
    return (
        f'{{"code": {number}, "message": "m", "more_info": "https://www.twilio.com/docs/errors/'
        f'{number}", "status": {status}}}'
    )


CODES: Sequence[Case] = (
    _stopped(10001, CredentialsRejected, E.ACCOUNT_INACTIVE, 403),
    _stopped(20003, CredentialsRejected, E.TOKEN_REJECTED, 401),
    _stopped(20005, CredentialsRejected, E.ACCOUNT_INACTIVE, 403),
    _stopped(20008, CredentialsRejected, E.TEST_CREDENTIALS, 403),
    _stopped(20403, CredentialsRejected, E.ACCOUNT_INACTIVE, 403),
    _stopped(20404, CredentialsRejected, E.ACCOUNT_UNKNOWN, 404),
    _stopped(20429, RateLimited, E.RATE_LIMITED, 400),
    _refused(21211, E.NUMBER_REFUSED, "number"),
    _refused(21212, E.SENDER_REFUSED, "sender"),
    _refused(21219, E.TRIAL_ONLY_OWN_NUMBER, "number"),
    _refused(21265, E.NUMBER_REFUSED, "number"),
    _refused(21266, E.NUMBER_REFUSED, "number"),
    _refused(21408, E.COUNTRY_BLOCKED, "number", 403),
    _refused(21601, E.SENDER_REFUSED, "sender"),
    _refused(21602, E.TEXT_REFUSED, "text"),
    _refused(21603, E.SENDER_REFUSED, "sender"),
    _refused(21604, E.REQUEST_REFUSED, "request"),
    _refused(21605, E.TEXT_REFUSED, "text"),
    _refused(21606, E.SENDER_REFUSED, "sender"),
    _refused(21608, E.TRIAL_ONLY_OWN_NUMBER, "number"),
    _refused(21610, E.NUMBER_OPTED_OUT, "number"),
    _stopped(21611, RateLimited, E.RATE_LIMITED, 400),
    _refused(21612, E.NUMBER_REFUSED, "number"),
    _refused(21614, E.NUMBER_REFUSED, "number"),
    _refused(21616, E.SENDER_REFUSED, "sender"),
    _refused(21617, E.TEXT_REFUSED, "text"),
    _refused(21635, E.NUMBER_REFUSED, "number"),
    _refused(21659, E.SENDER_REFUSED, "sender"),
    _refused(21660, E.SENDER_REFUSED, "sender"),
    _refused(21701, E.SENDER_REFUSED, "sender", 404),
    _refused(21705, E.SENDER_REFUSED, "sender"),
    _stopped(21730, RateLimited, E.RATE_LIMITED, 400),
    _stopped(30002, CredentialsRejected, E.ACCOUNT_INACTIVE, 400),
    # known to nobody: a refusal by its status all the same
    _refused(31337, E.REQUEST_REFUSED, "request"),
    _refused(31337, E.REQUEST_REFUSED, "request", 403),
    _refused(31337, E.REQUEST_REFUSED, "request", 404),
    _stopped(31337, CredentialsRejected, E.TOKEN_REJECTED, 401),
    # a proxy may say so after it has passed the request on
    _stopped(31337, OutcomeUnknown, E.PROVIDER_FAILED, 408),
    _stopped(31337, OutcomeUnknown, E.PROVIDER_FAILED, 200),
)
"""One message, one error code."""

_UNREADABLE_BODIES = ("", "<p>no</p>", "null", '"no"', "{", "[]", "{}", '{"message": "m"}')

SHAPES: Sequence[Case] = (
    # *, twilio-php#609
    Case(
        '{"code": 21604, "message": "A \'To\' phone number is required.", "more_info": '
        '"https://www.twilio.com/docs/errors/21604", "status": 400}',
        MessageRefused,
        E.REQUEST_REFUSED,
        "request",
    ),
    # a code in quotes, without words, with words of another type
    Case('{"code": "21610", "message": null}', MessageRefused, E.NUMBER_OPTED_OUT, "number"),
    Case('{"code": 21610}', MessageRefused, E.NUMBER_OPTED_OUT, "number"),
    Case('{"code": 21610, "message": ["m"]}', MessageRefused, E.NUMBER_OPTED_OUT, "number"),
    # the code only in an address
    Case(
        '{"message": "m", "more_info": "https://www.twilio.com/docs/errors/21610"}',
        MessageRefused,
        E.NUMBER_OPTED_OUT,
        "number",
    ),
    # RFC 9457, with and without a code of its own
    Case(
        '{"type": "https://www.twilio.com/docs/api/errors/20003", "title": "Unauthorized", '
        '"status": 401, "detail": "m"}',
        CredentialsRejected,
        E.TOKEN_REJECTED,
        status=401,
    ),
    Case(
        '{"type": "about:blank", "title": "m", "status": 400, "code": 21212}',
        MessageRefused,
        E.SENDER_REFUSED,
        "sender",
    ),
    Case(
        '{"type": "about:blank", "title": "m", "status": 400}',
        MessageRefused,
        E.REQUEST_REFUSED,
        "request",
    ),
    # a known code under status 200 is still the truth, one in an address too
    Case(_body(21211, 400), MessageRefused, E.NUMBER_REFUSED, "number", 200),
    Case('{"code": "20003"}', CredentialsRejected, E.TOKEN_REJECTED, status=200),
    # huge, negative and odd codes are none
    Case('{"code": 99999999999999}', MessageRefused, E.REQUEST_REFUSED, "request"),
    Case('{"code": -21211}', MessageRefused, E.REQUEST_REFUSED, "request"),
    Case('{"code": true}', MessageRefused, E.REQUEST_REFUSED, "request"),
    Case('{"code": 21211.5}', MessageRefused, E.REQUEST_REFUSED, "request"),
    # taken, perhaps: no sid that could be asked about
    *(
        Case(body, OutcomeUnknown, E.ANSWER_UNREADABLE, status=status)
        for status in (200, 201, 301)
        for body in (
            *_UNREADABLE_BODIES,
            '{"sid": null, "status": "queued"}',
            '{"sid": "", "status": "queued"}',
            '{"sid": ["SM1"], "status": "queued"}',
            '{"sid": "../SM1", "status": "queued"}',
        )
    ),
    # refusals by status alone, readable or not
    *(
        Case(body, error, code, field, status)
        for status, error, code, field in (
            (400, MessageRefused, E.REQUEST_REFUSED, "request"),
            (401, CredentialsRejected, E.TOKEN_REJECTED, ""),
            (402, MessageRefused, E.REQUEST_REFUSED, "request"),
            (403, CredentialsRejected, E.ACCOUNT_INACTIVE, ""),
            (404, CredentialsRejected, E.ACCOUNT_UNKNOWN, ""),
            (405, CredentialsRejected, E.SERVER_WRONG, ""),
            (408, OutcomeUnknown, E.PROVIDER_FAILED, ""),
            (413, MessageRefused, E.REQUEST_REFUSED, "request"),
            (429, RateLimited, E.RATE_LIMITED, ""),
            (500, OutcomeUnknown, E.PROVIDER_FAILED, ""),
            (503, OutcomeUnknown, E.PROVIDER_FAILED, ""),
        )
        for body in _UNREADABLE_BODIES
    ),
)
"""Other shapes of answers."""

TAKEN: Sequence[tuple[str, str, int | None, str | None, str]] = (
    # *, T1's example of create
    (
        '{"account_sid": "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "api_version": "2010-04-01", "body":'
        ' "Hello! \\ud83d\\udc4d", "date_created": "Thu, 24 Aug 2023 05:01:45 +0000", "date_sent":'
        ' "Thu, 24 Aug 2023 05:01:45 +0000", "date_updated": "Thu, 24 Aug 2023 05:01:45 +0000",'
        ' "direction": "outbound-api", "error_code": null, "error_message": null, "from":'
        ' "+14155552345", "num_media": "0", "num_segments": "1", "price": null, "price_unit": null,'
        ' "messaging_service_sid": "MGaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "sid":'
        ' "SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "status": "queued", "subresource_uris": {"media":'
        ' "/2010-04-01/Accounts/ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Messages/'
        'SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Media.json"}, "to": "+14155552345", "uri":'
        ' "/2010-04-01/Accounts/ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Messages/'
        'SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.json"}',
        "SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        1,
        None,
        "queued",
    ),
    # a service has not chosen yet: no sender, no parts
    (
        '{"sid": "SM1", "from": null, "num_segments": "0", "status": "accepted"}',
        "SM1",
        None,
        None,
        "accepted",
    ),
    ('{"sid": "SM1", "num_segments": 2, "price": -0.0393}', "SM1", 2, "0.0393", ""),
    ('{"sid": "SM1", "num_segments": null, "price": "-0.00750"}', "SM1", None, "0.00750", ""),
    ('{"sid": "SM1", "price": "", "status": null}', "SM1", None, None, ""),
    ('{"sid": "SM1", "price": "NaN", "num_segments": "x"}', "SM1", None, None, ""),
    ('{"sid": "SM1", "price": -1E+40}', "SM1", None, None, ""),
    ('{"sid": "SM1", "price": "-1E-99999999"}', "SM1", None, None, ""),
    ('\ufeff{"sid": "SM1", "error_code": 0, "status": "Sent"}', "SM1", None, None, "sent"),
    # it exists, so it was taken; that it failed at once is for the delivery report
    (
        '{"sid": "SM1", "status": "failed", "error_code": 30007, "error_message": "Filtered"}',
        "SM1",
        None,
        None,
        "failed (30007): Filtered",
    ),
    (
        '{"sid": "SM1", "status": "canceled", "error_code": "30002"}',
        "SM1",
        None,
        None,
        "canceled (30002)",
    ),
    # a sid beside a code
    ('{"sid": "SM1", "code": 21610, "status": "queued"}', "SM1", None, None, "queued"),
)
"""Answers that mean that the message was taken: body, sid, parts, price, words."""
