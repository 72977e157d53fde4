"""Finding a message of unknown outcome among those that Twilio lists.

Twilio takes no id of ours, so a message is known by its number, its text and its time only. Two
that agree in all three cannot be told apart, and then a person decides.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.twilio.answers import Message, Page

_EARLIER = timedelta(seconds=60)
"""Our clock may be ahead of Twilio's."""
_LATER = timedelta(seconds=120)
"""A request may wait for its connection and its answer, and our clock may be behind."""
_PAGE_SIZE = "100"
_MOST_PAGES = 10
# put before every text of a trial account; seen in answers of several public projects
_TRIAL_PREFIX = "Sent from your Twilio trial account - "


@dataclass(frozen=True, slots=True)
class Found:
    """What a search brought."""

    messages: tuple[Message, ...]
    is_complete: bool
    """Whether every message that could be meant was looked at."""

    @property
    def only(self) -> Message | None:
        """The one message that can be meant, if it is surely one."""
        one = self.messages[0] if len(self.messages) == 1 and self.is_complete else None
        return one if one and one.sid and one.created else None


def search(
    ask: Callable[[Mapping[str, str]], Page], sms: OutgoingSms, attempted_at: datetime
) -> Found:
    """Every listed message that may be `sms`. Raises what `ask` raises.

    Asked for by number only: the sender of a Messaging Service is not known beforehand, and
    date_sent is empty while a message is queued. The list begins with the newest (not confirmed,
    T1 is silent); a page that is older throughout ends the search.
    """
    wanted = _Wanted(sms, attempted_at - _EARLIER, attempted_at + _LATER)
    query: Mapping[str, str] = {"To": sms.to.e164, "PageSize": _PAGE_SIZE}
    found: dict[str, Message] = {}
    for _ in range(_MOST_PAGES):
        page = ask(query)
        # by sid: a list that grows meanwhile may show a message on two pages
        found |= {m.sid: m for m in page.messages if wanted.may_be(m)}
        if page.is_last or wanted.is_over(page.messages):
            return Found(tuple(found.values()), is_complete=True)
        if page.next_query is None:
            break
        query = page.next_query
    return Found(tuple(found.values()), is_complete=False)


@dataclass(frozen=True, slots=True)
class _Wanted:
    sms: OutgoingSms
    since: datetime
    until: datetime

    def may_be(self, message: Message) -> bool:
        """Whether a message may be ours; one without a time may always be."""
        return (
            not message.direction.startswith("inbound")
            # nobody cancels what we have no answer for; it is an earlier one, planned anew since
            and message.status != "canceled"
            and message.to in ("", self.sms.to.digits)
            and _same_text(message.body, self.sms.text)
            and (message.created is None or self.since <= message.created <= self.until)
        )

    def is_over(self, messages: Iterable[Message]) -> bool:
        """Whether a page is older than what is looked for."""
        times = [message.created for message in messages]
        return bool(times) and all(time is not None and time < self.since for time in times)


def _same_text(body: str, text: str) -> bool:
    """A shortened link makes another text; then nothing is found, and a person decides."""
    return _unwrapped(body.removeprefix(_TRIAL_PREFIX)) == _unwrapped(text)


def _unwrapped(text: str) -> str:
    """Line ends and outer space may change on the way (not confirmed)."""
    return text.replace("\r\n", "\n").strip()
