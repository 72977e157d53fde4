"""What `doctor` and the diagnostics window tell: facts, and whether each is in order. Values only.

The facts are found by `health_facts` (the installation), `health_data` (the data folder) and
`reach_check` (the gateways).
"""

from dataclasses import dataclass
from enum import StrEnum

from smsdesk.core.errors import SmsdeskError


class Topic(StrEnum):
    """Findings that belong together, in the order in which they are told."""

    PROGRAM = "program"
    PLACES = "places"
    DATABASE = "database"
    OUTBOX = "outbox"
    GATEWAYS = "gateways"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact. `kind` is a stable short name; `key` tells facts of one kind apart."""

    kind: str
    value: str
    ok: bool = True
    topic: Topic = Topic.PROGRAM
    key: str = ""
    subject: str = ""
    """What the user calls it: a gateway's own name."""
    number: int | None = None
    """What `value` says, for who words it anew: bytes, milliseconds or a count."""
    error: SmsdeskError | None = None
    """Why it is not in order."""
    shareable: str | None = None
    """Stands for `value` where that names people, computers or gateways."""

    @property
    def what(self) -> str:
        """ "database", "gateway 1a2b3c4d"."""
        return f"{self.kind} {self.key}".strip()

    @property
    def shared(self) -> str:
        """What somebody else may read: no names, no logins, no addresses."""
        if self.error is not None:
            return self.error.code.value
        return self.value if self.shareable is None else self.shareable


def problem(
    kind: str, error: SmsdeskError, topic: Topic, key: str = "", subject: str = ""
) -> Finding:
    """Something is not in order, and a sentence says what to do."""
    return Finding(kind, str(error), ok=False, topic=topic, key=key, subject=subject, error=error)
