"""When not even the window comes up: a resource is missing, a module is broken.

Tried in this order, until one works: our own dialog, a plain box of Qt, a box of Windows. Whoever
has a console reads it there as well.
"""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk import paths
from smsdesk.bootstrap import note_bug
from smsdesk.crash_report import header, report_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

WORDS = (
    "SMS Desk cannot start. Your contacts and messages are still there. Install it anew, and if "
    "that does not help, send this report to the authors: it holds no personal data."
)
_FOLDER = "--data-dir"
_UNSEEN = frozenset({"offscreen", "minimal"})


def tell(error: Exception, arguments: Sequence[str]) -> None:
    """Say that the program cannot start, and why."""
    report = report_of(error)
    sys.stderr.write(f"{WORDS}\n\n{header()}\n{report}\n")
    folder = _data_dir(arguments)
    note_bug(folder, report)
    for way in (_in_our_dialog, _in_a_plain_box, _in_a_box_of_windows):
        if _works(way, report, folder):
            return


def _works(way: Callable[[str, Path], None], report: str, folder: Path) -> bool:
    try:
        way(report, folder)
    except Exception:  # noqa: BLE001  # whatever is broken here, another way may not need it
        return False
    return True


def _data_dir(arguments: Sequence[str]) -> Path:
    named = ""
    with suppress(ValueError, IndexError):
        named = arguments[list(arguments).index(_FOLDER) + 1]
    return paths.data_dir(named)


def _in_our_dialog(report: str, folder: Path) -> None:
    from smsdesk.ui.crash_dialog import CrashDialog

    application = _application()
    dialog = CrashDialog(paths.log_file(folder))
    dialog.tell_failed_start(report)
    if application.platformName() not in _UNSEEN:
        dialog.exec()


def _in_a_plain_box(report: str, _folder: Path) -> None:
    from PySide6.QtWidgets import QMessageBox

    application = _application()
    box = QMessageBox(QMessageBox.Icon.Critical, "SMS Desk", WORDS)
    box.setDetailedText(f"{header()}\n{report}")
    if application.platformName() not in _UNSEEN:
        box.exec()


def _in_a_box_of_windows(report: str, _folder: Path) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, f"{WORDS}\n\n{report}", "SMS Desk", 0x10)


def _application() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(["smsdesk"])
