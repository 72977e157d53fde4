"""Dynmark, a configured account. Its entry in the catalogue is in `provider`.

No source knows of a balance, a list of messages or senders, or a delivery report that can be asked
for, so none of these abilities is here: what was taken stays "accepted", what is unknown is for a
person to look up in Dynmark's portal.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    Answer,
    GatewayConfig,
    GatewayInfo,
    OutcomeUnknown,
    RateLimited,
    Secret,
    Unreachable,
    split_senders,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.dynmark.form import HOST, HTTP_FORM, INFO
from smsdesk.gateways.dynmark.http_form import HttpForm
from smsdesk.gateways.dynmark.login import LIMITS, Login
from smsdesk.gateways.dynmark.rest import Rest
from smsdesk.gateways.dynmark.sending import send_all
from smsdesk.gateways.hosts import base_url
from smsdesk.gateways.http import Http
from smsdesk.gateways.limits import Limits

_NO_ANSWER = frozenset({ErrorCode.CHECK_TIMEOUT, ErrorCode.CHECK_LOST})


class Dynmark:
    """A configured account. Of the abilities of the port it has ChecksReach alone."""

    def __init__(self, config: GatewayConfig, limits: Limits | None = None) -> None:
        url = base_url(config.fields.get("endpoint") or HOST)
        password = config.secrets.get("password", Secret(""))
        login = Login(config.fields.get("username", ""), password)
        senders = split_senders(config.fields.get("sender", ""))
        self._sender = senders[0] if senders else ""
        interface = HttpForm if config.fields.get("api") == HTTP_FORM else Rest
        self._api = interface(url, login, limits or LIMITS)
        # asking whether anybody is there need not be as patient as sending
        self._door = Http(url, INFO.name, limits)
        limit = self._api.batch_limit
        self._info = replace(INFO, batch_limit=limit, mixed_limit=limit)

    @property
    def info(self) -> GatewayInfo:
        """What Dynmark is; the HTTP form takes one message per request."""
        return self._info

    def close(self) -> None:
        """Let go of connections."""
        self._api.close()
        self._door.close()

    def send(self, batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        """See the port."""
        named = [replace(sms, sender=sms.sender or self._sender) for sms in batch]
        return send_all(self._api.send, named, self._api.batch_limit)

    def reach(self) -> None:
        """Whether the server answers; what it answers to a visitor does not matter."""
        with suppress(RateLimited):
            try:
                self._door.get("/", {}, {})
            except OutcomeUnknown as error:
                if error.code in _NO_ANSWER:
                    host = self._door.host
                    raise Unreachable(error.code, gateway=INFO.name, host=host) from error
