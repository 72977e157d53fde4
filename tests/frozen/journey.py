"""`python -m tests.frozen.journey FOLDER`: the built program in other hands.

FOLDER is copied to another place. There it tests itself, with an empty home and little else in its
environment; then an owner sets up SMSAPI (the simulator), adds a contact, texts it and finds it in
the history, in the window and by commands, with the keyring of a session.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.frozen.screen_reader import ScreenReader
from tests.frozen.session import Session, desktop_session
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator

NAME, NUMBER, DIGITS = "Żaneta Łoś", "601 123 456", "48601123456"
TEXT = "Dzień dobry, Pani lodówka jest gotowa."
SENDER = "Warsztat"
DELIVERED = "Wiadomość jest w telefonie odbiorcy."
PATIENCE = 60


def main() -> int:
    """Run it all; anything unexpected is an exception."""
    parser = argparse.ArgumentParser(prog="python -m tests.frozen.journey")
    parser.add_argument("folder", type=Path, help="what PyInstaller made")
    parser.add_argument("--pictures", type=Path, help="where to put pictures of the screen")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="smsdesk-journey-") as name:
        program = Path(shutil.copytree(asked.folder, Path(name, "elsewhere"))) / "smsdesk"
        _told("the self-test with an empty home", lambda: self_test(program, Path(name)))
        with desktop_session(Path(name)) as session, SmsApiSimulator() as smsapi:
            smsapi.account.deliver_after = 0
            owner = Owner(program, session, smsapi, asked.pictures)
            _told("the window", owner.use_window)
            _told("commands", owner.use_commands)
    return 0


def _told(what: str, do: Any) -> None:
    started = time.monotonic()
    do()
    sys.stdout.write(f"{what}: {time.monotonic() - started:.1f} s\n")
    sys.stdout.flush()


def self_test(program: Path, folder: Path) -> None:
    """With nothing but an empty home and a path; it must leave that empty."""
    home = folder / "empty"
    home.mkdir()
    environment = {"HOME": str(home), "PATH": "/usr/bin"}
    done = run([str(program), "--self-test"], environment)
    sys.stdout.write(done)
    left = list(home.rglob("*"))
    assert left == [], left


def run(command: Sequence[str], environment: Mapping[str, str], stdin: str = "") -> str:
    """The output of a command that succeeds."""
    done = subprocess.run(
        command, env=environment, input=stdin, capture_output=True, text=True, timeout=PATIENCE,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{' '.join(command[1:3])}: {done.stdout}{done.stderr}"
    return done.stdout


class Owner:
    """Somebody who has just got the program."""

    def __init__(
        self, program: Path, session: Session, smsapi: SmsApiSimulator, pictures: Path | None
    ) -> None:
        self.program = program
        self.session = session
        self.smsapi = smsapi
        self.pictures = pictures

    # --- the window ---------------------------------------------------------------------------

    def use_window(self) -> None:
        """Set up, add somebody, write, look at the history; quit."""
        command = [str(self.program)]
        with subprocess.Popen(command, env=self.session.environment) as window:
            reader = ScreenReader(self.session.bus)
            try:
                self._set_up(reader)
                self._add_contact(reader)
                self._write(reader)
                self._look_back(reader)
                reader.choose("actionQuit")
                assert window.wait(PATIENCE) == 0
            except BaseException:
                self._picture("trouble")
                window.terminate()
                raise
            finally:
                reader.close()

    def _set_up(self, reader: ScreenReader) -> None:
        reader.find("welcomePage")
        self._picture("welcome")
        reader.choose("actionSmsSettings")
        reader.find("gatewayDialog")
        reader.write("username", USERNAME)
        reader.write("passwordMd5", PASSWORD_MD5)
        reader.write("endpoint", self.smsapi.host)
        reader.press("senderPro")
        reader.write("senderName", SENDER)
        reader.write("testNumber", NUMBER)
        reader.press("sendTest")
        reader.wait(lambda: len(self.smsapi.ledger) == 1, "no test SMS arrives")
        reader.wait(lambda: reader.enabled("save"), "it cannot be saved")
        self._picture("set-up")
        reader.press("save")
        reader.wait(lambda: reader.gone("gatewayDialog"), "the set-up stays open")

    def _add_contact(self, reader: ScreenReader) -> None:
        reader.press("navContacts")
        reader.press("contactNew")
        reader.find("contactDialog")
        reader.write("contactName", NAME)
        reader.write("contactPhone", NUMBER)
        reader.press("contactSave")
        reader.wait(lambda: reader.gone("contactDialog"), "the contact stays open")
        reader.click("contactTable", NAME)

    def _write(self, reader: ScreenReader) -> None:
        reader.write("composerText", TEXT)
        self._picture("written")
        reader.press("composerSend")
        reader.wait(lambda: len(self.smsapi.ledger) == 2, "the SMS does not arrive")
        sms = self.smsapi.ledger[-1]
        assert (sms.number, sms.sender, sms.text) == (DIGITS, SENDER, TEXT)

    def _look_back(self, reader: ScreenReader) -> None:
        reader.press("navMessages")
        reader.wait(lambda: _row(reader) == {NAME, TEXT, DELIVERED}, "it is not delivered")
        self._picture("history")

    def _picture(self, name: str) -> None:
        if self.pictures:
            file = str(self.pictures / f"{name}.png")
            display = {"PATH": "/usr/bin", "DISPLAY": self.session.display}
            subprocess.run(["/usr/bin/import", "-window", "root", file], env=display, check=True)

    # --- commands -----------------------------------------------------------------------------

    def use_commands(self) -> None:
        """What the window left is there; then the same once more, from nothing."""
        [contact] = self._json("contacts", "list")
        assert contact["name"] == NAME
        [message] = self._json("outbox", "list")
        assert (message["text"], message["state"]) == (TEXT, "delivered")
        fresh = ("--data-dir", str(self.session.home / "another"))
        self._add_gateway(*fresh)
        sheet = self.session.home / "people.csv"
        sheet.write_text(f"Nazwa;Telefon\n{NAME};{NUMBER}\n", "utf-8")
        assert self._json(*fresh, "contacts", "import", str(sheet))["added"] == 1
        [contact] = self._json(*fresh, "contacts", "list")
        self._json(*fresh, "send", "--contact", str(contact["id"]), "--text", TEXT)
        self._run(*fresh, "outbox", "run", "--until-empty")
        assert self.smsapi.ledger[-1].number == DIGITS
        [message] = self._json(*fresh, "outbox", "list")
        assert message["state"] in ("accepted", "delivered")
        assert len(self.smsapi.ledger) == 4

    def _add_gateway(self, *fresh: str) -> None:
        secrets = json.dumps({"password_md5": PASSWORD_MD5})
        values = {
            "username": USERNAME,
            "type": "pro",
            "sender": SENDER,
            "endpoint": self.smsapi.host,
        }
        fields = [word for key, value in values.items() for word in ("--field", f"{key}={value}")]
        add = [*fresh, "gateway", "add", "smsapi", "--name", "Sklep", *fields]
        self._run(*add, "--test-to", NUMBER, stdin=secrets)

    def _json(self, *arguments: str) -> Any:
        return json.loads(self._run(*arguments, "--json"))

    def _run(self, *arguments: str, stdin: str = "") -> str:
        return run([str(self.program), *arguments], self.session.environment, stdin)


def _row(reader: ScreenReader) -> set[str]:
    """What the history says of the message; a cell may say more to those who only hear it."""
    told = reader.words("messageTable")
    return {wanted for wanted in (NAME, TEXT, DELIVERED) if any(wanted in one for one in told)}


if __name__ == "__main__":
    sys.exit(main())
