"""What is said to SMSAPI: logins and the forms of sms.do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from smsdesk.core.gateway import Secret
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.basic_login import basic_header, basic_pair
from smsdesk.gateways.links import replace_links
from smsdesk.gateways.mixing import is_mixed

_ECO = "Eco"
_JSON: Mapping[str, str] = {"format": "json"}


@dataclass(frozen=True, slots=True)
class Login:
    """A token, or a user name with the MD5 of the API password. The token wins."""

    username: str
    password: Secret
    token: Secret

    @property
    def secrets(self) -> tuple[Secret, ...]:
        """What no answer's words may show, in each way that it travels."""
        return self.password, self.token, basic_pair(self.username, self.password)

    def form(self) -> Mapping[str, str]:
        """The part of a *.do form that logs in; never part of a URL."""
        if self.token:
            return _JSON
        return {"username": self.username, "password": self.password.reveal(), **_JSON}

    def headers(self) -> Mapping[str, str]:
        """For *.do: the token; a user name is in the form."""
        return self.rest_headers() if self.token else {}

    def rest_headers(self) -> Mapping[str, str]:
        """For REST paths, which know nothing of forms."""
        if self.token:
            # a header is Latin-1 to requests; whatever was pasted goes as it is and gets a 401
            return {"Authorization": _latin(f"Bearer {self.token.reveal()}")}
        return basic_header(self.username, self.password)


@dataclass(frozen=True, slots=True)
class Style:
    """How messages of this gateway leave."""

    kind: str
    """eco, pro or priority."""
    senders: tuple[str, ...]
    shorten_links: bool
    is_polish: bool
    """Whether the account lives at smsapi.pl, whose short links are other than smsapi.com's."""

    def sender_of(self, sms: OutgoingSms) -> str:
        """The name a message leaves under; empty when none was chosen or configured."""
        if self.kind == "eco":
            return _ECO
        return sms.sender or (self.senders[0] if self.senders else "")

    def text_of(self, text: str) -> str:
        """The text as the wire wants it."""
        if not self.shorten_links:
            return text
        macro = "idzdo" if self.is_polish else "goto"
        return replace_links(text, lambda link: f"[%{macro}:{_with_scheme(link)}%]")

    def measured(self, text: str) -> str:
        """The text with links as long as they will be; the last characters are unpredictable."""
        if not self.shorten_links:
            return text
        sample = f"{'idz.do' if self.is_polish else 'cut.li'}/k7Qx2Rf9B"
        return replace_links(text, lambda _: sample)


def send_form(batch: Sequence[OutgoingSms], style: Style) -> Mapping[str, str]:
    """sms.do with messages that share sender and time.

    Different texts travel whole, as the values of one parameter, in the order of the numbers.
    """
    first = batch[0]
    form = {
        "to": ",".join(sms.to.digits for sms in batch),
        "from": style.sender_of(first),
        "message": style.text_of(first.text),
        "encoding": "utf-8",
        "details": "1",
        "idx": "|".join(sms.client_id for sms in batch),
        # refuses what it has taken within 24 hours, so a repeat after a crash sends nothing twice
        "check_idx": "1",
        # without it equal numbers are silently made one, and then there are more idx than numbers
        "allow_duplicates": "1",
    }
    if is_mixed(batch):
        form |= {"message": "[%1%]", "param1": "|".join(sms.text for sms in batch)}
    if style.kind == "priority":
        form["fast"] = "1"
    if first.send_at is not None:
        # without date_validate a date it cannot read means: now
        form |= {"date": str(int(first.send_at.timestamp())), "date_validate": "1"}
    return form


def fits_parameter(text: str) -> bool:
    """Whether a text may be one of several in a request: nothing in it may mean anything there."""
    return "|" not in text and "[%" not in text


def _with_scheme(link: str) -> str:
    return link if "://" in link else f"http://{link}"


def _latin(text: str) -> str:
    return text.encode().decode("latin-1")
