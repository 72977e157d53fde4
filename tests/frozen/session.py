"""A desktop session of its own: a screen that nobody sees, a bus, a keyring; and an empty home.

All of it is real (Xvfb, dbus-daemon, gnome-keyring, AT-SPI); `.ci/build` installs them.
"""

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from jeepney import message_bus
from jeepney.io.blocking import open_dbus_connection

_PATIENCE = 20
_KEYRING_PASSWORD = b"only of this session"


@dataclass(frozen=True, slots=True)
class Session:
    """What programs of the session are told."""

    home: Path
    bus: str
    display: str
    runtime: Path

    @property
    def environment(self) -> Mapping[str, str]:
        """What a login gives, and no more."""
        return {
            "HOME": str(self.home),
            "PATH": "/usr/bin",
            "LANG": "C.UTF-8",
            "DISPLAY": self.display,
            "DBUS_SESSION_BUS_ADDRESS": self.bus,
            "XDG_RUNTIME_DIR": str(self.runtime),
            # as it is when a screen reader runs
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }


@contextmanager
def desktop_session(folder: Path) -> Iterator[Session]:
    """Started below `folder`; all that belongs to it ends with it."""
    home, runtime = folder / "home", folder / "run"
    for place in (home, runtime):
        place.mkdir(mode=0o700)
    session = Session(home, f"unix:path={runtime / 'bus'}", "", runtime)
    with ExitStack() as until_over:
        # its own environment: what the bus starts (AT-SPI) is told so
        display = until_over.enter_context(_screen())
        session = Session(home, session.bus, f":{display}", runtime)
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={session.bus}"]
        until_over.enter_context(_running(bus, session))
        _until((runtime / "bus").exists, "the bus")
        keyring = ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"]
        until_over.enter_context(_running(keyring, session, _KEYRING_PASSWORD))
        _until(lambda: _is_there(session.bus, "org.freedesktop.secrets"), "the keyring")
        yield session


@contextmanager
def _screen() -> Iterator[str]:
    """The number of a display."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
    ]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, pass_fds=[writing], stdout=quiet, stderr=quiet) as process:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        try:
            yield number
        finally:
            process.terminate()


@contextmanager
def _running(command: Sequence[str], session: Session, words: bytes = b"") -> Iterator[None]:
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, env=session.environment, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet
    ) as process:
        assert process.stdin is not None
        process.stdin.write(words)
        process.stdin.close()
        try:
            yield
        finally:
            process.terminate()


def _is_there(address: str, name: str) -> bool:
    with open_dbus_connection(address) as bus:
        answer = bus.send_and_get_reply(message_bus.NameHasOwner(name))
        return bool(answer.body[0])


def _until(condition: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + _PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} does not come")
        time.sleep(0.02)
