"""RecipientsFile: the file whose rows are among the recipients - read, told of, taken off again."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.services.compose import BadToken, Recipient
from smsdesk.ui import formats
from smsdesk.ui.composer.recipient_field import RecipientField
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

Rows = Sequence[Recipient | BadToken]
_NAMED = 5
"""So many rows without a number are told here; all of them in the review."""
_LONGEST_NAME = 32


class RecipientsFile(Banner):
    """Below the recipients, as long as rows of a file are among them."""

    def __init__(self, recipients: RecipientField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composerFile")
        self.action_button.setObjectName("composerDropFile")
        self._recipients = recipients
        self._name = ""
        self._wanted: Path | None = None
        recipients.file_wanted.connect(self.choose)
        recipients.file_dropped.connect(self.read)
        recipients.changed.connect(self._show)

    def choose(self) -> None:
        """Ask which file, then read it."""
        chooser = QFileDialog(self.window(), self.tr("Choose a file with recipients"))
        chooser.setObjectName("recipientsFileChooser")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        known = self.tr("Excel and CSV files (*.xlsx *.csv *.txt)")
        chooser.setNameFilters([known, self.tr("All files (*)")])
        chooser.fileSelected.connect(self._on_selected)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _on_selected(self, path: str) -> None:
        self.read(Path(path))

    def read(self, path: Path) -> None:
        """Read it in the background; its rows take the place of another file's."""
        self._wanted = path
        words = self.tr("Reading {file}…")
        self.say(words.format(file=_short(path.name)), Tone.NEUTRAL)
        self._recipients.read(
            partial(_read, path), partial(self._on_read, path), partial(self._on_error, path)
        )

    def _on_read(self, path: Path, found: Rows) -> None:
        if path == self._wanted:
            self._name = path.name
            rows = [one for one in found if isinstance(one, Recipient)]
            unread = [one for one in found if isinstance(one, BadToken)]
            self._recipients.take_file(rows, unread)

    def _on_error(self, path: Path, error: SmsdeskError) -> None:
        """What was there before stays; the error stands here until something is changed."""
        if path == self._wanted:
            self.say(error_text(error), Tone.BAD)

    # --- what it says ------------------------------------------------------------------------

    def _show(self) -> None:
        count, unread = self._recipients.from_file, self._recipients.unread
        if not count and not unread:
            self._name = ""
            self.clear()
            return
        words = " ".join(filter(None, (self._taken(count), self._left_out(unread))))
        tone = Tone.WARN if unread else Tone.NEUTRAL
        self.say(words, tone, self.tr("Remove"), self._recipients.drop_file)

    def _taken(self, count: int) -> str:
        if not self._name:
            # a draft of an earlier day does not know it any more
            return _grouped(self.tr("%n recipient(s) from a file.", "", count), count)
        words = _grouped(self.tr("{file}: %n recipient(s).", "", count), count)
        return words.replace("{file}", _short(self._name))

    def _left_out(self, unread: Sequence[BadToken]) -> str:
        if not unread:
            return ""
        rows = [str(bad.row) for bad in unread[:_NAMED]] + ["…"] * (len(unread) > _NAMED)
        words = self.tr("%n row(s) with no number that can be read: {rows}.", "", len(unread))
        return _grouped(words, len(unread)).replace("{rows}", ", ".join(rows))


def _read(path: Path, desk: "Desk") -> Rows:
    return desk.compose.from_file(path)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _grouped(words: str, count: int) -> str:
    return words.replace(str(count), formats.number(count), 1)
