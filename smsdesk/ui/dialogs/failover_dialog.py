"""FailoverDialog: which gateways stand in for one another, in which order, and when.

What a plan means is in `services.failover`; messages are moved by the sender.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.services.failover import LEAST, MOST, FailoverChoice, FailoverPlan
from smsdesk.ui.dialogs import failover_words
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.gateway_state import chain
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.order_list import Entry, OrderList
from smsdesk.ui.widgets.row_field import RowField

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context

_WIDTH, _LIST_HEIGHT, _MINUTES_WIDTH, _PADDING = 640, 250, 110, 9


@dataclass(frozen=True, slots=True)
class _Stored:
    """What the dialog starts from."""

    plan: FailoverPlan
    choices: Sequence[FailoverChoice]
    senders: Mapping[str, Sequence[str]]
    """All sender names of a gateway, by its id."""


class FailoverDialog(FittedDialog):
    """A form; a saved plan counts at once."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("failoverDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Failover order"))
        self._context = context
        self._choices: dict[str, FailoverChoice] = {}
        self._senders: Mapping[str, Sequence[str]] = {}
        self._ready = False
        self._make_fields()
        self._make_buttons()
        self._assemble()
        self._connect()
        self._show_possible()

    @classmethod
    def open_for(cls, context: "Context", parent: QWidget | None) -> "FailoverDialog":
        """Read the plan and show it."""
        dialog = cls(context, parent)
        dialog._read()
        dialog.open()
        return dialog

    @property
    def ready(self) -> bool:
        """Whether the plan has been read."""
        return self._ready

    # --- widgets ------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.enabled = named(
            QCheckBox(self.tr("Let the next gateway stand in when one cannot send")),
            "failoverEnabled",
        )
        self.order = named(OrderList(self._context.theme), "failoverOrder")
        self.order.setFixedHeight(_LIST_HEIGHT)
        self.up = named(buttons.tool("arrow-up", self.tr("Move up (Alt+Up)")), "failoverUp")
        self.down = named(
            buttons.tool("arrow-down", self.tr("Move down (Alt+Down)")), "failoverDown"
        )
        self._order_field = RowField(
            self.tr("Order"),
            self.order,
            self._arrows(),
            hint=self.tr(
                "Ticked gateways stand in for one another, from the one that a message was "
                "written for onwards. Differences are told against the first ticked one."
            ),
        )
        self.after = named(QSpinBox(), "failoverAfter")
        self.after.setRange(LEAST, MOST)
        self.after.setSuffix(self.tr(" min"))
        self.after.setFixedWidth(_MINUTES_WIDTH)
        # Qt lays the line over the whole box and forgets the padding of the style sheet
        self.after.lineEdit().setTextMargins(_PADDING, 0, 0, 0)
        self._after_field = Field(
            self.tr("How long a gateway may refuse because of too many requests"),
            self.after,
            self.tr("After that its messages move on. Other troubles move them at once."),
        )

    def _arrows(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.up)
        column.addWidget(self.down)
        column.addStretch(1)
        return holder

    def _make_buttons(self) -> None:
        self._problem = Banner(self)
        self.save = named(buttons.primary(self.tr("Save")), "failoverSave")
        self.save.setDefault(True)
        self.cancel = named(buttons.secondary(self.tr("Cancel")), "failoverCancel")

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(Title(self.tr("Failover order")))
        column.addWidget(Hint(self._promise()))
        column.addWidget(self.enabled)
        column.addWidget(self._order_field)
        column.addWidget(self._after_field)
        column.addWidget(self._problem)
        column.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    def _promise(self) -> str:
        return self.tr(
            "Only messages that a gateway surely did not take move to the next one: it cannot be "
            "reached, has no credit, rejects the login, or refuses for too long. What may have "
            "been sent never moves, and a gateway that you switched off keeps its messages."
        )

    def _connect(self) -> None:
        self.order.changed.connect(self._on_order)
        self.order.currentRowChanged.connect(self._show_possible)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.reject)

    # --- values -------------------------------------------------------------------------------

    def _read(self) -> None:
        self._context.runner.run(_stored, self._show, self._on_error, owner=self)

    def _show(self, stored: _Stored) -> None:
        self._choices = {choice.gateway_id: choice for choice in stored.choices}
        self._senders = stored.senders
        if self._ready:
            self._show_left()
            return
        plan = stored.plan
        # nobody has decided anything yet: all may stand in
        ticked = plan.order or tuple(one.gateway_id for one in stored.choices if one.active)
        self.enabled.setChecked(plan.enabled)
        self.order.show_entries(self._entries(tuple(self._choices), ticked))
        self.after.setValue(int(plan.after.total_seconds() // 60))
        self._ready = True
        self._show_possible()
        self.enabled.setFocus()

    def _show_left(self) -> None:
        """What is still there, as the person has put it."""
        keys = [key for key in self.order.keys if key in self._choices]
        self.order.show_entries(self._entries(keys, self.order.checked_keys))
        self._show_possible()

    def _entries(self, keys: Sequence[str], ticked: Sequence[str]) -> Sequence[Entry]:
        first = next((self._choices[key] for key in keys if key in ticked), None)
        return [self._entry(self._choices[key], first, checked=key in ticked) for key in keys]

    def _entry(
        self, choice: FailoverChoice, first: FailoverChoice | None, *, checked: bool
    ) -> Entry:
        # a message keeps its sender name where the other gateway has it too
        keeps = first is not None and first.sender in self._senders.get(choice.gateway_id, ())
        return Entry(
            choice.gateway_id,
            failover_words.title(choice),
            failover_words.facts(choice),
            failover_words.differences(choice, first, keeps_sender=keeps),
            checked,
        )

    def _filled_in(self) -> FailoverPlan:
        after = timedelta(minutes=self.after.value())
        return FailoverPlan(self.order.checked_keys, after, self.enabled.isChecked())

    def _show_possible(self) -> None:
        self.up.setEnabled(self.order.can_move(-1))
        self.down.setEnabled(self.order.can_move(1))
        self.save.setEnabled(self._ready)

    # --- slots --------------------------------------------------------------------------------

    def _on_order(self) -> None:
        self._order_field.clear_problem()
        self.order.describe(self._entries(self.order.keys, self.order.checked_keys))
        self._show_possible()

    def _on_up(self) -> None:
        self.order.move_current(-1)

    def _on_down(self) -> None:
        self.order.move_current(1)

    def _on_save(self) -> None:
        for field in (self._order_field, self._after_field):
            field.clear_problem()
        self._problem.clear()
        self.save.setEnabled(False)
        plan = self._filled_in()

        def work(desk: "Desk") -> FailoverPlan:
            desk.failover.save(plan)
            return plan

        self._context.runner.run(work, self._on_saved, self._on_error, owner=self)

    def _on_saved(self, plan: FailoverPlan) -> None:
        names = chain([self._choices[one].name for one in plan.order])
        on, off = self.tr("Failover is on: {order}."), self.tr("Failover is off.")
        self._context.notices.good(on.format(order=names) if plan.enabled else off)
        self._context.changes.gateways.emit()
        # what waits at a gateway in trouble may move now
        self._context.sender.wake()
        self.accept()

    def _on_error(self, error: SmsdeskError) -> None:
        self._show_possible()
        fields = {"order": self._order_field, "after": self._after_field}
        field = fields.get(error.field) if isinstance(error, FieldError) else None
        if field is not None:
            field.show_problem(error_text(error))
            field.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        elif error.code is ErrorCode.GATEWAY_GONE:
            self._problem.say(self._gone(), Tone.WARN)
            self._read()
        else:
            self._problem.say(error_text(error), Tone.BAD)

    def _gone(self) -> str:
        return self.tr(
            "A gateway has been removed in the meantime. Look at the order, then save again."
        )


def _stored(desk: "Desk") -> _Stored:
    """In a worker."""
    senders = {gateway.id: gateway.senders for gateway in desk.gateways.list()}
    return _Stored(desk.failover.plan(), desk.failover.choices(), senders)
