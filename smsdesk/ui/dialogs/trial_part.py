"""TrialPart: the number for the test SMS, the button that sends it, and what came of it, in words.

What a phase means for the Save button is told by `save_reason`, shown by dialog and wizard alike.
"""

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsdesk.core.gateway import GatewayInfo, Receipt
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import formats
from smsdesk.ui.dialogs.setup_controller import Phase, SetupController
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.enter_line import EnterLine
from smsdesk.ui.widgets.labels import Caption
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.row_field import RowField

REST_MS = 1000
"""After an accepted test SMS the button rests: a double click must not pay for a second one."""


class ResultBanner(Banner):
    """The banner whose words are known as `testResult`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words.setObjectName("testResult")


class TrialPart(QWidget):
    """The section "Test" of a set-up form."""

    number_edited = Signal()
    send_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = ""
        self._phase = Phase.UNTESTED
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.number_line = named(EnterLine(), "testNumber")
        self.number_line.setPlaceholderText(self.tr("Your own number, e.g. +48 501 234 567"))
        self.number_line.setAccessibleName(self.tr("Phone number for the test SMS"))
        self.send_button = buttons.primary(self.tr("Send a test SMS"), "paper-plane-tilt")
        self.send_button.setObjectName("sendTest")
        self.send_button.setAutoDefault(False)
        self.result = ResultBanner()
        self._field = RowField("", self.number_line, self.send_button)
        self._assemble()
        self._rest.timeout.connect(self._on_rested)
        self.number_line.textChanged.connect(self._on_number)
        self.number_line.returnPressed.connect(self.send_button.click)
        self.send_button.clicked.connect(self.send_requested)

    def number(self) -> str:
        """The number as typed."""
        return self.number_line.text().strip()

    def offer_number(self, number: str) -> None:
        """Show the number of the last test, unless one has been typed."""
        if number and not self.number():
            self.number_line.setText(number)

    def load(self, info: GatewayInfo) -> None:
        """Learn the unit of prices."""
        self._unit = info.unit

    def show_number_problem(self, words: str) -> None:
        """Words beside the number; empty removes them."""
        if words:
            self._field.show_problem(words)
        else:
            self._field.clear_problem()

    def show_phase(self, controller: SetupController) -> None:
        """Tell in words where the set-up stands."""
        if controller.busy and self.send_button.hasFocus():
            # a disabled button hands its focus on, in the wizard to Cancel
            self.number_line.setFocus()
        if controller.phase is Phase.TESTED and self._phase is Phase.TESTING:
            self._rest.start()
        elif controller.phase is not Phase.TESTED:
            self._rest.stop()
        self._phase = controller.phase
        self.send_button.setEnabled(not controller.busy and not self._rest.isActive())
        self.send_button.setText(self._send_word(controller.phase))
        self._show_result(controller)

    def _send_word(self, phase: Phase) -> str:
        if phase is Phase.CHECKING:
            return self.tr("Checking…")
        return self.tr("Sending…") if phase is Phase.TESTING else self.tr("Send a test SMS")

    def _show_result(self, controller: SetupController) -> None:
        tried = controller.tried
        if controller.error is not None:
            self.result.say(error_text(controller.error), Tone.BAD)
        elif controller.phase is Phase.CHECKING:
            self.result.say(self.tr("Checking the login…"), Tone.NEUTRAL)
        elif controller.phase is Phase.TESTING:
            self.result.say(self.tr("Sending the test SMS…"), Tone.NEUTRAL)
        elif controller.phase is Phase.STALE:
            self.result.say(_changed_words(), Tone.WARN)
        elif tried is not None:
            self.result.say(self._accepted(tried.tested.receipt), Tone.GOOD)
        elif controller.phase is Phase.UNTESTED:
            self.result.clear()

    def _accepted(self, receipt: Receipt) -> str:
        size = formats.messages(receipt.parts or 1)
        if receipt.price is not None:
            size = f"{size}, {formats.money(receipt.price, self._unit)}"
        return self.tr("Test SMS accepted ({size}). You can save the settings.").format(size=size)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Caption(self.tr("Test")))
        column.addWidget(self._field)
        column.addWidget(self.result)

    def _on_rested(self) -> None:
        self.send_button.setEnabled(True)

    def _on_number(self) -> None:
        self.show_number_problem("")
        self.number_edited.emit()


def save_reason(controller: SetupController) -> str:
    """Why Save is not possible now; empty when it is."""
    if controller.may_save:
        return ""
    if controller.phase in (Phase.CHECKING, Phase.TESTING):
        return QCoreApplication.translate("TrialPart", "The test is under way.")
    if controller.phase is Phase.SAVING:
        return QCoreApplication.translate("TrialPart", "Saving…")
    if controller.phase is Phase.FAILED:
        return QCoreApplication.translate(
            "TrialPart", "Saving is possible after an accepted test SMS."
        )
    if controller.phase in (Phase.STALE, Phase.TESTED):
        return _changed_words()
    return QCoreApplication.translate("TrialPart", "First send a test SMS with these settings.")


def saved_words(gateway: ConfiguredGateway) -> str:
    """What to say once a gateway is saved."""
    words = QCoreApplication.translate(
        "TrialPart", "The gateway {gateway} is saved and ready to send."
    )
    if not gateway.active:
        words = QCoreApplication.translate(
            "TrialPart", "The gateway {gateway} is saved. It sends nothing until you activate it."
        )
    return words.format(gateway=gateway.name)


def _changed_words() -> str:
    return QCoreApplication.translate("TrialPart", "The values changed: send the test SMS again.")
