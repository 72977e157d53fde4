"""Surroundings: what the editor knows besides the template, read together. No widgets here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.group import Group
from smsdesk.services.compose import Recipient
from smsdesk.services.merging import CONTACT_NAMES, contact_values
from smsdesk.ui.template_samples import SAMPLES

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

_A_DAY = "28.11.2026"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the shop fills by itself, its own fields of contacts, and its groups."""

    own_values: Mapping[str, str] = field(default_factory=dict)
    fields: tuple[ContactField, ...] = ()
    groups: tuple[Group, ...] = ()

    @property
    def known(self) -> Mapping[str, str]:
        """A sample for every name that has a meaning."""
        return {**self._field_samples, **SAMPLES, **self.own_values}

    @property
    def _field_samples(self) -> Mapping[str, str]:
        return {f.name: _A_DAY if f.kind is FieldKind.DATE else f.title for f in self.fields}

    def values(self, defaults: Mapping[str, str], somebody: Recipient | None) -> Mapping[str, str]:
        """As the services choose them; samples stand for what is typed before sending.

        For `somebody` only what this person really fills; for nobody, a sample of it.
        """
        if somebody is None:
            typed = {n: value for n, value in defaults.items() if n not in CONTACT_NAMES}
            return {**self.known, **typed, **self.own_values}
        theirs = {**contact_values(somebody), **somebody.values}
        return {**self.common(defaults), **theirs}

    def common(self, defaults: Mapping[str, str]) -> Mapping[str, str]:
        """What is the same for everybody who has no value of their own."""
        samples = {**self._field_samples, **SAMPLES}
        typed = {name: value for name, value in samples.items() if name not in CONTACT_NAMES}
        return {**typed, **defaults, **self.own_values}


def read_surroundings(desk: "Desk") -> Surroundings:
    """In a worker."""
    return Surroundings(
        desk.compose.own_values(),
        tuple(desk.own_fields.list()),
        tuple(desk.groups.list()),
    )


def read_somebody(desk: "Desk", contact_id: int) -> Sequence[Recipient]:
    """The contact, with values of the shop's own fields; nobody once it is gone."""
    return desk.compose.recipients([contact_id])
