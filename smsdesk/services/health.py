"""What `doctor` tells: facts about the installation and its data, and whether each is fine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact. `what` is a stable short name."""

    what: str
    value: str
    ok: bool = True
