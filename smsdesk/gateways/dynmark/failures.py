"""From a status, a code or a sentence of Dynmark to the port's errors.

Only "ToInvalid", "Unable to logon with …", 400 and 401 are seen in sources; the other names and
words are guesses at what such a provider says, and none of them changes whether a message was
sent: that is said by the status or by the answer itself.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    NoCredit,
    OutcomeUnknown,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.dynmark.form import INFO
from smsdesk.gateways.refusals import kept_words, refused

_SHORTEST_QUOTE = 8
"""A shorter text may stand for anything in a sentence."""


class Blame(Enum):
    """What was wrong with a message that was not taken."""

    LOGIN = "login"
    CREDIT = "credit"
    SENDER = "sender"
    NUMBER = "number"
    TEXT = "text"
    REQUEST = "request"

    @property
    def is_account(self) -> bool:
        """Whether no other message would do better."""
        return self in _REFUSED_ACCOUNTS


@dataclass(frozen=True, slots=True)
class Failure:
    """One reason, as far as it was given: a member of the request, a code, words."""

    member: str = ""
    code: str = ""
    words: str = ""

    @property
    def blame(self) -> Blame:
        """By the member, else by the code, else by the words."""
        named = _MEMBERS.get(self.member.lower()) or _by_code(self.code)
        return named or _by_words(f"{self.code} {self.words}")


_MEMBERS: Mapping[str, Blame] = {
    "to": Blame.NUMBER,
    "from": Blame.SENDER,
    "body": Blame.TEXT,
    "text": Blame.TEXT,
}
# "ToInvalid", but not "TooManyMessages"
_CODE = re.compile(r"([Tt]o|[Ff]rom|[Bb]ody|[Tt]ext)(?![a-z])")
_WORDS: Sequence[tuple[Blame, re.Pattern[str]]] = (
    (Blame.LOGIN, re.compile(r"log[ -]?(on|in)\b|password|user ?name|credential|authenticat")),
    (Blame.CREDIT, re.compile(r"\bcredits?\b|\bbalance\b|\bfunds\b")),
    (Blame.SENDER, re.compile(r"\bsender|\boriginator|[\"']from[\"']|\bfrom address")),
    (Blame.NUMBER, re.compile(r"\brecipient|\bdestination|number\b|\bmsisdn|[\"']to[\"']")),
    (Blame.TEXT, re.compile(r"\btext\b|\bbody\b|\bcontent\b|message (is )?too long")),
)


def _by_code(code: str) -> Blame | None:
    found = _CODE.match(code)
    return _MEMBERS[found[1].lower()] if found else None


def _by_words(words: str) -> Blame:
    text = words.lower()
    return next((blame for blame, known in _WORDS if known.search(text)), Blame.REQUEST)


def blame_of(failures: Iterable[Failure]) -> Blame:
    """The account's fault before a message's, a known one before an unknown one."""
    blames = [failure.blame for failure in failures]
    return min(blames, key=list(Blame).index, default=Blame.REQUEST)


def unquoted(words: str, *texts: str) -> str:
    """`words` without the texts of the messages, should they quote one.

    It is nobody's to keep, and what it says about passwords or credit blames nobody.
    """
    # longest first: one may be the beginning of another
    spellings = {*texts, *(" ".join(text.split()) for text in texts)}
    for quoted in sorted(spellings, key=len, reverse=True):
        words = words.replace(quoted, "•••") if len(quoted) >= _SHORTEST_QUOTE else words
    return words


def words_of(failures: Iterable[Failure]) -> str:
    """What was said, for the details panel; without full numbers.

    What was said of a login may repeat it, and a short password cannot be found in a sentence.
    """
    said = (one.words or one.code for one in failures if one.blame is not Blame.LOGIN)
    return kept_words("; ".join(filter(None, said)))


# --- errors -----------------------------------------------------------------------------------

ACCOUNT_STATUSES: Mapping[int, ErrorCode] = {
    401: ErrorCode.PASSWORD_REJECTED,
    403: ErrorCode.SERVICE_UNAVAILABLE,
    # the host is a field of the form, so an address without Dynmark is a wrong setting
    404: ErrorCode.SERVER_WRONG,
    405: ErrorCode.SERVER_WRONG,
}
MALFORMED = frozenset({400, 413, 422})
"""Nothing of such a request was sent. Only 400 is seen in sources; the other two mean the same
wherever they are used."""


_REFUSED_ACCOUNTS: Mapping[Blame, tuple[type[GatewayError], ErrorCode]] = {
    Blame.LOGIN: (CredentialsRejected, ErrorCode.PASSWORD_REJECTED),
    Blame.CREDIT: (NoCredit, ErrorCode.NO_CREDIT),
}


def account_error(failures: Sequence[Failure], status: int) -> GatewayError:
    """The login or the credit was refused in words."""
    kind, code = _REFUSED_ACCOUNTS[blame_of(failures)]
    return kind(code, words=words_of(failures), gateway=INFO.name, provider_code=status)


def status_error(status: int, host: str, words: str = "") -> GatewayError:
    """What a status alone says. One that nobody has seen proves nothing."""
    if status < 400:
        return unreadable(words=words)
    kind: type[GatewayError] = CredentialsRejected if status in ACCOUNT_STATUSES else OutcomeUnknown
    code = ACCOUNT_STATUSES.get(status, ErrorCode.PROVIDER_FAILED)
    return kind(code, words=words, gateway=INFO.name, provider_code=status, host=host)


def unreadable(client_id: str = "", words: str = "") -> OutcomeUnknown:
    """An answer that passes a message over, contradicts itself or is none."""
    code = ErrorCode.ANSWER_UNREADABLE
    return OutcomeUnknown(code, client_id=client_id, words=words, gateway=INFO.name)


_CODES: Mapping[Blame, ErrorCode] = {
    Blame.NUMBER: ErrorCode.NUMBER_REFUSED,
    Blame.SENDER: ErrorCode.SENDER_REFUSED,
    Blame.TEXT: ErrorCode.TEXT_REFUSED,
}


def refusal_of(sms: OutgoingSms, failures: Sequence[Failure], status: int) -> MessageRefused:
    """The error of one message that will never be taken as it is."""
    blame = blame_of(failures)
    unexplained = ErrorCode.REFUSED_IN_WORDS if failures else ErrorCode.REQUEST_REFUSED
    return refused(
        sms,
        _CODES.get(blame, unexplained),
        blame.value,
        gateway=INFO.name,
        number=status,
        words=words_of(failures),
        sender=sms.sender,
    )
