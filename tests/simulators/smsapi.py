"""SMSAPI on loopback: a real HTTP server that speaks its wire format, with faults and a ledger.

In a test: `with SmsApiSimulator() as smsapi: ... smsapi.host ... smsapi.ledger`. By hand:
`python -m tests.simulators.smsapi --port 0` prints the address and serves until Ctrl+C.
Paths and logins are in `smsapi_routes`, the account's rules in `smsapi_account`, what may go
wrong in `faults`.
"""

import argparse
import json
import logging
import socket
import threading
import time
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self
from urllib.parse import parse_qsl, urlsplit

from tests.simulators.faults import Fault, FaultKind, FaultPlan
from tests.simulators.smsapi_account import (
    PASSWORD_MD5,
    TOKEN,
    USERNAME,
    Accepted,
    Account,
    ApiError,
)
from tests.simulators.smsapi_desk import SmsApiDesk
from tests.simulators.smsapi_routes import Request, route

_log = logging.getLogger(__name__)

__all__ = ["PASSWORD_MD5", "TOKEN", "USERNAME", "Request", "SmsApiSimulator"]


class SmsApiSimulator:
    """The provider; `account` has its knobs, `faults` what goes wrong, `ledger` what it took."""

    def __init__(self, port: int = 0, *, clock: Callable[[], float] = time.time) -> None:
        self.desk = SmsApiDesk(clock)
        self.faults = FaultPlan()
        """Met by sends only."""
        self.other_faults = FaultPlan()
        """Met by everything else: balance, senders, statuses."""
        self.idle_limit: float | None = None
        """Seconds after which a kept connection is closed by the server."""
        self.requests: list[Request] = []
        self._stopping = threading.Event()
        self._server = _Server(("127.0.0.1", port), _Handler, self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def host(self) -> str:
        """The endpoint, as the form of a gateway takes it."""
        return f"127.0.0.1:{self._server.server_address[1]}"

    @property
    def account(self) -> Account:
        """The knobs."""
        return self.desk.account

    @property
    def ledger(self) -> list[Accepted]:
        """What was really accepted, oldest first."""
        return self.desk.ledger

    @property
    def connections(self) -> int:
        """How many connections have been opened so far."""
        return self._server.opened

    def sends(self) -> list[Request]:
        """The requests that meant to send."""
        return [request for request in self.requests if "message" in request.form]

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


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = False
    request_queue_size = 128

    def __init__(
        self, address: tuple[str, int], handler: "type[_Handler]", simulator: SmsApiSimulator
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

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base's name
        _log.debug("%s", self.requestline.split("?")[0])

    def _serve(self) -> None:
        simulator, path, form = self.server.simulator, urlsplit(self.path).path, self._read()
        number = self.server.number_of(self.connection)
        request = Request(self.command, path, form, dict(self.headers.items()), number)
        simulator.requests.append(request)
        plan = simulator.faults if "message" in form else simulator.other_faults
        fault = plan.take()
        if fault is not None and not fault.after and self._before(fault):
            return
        status, body = self._act(request)
        if fault is not None and fault.after:
            self._after(fault, status, body)
        else:
            self._write(status, body)

    def _read(self) -> Mapping[str, str]:
        raw = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
        form = dict(parse_qsl(urlsplit(self.path).query, keep_blank_values=True))
        if "json" in self.headers.get("Content-Type", ""):
            return form | {name: _flat(value) for name, value in json.loads(raw).items()}
        return form | dict(parse_qsl(raw, keep_blank_values=True))

    def _before(self, fault: Fault) -> bool:
        """Whether the fault was the whole answer."""
        if fault.kind is FaultKind.HANG_UP:
            self.close_connection = True
        elif fault.kind is FaultKind.ANSWER:
            self._write(fault.status, fault.body, fault.headers)
        else:
            self.server.simulator.wait(fault.seconds)
            return False
        return True

    def _after(self, fault: Fault, status: int, body: bytes) -> None:
        kinds: Mapping[FaultKind, Callable[[], None]] = {
            FaultKind.HANG_UP: lambda: None,
            FaultKind.ANSWER: lambda: self._write(fault.status, fault.body, fault.headers),
            FaultKind.CUT: lambda: self._write(status, body[: len(body) // 2], length=len(body)),
            FaultKind.HALVE: lambda: self._write(status, body[: len(body) // 2]),
            FaultKind.SLOW: lambda: self._late(fault.seconds, status, body),
            FaultKind.DROP: lambda: self._write(status, body),
        }
        kinds[fault.kind]()
        if fault.kind in (FaultKind.HANG_UP, FaultKind.CUT, FaultKind.DROP):
            self.close_connection = True

    def _late(self, seconds: float, status: int, body: bytes) -> None:
        self.server.simulator.wait(seconds)
        self._write(status, body)

    def _write(
        self,
        status: int,
        body: bytes,
        headers: Mapping[str, str] | None = None,
        length: int | None = None,
    ) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": "application/json"} | dict(headers or {})).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def _act(self, request: Request) -> tuple[int, bytes]:
        try:
            return 200, json.dumps(route(self.server.simulator.desk, request)).encode()
        except ApiError as error:
            return error.status, json.dumps(error.body).encode()


def _flat(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, list):
        return ",".join(map(str, value))
    return str(value)


def main() -> None:
    """Serve by hand."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=0)
    simulator = SmsApiSimulator(options.parse_args().port)
    with simulator:
        login = f"{USERNAME} / {PASSWORD_MD5}"
        print(f"{simulator.host}   {login}   token {TOKEN}", flush=True)  # noqa: T201  # by hand
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            _log.debug("stopped")


if __name__ == "__main__":
    main()
