"""What people have objected to since a copy was made, kept when the copy is restored.

A restore must not undo an objection. Works on the copy, with the present database attached.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from smsdesk.core.consent import ConsentSource
from smsdesk.core.errors import SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.engine import WRITE, make_engine, translated
from smsdesk.store.people.consents import Consents
from smsdesk.store.people.opt_outs import KEY as OPT_OUT_KEY
from smsdesk.store.people.opt_outs import OptOuts, number_hash
from smsdesk.store.settings import Settings

_HOW = ConsentSource.IMPORTED.value
_NOTE = ", ".join(("purpose", "state", "since", "how", "wording", "noted_by", "noted_at"))
_THEIRS = ", ".join(f"p.{name}" for name in _NOTE.split(", "))


def save_objections(copy: Path, damaged: Path, now: datetime) -> None:
    """Keep in `copy` what can still be read of them in a damaged database; perhaps nothing."""
    steps: tuple[Callable[[KeptObjections], None], ...] = (
        KeptObjections.notes,
        lambda kept: kept.opt_outs(now),
        lambda kept: kept.lost_objectors(now),
    )
    for step in steps:
        with suppress(SmsdeskError, DBAPIError, ValueError):
            _keep(copy, damaged, step)


def _keep(copy: Path, damaged: Path, step: "Callable[[KeptObjections], None]") -> None:
    engine = make_engine(copy)
    try:
        with (
            translated(copy),
            engine.connect().execution_options(**{WRITE: True}) as connection,
            connection.begin(),
            Session(connection) as session,
        ):
            connection.execute(text("ATTACH :file AS present"), {"file": str(damaged)})
            step(KeptObjections(session))
            session.flush()
    finally:
        engine.dispose()


class KeptObjections:
    """Over the staged copy; the present is attached as `present`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._run = session.connection().execute

    def notes(self) -> None:
        """What people have said since, and to whom with the same number they objected."""
        told = "(p.purpose, p.state, p.since, p.noted_at) IN "
        mine = (
            "(SELECT m.purpose, m.state, m.since, m.noted_at FROM main.consents m "
            "WHERE m.contact_id = {})"
        )
        insert = f"INSERT INTO main.consents (contact_id, {_NOTE}) SELECT "
        same = (
            f"p.contact_id, {_THEIRS} FROM present.consents p "
            "JOIN present.contacts pc ON pc.id = p.contact_id "
            "JOIN main.contacts mc ON mc.id = pc.id AND mc.created_at = pc.created_at "
            f"WHERE NOT {told} {mine.format('mc.id')} ORDER BY p.id"
        )
        self._run(text(insert + same))
        alike = (
            f"DISTINCT mn.contact_id, {_THEIRS} FROM present.consents p "
            f"JOIN ({_numbers('present')}) pn ON pn.contact_id = p.contact_id "
            f"JOIN ({_numbers('main')}) mn ON mn.phone = pn.phone "
            f"WHERE p.state = 'withdrawn' AND NOT {told} {mine.format('mn.contact_id')}"
        )
        self._run(text(insert + alike))
        people = self._run(text("SELECT DISTINCT contact_id FROM main.consents")).scalars().all()
        Consents(self._session).repeat(people)

    def opt_outs(self, now: datetime) -> None:
        """Numbers that nobody may text."""
        theirs = self._present_key()
        key = Settings(self._session).text(OPT_OUT_KEY)
        if theirs and key in ("", theirs):
            Settings(self._session).put(OPT_OUT_KEY, theirs)
            self._run(
                text(
                    "INSERT OR IGNORE INTO main.opt_outs (hash, masked, how, at) "
                    "SELECT hash, masked, how, at FROM present.opt_outs"
                )
            )
        elif theirs:
            OptOuts(self._session).add(self._opted_out_there(theirs), _HOW, now)

    def lost_objectors(self, now: datetime) -> None:
        """Those who objected and are nobody here go on the list."""
        OptOuts(self._session).add(self._lost_objectors(), _HOW, now)

    def _present_key(self) -> str:
        query = text("SELECT value FROM present.settings WHERE name = :name")
        return self._run(query, {"name": OPT_OUT_KEY}).scalar() or ""

    def _opted_out_there(self, key: str) -> Sequence[PhoneNumber]:
        """Under another key a number can only be recognised, so all that are known are tried."""
        listed = set(self._run(text("SELECT hash FROM present.opt_outs")).scalars())
        known = (
            f"SELECT phone FROM ({_numbers('main')}) UNION "  # noqa: S608  # our own names
            f"SELECT phone FROM ({_numbers('present')}) "
            "UNION SELECT phone FROM main.messages UNION SELECT phone FROM present.messages"
        )
        phones = [PhoneNumber(str(found)) for found in self._run(text(known)).scalars()]
        secret = bytes.fromhex(key)
        return [phone for phone in phones if number_hash(secret, phone) in listed]

    def _lost_objectors(self) -> Sequence[PhoneNumber]:
        """Who wants nothing at all, and is nobody in the copy."""
        query = (
            f"SELECT DISTINCT n.phone FROM ({_numbers('present')}) n "  # noqa: S608  # our own names
            "JOIN present.contacts c ON c.id = n.contact_id WHERE c.orders = 'withdrawn' "
            f"AND n.phone NOT IN (SELECT phone FROM ({_numbers('main')}))"
        )
        return [PhoneNumber(str(phone)) for phone in self._run(text(query)).scalars()]


def _numbers(schema: str) -> str:
    return (
        f"SELECT id AS contact_id, phone FROM {schema}.contacts WHERE phone IS NOT NULL "  # noqa: S608  # our own names
        f"UNION SELECT contact_id, phone FROM {schema}.contact_numbers"
    )
