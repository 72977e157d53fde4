"""Which providers have a room of their own. All others get the form drawn from their fields."""

from collections.abc import Mapping

from smsdesk.ui.dialogs.room import Room
from smsdesk.ui.dialogs.smsapi.room import ROOM as SMSAPI
from smsdesk.ui.widgets.config_form import ConfigForm

FIRST = "smsapi"
"""The provider that a shop without any account is led to."""

_DRAWN = Room(make_parts=lambda: (ConfigForm(),))
_ROOMS: Mapping[str, Room] = {"smsapi": SMSAPI}


def room_of(provider: str) -> Room:
    """How the form of `provider` is laid out, and whether there is a guide."""
    return _ROOMS.get(provider, _DRAWN)
