"""Who of a file is known already, and what a row changes of somebody who is.

Somebody is known by a number that is the preferred one of either side, or by name and company. Two
people who only share the number of a switchboard among their further ones are two.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import Contact, ContactDraft
from smsdesk.core.new_contact import NewContact
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.text import fold

if TYPE_CHECKING:
    from smsdesk.store.people.bulk_contacts import BulkContacts, Namesake

_FEWEST_WORDS = 2


def owners(contacts: "BulkContacts", people: Sequence[NewContact]) -> Sequence[int | None]:
    """The id of the contact that each is; None for those who are new."""
    if not contacts.any():
        return [None] * len(people)
    preferred, further = contacts.numbers()
    found = [_by_number(person.phones, preferred, further) for person in people]
    rest = [place for place, owner in enumerate(found) if owner is None]
    titles = {_title(people[place]) for place in rest}
    namesakes = contacts.namesakes(titles - {""})
    for place in rest:
        found[place] = _by_name(people[place], namesakes.get(_title(people[place]), ()))
    return found


def _by_number(
    phones: Sequence[str], preferred: Mapping[str, int], further: Mapping[str, int]
) -> int | None:
    if not phones:
        return None
    owner = preferred.get(phones[0]) or further.get(phones[0])
    if owner is None and len(phones) > 1:
        owner = next((preferred[phone] for phone in phones if phone in preferred), None)
    return owner


def _by_name(person: NewContact, namesakes: "Sequence[Namesake]") -> int | None:
    """A name alone is not enough where both have numbers: there are many a Jan Nowak."""
    name, company = fold(person.name), fold(person.company)
    for known in namesakes:
        if (fold(known.name), fold(known.company)) != (name, company):
            continue
        distinct = person.phones and known.has_number
        if company or (len(name.split()) >= _FEWEST_WORDS and not distinct):
            return known.id
    return None


def _title(person: NewContact) -> str:
    return person.name or person.company


def merged(known: ContactDraft, new: NewContact) -> ContactDraft:
    """What the file tells replaces what is known; what it does not tell stays, and every number."""
    phones = [*(p for p in (known.phone, *known.other_phones) if p), *map(PhoneNumber, new.phones)]
    distinct = list(dict.fromkeys(phones))
    return replace(
        known,
        name=new.name or known.name,
        company=new.company or known.company,
        phone=distinct[0] if distinct else None,
        other_phones=tuple(distinct[1:]),
        email=new.email or known.email,
        kind=new.kind or known.kind,
        note=new.note or known.note,
        nip=new.nip or known.nip,
        address=new.address or known.address,
        language=new.language or known.language,
        fields={**known.fields, **new.extras.fields},
    )


def news(
    contact: Contact,
    notes: Sequence[ConsentNote],
    latest: Mapping[ConsentPurpose, datetime],
    now: datetime,
) -> Sequence[ConsentNote]:
    """What a file tells about consents that is not known.

    An objection always counts from now on; a consent counts against an objection only when it is
    dated and younger.
    """
    found = []
    for note in notes:
        marketing = note.purpose is ConsentPurpose.MARKETING
        state = contact.marketing if marketing else contact.orders
        if note.state is state:
            continue
        if note.state is ConsentState.WITHDRAWN:
            found.append(replace(note, since=now))
        elif state is ConsentState.UNKNOWN or latest[note.purpose] < note.since < now:
            found.append(note)
    return found
