"""Answers of Dynmark to one message for 48601123456, and what each means.

Bodies marked * have a shape that sources show; the others are what may come all the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from smsdesk.core.errors import ErrorCode as E  # a table
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    NoCredit,
    OutcomeUnknown,
)


@dataclass(frozen=True, slots=True)
class Case:
    """An answer, and the error that it means."""

    body: str
    error: type[GatewayError]
    code: E
    field: str = ""
    status: int = 202


def _refused(failures: str, code: E, field: str, status: int = 202) -> Case:
    body = f'[{{"to":"48601123456","successful":false,{failures}}}]'
    return Case(body, MessageRefused, code, field, status)


def _failure(member: str, code: str, details: str = "") -> str:
    return (
        f'"validationFailures":[{{"property":"{member}","failureCode":"{code}",'
        f'"details":"{details}"}}]'
    )


def _unreadable(body: str, status: int = 202) -> Case:
    return Case(body, OutcomeUnknown, E.ANSWER_UNREADABLE, status=status)


_HTML = "<html><body>Server Error</body></html>"
_TAKEN = '[{"to":"48601123456","successful":true}]'
_NO_LOGON = '"failureDescription":"Unable to logon with username warsztat"'

REST_STATUSES: Sequence[Case] = (
    # *
    Case('{"message":"denied"}', CredentialsRejected, E.PASSWORD_REJECTED, status=401),
    # *
    Case('{"message":"malformed"}', MessageRefused, E.REQUEST_REFUSED, "request", 400),
    Case("", CredentialsRejected, E.PASSWORD_REJECTED, status=401),
    Case("[{}]", CredentialsRejected, E.PASSWORD_REJECTED, status=401),
    Case(_HTML, CredentialsRejected, E.SERVICE_UNAVAILABLE, status=403),
    Case(_HTML, CredentialsRejected, E.SERVER_WRONG, status=404),
    Case("", CredentialsRejected, E.SERVER_WRONG, status=405),
    Case("", MessageRefused, E.REQUEST_REFUSED, "request", 400),
    Case(_HTML, MessageRefused, E.REQUEST_REFUSED, "request", 413),
    Case("{}", MessageRefused, E.REQUEST_REFUSED, "request", 422),
    Case(f"[{{{_NO_LOGON}}}]", CredentialsRejected, E.PASSWORD_REJECTED, status=400),
    _refused(_failure("Body", "BodyTooLong"), E.TEXT_REFUSED, "text", 400),
    Case(
        '[{"successful":false,"failureDescription":"Insufficient credit"}]',
        NoCredit,
        E.NO_CREDIT,
        status=400,
    ),
    # nobody knows what these would mean here
    Case("", OutcomeUnknown, E.PROVIDER_FAILED, status=402),
    Case(_HTML, OutcomeUnknown, E.PROVIDER_FAILED, status=408),
    Case("{}", OutcomeUnknown, E.PROVIDER_FAILED, status=409),
    # a status that refuses, an element that does not
    _unreadable(_TAKEN, 400),
    _unreadable(_TAKEN, 401),
    _unreadable(_TAKEN, 302),
    _unreadable("[]", 303),
)
"""REST: what the status says."""

REST_REFUSALS: Sequence[Case] = (
    # *
    _refused(_failure("To", "ToInvalid", "not a number"), E.NUMBER_REFUSED, "number"),
    _refused(_failure("", "ToInvalid"), E.NUMBER_REFUSED, "number"),
    _refused(_failure("to", "x"), E.NUMBER_REFUSED, "number"),
    _refused(_failure("", "toBlocked"), E.NUMBER_REFUSED, "number"),
    _refused(_failure("From", "FromInvalid"), E.SENDER_REFUSED, "sender"),
    _refused(_failure("", "FromNotAllowed"), E.SENDER_REFUSED, "sender"),
    _refused(_failure("", "", "Originator not allowed"), E.SENDER_REFUSED, "sender"),
    _refused(_failure("Body", "BodyEmpty"), E.TEXT_REFUSED, "text"),
    _refused(_failure("", "", "Message is too long"), E.TEXT_REFUSED, "text"),
    _refused(_failure("", "TooManyMessages"), E.REFUSED_IN_WORDS, "request"),
    _refused(_failure("", "", "We do not like it"), E.REFUSED_IN_WORDS, "request"),
    _refused('"validationFailures":[]', E.REQUEST_REFUSED, "request"),
    _refused('"validationFailures":null', E.REQUEST_REFUSED, "request"),
    _refused('"validationFailures":[null,{},7]', E.REQUEST_REFUSED, "request"),
    _refused('"validationFailures":[{"failureCode":7}]', E.REFUSED_IN_WORDS, "request"),
    _refused('"failureDescription":"Recipient is dead"', E.NUMBER_REFUSED, "number"),
    # the first reason that is known counts
    _refused(
        '"validationFailures":[{"failureCode":"Odd"},{"failureCode":"BodyEmpty"}]',
        E.TEXT_REFUSED,
        "text",
    ),
    # names in another case, words instead of booleans
    Case(
        '[{"To":"48601123456","SUCCESSFUL":"False","validationfailures":'
        '[{"FailureCode":"ToInvalid"}]}]',
        MessageRefused,
        E.NUMBER_REFUSED,
        "number",
    ),
    # without a number: there was but one message
    Case('[{"successful":false}]', MessageRefused, E.REQUEST_REFUSED, "request"),
    Case('[{"successful":false}]', MessageRefused, E.REQUEST_REFUSED, "request", 200),
    # *, as far as it is known
    Case(f'[{{"successful":false,{_NO_LOGON}}}]', CredentialsRejected, E.PASSWORD_REJECTED),
    Case(f"[{{{_NO_LOGON}}}]", CredentialsRejected, E.PASSWORD_REJECTED, status=200),
    Case(
        '[{"to":"48601123456","successful":false,"failureDescription":"Insufficient credit"}]',
        NoCredit,
        E.NO_CREDIT,
    ),
)
"""REST: elements that say no."""

REST_SILENCE: Sequence[Case] = (
    _unreadable("{}"),
    _unreadable("[]"),
    _unreadable("[null]"),
    _unreadable('["48601123456"]'),
    _unreadable("[[]]"),
    _unreadable('{"to":"48601123456","successful":true}'),
    _unreadable(f'{{"messages":{_TAKEN}}}'),
    _unreadable('[{"to":"48601123456"}]'),
    _unreadable('[{"to":"48601123456","successful":null}]'),
    _unreadable('[{"to":"48601123456","successful":1}]'),
    _unreadable('[{"to":"48601123456","successful":"perhaps"}]'),
    # both yes and no
    _unreadable(f'[{{"to":"48601123456","successful":true,{_failure("To", "ToInvalid")}}}]'),
    _unreadable(f'[{{"to":"48601123456","successful":true,{_NO_LOGON}}}]'),
    _unreadable('[{"to":"48601123456","successful":null,"failureDescription":"Odd"}]'),
    _unreadable(f'[{_TAKEN[1:-1]},{{"to":"48601123456","successful":false}}]'),
    # somebody else's
    _unreadable('[{"to":"48500500500","successful":true}]'),
    _unreadable('[{"clientRef":"somebody-elses","successful":true}]'),
    _unreadable('[{"to":"48601123456","clientRef":"somebody-elses","successful":true}]'),
    # more than one, and none tells whose it is
    _unreadable('[{"successful":true},{"successful":true}]'),
)
"""REST: answers after which nobody knows."""

REST_TAKEN: Sequence[tuple[str, int]] = (
    # *
    ('[{"to":"48601123456","successful":true,"validationFailures":[]}]', 202),
    ('[{"to":"48601123456","successful":true,"validationFailures":null}]', 200),
    ('[{"TO":"+48 601 123 456","Successful":"True"}]', 202),
    ('[{"to":48601123456,"successful":true,"cost":{"amount":1.5}}]', 202),
    ('[{"successful":true}]', 202),
    ('[{"to":"48500500500","successful":true},{"to":"48601123456","successful":true}]', 202),
    ('\ufeff[{"to":"48601123456","successful":true}]', 202),
)
"""REST: ways to say that the message was taken: body, status."""


def _failed(words: str, error: type[GatewayError], code: E, field: str = "") -> Case:
    """* as one client of 2012 reads it."""
    body = f'<r status="failed"><failureDescription>{words}</failureDescription></r>'
    return Case(body, error, code, field, 200)


def _lost(body: str, status: int = 200) -> Case:
    return Case(body, OutcomeUnknown, E.ANSWER_UNREADABLE, status=status)


_RESPONSE = '<r><Response TransactionID="77"/></r>'
_BOMB = (
    '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + ']><r><Response TransactionID="&i;"/></r>'
)

FORM_REFUSALS: Sequence[Case] = (
    _failed("Unable to logon with user x", CredentialsRejected, E.PASSWORD_REJECTED),
    _failed("Unable to log on", CredentialsRejected, E.PASSWORD_REJECTED),
    _failed("Invalid user name or password", CredentialsRejected, E.PASSWORD_REJECTED),
    _failed("You have insufficient credits", NoCredit, E.NO_CREDIT),
    _failed("Invalid 'to' parameter", MessageRefused, E.NUMBER_REFUSED, "number"),
    _failed("The recipient is invalid", MessageRefused, E.NUMBER_REFUSED, "number"),
    _failed("Originator is too long", MessageRefused, E.SENDER_REFUSED, "sender"),
    _failed("The message text is empty", MessageRefused, E.TEXT_REFUSED, "text"),
    # the provider says that it failed, whatever that means
    _failed("Computer says no", MessageRefused, E.REFUSED_IN_WORDS, "request"),
    _failed("", MessageRefused, E.REQUEST_REFUSED, "request"),
    Case('<r status="failed"/>', MessageRefused, E.REQUEST_REFUSED, "request", 200),
    Case('<R STATUS=" Failed "><X/></R>', MessageRefused, E.REQUEST_REFUSED, "request", 200),
    Case(
        '<r><Response status="failed"/><FailureDescription> </FailureDescription>'
        "<n:FAILUREDESCRIPTION xmlns:n='urn:n'>bad <b>number</b></n:FAILUREDESCRIPTION></r>",
        MessageRefused,
        E.NUMBER_REFUSED,
        "number",
        200,
    ),
    # with an error status its words count all the same
    Case(
        '<r status="failed"><failureDescription>Bad sender</failureDescription></r>',
        MessageRefused,
        E.SENDER_REFUSED,
        "sender",
        400,
    ),
    Case(
        '<r status="failed"><failureDescription>Wrong password</failureDescription></r>',
        CredentialsRejected,
        E.PASSWORD_REJECTED,
        status=400,
    ),
)
"""HTTP form: failures in words."""

FORM_STATUSES: Sequence[Case] = (
    Case("", CredentialsRejected, E.PASSWORD_REJECTED, status=401),
    Case('<r status="failed"/>', CredentialsRejected, E.PASSWORD_REJECTED, status=401),
    Case(_HTML, CredentialsRejected, E.SERVICE_UNAVAILABLE, status=403),
    Case(_HTML, CredentialsRejected, E.SERVER_WRONG, status=404),
    Case("", MessageRefused, E.REQUEST_REFUSED, "request", 400),
    Case('<r status="failed"/>', MessageRefused, E.REQUEST_REFUSED, "request", 409),
    Case(_HTML, OutcomeUnknown, E.PROVIDER_FAILED, status=409),
    _lost(_RESPONSE, 400),
    _lost(_RESPONSE, 401),
    _lost(_RESPONSE, 302),
    _lost("<r/>", 302),
)
"""HTTP form: what the status says."""

FORM_SILENCE: Sequence[Case] = (
    _lost(_HTML),
    _lost("<r/>"),
    _lost("<r><Response/></r>"),
    _lost('<r><Response TransactionID=" "/></r>'),
    _lost('<r TransactionID="77"/>'),
    _lost('<r status="ok"/>'),
    _lost('<r status="success"><TransactionID>77</TransactionID></r>'),
    # both yes and no
    _lost('<r status="failed"><Response TransactionID="77"/></r>'),
    _lost('<r><Response TransactionID="77" status="failed"/></r>'),
    # half of it, and two of it
    _lost('<r><Response TransactionID="77"/>'),
    _lost(_RESPONSE * 2),
    _lost('{"TransactionID":"77"}'),
    # not plain XML: entities are neither expanded nor fetched
    _lost(_BOMB),
    _lost(f"<!DOCTYPE r>{_RESPONSE}"),
    _lost('<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd">' + _RESPONSE),
    _lost('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><r>&x;</r>'),
    _lost('<r><Response TransactionID="&x;"/></r>'),
    _lost(f"<r><!--{'x' * 70_000}--><Response TransactionID='77'/></r>"),
    _lost("<r>" * 20_000 + _RESPONSE),
)
"""HTTP form: answers after which nobody knows."""

FORM_TAKEN: Sequence[str] = (
    # * as one client of 2012 reads it
    '<SendMessageResult><Response TransactionID="77"/></SendMessageResult>',
    '<?xml version="1.0" encoding="utf-8"?>\n<x status="ok"><Response TransactionID="77"/></x>',
    # what .NET declares and what it sends need not agree
    f'<?xml version="1.0" encoding="utf-16"?>{_RESPONSE}',
    f"\ufeff{_RESPONSE}",
    '<Response TransactionID="77"/>',
    '<a:r xmlns:a="urn:a"><a:RESPONSE a:transactionid=" 77 " x="1"><y/></a:RESPONSE></a:r>',
    '<r><other/><deep><response TransactionId="77">ok</response></deep></r>',
)
"""HTTP form: ways to say that the message was taken under the id 77."""
