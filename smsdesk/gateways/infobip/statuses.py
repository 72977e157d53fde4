"""Infobip's statuses: what a group and an id mean for a message. The group decides, never a name.

Groups and ids: the provider's specification and its dictionary of statuses as kept in the wire
reference, section A8. Ids are not unique across groups, and recorded answers show other names.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from smsdesk.core.errors import ErrorCode
from smsdesk.core.message import MessageState

_OK, _PENDING, _UNDELIVERABLE, _DELIVERED, _EXPIRED, _REJECTED = range(6)
_DELIVERED_TO_OPERATOR = 2
_NO_REPORT_CAME = 29
_REPEATED = 23
_CREDIT = frozenset({12, 17})


class Verdict(Enum):
    """What a status says about a message that was just handed over."""

    TAKEN = auto()
    TAKEN_BEFORE = auto()
    """A repeat, so the message of this id had got in. Whether an id that was refused counts as
    known too is not documented; if it did, the log would tell, see `state_of`."""
    NO_CREDIT = auto()
    REFUSED = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Status:
    """A status object; group and id are None where they cannot be read."""

    group: int | None
    id: int | None
    words: str
    """Name and description, for people."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table of refusals: what is refused and which words tell it."""

    field: str
    code: ErrorCode


_E = ErrorCode
_REQUEST = Rule("request", _E.REQUEST_REFUSED)
_NUMBER = Rule("number", _E.NUMBER_REFUSED)
_SENDER = Rule("sender", _E.SENDER_REFUSED)
_COUNTRY = Rule("number", _E.COUNTRY_BLOCKED)

RULES: Mapping[int, Rule] = {
    4: _REQUEST,  # by the operator, which tells no reason
    6: _COUNTRY,  # network out of reach, or not set up for the account
    8: _NUMBER,
    9: _NUMBER,
    10: Rule("number", _E.NUMBER_OPTED_OUT),
    11: _SENDER,
    13: _SENDER,
    14: Rule("number", _E.NUMBER_BLACKLISTED),
    18: Rule("number", _E.TRIAL_ONLY_OWN_NUMBER),
    19: _COUNTRY,
    20: Rule("number", _E.NUMBER_LIMIT),
    # an internal fault that may be tried again, by a person: one that stays would stop the queue
    21: _REQUEST,
    24: _REQUEST,
    25: Rule("text", _E.TEXT_TOO_MANY_PARTS),
    31: _REQUEST,
    51: _NUMBER,
    52: _NUMBER,
    87: _REQUEST,
    99: _REQUEST,
    100: _REQUEST,
}


def verdict_of(status: Status) -> Verdict:
    """What a status in the answer to a send means."""
    if status.group in (_OK, _PENDING, _DELIVERED, _EXPIRED):
        # nothing expires that was not taken
        return Verdict.TAKEN
    if status.group not in (_UNDELIVERABLE, _REJECTED):
        return Verdict.UNKNOWN
    if status.id == _REPEATED:
        return Verdict.TAKEN_BEFORE
    return Verdict.NO_CREDIT if status.id in _CREDIT else Verdict.REFUSED


def logged_verdict_of(status: Status) -> Verdict:
    """What a status in the logs says about a message whose outcome was unknown.

    What proved undeliverable later had been taken; only a rejection says that it never was.
    """
    return Verdict.TAKEN if status.group == _UNDELIVERABLE else verdict_of(status)


def rule_of(status: Status) -> Rule:
    """Why a message was refused."""
    return _REQUEST if status.id is None else RULES.get(status.id, _REQUEST)


def state_of(status: Status) -> MessageState | None:
    """A status in the logs as a delivery report; None when it says nothing about the message."""
    if status.id == _REPEATED or status.group is None:
        return None
    if status.group == _DELIVERED and status.id == _DELIVERED_TO_OPERATOR:
        return MessageState.ACCEPTED
    if status.group == _EXPIRED and status.id == _NO_REPORT_CAME:
        # the operator sent no report: the message may well have arrived
        return MessageState.ACCEPTED
    return _STATES.get(status.group)


_STATES: Mapping[int, MessageState] = {
    _OK: MessageState.ACCEPTED,
    _PENDING: MessageState.ACCEPTED,
    _UNDELIVERABLE: MessageState.UNDELIVERED,
    _DELIVERED: MessageState.DELIVERED,
    _EXPIRED: MessageState.EXPIRED,
    _REJECTED: MessageState.UNDELIVERED,
}
