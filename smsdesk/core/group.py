"""Group: people who are texted together, picked by hand or found by a filter."""

from dataclasses import dataclass

from smsdesk.core.contact_filter import ContactFilter


@dataclass(frozen=True, slots=True)
class Group:
    """A stored group."""

    id: int
    name: str
    filter: ContactFilter | None = None
    """None: its members are picked by hand. A group's filter never names another group."""
