"""What becomes of several contacts when they are made one: whose value is kept in which field.

Pure. What is not chosen is joined: all numbers, all notes, all groups, all that was said about
being texted. Doing it is `duplicates`' matter.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.contact_field import ContactField
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.text import fold

NAME, COMPANY, KIND, PHONE = "name", "company", "kind", "phone"
EMAIL, NIP, ADDRESS, LANGUAGE = "email", "nip", "address", "language"
PARTS = (NAME, COMPANY, KIND, PHONE, EMAIL, NIP, ADDRESS, LANGUAGE)
"""What one of several values is chosen of; PHONE is which number is preferred."""
OWN = "field:"
"""Begins the key of a field of the shop's own."""
_FULLEST = (NAME, COMPANY, ADDRESS)
"""Of these the longest tells most, of the others the newest is most likely right."""

Choice = Mapping[str, int]
"""Whose value is kept, by part."""


@dataclass(frozen=True, slots=True)
class MergePerson:
    """Somebody who is to be merged."""

    contact: Contact
    groups: tuple[str, ...] = ()
    """Those that the person was put into by hand."""
    messages: int = 0
    said: tuple[ConsentNote, ...] = field(default=(), repr=False)
    """The last note of each purpose of which there are any."""

    @property
    def id(self) -> int:
        """The contact's."""
        return self.contact.id


@dataclass(frozen=True, slots=True)
class MergeSheet:
    """All that one has to see before merging."""

    people: tuple[MergePerson, ...]
    fields: tuple[ContactField, ...]
    """The shop's own, in order."""


def value(contact: Contact, part: str) -> str:
    """What stands there, as it is stored; empty for nothing."""
    if part.startswith(OWN):
        return contact.fields.get(part.removeprefix(OWN), "")
    if part == PHONE:
        return contact.phone.e164 if contact.phone else ""
    return str(getattr(contact, part))


def parts(people: Sequence[Contact]) -> Sequence[str]:
    """What any of them has, the shop's own fields last."""
    own = dict.fromkeys(OWN + name for person in people for name in person.fields)
    return [part for part in (*PARTS, *own) if any(value(person, part) for person in people)]


def differ(people: Iterable[Contact], part: str) -> bool:
    """Whether there is something to choose."""
    return len({value(person, part) for person in people} - {""}) > 1


def suggested_keeper(people: Sequence[MergePerson]) -> int:
    """Who has most: values, then messages; of two the one who has been there longer."""
    best = max(people, key=lambda one: (_filled(one.contact), one.messages, -one.id))
    return best.id


def suggested(people: Sequence[Contact], kept_id: int) -> Choice:
    """The fullest or the newest value of each part; what is equal stays with who is kept."""
    return {part: _best(people, part, kept_id) for part in parts(people)}


def merged(people: Sequence[Contact], kept_id: int, choice: Choice) -> ContactDraft:
    """What they become. Parts without a choice are as `suggested`."""
    ordered = sorted(people, key=lambda person: person.id != kept_id)
    chosen = {**suggested(people, kept_id), **choice}
    by_id = {person.id: person for person in people}
    values = {part: value(by_id[who], part) for part, who in chosen.items() if who in by_id}
    phones = _phones(ordered, values.get(PHONE, ""))
    return ContactDraft(
        name=values.get(NAME, ""),
        company=values.get(COMPANY, ""),
        phone=phones[0] if phones else None,
        email=values.get(EMAIL, ""),
        kind=ContactKind(values.get(KIND, ContactKind.CUSTOMER)),
        note=joined_note(ordered),
        other_phones=tuple(phones[1:]),
        nip=values.get(NIP, ""),
        address=values.get(ADDRESS, ""),
        language=values.get(LANGUAGE, ""),
        fields={p.removeprefix(OWN): v for p, v in values.items() if p.startswith(OWN) and v},
    )


def joined_note(people: Iterable[Contact]) -> str:
    """All that differs, one below the other."""
    notes = {fold(person.note): person.note for person in reversed(list(people))}
    return "\n".join(note for key, note in reversed(notes.items()) if key)


def standing(people: Iterable[MergePerson], purpose: ConsentPurpose) -> ConsentState:
    """What they said last counts; of two things said at once, the withdrawal."""
    notes = [note for one in people for note in one.said if note.purpose is purpose]
    last = max(notes, key=lambda note: (note.since, _withdrawn(note)), default=None)
    return ConsentState.UNKNOWN if last is None else last.state


def overrules(people: Sequence[MergePerson], purpose: ConsentPurpose) -> bool:
    """Whether one of them withdrew, but a later consent counts."""
    withdrew = any(_withdrawn(n) for one in people for n in one.said if n.purpose is purpose)
    return withdrew and standing(people, purpose) is ConsentState.GIVEN


def _withdrawn(note: ConsentNote) -> bool:
    return note.state is ConsentState.WITHDRAWN


def _filled(contact: Contact) -> int:
    return sum(bool(value(contact, part)) for part in parts([contact])) + len(contact.phones)


def _best(people: Sequence[Contact], part: str, kept_id: int) -> int:
    having = [person for person in people if value(person, part)]
    if part in (PHONE, KIND):
        kept = next((person for person in having if person.id == kept_id), None)
        having = [kept] if kept else having
    return max(having, key=lambda person: (*_worth(person, part), person.id == kept_id)).id


def _worth(person: Contact, part: str) -> tuple[int, int, datetime]:
    """Longer, then with more letters that somebody took the trouble to type right, then newer."""
    if part not in _FULLEST:
        return 0, 0, person.updated_at
    text = value(person, part)
    return len(fold(text)), sum(not letter.isascii() for letter in text), person.updated_at


def _phones(people: Iterable[Contact], preferred: str) -> Sequence[PhoneNumber]:
    every = list(dict.fromkeys(phone for person in people for phone in person.phones))
    return sorted(every, key=lambda phone: phone.e164 != preferred)
