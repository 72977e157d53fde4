"""What `doctor` and the diagnostics window tell: facts, and whether each is in order. Values only.

The facts are found by `health_facts` (the installation), `health_data` (the data folder) and
`reach_check` (the gateways).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.crash_report import report_of


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
            return " ".join(
                (self.error.code.value, str(self.error.details.get("report", "")))
            ).strip()
        return self.value if self.shareable is None else self.shareable


def problem(
    kind: str, error: SmsdeskError, topic: Topic, key: str = "", subject: str = ""
) -> Finding:
    """Something is not in order, and a sentence says what to do."""
    return Finding(kind, str(error), ok=False, topic=topic, key=key, subject=subject, error=error)


def careful(kind: str, topic: Topic, found: Iterator[Finding], key: str = "") -> Iterator[Finding]:
    """What is found; whatever goes wrong meanwhile is one more finding, and the others follow."""
    try:
        yield from found
    except SmsdeskError as error:
        yield problem(kind, error, topic, key)
    except Exception as error:  # noqa: BLE001  # a diagnosis must not die of what it looks for
        bug = SmsdeskError(ErrorCode.UNEXPECTED, report=report_of(error))
        yield problem(kind, bug, topic, key)
