"""What a gateway may be called: not too long for a tile, and like no other gateway.

What a provider's gateway is called when nobody names it is in `setup_values.free_name`.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, FieldError

if TYPE_CHECKING:
    from smsdesk.store.gateway_configs import GatewayRecord

NAME = "name"
NAME_LIMIT = 40


def tidy_name(name: str) -> str:
    """On one line, without spaces that nobody sees."""
    return " ".join(name.split())


def check_name(name: str, gateway_id: str | None, others: Iterable["GatewayRecord"]) -> None:
    """Raise FieldError("name", NAME_TOO_LONG or NAME_TAKEN) for what a gateway cannot be called.

    An empty name is a matter of the caller. A gateway may keep the name that it has, whatever an
    older version of the program let it be called.
    """
    records = tuple(others)
    if any(one.id == gateway_id and one.name == name for one in records):
        return
    if len(name) > NAME_LIMIT:
        raise FieldError(NAME, ErrorCode.NAME_TOO_LONG, length=len(name), limit=NAME_LIMIT)
    taken = {one.name.casefold() for one in records if one.id != gateway_id}
    if name.casefold() in taken:
        raise FieldError(NAME, ErrorCode.NAME_TAKEN, name=name)
