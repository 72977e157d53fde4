"""What errors of a database server mean. Knows SQLSTATEs and libpq's words, imports no driver."""

import re
from collections.abc import Sequence

from smsdesk.core.errors import Detail, ErrorCode, SmsdeskError
from smsdesk.core.server_address import ServerAddress

_E = ErrorCode
LEFT = "SD001"
"""SQLSTATE of a change to a database that was left, see `store.handing_over`."""
_STATES = {
    LEFT: _E.DATABASE_MOVED,
    "25006": _E.SERVER_READONLY,
    "25P03": _E.SERVER_LOST,  # idle in a transaction for too long
    "28": _E.SERVER_LOGIN,
    "3D000": _E.SERVER_NO_DATABASE,
    "40": _E.DATABASE_LOCKED,  # serialisation, deadlock
    "42501": _E.SERVER_RIGHTS,
    "53100": _E.SERVER_DISK_FULL,
    "53300": _E.SERVER_CROWDED,
    "55P03": _E.DATABASE_LOCKED,
    "57014": _E.SERVER_SLOW,
    "57P0": _E.SERVER_STOPPING,
    "58030": _E.DATABASE_UNREACHABLE,
    "08": _E.SERVER_LOST,
    "XX001": _E.DATABASE_DAMAGED,
    "XX002": _E.DATABASE_DAMAGED,
}
"""By SQLSTATE, or how it begins."""
CANCELLED = "57014"
_ADMIN_SHUTDOWN = "57P01"
_ANSWERED = re.compile(r"failed: (?P<severity>[^\W\d_]+):  (?P<words>.*)")
"""libpq gives no SQLSTATE for a refused connection, only the server's words in its own language."""
_REFUSALS: Sequence[tuple[str, ErrorCode]] = (
    (r"pg_hba\.conf", _E.SERVER_REFUSED),
    (r"password authentication failed|autoryzacja hasłem nie powiodła", _E.SERVER_LOGIN),
    (r"role .* does not exist|rola .* nie istnieje", _E.SERVER_LOGIN),
    (r"not permitted to log in|nie .* zalogowa", _E.SERVER_LOGIN),
    (r"authentication failed|autoryzacj.* nie powiod", _E.SERVER_LOGIN),
    (r"database .* does not exist|baza danych .* nie istnieje", _E.SERVER_NO_DATABASE),
    (r"permission denied|odmowa dostępu", _E.SERVER_RIGHTS),
    (r"starting up|shutting down|in recovery|not yet accepting", _E.SERVER_STOPPING),
    (r"uruchamia się|zamyka się|zatrzymywan|odzyskiwan", _E.SERVER_STOPPING),
    (r"too many (clients|connections)|connection slots|zbyt wiel[eu] (klient|połącze)",
     _E.SERVER_CROWDED),
)  # fmt: skip
_NO_PASSWORD = "no password supplied"  # noqa: S105  # libpq's words
_REASONS = (
    (r"timeout expired|timed out", "no answer in time"),
    (r"refused", "connection refused"),
    (r"resolve|translate host|Name or service|getaddrinfo", "name not found"),
    (r"No route|unreachable", "network unreachable"),
    (r"SSL|certificate", "no encrypted connection"),
)
_UNKNOWN = "no connection"


def known(error: BaseException | None, address: ServerAddress) -> SmsdeskError | None:
    """The error of the program for one of the driver; None for a mistake of ours."""
    state = getattr(error, "sqlstate", None)
    if state is None:
        return _lost_or_refused(error, address)
    code = next((code for start, code in _STATES.items() if state.startswith(start)), None)
    return None if code is None else server_error(code, address)


def server_error(code: ErrorCode, address: ServerAddress, **more: Detail) -> SmsdeskError:
    """With what the sentence of `code` may name."""
    where: dict[str, Detail] = {
        "host": address.host,
        "database": address.database,
        "user": address.user,
        "name": address.database,
        "reason": _UNKNOWN,
    }
    return SmsdeskError(code, **{**where, **more})


def _lost_or_refused(error: BaseException | None, address: ServerAddress) -> SmsdeskError | None:
    """Without a SQLSTATE: no connection came about, or one went away."""
    if not any(kind.__name__ in _OPERATIONAL for kind in type(error).__mro__):
        return None
    words = str(error)
    if "connection failed" in words or "connection timeout" in words or "connection to" in words:
        return _refused(words, address)
    if re.search(r"resolve host|getaddrinfo|Name or service", words):
        return server_error(_E.SERVER_UNREACHABLE, address, reason=_reason(words))
    return server_error(_E.SERVER_LOST, address)


_OPERATIONAL = ("OperationalError", "InterfaceError")


def _refused(words: str, address: ServerAddress) -> SmsdeskError:
    if _NO_PASSWORD in words:
        return server_error(_E.SERVER_LOGIN, address)
    answered = _ANSWERED.search(words)
    if answered is None:
        return server_error(_E.SERVER_UNREACHABLE, address, reason=_reason(words))
    said = answered["words"]
    for pattern, code in _REFUSALS:
        if re.search(pattern, said):
            return server_error(code, address, reason=said)
    return server_error(_E.SERVER_REFUSED, address, reason=said)


def _reason(words: str) -> str:
    return next((reason for pattern, reason in _REASONS if re.search(pattern, words)), _UNKNOWN)
