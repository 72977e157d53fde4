"""HTTP Basic: a name and a password as they travel. Who takes them so is known by each provider."""

import base64
from collections.abc import Mapping

from smsdesk.core.gateway import Secret


def basic_pair(name: str, password: Secret) -> Secret:
    """What stands for both in the header. An answer may repeat it, so tell it to `Http` too."""
    pair = f"{name}:{password.reveal()}".encode()
    return Secret(base64.b64encode(pair).decode("ascii"))


def basic_header(name: str, password: Secret) -> Mapping[str, str]:
    """The header that logs in; never part of a URL or a form."""
    return {"Authorization": f"Basic {basic_pair(name, password).reveal()}"}
