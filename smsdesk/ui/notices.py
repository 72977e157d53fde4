"""Notices: short news about things that happened elsewhere. A bar, never a modal box.

Good news goes away by itself, bad news stays until it is closed or something newer comes, and so
does what can only be undone here. What belongs beside a field is shown there, not here.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner

GOOD_NEWS_MS = 8000


class Action(NamedTuple):
    """A button and what it does."""

    text: str
    act: Callable[[], None]


class Notice(NamedTuple):
    """One piece of news; `action_text` labels a button such as "Undo", `more` a second one."""

    text: str
    tone: Tone = Tone.NEUTRAL
    action_text: str = ""
    on_action: Callable[[], None] | None = None
    more: Action | None = None
    keep: bool = False
    """There is no other way back than its button."""

    @property
    def stays(self) -> bool:
        """Whether a person must have seen it."""
        return self.keep or self.tone in (Tone.BAD, Tone.WARN)


class Notices(QObject):
    """Where everybody says their news."""

    said = Signal(object)
    over = Signal(object)
    """What this `Notice` told or asked counts no more."""

    def say(
        self,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        action_text: str = "",
        on_action: Callable[[], None] | None = None,
        more: Action | None = None,
        *,
        keep: bool = False,
    ) -> Notice:
        """Show `text`, with a button when there is an action, with two when there is more."""
        notice = Notice(text, tone, action_text, on_action, more, keep)
        self.said.emit(notice)
        return notice

    def take_back(self, notice: Notice | None) -> None:
        """Take `notice` away, if it is still shown."""
        if notice is not None:
            self.over.emit(notice)

    def good(
        self, text: str, action_text: str = "", on_action: Callable[[], None] | None = None
    ) -> None:
        """Something worked; goes away by itself."""
        self.say(text, Tone.GOOD, action_text, on_action)

    def error(self, error: SmsdeskError) -> None:
        """Something went wrong; stays."""
        self.say(error_text(error), Tone.BAD)


class NoticeBar(QWidget):
    """Shows the latest notice above the status bar; hidden while there is none."""

    def __init__(self, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self._banner = Banner(self, closable=True)
        self._banner.closed.connect(self.clear)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 0, 18, 12)
        layout.addWidget(self._banner)
        self.hide()
        self._shown: Notice | None = None
        notices.said.connect(self.show_notice)
        notices.over.connect(self._on_over)

    def show_notice(self, notice: Notice) -> None:
        """Replace what is shown."""
        self._shown = notice
        self._banner.say(notice.text, notice.tone, notice.action_text, self._acting(notice))
        if notice.more is not None:
            self._banner.offer_more(notice.more.text, self._closing(notice.more.act))
        self.show()
        self._announce(notice.text)
        self._timer.stop()
        if not notice.stays:
            self._timer.start(GOOD_NEWS_MS)

    def clear(self) -> None:
        """Nothing to say."""
        self._shown = None
        self._timer.stop()
        self._banner.clear()
        self.hide()

    def _on_over(self, notice: Notice) -> None:
        if notice is self._shown:
            self.clear()

    def _acting(self, notice: Notice) -> Callable[[], None] | None:
        """The notice's action, which also closes the notice."""
        return None if notice.on_action is None else self._closing(notice.on_action)

    def _closing(self, action: Callable[[], None]) -> Callable[[], None]:
        def act() -> None:
            self.clear()
            action()

        return act

    def _announce(self, text: str) -> None:
        """Let a screen reader speak it."""
        # its enums take 2 ms of the start
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        self._banner.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self._banner, QAccessible.Event.Alert))
