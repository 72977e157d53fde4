"""Twilio's error codes: what each means for the message and which words tell it.

Codes and meanings: the wire reference, B6, and twilio.com/docs/api/errors/CODE. No code says just
"no money left": the account is suspended then, and 10001, 20005 and 30002 name that among other
reasons.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from smsdesk.core.errors import ErrorCode


class Verdict(Enum):
    """What an error says about the request; all but UNKNOWN mean that nothing was sent."""

    LOGIN = auto()
    """The account: no request will do better until somebody changes something."""
    NUMBER = auto()
    SENDER = auto()
    TEXT = auto()
    DATE = auto()
    REQUEST = auto()
    LATER = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table."""

    verdict: Verdict
    code: ErrorCode

    @property
    def refuses(self) -> str:
        """Which part of a message is refused for good; empty when none is."""
        return _FIELDS.get(self.verdict, "")


_FIELDS: Mapping[Verdict, str] = {
    Verdict.NUMBER: "number",
    Verdict.SENDER: "sender",
    Verdict.TEXT: "text",
    Verdict.DATE: "date",
    Verdict.REQUEST: "request",
}

_V, _E = Verdict, ErrorCode
_UNKNOWN = Rule(_V.UNKNOWN, _E.PROVIDER_FAILED)
_LATER = Rule(_V.LATER, _E.RATE_LIMITED)
_LOGIN = Rule(_V.LOGIN, _E.TOKEN_REJECTED)
_NO_ACCOUNT = Rule(_V.LOGIN, _E.ACCOUNT_UNKNOWN)
_INACTIVE = Rule(_V.LOGIN, _E.ACCOUNT_INACTIVE)
_NUMBER = Rule(_V.NUMBER, _E.NUMBER_REFUSED)
_TRIAL = Rule(_V.NUMBER, _E.TRIAL_ONLY_OWN_NUMBER)
_SENDER = Rule(_V.SENDER, _E.SENDER_REFUSED)
_TEXT = Rule(_V.TEXT, _E.TEXT_REFUSED)
_DATE = Rule(_V.DATE, _E.DATE_REFUSED)
_REQUEST = Rule(_V.REQUEST, _E.REQUEST_REFUSED)

RULES: Mapping[int, Rule] = {
    # suspended, for lack of funds or for what was sent
    10001: _INACTIVE,
    20003: _LOGIN,
    20005: _INACTIVE,
    # what test credentials may not see; they send nothing for real
    20008: Rule(_V.LOGIN, _E.TEST_CREDENTIALS),
    20403: _INACTIVE,
    20404: _NO_ACCOUNT,
    # such a request was not processed (T4 errors/20429)
    20429: _LATER,
    21211: _NUMBER,
    21212: _SENDER,
    # trial account, number not verified; 21219 is the same, named after calls
    21219: _TRIAL,
    # to a short code, to the sender itself
    21265: _NUMBER,
    21266: _NUMBER,
    21408: Rule(_V.NUMBER, _E.COUNTRY_BLOCKED),
    21601: _SENDER,
    21602: _TEXT,
    21603: _SENDER,
    21604: _REQUEST,
    21605: _TEXT,
    21606: _SENDER,
    21608: _TRIAL,
    21610: Rule(_V.NUMBER, _E.NUMBER_OPTED_OUT),
    # the sender's queue is full
    21611: _LATER,
    21612: _NUMBER,
    21614: _NUMBER,
    21616: _SENDER,
    21617: _TEXT,
    21635: _NUMBER,
    21659: _SENDER,
    21660: _SENDER,
    21701: _SENDER,
    21705: _SENDER,
    # under maintenance, the operation was not done
    21730: _LATER,
    # known as a code that comes with the delivery status; not confirmed as an answer
    30002: _INACTIVE,
    # planning: too soon or too far, no service, no such kind; and too many planned messages
    35114: _DATE,
    35115: _DATE,
    35117: _DATE,
    35125: _LATER,
}

# the HTTP status of an answer without a code
_STATUSES: Mapping[int, Rule] = {
    401: _LOGIN,
    403: _INACTIVE,
    404: _NO_ACCOUNT,
    # whoever it is, it takes no messages
    405: Rule(_V.LOGIN, _E.SERVER_WRONG),
    # a proxy may say so of a request that it has passed on
    408: _UNKNOWN,
    429: _LATER,
}
_TELLING_STATUSES = frozenset({401, 408, 429})
"""What these say holds whatever the code is."""


def rule_of(code: int, status: int) -> Rule:
    """The row of an error: by code, else by HTTP status. An unknown code alone proves nothing."""
    if code in RULES:
        return RULES[code]
    if status in _STATUSES and (not code or status in _TELLING_STATUSES):
        return _STATUSES[status]
    return _REQUEST if 400 <= status < 500 else _UNKNOWN
