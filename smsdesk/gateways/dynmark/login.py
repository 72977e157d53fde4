"""Who sends: the user name and password of both interfaces, and the time they are given."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass

from smsdesk.core.gateway import Secret
from smsdesk.gateways.limits import Limits

LIMITS = Limits(read=130.0)
"""Dynmark's documentation recommends to wait 130 seconds for an answer."""


@dataclass(frozen=True, slots=True)
class Login:
    """A user name and its password."""

    username: str
    password: Secret

    def form(self) -> Mapping[str, str]:
        """The part of the HTTP form that logs in; never part of a URL."""
        return {"user": self.username, "password": self.password.reveal()}

    def headers(self) -> Mapping[str, str]:
        """HTTP Basic, for REST."""
        pair = f"{self.username}:{self.password.reveal()}".encode()
        return {"Authorization": f"Basic {base64.b64encode(pair).decode('ascii')}"}
