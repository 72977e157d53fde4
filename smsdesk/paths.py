"""Where things are: the data folder, what lies in it, resources, translations. Creates nothing."""

import os
import sys
from pathlib import Path

DATA_DIR_VARIABLE = "SMSDESK_DATA_DIR"


def data_dir(chosen: str | Path | None = None) -> Path:
    """The data folder: the one chosen on the command line, else of the environment, else ours."""
    named = chosen or os.environ.get(DATA_DIR_VARIABLE)
    return Path(named).expanduser().absolute() if named else usual_data_dir()


def usual_data_dir() -> Path:
    """Where the system wants it."""
    from platformdirs import user_data_path

    return user_data_path("smsdesk", appauthor=False)


def database(data_dir: Path) -> Path:
    """The SQLite database."""
    return data_dir / "smsdesk.db"


def database_choice(data_dir: Path) -> Path:
    """Says which server holds the data instead; missing for the SQLite database."""
    return data_dir / "database.json"


def backups(data_dir: Path) -> Path:
    """Where daily copies lie until another folder is chosen."""
    return data_dir / "backups"


def watched_folder(data_dir: Path) -> Path:
    """Says which folder this computer watches; missing for none."""
    return data_dir / "watched_folder.json"


def draft(data_dir: Path) -> Path:
    """The unfinished message, where the database is shared with other desks."""
    return data_dir / "draft.json"


def log_file(data_dir: Path) -> Path:
    """The current log; older ones lie beside it."""
    return data_dir / "logs" / "smsdesk.log"


def practice_ledger(data_dir: Path) -> Path:
    """What the practice gateway "sent"."""
    return data_dir / "practice.json"


def ui_state(data_dir: Path) -> Path:
    """Sizes and positions of the window, when a data folder was chosen."""
    return data_dir / "ui.ini"


def resources() -> Path:
    """Icons, sample contacts, starter templates."""
    return _shipped("resources")


def translations() -> Path:
    """The .qm files."""
    return _shipped("translations")


def manual(language: str) -> Path:
    """The folder of the user manual in "pl" or "en"; it begins with index.md."""
    return _shipped("docs/manual") / language


def command() -> tuple[str, ...]:
    """What starts this program once more; its arguments follow."""
    if getattr(sys, "frozen", False):
        # on Windows the window's program has no output that could be read
        other = Path(sys.executable).with_name("smsdesk-cli.exe")
        return (str(other) if other.exists() else sys.executable,)
    return (sys.executable, "-m", "smsdesk")


def _shipped(name: str) -> Path:
    """Inside the frozen program or the wheel, else beside the package in a checkout."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    places = [package / name, package.parent / name]
    if frozen is not None:
        places = [Path(frozen) / "smsdesk" / name, Path(frozen) / name]
    return next((place for place in places if place.is_dir()), places[0])
