"""Which language the window speaks, and the translators that make it so."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from smsdesk.core.translating import QT_TRANSLATE_NOOP

_LOCALES = {
    "pl": QLocale(QLocale.Language.Polish, QLocale.Country.Poland),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


FORGOTTEN_BY_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""Words of Qt's own windows that its Polish translation does not have."""


def language_of(choice: str, system: QLocale) -> str:
    """ "pl" or "en": the choice, else Polish unless the system is English (C means Polish)."""
    if choice in _LOCALES:
        return choice
    return "en" if system.language() is QLocale.Language.English else "pl"


class Translations:
    """The installed translators; `remove` takes them away again."""

    def __init__(self, app: QCoreApplication, folder: Path, choice: str = "") -> None:
        """`folder` holds smsdesk_pl.qm and smsdesk_en.qm."""
        self._app = app
        self.language = language_of(choice, QLocale.system())
        self._before = QLocale()
        QLocale.setDefault(_LOCALES[self.language])
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._translators: list[QTranslator] = []
        # asked last installed first: ours win over Qt's
        self._install(qt_folder / f"qtbase_{self.language}.qm")
        self._install(folder / f"smsdesk_{self.language}.qm")

    def _install(self, file: Path) -> None:
        translator = QTranslator()
        if file.exists() and translator.load(str(file)):
            self._app.installTranslator(translator)
            self._translators.append(translator)

    def remove(self) -> None:
        """Speak the language of before."""
        QLocale.setDefault(self._before)
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
