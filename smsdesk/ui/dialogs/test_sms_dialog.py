"""TestSmsDialog: one SMS through a saved gateway, to see that it works.

Esc and the close button send nothing; what the gateway said stands in the window, in words.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.core.gateway import MessageRefused
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.services.setup_trial import TEST_TEXT, TEST_TEXT_LIMIT
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.dialogs.trial_part import REST_MS
from smsdesk.ui.dialogs.trial_run import TrialRun
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone, restyle
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.enter_line import EnterLine
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context


class TestSmsDialog(QDialog):
    """A small window over the page of gateways."""

    __test__ = False  # pytest, this is no test

    def __init__(
        self, context: "Context", gateway: ConfiguredGateway, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("testSmsDialog")
        self.setWindowTitle(self.tr("Test SMS through {gateway}").format(gateway=gateway.name))
        replace_closed(self)
        self._context = context
        self._gateway = gateway
        self._run: TrialRun | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        """After an answer the button rests: a double click must not pay twice."""
        self._make_widgets()
        self._assemble()
        self._connect()
        self._show_counter()

    @classmethod
    def open_for(
        cls, context: "Context", gateway: ConfiguredGateway, parent: QWidget | None
    ) -> "TestSmsDialog":
        """Open it without waiting for it."""
        dialog = cls(context, gateway, parent)
        context.runner.run(_last_number, dialog._offer_number, owner=dialog)
        dialog.open()
        dialog.number.setFocus()
        return dialog

    def done(self, result: int) -> None:
        """What became of an SMS that is under way will be told elsewhere."""
        if self._run is not None:
            self._run.leave()
        super().done(result)

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self.number = named(EnterLine(), "testSmsNumber")
        self.number.setPlaceholderText("+48 601 123 456")
        self._number_field = Field(
            self.tr("Phone number with its prefix"),
            self.number,
            hint=self.tr("For example +48 601 123 456."),
        )
        self.text = named(QPlainTextEdit(TEST_TEXT), "testSmsText")
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(TEST_TEXT)
        self._text_field = Field(self.tr("Text"), self.text)
        self.counter = named(QLabel(), "testSmsCounter")
        self.outcome = Banner()
        self.outcome.setObjectName("testSmsResult")
        self.send_button = named(
            buttons.primary(self.tr("Send"), "paper-plane-tilt"), "testSmsSend"
        )
        self.cancel_button = named(buttons.secondary(self.tr("Cancel")), "testSmsCancel")
        for button in (self.send_button, self.cancel_button):
            button.setAutoDefault(False)

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.counter, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        if self._gateway.practice:
            column.addWidget(Hint(self.tr("Practice mode: nothing is really sent.")))
        column.addWidget(self._number_field)
        column.addWidget(self._text_field, 1)
        column.addWidget(self.outcome)
        column.addLayout(foot)
        self.resize(480, 372)

    def _connect(self) -> None:
        self.number.textChanged.connect(self._on_edited)
        self.number.returnPressed.connect(self.send_button.click)
        self.text.textChanged.connect(self._on_edited)
        self.send_button.clicked.connect(self._on_send)
        self._rest.timeout.connect(self._show_counter)
        self.cancel_button.clicked.connect(self.reject)

    # --- slots --------------------------------------------------------------------------------

    def _offer_number(self, number: str) -> None:
        if not self.number.text():
            self.number.setText(number)
            self.number.selectAll()

    def _on_edited(self) -> None:
        self._number_field.clear_problem()
        self._text_field.clear_problem()
        self._rest.stop()
        self._show_counter()

    def _on_send(self) -> None:
        if not self._may_send():
            return
        number = self.number.text().strip()
        if not number.startswith(("+", "00")):
            self._number_field.show_problem(
                self.tr("Write the number with its prefix, for example +48 601 123 456.")
            )
            self.number.setFocus()
            return
        self.outcome.say(self.tr("Sending the test SMS…"), Tone.NEUTRAL)
        self._run = run = TrialRun(self._context, self._gateway)
        run.accepted.connect(self._on_accepted)
        run.failed.connect(self._on_failed)
        run.start(number, self.text.toPlainText())
        self._show_counter()

    def _on_accepted(self, words: str) -> None:
        self._run = None
        self._rest.start()
        self.outcome.say(words, Tone.GOOD)
        self.cancel_button.setText(self.tr("Close"))
        self._show_counter()

    def _on_failed(self, error: SmsdeskError) -> None:
        self._run = None
        self._rest.start()
        words = error_text(error)
        self.outcome.say(words, Tone.BAD)
        field = self._field_of(error)
        if field is not None:
            field.show_problem(words)
        self._show_counter()

    # --- what is shown ------------------------------------------------------------------------

    def _too_long(self) -> bool:
        return len(self.text.toPlainText().strip()) > TEST_TEXT_LIMIT

    def _may_send(self) -> bool:
        return self._run is None and not self._rest.isActive() and not self._too_long()

    def _show_counter(self) -> None:
        too_long, length = self._too_long(), len(self.text.toPlainText().strip())
        words = self.tr("{length} of {limit} characters")
        self.counter.setText(words.format(length=length, limit=TEST_TEXT_LIMIT))
        self.counter.setProperty("role", "problem" if too_long else "hint")
        restyle(self.counter)
        self.send_button.setEnabled(self._may_send())
        self.send_button.setText(self.tr("Sending…") if self._run is not None else self.tr("Send"))

    def _field_of(self, error: SmsdeskError) -> Field | None:
        fields = {"number": self._number_field, "text": self._text_field}
        name = error.field if isinstance(error, FieldError | MessageRefused) else ""
        return fields.get(name)


def _last_number(desk: "Desk") -> str:
    return desk.preferences.load().test_number
