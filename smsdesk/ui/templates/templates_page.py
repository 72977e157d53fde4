"""TemplatesPage: the templates on the left, the chosen one on the right."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.template import Purpose, Template, TemplateDraft
from smsdesk.ui.context import Context
from smsdesk.ui.templates.file_deeds import TemplateFileDeeds
from smsdesk.ui.templates.surroundings import Surroundings, read_surroundings
from smsdesk.ui.templates.template_editor import TemplateEditor
from smsdesk.ui.templates.template_list import TemplateList, categories, matching
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from smsdesk.ui.background import Task

_LIST_WIDTH = 250


class TemplatesPage(QWidget):
    """Changes that were not saved are kept while one looks at other templates."""

    use_template = Signal(int)
    """A person wants to write with this template."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("templatesPage")
        self._context = context
        self._templates: dict[int, Template] = {}
        self._unsaved: dict[int | None, TemplateDraft] = {}
        self._began: dict[int | None, TemplateDraft] = {}
        """What was stored when its changes began; another desk may have changed it since."""
        self._current: int | None = None
        self._wanted: int | None = None
        self._reading: Task | None = None
        self._files = TemplateFileDeeds(context, self)
        self._create()
        self._assemble()
        self._connect()
        self.refresh()
        self._list.setFocus()

    def _create(self) -> None:
        self._new = buttons.secondary(self.tr("New template"), "plus")
        self._new.setObjectName("templateNew")
        self._import = buttons.secondary(self.tr("Import"), "download-simple")
        self._import.setObjectName("templateImport")
        self._export = buttons.secondary(self.tr("Export"), "upload-simple")
        self._export.setObjectName("templateExport")
        self._search = SearchField(self.tr("Search templates…"), "templateSearch")
        self._list = TemplateList()
        self._none = Hint(self.tr("No template matches."))
        self._none.setObjectName("templateNoMatch")
        self._none.hide()
        self._editor = TemplateEditor(self._context.theme, self._context.runner)
        first = buttons.primary(self.tr("New template"), "plus")
        first.clicked.connect(self.new_template)
        self._empty = EmptyState(
            "note",
            self.tr("No template chosen"),
            self.tr("A template is a text you write often, with fields such as {kwota}."),
            first,
        )
        self._empty.setObjectName("templatesEmpty")

    def _assemble(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._editor)
        head = QHBoxLayout()
        head.addWidget(Title(self.tr("Templates")), 1)
        for button in (self._import, self._export, self._new):
            head.addWidget(button)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._left())
        middle.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 22, 18)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addLayout(middle, 1)

    def _left(self) -> QWidget:
        left = QWidget()
        left.setFixedWidth(_LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._search)
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        return left

    def _connect(self) -> None:
        self._new.clicked.connect(self.new_template)
        self._import.clicked.connect(self._files.ask_for_import)
        self._export.clicked.connect(lambda: self._files.export(tuple(self._templates.values())))
        self._search.searched.connect(self._show_list)
        self._editor.duplicate_wanted.connect(self._on_duplicate)
        self._list.chosen.connect(self._on_chosen)
        self._editor.edited.connect(self._on_edited)
        self._editor.save_wanted.connect(self._on_save)
        self._editor.delete_wanted.connect(self._on_delete)
        self._editor.use_wanted.connect(self._on_use)
        changes = self._context.changes
        others = (changes.contacts, changes.groups, changes.preferences)
        for changed in (changes.templates, *others):
            changed.connect(self.refresh)

    # --- what the window asks for --------------------------------------------------------------

    def refresh(self) -> None:
        """Read the templates again, and what their fields stand for."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._context.runner.run(
            lambda desk: (desk.templates.list(), read_surroundings(desk)),
            self._on_read,
            owner=self,
        )

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def new_template(self) -> None:
        """Begin an empty template."""
        self._list.choose(None)
        self._show(None)
        self._editor.focus_name()

    # --- list ----------------------------------------------------------------------------------

    def _on_read(self, read: tuple[Sequence[Template], Surroundings]) -> None:
        templates, surroundings = read
        self._templates = {template.id: template for template in templates}
        self._export.setEnabled(bool(templates))
        self._editor.set_surroundings(surroundings)
        self._editor.set_categories(categories(templates))
        self._show_list()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._show(wanted)
        elif self._current is not None and self._current not in self._unsaved:
            self._show(self._current)
        elif self._current is None and None not in self._unsaved and templates:
            self._show(self._list.first_id)

    def _show_list(self) -> None:
        found = matching(tuple(self._templates.values()), self._search.text())
        self._list.show_templates(found, self._unsaved)
        self._none.setVisible(bool(self._templates) and not found)

    def _show(self, template_id: int | None) -> None:
        """Show a template, the new one for None, nothing for one that is gone."""
        template = self._templates.get(template_id) if template_id is not None else None
        if template_id is not None and template is None:
            self._current = None
            self._stack.setCurrentWidget(self._empty)
            return
        self._current = template_id
        stored = template.draft() if template else TemplateDraft("", "", Purpose.ORDER)
        self._editor.load(self._unsaved.get(template_id, stored), stored=template is not None)
        self._stack.setCurrentWidget(self._editor)
        if template_id is not None:
            self._list.choose(template_id)

    def _on_chosen(self, template_id: int) -> None:
        if template_id != self._current:
            self._show(template_id)

    # --- editing -------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        template = self._templates.get(self._current) if self._current is not None else None
        draft = self._editor.draft
        clean = draft == template.draft() if template else not (draft.name or draft.text)
        known = self._current in self._unsaved
        if clean:
            self._unsaved.pop(self._current, None)
        else:
            self._unsaved[self._current] = draft
            if template is not None and not known:
                self._began[template.id] = template.draft()
        if clean == known:
            self._show_list()

    def _on_save(self) -> None:
        draft, template_id = self._editor.draft, self._current
        began = self._began.get(template_id) if template_id in self._unsaved else None
        self._write(draft, template_id, began)

    def _write(
        self, draft: TemplateDraft, template_id: int | None, began: TemplateDraft | None
    ) -> None:
        self._context.runner.run(
            lambda desk: desk.templates.save(draft, template_id, loaded=began),
            partial(self._on_saved, template_id),
            partial(self._on_refused, draft, template_id),
            owner=self,
        )

    def _on_refused(
        self, draft: TemplateDraft, template_id: int | None, error: SmsdeskError
    ) -> None:
        self._editor.show_error(error)
        if error.code is ErrorCode.TEMPLATE_CHANGED and self._current == template_id:
            self._editor.ask_whose(
                partial(self._take_theirs, template_id),
                partial(self._write, draft, template_id, None),
            )

    def _take_theirs(self, template_id: int | None) -> None:
        self._unsaved.pop(template_id, None)
        self._wanted = template_id
        self.refresh()

    def _on_saved(self, before: int | None, template: Template) -> None:
        """`before` is the id it had; somebody may be looking at another one by now."""
        self._unsaved.pop(before, None)
        if self._current == before:
            self._current = self._wanted = template.id
        self._tell_saved(template)

    def _tell_saved(self, template: Template) -> None:
        self._context.notices.good(self.tr("Template “%1” saved.").replace("%1", template.name))
        self._context.changes.templates.emit()

    def _on_delete(self) -> None:
        template_id = self._current
        if template_id is not None:
            self._context.runner.run(
                lambda desk: desk.templates.delete(template_id),
                self._on_deleted,
                self._on_delete_failed,
                owner=self,
            )

    def _on_deleted(self, template: Template) -> None:
        self._unsaved.pop(template.id, None)
        self._current = None
        self._stack.setCurrentWidget(self._empty)
        self._context.changes.templates.emit()
        self._context.notices.say(
            self.tr("Template “%1” deleted.").replace("%1", template.name),
            action_text=self.tr("Undo"),
            on_action=lambda: self._restore(template),
        )

    def _on_delete_failed(self, error: SmsdeskError) -> None:
        self._editor.show_error(error)
        self.refresh()

    def _restore(self, template: Template) -> None:
        self._context.runner.run(
            lambda desk: desk.templates.save(template.draft()), self._on_restored, owner=self
        )

    def _on_restored(self, template: Template) -> None:
        self._current = self._wanted = template.id
        self._tell_saved(template)

    def _on_duplicate(self) -> None:
        draft = self._editor.draft
        self._context.runner.run(
            lambda desk: desk.templates.duplicate(draft),
            self._on_duplicated,
            self._editor.show_error,
            owner=self,
        )

    def _on_duplicated(self, template: Template) -> None:
        """The copy is shown; what was not saved of the original still waits there."""
        self._current = self._wanted = template.id
        said = self.tr("Template “%1” made as a copy.").replace("%1", template.name)
        self._context.notices.good(said)
        self._context.changes.templates.emit()

    def _on_use(self) -> None:
        if self._current is not None:
            self.use_template.emit(self._current)
            self._context.wishes.message.emit(())
            self._context.wishes.template.emit(self._current)
