"""SendingCard: the part of the preferences that guards what leaves: undo, hours, budget."""

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QSpinBox, QTimeEdit, QWidget

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.services.preference_values import RANGES, amount
from smsdesk.ui import formats
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Caption
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.preferences import Preferences


_PADDING = 8


class SendingCard(Card):
    """Shows the choices and reads them again. Saving them is the dialog's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._create_guards()
        self._create_hours()
        self._assemble()
        self._follow()

    def _create_guards(self) -> None:
        self._undo = _number("undo_seconds", self.tr(" s"))
        self._undo_field = Field(self.tr("Undo after sending"), self._undo)
        self._confirm = _number("confirm_above", "")
        self._confirm.setSpecialValueText(self.tr("never"))
        self._confirm_field = Field(self.tr("Type the number above"), self._confirm)
        self._budget = named(QLineEdit(), "pref_monthly_budget")
        self._budget.setMaxLength(20)
        self._budget_field = Field(
            self.tr("Budget for a month"),
            self._budget,
            self.tr("In the unit of the default gateway. You are warned, nothing is stopped."),
        )
        self._late = _number("late_minutes", self.tr(" min"))
        self._late_field = Field(
            self.tr("Offer planned SMS later than"),
            self._late,
            self.tr("They are not sent by themselves if the program was closed."),
        )

    def _create_hours(self) -> None:
        self._quiet = named(
            QCheckBox(self.tr("Quiet hours: marketing waits, others are warned")), "pref_quiet_on"
        )
        self._quiet.toggled.connect(self._follow)
        self._from = _clock("pref_quiet_from")
        self._to = _clock("pref_quiet_to")
        self._from_field = Field(self.tr("Send from"), self._from)
        self._to_field = Field(self.tr("until"), self._to)
        self._sundays = named(QCheckBox(self.tr("Not on Sundays")), "pref_quiet_sundays")
        self._holidays = named(
            QCheckBox(self.tr("Not on Polish public holidays")), "pref_quiet_holidays"
        )

    def _assemble(self) -> None:
        self.body.addWidget(Caption(self.tr("Sending")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._undo_field, 0, 0)
        grid.addWidget(self._confirm_field, 0, 1)
        grid.addWidget(self._quiet, 1, 0, 1, 2)
        grid.addWidget(self._from_field, 2, 0)
        grid.addWidget(self._to_field, 2, 1)
        grid.addWidget(self._sundays, 3, 0)
        grid.addWidget(self._holidays, 3, 1)
        grid.addWidget(self._budget_field, 4, 0, 1, 2)
        grid.addWidget(self._late_field, 5, 0, 1, 2)
        self.body.addLayout(grid)
        self.body.addStretch(1)

    def show_choices(self, preferences: "Preferences") -> None:
        """Write these into the fields."""
        self._undo.setValue(preferences.undo_seconds)
        self._confirm.setValue(preferences.confirm_above)
        self._late.setValue(preferences.late_minutes)
        self._quiet.setChecked(preferences.quiet_on)
        self._from.setTime(QTime(preferences.quiet_from.hour, preferences.quiet_from.minute))
        self._to.setTime(QTime(preferences.quiet_to.hour, preferences.quiet_to.minute))
        self._sundays.setChecked(preferences.quiet_sundays)
        self._holidays.setChecked(preferences.quiet_holidays)
        budget = preferences.monthly_budget
        self._budget.setText("" if budget is None else formats.typed_amount(budget))
        self._follow()

    def filled_in(self, loaded: "Preferences") -> "Preferences":
        """`loaded` with what stands here. Raises FieldError("monthly_budget", BUDGET_INVALID)."""
        typed = self._budget.text().strip()
        try:
            budget = amount(typed)
        except ValueError as error:
            raise FieldError("monthly_budget", ErrorCode.BUDGET_INVALID, value=typed) from error
        return replace(
            loaded,
            undo_seconds=self._undo.value(),
            confirm_above=self._confirm.value(),
            late_minutes=self._late.value(),
            quiet_on=self._quiet.isChecked(),
            quiet_from=_read(self._from),
            quiet_to=_read(self._to),
            quiet_sundays=self._sundays.isChecked(),
            quiet_holidays=self._holidays.isChecked(),
            monthly_budget=budget,
        )

    def show_problem(self, error: FieldError) -> bool:
        """Say it beside its field; whether it is one of these."""
        places = {"monthly_budget": self._budget_field, "quiet_to": self._to_field}
        field = places.get(error.field)
        if field is not None:
            field.show_problem(error_text(error))
            field.widget.setFocus()
        return field is not None

    def clear_problems(self) -> None:
        """All is well so far."""
        self._budget_field.clear_problem()
        self._to_field.clear_problem()

    def _follow(self) -> None:
        """Without quiet hours there is nothing to choose about them."""
        for part in (self._from_field, self._to_field, self._sundays, self._holidays):
            part.setEnabled(self._quiet.isChecked())


def _number(name: str, suffix: str) -> QSpinBox:
    box = named(QSpinBox(), f"pref_{name}")
    box.setRange(*RANGES[name])
    box.setSuffix(suffix)
    # Qt lays the line over the whole box and forgets the padding of the style sheet
    box.lineEdit().setTextMargins(_PADDING, 0, 0, 0)
    return box


def _clock(name: str) -> QTimeEdit:
    clock = named(QTimeEdit(), name)
    clock.setDisplayFormat("HH:mm")
    clock.lineEdit().setTextMargins(_PADDING, 0, 0, 0)
    return clock


def _read(clock: QTimeEdit) -> time:
    shown = clock.time()
    return time(shown.hour(), shown.minute())
