"""What is said to Infobip: the login, the body of a send, the query of the logs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from smsdesk.core.gateway import Secret
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.basic_login import basic_header, basic_pair
from smsdesk.gateways.http import Json
from smsdesk.gateways.links import replace_links
from smsdesk.gateways.mixing import by_text

SEND = "/sms/3/messages"
LOGS = "/sms/3/logs"
BALANCE = "/account/1/balance"

_LOG_LIMIT = "200"
"""More than are ever asked for at once; without a limit there are fifty, and a repeat that was
refused may have an entry of its own."""
_SAMPLE_LINK = "https://esm.to/k7Qx2Rf9B"
"""Infobip documents neither its default host nor the length: a host as short as they come and nine
characters is an assumption. `removeProtocol` is off by default, so the scheme stays."""


@dataclass(frozen=True, slots=True)
class Login:
    """The name and password of the portal; Infobip takes them as HTTP Basic."""

    username: str
    password: Secret

    @property
    def secrets(self) -> tuple[Secret, ...]:
        """What no answer's words may show, in each way that it travels."""
        return self.password, basic_pair(self.username, self.password)

    def headers(self) -> Mapping[str, str]:
        """The header that logs in."""
        return basic_header(self.username, self.password)


@dataclass(frozen=True, slots=True)
class Style:
    """How messages of this gateway leave."""

    senders: tuple[str, ...]
    shorten_links: bool

    def sender_of(self, sms: OutgoingSms) -> str:
        """The name a message leaves under; empty when none was chosen or configured."""
        return sms.sender or (self.senders[0] if self.senders else "")

    def measured(self, text: str) -> str:
        """The text with links as long as they are assumed to be."""
        return replace_links(text, lambda _: _SAMPLE_LINK) if self.shorten_links else text


def send_body(batch: Sequence[OutgoingSms], style: Style) -> Json:
    """Messages that share a sender; of each text one to many destinations.

    Each travels under our own id. A repeat of an id is not sent but answered with status 23; the
    provider's dictionary of statuses says so, its specification does not.
    """
    first = batch[0]
    messages = [_message(part, style) for part in by_text(batch)]
    options: dict[str, object] = {}
    if style.shorten_links:
        # what is left out of `tracking` counts as true, and nobody asked to follow people's clicks
        options["tracking"] = {"shortenUrl": True, "trackClicks": False}
    if first.send_at is not None:
        # only whole bulks can be cancelled, so each planned message is one, under our own id
        options["schedule"] = {"bulkId": first.client_id, "sendAt": _stamp(first.send_at)}
    body: dict[str, object] = {"messages": messages}
    return Json(body | {"options": options} if options else body)


def _message(batch: Sequence[OutgoingSms], style: Style) -> Mapping[str, object]:
    return {
        "sender": style.sender_of(batch[0]),
        "destinations": [{"to": sms.to.digits, "messageId": sms.client_id} for sms in batch],
        "content": {"text": batch[0].text},
    }


def _stamp(moment: datetime) -> str:
    """yyyy-MM-dd'T'HH:mm:ss.SSSZ"""
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "+0000")


def logs_query(message_ids: Sequence[str]) -> Mapping[str, str]:
    """Asks the logs for some messages."""
    return {"messageId": ",".join(message_ids), "limit": _LOG_LIMIT}
