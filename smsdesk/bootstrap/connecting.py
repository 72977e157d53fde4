"""Ways to the providers, and how long they may take to answer."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk import paths

if TYPE_CHECKING:
    from smsdesk.gateways.limits import Limits
    from smsdesk.services.connector import Connector
    from smsdesk.store.secrets import Secrets

READ_TIMEOUT_VARIABLE = "SMSDESK_HTTP_READ_TIMEOUT"
"""Seconds to wait for a gateway's answer."""
LISTED_VARIABLE = "SMSDESK_LISTED_AFTER"
"""With the other one: seconds until a message that a provider does not list was never taken. Too
few make more messages unclear; nothing is sent twice for it."""
_LONGEST_WAIT = 3600


def make_connector(
    data_dir: Path, secrets: "Secrets", limits: "Limits | None" = None
) -> "Connector":
    from smsdesk.gateways.catalogue import providers
    from smsdesk.services.connector import Connector

    ledger = paths.practice_ledger(data_dir)
    return Connector(providers(ledger, limits or _limits()), secrets)


def short_limits() -> "Limits":
    """Somebody waits before a list of findings."""
    from smsdesk.gateways.limits import Limits

    told = _limits()
    return Limits(connect=5.0, read=min(8.0, told.read) if told else 8.0)


def _limits() -> "Limits | None":
    """Tests cannot wait as long for an answer as people should."""
    from smsdesk.gateways.limits import Limits

    read, listed = _seconds(READ_TIMEOUT_VARIABLE), _seconds(LISTED_VARIABLE)
    if read is None:
        return None
    return Limits(read=read) if listed is None else Limits(read=read, listed=listed)


def _seconds(variable: str) -> float | None:
    try:
        seconds = float(os.environ[variable])
    except (KeyError, ValueError):
        return None
    # a socket takes neither 0 nor less, nor "nan", nor what does not fit its clock
    return seconds if 0 < seconds <= _LONGEST_WAIT else None
