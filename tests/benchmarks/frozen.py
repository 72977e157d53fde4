"""F1: from spawning the built program to its first frame, over that of the program from source.

And what the built folder holds, by part. `bash .ci/build` makes it first; without it there is
nothing to be measured. Both programs tell of their first frame themselves: Qt logs what it paints.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.harness import ROOT, Result, empty_home, environment, median

GOALS = ("F1",)
PAIRS = 9
LIMIT = 1.3
FOLDER = ROOT / "dist" / "smsdesk"
_PAINTED = "Flushing"
"""What Qt's log says once the first frame goes to the screen."""
_MEGA = 1_000_000
_PARTS: Mapping[str, Sequence[str]] = {
    "Qt and PySide6": ("PySide6/", "shiboken6/", "libQt6", "libpyside6", "libshiboken6"),
    "Python": ("libpython", "python3", "base_library.zip"),
    "PostgreSQL": ("psycopg",),
    "smsdesk": ("smsdesk/",),
    **{name: (f"{name}/",) for name in ("cryptography", "holidays", "phonenumbers", "rapidfuzz")},
    **{name: (f"{name}/",) for name in ("openpyxl", "sqlalchemy")},
}
_ICU, _OTHERS, _SYSTEM = "ICU, the alphabets of Qt", "other packages", "libraries of the system"


def run() -> Sequence[Result]:
    """Measure the goal, and weigh."""
    if not FOLDER.is_dir():
        sys.stderr.write(
            "Nothing is built yet, so its start is not measured: bash .ci/build only\n"
        )
        return []
    return [
        Result("F1 start of the built program / from source", _ratio(), LIMIT, "x"),
        *_weighed(),
    ]


def _ratio() -> float:
    built = [str(FOLDER / "smsdesk")]
    source = [sys.executable, "-m", "smsdesk"]
    with tempfile.TemporaryDirectory() as folder, empty_home(Path(folder)):
        rules = {"QT_LOGGING_RULES": "qt.widgets.painting.debug=true"}
        with environment({**rules, "SMSDESK_DATA_DIR": str(Path(folder, "data"))}):
            _start(built), _start(source)  # neither pays for cold files
            pairs = [(_start(built), _start(source)) for _ in range(PAIRS)]
    return median([one / other for one, other in pairs])


def _start(command: Sequence[str]) -> float:
    """Seconds until the first frame."""
    spawned = time.monotonic()
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stderr is not None
        for line in child.stderr:
            if _PAINTED in line:
                break
        else:
            raise RuntimeError(f"{command[0]} painted nothing")
        took = time.monotonic() - spawned
        child.terminate()
        child.stderr.read()
    return took


def _weighed() -> Sequence[Result]:
    sizes = Counter[str]()
    for folder, _, names in os.walk(FOLDER):
        for name in names:
            file = Path(folder, name)
            if not file.is_symlink():
                sizes[_part(file.relative_to(FOLDER).as_posix())] += file.stat().st_size
    rows = [("all of it", sum(sizes.values())), *sizes.most_common()]
    return [Result(f"built folder: {part}", size / _MEGA, None, "MB") for part, size in rows]


def _part(name: str) -> str:
    inside = name.removeprefix("_internal/")
    if "libicu" in inside:
        return _ICU
    for part, beginnings in _PARTS.items():
        if inside.startswith(tuple(beginnings)):
            return part
    if inside.partition("/")[0].removesuffix(".pyc") in sys.stdlib_module_names:
        return "Python"
    return _SYSTEM if inside.startswith("lib") and "/" not in inside else _OTHERS
