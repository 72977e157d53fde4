"""SMSAPI's error numbers: what each means for the message and which words tell it.

Numbers and meanings: the provider's table as kept in the wire reference, section 3.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from smsdesk.core.errors import ErrorCode

SAME_IDX = 53
WRONG_NUMBER = 13
TOKEN_UNKNOWN = 101
TOKEN_SCOPE = 401


class Verdict(Enum):
    """What an error number says about the request; all but UNKNOWN mean that nothing was sent."""

    LOGIN = auto()
    """The account: no request will do better until somebody changes something."""
    CREDIT = auto()
    NUMBER = auto()
    """At least one of the numbers; the others of the request may be fine."""
    SIZE = auto()
    """Too much in one request."""
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
    def splits(self) -> bool:
        """Whether a smaller request may be accepted."""
        return self.verdict in (Verdict.NUMBER, Verdict.SIZE)

    @property
    def refuses(self) -> str:
        """Which part of a message is refused for good; empty when none is."""
        return _FIELDS.get(self.verdict, "")


_FIELDS: Mapping[Verdict, str] = {
    Verdict.NUMBER: "number",
    Verdict.SIZE: "request",
    Verdict.SENDER: "sender",
    Verdict.TEXT: "text",
    Verdict.DATE: "date",
    Verdict.REQUEST: "request",
}

_V, _E = Verdict, ErrorCode
_UNKNOWN = Rule(_V.UNKNOWN, _E.PROVIDER_FAILED)
_REQUEST = Rule(_V.REQUEST, _E.REQUEST_REFUSED)
_DATE = Rule(_V.DATE, _E.DATE_REFUSED)
_LINKS = Rule(_V.TEXT, _E.LINKS_REFUSED)

RULES: Mapping[int, Rule] = {
    7: _LINKS,
    # 8 means a malformed request or an internal fault; only the idx tells which message got in
    8: _UNKNOWN,
    11: Rule(_V.TEXT, _E.TEXT_REFUSED),
    12: Rule(_V.TEXT, _E.TEXT_TOO_MANY_PARTS),
    WRONG_NUMBER: Rule(_V.NUMBER, _E.NUMBER_REFUSED),
    14: Rule(_V.SENDER, _E.SENDER_REFUSED),
    17: Rule(_V.TEXT, _E.TEXT_REFUSED),
    18: _REQUEST,
    19: Rule(_V.SIZE, _E.REQUEST_REFUSED),
    20: Rule(_V.SIZE, _E.REQUEST_REFUSED),
    25: _REQUEST,
    27: _REQUEST,
    28: _DATE,
    30: _REQUEST,
    32: Rule(_V.NUMBER, _E.NUMBER_FOREIGN_REFUSED),
    33: Rule(_V.NUMBER, _E.NUMBER_REFUSED),
    36: _REQUEST,
    40: _REQUEST,
    41: _REQUEST,
    50: _DATE,
    # ten attempts to one number in a minute: it is that number's fault, the queue need not wait
    52: Rule(_V.NUMBER, _E.NUMBER_LIMIT),
    # taken before: a repeat after a crash; of a batch it does not say which, so each is asked alone
    SAME_IDX: Rule(_V.UNKNOWN, _E.ALREADY_TAKEN),
    54: _DATE,
    55: Rule(_V.NUMBER, _E.NUMBER_REFUSED),
    56: _DATE,
    57: Rule(_V.NUMBER, _E.NUMBER_BLACKLISTED),
    59: Rule(_V.NUMBER, _E.NUMBER_OPTED_OUT),
    60: _REQUEST,
    61: _REQUEST,
    62: _REQUEST,
    65: _REQUEST,
    66: _REQUEST,
    70: _REQUEST,
    72: _REQUEST,
    74: _DATE,
    76: _REQUEST,
    93: _REQUEST,
    94: _LINKS,
    96: Rule(_V.NUMBER, _E.NUMBER_LIMIT),
    98: Rule(_V.NUMBER, _E.TRIAL_ONLY_OWN_NUMBER),
    TOKEN_UNKNOWN: Rule(_V.LOGIN, _E.LOGIN_REJECTED),
    102: Rule(_V.LOGIN, _E.LOGIN_REJECTED),
    103: Rule(_V.CREDIT, _E.NO_CREDIT),
    104: _REQUEST,
    105: Rule(_V.LOGIN, _E.IP_BLOCKED),
    106: _LINKS,
    110: Rule(_V.LOGIN, _E.SERVICE_UNAVAILABLE),
    112: Rule(_V.NUMBER, _E.COUNTRY_BLOCKED),
    # "submission failed, try again": nobody promises that nothing left, and asking by idx is free
    200: _UNKNOWN,
    201: _UNKNOWN,
    202: Rule(_V.LATER, _E.RATE_LIMITED),
    203: Rule(_V.LATER, _E.RATE_LIMITED),
    TOKEN_SCOPE: Rule(_V.LOGIN, _E.TOKEN_SCOPE),
    666: _UNKNOWN,
    997: Rule(_V.LOGIN, _E.HTTPS_REQUIRED),
    998: _UNKNOWN,
    999: _UNKNOWN,
    1000: Rule(_V.LOGIN, _E.SERVICE_UNAVAILABLE),
    1001: Rule(_V.LOGIN, _E.SERVICE_UNAVAILABLE),
}

PASSING = frozenset({_E.NUMBER_LIMIT, _E.DATE_REFUSED})
"""Refusals that come and go by themselves."""
PERHAPS_NEW = frozenset(
    {
        _E.FIELD_REQUIRED,
        _E.SENDER_REFUSED,
        _E.LINKS_REFUSED,
        _E.NUMBER_BLACKLISTED,
        _E.NUMBER_OPTED_OUT,
        _E.NUMBER_FOREIGN_REFUSED,
        _E.COUNTRY_BLOCKED,
        _E.TRIAL_ONLY_OWN_NUMBER,
    }
)
"""Refusals by a setting that may be younger than the message: a name that was switched off since, a
recipient who answered STOP to this very message."""


def rule_of(number: int) -> Rule:
    """The row of an error number; a number that nobody knows proves nothing."""
    return RULES.get(number, _UNKNOWN)
