"""QuietAdvice: above the send button, that it is a quiet hour, and one click out of it.

An ordinary message leaves all the same; the click plans it for a better time. Marketing waits by
itself; the click sends it at once, with a reason that is kept.
"""

from datetime import datetime

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from smsdesk.services.compose import MessageDraft, Review
from smsdesk.ui import formats
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner

_LONGEST = 200


class QuietAdvice(QWidget):
    """Hidden at all other hours."""

    changed = Signal()
    """The reason is another one."""
    plan_wanted = Signal(object)
    """Send at this time (an aware `datetime`) instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._until: datetime | None = None
        self._banner = Banner(self)
        self._banner.setObjectName("composerQuiet")
        self._banner.action_button.setObjectName("composerQuietAction")
        self._line = QLineEdit(self)
        self._line.setObjectName("composerOverrideReason")
        self._line.setMaxLength(_LONGEST)
        self._line.setPlaceholderText(self.tr("Why at this hour?"))
        self._line.setAccessibleName(self.tr("Reason for sending at a quiet hour"))
        self._line.textChanged.connect(self.changed)
        self._line.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._banner)
        layout.addWidget(self._line)
        self.hide()

    @property
    def reason(self) -> str:
        """Why it may leave at a quiet hour; empty when it may not."""
        return self._line.text().strip()

    def restore(self, reason: str) -> None:
        """The reason of a draft that comes back."""
        self._line.setText(reason)
        self._line.setVisible(bool(reason))

    def show_review(self, draft: MessageDraft, review: Review) -> None:
        """Say what the review has found out about the hour."""
        self._until = review.quiet_until
        if self._until is None:
            self.clear()
        elif review.held_until is not None:
            words = self.tr("Quiet hours: marketing will leave on %1.")
            said = words.replace("%1", _day_and_time(self._until))
            self._banner.say(said, Tone.WARN, self.tr("Send anyway"), self._override)
            self.show()
        elif draft.override_reason:
            self._banner.say(
                self.tr("It will leave at a quiet hour."), Tone.WARN, self.tr("Wait"), self._wait
            )
            self.show()
        else:
            self._advise(draft.send_at, self._until)

    def _advise(self, send_at: datetime | None, until: datetime) -> None:
        if send_at is None:
            words = self.tr("Quiet hours now.")
        else:
            words = self.tr("That is in quiet hours.")
        action = self.tr("Send on %1 instead").replace("%1", _day_and_time(until))
        self._banner.say(words, Tone.NEUTRAL, action, self._plan)
        self._line.hide()
        self.show()

    def clear(self) -> None:
        """No quiet hour."""
        self._banner.clear()
        self.hide()

    def _plan(self) -> None:
        self.plan_wanted.emit(self._until)

    def _override(self) -> None:
        """A reason that one may change stands there at once, so that one click is enough."""
        self._line.show()
        self._line.setText(self.tr("Urgent"))
        self._line.setFocus()
        self._line.selectAll()

    def _wait(self) -> None:
        self._line.hide()
        self._line.clear()


def _day_and_time(when: datetime) -> str:
    """ "Mon 23.11, 08:00"."""
    local = when.astimezone()
    day = QLocale().dayName(local.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{day} {local:%d.%m}, {formats.clock(when)}"
