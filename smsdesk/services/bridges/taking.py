"""Taking a file: its messages are queued and the file is remembered in one transaction.

After a crash either both has happened or neither. Two desks that take the same file at once, or two
contents of one name, find each other at the database and the later one starts again.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from secrets import token_hex
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.watched_file import FileState, RowState
from smsdesk.services.bridges.finished import Finished
from smsdesk.services.bridges.orders import OrderFile, read_orders
from smsdesk.services.bridges.planning import Plan, Planner, held_back
from smsdesk.services.bridges.scanning import Stamp
from smsdesk.services.bridges.values import FileNews
from smsdesk.services.compose import ComposeService, usable
from smsdesk.services.preferences import PreferenceService

if TYPE_CHECKING:
    from smsdesk.store.unit import Store, Transaction
    from smsdesk.store.watched_files import Decision, FileRow, KnownName, WatchedFile

MEMORY = timedelta(days=7)
"""How long a row counts as known in its file, beside those of the file's last content."""
_TRIES = 5
_COARSEST_CLOCK = 2_000_000_000
"""Nanoseconds: two computers may see the time of one file so differently."""


class _Raced(Exception):
    """Somebody else has written meanwhile what this was planned on."""


class FileTaking:
    """Decides about files over the store."""

    def __init__(
        self, store: "Store", compose: ComposeService, now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._planner = Planner(compose)
        self._preferences = PreferenceService(store)
        self._now = now

    # --- what a look finds ---------------------------------------------------------------------

    def take(self, file: Finished, *, sent_elsewhere: bool = False) -> FileNews | None:
        """Decide about a finished file; None when there is no news in it.

        `sent_elsewhere`: perhaps it was, as nobody here remembers, so a person has to agree.
        Raises FieldError("gateway" | "sender", ...) and SmsdeskError(DATABASE_*): it can be taken
        later.
        """
        for _ in range(_TRIES):
            try:
                return self._take(file, sent_elsewhere=sent_elsewhere)
            except _Raced:
                continue
        raise SmsdeskError(ErrorCode.DATABASE_LOCKED, name=file.name)

    def _take(self, file: Finished, *, sent_elsewhere: bool) -> FileNews | None:
        with self._store.begin() as tx:
            known = tx.watched_files.with_digest(file.digest)
            before = tx.watched_files.name(file.name)
        if known is not None:
            return self._seen_before(file, known, before)
        key = before.key if before else token_hex(16)
        sent = self._sent(file.name)
        plan = self._plan(file, key, sent)
        if sent_elsewhere:
            plan = held_back(plan, SmsdeskError(ErrorCode.FOLDER_SENT_ELSEWHERE))
        with self._store.begin(write=True) as tx:
            now = self._now()
            same = tx.watched_files.name(file.name, lock=True) == before
            # before this file is one of them
            fresh = tx.watched_files.sent_rows(file.name, now - MEMORY)
            if not same or fresh.keys() != sent.keys():
                raise _Raced
            file_id = tx.watched_files.add(file.name, file.digest, plan.decision, now)
            if file_id is None or not tx.watched_files.put_name(_known(file, file_id, key)):
                raise _Raced
            self._write(tx, file_id, plan)
        return _news(file_id, file.name, plan)

    def _sent(self, name: str) -> Mapping[str, str]:
        with self._store.begin() as tx:
            return tx.watched_files.sent_rows(name, self._now() - MEMORY)

    def _plan(self, file: Finished, key: str, sent: Mapping[str, str]) -> Plan:
        from smsdesk.store.watched_files import Decision

        try:
            orders = self._read(file)
        except SmsdeskError as error:
            return Plan(Decision(FileState.REFUSED, 0, error), (), ())
        return self._planner.plan(orders, key, sent, self._preferences.load().confirm_above)

    def _read(self, file: Finished) -> OrderFile:
        """Raises SmsdeskError: nothing of the file can be queued."""
        if file.problem is not None:
            raise file.problem
        prefix = self._preferences.load().default_prefix
        with self._store.begin() as tx:
            templates = tx.templates.list()
        return read_orders(file.content, file.name, templates, prefix)

    def _write(self, tx: "Transaction", file_id: int, plan: Plan) -> None:
        for gateway_id in {message.gateway_id for message in plan.messages}:
            usable(tx.gateways.get(gateway_id))
        tx.messages.add(plan.messages, self._now())
        tx.watched_files.put_rows(file_id, plan.rows)

    def _seen_before(
        self, file: Finished, known: "WatchedFile", before: "KnownName | None"
    ) -> FileNews | None:
        """The same content again: under another name, or written once more."""
        with self._store.begin(write=True) as tx:
            first = tx.watched_files.name(known.name)
            key = before.key if before else first.key if first else token_hex(16)
            if not tx.watched_files.put_name(_known(file, known.id, key)):
                raise _Raced
        if before is not None and before.file_id == known.id and _alike(before, file.stamp):
            return None
        return FileNews(known.id, file.name, known.decision.state, reason=same_content(known))

    # --- what a person decides -----------------------------------------------------------------

    def preview(self, file: Finished, known: "WatchedFile") -> int:
        """How many messages a yes would queue. Raises as `take`, and what `_read` raises."""
        return len(self._replan(file, known)[0].messages)

    def agree(self, file: Finished, known: "WatchedFile", count: int) -> FileNews:
        """Queue a file that waits, or one that was taken once more.

        Raises SmsdeskError(FOLDER_COUNT_OTHER, FOLDER_FILE_DECIDED) and as `preview`.
        """
        plan, sent = self._replan(file, known)
        if len(plan.messages) != count:
            code, found = ErrorCode.FOLDER_COUNT_OTHER, len(plan.messages)
            raise SmsdeskError(code, name=known.name, count=found, said=count)
        with self._store.begin(write=True) as tx:
            tx.watched_files.name(file.name, lock=True)
            fresh = tx.watched_files.sent_rows(file.name, self._now() - MEMORY)
            raced = _is_first(known) and fresh.keys() != sent.keys()
            if raced or not tx.watched_files.decide(known, plan.decision):
                raise _decided_already(known)
            self._write(tx, known.id, plan)
        return _news(known.id, file.name, plan)

    def _replan(self, file: Finished, known: "WatchedFile") -> tuple[Plan, Mapping[str, str]]:
        with self._store.begin() as tx:
            before = tx.watched_files.name(file.name)
        sent = self._sent(file.name) if _is_first(known) else {}
        key = before.key if before else token_hex(16)
        return self._planner.plan(self._read(file), key, sent, None), sent

    def decline(self, known: "WatchedFile") -> None:
        """Nothing of it is queued. Raises SmsdeskError(FOLDER_FILE_DECIDED)."""
        from smsdesk.store.watched_files import Decision

        decision = Decision(FileState.DECLINED, 0, SmsdeskError(ErrorCode.FOLDER_DECLINED))
        with self._store.begin(write=True) as tx:
            waiting = known.decision.state is FileState.WAITING
            if not waiting or not tx.watched_files.decide(known, decision):
                raise _decided_already(known)


def same_content(known: "WatchedFile") -> SmsdeskError:
    """That this content came before."""
    time = known.seen_at.astimezone().strftime("%d.%m.%Y %H:%M")
    return SmsdeskError(ErrorCode.FOLDER_SAME_CONTENT, name=known.name, time=time)


def _is_first(known: "WatchedFile") -> bool:
    """Nothing of this content has been queued, so the rows of others count."""
    return known.decision.state is not FileState.TAKEN


def _decided_already(known: "WatchedFile") -> SmsdeskError:
    return SmsdeskError(ErrorCode.FOLDER_FILE_DECIDED, name=known.name)


def _known(file: Finished, file_id: int, key: str) -> "KnownName":
    from smsdesk.store.watched_files import KnownName

    return KnownName(file.name, file.stamp.size, file.stamp.modified, file_id, key)


def _alike(before: "KnownName", stamp: Stamp) -> bool:
    return before.size == stamp.size and abs(before.modified - stamp.modified) <= _COARSEST_CLOCK


def _news(file_id: int, name: str, plan: Plan) -> FileNews:
    decision: Decision = plan.decision
    return FileNews(
        file_id,
        name,
        decision.state,
        decision.count,
        _count(plan.rows, RowState.SKIPPED),
        _count(plan.rows, RowState.REPEATED),
        decision.error,
    )


def _count(rows: "Sequence[FileRow]", state: RowState) -> int:
    return sum(row.state is state for row in rows)
