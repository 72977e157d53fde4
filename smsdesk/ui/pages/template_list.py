"""TemplateList: the templates under the headings of their purposes."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from smsdesk.core.template import Purpose, Template
from smsdesk.ui import purpose_words

_ID = int(Qt.ItemDataRole.UserRole)


class TemplateList(QListWidget):
    """Headings cannot be selected. Unsaved changes are marked with a dot and told by words."""

    chosen = Signal(int)
    """A person chose the template with this id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("templateList")
        self.setAccessibleName(self.tr("Templates"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._on_current)

    @property
    def chosen_id(self) -> int | None:
        """The selected template."""
        return _id_of(self.currentItem())

    @property
    def first_id(self) -> int | None:
        """The template at the top."""
        ids = (_id_of(self.item(row)) for row in range(self.count()))
        return next((template_id for template_id in ids if template_id is not None), None)

    def show_templates(
        self, templates: Sequence[Template], unsaved: Collection[int | None]
    ) -> None:
        """Show these; what was selected stays selected."""
        chosen = self.chosen_id
        self.blockSignals(True)
        self.clear()
        for purpose in Purpose:
            group = [t for t in templates if t.purpose is purpose]
            if group:
                self._add_heading(purpose)
            for template in group:
                self._add(template, unsaved=template.id in unsaved)
        self.choose(chosen)
        self.blockSignals(False)

    def choose(self, template_id: int | None) -> None:
        """Select a template, or none."""
        self.setCurrentRow(-1)
        for row in range(self.count()):
            if template_id is not None and self.item(row).data(_ID) == template_id:
                self.setCurrentRow(row)

    def _add_heading(self, purpose: Purpose) -> None:
        item = QListWidgetItem(purpose_words.word(purpose))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)
        self.addItem(item)

    def _add(self, template: Template, *, unsaved: bool) -> None:
        item = QListWidgetItem(f"● {template.name}" if unsaved else template.name)
        item.setData(_ID, template.id)
        item.setToolTip(template.name)
        if unsaved:
            item.setToolTip(self.tr("%1: changed, not saved yet").replace("%1", template.name))
        self.addItem(item)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        template_id = _id_of(item)
        if template_id is not None:
            self.chosen.emit(template_id)


def _id_of(item: QListWidgetItem | None) -> int | None:
    """None for a heading, and for no item."""
    data = None if item is None else item.data(_ID)
    return data if isinstance(data, int) else None
