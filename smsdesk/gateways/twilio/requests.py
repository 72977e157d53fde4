"""What is said to Twilio: the login, paths and the form of a message."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from smsdesk.core.gateway import Secret
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.basic_login import basic_header, basic_pair
from smsdesk.gateways.links import replace_links
from smsdesk.gateways.twilio.form import is_service
from smsdesk.gateways.twilio.planned import plan_form

_SAMPLE_LINK = "https://link.example/k7Qx2Rf9Bd"
"""Twilio puts the customer's own domain and ten characters (T4, Link Shortening). How long that
domain is, the messages' host does not tell, so the host is an assumption; https:// can be switched
off for a domain, which makes the link shorter."""


@dataclass(frozen=True, slots=True)
class Login:
    """An account with its token."""

    account_sid: str
    token: Secret

    @property
    def secrets(self) -> tuple[Secret, ...]:
        """What no answer's words may show, in each way that it travels."""
        return self.token, basic_pair(self.account_sid, self.token)

    def headers(self) -> Mapping[str, str]:
        """The header that logs in."""
        return basic_header(self.account_sid, self.token)

    def path(self, *parts: str) -> str:
        """Something of the account: "Messages", or the account itself without parts."""
        names = (self.account_sid, *parts)
        return f"/2010-04-01/Accounts/{'/'.join(quote(name, safe='') for name in names)}.json"


@dataclass(frozen=True, slots=True)
class Style:
    """How messages of this gateway leave."""

    senders: Sequence[str]
    shorten_links: bool

    def sender_of(self, sms: OutgoingSms) -> str:
        """The sender a message leaves under; empty when none was chosen or configured."""
        return sms.sender or self._default()

    def shortens(self, sender: str) -> bool:
        """Whether links of a message from `sender` are shortened: Messaging Services only."""
        return self.shorten_links and is_service(sender)

    def measured(self, text: str, sender: str) -> str:
        """The text with links as long as they will be, as far as that is known.

        All examples of Twilio have a scheme; whether a bare domain is shortened is not confirmed,
        so it counts as it stands.
        """
        if not self.shortens(sender or self._default()):
            return text
        return replace_links(text, lambda link: _SAMPLE_LINK if "://" in link else link)

    def _default(self) -> str:
        return self.senders[0] if self.senders else ""


def send_form(sms: OutgoingSms, style: Style) -> Mapping[str, str]:
    """A message, as T1's CreateMessage names the fields."""
    sender = style.sender_of(sms)
    form = {
        # without the plus it is a wrong number (21211, apprise#448)
        "To": sms.to.e164,
        "MessagingServiceSid" if is_service(sender) else "From": sender,
        "Body": sms.text,
    }
    if style.shortens(sender):
        form["ShortenUrls"] = "true"
    return form if sms.send_at is None else {**form, **plan_form(sms.send_at)}
