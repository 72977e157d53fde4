"""How sms: and tel: links are registered: the desktop entry, the script beside the program."""

import configparser
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"


def entry(file: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys as they are written
    parser.read(file, "utf-8")
    return parser["Desktop Entry"]


def built(folder: Path) -> Path:
    """A folder as PyInstaller makes it, with a program that does nothing."""
    shipped = folder / "_internal" / "smsdesk" / "resources"
    shipped.mkdir(parents=True)
    shutil.copy(RESOURCES / "smsdesk.desktop", shipped)
    shutil.copy(RESOURCES / "register-links.sh", folder)
    (folder / "smsdesk").touch(mode=0o755)
    return folder


def register(folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    # as a login has it, but nothing of this machine's own menu is touched
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    command = ["sh", str(folder / "register-links.sh")]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_entry_opens_both_kinds_of_link() -> None:
    found = entry(RESOURCES / "smsdesk.desktop")
    assert found["Exec"] == "smsdesk %u"
    assert found["MimeType"] == "x-scheme-handler/sms;x-scheme-handler/tel;"
    assert found["GenericName[pl]"]
    spec = (ROOT / "smsdesk.spec").read_text("utf-8")
    assert 'LINKS = ["sms", "tel"]' in spec
    windows = (RESOURCES / "register-links.cmd").read_text("utf-8")
    assert "for %%s in (sms tel)" in windows


@pytest.mark.parametrize(
    "name", ["smsdesk", 'a shop\'s & 100 % "folder"', "za|żółć", "a\\b $HOME `c`"]
)
def test_the_menu_entry_starts_this_very_program(name: str, tmp_path: Path) -> None:
    folder = built(tmp_path / name)
    done = register(folder, tmp_path / "home")
    assert done.returncode == 0, done.stderr
    made = entry(tmp_path / "home" / ".local" / "share" / "applications" / "smsdesk.desktop")
    assert unquoted(made["Exec"]) == f"{folder / 'smsdesk'}"
    icon = folder / "_internal" / "smsdesk" / "resources" / "icon.svg"
    assert made["Icon"].replace("\\\\", "\\") == str(icon)
    assert made["Name"] == "SMS Desk"


def unquoted(command: str) -> str:
    """The program of an Exec line, as desktops read it."""
    program, _, rest = command.rpartition(" ")
    assert rest == "%u"
    inside = program.replace("\\\\", "\\").removeprefix('"').removesuffix('"').replace("%%", "%")
    for sign in '"`$\\':
        inside = inside.replace(f"\\{sign}", sign)
    return inside


def test_a_script_without_its_program_says_so(tmp_path: Path) -> None:
    folder = built(tmp_path / "smsdesk")
    (folder / "smsdesk").unlink()
    done = register(folder, tmp_path / "home")
    assert done.returncode == 1
    assert "no program beside" in done.stderr
    assert not (tmp_path / "home").exists()


def test_what_was_never_run_says_so() -> None:
    head = (ROOT / ".github" / "workflows" / "artefacts.yml").read_text("utf-8").splitlines()[:3]
    assert "NOT been run" in " ".join(head)
