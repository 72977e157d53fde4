"""core imports the standard library, phonenumbers, anyascii and itself; no Qt, no I/O."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsdesk import core

MODULES = sorted(Path(core.__file__).parent.rglob("*.py"))
LIBRARIES = {"phonenumbers", "anyascii"}
WITH_IO = {"asyncio", "http", "io", "logging", "os", "pathlib", "shutil", "socket", "sqlite3"}
CLOCKS = {"sched", "threading", "time"}


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield f"{'.' * node.level}{node.module or ''}"


def is_allowed(name: str) -> bool:
    top = name.partition(".")[0]
    if top == "smsdesk":
        return name == "smsdesk.core" or name.startswith("smsdesk.core.")
    return top in LIBRARIES or (top in sys.stdlib_module_names - WITH_IO - CLOCKS)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_imports(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert [name for name in imported(tree) if not is_allowed(name)] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_clock_is_read(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    read = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not read & {"now", "utcnow", "today"}


def test_the_test_itself_sees_what_is_forbidden() -> None:
    tree = ast.parse(
        "import PySide6.QtCore\nfrom smsdesk.store import x\nfrom . import y\nimport os"
    )
    assert [name for name in imported(tree) if not is_allowed(name)] == [
        "PySide6.QtCore",
        "smsdesk.store",
        ".",
        "os",
    ]
