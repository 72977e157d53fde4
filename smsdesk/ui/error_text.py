"""The translated sentence of an expected error: what happened, to whom, what to do.

The English sentences live in `core.sentences` and are the source strings.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from smsdesk.core.error_codes import Detail
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui import formats

_AMOUNTS = ("total", "budget")
"""Details that are decimal numbers."""
SERVER_AWAY = frozenset(
    {
        ErrorCode.SERVER_UNREACHABLE,
        ErrorCode.SERVER_LOST,
        ErrorCode.SERVER_STOPPING,
        ErrorCode.SERVER_SLOW,
    }
)
"""What passes without anybody doing anything here; the window tells it in one place for all."""


def error_text(error: SmsdeskError) -> str:
    """What the user reads."""
    # hundreds of them, and the first frame needs none
    from smsdesk.core.sentences import SENTENCES, fill

    # a variable here: the literals are marked in core.sentences
    text = QCoreApplication.translate("ErrorText", SENTENCES[error.code])
    return fill(text, _words(error.details))


def brief_text(error: SmsdeskError) -> str:
    """As `error_text`, in few words where a banner already tells of the server with the data."""
    if error.code in SERVER_AWAY:
        return QCoreApplication.translate(
            "ErrorText",
            "No connection with the shop's database now. What you write is kept.",
        )
    return error_text(error)


def code_text(code: ErrorCode, **details: Detail) -> str:
    """The sentence of a code that was stored without its error."""
    return error_text(SmsdeskError(code, **details))


def _words(details: Mapping[str, Detail]) -> Mapping[str, Detail]:
    """`details` with the names of states and amounts in the user's language."""
    amounts = {name: _amount(str(details[name])) for name in _AMOUNTS if name in details}
    details = {**details, **amounts}
    if "reason" in details:
        # nothing that the first frame tells has a reason
        from smsdesk.ui import system_words

        details = {**details, "reason": system_words.told(str(details["reason"]))}
    return _with_state(details, details["state"]) if "state" in details else details


def _with_state(details: Mapping[str, Detail], state: Detail) -> Mapping[str, Detail]:
    # the states of messages take a millisecond, and the first frame shows none
    from smsdesk.core.message import MessageState
    from smsdesk.ui import state_words

    if state not in {*MessageState}:
        return details
    return {**details, "state": state_words.word(MessageState(str(state)))}


def _amount(written: str) -> str:
    from decimal import Decimal

    amount = Decimal(written)
    return formats.number(amount, 0 if amount == amount.to_integral_value() else 2)
