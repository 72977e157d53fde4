"""NumberLine: one number of a contact, told about while one types: landline, foreign, taken."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from smsdesk.core.contact import Contact
from smsdesk.core.errors import FieldError
from smsdesk.core.phone import DEFAULT_PREFIX, PhoneKind, PhoneNumber
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.row_field import RowField

if TYPE_CHECKING:
    from smsdesk.ui.background import Task

_LONGEST = 200
_PAUSE = 250


class NumberLine(RowField):
    """A line with a star (the preferred one is texted) and a cross; both only among several."""

    edited = Signal()
    checked = Signal()
    """A number stands here, and what is special about it has been said."""
    preferred = Signal()
    """A person wants this one to be texted."""
    removed = Signal()
    """A person wants this one away."""
    twin_wanted = Signal(object)
    """A person wants to see the `Contact` that has this number."""

    def __init__(self, runner: TaskRunner, besides: int | None) -> None:
        """`besides`: the contact that may have this number."""
        self.line = QLineEdit()
        self.star = buttons.tool("star", "")
        self.star.setCheckable(True)
        self.cross = buttons.tool("x", "")
        super().__init__("-", self.line, self.star, self.cross)
        self._runner = runner
        self._besides = besides
        self._prefix = DEFAULT_PREFIX
        self._task: Task | None = None
        self._twin: Contact | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._create()
        self._connect()

    def _create(self) -> None:
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText("601 123 456")
        self.cross.setToolTip(self.tr("Remove this number"))
        self.cross.setAccessibleName(self.tr("Remove this number"))
        self._open = buttons.link(self.tr("Open this person"))
        self._open.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._open.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._open)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.check)
        self.line.textEdited.connect(self._on_edited)
        self.line.textChanged.connect(self.edited)
        self.line.editingFinished.connect(self.check)
        self.star.clicked.connect(self.preferred)
        self.cross.clicked.connect(self.removed)
        self._open.clicked.connect(self._on_open)

    def place(self, number: int, *, several: bool, preferred: bool) -> None:
        """Be the line with this number, counted from 1."""
        end = str(number) if number > 1 else ""
        self.line.setObjectName(f"contactPhone{end}")
        self.star.setObjectName(f"contactPhonePreferred{end}")
        self.cross.setObjectName(f"contactPhoneRemove{end}")
        self._open.setObjectName(f"contactTwin{end}")
        label = self.tr("Mobile phone") if number == 1 else self.tr("Another phone")
        self._label.setText(label)
        self.line.setAccessibleName(label)
        self.star.setVisible(several)
        self.cross.setVisible(several)
        self._show_preferred(preferred)

    def _show_preferred(self, preferred: bool) -> None:  # noqa: FBT001  # a state
        self.star.setChecked(preferred)
        self.star.set_icon_name("star-fill" if preferred else "star")
        words = self.tr("Preferred: SMS go to this number")
        if not preferred:
            words = self.tr("Make this the preferred number")
        self.star.setToolTip(words)
        self.star.setAccessibleName(words)

    @property
    def text(self) -> str:
        """As it stands there."""
        return self.line.text().strip()

    def number(self) -> PhoneNumber | None:
        """What stands there; None for nothing. Raises FieldError("number", ...)."""
        return PhoneNumber.parse(self.text, self._prefix) if self.text else None

    def set_prefix(self, prefix: str) -> None:
        """Numbers without a country belong to this one."""
        self._prefix = prefix
        self.check()

    def say_twice(self) -> None:
        """The same number stands in another line."""
        self.set_hint(self.tr("⚠ This number stands here twice."))

    # --- checking ------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        self.clear_problem()
        self._forget_twin()
        self._pause.start()

    def check(self) -> None:
        """Say what is wrong with the number, or what is special about it."""
        self._pause.stop()
        self._forget_twin()
        try:
            phone = self.number()
        except FieldError as error:
            self.show_problem(error_text(error))
            return
        self.clear_problem()
        if phone is not None:
            self.set_hint(self._about(phone))
            self._look_for_twin(phone)
            self.checked.emit()

    def _about(self, phone: PhoneNumber) -> str:
        if phone.kind is PhoneKind.LANDLINE:
            words = self.tr("⚠ %1 is a landline number: an SMS may not arrive.")
        elif phone.is_foreign(self._prefix):
            words = self.tr("⚠ %1 is a foreign number: an SMS may cost more.")
        else:
            words = self.tr("%1 can receive SMS.")
        return words.replace("%1", phone.display)

    def _look_for_twin(self, phone: PhoneNumber) -> None:
        besides = self._besides
        self._task = self._runner.run(
            lambda desk: desk.contacts.with_number(phone, besides), self._on_twin, owner=self
        )

    def _on_twin(self, twin: Contact | None) -> None:
        if twin is not None:
            self._twin = twin
            self.set_hint(self.tr("⚠ %1 already has this number.").replace("%1", twin.title))
            self._open.show()

    def _forget_twin(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._twin = None
        self.set_hint("")
        self._open.hide()

    def _on_open(self) -> None:
        if self._twin is not None:
            self.twin_wanted.emit(self._twin)
