"""Filling the index of `text_index` and keeping it in step, a slice at a time. SQLite only.

A slice holds the write lock for some tens of milliseconds, so nobody waits for long. Whatever is
written meanwhile, by any program, is noted by triggers and brought in afterwards.
"""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Row, text
from sqlalchemy.orm import Session

from smsdesk.store.dialect import sqlite
from smsdesk.store.people import text_index

WORTH_IT = 50_000
"""Contacts from which on the plain way is felt."""
SLICE = 2_000
CHANGES = 200
"""Changed contacts in one slice."""
MANY_CHANGES = 20_000
"""From here on, filling anew is faster."""

_OLDEST = (3, 34)
"""The first SQLite that knows trigrams."""
_MODULE = "fts5"
_GAP = 1 << 32
"""Between two places, so that thirty contacts in a row fit into the same gap, mostly more."""

_TRIGGER = """
    CREATE TRIGGER contact_texts_{name} AFTER {event} ON contacts {condition}
    BEGIN INSERT OR IGNORE INTO contact_texts_changed VALUES ({row}.id); END
"""
_TRIGGERS = (
    ("insert", "INSERT", "", "new"),
    ("delete", "DELETE", "", "old"),
    (
        "update",
        "UPDATE OF sort_key, search, phone",
        "WHEN old.sort_key IS NOT new.sort_key OR old.search IS NOT new.search"
        " OR old.phone IS NOT new.phone",
        "new",
    ),
)
_TABLES = (
    "CREATE TABLE contact_texts_state"
    " (ready INTEGER NOT NULL, last_key TEXT NOT NULL, last_id INTEGER NOT NULL,"
    " last_place INTEGER NOT NULL)",
    "INSERT INTO contact_texts_state VALUES (0, '', 0, 1 << 42)",
    "CREATE TABLE contact_texts_changed (contact_id INTEGER PRIMARY KEY)",
    "CREATE TABLE contact_texts (place INTEGER PRIMARY KEY, contact_id INTEGER NOT NULL UNIQUE,"
    " search TEXT NOT NULL, phone TEXT)",
    "CREATE VIRTUAL TABLE contact_grams USING fts5 (search, phone, content='contact_texts',"
    " content_rowid='place', columnsize=0, tokenize='trigram case_sensitive 1')",
    "CREATE VIRTUAL TABLE contact_gram_terms USING fts5vocab (contact_grams, row)",
)
_DROPS = (
    *(f"DROP TRIGGER IF EXISTS contact_texts_{name}" for name, *_ in _TRIGGERS),
    *(
        f"DROP TABLE IF EXISTS {name}"
        for name in (
            "contact_gram_terms",
            "contact_grams",
            "contact_texts",
            "contact_texts_changed",
            "contact_texts_state",
        )
    ),
)
_TRIGGERS_THERE = """
    SELECT count(*) FROM sqlite_master
    WHERE type = 'trigger' AND tbl_name = 'contacts' AND name GLOB 'contact_texts_*'
"""
_STATE = "SELECT ready, last_key, last_id, last_place FROM contact_texts_state"
_CHANGED = "SELECT count(*) FROM (SELECT 1 FROM contact_texts_changed LIMIT :most)"
_NEXT = """
    SELECT sort_key, id, count(*) OVER () FROM
        (SELECT sort_key, id FROM contacts
         WHERE (sort_key, id) > (:last_key, :last_id) ORDER BY sort_key, id LIMIT :slice)
    ORDER BY sort_key DESC, id DESC LIMIT 1
"""
_FILL = """
    INSERT OR IGNORE INTO contact_texts (place, contact_id, search, phone)
    SELECT :last_place + :gap * row_number() OVER (ORDER BY sort_key, id),
           id, search || '  ', phone || '  '
    FROM (SELECT id, sort_key, search, phone FROM contacts
          WHERE (sort_key, id) > (:last_key, :last_id) ORDER BY sort_key, id LIMIT :slice)
"""
_FILL_GRAMS = """
    INSERT INTO contact_grams (rowid, search, phone)
    SELECT place, search, phone FROM contact_texts WHERE place > :last_place
"""
_FILLED = """
    UPDATE contact_texts_state
    SET ready = :ready, last_key = :last_key, last_id = :last_id, last_place = :last_place
"""
_FORGET = (
    "INSERT INTO contact_grams (contact_grams, rowid, search, phone)"
    " SELECT 'delete', place, search, phone FROM contact_texts WHERE {which}",
    "DELETE FROM contact_texts WHERE {which}",
)
_NEIGHBOUR = """
    SELECT contact_texts.place FROM contacts CROSS JOIN contact_texts
        ON contact_texts.contact_id = contacts.id
    WHERE (contacts.sort_key, contacts.id) {side} (:key, :id)
        AND contacts.id NOT IN (SELECT contact_id FROM contact_texts_changed)
    ORDER BY contacts.sort_key {way}, contacts.id {way} LIMIT 1
"""
_BEFORE = _NEIGHBOUR.format(side="<", way="DESC")
_BEHIND = _NEIGHBOUR.format(side=">", way="ASC")
_ADD = (
    "INSERT INTO contact_texts (place, contact_id, search, phone)"
    " SELECT :place, id, search || '  ', phone || '  ' FROM contacts WHERE id = :id",
    "INSERT INTO contact_grams (rowid, search, phone)"
    " SELECT place, search, phone FROM contact_texts WHERE place = :place",
)


def drop(connection: Connection) -> None:
    """Let go of the index: before the schema changes, and where it is no good any more."""
    if connection.dialect.name == sqlite.NAME:
        for statement in _DROPS:
            connection.execute(text(statement))


class TextIndexWork:
    """One slice of work; the transaction writes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def is_wanted(self) -> bool:
        """Whether there is anything to do; reads only."""
        if not text_index.exists(self._session):
            return self._is_worth_it() and _is_possible(self._session)
        return (
            not self._row(_STATE).ready
            or not self._is_watched()
            or self._count(_CHANGED, most=1) > 0
        )

    def go_on(self) -> None:
        """Do a slice of what is to be done."""
        if not text_index.exists(self._session):
            self._begin()
        elif not self._is_watched() or self._has_many_changes():
            drop(self._session.connection())
        elif not self._row(_STATE).ready:
            self._fill()
        else:
            self._catch_up()

    def _has_many_changes(self) -> bool:
        return self._count(_CHANGED, most=MANY_CHANGES + 1) > MANY_CHANGES

    def _is_worth_it(self) -> bool:
        return self._count("SELECT count(*) FROM contacts") >= WORTH_IT

    def _is_watched(self) -> bool:
        """Whether all triggers are there; they vanish with a table that is made anew."""
        return self._count(_TRIGGERS_THERE) == len(_TRIGGERS)

    def _begin(self) -> None:
        for statement in _TABLES:
            self._run(statement)
        for name, event, condition, row in _TRIGGERS:
            self._run(_TRIGGER.format(name=name, event=event, condition=condition, row=row))

    def _fill(self) -> None:
        state = self._row(_STATE)
        last_place = state.last_place
        values = {"last_key": state.last_key, "last_id": state.last_id, "last_place": last_place}
        until = self._session.execute(text(_NEXT), {**values, "slice": SLICE}).first()
        if until is None:
            self._run(_FILLED, ready=True, **values)
            return
        self._run(_FILL, slice=SLICE, gap=_GAP, **values)
        self._run(_FILL_GRAMS, last_place=last_place)
        last_key, last_id, count = until
        behind = last_place + _GAP * count
        ready = count < SLICE
        self._run(_FILLED, ready=ready, last_key=last_key, last_id=last_id, last_place=behind)

    def _catch_up(self) -> None:
        query = text("SELECT contact_id FROM contact_texts_changed LIMIT :most")
        for contact_id in self._session.scalars(query, {"most": CHANGES}).all():
            self._forget("contact_id = :id", id=contact_id)
            if not self._add(contact_id):
                drop(self._session.connection())
                return
            self._run("DELETE FROM contact_texts_changed WHERE contact_id = :id", id=contact_id)

    def _add(self, contact_id: int) -> bool:
        """Put a contact where it belongs; False when there is no room between its neighbours."""
        query = text("SELECT sort_key FROM contacts WHERE id = :id")
        key = self._session.scalar(query, {"id": contact_id})
        if key is None:
            return True
        before = self._session.scalar(text(_BEFORE), {"key": key, "id": contact_id})
        behind = self._session.scalar(text(_BEHIND), {"key": key, "id": contact_id})
        place = _between(before, behind)
        if place is None:
            return False
        # at most another changed one stands there, which is left out anyway
        self._forget("place = :place", place=place)
        for statement in _ADD:
            self._run(statement, place=place, id=contact_id)
        return True

    def _forget(self, which: str, **values: int) -> None:
        for statement in _FORGET:
            self._run(statement.format(which=which), **values)

    def _run(self, statement: str, **values: object) -> None:
        self._session.execute(text(statement), values)

    def _row(self, statement: str) -> Row[Any]:
        return self._session.execute(text(statement)).one()

    def _count(self, statement: str, **values: int) -> int:
        return int(self._session.scalar(text(statement), values) or 0)


def _is_possible(session: Session) -> bool:
    """Whether this SQLite has what the index is made of."""
    if session.get_bind().dialect.name != sqlite.NAME or sqlite3.sqlite_version_info < _OLDEST:
        return False
    query = text("SELECT 1 FROM pragma_module_list WHERE name = :name")
    return session.scalar(query, {"name": _MODULE}) is not None


def _between(before: int | None, behind: int | None) -> int | None:
    if before is None:
        return 1 << 42 if behind is None else behind - _GAP
    if behind is None:
        return before + _GAP
    return (before + behind) // 2 if behind - before > 1 else None
