"""Which folder this computer watches.

Kept in a file of the data folder and not in the database: desks that share a database reach a
folder by different paths, and not every one of them can.
"""

import json
from pathlib import Path

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.sheets.whole_file import Target, write_whole


class ChoiceFile:
    """The choice; what cannot be read counts as none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Path | None:
        """The folder."""
        try:
            said = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return None
        folder = said.get("folder") if isinstance(said, dict) else None
        return Path(folder) if isinstance(folder, str) and folder else None

    def save(self, folder: Path | None) -> None:
        """Watch this one from now on, or none.

        Raises SmsdeskError(FOLDER_GONE, FILE_UNWRITABLE).
        """
        if folder is not None:
            folder = folder.expanduser().absolute()
            check_folder(folder)
        text = json.dumps({"folder": None if folder is None else str(folder)})

        def write(target: Target) -> None:
            with open(target, "w", encoding="utf-8") as file:  # noqa: PTH123  # or a descriptor
                file.write(text)

        write_whole(self._path, write)


def check_folder(folder: Path) -> None:
    """Raises SmsdeskError(FOLDER_GONE) unless it can be listed."""
    try:
        next(folder.iterdir(), None)
    except (OSError, ValueError) as error:
        raise folder_gone(folder, error) from error


def folder_gone(folder: Path, error: OSError | ValueError) -> SmsdeskError:
    """The error for a folder that cannot be listed."""
    reason = getattr(error, "strerror", None) or str(error)
    return SmsdeskError(ErrorCode.FOLDER_GONE, name=str(folder), reason=reason)
