"""What is shipped: dependency ranges, the wheel and its command, and what no file may say."""

import json
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from smsdesk import __version__

ROOT = Path(__file__).parents[1]
NOT_OURS = {"__pycache__", "build", "dist"}
# put together from pieces, because this file is searched too
HOSTS = [
    ".".join(pieces) for pieces in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))
]
HOSTS += [".".join(pieces) for pieces in (("deb", "debian", "org"), ("conda", "anaconda", "org"))]
# people in examples live in the usual home folders, so only these give somebody away
MACHINE = re.compile(rb"(?<![\w.~$}/])/(root|work)/\w|" + re.escape(bytes(ROOT)) + rb"\b")
HEAVY = ("PySide6", "sqlalchemy", "requests", "keyring", "phonenumbers")


def our_files() -> Iterator[Path]:
    """Every file of the project, wherever it was unpacked; no tool's cache."""
    for folder, subfolders, names in os.walk(ROOT):
        hidden = [n for n in subfolders if n.startswith(".") and n != ".ci"]
        strange = {*hidden, *NOT_OURS, *(n for n in subfolders if n.endswith(".egg-info"))}
        subfolders[:] = [name for name in subfolders if name not in strange]
        yield from (Path(folder, name) for name in names if not name.startswith(".coverage"))


def dependencies() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    listed = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    return [Requirement(text) for text in listed + project["build-system"]["requires"]]


@pytest.mark.parametrize("requirement", dependencies(), ids=str)
def test_a_dependency_has_a_lower_and_an_upper_bound(requirement: Requirement) -> None:
    operators = {specifier.operator for specifier in requirement.specifier}
    assert operators == {">=", "<"}


def test_no_file_names_a_registry() -> None:
    hosts = [host.encode() for host in HOSTS]
    telling = [p for p in our_files() if any(host in p.read_bytes() for host in hosts)]
    assert telling == []


def test_no_file_names_a_place_on_the_machine_it_was_written_on() -> None:
    assert [path for path in our_files() if MACHINE.search(path.read_bytes())] == []


def test_no_versions_are_locked() -> None:
    locks = {path.name for path in our_files() if path.suffix == ".lock" or "-lock." in path.name}
    assert locks == set()


def test_the_readme_begins_with_two_commands() -> None:
    block = (ROOT / "README.md").read_text("utf-8").split("```")[1]
    practice, tests = block.splitlines()[1:]
    assert practice.endswith("smsdesk --practice")
    assert "-m pytest" in tests


# --- the wheel --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Scripts of an environment that holds the wheel and nothing else, not even PySide6."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "install"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True, capture_output=True)
    return scripts


@pytest.mark.parametrize("folder", ["resources", "translations"])
def test_the_wheel_holds_all_of(wheel: Path, folder: str) -> None:
    ours = {p.relative_to(ROOT).as_posix() for p in our_files() if p.is_relative_to(ROOT / folder)}
    shipped = {name.removeprefix("smsdesk/") for name in zipfile.ZipFile(wheel).namelist()}
    assert ours
    assert ours <= shipped


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"smsdesk", f"smsdesk-{__version__}.dist-info"}


def test_the_version_needs_no_dependency(installed: Path, tmp_path: Path) -> None:
    command = [str(installed / "smsdesk"), "--version"]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["smsdesk", __version__]


def test_the_version_loads_nothing_heavy(tmp_path: Path) -> None:
    script = f"""
import json, sys
sys.argv = ["smsdesk", "--version"]
from smsdesk.__main__ import main
try:
    main()
except SystemExit:
    pass
print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))
"""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert json.loads(done.stdout.splitlines()[-1]) == []
