"""MessageModel: what the columns of the message list show. Reading is LazyTable's job."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QFont

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.services.history import MessageListRow
from smsdesk.ui import formats, state_words
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.error_text import error_text
from smsdesk.ui.models.lazy_table import LazyTable
from smsdesk.ui.theme import Theme, Tone
from smsdesk.ui.waiting_words import Waiting

_E = ErrorCode


class Column(IntEnum):
    """The columns, from left to right."""

    WHEN = 0
    RECIPIENT = 1
    TEXT = 2
    GATEWAY = 3
    STATE = 4


class MessageModel(LazyTable[MessageListRow]):
    """When, to whom, what, through which gateway, and what became of it."""

    failed = Signal(object)
    """The `SmsdeskError` of a search that could not be made."""

    def __init__(self, runner: TaskRunner, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(
            runner,
            headers(),
            lambda desk, seqs: desk.history.rows(seqs),
            lambda row: row.seq,
            parent,
        )
        self._theme = theme
        self.waiting = Waiting()
        """What holds messages back now, for the tool tips."""
        self._bold = QFont()
        self._bold.setWeight(QFont.Weight.DemiBold)

    def cell(self, row: MessageListRow, column: int, role: int) -> object:
        """What a cell shows for a Qt item data role."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown(row, Column(column))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return explained(row, Column(column), self.waiting.why(row))
            case Qt.ItemDataRole.ForegroundRole:
                return self._color(row, Column(column))
            case Qt.ItemDataRole.FontRole if column == Column.STATE:
                return self._bold
        return None

    def _color(self, row: MessageListRow, column: Column) -> object:
        if column is Column.STATE:
            return self._theme.color(tone_token(state_words.tone(row.state)))
        return self._theme.color("muted") if column in (Column.WHEN, Column.GATEWAY) else None

    def tell_failure(self, error: SmsdeskError) -> None:
        """Instead of a notice: the list itself says it."""
        self.failed.emit(error)


def headers() -> Sequence[str]:
    """The titles of the columns."""
    translate = QCoreApplication.translate
    return (
        translate("MessageModel", "When"),
        translate("MessageModel", "Recipient"),
        translate("MessageModel", "Text"),
        translate("MessageModel", "Gateway"),
        translate("MessageModel", "State"),
    )


def tone_token(tone: Tone) -> str:
    """The token of a tone's colour on the surface."""
    if tone is Tone.NEUTRAL:
        return "muted"
    return "accent" if tone is Tone.ACCENT else f"{tone.value}_ink"


def shown(row: MessageListRow, column: Column) -> str:
    """The words of a cell."""
    match column:
        case Column.WHEN:
            return when_words(row.when)
        case Column.RECIPIENT:
            return row.recipient or row.phone.display
        case Column.TEXT:
            return " ".join(row.text.split())
        case Column.GATEWAY:
            return row.gateway_name
        case Column.STATE:
            return state_cell(row)


def when_words(when: datetime, now: datetime | None = None) -> str:
    """ "09:12" for today, else "Yesterday, 16:40", "12 Nov, 14:03"."""
    today = (now or datetime.now().astimezone()).astimezone().date()
    if when.astimezone().date() == today:
        return formats.clock(when)
    return formats.moment(when, now)


def state_cell(row: MessageListRow) -> str:
    """The state's word, for a failure with its cause: "Failed: number"."""
    if row.state is MessageState.SCHEDULED and row.at_provider:
        return QCoreApplication.translate("MessageModel", "At the gateway")
    word = state_words.word(row.state)
    cause = short_cause(row.error.code) if row.error is not None else ""
    if row.state not in (MessageState.FAILED, MessageState.CANCELLED) or not cause:
        return word
    return f"{word}: {cause}"


def explained(row: MessageListRow, column: Column, why: str = "") -> str:
    """The words of a tool tip: everything that the cell may have cut off.

    `why`: what holds the message back, where that is known.
    """
    match column:
        case Column.STATE:
            return why or state_sentence(row)
        case Column.RECIPIENT:
            return "\n".join(dict.fromkeys((row.recipient or row.phone.display, row.phone.display)))
        case Column.TEXT:
            return row.text
        case Column.WHEN:
            return formats.date_time(row.when)
        case Column.GATEWAY:
            return " · ".join(part for part in (row.gateway_name, row.sender) if part)


def state_sentence(row: MessageListRow) -> str:
    """What the state means; for an error what happened and what to do."""
    if row.error is not None and row.state not in (MessageState.ACCEPTED, MessageState.DELIVERED):
        return error_text(row.error)
    return state_words.explanation(row.state)


def short_cause(code: ErrorCode) -> str:
    """The cause in a word or two; empty where it takes a sentence."""
    translate = QCoreApplication.translate
    number = translate("MessageModel", "wrong number")
    consent = translate("MessageModel", "no consent")
    words: Mapping[ErrorCode, str] = {
        _E.NUMBER_REFUSED: number,
        _E.NUMBER_BLACKLISTED: translate("MessageModel", "blacklist"),
        _E.NUMBER_OPTED_OUT: translate("MessageModel", "opted out"),
        _E.NUMBER_LIMIT: translate("MessageModel", "limit reached"),
        _E.NUMBER_FOREIGN_REFUSED: translate("MessageModel", "foreign number"),
        _E.COUNTRY_BLOCKED: translate("MessageModel", "foreign number"),
        _E.TRIAL_ONLY_OWN_NUMBER: translate("MessageModel", "trial account"),
        _E.SENDER_REFUSED: translate("MessageModel", "sender"),
        _E.TEXT_REFUSED: translate("MessageModel", "text"),
        _E.TEXT_TOO_MANY_PARTS: translate("MessageModel", "too long"),
        _E.LINKS_REFUSED: translate("MessageModel", "link"),
        _E.DATE_REFUSED: translate("MessageModel", "date"),
        _E.GATEWAY_GONE: translate("MessageModel", "no gateway"),
        _E.OPTED_OUT: translate("MessageModel", "opted out"),
        _E.ORDERS_REFUSED: translate("MessageModel", "opted out"),
        _E.CONSENT_MISSING: consent,
        _E.CONSENT_WITHDRAWN: consent,
        _E.CONSENT_OF_NOBODY: consent,
    }
    return words.get(code, "")
