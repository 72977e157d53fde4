"""LostBanner: the server with the shop's database does not answer - what that means, and a button.

Calm and permanent: the pages keep what they show, what is being written stays on this computer, and
when the server is back everything goes on by itself.
"""

from PySide6.QtWidgets import QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import SERVER_AWAY, error_text
from smsdesk.ui.outbox_watch import OutboxWatch
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner


class LostBanner(Banner):
    """Shown while the watch gets no answer."""

    def __init__(self, context: Context, watch: OutboxWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("databaseLost")
        self._context = context
        self._watch = watch
        watch.lost.connect(self.show_lost)
        watch.found.connect(self._on_found)

    def show_lost(self, error: SmsdeskError) -> None:
        """Why, and what one may do."""
        words = self._away(error) if error.code in SERVER_AWAY else error_text(error)
        self.say(words, Tone.WARN, self.tr("Try now"), self._watch.look_again)
        self.offer_more(self.tr("Database…"), self._context.wishes.database.emit)

    def _away(self, error: SmsdeskError) -> str:
        words = self.tr(
            "No connection with the shop's database on {host}. What you see may be out of date; "
            "what you are writing is kept on this computer. Everything goes on by itself when the "
            "connection is back."
        )
        return words.format(host=error.details.get("host", ""))

    def _on_found(self) -> None:
        self.clear()
        self._context.notices.good(self.tr("The connection with the shop's database is back."))
        self._context.sender.look_again()
        changes = self._context.changes
        for changed in (
            changes.contacts, changes.messages, changes.templates, changes.gateways,
            changes.preferences, changes.own_fields, changes.groups, changes.reminders,
        ):  # fmt: skip
            changed.emit()
