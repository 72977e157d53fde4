"""GatewayActions: what may be done to a saved gateway, for its tile and its settings alike.

Decisions that cannot be taken back are asked about; everything else happens at once and is told.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.rename_dialog import RenameDialog
from smsdesk.ui.dialogs.test_sms_dialog import TestSmsDialog
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.scheduling import PlanChange
    from smsdesk.ui.context import Context

_BUTTON_WIDTH, _WORDS_WIDTH = 96, 360


@dataclass(frozen=True, slots=True)
class _Dependent:
    """How many messages hang on a gateway."""

    waiting: int
    kept_there: int
    """Handed over for a later time: they cannot be cancelled without it."""


class GatewayActions(QObject):
    """Acts on gateways over `window`."""

    def __init__(self, context: "Context", window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def edit(self, gateway: ConfiguredGateway) -> None:
        """Open its form."""
        GatewayDialog.open_for(self._context, gateway.id, self._window, provider=gateway.provider)

    def test(self, gateway: ConfiguredGateway) -> None:
        """Open the window for a test SMS."""
        TestSmsDialog.open_for(self._context, gateway, self._window)

    def set_active(self, gateway: ConfiguredGateway, *, active: bool) -> None:
        """Activate or deactivate; what waits for it is told."""

        def work(desk: "Desk") -> tuple[ConfiguredGateway, int]:
            changed = desk.gateways.set_active(gateway.id, active=active)
            return changed, desk.gateways.waiting(gateway.id)

        self._context.runner.run(work, self._on_switched, owner=self)

    def set_default(self, gateway: ConfiguredGateway) -> None:
        """New messages leave through it unless another one is chosen."""

        def work(desk: "Desk") -> ConfiguredGateway:
            return desk.gateways.set_default(gateway.id)

        self._run(work, self.tr("{gateway} is the default gateway."))

    def rename(self, gateway: ConfiguredGateway) -> None:
        """Ask for another name."""
        words = self.tr("The gateway is now called {gateway}.")
        told = partial(self._on_done, words)
        RenameDialog.open_for(self._context, gateway, self._window, told)

    def remove(self, gateway: ConfiguredGateway) -> None:
        """Ask, with the number of messages that depend on it, then remove."""

        def work(desk: "Desk") -> _Dependent:
            gateways = desk.gateways
            return _Dependent(gateways.waiting(gateway.id), gateways.kept_there(gateway.id))

        self._context.runner.run(work, partial(self._ask_removal, gateway), owner=self)

    # --- in between ---------------------------------------------------------------------------

    def _on_switched(self, switched: tuple[ConfiguredGateway, int]) -> None:
        gateway, waiting = switched
        words = self.tr("{gateway} is active.")
        if not gateway.active:
            words = self.tr("{gateway} is inactive.")
            if waiting:
                wait = self.tr("%n message(s) waiting until it is activated.", "", waiting)
                words = f"{words} {wait}"
        self._on_done(words, gateway)

    def _ask_removal(self, gateway: ConfiguredGateway, dependent: _Dependent) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("gatewayRemoval")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Remove the gateway"))
        box.setText(self.tr("Remove the gateway {gateway}?").format(gateway=gateway.name))
        box.setInformativeText(self._consequences(dependent))
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        if dependent.kept_there:
            self._offer_cancelling(box, gateway, dependent.kept_there)
        for button in box.buttons():
            # the box measures words before the style sheet makes those of the default bold
            button.setMinimumWidth(_BUTTON_WIDTH)
        for label in box.findChildren(QLabel, "qt_msgbox_informativelabel"):
            label.setMinimumWidth(_WORDS_WIDTH)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        remove.clicked.connect(partial(self._remove, gateway))
        box.finished.connect(box.deleteLater)
        box.open()

    def _consequences(self, dependent: _Dependent) -> str:
        """The numbers of messages first: they are what cannot be had back."""
        waiting, there = dependent.waiting, dependent.kept_there
        said = [self.tr("No message waits for it.")]
        if waiting:
            said = [self.tr("%n message(s) waiting for it will be cancelled.", "", waiting)]
        if there:
            leaves = self.tr(
                "%n planned message(s) kept at the operator will leave all the same.", "", there
            )
            said.append(leaves)
        kept = self.tr(
            "Its settings and its password are deleted from this computer; the history stays."
        )
        return " ".join([*said, kept])

    def _offer_cancelling(self, box: QMessageBox, gateway: ConfiguredGateway, count: int) -> None:
        words = self.tr("Cancel them there first")
        first = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
        first.setObjectName("gatewayCancelFirst")
        first.clicked.connect(partial(self._cancel_there, gateway, count))

    def _cancel_there(self, gateway: ConfiguredGateway, count: int) -> None:
        """One request for each; only the gateway itself can still do it."""

        def work(desk: "Desk") -> "PlanChange":
            return desk.scheduling.cancel(desk.scheduling.kept_there(gateway.id))

        self._context.notices.say(self.tr("Cancelling %n planned message(s)…", "", count))
        self._context.runner.run(work, partial(self._on_cancelled, gateway), owner=self)

    def _on_cancelled(self, gateway: ConfiguredGateway, change: "PlanChange") -> None:
        """Ask again once nothing is left there; what could not be cancelled is told instead."""
        self._context.changes.messages.emit()
        words = self.tr("%n planned message(s) cancelled at the operator.", "", change.count)
        for error in change.errors.values():
            self._context.notices.say(f"{words} {error_text(error)}", Tone.WARN)
            return
        self._context.notices.good(words)
        self.remove(gateway)

    def _remove(self, gateway: ConfiguredGateway) -> None:
        def work(desk: "Desk") -> int:
            return desk.gateways.remove(gateway.id)

        self._context.runner.run(work, partial(self._on_removed, gateway), owner=self)

    def _on_removed(self, gateway: ConfiguredGateway, cancelled: int) -> None:
        words = self.tr("The gateway {gateway} is removed.").format(gateway=gateway.name)
        self._context.notices.good(words)
        self._context.changes.gateways.emit()
        if cancelled:
            self._context.changes.messages.emit()

    def _run(self, work: Callable[["Desk"], ConfiguredGateway], words: str) -> None:
        self._context.runner.run(work, partial(self._on_done, words), owner=self)

    def _on_done(self, words: str, gateway: ConfiguredGateway) -> None:
        self._context.notices.good(words.format(gateway=gateway.name))
        self._context.changes.gateways.emit()
        # an activated gateway may have messages waiting
        self._context.sender.wake()
