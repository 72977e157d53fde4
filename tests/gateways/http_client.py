"""Clients of the HTTP layer for its tests, and what they say."""

from collections.abc import Callable

import pytest

from smsdesk.core.gateway import GatewayError
from smsdesk.gateways.http import Http
from tests.gateways.rig import shown

URL = "https://api.example.test"
SECRET = "streng-geheim"
FORM = {"password": SECRET}
HEADERS = {"Authorization": f"Bearer {SECRET}"}
OK = "HTTP/1.1 200 OK\nContent-Length: 2"
Client = Callable[..., Http]
"""Made by the fixture `client`: `client(url=URL, limits=None)`."""


def failure(http: Http) -> GatewayError:
    """The error of a send."""
    with pytest.raises(GatewayError) as caught:
        http.send("/x", FORM, HEADERS)
    assert SECRET not in shown(caught.value)
    assert caught.value.__context__ is None
    return caught.value
