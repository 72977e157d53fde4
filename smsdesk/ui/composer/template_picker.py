"""TemplatePicker: the list of templates above the text."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from smsdesk.core.template import Template


class TemplatePicker(QComboBox):
    """The first entry means: no template."""

    picked = Signal(object)
    """A person chose this `Template`, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composerTemplate")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._templates: tuple[Template, ...] = ()
        self._wanted: int | None = None
        # choosing the same one again is a wish too; choosing by code or by a tool activates nothing
        self.activated.connect(self._on_picked)
        self.currentIndexChanged.connect(self._on_picked)
        self.set_templates(())

    @property
    def template_id(self) -> int | None:
        """The chosen template."""
        return self._wanted

    @property
    def chosen(self) -> Template | None:
        """The chosen template, once it is known."""
        return None if self._wanted is None else self.template(self._wanted)

    def template(self, template_id: int) -> Template | None:
        """The template with this id, if it is (already) known."""
        return next((t for t in self._templates if t.id == template_id), None)

    def set_templates(self, templates: Sequence[Template]) -> None:
        """Offer these; the chosen one stays chosen."""
        self._templates = tuple(templates)
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self.tr("No template"), None)
            for template in self._templates:
                self.addItem(template.name, template.id)
        self.choose(self._wanted)

    def choose(self, template_id: int | None) -> None:
        """Show this one as chosen, now or as soon as it is offered."""
        self._wanted = template_id
        with QSignalBlocker(self):
            self.setCurrentIndex(max(self.findData(template_id), 0))

    def _on_picked(self) -> None:
        self._wanted = self.currentData()
        self.picked.emit(self.chosen)
