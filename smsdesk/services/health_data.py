"""Facts about the data folder: the database, the outbox, who sends, gateways and their plan.

Nothing is written, not even an upgrade.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.services.backups.service import STALE
from smsdesk.services.bridges.choice import check_folder
from smsdesk.services.failover import FailoverPlan, stored_plan
from smsdesk.services.health import Finding, Topic, problem
from smsdesk.services.health_facts import size_words

if TYPE_CHECKING:
    from smsdesk.services.backups.values import BackupState
    from smsdesk.store.due import Backlog
    from smsdesk.store.gateway_configs import GatewayRecord
    from smsdesk.store.inspection import DatabaseFile
    from smsdesk.store.lease import Holder
    from smsdesk.store.unit import Store

_D = Topic.DATABASE


def look_at_file(path: Path) -> "DatabaseFile | Finding":
    """The database file, or what is wrong with it."""
    from smsdesk.store.inspection import look_at

    try:
        found = look_at(path)
    except SmsdeskError as error:
        return problem("database", error, _D)
    return found or Finding("database", "not there yet", topic=_D)


def of_file(path: Path, file: "DatabaseFile") -> Iterator[Finding]:
    """Where it is, how large, which revision, whether it is sound and can be written."""
    from smsdesk.store.inspection import check_sound, check_writable

    yield Finding("database", str(path), topic=_D, shareable=path.name)
    size = file.size + file.log_size
    yield Finding("database size", size_words(size), topic=_D, number=size)
    yield Finding("database revision", file.revision, topic=_D)
    yield Finding("database journal", file.journal, topic=_D)
    yield _checked("database check", check_sound, path)
    yield _checked("database write", check_writable, path)


def _checked(kind: str, check: Callable[[Path], None], path: Path) -> Finding:
    try:
        check(path)
    except SmsdeskError as error:
        return problem(kind, error, _D)
    return Finding(kind, "ok", topic=_D)


class DataExam:
    """What the tables tell. Methods raise SmsdeskError(DATABASE_*)."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def findings(self) -> Iterator[Finding]:
        """Counts, the sender, gateways, the plan."""
        with self._store.begin() as tx:
            contacts, counts = tx.contacts.count(), tx.history.counts()
            holder = tx.lease.current(self._now())
            plan, backlogs = stored_plan(tx), tx.due.backlogs()
        gateways = self.gateways()
        yield Finding("contacts", str(contacts), topic=Topic.OUTBOX, number=contacts)
        yield from _messages(counts)
        yield from map(_held, (each for each in backlogs if each.held_by is not None))
        yield _sender(holder)
        yield from (_gateway(record) for record in gateways)
        yield _plan(plan, {record.id: record.name for record in gateways})

    def gateways(self) -> "Sequence[GatewayRecord]":
        """All that are set up."""
        with self._store.begin() as tx:
            return tx.gateways.list()


def _messages(counts: "Mapping[MessageState, int]") -> Iterator[Finding]:
    for state, count in counts.items():
        if count and state is MessageState.UNCLEAR:
            error = SmsdeskError(ErrorCode.MESSAGES_UNCLEAR, count=count)
            yield problem("messages", error, Topic.OUTBOX, state.value)
        elif count:
            yield Finding("messages", str(count), topic=Topic.OUTBOX, key=state.value, number=count)


def _held(backlog: "Backlog") -> Finding:
    name = backlog.name or backlog.gateway_id
    error = SmsdeskError(ErrorCode.MESSAGES_HELD, count=backlog.count, gateway=name)
    return problem("held", error, Topic.OUTBOX, backlog.gateway_id, name)


def of_backups(state: "BackupState") -> Finding:
    """When the last good copy was made."""
    if state.stale:
        error = SmsdeskError(ErrorCode.BACKUP_STALE, days=STALE.days)
        return problem("backup", error, Topic.PLACES)
    made = state.last_at.astimezone().strftime("%Y-%m-%d %H:%M") if state.last_at else "none yet"
    words = made if state.choices.daily else f"{made}, not daily"
    return Finding("backup", words, topic=Topic.PLACES)


def of_watched_folder(folder: Path | None) -> Finding:
    """Whether the folder that other programs write into is there."""
    if folder is None:
        return Finding("watched folder", "off", topic=Topic.PLACES)
    try:
        check_folder(folder)
    except SmsdeskError as error:
        return problem("watched folder", error, Topic.PLACES)
    return Finding("watched folder", str(folder), topic=Topic.PLACES, shareable="there")


def _sender(holder: "Holder | None") -> Finding:
    if holder is None:
        return Finding("sender", "nobody", topic=Topic.OUTBOX)
    words = f"{holder.what}, {holder.host}, {holder.pid}"
    return Finding("sender", words, topic=Topic.OUTBOX, shareable=holder.what)


def _gateway(record: "GatewayRecord") -> Finding:
    if record.paused is not None and record.active:
        paused = SmsdeskError(record.paused, gateway=record.name)
        return problem("gateway", paused, Topic.GATEWAYS, record.id, record.name)
    marks = [record.provider, "active" if record.active else "off"]
    marks += ["default"] if record.is_default else []
    return Finding(
        "gateway", ", ".join(marks), topic=Topic.GATEWAYS, key=record.id, subject=record.name
    )


def _plan(plan: FailoverPlan, names: Mapping[str, str]) -> Finding:
    if not plan.enabled:
        return Finding("failover", "off", topic=Topic.GATEWAYS)
    named = " → ".join(names.get(one, one) for one in plan.order)
    return Finding("failover", named, topic=Topic.GATEWAYS, shareable=" → ".join(plan.order))
