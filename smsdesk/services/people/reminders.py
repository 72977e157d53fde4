"""Reminders: whose dates are due, who of them can be texted, and putting that aside.

Nothing is ever sent from here: a person looks, and writes by the composer. A queued message deals
with its reminder in its own transaction (`services.compose`), so that it is not offered again.
"""

import logging
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.occasion import DealtWith, Occasion
from smsdesk.core.template import Purpose, Template
from smsdesk.services.compose_values import MessageDraft, Recipient
from smsdesk.services.permission import Addressee, permission

if TYPE_CHECKING:
    from smsdesk.core.contact import Contact
    from smsdesk.services.compose import ComposeService
    from smsdesk.store.unit import Store, Transaction

MOST = 500
"""Of one field, so many are listed at a time; those that come first."""
_LATER = "reminders_later"
"""The setting with what is hidden, and until when."""
_RESTS = "reminders_rest"
"""The setting with the day until which nobody wants to be told."""
_DAY = timedelta(days=1)
_log = logging.getLogger("smsdesk.people")


@dataclass(frozen=True, slots=True)
class DueCount:
    """How much there is to be told this morning."""

    today: int = 0
    missed: int = 0
    """From the days before, when nobody looked or the computer was off."""
    rests: bool = False
    """Somebody wants to be told tomorrow."""

    @property
    def all(self) -> int:
        """Today's and missed ones."""
        return self.today + self.missed


@dataclass(frozen=True, slots=True)
class Reminder:
    """Somebody's date that nobody has dealt with."""

    occasion: Occasion
    name: str = field(repr=False)
    facts: tuple[str, ...] = field(repr=False)
    """What else the shop keeps about this person, the dates left out."""
    days_missed: int
    """So many days ago one should have been reminded; below 0: in so many days one will be."""
    reason: SmsdeskError | None = None
    """Why this person cannot be texted about it."""


@dataclass(frozen=True, slots=True)
class ReminderGroup:
    """The reminders of one field, those that come first before."""

    field: ContactField
    template: Template | None
    """The text to begin with."""
    reminders: tuple[Reminder, ...]
    more: int = 0
    """So many others are not listed."""


class ReminderService:
    """Reminders over the store. Days are those of the computer's place."""

    def __init__(
        self, store: "Store", compose: "ComposeService", now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._compose = compose
        self._now = now

    # --- reading -----------------------------------------------------------------------------

    def today(self) -> date:
        """The day that it is here."""
        return self._now().astimezone().date()

    def count(self) -> DueCount:
        """What is due, without anybody's data."""
        today = self.today()
        with self._store.begin() as tx:
            fields = _reminding(tx)
            hidden = tx.reminders.still_open(_hidden(tx, today))
            now = [(each.name, _until(each, today)) for each in fields]
            before = [(each.name, _until(each, today - _DAY)) for each in fields]
            counts = tx.reminders.counts([*now, *before])
            rests = tx.settings.text(_RESTS) > today.isoformat()
        due = sum(counts[: len(now)]) - _among(hidden, fields, today)
        missed = sum(counts[len(now) :]) - _among(hidden, fields, today - _DAY)
        return DueCount(due - missed, missed, rests)

    def look(
        self,
        ahead: timedelta = timedelta(),
        templates: Mapping[str, int | None] = MappingProxyType({}),
    ) -> Sequence[ReminderGroup]:
        """What is due by now, or will be in this time; groups without any are left out.

        `templates`, by field, stand for those of the fields: what they are for decides about
        consent.
        """
        today = self.today()
        with self._store.begin() as tx:
            hidden = frozenset(_hidden(tx, today))
            fields = tx.own_fields.list()
            looks = (
                _Look(tx, each, fields, today, templates.get(each.name, each.template_id))
                for each in fields
                if _reminds(each)
            )
            groups = [look.group(today + ahead, hidden) for look in looks]
        return [group for group in groups if group.reminders]

    def draft(self, occasions: Sequence[Occasion], template_id: int | None) -> MessageDraft:
        """A message to these people, each with the date that it is about."""
        bare = [Recipient(None, one.contact_id, occasion=one) for one in occasions]
        people = tuple(one for one in self._compose.refreshed(bare) if one is not None)
        with self._store.begin() as tx:
            template = tx.templates.get(template_id) if template_id is not None else None
        if template is None:
            return MessageDraft(people)
        return MessageDraft(
            people,
            template.text,
            template_id=template.id,
            purpose=template.purpose,
            defaults=template.defaults,
        )

    # --- putting aside -----------------------------------------------------------------------

    def deal_with(self, occasions: Sequence[Occasion]) -> Sequence[DealtWith]:
        """They are over, texted or not: go on to the dates that come after them."""
        with self._store.begin(write=True) as tx:
            done = tx.reminders.deal_with(occasions)
        _log.info("%d reminders dealt with", len(done))
        return done

    def put_back(self, done: Sequence[DealtWith]) -> None:
        """Undo `deal_with`; a date that has been changed since stays."""
        with self._store.begin(write=True) as tx:
            tx.reminders.put_back(done)

    def later(self, occasions: Iterable[Occasion], days: int) -> None:
        """Hide these for so many days."""
        today = self.today()
        with self._store.begin(write=True) as tx:
            hidden = {**_hidden(tx, today), **dict.fromkeys(occasions, today + days * _DAY)}
            # also forgets people who are gone
            _hide(tx, {one: hidden[one] for one in tx.reminders.still_open(hidden)})

    def show_again(self, occasions: Iterable[Occasion]) -> None:
        """Undo `later`."""
        shown = frozenset(occasions)
        with self._store.begin(write=True) as tx:
            hidden = _hidden(tx, self.today())
            _hide(tx, {one: day for one, day in hidden.items() if one not in shown})

    def rest(self) -> None:
        """Tell nobody before tomorrow."""
        with self._store.begin(write=True) as tx:
            tx.settings.put(_RESTS, (self.today() + _DAY).isoformat())

    def wake(self) -> None:
        """Undo `rest`."""
        with self._store.begin(write=True) as tx:
            tx.settings.remove(_RESTS)


class _Look:
    """A look at the reminders of one field."""

    def __init__(
        self,
        tx: "Transaction",
        about: ContactField,
        fields: Sequence[ContactField],
        today: date,
        template_id: int | None,
    ) -> None:
        self._tx = tx
        self._field = about
        self._facts = [each for each in fields if each.kind is not FieldKind.DATE]
        self._today = today
        self._template = None if template_id is None else tx.templates.get(template_id)

    def group(self, day: date, hidden: Collection[Occasion]) -> ReminderGroup:
        """What will be due on that day."""
        until = _until(self._field, day)
        found = self._tx.reminders.find(self._field.name, until, MOST + len(hidden))
        there = [one for one in found if one not in hidden]
        listed = there[:MOST]
        more = len(there) - len(listed)
        if len(found) == MOST + len(hidden):
            (all_,) = self._tx.reminders.counts([(self._field.name, until)])
            more += all_ - len(found)
        return ReminderGroup(self._field, self._template, tuple(self._reminders(listed)), more)

    def _reminders(self, occasions: Sequence[Occasion]) -> Iterable[Reminder]:
        ids = [one.contact_id for one in occasions]
        people = {contact.id: contact for contact in self._tx.contacts.get_many(ids)}
        purpose = self._template.purpose if self._template else Purpose.ORDER
        reasons = _reasons(self._tx, people.values(), purpose)
        before = timedelta(days=self._field.days_before)
        for one in occasions:
            contact = people[one.contact_id]
            yield Reminder(
                one,
                contact.title,
                tuple(
                    each.shown(v) for each in self._facts if (v := contact.fields.get(each.name))
                ),
                (self._today - (one.day - before)).days,
                reasons[contact.id],
            )


def _reasons(
    tx: "Transaction", people: "Collection[Contact]", purpose: Purpose
) -> Mapping[int, SmsdeskError | None]:
    """Why these may not be texted, by their ids; None when they may."""
    asked = {
        contact.id: Addressee(contact.phone, contact.id, purpose, contact.title)
        for contact in people
        if contact.phone is not None
    }
    why_not = permission(tx, asked.values())
    return {
        contact.id: why_not(asked[contact.id]) if contact.id in asked else _numberless(contact)
        for contact in people
    }


def _numberless(contact: "Contact") -> SmsdeskError:
    return SmsdeskError(ErrorCode.CONTACT_NO_NUMBER, name=contact.title)


def _reminds(about: ContactField) -> bool:
    return about.reminds and about.kind is FieldKind.DATE


def _reminding(tx: "Transaction") -> Sequence[ContactField]:
    return [each for each in tx.own_fields.list() if _reminds(each)]


def _until(about: ContactField, day: date) -> date:
    """The last date that one is reminded of on that day."""
    return day + timedelta(days=about.days_before)


def _among(occasions: Iterable[Occasion], fields: Sequence[ContactField], day: date) -> int:
    """How many of these are due on that day."""
    until = {each.name: _until(each, day) for each in fields}
    return sum(one.field in until and one.day <= until[one.field] for one in occasions)


# --- what is hidden for a while ------------------------------------------------------------------


def _hidden(tx: "Transaction", today: date) -> Mapping[Occasion, date]:
    """What is hidden, and until when; what cannot be read is not."""
    stored = tx.settings.json_object(_LATER) or {}
    found = (_read(key, until) for key, until in stored.items())
    return {one: until for one, until in filter(None, found) if until > today}


def forget_hidden(tx: "Transaction", contact_id: int) -> None:
    """Of somebody who is erased: nothing of what was put off."""
    stored = tx.settings.json_object(_LATER) or {}
    rest = {key: until for key, until in stored.items() if key.partition(" ")[0] != str(contact_id)}
    if len(rest) < len(stored):
        tx.settings.put_json(_LATER, rest)


def _read(key: str, until: object) -> tuple[Occasion, date] | None:
    contact_id, _, rest = key.partition(" ")
    day, _, name = rest.partition(" ")
    try:
        return Occasion(int(contact_id), name, date.fromisoformat(day)), date.fromisoformat(
            str(until)
        )
    except ValueError:
        return None


def _hide(tx: "Transaction", hidden: Mapping[Occasion, date]) -> None:
    stored = {
        f"{one.contact_id} {one.day.isoformat()} {one.field}": until.isoformat()
        for one, until in hidden.items()
    }
    tx.settings.put_json(_LATER, stored)
