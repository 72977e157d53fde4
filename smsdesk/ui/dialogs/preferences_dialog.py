"""PreferencesDialog: the shop's data, which fill placeholders, and the program's choices.

Those about sending and about people's data have cards of their own, `sending_card` and
`privacy_card`.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.core.phone import check_prefix
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.dialogs.privacy_card import PrivacyCard
from smsdesk.ui.dialogs.sending_card import SendingCard
from smsdesk.ui.dialogs.tray_choice import TrayChoice
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.ui_state import UiState
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Caption, Hint, Title

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.preferences import Preferences


_WIDTH = 1000


def save_theme(choice: str, desk: "Desk") -> "Preferences":
    """In a worker: keep only another theme."""
    loaded = desk.preferences.load()
    preferences = replace(loaded, theme=choice)
    desk.preferences.save(preferences, loaded)
    return preferences


class PreferencesDialog(FittedDialog):
    """A form; saved values count at once, only the language waits for the next start."""

    def __init__(self, context: Context, ui_state: UiState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferencesDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Preferences"))
        self._context = context
        self._ui_state = ui_state
        self._loaded: Preferences | None = None
        self._make_fields()
        self._make_buttons()
        self._assemble()

    @classmethod
    def open_for(
        cls, context: Context, ui_state: UiState, parent: QWidget | None
    ) -> "PreferencesDialog":
        """Read what is chosen and show it."""
        dialog = cls(context, ui_state, parent)
        context.runner.run(
            lambda desk: desk.preferences.load(), dialog._show, dialog._on_error, owner=dialog
        )
        dialog.open()
        return dialog

    @property
    def ready(self) -> bool:
        """Whether the choices have been read."""
        return self._loaded is not None

    # --- widgets -------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self._shop_name = _line("shopName")
        self._shop_phone = _line("shopPhone")
        self._shop_address = _line("shopAddress")
        self._shop_hours = _line("shopHours")
        self._opt_out = _line("optOut")
        self._prefix = _line("defaultPrefix")
        self._language = _choice("language")
        self._language.addItem(self.tr("As in the system"), "")
        self._language.addItem("Polski", "pl")
        self._language.addItem("English", "en")
        self._theme = _choice("theme")
        self._theme.addItem(self.tr("As in the system"), "")
        self._theme.addItem(self.tr("Light"), "light")
        self._theme.addItem(self.tr("Dark"), "dark")
        self._prefix_field = Field(
            self.tr("Country prefix"),
            self._prefix,
            self.tr("For numbers typed without one, for example +48."),
        )

        self._sending = SendingCard()
        self._privacy = PrivacyCard()
        self._tray = TrayChoice(self._ui_state)

    def _make_buttons(self) -> None:
        self._problem = Banner(self)
        self._save = buttons.primary(self.tr("Save"))
        self._save.setObjectName("preferencesSave")
        self._save.setDefault(True)
        self._save.setEnabled(False)
        self._save.clicked.connect(self._on_save)
        self._cancel = buttons.secondary(self.tr("Cancel"))
        self._cancel.setObjectName("preferencesCancel")
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        self._folder = buttons.secondary(self.tr("Watched folder…"), "folder-open")
        self._folder.setObjectName("preferencesFolder")
        self._folder.clicked.connect(self._context.wishes.watched_folder)
        self._backups = buttons.secondary(self.tr("Backup copies…"), "clock-counter-clockwise")
        self._backups.setObjectName("preferencesBackups")
        self._backups.clicked.connect(self._open_backups)
        self._database = buttons.secondary(self.tr("Database…"), "database")
        self._database.setObjectName("preferencesDatabase")
        self._database.setAutoDefault(False)
        self._database.clicked.connect(self._open_database)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._folder)
        row.addWidget(self._backups)
        row.addWidget(self._database)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(self.tr("Preferences")))
        layout.addLayout(self._columns())
        layout.addWidget(self._problem)
        layout.addLayout(row)
        self.setFixedWidth(_WIDTH)

    def _columns(self) -> QHBoxLayout:
        """Beside one another all fits an old laptop's screen."""
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._shop_card())
        left.addWidget(self._program_card())
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._sending)
        right.addWidget(self._privacy, 1)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addLayout(left, 5)
        columns.addLayout(right, 4)
        return columns

    def _shop_card(self) -> Card:
        card = Card()
        card.body.addWidget(Caption(self.tr("Your shop")))
        card.body.addWidget(
            Hint(
                self.tr(
                    "These words fill the fields {firma}, {telefon}, {adres}, {godziny} and "
                    "{rezygnacja} of your templates."
                )
            )
        )
        grid = _grid(card)
        grid.addWidget(Field(self.tr("Name"), self._shop_name), 0, 0)
        grid.addWidget(Field(self.tr("Phone"), self._shop_phone), 0, 1)
        grid.addWidget(Field(self.tr("Address"), self._shop_address), 1, 0)
        grid.addWidget(Field(self.tr("Opening hours"), self._shop_hours), 1, 1)
        hint = self.tr("How a client can resign, for example: reply STOP or call.")
        grid.addWidget(Field(self.tr("Opting out"), self._opt_out, hint), 2, 0, 1, 2)
        return card

    def _program_card(self) -> Card:
        card = Card()
        card.body.addWidget(Caption(self.tr("The program")))
        grid = _grid(card)
        language = Field(
            self.tr("Language"),
            self._language,
            self.tr("Another language shows at the next start of the program."),
        )
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(language, 0, 0, top)
        grid.addWidget(Field(self.tr("Appearance"), self._theme), 0, 1, top)
        grid.addWidget(self._prefix_field, 1, 0, top)
        grid.addWidget(self._privacy.retention, 1, 1, top)
        grid.addWidget(self._tray, 2, 0, 1, 2)
        return card

    # --- values --------------------------------------------------------------------------------

    def _show(self, preferences: "Preferences") -> None:
        self._loaded = preferences
        self._shop_name.setText(preferences.shop_name)
        self._shop_phone.setText(preferences.shop_phone)
        self._shop_address.setText(preferences.shop_address)
        self._shop_hours.setText(preferences.shop_hours)
        self._opt_out.setText(preferences.opt_out)
        self._prefix.setText(preferences.default_prefix)
        self._language.setCurrentIndex(max(0, self._language.findData(preferences.language)))
        self._theme.setCurrentIndex(max(0, self._theme.findData(preferences.theme)))
        self._sending.show_choices(preferences)
        self._privacy.show_choices(preferences)
        self._save.setEnabled(True)
        self._shop_name.setFocus()

    def _filled_in(self, loaded: "Preferences") -> "Preferences":
        """Raises FieldError."""
        return replace(
            self._privacy.filled_in(self._sending.filled_in(loaded)),
            shop_name=self._shop_name.text().strip(),
            shop_phone=self._shop_phone.text().strip(),
            shop_address=self._shop_address.text().strip(),
            shop_hours=self._shop_hours.text().strip(),
            opt_out=self._opt_out.text().strip(),
            default_prefix=check_prefix(self._prefix.text()),
            language=self._language.currentData(),
            theme=self._theme.currentData(),
        )

    # --- slots ---------------------------------------------------------------------------------

    def _open_database(self) -> None:
        """What was not saved is given up, as by Cancel."""
        self.reject()
        self._context.wishes.database.emit()

    def _open_backups(self) -> None:
        """As the database: after a restore what stands here would be old."""
        self.reject()
        self._context.wishes.backups.emit()

    def _on_save(self) -> None:
        loaded = self._loaded
        if loaded is None:
            return
        self._prefix_field.clear_problem()
        self._sending.clear_problems()
        self._problem.clear()
        try:
            wanted = self._filled_in(loaded)
        except FieldError as error:
            self._show_problem(error)
            return
        self._save.setEnabled(False)
        self._context.runner.run(
            lambda desk: _saved(desk, wanted, loaded), self._on_saved, self._on_error, owner=self
        )

    def _show_problem(self, error: FieldError) -> None:
        if not self._sending.show_problem(error):
            self._prefix_field.show_problem(error_text(error))
            self._prefix.setFocus()

    def _on_saved(self, preferences: "Preferences") -> None:
        self._ui_state.mirror(language=preferences.language, theme=preferences.theme)
        self._tray.keep()
        self._context.theme.choose(preferences.theme)
        self._context.changes.preferences.emit()
        self.accept()

    def _on_error(self, error: SmsdeskError) -> None:
        self._save.setEnabled(self._loaded is not None)
        if isinstance(error, FieldError):
            self._show_problem(error)
        else:
            self._problem.say(error_text(error), Tone.BAD)


def _saved(desk: "Desk", preferences: "Preferences", loaded: "Preferences") -> "Preferences":
    """In a worker."""
    desk.preferences.save(preferences, loaded)
    return preferences


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setMaxLength(200)
    return line


def _choice(name: str) -> QComboBox:
    choice = QComboBox()
    choice.setObjectName(name)
    return choice


def _grid(card: Card) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(10)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    card.body.addLayout(grid)
    return grid
