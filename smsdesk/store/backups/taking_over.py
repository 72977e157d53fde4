"""What a copy that is to be restored takes over from the present database.

A copy does not know what happened since it was made. What may have left must not leave once more,
what was objected to must stay so, and logins belong to the passwords that are in the keyring now.
Whatever waits in the copy and is unknown to the present becomes a person's matter. Everything here
changes the staged copy alone.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import cast

from sqlalchemy import Table, text
from sqlalchemy.orm import Session

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.store.backups.copies import DATABASE_ID, MADE_AT
from smsdesk.store.backups.kept_objections import KeptObjections
from smsdesk.store.engine import WRITE, make_engine, translated
from smsdesk.store.models import (
    AttemptRow,
    GatewayRow,
    MessageRow,
    MoveRow,
    WatchedFileRow,
    WatchedNameRow,
    WatchedRow,
)
from smsdesk.store.outgoing import error_columns
from smsdesk.store.settings import Settings
from smsdesk.store.states import MessageStates

_S = MessageState
_OWN = frozenset({"seq", "id", "contact_id"})
"""Columns that say where a message belongs in its own database."""
_RANK = """
    CASE {row}.state WHEN 'queued' THEN 0 WHEN 'scheduled' THEN 0 WHEN 'sending' THEN 1
    WHEN 'unclear' THEN 2 WHEN 'accepted' THEN 3 ELSE 4 END
"""
_KEEP_IDS = (
    "UPDATE main.sqlite_sequence SET seq = max(seq, coalesce((SELECT s.seq "
    "FROM present.sqlite_sequence s WHERE s.name = main.sqlite_sequence.name), 0))",
    "INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM present.sqlite_sequence "
    "WHERE name NOT IN (SELECT name FROM main.sqlite_sequence)",
)
"""No number of a contact or message is given to another one."""
_WATCHED_IDS = (("watched_files", "id"), ("watched_names", "file_id"), ("watched_rows", "file_id"))
_OF_THE_PLACE = ("database_arrival", "database_departure")
"""Settings of data that were moved between a file and a server."""
_OF_THIS_COMPUTER = ("failover",)
"""Settings about the gateways, which stay as they are."""
_OF_THE_MOMENT = ("draft",)
"""What was being written may have been sent since."""
CHOICES = ("backup_daily", "backup_folder", "backup_encrypted", "backup_last")
"""About copies: where they lie on this computer."""


def take_over(copy: Path, present: Path | None, unsure: SmsdeskError, now: datetime) -> int:
    """Make `copy` fit to be used now; how many of its messages are a person's matter.

    `present` is what was there until now; None: nobody knows. `unsure` tells why a message is not
    sent by itself. Raises SmsdeskError(DATABASE_*).
    """
    engine = make_engine(copy)
    try:
        with (
            translated(copy),
            engine.connect().execution_options(**{WRITE: True}) as connection,
            connection.begin(),
            Session(connection) as session,
        ):
            taking = TakingOver(session)
            if present is not None:
                taking.attach(present)
                taking.all(now)
            held = taking.hold(unsure, now, known=present is not None)
            taking.forget_the_copy()
            session.flush()
            return held
    finally:
        engine.dispose()


class TakingOver(MessageStates):
    """Over the staged copy; with a present it is attached as `present`."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._run = session.connection().execute

    def attach(self, present: Path) -> None:
        """Read from this database, which does not change meanwhile."""
        self._run(text("ATTACH :file AS present"), {"file": str(present)})

    def all(self, now: datetime) -> None:
        """Everything that must not be lost."""
        settings = Settings(self._session)
        there = text("SELECT value FROM present.settings WHERE name = :name")
        known = self._run(there, {"name": DATABASE_ID}).scalar() or ""
        same = known == settings.text(DATABASE_ID)
        for statement in _KEEP_IDS:
            self._run(text(statement))
        self.messages()
        self.gateways()
        self.settings(same=same)
        self.reminders()
        self.watched_files()
        objections = KeptObjections(self._session)
        objections.notes()
        objections.opt_outs(now)
        objections.lost_objectors(now)

    def forget_the_copy(self) -> None:
        """What is true only of a copy, or of data that lay elsewhere when it was made."""
        settings = Settings(self._session)
        for name in (MADE_AT, *_OF_THE_PLACE):
            settings.remove(name)
        self._run(text("DELETE FROM main.sender_lease"))

    # --- messages -----------------------------------------------------------------------------

    def messages(self) -> None:
        """Let the present tell what became of each message that both know."""
        self._run(text("CREATE TEMP TABLE carried (seq INTEGER PRIMARY KEY, there INTEGER)"))
        further = (
            f"(p.generation, {_RANK.format(row='p')}) > (m.generation, {_RANK.format(row='m')})"
        )
        self._run(
            text(
                "INSERT INTO temp.carried SELECT m.seq, p.seq FROM main.messages m "  # noqa: S608  # our own names
                "JOIN present.messages p ON p.id = m.id "
                f"WHERE p.updated_at >= m.updated_at OR {further}"
            )
        )
        names = [c.name for c in _table(MessageRow).columns if c.name not in _OWN]
        self._run(
            text(
                f"UPDATE main.messages AS m SET ({_listed(names)}) = "  # noqa: S608  # our own names
                f"(SELECT {_listed(names)} FROM present.messages p JOIN temp.carried c "
                "ON c.there = p.seq WHERE c.seq = m.seq) "
                "WHERE m.seq IN (SELECT seq FROM temp.carried)"
            )
        )
        for table in (_table(AttemptRow), _table(MoveRow)):
            self._records(table)

    def _records(self, table: Table) -> None:
        """What was noted about the messages whose state is the present's."""
        names = [c.name for c in table.columns if c.name not in ("id", "message_seq")]
        self._run(
            text(
                f"DELETE FROM main.{table.name} WHERE message_seq IN "  # noqa: S608  # our own names
                "(SELECT seq FROM temp.carried)"
            )
        )
        self._run(
            text(
                f"INSERT INTO main.{table.name} (message_seq, {_listed(names)}) "  # noqa: S608  # our own names
                f"SELECT c.seq, {_listed(names, 'p')} FROM present.{table.name} p "
                "JOIN temp.carried c ON c.there = p.message_seq ORDER BY p.id"
            )
        )

    def hold(self, error: SmsdeskError, now: datetime, *, known: bool) -> int:
        """Leave to a person what waits here and the present, if `known`, does not know; how many.

        What a provider surely keeps stays: nothing of it leaves from here.
        """
        unknown = " AND seq NOT IN (SELECT seq FROM temp.carried)" if known else ""
        count = 0
        for state, kept in ((_S.SENDING, 0), (_S.QUEUED, 0), (_S.QUEUED, 1), (_S.SCHEDULED, 0)):
            found = self._waiting(state, f"at_provider = {kept}{unknown}")
            began = {} if state is _S.SENDING else {"attempted_at": None}
            columns = {**error_columns(error), **began, "not_before": None}
            count += self._move(_S.UNCLEAR, found, now, (state,), **columns)
            self._interrupt(found, now)
        self._forget_accounts(known=known)
        return count + self._hold_doubts(unknown, now)

    def _forget_accounts(self, *, known: bool) -> None:
        """Unclear messages of accounts that the present, if `known`, does not vouch for.

        The password in the keyring may be another account's by now, and where asking is sending, it
        would send once more: so nobody is asked.
        """
        vouched = " AND gateway_id NOT IN (SELECT id FROM present.gateways)" if known else ""
        query = f"UPDATE main.messages SET attempted_at = NULL WHERE state = 'unclear'{vouched}"  # noqa: S608  # our own names
        self._run(text(query))

    def _hold_doubts(self, unknown: str, now: datetime) -> int:
        """What somebody wanted cancelled at its provider: asking again might plan it once more."""
        doubt = f"at_provider = 1 AND error_code = '{ErrorCode.CANCEL_UNKNOWN.value}'{unknown}"
        query = f"SELECT DISTINCT gateway_name FROM messages WHERE state = 'scheduled' AND {doubt}"  # noqa: S608  # our own names
        count = 0
        for (name,) in self._run(text(query)).all():
            found = self._waiting(_S.SCHEDULED, f"{doubt} AND gateway_name = :name", name=name)
            error = SmsdeskError(ErrorCode.CANCEL_UNCONFIRMED, gateway=name)
            columns = {**error_columns(error), "not_before": None}
            count += self._move(_S.UNCLEAR, found, now, (_S.SCHEDULED,), **columns)
        return count

    def _waiting(self, state: MessageState, condition: str, **values: str) -> Sequence[int]:
        query = f"SELECT seq FROM main.messages WHERE state = :state AND {condition}"  # noqa: S608  # our own names
        return list(self._run(text(query), {"state": state.value, **values}).scalars())

    def _interrupt(self, seqs: Iterable[int], now: datetime) -> None:
        """Attempts that the copy saw under way have ended since, nobody knows how."""
        statement = text(
            "UPDATE main.attempts SET outcome = :outcome, finished_at = :now "
            "WHERE message_seq = :seq AND outcome = '' AND finished_at IS NULL"
        )
        values = {"outcome": ErrorCode.INTERRUPTED.value, "now": now.isoformat()}
        rows = [{"seq": seq, **values} for seq in seqs]
        if rows:
            self._run(statement, rows)

    # --- accounts and choices -----------------------------------------------------------------

    def gateways(self) -> None:
        """Accounts stay as they are now; those that are gone now come back as they were."""
        names = _listed(c.name for c in _table(GatewayRow).columns)
        defaults = "SELECT count(*) FROM present.gateways WHERE is_default"
        self._run(text("DELETE FROM main.gateways WHERE id IN (SELECT id FROM present.gateways)"))
        if self._run(text(defaults)).scalar():
            self._run(text("UPDATE main.gateways SET is_default = 0"))
        last = "(SELECT coalesce(max(position) + 1, 0) FROM present.gateways)"
        self._run(text(f"UPDATE main.gateways SET position = position + {last}"))  # noqa: S608  # our own names
        self._run(
            text(f"INSERT INTO main.gateways ({names}) SELECT {names} FROM present.gateways")  # noqa: S608  # our own names
        )

    def settings(self, *, same: bool) -> None:
        """`same`: both are of one shop, so what is not there now has been dealt with."""
        if self._run(text("SELECT count(*) FROM present.gateways")).scalar():
            self._take_settings(_OF_THIS_COMPUTER, even_none=True)
        self._take_settings(_OF_THE_MOMENT, even_none=same)
        self._take_settings(CHOICES, even_none=False)

    def _take_settings(self, names: Sequence[str], *, even_none: bool) -> None:
        there = "IN (SELECT name FROM present.settings)"
        for name in names:
            gone = "" if even_none else f" AND name {there}"
            named = {"name": name}
            self._run(text(f"DELETE FROM main.settings WHERE name = :name{gone}"), named)  # noqa: S608  # our own names
            self._run(
                text(
                    "INSERT INTO main.settings (name, value) "
                    "SELECT name, value FROM present.settings WHERE name = :name"
                ),
                named,
            )

    def reminders(self) -> None:
        """Dates that somebody has dealt with since are not offered once more."""
        self._run(
            text(
                "UPDATE main.contact_dates AS m SET next_day = p.next_day "
                "FROM present.contact_dates p JOIN present.contacts pc ON pc.id = p.contact_id "
                "JOIN main.contacts mc ON mc.id = pc.id AND mc.created_at = pc.created_at "
                "WHERE p.contact_id = m.contact_id AND p.field = m.field AND p.day = m.day "
                "AND m.next_day IS NOT NULL AND (p.next_day IS NULL OR p.next_day > m.next_day)"
            )
        )

    def watched_files(self) -> None:
        """What is known of them now; what only the copy knows comes behind it, with new ids."""
        run, files = self._run, "main.watched_files"
        run(text("PRAGMA defer_foreign_keys = ON"))
        there = "SELECT digest FROM present.watched_files"
        run(text(f"DELETE FROM {files} WHERE digest IN ({there})"))  # noqa: S608  # our own names
        names = "SELECT name FROM present.watched_names"
        run(text(f"DELETE FROM main.watched_names WHERE name IN ({names})"))  # noqa: S608  # our own names
        ids = f"SELECT id FROM {files} UNION ALL SELECT id FROM present.watched_files"  # noqa: S608  # our own names
        shift = run(text(f"SELECT coalesce(max(id), 0) FROM ({ids})")).scalar() or 0  # noqa: S608  # our own names
        for name, column in _WATCHED_IDS:
            query = f"UPDATE main.{name} SET {column} = {column} + :shift"  # noqa: S608  # our own names
            run(text(query), {"shift": shift})
        for table in map(_table, (WatchedFileRow, WatchedNameRow, WatchedRow)):
            columns = _listed(c.name for c in table.columns)
            run(
                text(
                    f"INSERT INTO main.{table.name} ({columns}) "  # noqa: S608  # our own names
                    f"SELECT {columns} FROM present.{table.name}"
                )
            )


def _table(row: type) -> Table:
    return cast("Table", row.__table__)  # type: ignore[attr-defined]  # every row has one


def _listed(names: Iterable[str], of: str = "") -> str:
    return ", ".join(f'{of}."{name}"' if of else f'"{name}"' for name in names)
