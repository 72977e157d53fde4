"""Words about files of the watched folder: states, news, and the results beside a file."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.watched_file import FileState, RowState
from smsdesk.ui import state_words
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.services.bridges.values import FileNews


class WindowWords:
    """Results in the window's language. Translating is safe in any thread."""

    def header(self) -> Sequence[str]:
        """Titles of the columns."""
        translate = QCoreApplication.translate
        return (
            translate("FolderResults", "row"),
            translate("FolderResults", "number"),
            translate("FolderResults", "state"),
            translate("FolderResults", "what happened"),
            translate("FolderResults", "message"),
        )

    def outcome(self, state: RowState, message: MessageState | None) -> str:
        """What became of a row."""
        if message is not None:
            return state_words.word(message)
        if state is RowState.SKIPPED:
            return QCoreApplication.translate("FolderResults", "Skipped")
        return QCoreApplication.translate("FolderResults", "Deleted from the history")

    def sentence(self, error: SmsdeskError) -> str:
        """Why."""
        return error_text(error)


def state(file: FileState) -> str:
    """What was decided about a file, for the list."""
    translate = QCoreApplication.translate
    return {
        FileState.TAKEN: translate("FolderWords", "Taken"),
        FileState.WAITING: translate("FolderWords", "Waits for your yes"),
        FileState.DECLINED: translate("FolderWords", "Not sent"),
        FileState.REFUSED: translate("FolderWords", "Not readable"),
    }[file]


def empty_handed() -> str:
    """Of a file that was taken and brought no message."""
    return QCoreApplication.translate(
        "FolderWords",
        "No row of this file became a message. Why, stands in the file with the results beside it.",
    )


def news(told: "FileNews") -> tuple[str, Tone]:
    """A notice about one file."""
    if told.state is FileState.WAITING:
        words = QCoreApplication.translate(
            "FolderWords", "%n message(s) from {file} wait for your yes.", "", told.queued
        )
        return words.format(file=told.name), Tone.WARN
    if told.reason is not None:
        tone = Tone.WARN if told.state is FileState.REFUSED else Tone.NEUTRAL
        return f"{told.name}: {error_text(told.reason)}", tone
    return _taken(told), Tone.WARN if told.skipped else Tone.GOOD


def _taken(told: "FileNews") -> str:
    translate = QCoreApplication.translate
    queued = translate("FolderWords", "%n message(s) queued from {file}.", "", told.queued)
    parts = [queued.format(file=told.name)]
    if told.skipped:
        parts.append(_skipped(told.skipped))
    if told.repeated:
        parts.append(
            translate("FolderWords", "%n row(s) had been queued before.", "", told.repeated)
        )
    return " ".join(parts)


def together(news: "Sequence[FileNews]") -> tuple[str, Tone]:
    """A notice about several files that were taken."""
    translate = QCoreApplication.translate
    queued, skipped = sum(one.queued for one in news), sum(one.skipped for one in news)
    words = translate("FolderWords", "%n message(s) queued from {files} files.", "", queued)
    words = words.format(files=len(news))
    if not skipped:
        return words, Tone.GOOD
    return f"{words} {_skipped(skipped)}", Tone.WARN


def _skipped(count: int) -> str:
    return QCoreApplication.translate("FolderWords", "%n row(s) skipped.", "", count)
