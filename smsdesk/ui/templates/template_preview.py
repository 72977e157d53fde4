"""TemplatePreview: a template as a contact gets it, and the longest that it becomes for anybody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.group import Group
from smsdesk.services.compose import Recipient
from smsdesk.services.template_sizes import WorstSize
from smsdesk.ui.background import Task, TaskRunner
from smsdesk.ui.composer import words
from smsdesk.ui.composer.completion import Completion
from smsdesk.ui.composer.merge import merged
from smsdesk.ui.templates.surroundings import Surroundings, read_somebody
from smsdesk.ui.widgets.labels import Caption, Hint

_PAUSE = 350
_LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class _Shown:
    text: str = ""
    defaults: Mapping[str, str] = field(default_factory=dict)


class TemplatePreview(QWidget):
    """Sample values stand for what one types before sending, and for a contact nobody chose."""

    drawn = Signal(str)
    """The text as it looks now."""

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._surroundings = Surroundings()
        self._shown = _Shown()
        self._somebody: Recipient | None = None
        self._task: Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._ask_worst)
        self._create()
        self._assemble()
        self._connect()

    def _create(self) -> None:
        self._line = QLineEdit()
        self._line.setObjectName("templateContact")
        self._line.setClearButtonEnabled(True)
        self._line.setPlaceholderText(self.tr("Sample values – or type a name"))
        self._line.setAccessibleName(self.tr("Contact of the preview"))
        self._completion = Completion(self._line, self._runner)
        self._bubble = QLabel()
        self._bubble.setObjectName("templateSample")
        self._bubble.setProperty("role", "bubble")
        self._bubble.setTextFormat(Qt.TextFormat.PlainText)
        self._bubble.setWordWrap(True)
        self._bubble.setAccessibleName(self.tr("Sample"))
        self._scope = QComboBox()
        self._scope.setObjectName("templateScope")
        self._scope.setAccessibleName(self.tr("Whose longest values"))
        self._scope.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._offer_groups(())
        self._worst = Hint()
        self._worst.setObjectName("templateWorst")
        self._worst.setTextFormat(Qt.TextFormat.PlainText)

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Caption(self.tr("Preview")))
        layout.addWidget(self._line)
        layout.addWidget(self._bubble)
        layout.addSpacing(10)
        layout.addWidget(Caption(self.tr("Longest")))
        layout.addWidget(self._scope)
        layout.addWidget(self._worst)
        layout.addStretch(1)

    def _connect(self) -> None:
        self._completion.chosen.connect(self._on_picked)
        self._line.textEdited.connect(self._on_edited)
        self._scope.currentIndexChanged.connect(self._timer.start)

    def _offer_groups(self, groups: Sequence[Group]) -> None:
        """Everybody, either kind, each group; what was chosen stays."""
        chosen = self._scope.currentText()
        with QSignalBlocker(self._scope):
            self._scope.clear()
            self._scope.addItem(self.tr("All contacts"), ContactFilter())
            self._scope.addItem(self.tr("Customers"), ContactFilter(kind=ContactKind.CUSTOMER))
            self._scope.addItem(self.tr("Contractors"), ContactFilter(kind=ContactKind.CONTRACTOR))
            for group in groups:
                self._scope.addItem(group.name, ContactFilter(group_id=group.id))
            self._scope.setCurrentIndex(max(self._scope.findText(chosen), 0))

    # --- what it is told -----------------------------------------------------------------------

    def set_surroundings(self, surroundings: Surroundings) -> None:
        """The shop's values and fields are known now; so may contacts have changed."""
        if surroundings.groups != self._surroundings.groups:
            self._offer_groups(surroundings.groups)
        self._surroundings = surroundings
        if self._somebody is not None and self._somebody.contact_id is not None:
            self._read(self._somebody.contact_id)
        self._draw()

    def show_text(self, text: str, defaults: Mapping[str, str]) -> None:
        """Show it at once, size it up soon."""
        self._shown = _Shown(text, dict(defaults))
        self._draw()

    def _draw(self) -> None:
        values = self._surroundings.values(self._shown.defaults, self._somebody)
        text = merged(self._shown.text, values)
        self._bubble.setText(text[:_LONGEST] or " ")
        self._timer.start()
        self.drawn.emit(text)

    # --- the chosen contact --------------------------------------------------------------------

    def _on_edited(self) -> None:
        """Another name is being typed: until it is picked, sample values again."""
        if self._somebody is not None:
            self._somebody = None
            self._draw()

    def _on_picked(self, contact_id: int) -> None:
        self._read(contact_id)

    def _read(self, contact_id: int) -> None:
        self._runner.run(
            lambda desk: read_somebody(desk, contact_id), self._on_somebody, owner=self
        )

    def _on_somebody(self, found: Sequence[Recipient]) -> None:
        self._somebody = found[0] if found else None
        self._line.setText(self._somebody.title if self._somebody else "")
        self._draw()

    # --- the longest ---------------------------------------------------------------------------

    def _ask_worst(self) -> None:
        if self._task is not None:
            self._task.cancel()
        text, wanted = self._shown.text, self._scope.currentData()
        common = self._surroundings.common(self._shown.defaults)
        self._task = self._runner.run(
            lambda desk: desk.template_sizes.worst(text, common, wanted),
            self._on_worst,
            owner=self,
        )

    def _on_worst(self, worst: WorstSize) -> None:
        size = words.DOT.join(
            (words.messages(worst.size.parts, estimated=False), str(worst.size.encoding))
        )
        if worst.who:
            said = self.tr("longest: %1").replace("%1", f"{worst.who}, {size}")
        else:
            said = self.tr("the same for everybody: %1").replace("%1", size)
        self._worst.setText(said if self._shown.text else "")
