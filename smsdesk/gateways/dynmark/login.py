"""Who sends: the user name and password of both interfaces, and the time they are given."""

from collections.abc import Mapping
from dataclasses import dataclass

from smsdesk.core.gateway import Secret
from smsdesk.gateways.basic_login import basic_header, basic_pair
from smsdesk.gateways.limits import Limits

LIMITS = Limits(read=130.0)
"""Dynmark's documentation recommends to wait 130 seconds for an answer."""


@dataclass(frozen=True, slots=True)
class Login:
    """A user name and its password."""

    username: str
    password: Secret

    @property
    def secrets(self) -> tuple[Secret, ...]:
        """What no answer's words may show, in each way that it travels."""
        return self.password, basic_pair(self.username, self.password)

    def form(self) -> Mapping[str, str]:
        """The part of the HTTP form that logs in; never part of a URL."""
        return {"user": self.username, "password": self.password.reveal()}

    def headers(self) -> Mapping[str, str]:
        """HTTP Basic, for REST."""
        return basic_header(self.username, self.password)
