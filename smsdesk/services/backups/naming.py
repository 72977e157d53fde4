"""Names of copies: which files are copies, of which database, and from when."""

import os
import re
import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

_FORM = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(
    r"smsdesk-(?P<time>\d{8}T\d{6}Z)(?:-(?P<number>\d+))?-(?P<id>[0-9a-f]{8})\.db(?P<enc>\.enc)?"
)
_ASIDE = re.compile(r".+\.before-restore-(?P<time>\d{8}T\d{6}Z)(?:-\d+)?")
_PART = re.compile(r"\.(?P<name>.+)\.(?P<host>[0-9a-f]{8})-(?P<pid>\d+)\.part")


@dataclass(frozen=True, slots=True)
class CopyName:
    """What the name of a copy says."""

    made_at: datetime
    database_id: str
    encrypted: bool


@dataclass(frozen=True, slots=True)
class PartName:
    """A file that is being written, and by whom."""

    here: bool
    """By a process of this computer."""
    pid: int


def copy_name(made_at: datetime, database_id: str, *, encrypted: bool, number: int = 0) -> str:
    """The name of a new copy; `number` tells apart those of one second."""
    time, more = made_at.astimezone(UTC).strftime(_FORM), f"-{number}" if number else ""
    return f"smsdesk-{time}{more}-{database_id}.db{'.enc' if encrypted else ''}"


def free_name(folder: Path, made_at: datetime, database_id: str, *, encrypted: bool) -> Path:
    """A name that no file in `folder` has."""
    number = 0
    while True:
        path = folder / copy_name(made_at, database_id, encrypted=encrypted, number=number)
        if not path.exists():
            return path
        number += 1


def read_name(name: str) -> CopyName | None:
    """None for files that this program did not name."""
    found = _NAME.fullmatch(name)
    made_at = _moment(found["time"]) if found else None
    if found is None or made_at is None:
        return None
    return CopyName(made_at, found["id"], bool(found["enc"]))


def aside_name(path: Path, now: datetime) -> Path:
    """Where the present database is kept before a restore."""
    stem = f"{path.name}.before-restore-{now.astimezone(UTC).strftime(_FORM)}"
    aside, number = path.with_name(stem), 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{stem}-{number}")
    return aside


def read_aside(name: str) -> datetime | None:
    """When a database was kept aside; None for other files."""
    found = _ASIDE.fullmatch(name)
    return _moment(found["time"]) if found else None


def part_of(path: Path) -> Path:
    """Where a file is written until it is whole."""
    return path.with_name(f".{path.name}.{_host()}-{os.getpid()}.part")


def read_part(name: str) -> PartName | None:
    """None for files that are nobody's drafts of copies."""
    found = _PART.fullmatch(name)
    if found is None:
        return None
    return PartName(found["host"] == _host(), int(found["pid"]))


def _host() -> str:
    return sha256(socket.gethostname().encode()).hexdigest()[:8]


def _moment(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, _FORM).replace(tzinfo=UTC)
    except ValueError:
        return None
