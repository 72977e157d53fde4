"""What a child that imports tells, as the wizard holds it, and how its JSON lines are read.

The lines are described in `services.importing.values`. Strange ones become None or zeros: a child
of another version must not end the window.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from smsdesk.core.errors import SmsdeskError
from smsdesk.services.importing.values import FileLook, KeptContact, SeenColumn, UndoReport
from smsdesk.services.sheets.table import FileKind
from smsdesk.ui.sender_process import parse_error


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field of the shop's own that a column may fill."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file before it is imported, and the own fields that its columns could fill."""

    look: FileLook
    own_fields: tuple[OwnField, ...] = ()


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """A row of the user's sheet that is left out. `error` when its reason can be translated."""

    row: int
    words: str = field(repr=False)
    error: SmsdeskError | None = None
    repeated: bool = False
    """It says nothing new; else it cannot be used."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came, or would come, of it."""

    added: int
    updated: int
    skipped: tuple[SkippedLine, ...] = ()
    """The first of them; `repeated` and `rejected` count all."""
    unchanged: int = 0
    repeated: int = 0
    rejected: int = 0
    import_id: int | None = None

    @property
    def changes(self) -> bool:
        """Whether anything comes in."""
        return self.added + self.updated > 0


def read_look(said: Mapping[str, object]) -> SeenFile | None:
    """What `contacts look` told."""
    kind = said.get("kind")
    if kind not in {*FileKind}:
        return None
    look = FileLook(
        kind=FileKind(str(kind)),
        rows=_number(said.get("rows")),
        has_header=said.get("has_header") is True,
        columns=tuple(_column(one) for one in _objects(said.get("columns"))),
        own=said.get("own") is True,
        keep_numberless=said.get("keep_numberless") is True,
    )
    fields = _objects(said.get("fields"))
    return SeenFile(
        look, tuple(OwnField(_text(f.get("name")), _text(f.get("title"))) for f in fields)
    )


def _column(said: Mapping[str, object]) -> SeenColumn:
    return SeenColumn(
        place=_number(said.get("place")),
        name=_text(said.get("name")),
        means=_text(said.get("field")),
        offered=_text(said.get("offered")),
        samples=_texts(said.get("samples")),
    )


def read_result(said: Mapping[str, object]) -> ImportResult | None:
    """What `contacts import` told at its end."""
    if "added" not in said:
        return None
    skipped = tuple(_skipped(one) for one in _objects(said.get("skipped")))
    import_id = said.get("import_id")
    return ImportResult(
        added=_number(said.get("added")),
        updated=_number(said.get("updated")),
        skipped=skipped,
        unchanged=_number(said.get("unchanged")),
        repeated=_number(said.get("repeated")),
        rejected=_number(said.get("rejected")),
        import_id=import_id if isinstance(import_id, int) else None,
    )


def _skipped(said: Mapping[str, object]) -> SkippedLine:
    return SkippedLine(
        row=_number(said.get("row")),
        words=_text(said.get("reason")),
        error=parse_error(said),
        repeated=said.get("repeated") is True,
    )


def read_undoing(said: Mapping[str, object]) -> UndoReport | None:
    """What `contacts undo-import` told."""
    if "removed" not in said:
        return None
    kept = (
        KeptContact(_number(k.get("id")), _text(k.get("title"))) for k in _objects(said.get("kept"))
    )
    return UndoReport(_number(said.get("removed")), _number(said.get("restored")), tuple(kept))


def _objects(value: object) -> tuple[Mapping[str, object], ...]:
    return tuple(one for one in value if isinstance(one, dict)) if isinstance(value, list) else ()


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_text, value)) if isinstance(value, list) else ()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
