"""TemplateEditor: one template with its fields, its length, and how it looks to somebody."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.filled_text import fill
from smsdesk.core.template import Purpose, TemplateDraft, render
from smsdesk.core.text import plain
from smsdesk.ui import purpose_words
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.composer.fields_form import FieldsForm
from smsdesk.ui.composer.merge import offenders
from smsdesk.ui.composer.text_field import MessageText
from smsdesk.ui.error_text import error_text
from smsdesk.ui.template_samples import OFFERED
from smsdesk.ui.templates.place_buttons import PlaceButtons
from smsdesk.ui.templates.surroundings import Surroundings
from smsdesk.ui.templates.template_preview import TemplatePreview
from smsdesk.ui.templates.template_size import TemplateSize
from smsdesk.ui.theme import Theme, Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Caption
from smsdesk.ui.widgets.tall_scroll import tall_scroll

_LONGEST_NAME = 80
_PREVIEW_WIDTH = 260


class TemplateEditor(Card):
    """Says what is wrong while one types; saving is the page's matter."""

    edited = Signal()
    save_wanted = Signal()
    delete_wanted = Signal()
    duplicate_wanted = Signal()
    use_wanted = Signal()

    def __init__(self, theme: Theme, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loading = False
        self._surroundings = Surroundings()
        self._create_head()
        self._create_text(runner)
        self._create_buttons()
        self._assemble()
        self._connect()
        self._dress()
        self.set_surroundings(self._surroundings)

    # --- widgets -------------------------------------------------------------------------------

    def _create_head(self) -> None:
        self._name = QLineEdit()
        self._name.setObjectName("templateName")
        self._name.setMaxLength(_LONGEST_NAME)
        category = QLineEdit()
        category.setMaxLength(_LONGEST_NAME)
        category.setPlaceholderText(self.tr("None"))
        self._category = QComboBox()
        self._category.setObjectName("templateCategory")
        self._category.setEditable(True)
        self._category.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._category.setLineEdit(category)
        self._purpose = QComboBox()
        self._purpose.setObjectName("templatePurpose")
        for purpose in Purpose:
            self._purpose.addItem(purpose_words.word(purpose), purpose.value)
        self._name_field = Field(self.tr("Name"), self._name)
        self._category_field = Field(self.tr("Category"), self._category)
        self._purpose_field = Field(self.tr("Purpose"), self._purpose)

    def _create_text(self, runner: TaskRunner) -> None:
        self._places = PlaceButtons()
        self._text = MessageText()
        self._text.setObjectName("templateText")
        self._text_field = Field(self.tr("Text"), self._text)
        self._size = TemplateSize()
        self._defaults_head = Caption(self.tr("When nobody fills it in"))
        self._defaults = FieldsForm(object_names="templateDefault")
        self._preview = TemplatePreview(runner)
        self._preview.setFixedWidth(_PREVIEW_WIDTH)

    def _create_buttons(self) -> None:
        self._error = Banner()
        self._error.setObjectName("templateError")
        self._delete = buttons.danger(self.tr("Delete"), "trash")
        self._delete.setObjectName("templateDelete")
        self._duplicate = buttons.secondary(self.tr("Duplicate"), "copy")
        self._duplicate.setObjectName("templateDuplicate")
        self._use = buttons.secondary(self.tr("Use"), "paper-plane-tilt")
        self._use.setObjectName("templateUse")
        self._save = buttons.primary(self.tr("Save"))
        self._save.setObjectName("templateSave")

    def _assemble(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        first.addWidget(self._name_field, 3, top)
        first.addWidget(self._category_field, 2, top)
        first.addWidget(self._purpose_field, 2, top)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(tall_scroll(self._column()), 1)
        middle.addWidget(_upright())
        middle.addWidget(self._preview)
        self.body.setSpacing(10)
        self.body.addLayout(first)
        self.body.addLayout(middle, 1)
        self.body.addWidget(self._error)
        self.body.addLayout(self._foot())

    def _column(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("role", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self._places)
        column.addWidget(self._text_field, 1)
        column.addWidget(self._size)
        column.addWidget(self._defaults_head)
        column.addWidget(self._defaults)
        return inside

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._delete)
        foot.addWidget(self._duplicate)
        foot.addStretch(1)
        foot.addWidget(self._use)
        foot.addWidget(self._save)
        return foot

    def _connect(self) -> None:
        self._name.textEdited.connect(self._name_field.clear_problem)
        self._name.textChanged.connect(self._on_edited)
        self._category.editTextChanged.connect(self._on_edited)
        self._purpose.currentIndexChanged.connect(self._on_edited)
        self._places.picked.connect(lambda name: self._text.insert("{" + name + "}"))
        self._text.textChanged.connect(self._on_text)
        self._text.cut_off.connect(self._on_cut_off)
        self._text.send_wanted.connect(self.save_wanted)
        self._size.replace_wanted.connect(self._on_replace)
        self._defaults.changed.connect(self._on_defaults)
        self._preview.drawn.connect(self._on_drawn)
        self._save.clicked.connect(self.save_wanted)
        self._delete.clicked.connect(self.delete_wanted)
        self._duplicate.clicked.connect(self.duplicate_wanted)
        self._use.clicked.connect(self.use_wanted)
        self._theme.changed.connect(self._dress)

    # --- what it holds -------------------------------------------------------------------------

    @property
    def draft(self) -> TemplateDraft:
        """What is in the fields."""
        return TemplateDraft(
            self._name.text(),
            self._text.text,
            Purpose(self._purpose.currentData()),
            self._category.currentText().strip(),
            self._defaults.values,
        )

    def load(self, draft: TemplateDraft, *, stored: bool) -> None:
        """Show `draft`; only a stored one can be deleted, duplicated and used."""
        self._loading = True
        self._name.setText(draft.name)
        self._category.setEditText(draft.category)
        self._purpose.setCurrentIndex(list(Purpose).index(draft.purpose))
        self._text.start_with(draft.text)
        self._defaults.clear()
        self._defaults.set_values(draft.defaults)
        self._loading = False
        for field in (self._name_field, self._text_field):
            field.clear_problem()
        self._error.clear()
        for button in (self._delete, self._duplicate, self._use):
            button.setEnabled(stored)
        self._explain_purpose()
        self._show_sample()
        self._check()

    def set_categories(self, names: Iterable[str]) -> None:
        """Offer these; what is typed stays."""
        typed = self._category.currentText()
        self._category.blockSignals(True)
        self._category.clear()
        self._category.addItems(list(names))
        self._category.setEditText(typed)
        self._category.blockSignals(False)

    def set_surroundings(self, surroundings: Surroundings) -> None:
        """The shop's values and fields are known now."""
        self._surroundings = surroundings
        own = {field.name: field.title for field in surroundings.fields}
        self._places.offer({**dict.fromkeys(OFFERED, ""), **own})
        self._preview.set_surroundings(surroundings)
        self._check()
        self._show_sample()

    def focus_name(self) -> None:
        """Begin with the name."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: SmsdeskError) -> None:
        """Beside what caused it."""
        fields = {"name": self._name_field, "text": self._text_field}
        field = fields.get(error.field) if isinstance(error, FieldError) else None
        if field is None:
            self._error.say(error_text(error), Tone.BAD)
        else:
            field.show_problem(error_text(error))
            field.widget.setFocus()

    def ask_whose(self, on_theirs: Callable[[], None], on_mine: Callable[[], None]) -> None:
        """Two buttons to what is said: another desk was faster."""
        self._error.say(
            self._error.text(), Tone.WARN, self.tr("Take theirs"), self._answered(on_theirs)
        )
        self._error.offer_more(self.tr("Save mine"), self._answered(on_mine))

    def _answered(self, deed: Callable[[], None]) -> Callable[[], None]:
        def act() -> None:
            self._error.clear()
            deed()

        return act

    # --- while typing --------------------------------------------------------------------------

    def _on_edited(self) -> None:
        self._explain_purpose()
        if not self._loading:
            self._error.clear()
            self.edited.emit()

    def _explain_purpose(self) -> None:
        explained = purpose_words.explanation(Purpose(self._purpose.currentData()))
        self._purpose_field.set_hint(explained)

    def _on_text(self) -> None:
        if self._loading:
            return
        self._check()
        self._show_sample()
        self._on_edited()

    def _on_defaults(self) -> None:
        if not self._loading:
            self._check()
            self._show_sample()
            self._on_edited()

    def _check(self) -> None:
        """Say at once that a brace has lost its pair or that a field is not known."""
        self._text_field.clear_problem()
        self._text_field.set_hint("")
        known = {**self._surroundings.known, **self._defaults.values}
        try:
            render(self._text.text, known)
        except FieldError as error:
            if error.code is ErrorCode.PLACEHOLDER_UNKNOWN:
                self._text_field.set_hint(self._unknown(error))
            else:
                self._text_field.show_problem(error_text(error))

    def _unknown(self, error: FieldError) -> str:
        name, suggestion = str(error.details["name"]), str(error.details.get("suggestion", ""))
        if suggestion:
            said = self.tr("⚠ {%1} is not a known field. Did you mean {%2}?")
            return said.replace("%1", name).replace("%2", suggestion)
        said = self.tr("⚠ {%1} is your own field: you will be asked for it when you write.")
        return said.replace("%1", name)

    def _show_sample(self) -> None:
        self._preview.show_text(self._text.text, self._asked_defaults())

    def _on_drawn(self, sample: str) -> None:
        typed = self._text.text + "".join(self._defaults.values.values())
        self._size.show_text(sample, offenders(typed))

    def _asked_defaults(self) -> Mapping[str, str]:
        """Offer a default for every field of the text; what there is of them."""
        names = fill(self._text.text, {}).names
        in_order = sorted(names, key=lambda name: self._text.text.find("{" + name))
        self._defaults.set_names(in_order)
        self._defaults_head.setVisible(bool(in_order))
        return self._defaults.values

    def _on_replace(self) -> None:
        """Only what forces Unicode, in the text and in what fills its fields."""
        self._text.replace_offenders()
        defaults = self._defaults.values
        self._defaults.set_values({name: plain(value) for name, value in defaults.items()})

    def _on_cut_off(self) -> None:
        self._text_field.show_problem(
            self.tr("The pasted text is too long for a template; only its beginning was taken.")
        )

    def _dress(self) -> None:
        soft, line = self._theme.color("warn_soft"), self._theme.color("warn")
        self._text.highlighter.set_colours(soft, line)


def _upright() -> QFrame:
    """A thin line between what one writes and how it looks."""
    line = QFrame()
    line.setProperty("role", "upright")
    line.setFixedWidth(1)
    return line
