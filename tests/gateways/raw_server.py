"""A loopback server that does to each connection whatever a test says, with or without TLS."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Self

CERTIFICATE = Path(__file__).parent / "tls" / "loopback.pem"
"""Self-signed, for loopback, with its key: it proves nothing to anybody but these tests."""

Script = Callable[[socket.socket], None]


class RawServer:
    """`with RawServer(script) as server: ... server.host`."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._open: list[socket.socket] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve)
        self.host = f"127.0.0.1:{self._socket.getsockname()[1]}"
        self.connections = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for each in (self._socket, *self._open):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        for each in (self._socket, *self._open):
            each.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            # a duplicate, because TLS takes the socket itself away
            self._open.append(connection.dup())
            with connection, contextlib.suppress(OSError):
                self._script(connection)
            with contextlib.suppress(OSError):
                self._open[-1].shutdown(socket.SHUT_RDWR)


def secured(script: Script) -> Script:
    """`script` behind a TLS handshake."""

    def after_handshake(connection: socket.socket) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        with context.wrap_socket(connection, server_side=True) as safe:
            script(safe)

    return after_handshake


def answering(head: str, body: bytes = b"") -> Script:
    """Read a request, write this, wait for the client to hang up."""

    def script(connection: socket.socket) -> None:
        while read_request(connection):
            connection.sendall(head.replace("\n", "\r\n").encode() + b"\r\n\r\n" + body)

    return script


def read_request(connection: socket.socket) -> bytes:
    """One small request; empty when the client has gone."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return b""
        data += more
    return data


def wait(connection: socket.socket) -> None:
    """Say nothing until the client gives up."""
    while connection.recv(65536):
        pass


def hang_up(connection: socket.socket) -> None:
    """Close at once."""
