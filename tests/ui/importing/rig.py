"""What tests of the import wizard share: a played child, ways through the steps."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.ui.context import Context
from smsdesk.ui.importing.import_course import Work
from smsdesk.ui.importing.import_dialog import ImportDialog
from smsdesk.ui.importing.import_pages import Step

W = TypeVar("W", bound=QWidget)

WAIT = 30_000
ROOT = Path(__file__).parents[3]
FILE = Path("/dane/klienci.csv")
_RUN = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from tests.ui.importing.child import main; "

Steps = Sequence[Sequence[object]]


def column(place: int, name: str, means: str = "", *samples: str, offered: str = "") -> object:
    """A column as the child tells it."""
    return {
        "place": place, "name": name, "field": means, "offered": offered, "samples": list(samples),
    }  # fmt: skip


COLUMNS = (
    column(0, "Nazwa", "name", "Anna Nowak", "Jan"),
    column(1, "Telefon", "phone", "501 234 567", "602 345 678"),
    column(2, "Kolor", "", "", "zielony", offered="field:kolor"),
)


def seen(*columns: object, kind: str = "csv", **more: object) -> Mapping[str, object]:
    """What a look tells."""
    return {
        "kind": kind,
        "rows": 1200,
        "has_header": True,
        "own": False,
        "keep_numberless": False,
        "columns": list(columns or COLUMNS),
        "fields": [{"name": "rejestracja", "title": "Rejestracja"}],
        **more,
    }


def told(added: int = 2, updated: int = 0, **more: object) -> Mapping[str, object]:
    """What an import tells at its end."""
    return {"added": added, "updated": updated, "skipped": [], **more}


def bad(row: int, *, repeated: bool = False) -> object:
    """A row that is left out."""
    return {"row": row, "reason": "Empty.", "code": "number_empty", "repeated": repeated}


def say(line: object) -> Steps:
    """A script that tells one thing."""
    return [["say", line]]


def playing(context: Context, **scripts: Steps) -> Context:
    """`context` over a child that plays; what is not given looks, checks and imports well."""
    usual: dict[str, Steps] = {
        "look": say(seen()),
        "check": say(told(unchanged=1)),
        "import": say(told(import_id=7)),
        "undo-import": say({"removed": 2, "restored": 0, "kept": []}),
    }
    known = {
        **usual,
        **{name.rstrip("_").replace("_", "-"): steps for name, steps in scripts.items()},
    }
    code = _RUN + "sys.exit(main(sys.argv[1], sys.argv[2:]))"
    return replace(context, command=(sys.executable, "-c", code, json.dumps(known)))


def opened(qtbot: QtBot, context: Context, file: Path | None = FILE) -> ImportDialog:
    """The wizard; with a file, it has been looked at."""
    dialog = ImportDialog.open_for(context, None, file)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    rest(qtbot, dialog)
    return dialog


def rest(qtbot: QtBot, dialog: ImportDialog) -> None:
    """Until nothing is under way."""
    qtbot.waitUntil(lambda: dialog.course.work is Work.NOTHING, timeout=WAIT)


def at(dialog: ImportDialog) -> Step:
    """Where the wizard stands; asked anew each time."""
    return dialog.step


def find(dialog: QWidget, kind: type[W], name: str) -> W:
    """A part by its name."""
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def press(dialog: QWidget, name: str) -> None:
    """Click a button that can be clicked."""
    button = find(dialog, QPushButton, name)
    assert button.isVisible()
    assert button.isEnabled()
    button.click()


def enabled(dialog: QWidget, name: str) -> bool:
    """Whether a button can be clicked."""
    button = find(dialog, QPushButton, name)
    return button.isVisible() and button.isEnabled()


def choose(dialog: QWidget, name: str, data: str) -> None:
    """Choose in a box, as a person does."""
    box = find(dialog, QComboBox, name)
    box.setCurrentIndex(box.findData(data))
    assert box.currentData() == data
    box.activated.emit(box.currentIndex())


def checked(qtbot: QtBot, context: Context, file: Path | None = FILE) -> ImportDialog:
    """The wizard on its third step."""
    dialog = opened(qtbot, context, file)
    press(dialog, "importNext")
    press(dialog, "importNext")
    rest(qtbot, dialog)
    return dialog


def done(qtbot: QtBot, context: Context, file: Path | None = FILE) -> ImportDialog:
    """The wizard after an import."""
    dialog = checked(qtbot, context, file)
    press(dialog, "importStart")
    rest(qtbot, dialog)
    return dialog


def plans(file: Path) -> list[dict[str, Any]]:
    """The plans that a child kept."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]
