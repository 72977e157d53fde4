"""Facts about the computer: clock, network settings, files of the program. Nothing is written."""

import os
import ssl
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import getproxies

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.health import Finding, Topic, problem

_EARLIEST = datetime(2026, 11, 1, tzinfo=UTC)
"""When this program did not exist yet."""
_SLIP = timedelta(hours=1)
_CERTIFICATES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")
_LINKS = "x-scheme-handler/"
_OURS = "smsdesk"


def clock(now: Callable[[], datetime], data: Path) -> Finding:
    """Whether the time can be right: it is not before this program, nor before its data."""
    told = now()
    if told < _EARLIEST:
        error = SmsdeskError(ErrorCode.CLOCK_WRONG, time=_minute(told))
        return problem("clock", error, Topic.PROGRAM)
    latest = _latest_change(data)
    if latest is not None and latest > told + _SLIP:
        error = SmsdeskError(ErrorCode.CLOCK_SET_BACK, time=_minute(latest))
        return problem("clock", error, Topic.PROGRAM)
    return Finding("clock", _minute(told))


def _minute(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M %Z")


def _latest_change(data: Path) -> datetime | None:
    try:
        times = [file.stat().st_mtime for file in data.glob("smsdesk.db*")]
        return datetime.fromtimestamp(max(times), UTC) if times else None
    except (OSError, OverflowError, ValueError):
        return None


def network(environment: Mapping[str, str] = os.environ) -> Iterator[Finding]:
    """What stands between this computer and the gateways."""
    yield Finding("tls", ssl.OPENSSL_VERSION)
    yield _proxies(getproxies())
    for variable in _CERTIFICATES:
        named = environment.get(variable)
        if named and not os.access(named, os.R_OK):
            error = SmsdeskError(ErrorCode.CERTIFICATES_MISSING, variable=variable)
            yield problem("certificates", error, Topic.PROGRAM, variable)
        elif named:
            shared = "chosen by a variable"
            yield Finding("certificates", named, key=variable, shareable=shared)


def _proxies(found: Mapping[str, str]) -> Finding:
    """Without the login that may stand in an address."""
    used = {kind: address for kind, address in found.items() if kind != "no"}
    if not used:
        return Finding("proxy", "none")
    words = ", ".join(f"{kind}: {_host(address)}" for kind, address in sorted(used.items()))
    return Finding("proxy", words, shareable=", ".join(sorted(used)))


def _host(address: str) -> str:
    try:
        return urlsplit(address if "//" in address else f"//{address}").hostname or "?"
    except ValueError:
        return "?"


def files(wanted: Sequence[Path]) -> Finding:
    """Whether what the program came with is there."""
    missing = [file.name for file in wanted if not file.exists()]
    if missing:
        error = SmsdeskError(ErrorCode.PROGRAM_INCOMPLETE, name=", ".join(missing))
        return problem("files", error, Topic.PLACES)
    return Finding("files", "ok", topic=Topic.PLACES)


def links(config: Path, scheme: str = "sms") -> Finding:
    """Who opens links to numbers, by the list of a Linux desktop in `config`."""
    chosen = ""
    for line in _lines(config / "mimeapps.list"):
        key, _, value = line.partition("=")
        if key.strip() == f"{_LINKS}{scheme}":
            chosen = value.strip().partition(";")[0]
    if not chosen:
        return Finding("links", "nobody chosen")
    ours = _OURS in chosen.lower()
    return Finding("links", "this program" if ours else chosen, shareable=_who(ours=ours))


def _who(*, ours: bool) -> str:
    return "this program" if ours else "another program"


def _lines(file: Path) -> Sequence[str]:
    try:
        return file.read_text("utf-8", "replace").splitlines()
    except OSError:
        return []
