"""Files of the watched folder: which contents and names are known, and what became of each row.

A content is decided about once: its digest is unique, so of two desks that watch one folder only
one queues it, in the same transaction as the messages. What a name held before is locked first, so
that neither can two contents of one name, which may share rows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.watched_file import FileState, RowState
from smsdesk.store.due import chunks
from smsdesk.store.models import MessageRow, WatchedFileRow, WatchedNameRow, WatchedRow


@dataclass(frozen=True, slots=True)
class KnownName:
    """What a name in the folder held when somebody last looked into it."""

    name: str
    size: int
    modified: int
    """In nanoseconds, by the folder's clock."""
    file_id: int
    key: str
    """Of the digests of its rows."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a content; `count` are messages, `error` why it waits or is refused."""

    state: FileState
    count: int = 0
    error: SmsdeskError | None = None


@dataclass(frozen=True, slots=True)
class WatchedFile:
    """A content that is known."""

    id: int
    name: str
    """Under which it came first."""
    digest: str
    decision: Decision
    round: int
    results: str
    """The mark of the results that were written last; empty: none were."""
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class FileRow:
    """What became of a row; `message_state` is None when there is no message (any more)."""

    row: int
    digest: str
    state: RowState
    message_id: str = ""
    reason: SmsdeskError | None = None
    message_state: MessageState | None = None


class WatchedFiles:
    """The watched_files, watched_names and watched_rows tables."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- names ---------------------------------------------------------------------------------

    def names(self) -> Mapping[str, KnownName]:
        """All names that are known."""
        return {row.name: _name(row) for row in self._session.scalars(select(WatchedNameRow))}

    def name(self, name: str, *, lock: bool = False) -> KnownName | None:
        """One; with `lock` nobody else changes it before the end of this transaction."""
        query = select(WatchedNameRow).where(WatchedNameRow.name == name)
        query = query.execution_options(populate_existing=True)
        row = self._session.scalar(query.with_for_update() if lock else query)
        return None if row is None else _name(row)

    def put_name(self, known: KnownName) -> bool:
        """Remember what a name holds; False when another desk has put a new one first."""
        values = {
            "size": known.size,
            "modified": known.modified,
            "file_id": known.file_id,
            "key": known.key,
        }
        same = WatchedNameRow.name == known.name
        found = select(WatchedNameRow.key).where(same)
        if self._session.scalar(found) is None:
            return self._insert(WatchedNameRow, {"name": known.name, **values})
        self._session.execute(update(WatchedNameRow).where(same).values(**values))
        return True

    # --- contents ------------------------------------------------------------------------------

    def list(self, limit: int) -> Sequence[WatchedFile]:
        """The latest, newest first."""
        query = select(WatchedFileRow).order_by(WatchedFileRow.id.desc()).limit(limit)
        return [_file(row) for row in self._session.scalars(query)]

    def get(self, file_id: int) -> WatchedFile | None:
        """One."""
        return self._one(WatchedFileRow.id == file_id)

    def with_digest(self, digest: str) -> WatchedFile | None:
        """The one with this content."""
        return self._one(WatchedFileRow.digest == digest)

    def _one(self, wanted: Any) -> WatchedFile | None:  # any condition
        query = select(WatchedFileRow).where(wanted).execution_options(populate_existing=True)
        row = self._session.scalar(query)
        return None if row is None else _file(row)

    def since(self, moment: datetime) -> Sequence[WatchedFile]:
        """Those that came since then, oldest first."""
        query = select(WatchedFileRow).where(WatchedFileRow.seen_at >= moment)
        return [_file(row) for row in self._session.scalars(query.order_by(WatchedFileRow.id))]

    def add(self, name: str, digest: str, decision: Decision, now: datetime) -> int | None:
        """Remember a new content; its id, or None when another desk was first."""
        values = {"name": name, "digest": digest, "seen_at": now, "round": 1, "results": ""}
        if not self._insert(WatchedFileRow, {**values, **_decided(decision)}):
            return None
        same = WatchedFileRow.digest == digest
        return self._session.scalar(select(WatchedFileRow.id).where(same))

    def decide(self, file: WatchedFile, decision: Decision) -> bool:
        """Another decision; False when somebody else has decided since `file` was read."""
        same = (WatchedFileRow.id == file.id, WatchedFileRow.round == file.round)
        changed = self._session.execute(
            update(WatchedFileRow)
            .where(*same)
            .values(round=file.round + 1, results="", **_decided(decision))
            .returning(WatchedFileRow.id)
        )
        return changed.first() is not None

    def keep_results(self, file_id: int, mark: str) -> None:
        """These results stand in the folder."""
        statement = update(WatchedFileRow).where(WatchedFileRow.id == file_id)
        self._session.execute(statement.values(results=mark))

    # --- rows ----------------------------------------------------------------------------------

    def put_rows(self, file_id: int, rows: Iterable[FileRow]) -> None:
        """What became of the rows, instead of what was known of them."""
        self._session.execute(delete(WatchedRow).where(WatchedRow.file_id == file_id))
        values = [
            {
                "file_id": file_id,
                "row": row.row,
                "digest": row.digest,
                "state": row.state.value,
                "message_id": row.message_id,
                **_reason(row.reason),
            }
            for row in rows
        ]
        if values:
            self._session.connection().execute(insert(WatchedRow), values)

    def rows(self, file_id: int) -> Sequence[FileRow]:
        """What became of the rows, with the states of their messages."""
        query = (
            select(WatchedRow, MessageRow.state)
            .outerjoin(MessageRow, MessageRow.id == WatchedRow.message_id)
            .where(WatchedRow.file_id == file_id)
            .order_by(WatchedRow.row)
        )
        return [_row(row, state) for row, state in self._session.execute(query)]

    def sent_rows(self, name: str, since: datetime) -> Mapping[str, str]:
        """The messages of rows that this name has brought, by the digest of the row.

        Of all its contents since then, and of the last one, however old: a file that grows for ever
        still holds its first rows.
        """
        taken = WatchedFileRow.state == FileState.TAKEN.value
        mine = (WatchedFileRow.name == name, taken)
        last = select(WatchedFileRow.id).where(*mine).order_by(WatchedFileRow.id.desc()).limit(1)
        before = select(WatchedNameRow.file_id).where(WatchedNameRow.name == name)
        recent = select(WatchedFileRow.id).where(*mine, WatchedFileRow.seen_at >= since)
        files = (WatchedRow.file_id.in_(each) for each in (recent, last, before))
        sent = WatchedRow.state.in_([one.value for one in _SENT])
        query = select(WatchedRow.digest, WatchedRow.message_id).where(sent, or_(*files))
        found = self._session.execute(query.order_by(WatchedRow.file_id))
        return {row.digest: row.message_id for row in found}

    def has_strangers(self, message_ids: Sequence[str]) -> bool:
        """Whether some of these messages have never been here."""
        strangers = set(message_ids)
        for column in (WatchedRow.message_id, MessageRow.id):
            for chunk in chunks(sorted(strangers)):
                found = self._session.scalars(select(column).where(column.in_(chunk)))
                strangers.difference_update(found)
        return bool(strangers)

    def _insert(self, table: type[Any], values: Mapping[str, Any]) -> bool:
        """False when there is one with this key already; all else of the transaction stays."""
        try:
            with self._session.begin_nested():
                self._session.execute(insert(table).values(**values))
        except IntegrityError:
            return False
        return True


_SENT = (RowState.QUEUED, RowState.REPEATED)


def _name(row: WatchedNameRow) -> KnownName:
    return KnownName(row.name, row.size, row.modified, row.file_id, row.key)


def _file(row: WatchedFileRow) -> WatchedFile:
    decision = Decision(FileState(row.state), row.count, _error(row))
    return WatchedFile(row.id, row.name, row.digest, decision, row.round, row.results, row.seen_at)


def _row(row: WatchedRow, state: str | None) -> FileRow:
    message_state = None if state is None else MessageState(state)
    return FileRow(
        row.row, row.digest, RowState(row.state), row.message_id, _error(row), message_state
    )


def _error(row: WatchedFileRow | WatchedRow) -> SmsdeskError | None:
    """What was kept; a code of another version counts as none."""
    known = {code.value: code for code in ErrorCode}
    code = known.get(row.error_code)
    return None if code is None else SmsdeskError(code, **row.error_details)


def _reason(error: SmsdeskError | None) -> dict[str, Any]:
    return {
        "error_code": error.code.value if error else "",
        "error_details": dict(error.details) if error else {},
    }


def _decided(decision: Decision) -> dict[str, Any]:
    return {
        "state": decision.state.value,
        "count": decision.count,
        **_reason(decision.error),
    }
