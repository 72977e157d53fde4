"""Hosts of providers: what may be typed, which scheme and which proxy they are spoken to with."""

import re
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from smsdesk.core.errors import ErrorCode, FieldError

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(
    rf"(?P<name>{_LABEL}(?:\.{_LABEL})+|localhost|\[[0-9a-f:.]+\])(?::(?P<port>[0-9]{{1,5}}))?"
)


def check_host(text: str) -> str:
    """A host as typed or pasted, without scheme and slash: "smsapi.pl", "127.0.0.1:8025".

    Raises FieldError("endpoint", HOST_INVALID).
    """
    host = _SCHEME.sub("", text.strip(), count=1).rstrip("/ ").lower()
    found = _HOST.fullmatch(host)
    if found is None or len(found["name"]) > 253 or not _is_port(found["port"] or "1"):
        # after the last @, because before it there may be a password
        raise FieldError("endpoint", ErrorCode.HOST_INVALID, value=host.rpartition("@")[2][:60])
    if host.startswith("[") and not _is_address(found["name"][1:-1]):
        raise FieldError("endpoint", ErrorCode.HOST_INVALID, value=host[:60])
    return host


def base_url(host: str) -> str:
    """Where to speak to a checked host: https always, plain http to this machine only."""
    return f"{'http' if is_loopback(host) else 'https'}://{host}"


def is_loopback(host: str) -> bool:
    """Whether a checked host, with or without a port, is this machine."""
    name = urlsplit(f"//{host}").hostname or ""
    return name == "localhost" or (_is_address(name) and ip_address(name).is_loopback)


def name_of(url: str) -> str:
    """The host of a URL with its port, as a sentence names it."""
    return urlsplit(url).netloc


def proxies_for(url: str) -> Mapping[str, str]:
    """The system's proxy for `url`, read once; none for this machine and for exceptions."""
    from urllib.request import getproxies, proxy_bypass  # heavy, and forms need none of it

    parts = urlsplit(url)
    if is_loopback(parts.netloc) or proxy_bypass(parts.hostname or ""):
        return {}
    known = getproxies()
    proxy = known.get(parts.scheme) or known.get("all")
    return {parts.scheme: proxy} if proxy else {}


def _is_port(text: str) -> bool:
    return 1 <= int(text) <= 65535


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
