"""ConsentDeeds: withdrawing a consent, the list of opt-outs; all is told, and can be undone."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.errors import SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.people.consents import Noted
    from smsdesk.services.people.opt_outs import OptedOut, OptOutEntry

_NAMED = 3
_BUTTON_WIDTH, _WORDS_WIDTH = 120, 340


class ConsentDeeds(QObject):
    """Works in the background and says in a notice what was done."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context

    @classmethod
    def over(cls, context: Context, window: QWidget) -> "ConsentDeeds":
        """Those of `window`; they outlive its dialogs, because notices do."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        known = window.findChild(cls, options=direct)
        return known if isinstance(known, cls) else cls(context, window)

    # --- consents ------------------------------------------------------------------------------

    def withdraw(self, contact_ids: Sequence[int], purpose: ConsentPurpose) -> None:
        """They want no more of it, as of today."""

        def work(desk: "Desk") -> "Noted":
            return desk.consents.withdraw(contact_ids, purpose)

        self._context.runner.run(work, partial(self._on_withdrawn, purpose), owner=self)

    def _on_withdrawn(self, purpose: ConsentPurpose, noted: "Noted") -> None:
        self._say(self._withdrawn_words(purpose, len(noted.ids)), noted)

    def tell(self, noted: "Noted", note: ConsentNote) -> None:
        """Say what was noted, and offer to take it back."""
        count = len(noted.ids)
        if note.state is ConsentState.GIVEN:
            words = self.tr("Consent of %n person(s) noted.", "", count)
        else:
            words = self._withdrawn_words(note.purpose, count)
        self._say(words, noted)

    def _withdrawn_words(self, purpose: ConsentPurpose, count: int) -> str:
        if purpose is ConsentPurpose.ORDERS:
            return self.tr("%n person(s) will get no SMS about orders.", "", count)
        return self.tr("%n person(s) will get no marketing.", "", count)

    def _say(self, words: str, noted: "Noted") -> None:
        self._context.changes.contacts.emit()
        if noted.overruled:
            later = self.tr(
                "Of %n person(s) something that was said later still counts.", "", noted.overruled
            )
            words = f"{words} {later}"
        self._notice(words, noted.cancelled, noted.errors, partial(self._take_back, noted.ids))

    def _take_back(self, ids: Sequence[int]) -> None:
        self._run(lambda desk: desk.consents.take_back(ids))

    # --- the list of opt-outs ------------------------------------------------------------------

    def opt_out(self, phones: Sequence[PhoneNumber], how: str = "") -> None:
        """Nobody may text these any more."""
        self._context.runner.run(
            lambda desk: desk.opt_outs.add(phones, how), self.tell_added, owner=self
        )

    def tell_added(self, done: "OptedOut") -> None:
        """Say what was added, and offer to take it back."""
        self._context.changes.contacts.emit()
        words = self.tr("%n number(s) will not be texted any more.", "", len(done.added))
        if done.known:
            known = self.tr("%n of them were on the list already.", "", done.known)
            words = f"{words} {known}"
        ids = [entry.id for entry in done.added]
        undo = partial(self._forget, ids) if ids else None
        self._notice(words, done.cancelled, done.errors, undo)

    def _forget(self, ids: Sequence[str]) -> None:
        self._run(lambda desk: desk.opt_outs.remove(ids))

    def ask_opt_in(self, phones: Sequence[PhoneNumber], window: QWidget) -> None:
        """Look these up, then ask."""
        self._context.runner.run(
            lambda desk: desk.opt_outs.named(phones),
            lambda entries: self.ask_removal(entries, window),
            owner=window,
        )

    def ask_removal(self, entries: "Sequence[OptOutEntry]", window: QWidget) -> None:
        """Ask; then they may be texted again."""
        box = QMessageBox(window)
        box.setObjectName("optOutRemoval")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Allow texting again"))
        numbers = ", ".join(entry.masked for entry in entries[:_NAMED])
        more = " …" if len(entries) > _NAMED else ""
        box.setText(self.tr("Text %1 again?").replace("%1", numbers + more))
        box.setInformativeText(self.tr("Do so only when the owner of the number has asked for it."))
        allow = box.addButton(self.tr("Allow texting"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("Keep on the list"), QMessageBox.ButtonRole.RejectRole)
        for label in box.findChildren(QLabel, "qt_msgbox_informativelabel"):
            label.setMinimumWidth(_WORDS_WIDTH)
        for button in box.buttons():
            # the box measures words before the style sheet makes those of the default bold
            button.setMinimumWidth(_BUTTON_WIDTH)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        allow.clicked.connect(partial(self._remove, [entry.id for entry in entries]))
        box.finished.connect(box.deleteLater)
        box.open()

    def _remove(self, ids: Sequence[str]) -> None:
        self._context.runner.run(
            lambda desk: desk.opt_outs.remove(ids), self.tell_removed, owner=self
        )

    def tell_removed(self, entries: "Sequence[OptOutEntry]") -> None:
        """Say what was taken off the list, and offer to put it back."""
        self._context.changes.contacts.emit()
        words = self.tr("%n number(s) may be texted again.", "", len(entries))
        self._notice(words, 0, (), partial(self._put_back, entries))

    def _put_back(self, entries: "Sequence[OptOutEntry]") -> None:
        self._run(lambda desk: desk.opt_outs.restore(entries))

    # --- telling -------------------------------------------------------------------------------

    def _notice(
        self,
        words: str,
        cancelled: int,
        errors: Sequence[SmsdeskError],
        undo: Callable[[], None] | None,
    ) -> None:
        if cancelled:
            self._context.changes.messages.emit()
            there = self.tr("%n planned message(s) cancelled at the operator.", "", cancelled)
            words = f"{words} {there}"
        for error in errors[:1]:
            self._context.changes.messages.emit()
            words = f"{words} {error_text(error)}"
        tone = Tone.WARN if errors else Tone.GOOD
        self._context.notices.say(words, tone, self.tr("Undo") if undo else "", undo)

    def _run(self, work: "Callable[[Desk], object]") -> None:
        def done(_nothing: object) -> None:
            self._context.changes.contacts.emit()

        self._context.runner.run(work, done, owner=self)
