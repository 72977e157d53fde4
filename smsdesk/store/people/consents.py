"""The consents table: what people said about being texted, and what that comes to.

The latest note of a purpose, by the day when it was said, is repeated in the contacts table here
and nowhere else. Which messages that allows is decided in `core.consent`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, delete, func, insert, select, update
from sqlalchemy.orm import Session

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.models import ConsentRow, ContactRow, NumberRow
from smsdesk.store.people.chunks import chunks

_P, _S = ConsentPurpose, ConsentState
_COLUMNS = {_P.ORDERS: "orders", _P.MARKETING: "marketing"}
"""Where the contacts table repeats a purpose."""


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A note as it is stored."""

    id: int
    contact_id: int
    note: ConsentNote
    noted_at: datetime


class Standing(NamedTuple):
    """What somebody's notes come to."""

    orders: ConsentState
    marketing: ConsentState

    def on(self, purpose: ConsentPurpose) -> ConsentState:
        """What they come to for one purpose."""
        return self.marketing if purpose is _P.MARKETING else self.orders


class Consents:
    """The consents table, and the two columns of the contacts table that repeat it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- reading -----------------------------------------------------------------------------

    def history(self, contact_id: int) -> Sequence[StoredNote]:
        """Every note about a contact; the first one of a purpose is the one that counts."""
        query = select(ConsentRow).where(ConsentRow.contact_id == contact_id)
        order = (ConsentRow.since.desc(), ConsentRow.id.desc())
        return [_stored(row) for row in self._session.scalars(query.order_by(*order))]

    def standings(self, ids: Iterable[int]) -> Mapping[int, Standing]:
        """What the notes of contacts come to, by id; those that are gone are left out."""
        row = ContactRow
        found: dict[int, Standing] = {}
        for chunk in chunks(ids):
            query = select(row.id, row.orders, row.marketing).where(row.id.in_(chunk))
            for contact_id, orders, marketing in self._session.execute(query):
                found[contact_id] = Standing(_S(orders), _S(marketing))
        return found

    def standings_by_number(self, phones: Iterable[PhoneNumber]) -> Mapping[PhoneNumber, Standing]:
        """What the notes of all owners of a number come to: the strictest counts.

        Numbers that nobody has are left out.
        """
        found: dict[PhoneNumber, Standing] = {}
        columns = (ContactRow.orders, ContactRow.marketing)
        for chunk in chunks(phone.e164 for phone in phones):
            preferred = select(ContactRow.phone, *columns).where(ContactRow.phone.in_(chunk))
            others = select(NumberRow.phone, *columns).join(
                ContactRow, ContactRow.id == NumberRow.contact_id
            )
            for query in (preferred, others.where(NumberRow.phone.in_(chunk))):
                for number, orders, marketing in self._session.execute(query):
                    phone, here = PhoneNumber(str(number)), Standing(_S(orders), _S(marketing))
                    found[phone] = _strictest(found.get(phone, here), here)
        return found

    # --- writing -----------------------------------------------------------------------------

    def note(self, ids: Sequence[int], note: ConsentNote, now: datetime) -> Sequence[int]:
        """Write the same note about several contacts; the ids of the notes."""
        before = self._session.scalar(select(func.max(ConsentRow.id))) or 0
        there = list(self.standings(ids))
        values = [{"contact_id": i, "noted_at": now, **_columns(note)} for i in there]
        if not values:
            return ()
        self._session.execute(insert(ConsentRow.__table__), values)  # type: ignore[arg-type]  # declared as FromClause
        self.repeat(there)
        return self._session.scalars(select(ConsentRow.id).where(ConsentRow.id > before)).all()

    def take_back(self, note_ids: Sequence[int]) -> None:
        """Forget notes that were a mistake; what was before them counts again."""
        owners: set[int] = set()
        for chunk in chunks(note_ids):
            named = ConsentRow.id.in_(chunk)
            owners.update(self._session.scalars(select(ConsentRow.contact_id).where(named)))
            self._session.execute(delete(ConsentRow).where(named))
        self.repeat(owners)

    def repeat(self, ids: Iterable[int]) -> None:
        """Bring the contacts table in step, after somebody wrote or moved notes."""
        values = {name: _latest(purpose) for purpose, name in _COLUMNS.items()}
        for chunk in chunks(ids):
            statement = update(ContactRow).where(ContactRow.id.in_(chunk)).values(**values)
            self._session.execute(statement, execution_options={"synchronize_session": False})
        self._session.expire_all()


def _latest(purpose: ConsentPurpose) -> ColumnElement[str]:
    """The state of a contact's latest note, as a value of an UPDATE."""
    mine = select(ConsentRow.state).where(
        ConsentRow.contact_id == ContactRow.id, ConsentRow.purpose == purpose.value
    )
    latest = mine.order_by(ConsentRow.since.desc(), ConsentRow.id.desc()).limit(1)
    return func.coalesce(latest.correlate(ContactRow).scalar_subquery(), _S.UNKNOWN.value)


def _strictest(one: Standing, other: Standing) -> Standing:
    return Standing(*map(_stricter, one, other))


def _stricter(one: ConsentState, other: ConsentState) -> ConsentState:
    """An objection of one owner counts for the number; else so does a consent of one."""
    return next((s for s in (_S.WITHDRAWN, _S.GIVEN) if s in (one, other)), _S.UNKNOWN)


def _columns(note: ConsentNote) -> dict[str, object]:
    return {
        "purpose": note.purpose.value,
        "state": note.state.value,
        "since": note.since,
        "how": note.how,
        "wording": note.wording,
        "noted_by": note.noted_by,
    }


def _stored(row: ConsentRow) -> StoredNote:
    note = ConsentNote(
        _P(row.purpose), _S(row.state), row.since, row.how, row.wording, row.noted_by
    )
    return StoredNote(row.id, row.contact_id, note, row.noted_at)
