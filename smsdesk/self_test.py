"""`smsdesk --self-test`: whether this installation can do what it must, a line for each check.

Everything happens in a folder of its own and nothing leaves the computer: the practice gateway
sends, the window opens without a screen. Made for a program that was just built or installed; what
a shop's own data are like is `doctor`'s matter.
"""

import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module, metadata
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk import __version__, bootstrap, paths

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from smsdesk.services.desk import Desk

_LIBRARIES = (
    *("alembic", "anyascii", "certifi", "cryptography", "holidays", "openpyxl"),
    *("phonenumbers", "psycopg", "rapidfuzz.fuzz", "requests", "sqlalchemy", "xlsxwriter"),
)
_OF_KEYRING = {
    "linux": ("secretstorage", "jeepney"),
    "win32": ("win32ctypes.pywin32.win32cred",),
    "darwin": ("keyring.backends.macOS.api",),
}
_NOT_IMPORTED = ("smsdesk.__main__", "smsdesk.store.migrations.")
"""What runs when it is imported; the scripts of the schema are read by Alembic."""
_NUMBER = "+48601123456"
_TEXT = "Zażółć gęślą jaźń"
_PATIENCE = 30
"""Seconds for anything that is awaited; usually it takes one."""
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")
_PAGE = re.compile(r"(?<!!)\[[^\]]*\]\(([\w./-]+\.md)[^)]*\)")


class Failed(Exception):
    """A check that found something wrong; the message is for people."""


def main() -> int:
    """Run every check and print it; 1 when any failed."""
    with tempfile.TemporaryDirectory(prefix="smsdesk-self-test-") as folder:
        _leave_no_trace(Path(folder))
        passed = [_passes(name, check, Path(folder)) for name, check in CHECKS]
    return 0 if all(passed) else 1


def _leave_no_trace(folder: Path) -> None:
    """No screen; caches (that of fonts is one) and practice data below `folder`."""
    # the screen that is none complains about what it cannot do
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    os.environ.update(QT_QPA_PLATFORM="offscreen", XDG_CACHE_HOME=str(folder / "cache"))
    os.environ.pop(paths.DATA_DIR_VARIABLE, None)
    tempfile.tempdir = str(folder)


def _passes(name: str, check: Callable[[Path], str], folder: Path) -> bool:
    try:
        found = check(folder)
    except Exception as error:  # noqa: BLE001  # a broken installation may raise anything
        sys.stdout.write(f"FAILED {name}: {type(error).__name__}: {error}\n")
        return False
    sys.stdout.write(f"ok     {name}: {found}\n")
    sys.stdout.flush()
    return True


def _expect(condition: object, words: str) -> None:
    if not condition:
        raise Failed(words)


# --- what it is made of -----------------------------------------------------------------------


def _program(_folder: Path) -> str:
    kind = "frozen" if getattr(sys, "frozen", False) else "from source"
    return f"smsdesk {__version__}, {kind}, Python {platform.python_version()}, {sys.platform}"


def _modules(_folder: Path) -> str:
    """All are imported somewhere, many of them by name and late."""
    wanted = [name for name in _names_of_modules() if not name.startswith(_NOT_IMPORTED)]
    _expect(len(wanted) > 100, f"there are only {len(wanted)}")
    for name in wanted:
        import_module(name)
    return f"{len(wanted)} can be imported"


def _names_of_modules() -> Iterator[str]:
    """By their files: sources, or what they were compiled to."""
    package = Path(paths.__file__).parent
    files = {file.with_suffix("") for kind in ("py", "pyc") for file in package.rglob(f"*.{kind}")}
    for file in sorted(files):
        if file.parent.name != "__pycache__":
            parts = file.relative_to(package.parent).parts
            yield ".".join(parts).removesuffix(".__init__")


def _libraries(_folder: Path) -> str:
    for name in _LIBRARIES:
        import_module(name)
    bundle = Path(import_module("certifi").where())
    _expect(bundle.stat().st_size > 100_000, "the certificates are missing")
    pq = import_module("psycopg").pq
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    from smsdesk.core.phone import PhoneNumber
    from smsdesk.core.text import fold
    from smsdesk.services.quiet_hours import public_holidays

    box = AESGCM(AESGCM.generate_key(256))
    _expect(
        box.decrypt(bytes(12), box.encrypt(bytes(12), b"x", None), None), "nothing is decrypted"
    )
    _expect(PhoneNumber.parse("601 123 456").e164 == _NUMBER, "numbers are not understood")
    _expect(fold("Łódź") == "lodz", "letters are not folded")
    _expect(len(public_holidays(2026)) > 10, "there are no holidays")
    return f"{len(_LIBRARIES)} work; libpq {pq.version()} ({pq.__impl__}), certificates"


def _keyring(folder: Path) -> str:
    """Whether backends are inside is the program's matter; whether one answers, the session's."""
    named = {each.name for each in metadata.entry_points(group="keyring.backends")}
    _expect(named, "no backend is registered")
    for name in _OF_KEYRING.get(sys.platform, ()):
        import_module(name)
    findings = bootstrap.examine(folder / "none", online=False)
    found = next(each for each in findings if each.what == "keyring")
    told = found.value if found.ok else "none answers in this session, so no password can be kept"
    return f"{', '.join(sorted(named))} are inside; {told}"


def _licences(_folder: Path) -> str:
    from smsdesk.services.licences import components

    parts = components(paths.resources())
    _expect(len(parts) > 20, f"there are only {len(parts)}")
    mute = [part.name for part in parts if len(part.text()) < 100]
    _expect(not mute, f"no text of {', '.join(mute)}")
    return f"{len(parts)} parts with their texts"


def _manual(_folder: Path) -> str:
    pages = 0
    for language in ("pl", "en"):
        index = paths.manual(language) / "index.md"
        _expect(len(index.read_text("utf-8")) > 20, f"{index} is empty")
        for page in index.parent.glob("*.md"):
            pages += 1
            lost = [link for link in _links(page) if not (page.parent / link).exists()]
            _expect(not lost, f"{page.name} shows what is not there: {', '.join(lost)}")
    return f"{pages} pages"


def _links(page: Path) -> Iterator[str]:
    text = page.read_text("utf-8")
    yield from (link for link in _PICTURE.findall(text) if "://" not in link)
    yield from _PAGE.findall(text)


# --- data and sending -------------------------------------------------------------------------


def _migrations(folder: Path) -> str:
    """A fresh database, made by the scripts."""
    data = folder / "fresh"
    bootstrap.open_desk(data).close()
    findings = {each.what: each for each in bootstrap.examine(data, online=False)}
    bad = [what for what, each in findings.items() if not each.ok and what.startswith("database")]
    _expect(not bad, ", ".join(bad))
    return f"a fresh database has revision {findings['database revision'].value}"


def _starters(folder: Path) -> str:
    desk = bootstrap.open_desk(folder / "fresh")
    try:
        templates, fields = desk.templates.list(), desk.own_fields.list()
    finally:
        desk.close()
    _expect(templates and fields, "there are none")
    return f"{len(templates)} templates, {len(fields)} own fields"


def _sending(folder: Path) -> str:
    """Through the practice gateway, by the child that the window starts too."""
    data = folder / "practice"
    bootstrap.prepare_practice(data)
    desk = bootstrap.open_desk(data)
    try:
        message = _queue(desk)
        told = _child(data, "outbox", "run", "--until-empty", "--json")
        state = desk.history.details(message).row.state
    finally:
        desk.close()
    listed = json.loads(_child(data, "outbox", "list", "--json"))
    _expect([each["text"] for each in listed] == [_TEXT], "the text does not come back")
    _expect(json.loads(told.splitlines()[-1])["accepted"] == 1, "the child sent nothing")
    _expect(state.value in ("accepted", "delivered"), f"the message is {state.value}")
    return f"a child sent one SMS, it is {state.value} and reads as it was written"


def _queue(desk: "Desk") -> str:
    from smsdesk.services.compose_values import MessageDraft

    [recipient] = desk.compose.parse(_NUMBER)
    queued = desk.compose.queue(MessageDraft((recipient,), _TEXT))  # type: ignore[arg-type]  # a number
    _expect(len(queued.ids) == 1, "nothing was queued")
    return queued.ids[0]


def _child(data: Path, *arguments: str) -> str:
    command = [*paths.command(), "--data-dir", str(data), *arguments]
    done = subprocess.run(  # noqa: S603  # ourselves
        command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE, check=False
    )
    _expect(
        done.returncode == 0, f"{' '.join(arguments)}: {done.stderr.decode('utf-8', 'replace')}"
    )
    return done.stdout.decode("utf-8")


# --- the window -------------------------------------------------------------------------------


def _window(_folder: Path) -> str:
    from PySide6.QtCore import QCoreApplication, QEvent

    from smsdesk.app import build

    started = time.monotonic()
    app = build(["smsdesk", "--practice"])
    try:
        app.window.show()
        _until(lambda: app.window.ready and _rows(app.window) > 0)
        took, contacts = time.monotonic() - started, _rows(app.window)
        _expect(_colours(app.window.grab().toImage()) > 20, "it is blank")
    finally:
        app.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return f"opens in practice mode with {contacts} contacts after {took:.1f} s"


def _rows(window: "QWidget") -> int:
    from PySide6.QtWidgets import QTableView

    table = window.findChild(QTableView, "contactTable")
    return table.model().rowCount() if table else 0


def _until(condition: Callable[[], bool]) -> None:
    from PySide6.QtCore import QCoreApplication, QEventLoop

    end = time.monotonic() + _PATIENCE
    while not condition():
        _expect(time.monotonic() < end, "it does not get ready")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def _colours(image: "QImage") -> int:
    """How many there are, in a sample."""
    across, down = range(0, image.width(), 7), range(0, image.height(), 7)
    return len({image.pixel(x, y) for x in across for y in down})


def _icons(_folder: Path) -> str:
    from PySide6.QtGui import QColor, QIcon

    from smsdesk.ui import icons

    for name in ("users", "paper-plane-tilt", "gear"):
        glyph = icons.pixmap(name, QColor("black"), 32).toImage()
        _expect(_colours(glyph) > 1, f"nothing is drawn for {name}")
    drawing = paths.resources() / "icon.svg"
    _expect(drawing.is_file(), f"{drawing} is missing")
    own = QIcon(str(drawing)).pixmap(64, 64).toImage()
    _expect(_colours(own) > 1, "icon.svg is not drawn")
    return "the window's and its own are drawn"


def _translations(_folder: Path) -> str:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    from smsdesk.ui.translations import Translations

    application = QApplication.instance() or QApplication(["smsdesk"])
    spoken = {}
    for language in ("pl", "en"):
        words = Translations(application, paths.translations(), language)
        ours = QCoreApplication.translate("AboutDialog", "Close")
        spoken[language] = (ours, QCoreApplication.translate("QPlatformTheme", "Cancel"))
        words.remove()
    _expect(spoken["pl"] == ("Zamknij", "Anuluj"), f"Polish is {spoken['pl']}")
    _expect(spoken["en"] == ("Close", "Cancel"), f"English is {spoken['en']}")
    return f"Polish and English; Close is {spoken['pl'][0]}"


CHECKS: Sequence[tuple[str, Callable[[Path], str]]] = (
    ("program", _program),
    # first, because it is the first to make a QApplication, as a start does
    ("window", _window),
    ("icons", _icons),
    ("translations", _translations),
    ("migrations", _migrations),
    ("starters", _starters),
    ("sending", _sending),
    ("keyring", _keyring),
    ("libraries", _libraries),
    ("manual", _manual),
    ("licences", _licences),
    ("modules", _modules),
)
