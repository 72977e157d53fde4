"""The translated sentence of an expected error: what happened, to whom, what to do.

The English sentences live in `core.sentences` and are the source strings.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from smsdesk.core.error_codes import Detail
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.ui import state_words


def error_text(error: SmsdeskError) -> str:
    """What the user reads."""
    # hundreds of them, and the first frame needs none
    from smsdesk.core.sentences import SENTENCES, fill

    # a variable here: the literals are marked in core.sentences
    text = QCoreApplication.translate("ErrorText", SENTENCES[error.code])
    return fill(text, _words(error.details))


def code_text(code: ErrorCode, **details: Detail) -> str:
    """The sentence of a code that was stored without its error."""
    return error_text(SmsdeskError(code, **details))


def _words(details: Mapping[str, Detail]) -> Mapping[str, Detail]:
    """`details` with the names of states in the user's language."""
    state = details.get("state")
    if state not in {*MessageState}:
        return details
    return {**details, "state": state_words.word(MessageState(str(state)))}
