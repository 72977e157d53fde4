"""What errors of a database server mean. Knows SQLSTATEs and libpq's words, imports no driver."""

import re
from collections.abc import Sequence

from smsdesk.core.errors import Detail, ErrorCode, SmsdeskError
from smsdesk.core.server_address import ServerAddress

_E = ErrorCode
LEFT = "SD001"
"""SQLSTATE of a change to a database that was left, see `store.moving.handing_over`."""
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
    "53": _E.SERVER_FAILED,
    "55P03": _E.DATABASE_LOCKED,
    "57014": _E.SERVER_SLOW,
    "57P0": _E.SERVER_STOPPING,
    "58": _E.SERVER_FAILED,
    "08": _E.SERVER_LOST,
    "XX001": _E.DATABASE_DAMAGED,
    "XX002": _E.DATABASE_DAMAGED,
    "XX": _E.SERVER_FAILED,
}
"""By SQLSTATE, or how it begins; the longer one stands first."""
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
_UNANSWERED: Sequence[tuple[str, ErrorCode]] = (
    (_NO_PASSWORD, _E.SERVER_LOGIN),
    (r"resolve|translate host|Name or service|getaddrinfo", _E.SERVER_NOT_FOUND),
    (r"SSL was required|certificate|does not support SSL", _E.SERVER_UNENCRYPTED),
)
"""What libpq itself says."""
_CONNECTING = re.compile(r"connection (failed|timeout|is bad|to)|resolve host|getaddrinfo")
_DRIVERS = frozenset({"OperationalError", "InterfaceError"})


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
    }
    return SmsdeskError(code, **{**where, **more})


def _lost_or_refused(error: BaseException | None, address: ServerAddress) -> SmsdeskError | None:
    """Without a SQLSTATE: no connection came about, or one went away."""
    if _DRIVERS.isdisjoint(kind.__name__ for kind in type(error).__mro__):
        return None
    words = str(error)
    if _CONNECTING.search(words) is None:
        return server_error(_E.SERVER_LOST, address)
    answered = _ANSWERED.search(words)
    if answered is None:
        return server_error(_among(_UNANSWERED, words, _E.SERVER_UNREACHABLE), address)
    said = answered["words"]
    return server_error(_among(_REFUSALS, said, _E.SERVER_REFUSED), address, reason=said)


def _among(
    patterns: Sequence[tuple[str, ErrorCode]], words: str, otherwise: ErrorCode
) -> ErrorCode:
    return next((code for pattern, code in patterns if re.search(pattern, words)), otherwise)
