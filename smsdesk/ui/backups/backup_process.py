"""Children that list, make, check and restore copies, so that the window never waits.

They run the commands that a person could (`backup`, `restore`). A passphrase is said on standard
input, never as an argument.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from smsdesk.ui.backups.backup_values import (
    Made,
    Outcome,
    Prospect,
    SeenCopy,
    read_copies,
    read_made,
    read_outcome,
    read_prospect,
)
from smsdesk.ui.task_child import TaskChild

_PATIENCE_MS = 5000


class _Child(TaskChild):
    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(command, _PATIENCE_MS, parent)


class ListProcess(_Child):
    """`finished` brings SeenCopies. It works over data that cannot be opened, too."""

    def start(self) -> None:
        """Which copies there are."""
        self.run(("backup", "--list", "--json"))

    def result(self, said: Mapping[str, object]) -> tuple[SeenCopy, ...] | None:
        """The copies."""
        return read_copies(said)


class CopyProcess(_Child):
    """`finished` brings a Made. Ended in the middle, it leaves nothing behind."""

    def start(self, *, daily: bool = False) -> None:
        """Copy into the chosen folder; `daily`: only if it is due."""
        self.run(("backup", "--daily" if daily else "--now", "--json", "--progress"))

    def result(self, said: Mapping[str, object]) -> Made | None:
        """The copy."""
        return read_made(said)


class CheckProcess(_Child):
    """`finished` brings a Prospect."""

    def start(self, file: Path, passphrase: str = "") -> None:
        """Restore it into a temporary place and count."""
        arguments = ("restore", str(file), "--check", "--json", "--progress")
        self.run(arguments, _said(passphrase))

    def result(self, said: Mapping[str, object]) -> Prospect | None:
        """The figures."""
        return read_prospect(said)


class RestoreProcess(_Child):
    """`finished` brings an Outcome. It is all or nothing, whenever the child ends."""

    def start(self, file: Path, passphrase: str = "") -> None:
        """Put its contents in the place of what there is now."""
        self.run(("restore", str(file), "--yes", "--json", "--progress"), _said(passphrase))

    def result(self, said: Mapping[str, object]) -> Outcome | None:
        """What it came to."""
        return read_outcome(said)


def _said(passphrase: str) -> str:
    """Something is always said, so that no child waits for it."""
    return json.dumps({"passphrase": passphrase})
