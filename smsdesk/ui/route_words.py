"""The route of a message in words: its attempts and moves as one story, oldest first."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from smsdesk.core.errors import ErrorCode
from smsdesk.core.message import MessageState
from smsdesk.services.history import Attempt, MessageDetails, MessageListRow, Move
from smsdesk.ui import formats, trouble_words
from smsdesk.ui.error_text import code_text


def lines(
    details: MessageDetails, now: datetime | None = None, *, full: bool = False
) -> Sequence[str]:
    """ "10:32 SMSAPI: no credit", "10:32 SMSAPI → Infobip", "10:33 Infobip: accepted".

    Each time a person ordered the message again has a line of its own before its attempts. `full`:
    today too has its date.
    """
    told = [(one.started_at, 1, _attempt(one, details.row)) for one in details.attempts]
    told += [(one.at, 2, _move(one)) for one in details.moves]
    told += [(at, 0, _again(number)) for number, at in _generations(details).items()]
    # what happened in the same moment was tried before it moved
    told.sort(key=lambda step: step[:2])
    return [f"{_moment(at, now, full=full)} {words}" for at, _kind, words in told]


def _generations(details: MessageDetails) -> Mapping[int, datetime]:
    """When the first attempt of each later generation began."""
    later = [one for one in details.attempts if one.generation > 1]
    return {one.generation: one.started_at for one in reversed(later)}


def _again(number: int) -> str:
    words = QCoreApplication.translate("Route", "ordered again, time no. {number}:")
    return words.format(number=number)


def _moment(at: datetime, now: datetime | None, *, full: bool) -> str:
    today = (now or datetime.now().astimezone()).astimezone().date()
    is_today = at.astimezone().date() == today and not full
    return formats.clock(at) if is_today else formats.date_time(at)


def _attempt(attempt: Attempt, row: MessageListRow) -> str:
    told = f" ({attempt.words})" if attempt.words else ""
    return f"{attempt.gateway_name}: {_outcome(attempt, row)}{told}"


def _outcome(attempt: Attempt, row: MessageListRow) -> str:
    if not attempt.outcome:
        return QCoreApplication.translate("Route", "under way")
    if attempt.outcome == MessageState.ACCEPTED:
        return QCoreApplication.translate("Route", "accepted")
    if attempt.outcome not in {*ErrorCode}:
        return attempt.outcome
    code = ErrorCode(attempt.outcome)
    details = {"number": row.phone.display, "sender": row.sender or "…"}
    return trouble_words.short(code) or code_text(code, gateway=attempt.gateway_name, **details)


def _move(move: Move) -> str:
    words = QCoreApplication.translate("Route", "handed over from {source} to {target}")
    line = words.format(source=move.from_name, target=move.to_name)
    if move.reason is None:
        return line
    cause = trouble_words.short(move.reason)
    return f"{line}: {cause or trouble_words.sentence(move.reason, move.from_name)}"
