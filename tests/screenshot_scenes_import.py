"""Scenes of `tests.screenshots`: the import wizard step by step, and imports that were made."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from smsdesk.app import App
from smsdesk.ui.importing import import_words
from smsdesk.ui.importing.import_course import Work
from smsdesk.ui.importing.import_dialog import ImportDialog
from smsdesk.ui.importing.import_foot import FootState
from smsdesk.ui.importing.import_pages import Step
from smsdesk.ui.importing.past_imports import PastImportsDialog
from tests.screenshot_stage import Scene, settle, wait_until

SHEET = """Imię i nazwisko;Telefon;Firma;Ubezpieczenie OC;Data przeglądu;Uwagi
Anna Nowak-Brzęczyszczykiewicz;501 123 456;;EL 4K219;12.03.2027;prosi o SMS po 16, najlepiej krótki
Jan Kowalczyk;605412877;Warsztat Kowalczyk;EL 90876;;
Sławomir Wiśniewski;600 500 102;;;;ten sam, co już jest
Bez Numeru;;;;;
Zły Numer;12;;;;
Excel Zepsuł;4,86E+10;;;;
Dwa Numery;601123456/602123456;;EPA 11K2;01.02.2027;
Jan Kowalczyk;605412877;Warsztat Kowalczyk;;;
"""
NUMBERLESS = "Nazwa;Miasto;Data\nAnna;Łódź;01.02.2027\nJan;Pabianice;\n"
CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Ewa Woźniak
TEL;TYPE=CELL:+48 603 700 123
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Hurtownia Części
TEL;TYPE=WORK:+48 42 611 40 18
END:VCARD
"""


def _file(name: str, content: str, encoding: str = "cp1250") -> Path:
    file = Path(os.environ["HOME"]) / name
    file.write_bytes(content.encode(encoding))
    return file


def _press(dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def _looked_at(app: App, file: Path) -> ImportDialog:
    dialog = ImportDialog.open_for(app.context, app.window, file)
    _rest(dialog)
    return dialog


def _rest(dialog: ImportDialog) -> None:
    wait_until(lambda: dialog.course.work is Work.NOTHING)
    settle(0.1)


def _first(app: App) -> QWidget:
    return ImportDialog.open_for(app.context, app.window)


def _seen(app: App) -> QWidget:
    return _looked_at(app, _file("klienci z Excela.csv", SHEET))


def _cards(app: App) -> QWidget:
    return _looked_at(app, _file("kontakty z telefonu.vcf", CARDS, "utf-8"))


def _damaged(app: App) -> QWidget:
    file = Path(os.environ["HOME"]) / "zdjęcie.csv"
    file.write_bytes(bytes(range(256)) * 40)
    return _looked_at(app, file)


def _columns(app: App) -> ImportDialog:
    dialog = _looked_at(app, _file("klienci z Excela.csv", SHEET))
    _press(dialog, "importNext")
    box = dialog.findChild(QComboBox, "importColumn_3")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.currentIndex())
    return dialog


def _no_numbers(app: App) -> QWidget:
    dialog = _looked_at(app, _file("miasta.csv", NUMBERLESS))
    _press(dialog, "importNext")
    return dialog


def _checked(app: App) -> ImportDialog:
    dialog = _columns(app)
    _press(dialog, "importNext")
    _rest(dialog)
    return dialog


def _busy(app: App) -> QWidget:
    """As it looks half-way; a real one would have ended before it is drawn."""
    dialog = _checked(app)
    dialog._pages.check.allow(allowed=False)
    words = import_words.busy(Work.IMPORTING)
    dialog._foot.show_state(FootState(words, busy=True, back=True, next=False))
    dialog._foot.show_progress(52_000, 120_000, 60_000)
    return dialog


def _done(app: App) -> QWidget:
    dialog = _checked(app)
    _press(dialog, "importStart")
    wait_until(lambda: dialog.step is Step.DONE)
    settle(0.2)
    return dialog


def _undone(app: App) -> QWidget:
    dialog = _looked_at(app, _file("kontakty z telefonu.vcf", CARDS, "utf-8"))
    _press(dialog, "importNext")
    _rest(dialog)
    _press(dialog, "importStart")
    wait_until(lambda: dialog.step is Step.DONE)
    _press(dialog, "importUndo")
    _rest(dialog)
    return dialog


def _past(app: App) -> QWidget:
    dialog = PastImportsDialog.open_for(app.context, app.window)
    wait_until(lambda: dialog.ready)
    return dialog


PLAYS: dict[str, Callable[[App], QWidget]] = {
    "import-first": _first,
    "import-file": _seen,
    "import-cards": _cards,
    "import-damaged": _damaged,
    "import-columns": _columns,
    "import-no-numbers": _no_numbers,
    "import-check": _checked,
    "import-busy": _busy,
    "import-done": _done,
    "import-undone": _undone,
    "import-past": _past,
}
SCENES: tuple[Scene, ...] = tuple(Scene(name, play) for name, play in PLAYS.items())
