"""The window's entry: options, languages, what is loaded when, hooks, and how it ends."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsdesk import app as app_module
from smsdesk.app import App, build
from smsdesk.services.desk import Desk
from smsdesk.ui.bug_book import Bug
from smsdesk.ui.context import PageKey
from smsdesk.ui.crash_dialog import CrashDialog
from smsdesk.ui.translations import Translations, language_of

WAIT = 30_000

AT_FIRST_PAINT = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from smsdesk.app import build

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            heavy = ("sqlalchemy", "alembic", "requests", "keyring", "openpyxl", "qtawesome")
            print("LOADED", [name for name in heavy if name in sys.modules])
            watched.removeEventFilter(self)
            QCoreApplication.quit()
        return False

app = build(["smsdesk", "--data-dir", sys.argv[1]])
watch = Watch()
app.window.installEventFilter(watch)
app.window.show()
QCoreApplication.exec()
app.close()
"""


@pytest.fixture
def app(qtbot: QtBot, data_dir: Path) -> Iterator[App]:
    app = build(["smsdesk", "--data-dir", str(data_dir)])
    yield app
    app.close()


def _ready(qtbot: QtBot, app: App) -> None:
    qtbot.waitUntil(lambda: app.window.ready, timeout=WAIT)


# --- starting -------------------------------------------------------------------------------------


def test_nothing_heavy_is_loaded_at_the_first_paint(data_dir: Path) -> None:
    command = [sys.executable, "-c", AT_FIRST_PAINT, str(data_dir)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert "LOADED []" in done.stdout


def test_the_package_has_no_star_import_of_qt() -> None:
    package = Path(app_module.__file__).parent
    for module in package.rglob("*.py"):
        for line in module.read_text("utf-8").splitlines():
            assert not (line.startswith("from PySide6") and line.rstrip().endswith("*")), module


def test_a_window_that_is_not_shown_loads_all_the_same(qtbot: QtBot, app: App) -> None:
    assert not app.window.isVisible()
    _ready(qtbot, app)
    assert app.window.objectName() == "mainWindow"


def test_loading_begins_once_after_the_first_paint(
    qtbot: QtBot, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    loads: list[int] = []
    monkeypatch.setattr(app.window, "load", lambda: loads.append(1))
    app.window.show()
    qtbot.waitUntil(lambda: bool(loads))
    qtbot.wait(300)
    assert loads == [1]


def test_options_may_come_with_or_without_a_name(qtbot: QtBot, data_dir: Path) -> None:
    app = build(["--data-dir", str(data_dir)])
    _ready(qtbot, app)
    assert (data_dir / "smsdesk.db").exists()
    app.close()


def test_without_options_the_environment_names_the_folder(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMSDESK_DATA_DIR", str(tmp_path / "shop"))
    app = build(["smsdesk"])
    _ready(qtbot, app)
    app.close()
    assert (tmp_path / "shop" / "smsdesk.db").exists()
    assert (tmp_path / "shop" / "ui.ini").exists()


def test_nothing_chosen_is_the_systems_folder(qtbot: QtBot, home: Path) -> None:
    app = build(["smsdesk"])
    _ready(qtbot, app)
    app.close()
    assert list(home.rglob("smsdesk.db"))


def test_unknown_options_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        build(["smsdesk", "--colour"])
    assert refused.value.code == 2
    assert "--colour" in capsys.readouterr().err


# --- practice -------------------------------------------------------------------------------------


def test_practice_has_contacts_a_gateway_and_leaves_nothing(qtbot: QtBot) -> None:
    app = build(["smsdesk", "--practice"])
    app.window.show()
    _ready(qtbot, app)
    assert app.window.page is PageKey.CONTACTS
    assert app.window.windowTitle() != "SMS Desk"
    assert app.window._ribbon.isVisible()
    found: list[int] = []
    app.context.runner.run(lambda desk: desk.contacts.count(), found.append, owner=app.window)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    assert found[0] >= 10
    folder = app._options.data_dir
    assert (folder / "smsdesk.db").exists()
    app.close()
    assert not folder.exists()


# --- ending ---------------------------------------------------------------------------------------


def test_closing_twice_is_closing_once(qtbot: QtBot, app: App) -> None:
    app.window.show()
    _ready(qtbot, app)
    app.close()
    app.close()
    assert not app.window.isVisible()


def test_closing_before_anything_was_loaded_loads_nothing(qtbot: QtBot, data_dir: Path) -> None:
    app = build(["smsdesk", "--data-dir", str(data_dir)])
    app.close()
    qtbot.wait(300)
    assert not (data_dir / "smsdesk.db").exists()


def test_the_hooks_are_put_back(qtbot: QtBot, data_dir: Path) -> None:
    before = sys.excepthook
    app = build(["smsdesk", "--data-dir", str(data_dir)])
    assert sys.excepthook != before
    app.close()
    assert sys.excepthook == before


def test_a_signal_ends_the_program_politely(data_dir: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "smsdesk", "--data-dir", str(data_dir)], stderr=subprocess.PIPE
    )
    database = data_dir / "smsdesk.db"
    for _ in range(300):
        if database.exists():
            break
        try:
            child.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
    child.terminate()
    _, said = child.communicate(timeout=60)
    assert child.returncode == 0
    assert b"Traceback" not in said


# --- bugs -------------------------------------------------------------------------------------


def test_a_bug_is_shown_and_logged_and_the_window_survives(
    qtbot: QtBot, app: App, data_dir: Path
) -> None:
    app.window.show()
    _ready(qtbot, app)

    def fail(desk: Desk) -> None:
        raise ZeroDivisionError("Anna Nowak")

    with qtbot.captureExceptions() as seen:
        # pytest-qt has hooked in; its own hook is not what is tested
        sys.excepthook = app._hooks._on_exception
        app.context.runner.run(fail, lambda _: None, owner=app.window)
        qtbot.waitUntil(lambda: app._crash is not None, timeout=WAIT)
    assert not seen
    dialog = app.window.findChild(CrashDialog)
    assert isinstance(dialog, CrashDialog)
    assert "ZeroDivisionError" in dialog.report
    assert "Anna" not in dialog.report
    assert app.window.isVisible()
    log = (data_dir / "logs" / "smsdesk.log").read_text("utf-8")
    assert "ZeroDivisionError" in log
    assert "Anna" not in log
    first = app._crash
    app._show_crash([Bug("another")], anew=True)
    assert app._crash is first
    assert "another" in dialog.report


def test_a_crash_of_last_time_is_told_once(qtbot: QtBot, data_dir: Path) -> None:
    (data_dir / "logs").mkdir()
    left = data_dir / "logs" / "crash-1.txt"
    left.write_text("Fatal Python error: Aborted\n", "utf-8")
    app = build(["smsdesk", "--data-dir", str(data_dir)])
    app.window.show()
    qtbot.waitUntil(lambda: app._crash is not None, timeout=WAIT)
    dialog = app.window.findChild(CrashDialog)
    assert isinstance(dialog, CrashDialog)
    assert "Aborted" in dialog.report
    assert not left.exists()
    _ready(qtbot, app)
    app.close()


def test_a_crash_of_the_sender_is_told_as_a_bug(qtbot: QtBot, app: App, data_dir: Path) -> None:
    _ready(qtbot, app)
    app.context.sender.ended_badly.emit()
    (data_dir / "logs" / "crash-1.txt").write_text("Fatal Python error: Aborted\n", "utf-8")
    app.context.sender.ended_badly.emit()
    qtbot.waitUntil(lambda: app._crash is not None, timeout=WAIT)
    assert app._crash is not None
    assert app._crash.report.count("Aborted") == 1


def test_a_loop_of_bugs_opens_nothing_of_its_own(qtbot: QtBot, app: App) -> None:
    _ready(qtbot, app)
    app._show_crash([Bug("ValueError", 9)], anew=False)
    assert app._crash is None


def test_data_that_cannot_be_opened_are_a_line_in_the_log(
    qtbot: QtBot, app: App, data_dir: Path
) -> None:
    (data_dir / "smsdesk.db").write_bytes(b"no database" * 100)
    with qtbot.waitSignal(app.context.runner.problem, timeout=WAIT):
        app.context.runner.run(lambda desk: desk.contacts.count(), print, owner=app.window)
    log = (data_dir / "logs" / "smsdesk.log").read_text("utf-8")
    assert "DATABASE_DAMAGED" in log


# --- language -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("", "C", "pl"),
        ("", "pl_PL", "pl"),
        ("", "de_DE", "pl"),
        ("", "en_US", "en"),
        ("en", "pl_PL", "en"),
        ("pl", "en_GB", "pl"),
        ("tlh", "en_GB", "en"),
    ],
)
def test_polish_unless_the_system_is_english_or_somebody_chose(
    choice: str, system: str, language: str
) -> None:
    assert language_of(choice, QLocale(system)) == language


def test_translations_are_installed_and_removed(qapp: QApplication, tmp_path: Path) -> None:
    before = QLocale()
    (tmp_path / "smsdesk_pl.qm").write_bytes(b"damaged")
    translations = Translations(qapp, tmp_path, "pl")
    assert QLocale().language() is QLocale.Language.Polish
    # Qt's own words came with PySide6; ours are damaged and left out
    assert len(translations._translators) == 1
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Anuluj"
    translations.remove()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QLocale() == before
