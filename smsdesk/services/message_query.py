"""MessageQuery: which messages a list shows, as one value that another process can be given."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from smsdesk.core.message import MessageState
from smsdesk.core.narrowing import EVERYTHING, Narrowing
from smsdesk.core.phone import PhoneNumber


class MessageFilter(StrEnum):
    """The chips above the message list."""

    ALL = "all"
    OUTBOX = "outbox"
    SCHEDULED = "scheduled"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class MessageQuery:
    """All of it must hold."""

    search: str = field(default="", repr=False)
    which: MessageFilter = MessageFilter.ALL
    states: frozenset[MessageState] | None = None
    only: Narrowing = EVERYTHING

    @property
    def narrowed(self) -> bool:
        """Whether anything may be left out."""
        return self != MessageQuery()

    def written(self) -> str:
        """As JSON, for `read_query`."""
        only = self.only
        return json.dumps(
            {
                "search": self.search,
                "which": self.which.value,
                "states": None if self.states is None else sorted(self.states),
                "contact_id": only.contact_id,
                "phone": only.phone.e164 if only.phone else None,
                "gateway_id": only.gateway_id,
                "since": _written(only.since),
                "until": _written(only.until),
            }
        )


def read_query(text: str) -> MessageQuery:
    """What `written` wrote. Raises ValueError."""
    said = json.loads(text)
    if not isinstance(said, dict):
        raise ValueError("no query")  # noqa: TRY004  # of what was written, not of an argument
    states = said.get("states")
    return MessageQuery(
        search=str(said.get("search", "")),
        which=MessageFilter(said.get("which", MessageFilter.ALL)),
        states=None if states is None else frozenset(map(MessageState, states)),
        only=_narrowing(said),
    )


def _narrowing(said: Mapping[str, object]) -> Narrowing:
    contact_id, phone = said.get("contact_id"), said.get("phone")
    return Narrowing(
        contact_id=contact_id if isinstance(contact_id, int) else None,
        phone=PhoneNumber(phone) if isinstance(phone, str) else None,
        gateway_id=str(said.get("gateway_id", "")),
        since=_read(said.get("since")),
        until=_read(said.get("until")),
    )


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _read(moment: object) -> datetime | None:
    return datetime.fromisoformat(moment) if isinstance(moment, str) else None
