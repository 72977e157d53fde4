"""TemplateList: the templates under the headings of their categories, else of their purposes."""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from smsdesk.core.template import Purpose, Template
from smsdesk.core.text import fold
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
        for heading, group in _groups(templates):
            self._add_heading(heading)
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

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setToolTip(words)
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


def categories(templates: Sequence[Template]) -> Sequence[str]:
    """Their categories, in order; one that is written in two ways is one."""
    named = {fold(t.category): t.category for t in reversed(templates) if t.category}
    return [named[key] for key in sorted(named)]


def matching(templates: Sequence[Template], search: str) -> Sequence[Template]:
    """Those with every word of `search` in name, category or text, ignoring case and diacritics."""
    wanted = fold(search).split()
    return [t for t in templates if _holds(fold(f"{t.name}\n{t.category}\n{t.text}"), wanted)]


def _holds(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)


def _groups(templates: Sequence[Template]) -> Iterator[tuple[str, Sequence[Template]]]:
    for category in categories(templates):
        key = fold(category)
        yield category, [t for t in templates if fold(t.category) == key]
    for purpose in Purpose:
        group = [t for t in templates if not t.category and t.purpose is purpose]
        if group:
            yield purpose_words.word(purpose), group


def _id_of(item: QListWidgetItem | None) -> int | None:
    """None for a heading, and for no item."""
    data = None if item is None else item.data(_ID)
    return data if isinstance(data, int) else None
