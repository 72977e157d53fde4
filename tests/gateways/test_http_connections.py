"""Connections of the HTTP client: kept, idle, through a proxy."""

import socket
import time
from collections.abc import Callable

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import Unreachable
from smsdesk.gateways.limits import Limits
from tests.gateways.http_client import FORM, OK, Client, failure
from tests.gateways.raw_server import (
    RawServer,
    Script,
    answering,
    hang_up,
    read_request,
)
from tests.gateways.rig import closed_port

# --- connections ---------------------------------------------------------------------------------


def test_a_connection_is_kept(client: Client) -> None:
    with RawServer(answering(OK, b"{}")) as server:
        http = client(f"http://{server.host}")
        for _ in range(3):
            http.send("/x", FORM, {})
    assert server.connections == 1


def test_an_idle_connection_is_not_trusted(client: Client) -> None:
    with RawServer(answering(OK, b"{}")) as server:
        http = client(f"http://{server.host}", Limits(idle=0.05))
        http.send("/x", FORM, {})
        time.sleep(0.15)
        http.send("/x", FORM, {})
    assert server.connections == 2


def test_a_question_puts_its_query_into_the_address(client: Client) -> None:
    seen: list[bytes] = []

    def script(connection: socket.socket) -> None:
        seen.append(read_request(connection))
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")

    with RawServer(script) as server:
        client(f"http://{server.host}/").get("/names", {"limit": "5"}, {"X-Own": "1"})
    assert seen[0].startswith(b"GET /names?limit=5 HTTP/1.1\r\n")
    assert b"\r\nX-Own: 1\r\n" in seen[0]
    assert b"\r\nUser-Agent: smsdesk/" in seen[0]


# --- proxies -------------------------------------------------------------------------------------


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets the system's proxy."""
    for name in ("https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)

    def use(url: str) -> None:
        monkeypatch.setenv("https_proxy", url)
        monkeypatch.setenv("http_proxy", url)

    return use


@pytest.mark.parametrize(
    "script",
    [answering("HTTP/1.1 403 Forbidden\nContent-Length: 0"), answering("gibberish"), hang_up],
    ids=["forbids", "gibberish", "hang-up"],
)
def test_a_proxy_that_opens_no_tunnel(
    client: Client, proxy: Callable[[str], None], script: Script
) -> None:
    with RawServer(script) as server:
        proxy(f"http://{server.host}")
        error = failure(client())
        assert server.connections == 1
    assert isinstance(error, Unreachable)


def test_a_proxy_that_is_down(client: Client, proxy: Callable[[str], None]) -> None:
    with closed_port() as host:
        proxy(f"http://{host}")
        error = failure(client())
    assert (type(error), error.code) == (Unreachable, ErrorCode.CONNECTION_REFUSED)


def test_a_proxy_of_a_kind_that_nobody_speaks(client: Client, proxy: Callable[[str], None]) -> None:
    proxy("socks5://127.0.0.1:9")
    assert isinstance(failure(client()), Unreachable)


def test_this_machine_needs_no_proxy(client: Client, proxy: Callable[[str], None]) -> None:
    proxy("http://127.0.0.1:9")
    with RawServer(answering(OK, b"{}")) as server:
        assert client(f"http://{server.host}").send("/x", FORM, {}).status == 200


def test_an_exception_from_the_proxy(
    client: Client, proxy: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy("http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "example.test")
    assert failure(client()).code is ErrorCode.HOST_NOT_FOUND


def test_a_proxy_for_everything(
    client: Client, proxy: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with closed_port() as host:
        proxy("")
        monkeypatch.setenv("all_proxy", f"http://{host}")
        assert failure(client()).code is ErrorCode.CONNECTION_REFUSED
