"""Two people edit the same contact: what each changed, and one's changes over the other's.

Numbers count as one value: their order says which one is texted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from smsdesk.core.contact import ContactDraft

NUMBERS, OWN = "numbers", "fields"
_PLAIN = ("name", "company", "kind", "email", "nip", "address", "language", "note")
EDITED = (*_PLAIN[:2], NUMBERS, *_PLAIN[2:])
"""What `changed` tells besides the names of own fields, in the order of the form."""


def changed(before: ContactDraft, after: ContactDraft) -> Sequence[str]:
    """Which values differ: names of `EDITED`, then of the shop's own fields."""
    names = [name for name in EDITED if _value(before, name) != _value(after, name)]
    return [*names, *_changed_own(before.fields, after.fields)]


def over(base: ContactDraft, mine: ContactDraft, theirs: ContactDraft) -> ContactDraft:
    """`theirs` with what differs between `base` and `mine`: nobody's other change is lost."""
    done = changed(base, mine)
    own = dict(theirs.fields)
    for name in _changed_own(base.fields, mine.fields):
        own.pop(name, None)
        if name in mine.fields:
            own[name] = mine.fields[name]
    values: dict[str, Any] = {name: getattr(mine, name) for name in _PLAIN if name in done}
    if NUMBERS in done:
        values |= {"phone": mine.phone, "other_phones": mine.other_phones}
    return replace(theirs, **values, fields=own)


def _value(draft: ContactDraft, name: str) -> object:
    return (draft.phone, draft.other_phones) if name == NUMBERS else getattr(draft, name)


def _changed_own(before: Mapping[str, str], after: Mapping[str, str]) -> Sequence[str]:
    names = dict.fromkeys((*before, *after))
    return [name for name in names if before.get(name, "") != after.get(name, "")]
