"""urllib3 below requests, made to tell what has surely not left from what may have been read.

Which GatewayError follows is decided in `http`.
"""

import logging
import socket
import ssl
from collections.abc import Iterator, Sequence
from errno import ENETUNREACH
from functools import lru_cache
from http.client import HTTPException
from pathlib import Path
from threading import Lock

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    LocationValueError,
    NewConnectionError,
)
from urllib3.util.ssl_ import ALPN_PROTOCOLS, create_urllib3_context

from smsdesk.core.errors import ErrorCode


class _HandshakeFailed(NewConnectionError):
    """TLS or the proxy's tunnel failed, so not a byte of the request has left."""


@lru_cache(maxsize=4)
def _trust(file: str | None, folder: str | None, _changed_at: int) -> ssl.SSLContext:
    context = create_urllib3_context()
    context.set_alpn_protocols(ALPN_PROTOCOLS)
    # urllib3 says the same again for each connection, while another thread may be copying it
    context.set_alpn_protocols = lambda _: None  # type: ignore[assignment, method-assign]  # see above
    context.load_verify_locations(file, folder)
    return context


_trust_lock = Lock()


def _shared_trust(file: str | None, folder: str | None) -> ssl.SSLContext:
    """One for all connections that trust the same: reading all roots takes some ten milliseconds.

    Read anew when they have changed. Raises OSError.
    """
    changed_at = Path(file or folder or "").stat().st_mtime_ns
    with _trust_lock:
        return _trust(file, folder, changed_at)


class _HttpsConnection(HTTPSConnection):
    """Tells a failed handshake from a connection that broke later; urllib3 reports both alike."""

    def connect(self) -> None:
        try:
            self.ssl_context = self.ssl_context or _shared_trust(self.ca_certs, self.ca_cert_dir)
            self.ca_certs = self.ca_cert_dir = None
            super().connect()
        except ConnectTimeoutError:
            raise
        except (OSError, HTTPError, HTTPException) as error:
            raise _HandshakeFailed(self, "no secure connection") from error


class _HttpsPool(HTTPSConnectionPool):
    ConnectionCls = _HttpsConnection


class Adapter(HTTPAdapter):
    """Never repeats a request, and knows when one has surely not left."""

    def init_poolmanager(self, *args: object, **kwargs: object) -> None:
        # at DEBUG it writes whole addresses, and a query may hold a phone number
        logging.getLogger("urllib3.connectionpool").setLevel(logging.INFO)
        super().init_poolmanager(*args, **kwargs)  # type: ignore[arg-type]  # passed through
        self._know_handshakes(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **kwargs: object) -> PoolManager:
        manager: PoolManager = super().proxy_manager_for(proxy, **kwargs)
        self._know_handshakes(manager)
        return manager

    def _know_handshakes(self, manager: PoolManager) -> None:
        manager.pool_classes_by_scheme = {"http": HTTPConnectionPool, "https": _HttpsPool}


_NEVER_LEFT: Sequence[tuple[type[BaseException], ErrorCode]] = (
    (socket.gaierror, ErrorCode.HOST_NOT_FOUND),
    (ssl.SSLError, ErrorCode.TLS_FAILED),
    (TimeoutError, ErrorCode.CONNECT_TIMEOUT),
    (requests.ConnectTimeout, ErrorCode.CONNECT_TIMEOUT),
    (_HandshakeFailed, ErrorCode.TLS_FAILED),
    (ConnectTimeoutError, ErrorCode.CONNECTION_REFUSED),
)
"""The first kind among the causes of a failed connection names it."""


def causes_of(error: BaseException) -> Iterator[BaseException]:
    """`error` and everything that it wraps; requests and urllib3 do it in four ways."""
    yield error
    wrapped = (
        *error.args,
        getattr(error, "reason", None),
        getattr(error, "original_error", None),
        error.__cause__,
    )
    for inner in dict.fromkeys(w for w in wrapped if isinstance(w, BaseException)):
        yield from causes_of(inner)


def never_left(causes: tuple[BaseException, ...]) -> ErrorCode | None:
    """Why the connection was never made; None when the request may have been read.

    A ConnectionError alone proves nothing: a server that reads the request and hangs up raises it
    too. Only a cause from the connect phase does.
    """

    def has(*kinds: type[BaseException]) -> bool:
        return any(isinstance(cause, kinds) for cause in causes)

    if has(LocationValueError, requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema):
        return ErrorCode.HOST_NOT_FOUND
    if not has(ConnectTimeoutError, requests.ConnectTimeout):
        return None
    if any(isinstance(cause, OSError) and cause.errno == ENETUNREACH for cause in causes):
        return ErrorCode.OFFLINE
    return next(code for kind, code in _NEVER_LEFT if has(kind))
