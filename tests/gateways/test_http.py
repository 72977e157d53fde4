"""The HTTP client below every gateway: what an exception proves, limits, proxies, certificates."""

import errno
import gzip
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import certifi
import pytest
import requests
import responses
from urllib3 import HTTPConnectionPool
from urllib3.connection import HTTPConnection
from urllib3.exceptions import MaxRetryError, NewConnectionError

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import OutcomeUnknown, RateLimited, Secret, Unreachable
from smsdesk.gateways.http import Http
from smsdesk.gateways.limits import Limits
from tests.gateways.http_client import FORM, OK, SECRET, URL, Client, failure
from tests.gateways.raw_server import (
    CERTIFICATE,
    RawServer,
    Script,
    answering,
    hang_up,
    read_request,
    secured,
    wait,
)
from tests.gateways.rig import closed_port

BUNDLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


# --- TLS: what a broken connection proves --------------------------------------------------------


def speak_plainly(connection: socket.socket) -> None:
    """Answer a TLS greeting as a web server without TLS does."""
    connection.recv(65536)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


def read_and_hang_up(connection: socket.socket) -> None:
    """Read the request, then close without an answer and without a farewell."""
    read_request(connection)


def read_and_babble(connection: socket.socket) -> None:
    """Read the request, then break the encryption."""
    read_request(connection)
    socket.socket.sendall(connection, b"this is not a TLS record, this is prose")


@pytest.mark.parametrize(
    ("script", "code"),
    [
        (speak_plainly, ErrorCode.TLS_FAILED),
        (hang_up, ErrorCode.TLS_FAILED),
        (wait, ErrorCode.CONNECT_TIMEOUT),
        (secured(answering(OK, b"{}")), ErrorCode.TLS_FAILED),
    ],
    ids=["plain", "hang-up", "silence", "untrusted"],
)
def test_a_failed_handshake_sent_nothing(client: Client, script: Script, code: ErrorCode) -> None:
    with RawServer(script) as server:
        error = failure(client(f"https://{server.host}"))
    assert isinstance(error, Unreachable)
    assert error.code is code
    assert error.details["host"] == server.host


@pytest.mark.parametrize("script", [read_and_hang_up, read_and_babble])
def test_tls_that_breaks_later_proves_nothing(
    client: Client, monkeypatch: pytest.MonkeyPatch, script: Script
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATE))
    with RawServer(secured(script)) as server:
        error = failure(client(f"https://{server.host}"))
    assert isinstance(error, OutcomeUnknown)
    assert error.code is ErrorCode.CONNECTION_LOST


@pytest.fixture(autouse=True)
def _no_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in BUNDLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("name", BUNDLES)
def test_a_bundle_of_one_s_own(client: Client, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, str(CERTIFICATE))
    with RawServer(secured(answering(OK, b"{}"))) as server:
        assert client(f"https://{server.host}").send("/x", FORM, {}).data == {}


def test_a_bundle_counts_as_it_is_now(
    client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bundle = tmp_path / "roots.pem"
    bundle.write_bytes(Path(certifi.where()).read_bytes())
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(bundle))
    with RawServer(secured(answering(OK, b"{}"))) as server:
        http = client(f"https://{server.host}")
        assert failure(http).code is ErrorCode.TLS_FAILED
        bundle.write_bytes(CERTIFICATE.read_bytes())
        assert http.send("/x", FORM, {}).data == {}


def test_a_bundle_that_is_not_there_is_ignored(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/at/all.pem")
    with RawServer(secured(answering(OK, b"{}"))) as server:
        error = failure(client(f"https://{server.host}"))
    assert error.code is ErrorCode.TLS_FAILED


# --- other ways not to get there -----------------------------------------------------------------


def test_connection_refused(client: Client) -> None:
    with closed_port() as host:
        error = failure(client(f"http://{host}"))
    assert (type(error), error.code) == (Unreachable, ErrorCode.CONNECTION_REFUSED)


@pytest.mark.parametrize("host", ["nowhere.example.test", f"{'a' * 70}.example.test"])
def test_host_not_found(client: Client, host: str) -> None:
    error = failure(client(f"https://{host}"))
    assert (type(error), error.code) == (Unreachable, ErrorCode.HOST_NOT_FOUND)


@responses.activate
def test_connect_timeout(client: Client) -> None:
    responses.post(f"{URL}/x", body=requests.ConnectTimeout(f"password={SECRET}"))
    error = failure(client())
    assert (type(error), error.code) == (Unreachable, ErrorCode.CONNECT_TIMEOUT)


@responses.activate
def test_no_network_at_all(client: Client) -> None:
    inner = NewConnectionError(HTTPConnection("h"), SECRET)
    inner.__cause__ = OSError(errno.ENETUNREACH, "Network is unreachable")
    pool = HTTPConnectionPool("h")
    responses.post(f"{URL}/x", body=requests.ConnectionError(MaxRetryError(pool, "/x", inner)))
    error = failure(client())
    assert (type(error), error.code) == (Unreachable, ErrorCode.OFFLINE)


@responses.activate
@pytest.mark.parametrize(
    "body",
    [
        requests.ConnectionError("connection aborted"),
        requests.exceptions.SSLError("after the handshake"),
        requests.exceptions.InvalidHeader("of the answer"),
        requests.exceptions.ProxyError("nobody knows when"),
        OSError("something else"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_anything_else_proves_nothing(client: Client, body: Exception) -> None:
    responses.post(f"{URL}/x", body=body)
    error = failure(client())
    assert (type(error), error.code) == (OutcomeUnknown, ErrorCode.CONNECTION_LOST)


# --- answers that are cut, slow, too large -------------------------------------------------------


@pytest.mark.parametrize(
    ("script", "code"),
    [
        (answering("HTTP/1.1 200 OK\nContent-Length: 9", b"{"), ErrorCode.ANSWER_TIMEOUT),
        (answering("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", b"zz\r\n"), None),
        (answering(f"{OK}\nContent-Encoding: gzip", b"{}"), None),
        (answering("SSH-2.0-OpenSSH_9.2"), None),
    ],
    ids=["stops", "chunks", "gzip", "ssh"],
)
def test_broken_answers(client: Client, script: Script, code: ErrorCode | None) -> None:
    with RawServer(script) as server:
        error = failure(client(f"http://{server.host}"))
    assert isinstance(error, OutcomeUnknown)
    assert error.code is (code or ErrorCode.CONNECTION_LOST)


def test_a_compressed_answer(client: Client) -> None:
    body = gzip.compress(b'{"points": 1.10}')
    head = f"HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: {len(body)}"
    with RawServer(answering(head, body)) as server:
        reply = client(f"http://{server.host}").get("/x", {}, {})
    assert str(reply.data) == "{'points': Decimal('1.10')}"


def test_an_endless_answer_is_not_read_to_its_end(client: Client) -> None:
    head = "HTTP/1.1 200 OK\nContent-Length: 1000000"
    limits = Limits(read=0.5, answer=100_000)
    with RawServer(answering(head, b" " * 400_000)) as server:
        error = failure(client(f"http://{server.host}", limits))
    assert error.code is ErrorCode.ANSWER_UNREADABLE


def test_an_answer_below_500_with_json_is_the_provider_s_matter(client: Client) -> None:
    with RawServer(answering("HTTP/1.1 404 Gone\nContent-Length: 4", b"[17]")) as server:
        reply = client(f"http://{server.host}").ask("/x", {}, {})
    assert (reply.status, reply.data) == (404, [17])


# --- 429 -----------------------------------------------------------------------------------------


def _in(seconds: int) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


@responses.activate
@pytest.mark.parametrize(
    ("header", "shortest", "longest"),
    [
        ("7", 7, 7),
        (" 7 ", 7, 7),
        ("9" * 40, 86400, 86400),
        (120, 60, 120),
        (-120, 0, 0),
        (10_000_000, 86400, 86400),
    ],
)
def test_retry_after(client: Client, header: str | int, shortest: int, longest: int) -> None:
    words = header if isinstance(header, str) else _in(header)
    responses.post(f"{URL}/x", status=429, headers={"Retry-After": words})
    error = failure(client())
    assert isinstance(error, RateLimited)
    assert error.retry_after is not None
    assert shortest <= error.retry_after.total_seconds() <= longest


@responses.activate
@pytest.mark.parametrize(
    "header",
    [
        "",
        "soon",
        "-5",
        "1.5",
        "Fri, 99 Foo 2026 99:99:99 GMT",
        "9" * 5000,
        "Fri, 31 Dec 9999 23:59:59 -0100",
        "Thu, 24 Aug 99999999999999 05:01:45 +0000",
    ],
)
def test_retry_after_nobody_knows_what(client: Client, header: str) -> None:
    responses.post(f"{URL}/x", status=429, headers={"Retry-After": header})
    error = failure(client())
    assert isinstance(error, RateLimited)
    assert error.retry_after is None


# --- what answers may hold that nobody can keep --------------------------------------------------


@responses.activate
@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (r"cut \ud83d", "cut \N{REPLACEMENT CHARACTER}"),
        (
            r"\uDE00 \ud83d\ud83d\ude00",
            "\N{REPLACEMENT CHARACTER} \N{REPLACEMENT CHARACTER}\U0001f600",
        ),
        (r"\\ud83d \n \u0142", "\\ud83d \n ł"),
        (r"\\\ud83d", "\\\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_half_characters_are_replaced(client: Client, told: str, kept: str) -> None:
    responses.post(f"{URL}/x", body=f'{{"{told}": ["{told}"]}}')
    assert client().send("/x", FORM, {}).data == {kept: [kept]}


@responses.activate
@pytest.mark.parametrize(
    "number", ["1e99999999999999999999", "-1E-99999999999999999999", "9" * 5000]
)
def test_numbers_beyond_all_bounds_leave_it_open(client: Client, number: str) -> None:
    responses.post(f"{URL}/x", body=f'{{"price": {number}}}')
    error = failure(client())
    assert (type(error), error.code) == (OutcomeUnknown, ErrorCode.ANSWER_UNREADABLE)


@responses.activate
@pytest.mark.parametrize(
    "echo",
    [
        r'ha"s<l&o ł\x/',
        r"ha\"s<l&o ł\\x/",
        r"ha\"s<l&o \u0142\\x/",
        r"ha\"s<l&o ł\\x\/",
        r"ha\"s<l&o \u0142\\x\/",
        r"ha&quot;s&lt;l&amp;o ł\x/",
        r'ha"s&lt;l&amp;o ł\x/',
        "ha%22s%3Cl%26o+%C5%82%5Cx%2F",
    ],
)
def test_a_secret_is_known_in_every_spelling(echo: str) -> None:
    responses.post(f"{URL}/x", body=f"wrong password {echo}!".encode())
    http = Http(URL, "X", secrets=(Secret('ha"s<l&o ł\\x/'),), read=str)
    assert http.send("/x", FORM, {}).data == "wrong password •••!"
    http.close()


@responses.activate
def test_a_short_secret_may_stand_for_anything() -> None:
    responses.post(f"{URL}/x", body="a short word")
    http = Http(URL, "X", secrets=(Secret("short"), Secret("")), read=str)
    assert http.send("/x", FORM, {}).data == "a short word"
    http.close()


# --- forms ---------------------------------------------------------------------------------------


@responses.activate
@pytest.mark.parametrize(
    "value",
    [
        ",".join(["48601000001"] * 3),
        "38358353-1234|38358353-5678",
        "50%, 50 % | %2C %7C %252C",
        "a=b&c=d;e + ł,\n~/",
        "",
    ],
)
def test_a_form_travels_as_every_form_does(client: Client, value: str) -> None:
    responses.post(f"{URL}/x", json={})
    form = {"to": value, "p[0],|": value}
    client().send("/x", form, {})
    usual = requests.Request("POST", URL, data=form).prepare()
    sent = responses.calls[0].request
    assert sent.body == usual.body
    assert sent.headers["Content-Type"] == usual.headers["Content-Type"]
    assert sent.headers["Content-Length"] == usual.headers["Content-Length"]
