"""Consent notes: writing down what people say about being texted, and taking a mistake back.

Whom that allows to write to is in `services.permission`. A withdrawal reaches what waits in
the outbox when it would leave; what a provider keeps is cancelled there at once, because nobody
looks at it again.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.permission import addressee_of, permission
from smsdesk.services.preferences import PreferenceService

if TYPE_CHECKING:
    from smsdesk.services.scheduling import PlanChange, SchedulingService
    from smsdesk.store.people.consents import Standing, StoredNote
    from smsdesk.store.unit import Store

_NOTED_BY = "consent_noted_by"
_log = logging.getLogger("smsdesk.people")


@dataclass(frozen=True, slots=True)
class HistoryNote:
    """A note with its id and the time when it was written down."""

    id: int
    note: ConsentNote
    noted_at: datetime


@dataclass(frozen=True, slots=True)
class ConsentCard:
    """What is known about one person; the first note of a purpose counts."""

    contact_id: int
    orders: ConsentState
    marketing: ConsentState
    history: tuple[HistoryNote, ...]
    opted_out: tuple[PhoneNumber, ...] = ()
    """The person's numbers that must not be texted."""
    phones: tuple[PhoneNumber, ...] = ()

    def state(self, purpose: ConsentPurpose) -> ConsentState:
        """What the notes of a purpose come to."""
        return self.marketing if purpose is ConsentPurpose.MARKETING else self.orders

    def latest(self, purpose: ConsentPurpose) -> HistoryNote | None:
        """The note that counts."""
        return next((one for one in self.history if one.note.purpose is purpose), None)


@dataclass(frozen=True, slots=True)
class Noted:
    """What became of noting something."""

    ids: tuple[int, ...]
    """The notes, for `take_back`."""
    overruled: int = 0
    """Of so many people something that was said later still counts."""
    cancelled: int = 0
    """Messages that providers kept, and do not any more."""
    errors: tuple[SmsdeskError, ...] = field(default=())
    """Why others could not be cancelled there: they may still leave."""


class ConsentService:
    """Consent notes over the store."""

    def __init__(
        self, store: "Store", scheduling: "SchedulingService", now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._scheduling = scheduling
        self._now = now
        self._preferences = PreferenceService(store)

    # --- reading -----------------------------------------------------------------------------

    def card(self, contact_id: int) -> ConsentCard:
        """All that is known. Raises SmsdeskError(CONTACT_GONE)."""
        with self._store.begin() as tx:
            contact = tx.contacts.get(contact_id)
            if contact is None:
                raise SmsdeskError(ErrorCode.CONTACT_GONE)
            history = tx.consents.history(contact_id)
            opted_out = tx.opt_outs.among(contact.phones)
        return ConsentCard(
            contact_id,
            contact.orders,
            contact.marketing,
            tuple(map(_history_note, history)),
            tuple(phone for phone in contact.phones if phone in opted_out),
            contact.phones,
        )

    def wording(self) -> str:
        """What the shop asks people to agree to."""
        return self._preferences.load().consent_wording

    def noted_by(self) -> str:
        """Who wrote down the last note."""
        with self._store.begin() as tx:
            return tx.settings.text(_NOTED_BY)

    # --- writing -----------------------------------------------------------------------------

    def note(self, contact_ids: Sequence[int], note: ConsentNote) -> Noted:
        """Write down what these people said. Who notes it is remembered for the next time.

        Raises FieldError("since", CONSENT_AHEAD), SmsdeskError(CONTACT_GONE) when nobody is left.
        """
        now = self._now()
        if note.since > now:
            raise FieldError("since", ErrorCode.CONSENT_AHEAD)
        clean = replace(
            note,
            how=note.how.strip(),
            wording=note.wording.strip(),
            noted_by=note.noted_by.strip(),
        )
        with self._store.begin(write=True) as tx:
            ids = tx.consents.note(contact_ids, clean, now)
            if not ids:
                raise SmsdeskError(ErrorCode.CONTACT_GONE)
            tx.settings.put(_NOTED_BY, clean.noted_by)
            standings = tx.consents.standings(contact_ids)
        noted = Noted(tuple(ids), _overruled(standings.values(), clean))
        return self._withdrawn(noted, contact_ids) if _forbids(clean) else noted

    def withdraw(self, contact_ids: Sequence[int], purpose: ConsentPurpose, how: str = "") -> Noted:
        """They want no more of it, as of now. Raises like `note`."""
        note = ConsentNote(
            purpose, ConsentState.WITHDRAWN, self._now(), how, noted_by=self.noted_by()
        )
        return self.note(contact_ids, note)

    def take_back(self, note_ids: Sequence[int]) -> None:
        """Undo `note`. What was cancelled at a provider stays so."""
        with self._store.begin(write=True) as tx:
            tx.consents.take_back(note_ids)

    def _withdrawn(self, noted: Noted, contact_ids: Sequence[int]) -> Noted:
        done = cancel_kept(self._store, self._scheduling, contact_ids, ())
        return replace(noted, cancelled=done.count, errors=tuple(done.errors.values()))


def cancel_kept(
    store: "Store",
    scheduling: "SchedulingService",
    contact_ids: Sequence[int],
    phones: Sequence[PhoneNumber],
) -> "PlanChange":
    """Cancel what providers keep for these people or numbers and may not leave any more."""
    with store.begin() as tx:
        kept = tx.objections.kept_for(contact_ids, phones)
        why_not = permission(tx, map(addressee_of, kept))
        found = {one.id: why_not(addressee_of(one)) for one in kept}
    reasons = {message_id: error for message_id, error in found.items() if error is not None}
    done = scheduling.withdraw_kept(list(reasons))
    if done.count:
        with store.begin(write=True) as tx:
            tx.objections.explain({i: e for i, e in reasons.items() if i not in done.errors})
        _log.info("%d messages cancelled at their providers: consent withdrawn", done.count)
    return done


def _forbids(note: ConsentNote) -> bool:
    return note.state is not ConsentState.GIVEN


def _overruled(standings: "Iterable[Standing]", note: ConsentNote) -> int:
    return sum(one.on(note.purpose) is not note.state for one in standings)


def _history_note(stored: "StoredNote") -> HistoryNote:
    return HistoryNote(stored.id, stored.note, stored.noted_at)
