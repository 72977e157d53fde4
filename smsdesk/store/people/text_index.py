"""An index of the contacts' texts for long lists. All SQL here is SQLite's; nobody depends on it.

`contact_texts` repeats what is searched, in list order: `place` grows as names do, so the first
hits in order are the first rows read. Over it stands an FTS5 index of trigrams, `contact_grams`.
Both are filled in the background by `text_index_work`. Triggers note in `contact_texts_changed`
whose texts differ from those by now; such contacts are left out here and looked at themselves.

A piece of one or two letters has no trigram of its own. A frequent one is found soon by reading
texts one after the other; any other by the trigrams that begin with it. For that each text ends
with two spaces.

Where there is no index, none ready, or too much has changed, a search goes the plain way and finds
the same.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    Integer,
    Select,
    String,
    Subquery,
    column,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.orm import Session

from smsdesk.store.dialect import sqlite
from smsdesk.store.people.contact_conditions import found_in
from smsdesk.store.people.terms import Term

Hits = Select[Any]
Spelling = Mapping[str, Sequence[str]]
"""The trigrams that begin with a short piece, by piece."""

SHORTEST = 3
"""Letters of a trigram; shorter pieces are looked for row by row."""
MOST_SPELLINGS = 400
"""Trigrams that a short piece may begin; with more it is frequent."""
AHEAD = 25_000
AHEAD_HITS = 2_000
"""So many texts, or hits of the rest, are looked through for a short piece before its trigrams are
asked for; looking those up takes some milliseconds in a list of a million."""
FEW_CHANGES = 500
"""With more changed contacts the plain way is not slower."""

# light descriptions: the models know nothing of these tables
TEXTS = table(
    "contact_texts",
    column("place", Integer),
    column("contact_id", Integer),
    column("search", String),
    column("phone", String),
)
GRAMS = table("contact_grams", column("rowid", Integer))
CHANGED = table("contact_texts_changed", column("contact_id", Integer))

_USABLE = text(
    "SELECT ready, (SELECT count(*) FROM (SELECT 1 FROM contact_texts_changed LIMIT :most))"
    " FROM contact_texts_state"
)
_SPELLED = text(
    "SELECT term FROM contact_gram_terms WHERE term >= :first AND term < :until LIMIT :most"
)
_NOWHERE = "\x01" * SHORTEST
_EXISTS = text("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'contact_texts_state'")


def exists(session: Session) -> bool:
    """Whether an index has been begun."""
    if session.get_bind().dialect.name != sqlite.NAME:
        return False
    return session.scalar(_EXISTS) is not None


def changes(session: Session) -> int | None:
    """How many contacts the index does not know as they are; None: better do without it."""
    if not exists(session):
        return None
    row = session.execute(_USABLE, {"most": FEW_CHANGES + 1}).first()
    return row[1] if row is not None and row[0] and row[1] <= FEW_CHANGES else None


def hits(terms: Sequence[Term], spelling: Spelling | None = None, *, ahead: bool = False) -> Hits:
    """The ids of contacts that hold all `terms`, in list order; changed ones are left out.

    `ahead`: only those among the first that come into question.
    """
    matches = {term: _match(term, spelling or {}) for term in terms}
    known = " AND ".join(match.asked for match in matches.values() if match.asked)
    texts = _first_texts() if ahead and not known else TEXTS
    unsure = [term for term, match in matches.items() if not match.is_all]
    rest = [found_in(term, texts.c.search, texts.c.phone) for term in unsure]
    query = select(texts.c.contact_id).where(*rest, texts.c.contact_id.not_in(changed()))
    if not known:
        # sorted, the first texts would all be read
        return query if ahead else query.order_by(texts.c.place)
    matching = (
        select(GRAMS.c.rowid)
        .where(literal_column("contact_grams").op("MATCH")(known))
        .order_by(GRAMS.c.rowid)
    )
    rows = matching.limit(AHEAD_HITS if ahead else None).subquery()
    return query.join_from(rows, texts, texts.c.place == rows.c.rowid).order_by(rows.c.rowid)


def _first_texts() -> Subquery:
    """Read one after the other, until there are enough; in order although nobody sorts them."""
    return select(TEXTS).order_by(TEXTS.c.place).limit(AHEAD).subquery("contact_texts")


def changed() -> Select[Any]:
    """The ids of contacts whose texts the index does not know."""
    return select(CHANGED.c.contact_id)


def have_short_pieces(terms: Sequence[Term]) -> bool:
    """Whether there is a term that cannot be asked for as it is."""
    return not all(_match(term, {}).asked for term in terms)


def spelling(session: Session, terms: Sequence[Term]) -> Spelling | None:
    """The trigrams that begin with short pieces, for rare ones; None: there are too many."""
    found: dict[str, Sequence[str]] = {}
    for piece in {piece for term in terms for piece in _pieces(term) if len(piece) < SHORTEST}:
        until = piece[:-1] + chr(ord(piece[-1]) + 1)
        values = {"first": piece, "until": until, "most": MOST_SPELLINGS + 1}
        found[piece] = session.scalars(_SPELLED, values).all()
        if len(found[piece]) > MOST_SPELLINGS:
            return None
    return found


def _pieces(term: Term) -> tuple[str, ...]:
    return (*term.words, term.digits) if term.digits else term.words


class _Match(NamedTuple):
    """A term in the language of FTS5."""

    asked: str
    """Finds all that hold the term, perhaps more; empty when there is no asking for it."""
    is_all: bool
    """Whether what it finds need not be looked at."""


def _match(term: Term, known: Spelling) -> _Match:
    words = [word for word in term.words if len(word) >= SHORTEST or word in known]
    if term.digits and len(term.digits) >= SHORTEST:
        # of the words a long one is enough: the rest is looked at
        words = [word for word in words if len(word) >= SHORTEST] or words
    elif len(words) < len(term.words) or (term.digits and term.digits not in known):
        return _Match("", is_all=False)
    if not words:
        return _Match("", is_all=False)
    asked = " AND ".join(f"search : {_asked(word, known)}" for word in words)
    if term.digits:
        asked = f"({{search phone}} : {_asked(term.digits, known)} OR ({asked}))"
    return _Match(asked, is_all=len(words) == len(term.words))


def _asked(piece: str, known: Spelling) -> str:
    trigrams = [piece] if len(piece) >= SHORTEST else known[piece] or [_NOWHERE]
    return "(" + " OR ".join(map(_quoted, trigrams)) + ")"


def _quoted(piece: str) -> str:
    doubled = piece.replace('"', '""')
    return f'"{doubled}"'
