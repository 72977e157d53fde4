"""UiState: how the window looked when it was closed, and what must be known before it is painted.

Choices live in the database; language and theme are mirrored here, because reading the database
would cost the import of SQLAlchemy before the first paint. Nothing here is worth a backup.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

_GEOMETRY = "window/geometry"
_PAGE = "window/page"
_LANGUAGE = "choice/language"
_THEME = "choice/theme"
_CONTACT_LIST = "contacts/list"
_FILE_KIND = "files/"
_TRAY_ICON = "tray/icon"
_KEEP_IN_TRAY = "tray/stay"
_YES, _NO = "yes", "no"


class UiState:
    """A thin face of QSettings."""

    def __init__(self, file: Path | None = None) -> None:
        """Kept in `file`, or where the system keeps such things."""
        if file is not None:
            self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        else:
            self._settings = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "smsdesk", "smsdesk"
            )

    @property
    def language(self) -> str:
        """ "pl", "en" or empty."""
        return self._word(_LANGUAGE, ("pl", "en"))

    @property
    def theme(self) -> str:
        """ "light", "dark" or empty."""
        return self._word(_THEME, ("light", "dark"))

    def mirror(self, *, language: str, theme: str) -> None:
        """Remember the choices for the next start."""
        self._settings.setValue(_LANGUAGE, language)
        self._settings.setValue(_THEME, theme)
        self._settings.sync()

    def save_window(self, window: QMainWindow, page: str) -> None:
        """Remember size, place and page."""
        self._settings.setValue(_GEOMETRY, window.saveGeometry())
        self._settings.setValue(_PAGE, page)
        self._settings.sync()

    def restore_window(self, window: QMainWindow) -> str:
        """Size and place as they were; returns the page, empty when there is none."""
        geometry = self._settings.value(_GEOMETRY)
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        return str(self._settings.value(_PAGE, ""))

    @property
    def contact_list(self) -> str:
        """Columns and order of the contact list, as `keep_contact_list` got them; or empty."""
        return str(self._settings.value(_CONTACT_LIST, ""))

    def keep_contact_list(self, look: str) -> None:
        """Remember how the contact list looks."""
        self._settings.setValue(_CONTACT_LIST, look)

    def file_kind(self, question: str) -> str:
        """The suffix of the file that was chosen last, as `keep_file_kind` got it; or empty."""
        return str(self._settings.value(_FILE_KIND + question, ""))

    def keep_file_kind(self, question: str, suffix: str) -> None:
        """Remember which kind of file was chosen, by the name of its dialog."""
        self._settings.setValue(_FILE_KIND + question, suffix)

    @property
    def tray_icon(self) -> bool:
        """Whether an icon is shown in the tray, where there is one."""
        return self._word(_TRAY_ICON, (_YES, _NO)) != _NO

    @property
    def keep_in_tray(self) -> bool:
        """Whether closing the window leaves the program in the tray."""
        return self._word(_KEEP_IN_TRAY, (_YES, _NO)) == _YES

    def keep_tray(self, *, icon: bool, stay: bool) -> None:
        """Remember the choices about the tray, which are this desk's alone."""
        self._settings.setValue(_TRAY_ICON, _YES if icon else _NO)
        self._settings.setValue(_KEEP_IN_TRAY, _YES if stay else _NO)
        self._settings.sync()

    def _word(self, key: str, known: tuple[str, ...]) -> str:
        """A damaged file is as good as none."""
        value = self._settings.value(key, "")
        return value if isinstance(value, str) and value in known else ""
