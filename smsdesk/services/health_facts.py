"""Facts about the installation: versions, folders, disk, log, keyring. Nothing is written."""

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.health import Finding, Topic, problem

if TYPE_CHECKING:
    from smsdesk.store.secrets import Secrets

LEAST_FREE = 100_000_000
"""Bytes of disk below which the outbox may soon take nothing more."""
_PACKAGES = {
    "PySide6": "PySide6-Essentials",
    "SQLAlchemy": "SQLAlchemy",
    "psycopg": "psycopg",
    "requests": "requests",
    "keyring": "keyring",
    "cryptography": "cryptography",
}
_OTHERS = 0o007
_GIGA, _MEGA, _KILO = 1_000_000_000, 1_000_000, 1000


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are."""

    data: Path
    log: Path
    resources: Path
    chosen: bool
    """Whether the data folder is another than the system's own."""


def versions(ours: str) -> Iterator[Finding]:
    """Of the program, what it stands on, and the system."""
    yield Finding("smsdesk", ours)
    yield Finding("python", platform.python_version())
    for name, package in _PACKAGES.items():
        # the word alone means what keeps the passwords
        kind = "keyring library" if name == "keyring" else name.lower()
        yield Finding(kind, _version(package))
    yield Finding("sqlite", sqlite3.sqlite_version)
    yield Finding("platform", platform.platform())


def folders(places: Places) -> Iterator[Finding]:
    """Where things are, how much room is left, how large the log is."""
    topic = Topic.PLACES
    folder = "a chosen folder" if places.chosen else "the usual folder"
    yield Finding("data", str(places.data), topic=topic, shareable=folder)
    yield _rights(places.data)
    yield _free_space(places.data)
    yield _log(places.log)
    there = places.resources.is_dir()
    shared = "there" if there else "missing"
    yield Finding("resources", str(places.resources), there, topic, shareable=shared)


def keyring(secrets: "Secrets") -> Finding:
    """What keeps the passwords."""
    try:
        secrets.check()
        return Finding("keyring", secrets.backend_name(), topic=Topic.PLACES)
    except SmsdeskError as error:
        return problem("keyring", error, Topic.PLACES)


def size_words(count: int) -> str:
    """ "1.2 MB"."""
    if count >= _GIGA:
        return f"{count / _GIGA:.1f} GB"
    return f"{count / _MEGA:.1f} MB" if count >= _MEGA else f"{count / _KILO:.1f} kB"


def _version(package: str) -> str:
    """Without importing it."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _rights(folder: Path) -> Finding:
    """Whether it can be written, and who else may read it."""
    if not folder.exists():
        return Finding("rights", "not there yet", topic=Topic.PLACES)
    if not (folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)):
        error = SmsdeskError(ErrorCode.FOLDER_READONLY, name=str(folder))
        return problem("rights", error, Topic.PLACES)
    shared = sys.platform != "win32" and folder.stat().st_mode & _OTHERS
    words = "other users of this computer may read it" if shared else "only for you"
    return Finding("rights", words, topic=Topic.PLACES)


def _free_space(folder: Path) -> Finding:
    existing = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    try:
        free = shutil.disk_usage(existing).free
    except OSError:
        return Finding("disk", "unknown", topic=Topic.PLACES)
    if free < LEAST_FREE:
        error = SmsdeskError(ErrorCode.DISK_NEARLY_FULL, free=free // _MEGA)
        return problem("disk", error, Topic.PLACES)
    return Finding("disk", f"{size_words(free)} free", topic=Topic.PLACES, number=free)


def _log(log: Path) -> Finding:
    files = list(log.parent.glob(f"{log.name}*")) if log.parent.is_dir() else []
    size = sum(_size(file) for file in files)
    words = f"{log}, {size_words(size)}"
    return Finding("log", words, topic=Topic.PLACES, shareable=size_words(size), number=size)


def _size(file: Path) -> int:
    """Another process may have rotated it away."""
    try:
        return file.stat().st_size
    except OSError:
        return 0
