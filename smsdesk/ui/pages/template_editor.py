"""TemplateEditor: name, purpose and text of one template, with its length and a sample."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gsm7 import measure
from smsdesk.core.template import Purpose, TemplateDraft, render
from smsdesk.ui import purpose_words
from smsdesk.ui.composer import words
from smsdesk.ui.composer.merge import merged
from smsdesk.ui.composer.text_field import MessageText
from smsdesk.ui.error_text import error_text
from smsdesk.ui.template_samples import OFFERED, SAMPLES
from smsdesk.ui.theme import Theme, Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.flow_layout import FlowLayout
from smsdesk.ui.widgets.labels import Caption

_LONGEST_NAME = 80


class TemplateEditor(Card):
    """Says what is wrong while one types; saving is the page's matter."""

    edited = Signal()
    save_wanted = Signal()
    delete_wanted = Signal()
    use_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loading = False
        self._create_fields()
        self._create_sample()
        self._create_buttons()
        self._assemble()
        self._connect()
        self._dress()
        self._show_sample()

    # --- widgets -------------------------------------------------------------------------------

    def _create_fields(self) -> None:
        self._name = QLineEdit()
        self._name.setObjectName("templateName")
        self._name.setMaxLength(_LONGEST_NAME)
        self._purpose = QComboBox()
        self._purpose.setObjectName("templatePurpose")
        for purpose in Purpose:
            self._purpose.addItem(purpose_words.word(purpose), purpose.value)
        self._text = MessageText()
        self._text.setObjectName("templateText")
        self._text.setMinimumHeight(96)
        self._name_field = Field(self.tr("Name"), self._name)
        self._purpose_field = Field(self.tr("Purpose"), self._purpose)
        self._text_field = Field(self.tr("Text"), self._text)

    def _create_sample(self) -> None:
        self._counter = QLabel()
        self._counter.setObjectName("templateCounter")
        self._counter.setProperty("role", "hint")
        self._sample = QLabel()
        self._sample.setObjectName("templateSample")
        self._sample.setProperty("role", "bubble")
        self._sample.setTextFormat(Qt.TextFormat.PlainText)
        self._sample.setWordWrap(True)
        self._sample.setAccessibleName(self.tr("Sample"))
        self._places = QWidget()
        flow = FlowLayout(self._places, spacing=6)
        for name in OFFERED:
            flow.addWidget(self._place_button(name))

    def _place_button(self, name: str) -> buttons.IconButton:
        button = buttons.IconButton("{" + name + "}", "chip")
        button.setObjectName(f"templatePlaceholder_{name}")
        button.setAccessibleName(self.tr("Insert the field %1").replace("%1", name))
        button.clicked.connect(partial(self._text.insert, "{" + name + "}"))
        return button

    def _create_buttons(self) -> None:
        self._error = Banner()
        self._error.setObjectName("templateError")
        self._delete = buttons.danger(self.tr("Delete"), "trash")
        self._delete.setObjectName("templateDelete")
        self._use = buttons.secondary(self.tr("Use"), "paper-plane-tilt")
        self._use.setObjectName("templateUse")
        self._save = buttons.primary(self.tr("Save"))
        self._save.setObjectName("templateSave")

    def _assemble(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._name_field, 3, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self._purpose_field, 2, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._delete)
        foot.addStretch(1)
        foot.addWidget(self._use)
        foot.addWidget(self._save)
        self.body.setSpacing(10)
        self.body.addLayout(first)
        self.body.addWidget(self._places)
        self.body.addWidget(self._text_field, 1)
        self.body.addWidget(self._counter)
        self.body.addWidget(Caption(self.tr("Sample")))
        self.body.addWidget(self._sample)
        self.body.addWidget(self._error)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self._name.textEdited.connect(self._name_field.clear_problem)
        self._name.textChanged.connect(self._on_edited)
        self._purpose.currentIndexChanged.connect(self._on_edited)
        self._text.textChanged.connect(self._on_text)
        self._text.cut_off.connect(self._on_cut_off)
        self._text.send_wanted.connect(self.save_wanted)
        self._save.clicked.connect(self.save_wanted)
        self._delete.clicked.connect(self.delete_wanted)
        self._use.clicked.connect(self.use_wanted)
        self._theme.changed.connect(self._dress)

    # --- what it holds -------------------------------------------------------------------------

    @property
    def draft(self) -> TemplateDraft:
        """What is in the fields."""
        purpose = Purpose(self._purpose.currentData())
        return TemplateDraft(self._name.text(), self._text.text, purpose)

    def load(self, draft: TemplateDraft, *, stored: bool) -> None:
        """Show `draft`; only a stored one can be deleted and used."""
        self._loading = True
        self._name.setText(draft.name)
        self._purpose.setCurrentIndex(list(Purpose).index(draft.purpose))
        self._text.start_with(draft.text)
        self._loading = False
        for field in (self._name_field, self._text_field):
            field.clear_problem()
        self._error.clear()
        self._delete.setEnabled(stored)
        self._use.setEnabled(stored)
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

    # --- while typing --------------------------------------------------------------------------

    def _on_edited(self) -> None:
        self._purpose_field.set_hint(purpose_words.explanation(self.draft.purpose))
        if not self._loading:
            self._error.clear()
            self.edited.emit()

    def _on_text(self) -> None:
        if self._loading:
            return
        self._check()
        self._show_sample()
        self._on_edited()

    def _check(self) -> None:
        """Say at once that a brace has lost its pair or that a field is not known."""
        self._text_field.clear_problem()
        self._text_field.set_hint("")
        try:
            render(self._text.text, SAMPLES)
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
        sample = merged(self._text.text, SAMPLES)
        self._counter.setText(words.counter(measure(sample)))
        self._sample.setText(sample or " ")

    def _on_cut_off(self) -> None:
        self._text_field.show_problem(
            self.tr("The pasted text is too long for a template; only its beginning was taken.")
        )

    def _dress(self) -> None:
        soft, line = self._theme.color("warn_soft"), self._theme.color("warn")
        self._text.highlighter.set_colours(soft, line)
