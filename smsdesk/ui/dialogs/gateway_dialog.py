"""GatewayDialog: "SMS gateway configuration" - fill in, send a test SMS, save. In this order only.

The parts of the form and the course of the set-up live in modules of their own; here is how they
stand in one window and when Save may be pressed.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.dialogs.registration_line import RegistrationLine
from smsdesk.ui.dialogs.rooms import FIRST, room_of
from smsdesk.ui.dialogs.setup_controller import Phase
from smsdesk.ui.dialogs.setup_form import SetupForm, Start
from smsdesk.ui.dialogs.trial_part import TrialPart, save_reason, saved_words
from smsdesk.ui.gateway_words import provider_words
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.tab_order import follow_layout, stops

if TYPE_CHECKING:
    from smsdesk.ui.context import Context
    from smsdesk.ui.widgets.form_part import FormPart

_WIDTH = 640
OnSaved = Callable[[ConfiguredGateway], None]


class GatewayDialog(QDialog):
    """One gateway's form. It closes with Accepted only after something was saved."""

    def __init__(self, context: "Context", parent: QWidget | None, provider: str) -> None:
        super().__init__(parent)
        self.setObjectName("gatewayDialog")
        replace_closed(self)
        self._context = context
        self._on_saved: OnSaved | None = None
        self._make_widgets()
        self.trial = TrialPart()
        self._room = room_of(provider)
        self.parts: Sequence[FormPart] = self._room.make_parts()
        self.form = SetupForm(context, provider, self.parts, self.trial, self)
        self._assemble()
        self._connect()
        self._show_progress()

    # --- opening ------------------------------------------------------------------------------

    @classmethod
    def open_for(
        cls,
        context: "Context",
        gateway_id: str | None,
        parent: QWidget | None,
        on_saved: OnSaved | None = None,
        *,
        provider: str = FIRST,
    ) -> "GatewayDialog":
        """Edit a gateway; without an id the shop's account at `provider`, or a first one.

        `provider` must be the gateway's own.
        """
        return cls._opened(context, parent, provider, gateway_id, on_saved, fresh=False)

    @classmethod
    def open_new(
        cls,
        context: "Context",
        provider: str,
        parent: QWidget | None,
        on_saved: OnSaved | None = None,
    ) -> "GatewayDialog":
        """Add one more gateway."""
        return cls._opened(context, parent, provider, None, on_saved, fresh=True)

    @classmethod
    def _opened(
        cls,
        context: "Context",
        parent: QWidget | None,
        provider: str,
        gateway_id: str | None,
        on_saved: OnSaved | None,
        *,
        fresh: bool,
    ) -> "GatewayDialog":
        dialog = cls(context, parent, provider)
        dialog._on_saved = on_saved
        dialog.form.read(gateway_id, fresh=fresh)
        dialog.open()
        return dialog

    # --- Qt -----------------------------------------------------------------------------------

    def accept(self) -> None:
        """Whoever calls it: only what was tested is saved, and only then does the dialog close."""
        if self.form.controller.phase is Phase.SAVED:
            super().accept()
        else:
            self.form.controller.save()

    def done(self, result: int) -> None:
        """Drop what is under way; Accepted needs something saved."""
        phase = self.form.controller.phase
        if phase is Phase.SAVING:
            # it cannot be called back; a moment later the dialog closes by itself
            return
        self.form.controller.cancel()
        super().done(result if phase is Phase.SAVED else QDialog.DialogCode.Rejected)

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._title = Title(self.tr("SMS gateway configuration"))
        self.setWindowTitle(self._title.text())
        self._registration = RegistrationLine()
        self.save_button = buttons.primary(self.tr("Save"))
        self.save_button.setObjectName("save")
        self.cancel_button = buttons.secondary(self.tr("Cancel"))
        self.cancel_button.setObjectName("cancel")
        for button in (self.save_button, self.cancel_button):
            button.setAutoDefault(False)
        self._reason = Hint()
        self._reason.setObjectName("saveReason")

    def _assemble(self) -> None:
        card = Card()
        card.body.setSpacing(14)
        for part in self._in_order():
            card.body.addWidget(part)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(22, 20, 22, 4)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._registration)
        column.addWidget(card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self._inner, self._scroll = inner, scroll
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 16)
        outer.addWidget(scroll, 1)
        outer.addLayout(self._foot())

    def _in_order(self) -> Sequence[QWidget]:
        """The test stands before what most owners never touch."""
        first = [part for part in self.parts if not part.after_trial]
        last = [part for part in self.parts if part.after_trial]
        return (*first, self.trial, *last)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(22, 4, 22, 0)
        row.setSpacing(8)
        row.addWidget(self._reason, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row

    def _connect(self) -> None:
        controller = self.form.controller
        controller.changed.connect(self._show_progress)
        controller.saved.connect(self._on_controller_saved)
        self.form.loaded.connect(self._on_loaded)
        for part in self.parts:
            part.edited.connect(self._show_progress)
            part.grown.connect(self._on_grown)
        self.trial.number_edited.connect(self._show_progress)
        self.save_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        shortcut.activated.connect(self.accept)

    # --- slots --------------------------------------------------------------------------------

    def _on_loaded(self, start: Start) -> None:
        info = start.info
        self._registration.load(info)
        if not self._room.names_itself:
            self._title.setText(
                self.tr("Gateway: {provider}").format(provider=provider_words(info.name))
            )
            self.setWindowTitle(self._title.text())
        follow_layout(self)
        if start.gateway is None:
            self._focus_first()
        # after the layout has taken the new words and parts in
        QTimer.singleShot(0, self, self._fit)

    def _focus_first(self) -> None:
        """The first line that is still empty, unless somebody already types."""
        typing = self.focusWidget()
        if isinstance(typing, QLineEdit) and typing.text():
            return
        lines = (one for one in stops(self._inner) if isinstance(one, QLineEdit))
        next((line for line in lines if not line.text()), self.trial.number_line).setFocus()

    def _show_progress(self) -> None:
        reason = save_reason(self.form.controller)
        self.save_button.setEnabled(not reason)
        self.save_button.setToolTip(reason)
        self._reason.setText(reason)
        if self.isVisible():
            QTimer.singleShot(0, self, self._show_result)

    def _on_grown(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def _show_result(self) -> None:
        """Make room for what came of the test, and bring it into view."""
        self._fit()
        self._scroll.ensureWidgetVisible(self.trial, 0, 8)

    def _on_controller_saved(self, gateway: ConfiguredGateway) -> None:
        if self._on_saved is not None:
            self._on_saved(gateway)
        self._context.notices.good(saved_words(gateway))
        self.accept()

    def _fit(self) -> None:
        """As high as the form needs, within the screen."""
        width = max(self.width(), _WIDTH, self._inner.minimumSizeHint().width() + 12)
        room = self.screen().availableGeometry().height() - 60
        wanted = self._inner.heightForWidth(width - 12) + 72
        self.resize(width, min(max(wanted, self.height()), room))
