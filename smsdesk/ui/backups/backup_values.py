"""What children say about copies, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SeenCopy:
    """A copy of the list."""

    file: Path
    made_at: datetime
    size: int
    encrypted: bool
    aside: bool
    """What was there before a restore."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a database holds."""

    contacts: int
    messages: int
    waiting: int
    templates: int
    groups: int
    opt_outs: int
    newest_message: datetime | None


@dataclass(frozen=True, slots=True)
class Losses:
    """What there is now and would not be after a restore."""

    contacts: int
    changed: int
    messages: int
    sent: int
    returning: int


@dataclass(frozen=True, slots=True)
class Prospect:
    """A copy that is in order, against what there is now."""

    copy: Counts
    made_at: datetime
    present: Counts | None
    """None: it cannot be read."""
    losses: Losses | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a restore came to."""

    counts: Counts
    made_at: datetime
    held: int
    aside: str
    folder_off: bool


@dataclass(frozen=True, slots=True)
class Made:
    """A copy that was made; None when none was due."""

    copy: SeenCopy | None


def read_copies(said: Mapping[str, object]) -> tuple[SeenCopy, ...] | None:
    """The answer to `backup --list`."""
    told = said.get("copies")
    if not isinstance(told, list):
        return None
    return tuple(copy for each in told if (copy := _copy(each)) is not None)


def read_made(said: Mapping[str, object]) -> Made | None:
    """The answer to `backup --now` and `--daily`."""
    return Made(_copy(said["made"])) if "made" in said else None


def read_prospect(said: Mapping[str, object]) -> Prospect | None:
    """The answer to `restore --check`."""
    copy, made_at = _counts(said.get("checked")), _moment(said.get("made_at"))
    if copy is None or made_at is None:
        return None
    return Prospect(copy, made_at, _counts(said.get("present")), _losses(said.get("loss")))


def read_outcome(said: Mapping[str, object]) -> Outcome | None:
    """The answer to `restore --yes`."""
    counts, made_at = _counts(said.get("restored")), _moment(said.get("made_at"))
    if counts is None or made_at is None:
        return None
    aside, off = str(said.get("aside") or ""), said.get("folder_off") is True
    return Outcome(counts, made_at, _number(said, "held"), aside, off)


def _copy(said: object) -> SeenCopy | None:
    made_at = _moment(said.get("made_at")) if isinstance(said, dict) else None
    if not isinstance(said, dict) or made_at is None:
        return None
    return SeenCopy(
        Path(str(said.get("file"))),
        made_at,
        _number(said, "size"),
        said.get("encrypted") is True,
        said.get("aside") is True,
    )


def _counts(said: object) -> Counts | None:
    if not isinstance(said, dict):
        return None
    return Counts(
        contacts=_number(said, "contacts"),
        messages=_number(said, "messages"),
        waiting=_number(said, "waiting"),
        templates=_number(said, "templates"),
        groups=_number(said, "groups"),
        opt_outs=_number(said, "opt_outs"),
        newest_message=_moment(said.get("newest_message")),
    )


def _losses(said: object) -> Losses | None:
    if not isinstance(said, dict):
        return None
    return Losses(
        contacts=_number(said, "contacts"),
        changed=_number(said, "changed"),
        messages=_number(said, "messages"),
        sent=_number(said, "sent"),
        returning=_number(said, "returning"),
    )


def _number(said: Mapping[str, object], name: str) -> int:
    value = said.get(name)
    return value if isinstance(value, int) else 0


def _moment(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None
