"""DatabaseDialog: which database is used; testing a server, moving there, joining it, coming back.

A child does the work, nobody sends meanwhile, and afterwards the program starts again.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.databases import database_words
from smsdesk.ui.databases.database_process import Changed, DatabaseProcess, InUse, Tested
from smsdesk.ui.databases.server_form import ServerForm
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.labels import Caption, Hint, Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.core.server_address import ServerAddress

_WIDTH = 660
_SENDER_PATIENCE_MS = 100


class DatabaseDialog(FittedDialog):
    """Nothing is changed before a test has said that it can be done."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("databaseDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Database"))
        self._context = context
        self._in_use: InUse | None = None
        self._tested: Tested | None = None
        self._address: ServerAddress | None = None
        """What was tested last."""
        self._changing = False
        self._joining = False
        self._done: Changed | None = None
        self._process = DatabaseProcess(context.command, self)
        self._waiting = QTimer(self)
        self._waiting.setInterval(_SENDER_PATIENCE_MS)
        self._waiting.timeout.connect(self._begin_when_silent)
        self._make_widgets()
        self._make_buttons()
        self._assemble()
        self._connect()
        self._follow()

    @classmethod
    def open_for(cls, context: Context, parent: QWidget | None) -> "DatabaseDialog":
        """Ask which one is used and show it."""
        dialog = cls(context, parent)
        dialog.open()
        dialog._process.show()
        dialog._follow()
        return dialog

    @property
    def busy(self) -> bool:
        """Whether a child works, or waits for the sender to end."""
        return self._process.running or self._waiting.isActive()

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._now = named(Hint(self.tr("Looking where the data are…")), "databaseNow")
        self.form = named(ServerForm(), "databaseForm")
        self._summary = named(Banner(self), "databaseSummary")
        self._notes = named(Hint(), "databaseNotes")
        self._progress = named(QProgressBar(), "databaseProgress")
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setTextVisible(False)
        self._ask = Hint()
        self._count = named(QLineEdit(), "databaseLeaveBehind")
        self._count.setAccessibleName(self.tr("Number of messages"))
        self._count.setMaximumWidth(120)
        self._back_card = named(Card(), "databaseBackCard")
        self._with_data = named(
            QRadioButton(self.tr("Take all data back into a file of this computer")),
            "databaseWithData",
        )
        self._without_data = named(
            QRadioButton(self.tr("Leave the data on the server and work with own data")),
            "databaseWithoutData",
        )
        self._without_data.setChecked(True)

    def _make_buttons(self) -> None:
        self._stop = named(buttons.secondary(self.tr("Stop")), "databaseStop")
        self._close = named(buttons.secondary(self.tr("Close")), "databaseClose")
        self._test = named(buttons.primary(self.tr("Test")), "databaseTest")
        self._move = named(buttons.primary(self.tr("Move the data there")), "databaseMove")
        self._join = named(buttons.primary(self.tr("Join")), "databaseJoin")
        self._back = named(buttons.secondary(self.tr("Go back")), "databaseBack")
        self._restart = named(buttons.primary(self.tr("Start again")), "databaseRestart")
        for button in (self._stop, self._close, self._back):
            button.setAutoDefault(False)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(Title(self.windowTitle()))
        column.addWidget(self._now)
        column.addWidget(self.form)
        column.addWidget(self._filled_back_card())
        column.addWidget(self._progress)
        column.addWidget(self._summary)
        column.addWidget(self._notes)
        column.addWidget(self._confirmation())
        # what is shown in the end is less than what was asked
        column.addStretch(1)
        column.addLayout(self._foot())
        self.setFixedWidth(_WIDTH)

    def _filled_back_card(self) -> Card:
        body = self._back_card.body
        body.addWidget(Caption(self.tr("Back to a database of this computer")))
        body.addWidget(self._without_data)
        body.addWidget(
            Hint(
                self.tr(
                    "The other computers go on as before. This one gets the data that it had "
                    "before it joined, or begins with none."
                )
            )
        )
        body.addWidget(self._with_data)
        body.addWidget(
            Hint(
                self.tr(
                    "Nobody can work with the server's database any more. Close the program on "
                    "the other computers first."
                )
            )
        )
        return self._back_card

    def _confirmation(self) -> QWidget:
        self._confirm = QWidget()
        row = QHBoxLayout(self._confirm)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._ask, 1)
        row.addWidget(self._count)
        return self._confirm

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._stop)
        foot.addStretch(1)
        for button in (
            self._close, self._back, self._test, self._move, self._join, self._restart,
        ):  # fmt: skip
            foot.addWidget(button)
        return foot

    def _connect(self) -> None:
        self._process.progress.connect(self._on_progress)
        self._process.finished.connect(self.show_found)
        self._process.failed.connect(self.show_failed)
        self._process.cancelled.connect(self._on_cancelled)
        self.form.edited.connect(self._forget_test)
        self._count.textChanged.connect(self._follow)
        self._stop.clicked.connect(self._on_stop)
        self._close.clicked.connect(self.reject)
        self._test.clicked.connect(self._on_test)
        self._move.clicked.connect(self._on_change)
        self._join.clicked.connect(self._on_change)
        self._back.clicked.connect(self._on_change)
        self._restart.clicked.connect(self.accept)

    # --- what may be done ----------------------------------------------------------------------

    def _follow(self) -> None:
        """Show what belongs to the state."""
        busy, done = self.busy, self._done is not None
        at_home = self._in_use is not None and self._in_use.server is None
        away = self._in_use is not None and not at_home
        ready = self._tested is not None and self._tested.problem is None
        joins = ready and self._tested is not None and self._tested.settled
        self.form.setVisible(self._in_use is not None and not done)
        self.form.setEnabled(not busy)
        self._back_card.setVisible(away and not done)
        self._back_card.setEnabled(not busy)
        self._progress.setVisible(busy)
        self._stop.setVisible(busy and self._changing)
        self._confirm.setVisible(joins and bool(self._behind) and not done)
        self._notes.setVisible(bool(self._notes.text()) and not busy and not done)
        self._test.setVisible(self._in_use is not None and not ready and not done)
        self._move.setVisible(ready and not joins and at_home and not done)
        self._join.setVisible(joins and not done)
        self._back.setVisible(away and not done)
        self._restart.setVisible(done)
        self._close.setVisible(not done)
        for button in (self._close, self._test, self._move, self._back):
            button.setEnabled(not busy)
        self._join.setEnabled(not busy and self._agreed)

    @property
    def _behind(self) -> int:
        """Messages that would stay behind."""
        own = self._tested.own if self._tested is not None else None
        return own.waiting if own is not None else 0

    @property
    def _agreed(self) -> bool:
        typed = "".join(self._count.text().split()).replace(",", "").replace(".", "")
        return not self._behind or typed == str(self._behind)

    # --- slots ---------------------------------------------------------------------------------

    def _forget_test(self) -> None:
        if self._tested is not None or self._summary.isVisible():
            self._tested = None
            self._summary.clear()
            self._notes.clear()
            self._follow()

    def _on_test(self) -> None:
        address = self.form.address()
        if address is None:
            return
        self._forget_test()
        self._address = address
        self._progress.setRange(0, 0)
        self._process.test(address, self.form.password)
        self._follow()

    def _on_change(self) -> None:
        """Move, join or go back: when the sender has ended."""
        self._changing = True
        self._joining = self.sender() is self._join
        self._summary.clear()
        self._progress.setRange(0, 0)
        self._context.sender.hold()
        self._waiting.start()
        self._follow()
        self._stop.setFocus()

    def _begin_when_silent(self) -> None:
        """What is under way at a provider comes to its end first."""
        if self._context.sender.running:
            return
        self._waiting.stop()
        if self._address is not None and self._joining:
            self._process.join(self._address, self.form.password, self._behind)
        elif self._in_use is not None and self._in_use.server is not None:
            self._process.leave(with_data=self._with_data.isChecked())
        elif self._address is not None:
            self._process.move(self._address, self.form.password)
        self._follow()

    def _on_stop(self) -> None:
        if self._waiting.isActive():
            self._waiting.stop()
            self._on_cancelled()
        else:
            self._process.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)

    def show_found(self, found: InUse | Tested | Changed) -> None:
        """What a child brought."""
        if isinstance(found, InUse):
            self._in_use = found
            self._now.setText(database_words.in_use(found))
            if found.server is not None:
                self.form.show_address(found.server)
                self.form.password_known()
                self._join.setText(self.tr("Use this address"))
            self._follow()
            self.form.focus_first()
        elif isinstance(found, Tested):
            self._show_test(found)
        else:
            self._show_done(found)

    def _show_test(self, found: Tested) -> None:
        self._tested = found
        if found.problem is not None:
            self._summary.say(error_text(found.problem), Tone.BAD)
        else:
            self._say_tested(found)
        self._notes.setText("\n".join(error_text(note) for note in found.notes))
        self._ask.setText(database_words.behind(self._behind))
        self._follow()
        if found.problem is not None:
            self.form.focus_wrong(found.problem.code)
        elif self._behind:
            self._count.setFocus()
        else:
            (self._join if found.settled else self._move).setFocus()

    def _say_tested(self, found: Tested) -> None:
        if self._in_use is None or self._in_use.server is None:
            self._summary.say(database_words.tested(found), Tone.GOOD)
        else:
            tone = Tone.GOOD if found.settled else Tone.WARN
            self._summary.say(database_words.elsewhere(found), tone)

    def _show_done(self, changed: Changed) -> None:
        self._done = changed
        self._changing = False
        self._now.setText(self.tr("Done. The program starts again to work with these data."))
        words = database_words.changed(changed, joined=self._joining)
        self._summary.say(words, Tone.GOOD)
        self._follow()
        QTimer.singleShot(0, self, self.adjustSize)
        self._restart.setDefault(True)
        self._restart.setFocus()

    def show_failed(self, error: SmsdeskError | str) -> None:
        """Why a child brought nothing."""
        words = error_text(error) if isinstance(error, SmsdeskError) else error
        self._give_up(words or self.tr("The work stopped. Nothing has changed."), Tone.BAD)
        if isinstance(error, SmsdeskError) and self.form.isVisible():
            self.form.focus_wrong(error.code)

    def _on_cancelled(self) -> None:
        self._give_up(self.tr("Stopped. Nothing has changed."), Tone.NEUTRAL)

    def _give_up(self, words: str, tone: Tone) -> None:
        if self._changing:
            self._changing = False
            self._context.sender.release()
        self._summary.say(words, tone)
        self._follow()
        # what had the focus may be disabled or hidden meanwhile
        self._close.setFocus()

    # --- the end -------------------------------------------------------------------------------

    def done(self, result: int) -> None:
        """Not while data are on their way; after a change the program starts again."""
        if self._changing:
            return
        super().done(result)
        if self._done is not None:
            self._context.wishes.restart.emit()
