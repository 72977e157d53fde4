"""The languages that people are written to in."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def languages() -> Mapping[str, str]:
    """Codes with their words, in the order of a list; empty for not known."""
    translate = QCoreApplication.translate
    return {
        "": translate("Language", "Not known"),
        "pl": translate("Language", "Polish"),
        "en": translate("Language", "English"),
        "uk": translate("Language", "Ukrainian"),
        "de": translate("Language", "German"),
    }


def word(code: str) -> str:
    """One language; a code that has no words here stands for itself."""
    return languages().get(code, code)
