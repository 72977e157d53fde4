"""Order: what a second start wants of the window, as one line of JSON. What is no order is None."""

import json
from dataclasses import dataclass, field

VERSION = 1
LONGEST_LINE = 512 * 1024
LONGEST_LINK = 64 * 1024
_LONGEST_TOKEN = 1024
TAKEN = json.dumps({"smsdesk": VERSION, "taken": True}).encode() + b"\n"
"""The window's answer."""


@dataclass(frozen=True, slots=True)
class Order:
    """Come forward, and open this link if there is one."""

    link: str = field(default="", repr=False)
    activation: str = field(default="", repr=False)
    """The desktop's permission to come forward, where it gives one (XDG_ACTIVATION_TOKEN)."""

    def line(self) -> bytes:
        """For the wire. What is too long arrives as too long, not as something else."""
        content = {
            "smsdesk": VERSION,
            "link": self.link[: LONGEST_LINK + 1],
            "activation": self.activation[:_LONGEST_TOKEN],
        }
        return json.dumps(content).encode() + b"\n"


def read_order(line: bytes) -> Order | None:
    """The order in a line; None for nonsense and for what another version means."""
    try:
        content = json.loads(line) if len(line) <= LONGEST_LINE else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or content.get("smsdesk") != VERSION:
        return None
    link, activation = content.get("link"), content.get("activation")
    if not isinstance(link, str) or not isinstance(activation, str):
        return None
    return Order(link, activation)
