"""Beginning: another message is wanted, perhaps while one is being written. Nothing gets lost."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from smsdesk.services.compose import MessageDraft
from smsdesk.ui.composer.form import ComposerForm
from smsdesk.ui.composer.letter import Letter
from smsdesk.ui.notices import Action, Notice, Notices
from smsdesk.ui.theme import Tone

_FEW = 1
"""So many recipients are chosen again with one click."""


class Beginning(QObject):
    """A text that is being written stays until a person gives it up; gateway and sender stay."""

    begun = Signal()
    """The form holds what was wanted."""

    def __init__(
        self, form: ComposerForm, notices: Notices, busy: Callable[[], bool], parent: QObject
    ) -> None:
        """`busy`: whether the message in the form is on its way to the outbox."""
        super().__init__(parent)
        self._form = form
        self._notices = notices
        self._busy = busy
        self._open = False
        self._waiting: Letter | None = None
        self._question: Notice | None = None

    def open(self) -> None:
        """What was unfinished when the program ended is in the form again, if there was any."""
        self._open = True
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.begin(waiting)

    def begin(self, letter: Letter) -> None:
        """Write this, or ask what shall become of the message that is there."""
        draft = letter.draft
        writes = bool(self._form.text.text.strip())
        if not self._open:
            self._waiting = letter
        elif self._is_there(draft):
            self._tell(letter)
        elif not writes and not self._busy():
            self._exchange(letter)
        elif not draft.text and not len(self._form.recipients) and not self._busy():
            self._add(letter)
        else:
            self._ask(letter)

    def _is_there(self, draft: MessageDraft) -> bool:
        """A link was clicked twice, or the number is of whom one writes to."""
        form = self._form
        same = form.recipients.recipients == draft.recipients
        same &= draft.text in ("", form.text.text)
        return same and bool(draft.recipients) and not self._busy()

    def _ask(self, letter: Letter) -> None:
        words = self.tr("A message is being written. It stays until you replace it.")
        more = None
        if not letter.draft.text:
            more = Action(self.tr("Add the recipient to it"), partial(self._add, letter))
        self._question = self._notices.say(
            " ".join(filter(None, (letter.words, words))),
            Tone.WARN,
            self.tr("Replace it"),
            partial(self._adopt, letter),
            more,
        )

    def _exchange(self, letter: Letter) -> None:
        """Recipients without a text give way, but many can be had back."""
        before = self._form.draft
        self._adopt(letter)
        if len(before.recipients) > _FEW and not letter.words:
            count = len(before.recipients)
            words = self.tr("The %n recipient(s) that were chosen have given way.", "", count)
            back = partial(self._adopt, Letter(before))
            self._notices.say(words, Tone.NEUTRAL, self.tr("Bring them back"), back, keep=True)

    def _adopt(self, letter: Letter) -> None:
        if self._busy():
            return
        chosen = self._form.draft
        self._form.start_over()
        draft = replace(letter.draft, gateway_id=chosen.gateway_id, sender=chosen.sender)
        self._form.fill(draft)
        self._tell(letter)

    def _add(self, letter: Letter) -> None:
        if not self._busy():
            self._form.recipients.add(letter.draft.recipients)
            self._tell(letter)

    def _tell(self, letter: Letter) -> None:
        # whatever was asked before, it was of a message that is no longer written
        self._notices.take_back(self._question)
        self._question = None
        if letter.bad:
            self._form.recipients.leave(letter.bad)
        if letter.words:
            self._notices.say(letter.words, Tone.WARN)
        self.begun.emit()
