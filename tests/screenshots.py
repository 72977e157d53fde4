"""Draws every window into PNG files: `python -m tests.screenshots OUT [--theme light|dark|both]`.

Nothing is shown on a screen; the words are Polish, the data that of the practice mode. Scenes of
pages and dialogs live in `screenshot_scenes_*`, those of the frame here.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from smsdesk.app import App, build
from smsdesk.core.message import WAITING
from smsdesk.ui.bug_book import Bug
from smsdesk.ui.context import PageKey
from smsdesk.ui.crash_dialog import CrashDialog
from smsdesk.ui.dialogs.about_dialog import AboutDialog
from smsdesk.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from smsdesk.ui.dialogs.preferences_dialog import PreferencesDialog
from smsdesk.ui.theme import Tone
from smsdesk.ui.ui_state import UiState
from tests import (
    screenshot_scenes_backups,
    screenshot_scenes_bridges,
    screenshot_scenes_composer,
    screenshot_scenes_contacts,
    screenshot_scenes_database,
    screenshot_scenes_duplicates,
    screenshot_scenes_gateways,
    screenshot_scenes_groups,
    screenshot_scenes_history,
    screenshot_scenes_import,
    screenshot_scenes_operators,
    screenshot_scenes_privacy,
    screenshot_scenes_reminders,
    screenshot_scenes_templates,
)
from tests.screenshot_stage import Scene, settle, wait_until

SIZE = (1280, 780)
OLD_LAPTOP = (1280, 720)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw all scenes; prints what could not be drawn and then fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--theme", choices=("light", "dark", "both"), default="both")
    parser.add_argument("--only", default="", metavar="WORD", help="scenes whose name holds WORD")
    parser.add_argument("--scale", default="1", help="for example 1.5: a screen at 150 %%")
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    themes = ("light", "dark") if given.theme == "both" else (given.theme,)
    with tempfile.TemporaryDirectory() as home:
        prepare(Path(home), given.scale)
        application = QApplication(["smsdesk"])
        done = [draw_all(given.out, theme, names(given.only)) for theme in themes]
        del application
    return 0 if all(done) else 1


_OF_THIS_MACHINE = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR")
"""The diagnosis would show them."""


def prepare(home: Path, scale: str, locale: str = "C.UTF-8") -> None:
    """An empty home, no screen, Polish or the locale's language, secrets in a file of that home."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyrings.alt.file.PlaintextKeyring"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = scale
    os.environ["LANG"] = locale
    os.environ["TZ"] = "Europe/Warsaw"
    for name in (*_OF_THIS_MACHINE, "LC_ALL", "LANGUAGE", "SMSDESK_DATA_DIR"):
        os.environ.pop(name, None)


def names(word: str = "") -> Sequence[str]:
    """Those of all scenes that hold `word`."""
    return [name for name in (*(scene.name for scene in scenes()), *STARTS) if word in name]


def scenes() -> Sequence[Scene]:
    """All that are drawn in the running program, in order."""
    return (
        *FRAME,
        *screenshot_scenes_backups.SCENES,
        *screenshot_scenes_bridges.SCENES,
        *screenshot_scenes_composer.SCENES,
        *screenshot_scenes_contacts.SCENES,
        *screenshot_scenes_gateways.SCENES,
        *screenshot_scenes_operators.SCENES,
        *screenshot_scenes_duplicates.SCENES,
        *screenshot_scenes_groups.SCENES,
        *screenshot_scenes_history.SCENES,
        *screenshot_scenes_import.SCENES,
        *screenshot_scenes_privacy.SCENES,
        *screenshot_scenes_reminders.SCENES,
        *screenshot_scenes_templates.SCENES,
        *screenshot_scenes_database.SCENES,
        *LAST,
        *screenshot_scenes_database.LOST,
    )


def draw_all(out: Path, theme: str, only: Collection[str]) -> bool:
    """These scenes in one theme; whether all could be drawn."""
    wanted = [scene for scene in scenes() if scene.name in only]
    good = True
    with _running(theme, "--practice") as app:
        if wanted:
            _send_samples(app)
        for scene in wanted:
            good &= _draw(scene, app, out / f"{scene.name}-{theme}.png")
    screenshot_scenes_operators.dismiss()
    for name, arguments in STARTS.items():
        if name in only:
            with tempfile.TemporaryDirectory() as folder:
                good &= _draw_start(out / f"{name}-{theme}.png", theme, arguments(Path(folder)))
    return good


@contextmanager
def _running(theme: str, *arguments: str) -> Iterator[App]:
    """The program, with its data opened or known not to open."""
    app = build(["smsdesk", *arguments])
    app.context.theme.choose(theme)
    app.window.resize(*SIZE)
    app.window.show()
    try:
        wait_until(lambda: app.window.ready)
        settle()
        yield app
    finally:
        app.close()
        settle(0.1)


def _draw(scene: Scene, app: App, file: Path) -> bool:
    try:
        widget = scene.play(app)
        settle()
        _save(widget, file)
    except (TimeoutError, LookupError, RuntimeError, AssertionError) as error:
        sys.stderr.write(f"{scene.name}: {error!r}\n")
        return False
    if widget.isWindow() and widget is not app.window:
        widget.close()
        settle(0.1)
    return True


def _draw_start(file: Path, theme: str, arguments: Sequence[str]) -> bool:
    with _running(theme, *arguments) as app:
        _save(app.window, file)
    return True


def _save(widget: QWidget, file: Path) -> None:
    if not widget.grab().save(str(file)):
        raise RuntimeError(f"{file} could not be written")
    sys.stdout.write(f"{file}\n")


def _fresh(folder: Path) -> Sequence[str]:
    return "--data-dir", str(folder / "data")


def _damaged(folder: Path) -> Sequence[str]:
    (folder / "smsdesk.db").write_bytes(b"This is no database." * 500)
    return "--data-dir", str(folder)


def _send_samples(app: App) -> None:
    """Real messages through the practice gateway, so that lists have states."""
    from smsdesk.services.compose import MessageDraft
    from smsdesk.services.desk import Desk

    texts = (
        "Dzień dobry! Naprawa telewizora LG 55 została zakończona. Serwis Kowalski",
        "Zlecenie 214/11: koszt naprawy 249 zl. Prosimy o decyzje: 22 123 45 67.",
        "Przypominamy o wizycie 24.11 godz. 9:00. Serwis Kowalski, ul. Długa 7",
    )

    def queue(desk: Desk) -> int:
        ids = desk.contacts.find()
        for place, text in enumerate(texts):
            people = desk.compose.recipients(ids[place * 3 : place * 3 + 3])
            desk.compose.queue(MessageDraft(recipients=tuple(people), text=text))
        return len(ids)

    queued: list[int] = []
    app.context.runner.run(queue, queued.append, owner=app.window)
    wait_until(lambda: bool(queued))
    app.context.changes.messages.emit()
    app.context.sender.wake()
    waiting: list[int] = [1]

    def look(desk: Desk) -> int:
        return sum(desk.history.counts().get(state, 0) for state in WAITING)

    for _ in range(40):
        if not waiting[-1]:
            break
        settle(0.5)
        app.context.runner.run(look, waiting.append, owner=app.window)
    settle(2)


# --- scenes of the frame ------------------------------------------------------------------------


def _page(key: PageKey) -> Scene:
    def play(app: App) -> QWidget:
        app.window.resize(*SIZE)
        app.window.show_page(key)
        return app.window

    return Scene(f"page-{key.value}", play)


def _notice(app: App) -> QWidget:
    app.context.notices.say(
        "Brak punktów w SMSAPI. 12 SMS-ów czeka w skrzynce nadawczej – wyślemy je po doładowaniu.",
        Tone.BAD,
        "Pokaż oczekujące",
        app.window.show,
    )
    app.window.resize(*OLD_LAPTOP)
    app.window.show_page(PageKey.CONTACTS)
    return app.window


def _preferences(app: App) -> QWidget:
    state = UiState(Path(os.environ["HOME"]) / "ui.ini")
    dialog = PreferencesDialog.open_for(app.context, state, app.window)
    wait_until(lambda: dialog.ready)
    return dialog


def _about(app: App) -> QWidget:
    return AboutDialog.open_for(app.context.resources, app.window)


def _diagnostics(app: App) -> QWidget:
    dialog = DiagnosticsDialog.open_for(app.context, app.window)
    wait_until(lambda: not dialog.busy)
    return dialog


def _crash(app: App) -> QWidget:
    dialog = CrashDialog(Path("/home/anna/.local/share/smsdesk/logs/smsdesk.log"), app.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    bug = Bug("ValueError\n  smsdesk/ui/pages/contacts_page.py:120 _on_picked", count=2)
    dialog.tell([bug])
    return dialog


def _menu(app: App) -> QWidget:
    menu = app.window.menuBar().findChildren(QMenu)[3]
    menu.adjustSize()
    return menu


FRAME: tuple[Scene, ...] = (
    *(_page(key) for key in PageKey),
    Scene("frame-menu", _menu),
    Scene("dialog-preferences", _preferences),
    Scene("dialog-about", _about),
    Scene("dialog-diagnostics", _diagnostics),
    Scene("dialog-crash", _crash),
)
LAST: tuple[Scene, ...] = (Scene("frame-notice", _notice),)
"""A notice of bad news stays in the window."""
STARTS: Mapping[str, Callable[[Path], Sequence[str]]] = {
    "frame-welcome": _fresh,
    "frame-load-problem": _damaged,
}
"""Pictures of a program that has just been started, by its arguments."""


if __name__ == "__main__":
    sys.exit(main())
