"""Answers of Infobip and what each means. Bodies marked * are verbatim from the wire reference."""

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
from smsdesk.core.message import MessageState

NUMBER = "48601123456"
OWN_ID = "b5f3a1de-0c4e-4a83-9e0b-5d5b0b1f7f10"


@dataclass(frozen=True, slots=True)
class Case:
    """An answer to a request with one message, and the error that it means."""

    body: str
    error: type[GatewayError]
    code: E
    field: str = ""
    status: int = 200


def _element(group: int, number: int) -> str:
    status = f'{{"groupId":{group},"groupName":"?","id":{number},"name":"?","description":"why"}}'
    return f'{{"messageId":"{OWN_ID}","status":{status},"destination":"{NUMBER}"}}'


def _refused(group: int, number: int, code: E, field: str) -> Case:
    return Case(f'{{"messages":[{_element(group, number)}]}}', MessageRefused, code, field)


def _broke(number: int) -> Case:
    return Case(f'{{"messages":[{_element(5, number)}]}}', NoCredit, E.NO_CREDIT)


def _unknown(body: str) -> Case:
    return Case(body, OutcomeUnknown, E.ANSWER_UNREADABLE)


STATUSES: Sequence[Case] = (
    _refused(2, 4, E.REQUEST_REFUSED, "request"),
    _refused(2, 9, E.NUMBER_REFUSED, "number"),
    _refused(2, 31, E.REQUEST_REFUSED, "request"),
    _refused(5, 6, E.COUNTRY_BLOCKED, "number"),
    _refused(5, 8, E.NUMBER_REFUSED, "number"),
    _refused(5, 10, E.NUMBER_OPTED_OUT, "number"),
    _refused(5, 11, E.SENDER_REFUSED, "sender"),
    _broke(12),
    _refused(5, 13, E.SENDER_REFUSED, "sender"),
    _refused(5, 14, E.NUMBER_BLACKLISTED, "number"),
    _broke(17),
    _refused(5, 18, E.TRIAL_ONLY_OWN_NUMBER, "number"),
    _refused(5, 19, E.COUNTRY_BLOCKED, "number"),
    _refused(5, 20, E.NUMBER_LIMIT, "number"),
    _refused(5, 21, E.REQUEST_REFUSED, "request"),
    _refused(5, 24, E.REQUEST_REFUSED, "request"),
    _refused(5, 25, E.TEXT_TOO_MANY_PARTS, "text"),
    _refused(5, 51, E.NUMBER_REFUSED, "number"),
    _refused(5, 52, E.NUMBER_REFUSED, "number"),
    _refused(5, 87, E.REQUEST_REFUSED, "request"),
    _refused(5, 99, E.REQUEST_REFUSED, "request"),
    _refused(5, 100, E.REQUEST_REFUSED, "request"),
    # ids that nobody knows, and ids of other groups: the group decides
    _refused(5, 31337, E.REQUEST_REFUSED, "request"),
    _refused(2, 26, E.REQUEST_REFUSED, "request"),
    _refused(5, 5, E.REQUEST_REFUSED, "request"),
    # groups that nobody knows
    _unknown(f'{{"messages":[{_element(6, 26)}]}}'),
    _unknown(f'{{"messages":[{_element(-1, 12)}]}}'),
)
"""One message, one status of each kind that refuses it."""

SHAPES: Sequence[Case] = (
    # *, the least that a refusal may say
    Case('{"messages":[{"status":{"groupId":2}}]}', MessageRefused, E.REQUEST_REFUSED, "request"),
    # numbers in quotes, the number of version 2
    Case(
        f'{{"messages":[{{"to":"{NUMBER}","status":{{"groupId":"5","id":"12"}}}}]}}',
        NoCredit,
        E.NO_CREDIT,
    ),
    # a name decides nothing
    _unknown(f'{{"messages":[{{"messageId":"{OWN_ID}","status":{{"name":"PENDING_ACCEPTED"}}}}]}}'),
    _unknown(f'{{"messages":[{{"messageId":"{OWN_ID}","status":"PENDING"}}]}}'),
    _unknown(f'{{"messages":[{{"messageId":"{OWN_ID}"}}]}}'),
    _unknown(f'{{"messages":[{{"messageId":"{OWN_ID}","status":{{"groupId":true}}}}]}}'),
    _unknown(f'{{"messages":[{{"messageId":"{OWN_ID}","status":{{"groupId":99999999999}}}}]}}'),
    # no message of ours is mentioned
    _unknown("{}"),
    _unknown("[]"),
    _unknown('{"bulkId":"1","messages":[]}'),
    _unknown('{"messages":"x"}'),
    _unknown('{"messages":[null,7,"x"]}'),
    _unknown(
        '{"messages":[{"messageId":"1","destination":"48500500500","status":{"groupId":1,"id":26}}]}'
    ),
    # an error under a status that says success
    _unknown('{"requestError":{"serviceException":{"messageId":"BAD_REQUEST","text":"Bad"}}}'),
)
"""Other shapes of answers to one message."""

_V3 = (
    '{{"errorCode":"E{0}","description":"{1}","action":"a","violations":[{2}],"resources":[]}}'
).format
_V1 = '{{"requestError":{{"serviceException":{{"messageId":"{0}","text":"{1}"{2}}}}}}}'.format


def _violation(*members: str) -> str:
    return ",".join(f'{{"property":"{name}","violation":"Secret text."}}' for name in members)


def _old(*members: str) -> str:
    listed = ",".join(f'"{name}":["must not be empty"]' for name in members)
    return f',"validationErrors":{{{listed}}}'


def _bad(body: str, code: E, field: str) -> Case:
    return Case(body, MessageRefused, code, field, 400)


_LOGIN = (CredentialsRejected, E.PASSWORD_REJECTED, "", 401)
_SCOPE = (CredentialsRejected, E.TOKEN_SCOPE, "", 403)
_SERVER = (CredentialsRejected, E.SERVER_WRONG, "")

ENVELOPES: Sequence[Case] = (
    # *, version 3
    Case(
        '{"errorCode": "E401", "description": "The request lacks valid authentication credentials '
        'for the requested resource.", "action": "Check the resources and adjust authentication '
        'credentials.", "violations": [], "resources": [{"name": "API Authentication", "url": '
        '"https://www.infobip.com/docs/essentials/api-authentication"}]}',
        *_LOGIN,
    ),
    Case(
        '{"errorCode": "E403", "description": "Insufficient permissions to access the requested '
        'resource.", "action": "Repeat the request with new or different credentials.", '
        '"violations": [], "resources": [{"name": "API Scopes", "url": "https://www.infobip.com/'
        'docs/essentials/api-essentials/api-authorization#api-scopes"}]}',
        *_SCOPE,
    ),
    _bad(
        '{"errorCode": "E400", "description": "Request cannot be processed.", "action": "Check '
        'the syntax, violations and adjust the request.", "violations": [{"property": '
        '"property.path", "violation": "Violation message."}], "resources": []}',
        E.REQUEST_REFUSED,
        "request",
    ),
    # *, versions 1 and 2
    _bad(
        '{"requestError": {"serviceException": {"messageId": "BAD_REQUEST", "text": "Bad Request",'
        ' "validationErrors": {"messages[0].destinations": ["must not be empty"]}}}}',
        E.NUMBER_REFUSED,
        "number",
    ),
    Case(_V1("UNAUTHORIZED", "Invalid login details", ""), *_LOGIN),
    Case(_V1("UNAUTHORIZED", "Unauthorized access", ""), *_SCOPE),
    Case(_V1("FORBIDDEN", "Forbidden", ""), *_SCOPE),
    Case(_V1("NOT_FOUND", "Requested resource not found", ""), *_SERVER, 404),
    Case(_V1("TOO_MANY_REQUESTS", "Too many requests", ""), RateLimited, E.RATE_LIMITED, "", 429),
    Case(_V1("GENERAL_ERROR", "Wrong", ""), OutcomeUnknown, E.PROVIDER_FAILED, "", 500),
    Case(_V3(500, "Something went wrong.", ""), OutcomeUnknown, E.PROVIDER_FAILED, "", 500),
    # *, a recorded mock; pages for people; nothing at all
    Case('{ "error": "failed" }', *_LOGIN),
    Case("<html>401</html>", *_LOGIN),
    Case("", *_LOGIN),
    Case("<html>403</html>", *_SCOPE),
    Case("<html>404</html>", *_SERVER, 404),
    Case("", *_SERVER, 405),
    _bad("<html>400</html>", E.REQUEST_REFUSED, "request"),
    _bad("[]", E.REQUEST_REFUSED, "request"),
    _bad('{"requestError":null,"violations":7}', E.REQUEST_REFUSED, "request"),
    # what is named tells the field, if it is one
    _bad(_V3(400, "d", _violation("messages[0].sender")), E.SENDER_REFUSED, "sender"),
    _bad(_V3(400, "d", _violation("messages[0].content.text")), E.TEXT_REFUSED, "text"),
    _bad(_V3(400, "d", _violation("messages[0].destinations[0].to")), E.NUMBER_REFUSED, "number"),
    _bad(_V3(400, "d", _violation("messages[0]")), E.REQUEST_REFUSED, "request"),
    _bad(_V3(400, "d", _violation("x.sender", "x.text")), E.REQUEST_REFUSED, "request"),
    _bad(_V1("BAD_REQUEST", "b", _old("messages[0].from")), E.SENDER_REFUSED, "sender"),
    _bad(_V1("BAD_REQUEST", "b", _old("messages[0].text")), E.TEXT_REFUSED, "text"),
    _bad(_V1("BAD_REQUEST", "b", ',"validationErrors":"?"'), E.REQUEST_REFUSED, "request"),
    Case(_V3(413, "d", ""), MessageRefused, E.REQUEST_REFUSED, "request", 413),
    Case(_V3(415, "d", ""), MessageRefused, E.REQUEST_REFUSED, "request", 415),
    Case(_V3(422, "d", ""), MessageRefused, E.REQUEST_REFUSED, "request", 422),
    # statuses that nobody has documented prove nothing
    Case(_V3(408, "d", ""), OutcomeUnknown, E.PROVIDER_FAILED, "", 408),
    Case(_V3(409, "d", ""), OutcomeUnknown, E.PROVIDER_FAILED, "", 409),
    Case("{}", OutcomeUnknown, E.PROVIDER_FAILED, "", 302),
)
"""Errors instead of an answer, in every envelope."""

TAKEN: Sequence[tuple[str, str, int | None]] = (
    # *, version 3, one of two
    (
        '{"bulkId": "2034072219640523072", "messages": [{"messageId": "2250be2d4219-3af1-78856-'
        'aabe-1362af1edfd2", "status": {"groupId": 1, "groupName": "PENDING", "id": 26, "name": '
        '"PENDING_ACCEPTED", "description": "Message sent to next instance"}, "destination": '
        '"48601123456", "details": {"messageCount": 1}}]}',
        "2250be2d4219-3af1-78856-aabe-1362af1edfd2",
        1,
    ),
    # *, version 2, and another name for the same id
    (
        '{"bulkId": "2034072219640523072", "messages": [{"messageId": "2250be2d4219-3af1-78856-'
        'aabe-1362af1edfd2", "status": {"description": "Message sent to next instance", "groupId":'
        ' 1, "groupName": "PENDING", "id": 26, "name": "MESSAGE_ACCEPTED"}, "to": "48601123456"}]}',
        "2250be2d4219-3af1-78856-aabe-1362af1edfd2",
        None,
    ),
    # *, the least that an acceptance may say
    ('{"messages":[{"status":{"groupId": 1}, "messageId": "12345"}]}', "12345", None),
    ('{"messages":[{"status":{"groupId":0}}]}', OWN_ID, None),
    ('{"messages":[{"status":{"groupId":"3","id":"2"},"smsCount":"2"}]}', OWN_ID, 2),
    (f'{{"messages":[{_element(1, 3)}]}}', OWN_ID, None),
    (f'{{"messages":[{_element(1, 7)}]}}', OWN_ID, None),
    (f'{{"messages":[{_element(3, 5)}]}}', OWN_ID, None),
    (f'{{"messages":[{_element(4, 87)}]}}', OWN_ID, None),
    # twice the same, and the number with a plus sign
    (f'{{"messages":[{_element(1, 26)},{_element(5, 23)}]}}', OWN_ID, None),
    (f'{{"messages":[{{"destination":"+{NUMBER}","status":{{"groupId":1}}}}]}}', OWN_ID, None),
    (f'{{"messages":[{_element(1, 26)[:-1]},"details":{{"messageCount":0}}}}]}}', OWN_ID, None),
)
"""Answers that mean that the message was taken: body, id, parts."""

REPORTS: Sequence[tuple[int, int, MessageState | None]] = (
    (0, 0, MessageState.ACCEPTED),
    (1, 3, MessageState.ACCEPTED),
    (1, 7, MessageState.ACCEPTED),
    (1, 26, MessageState.ACCEPTED),
    (2, 4, MessageState.UNDELIVERED),
    (2, 9, MessageState.UNDELIVERED),
    (2, 31, MessageState.UNDELIVERED),
    # on its way
    (3, 2, MessageState.ACCEPTED),
    (3, 5, MessageState.DELIVERED),
    (3, 31337, MessageState.DELIVERED),
    (4, 15, MessageState.EXPIRED),
    # the operator never told; it may have arrived
    (4, 29, MessageState.ACCEPTED),
    (4, 87, MessageState.EXPIRED),
    (5, 12, MessageState.UNDELIVERED),
    (5, 87, MessageState.UNDELIVERED),
    # a repeat that was refused says nothing about the message
    (5, 23, None),
    (6, 5, None),
)
"""Statuses in the logs as delivery reports: group, id, state."""
