"""MessageStarts: begin a message to the numbers of a link or of the clipboard. Sends nothing."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.sms_link import SmsLink, parse_link
from smsdesk.services.compose import BadToken, MessageDraft, Recipient
from smsdesk.ui.composer.letter import Letter
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

Found = Sequence[Recipient | BadToken]
_LONGEST_CLIPBOARD = 100_000
_MOST_FROM_CLIPBOARD = 500


class MessageStarts(QObject):
    """Finds out whose the numbers are, in the background; the composer does the rest."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def open_link(self, text: str) -> None:
        """Write to the numbers of this sms: or tel: link, with its text."""
        try:
            link = parse_link(text)
        except SmsdeskError as error:
            self._context.notices.error(error)
            return
        self._read("\n".join(link.numbers), partial(self._begin, link))

    def from_clipboard(self) -> None:
        """Write to the numbers that somebody has copied, perhaps from another program."""
        text = QGuiApplication.clipboard().text()[:_LONGEST_CLIPBOARD]
        self._read(text, self._on_clipboard)

    def _read(self, text: str, done: Callable[[Found], None]) -> None:
        self._context.runner.run(partial(_parse, text), done, owner=self)

    def _begin(self, link: SmsLink, found: Found) -> None:
        recipients = tuple(one for one in found if isinstance(one, Recipient))
        bad = tuple(one for one in found if isinstance(one, BadToken))
        words = " ".join(map(error_text, link.warnings))
        letter = Letter(MessageDraft(recipients=recipients, text=link.text), bad, words)
        self._context.wishes.letter.emit(letter)

    def _on_clipboard(self, found: Found) -> None:
        """Whatever stands around the numbers is nobody's mistake."""
        recipients = tuple(one for one in found if isinstance(one, Recipient))
        if recipients:
            draft = MessageDraft(recipients=recipients[:_MOST_FROM_CLIPBOARD])
            self._context.wishes.letter.emit(Letter(draft))
        else:
            words = self.tr(
                "There is no phone number in the clipboard. Copy one first, for example from "
                "another program."
            )
            self._context.notices.say(words, Tone.WARN)


def _parse(text: str, desk: "Desk") -> Found:
    """In a worker."""
    return desk.compose.parse(text)
