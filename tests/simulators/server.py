"""A provider on loopback: the HTTP server that every simulator stands on, with faults.

What a provider answers, its account and its ledger live in the simulator's own modules.
"""

import json
import logging
import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self
from urllib.parse import parse_qsl, urlsplit

from tests.simulators.faults import Fault, FaultKind, FaultPlan

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Request:
    """What a client really said."""

    method: str
    path: str
    query: Mapping[str, str] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    connection: int = 0
    """Which connection it came over, counted from 1."""

    @property
    def is_json(self) -> bool:
        """Whether it says so."""
        return "json" in self.headers.get("Content-Type", "")

    @cached_property
    def json(self) -> object:
        """The body. Raises ValueError."""
        return json.loads(self.body.decode())

    @cached_property
    def form(self) -> Mapping[str, str]:
        """Query and body as one form; of JSON the members of an object, as text."""
        if not self.is_json:
            return {**self.query, **dict(parse_qsl(self.body.decode(), keep_blank_values=True))}
        members = self.json.items() if isinstance(self.json, dict) else ()
        return {**self.query, **{name: _flat(value) for name, value in members}}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the provider says."""

    status: int
    body: bytes = field(repr=False)
    content_type: str = "application/json"


def json_answer(value: object, status: int = 200) -> Answer:
    """An answer in JSON."""
    return Answer(status, json.dumps(value).encode())


class Simulator:
    """A provider; `faults` is what goes wrong. Subclasses say which requests send, and answer."""

    def __init__(self, port: int = 0) -> None:
        self.faults = FaultPlan()
        """Met by sends only."""
        self.other_faults = FaultPlan()
        """Met by everything else."""
        self.idle_limit: float | None = None
        """Seconds after which a kept connection is closed by the server."""
        self.requests: list[Request] = []
        self._stopping = threading.Event()
        self._server = _Server(("127.0.0.1", port), _Handler, self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    def is_send(self, request: Request) -> bool:
        """Whether a request means to send."""
        raise NotImplementedError

    def answer(self, request: Request) -> Answer:
        """Act on a request. Called by many threads at once."""
        raise NotImplementedError

    @property
    def host(self) -> str:
        """The endpoint, as the form of a gateway takes it."""
        return f"127.0.0.1:{self._server.server_address[1]}"

    @property
    def connections(self) -> int:
        """How many connections have been opened so far."""
        return self._server.opened

    def sends(self) -> list[Request]:
        """The requests that meant to send."""
        return [request for request in self.requests if self.is_send(request)]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop serving and close every connection."""
        self._stopping.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self._server.hang_up()

    def wait(self, seconds: float) -> None:
        """Be slow, but not after the test is over."""
        self._stopping.wait(seconds)

    def serve(self, login: str) -> None:
        """By hand: print the address and `login`, serve until Ctrl+C."""
        with self:
            print(f"{self.host}   {login}", flush=True)  # noqa: T201  # by hand
            try:
                threading.Event().wait()
            except KeyboardInterrupt:
                _log.debug("stopped")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = False
    request_queue_size = 128

    def __init__(
        self, address: tuple[str, int], handler: "type[_Handler]", simulator: Simulator
    ) -> None:
        self.simulator = simulator
        self.opened = 0
        self._open: dict[socket.socket, int] = {}
        self._open_lock = threading.Lock()
        super().__init__(address, handler)

    def get_request(self) -> tuple[socket.socket, tuple[str, int]]:
        connection, address = self.socket.accept()
        with self._open_lock:
            self.opened += 1
            self._open[connection] = self.opened
        return connection, address

    def number_of(self, connection: socket.socket) -> int:
        with self._open_lock:
            return self._open.get(connection, 0)

    def shutdown_request(self, request: object) -> None:
        assert isinstance(request, socket.socket)
        with self._open_lock:
            self._open.pop(request, None)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        with self._open_lock:
            still_open = list(self._open)
        for connection in still_open:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                _log.debug("already closed")

    def handle_error(self, request: object, client_address: object) -> None:
        _log.debug("a client went away", exc_info=True)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self.connection.settimeout(self.server.simulator.idle_limit)

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base's name
        _log.debug("%s", self.requestline.split("?")[0])

    def _serve(self) -> None:
        simulator, request = self.server.simulator, self._request()
        simulator.requests.append(request)
        plan = simulator.faults if simulator.is_send(request) else simulator.other_faults
        fault = plan.take()
        if fault is not None and not fault.after and self._before(fault):
            return
        answer = simulator.answer(request)
        if fault is not None and fault.after:
            self._after(fault, answer)
        else:
            self._write(answer)

    def _request(self) -> Request:
        parts = urlsplit(self.path)
        return Request(
            self.command,
            parts.path,
            dict(parse_qsl(parts.query, keep_blank_values=True)),
            dict(self.headers.items()),
            self.rfile.read(int(self.headers.get("Content-Length", "0"))),
            self.server.number_of(self.connection),
        )

    def _before(self, fault: Fault) -> bool:
        """Whether the fault was the whole answer."""
        if fault.kind is FaultKind.HANG_UP:
            self.close_connection = True
        elif fault.kind is FaultKind.ANSWER:
            self._write(Answer(fault.status, fault.body), fault.headers)
        else:
            self.server.simulator.wait(fault.seconds)
            return False
        return True

    def _after(self, fault: Fault, answer: Answer) -> None:
        half = replace(answer, body=answer.body[: len(answer.body) // 2])
        kinds: Mapping[FaultKind, Callable[[], None]] = {
            FaultKind.HANG_UP: lambda: None,
            FaultKind.ANSWER: lambda: self._write(Answer(fault.status, fault.body), fault.headers),
            FaultKind.CUT: lambda: self._write(half, length=len(answer.body)),
            FaultKind.HALVE: lambda: self._write(half),
            FaultKind.SLOW: lambda: self._late(fault.seconds, answer),
            FaultKind.DROP: lambda: self._write(answer),
        }
        kinds[fault.kind]()
        if fault.kind in (FaultKind.HANG_UP, FaultKind.CUT, FaultKind.DROP):
            self.close_connection = True

    def _late(self, seconds: float, answer: Answer) -> None:
        self.server.simulator.wait(seconds)
        self._write(answer)

    def _write(
        self, answer: Answer, headers: Mapping[str, str] | None = None, length: int | None = None
    ) -> None:
        self.send_response(answer.status)
        for name, value in ({"Content-Type": answer.content_type} | dict(headers or {})).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body) if length is None else length))
        self.end_headers()
        self.wfile.write(answer.body)


def _flat(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, list):
        return ",".join(map(str, value))
    return str(value)
