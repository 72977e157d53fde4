"""CuttingProxy: the network between a desk and its server, failing in the very moment wanted."""

import socket
from contextlib import suppress
from threading import Event, Lock, Semaphore, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_COMMIT = b"COMMIT\x00"
_CHUNK = 65536


class CuttingProxy:
    """Passes on what both sides say, to a server on loopback."""

    def __init__(self, port: int) -> None:
        self._server_port = port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._lock = Lock()
        self._open: list[socket.socket] = []
        self._on_commit: Callable[[socket.socket, bytes], None] | None = None
        self._is_down = False
        self._swallowing = False
        self._answered = Semaphore(0)
        self._flows = Event()
        self._flows.set()
        Thread(target=self._accept, name="proxy", daemon=True).start()

    def cut_before_commit(self, *, for_good: bool = False) -> None:
        """The next COMMIT never arrives. `for_good`: nor does anything after it."""
        self._on_commit = lambda _server, _data: self._cut(for_good=for_good)

    def cut_after_commit(self, *, for_good: bool = False) -> None:
        """The next COMMIT is carried out, its answer is lost."""

        def carry_out(server: socket.socket, data: bytes) -> None:
            self._swallowing = True
            server.sendall(data)
            self._answered.acquire(timeout=5)
            self._cut(for_good=for_good)

        self._on_commit = carry_out

    @property
    def is_waiting(self) -> bool:
        """Whether the COMMIT that is to be cut has not come yet."""
        return self._on_commit is not None

    def freeze(self) -> None:
        """Nothing arrives any more, either way, and nobody is told."""
        self._flows.clear()

    def thaw(self) -> None:
        """What was held up arrives."""
        self._flows.set()

    def close(self) -> None:
        """Cut everything, for good."""
        self.thaw()
        self._cut(for_good=True)
        self._listening.close()

    # --- passing on ----------------------------------------------------------------------------

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _address = self._listening.accept()
                server = self._reach_server()
                if server is None:
                    client.close()
                    continue
                with self._lock:
                    self._open += [client, server]
                Thread(target=self._to_server, args=(client, server), daemon=True).start()
                Thread(target=self._to_client, args=(server, client), daemon=True).start()

    def _reach_server(self) -> socket.socket | None:
        if self._is_down:
            return None
        try:
            return socket.create_connection(("127.0.0.1", self._server_port))
        except OSError:
            return None

    def _to_server(self, client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while data := client.recv(_CHUNK):
                self._flows.wait()
                planned = self._on_commit
                if planned is not None and _COMMIT in data:
                    self._on_commit = None
                    planned(server, data)
                    return
                server.sendall(data)
        _end(server)

    def _to_client(self, server: socket.socket, client: socket.socket) -> None:
        with suppress(OSError):
            while data := server.recv(_CHUNK):
                self._flows.wait()
                if self._swallowing:
                    self._answered.release()
                    return
                client.sendall(data)
        _end(client)

    def _cut(self, *, for_good: bool) -> None:
        self._is_down = self._is_down or for_good
        self._swallowing = False
        with self._lock:
            ended, self._open = self._open, []
        for one in ended:
            _end(one)


def _end(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
