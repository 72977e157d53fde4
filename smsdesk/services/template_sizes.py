"""How long a template can become: with the longest values that anybody in question has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.filled_text import fill
from smsdesk.core.gsm7 import Measure, measure
from smsdesk.services.compose_values import Recipient
from smsdesk.services.merging import CONTACT_NAMES, contact_values, field_values

if TYPE_CHECKING:
    from smsdesk.store.unit import Store

_EVERYBODY = ContactFilter()


@dataclass(frozen=True, slots=True)
class WorstSize:
    """The longest that a text becomes, and for whom."""

    size: Measure
    who: str = field(default="", repr=False)
    """Empty when it is the same for everybody."""


class TemplateSizes:
    """Sizes over the store."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def worst(
        self, text: str, values: Mapping[str, str], wanted: ContactFilter = _EVERYBODY
    ) -> WorstSize:
        """`values` are what everybody has in common; a contact's own ones come before them.

        A placeholder that has no value at all counts as nothing.
        """
        sizes = [
            WorstSize(measure(_filled(text, {**values, **own})), who)
            for who, own in self._candidates(text, wanted)
        ]
        common = WorstSize(measure(_filled(text, values)))
        worst = max(sizes, key=_weight, default=common)
        return common if _weight(worst) <= _weight(common) else worst

    def _candidates(self, text: str, wanted: ContactFilter) -> list[tuple[str, Mapping[str, str]]]:
        with self._store.begin() as tx:
            fields = tx.own_fields.list()
            names = fill(text, {}).names & {*CONTACT_NAMES, *(each.name for each in fields)}
            if not names:
                return []
            ids = tx.longest.candidates(sorted(names), wanted, self._now())
            contacts = tx.contacts.get_many(ids)
        return [
            (
                contact.title,
                {**_of_contact(contact.name, contact.company), **field_values(contact, fields)},
            )
            for contact in contacts
        ]


def _of_contact(name: str, company: str) -> Mapping[str, str]:
    return contact_values(Recipient(None, None, name, company))


def _filled(text: str, values: Mapping[str, str]) -> str:
    return fill(text, values, empty="").text


def _weight(worst: WorstSize) -> tuple[int, int]:
    return worst.size.parts, worst.size.units
