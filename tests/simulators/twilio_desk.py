"""What the simulated Twilio does with a request: accepts, refuses, lists. HTTP is in `twilio`.

The rules follow the wire reference, section B.
"""

import itertools
import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from email.utils import format_datetime
from urllib.parse import urlencode

from tests.simulators.twilio_account import TRIAL_PREFIX, Accepted, Account, ApiError, Json, parts

_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
_LINK = re.compile(r"https?://\S+")
_VERSION = "2010-04-01"


class TwilioDesk:
    """Answers the account's requests and keeps its ledger. Thread-safe."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.account = Account()
        self.errors: list[int] = []
        """Error codes that the next sends get instead of an answer, one each."""
        self._clock = clock
        self._lock = threading.RLock()
        self._kept: list[Accepted] = []
        self._ledger: list[Accepted] = []
        self._sids = itertools.count(1)
        self._lists = 0

    @property
    def ledger(self) -> list[Accepted]:
        """What was really accepted from a client, oldest first."""
        with self._lock:
            return list(self._ledger)

    def keep(self, number: str, text: str, **changes: object) -> Accepted:
        """A message that came from elsewhere: another program, a reply."""
        with self._lock:
            one = self._message(number, text, "+48500500500").shown(**changes)
            self._kept.append(one)
            return one

    # --- sending -----------------------------------------------------------------------------

    def create(self, form: Mapping[str, str]) -> Json:
        """POST Messages.json."""
        with self._lock:
            if self.account.busy:
                self.account.busy -= 1
                raise ApiError(20429, "Too Many Requests", 429)
            if self.errors:
                raise ApiError(self.errors.pop(0), "Injected error")
            if self.account.status != "active":
                raise ApiError(20005, "Account not active", 403)
            self._check_text(form)
            self._check_sender(form)
            self._check_number(form["To"])
            self._check_time(form)
            one = self._accept(form)
            return self._shown(one, now=True)

    def _check_text(self, form: Mapping[str, str]) -> None:
        if not form.get("To"):
            raise ApiError(21604, "A 'To' phone number is required.")
        if not form.get("Body"):
            raise ApiError(21602, "Message body is required.")
        if len(form["Body"]) > 1600:
            raise ApiError(21617, "The concatenated message body exceeds the 1600 character limit")

    def _check_sender(self, form: Mapping[str, str]) -> None:
        account, sender = self.account, form.get("From", "")
        service = form.get("MessagingServiceSid", "")
        if service and service not in account.services:
            raise ApiError(21701, "The Messaging Service does not exist")
        if not service and not sender:
            raise ApiError(21603, "A 'From' phone number is required.")
        if sender.startswith("+") and not _NUMBER.fullmatch(sender):
            raise ApiError(21212, f"The 'From' number {sender} is not a valid phone number")
        owned = {number for number, sends in account.numbers if sends} | account.names
        if sender and sender not in owned:
            raise ApiError(21606, f"The From phone number {sender} is not owned by your account")
        if {sender, service} & account.full_queues:
            raise ApiError(21611, "This 'From' number has exceeded the maximum number of messages")

    def _check_number(self, number: str) -> None:
        account = self.account
        if not _NUMBER.fullmatch(number) or number in account.invalid:
            raise ApiError(21211, f"The 'To' number {number} is not a valid phone number.")
        if account.verified and number not in account.verified:
            raise ApiError(21608, f"The number {number} is unverified.")
        if number.startswith(account.blocked_countries):
            raise ApiError(21408, "Permission to send an SMS has not been enabled for the region")
        if number in account.landlines:
            raise ApiError(21614, f"'To' number is not a valid mobile number: {number}")
        if number in account.opted_out:
            raise ApiError(21610, "Attempt to send to unsubscribed recipient")

    def _check_time(self, form: Mapping[str, str]) -> None:
        if "ScheduleType" not in form and "SendAt" not in form:
            return
        if not form.get("MessagingServiceSid"):
            raise ApiError(35117, "Scheduling needs a MessagingServiceSid")
        ahead = (_send_at(form) or 0) - self._clock()
        if not 300 <= ahead <= 35 * 86400:
            raise ApiError(35114, "SendAt must be between 300 seconds and 35 days ahead")

    def _accept(self, form: Mapping[str, str]) -> Accepted:
        service = form.get("MessagingServiceSid", "")
        shortens = bool(service) and form.get("ShortenUrls") == "true"
        one = self._message(form["To"], form["Body"], service or form["From"], shortens=shortens)
        one = one.shown(send_at=_send_at(form))
        self._kept.append(one)
        self._ledger.append(one)
        self.account.balance -= one.price
        return one

    def _message(self, number: str, text: str, sender: str, *, shortens: bool = False) -> Accepted:
        body = f"{TRIAL_PREFIX}{text}" if self.account.verified else text
        if shortens:
            body = _LINK.sub(f"{self.account.link_domain}/j9K3huK9u7", body)
        size = parts(body)
        return Accepted(
            sid=f"SM{next(self._sids):032x}",
            number=number,
            text=text,
            sender=sender,
            at=self._clock(),
            parts=size,
            price=self.account.price * size,
            body=body,
            shorten_links=shortens,
            first_listed=self._lists + self.account.list_delay + 1,
        )

    # --- planned messages --------------------------------------------------------------------

    def update(self, sid: str, form: Mapping[str, str]) -> Json:
        """POST Messages/SID.json: cancels what is still planned."""
        with self._lock:
            one = self._find(sid)
            if form.get("Status") != "canceled":
                raise ApiError(20001, "Status must be canceled")
            if self._status(one)[0] != "scheduled":
                raise ApiError(30409, "Only scheduled messages can be canceled")
            return self._shown(self._change(one, cancelled=True))

    def let_go(self) -> None:
        """The time of everything planned has come."""
        with self._lock:
            for one in self._kept:
                if one.send_at is not None:
                    self._change(one, send_at=self._clock())

    def _find(self, sid: str) -> Accepted:
        for one in self._kept:
            if one.sid == sid:
                return one
        raise _not_found(f"Messages/{sid}.json")

    def _change(self, one: Accepted, **changes: object) -> Accepted:
        new = one.shown(**changes)
        self._kept = [new if each is one else each for each in self._kept]
        self._ledger = [new if each is one else each for each in self._ledger]
        return new

    # --- afterwards --------------------------------------------------------------------------

    def fetch(self, sid: str) -> Json:
        """GET Messages/SID.json."""
        with self._lock:
            return self._shown(self._find(sid))

    def list(self, query: Mapping[str, str]) -> Json:
        """GET Messages.json: newest first, by number, in pages."""
        with self._lock:
            self._lists += 1
            found = [one for one in self._kept if self._is_listed(one, query)]
            found.sort(key=lambda one: one.at, reverse=True)
            size = min(int(query.get("PageSize", "50")), self.account.page_size)
            items = [self._shown(one) for one in found]
            return self._page("messages", f"{self._path}/Messages.json", items, query, size)

    def _is_listed(self, one: Accepted, query: Mapping[str, str]) -> bool:
        return (
            one.first_listed <= self._lists
            and query.get("To") in (None, one.number)
            and query.get("From") in (None, one.sender)
        )

    def _page(
        self, name: str, path: str, items: Sequence[Json], query: Mapping[str, str], size: int
    ) -> Json:
        number = int(query.get("Page", "0"))
        start = number * size
        page = items[start : start + size]

        def address(page_number: int) -> str:
            token = {"PageToken": f"PASM{page_number}"} if page_number else {}
            rest = {k: v for k, v in query.items() if k not in ("Page", "PageToken")}
            return f"{path}?{urlencode({**rest, 'Page': page_number, **token})}"

        more = start + size < len(items)
        return {
            "end": start + len(page) - 1 if page else start,
            "first_page_uri": address(0),
            "next_page_uri": address(number + 1) if more else None,
            "page": number,
            "page_size": size,
            "previous_page_uri": address(number - 1) if number else None,
            name: page,
            "start": start,
            "uri": address(number),
        }

    @property
    def _path(self) -> str:
        return f"/{_VERSION}/Accounts/{self.account.account_sid}"

    # --- the account -------------------------------------------------------------------------

    def details(self) -> Json:
        """GET Accounts/SID.json; like the real one it shows the token."""
        names = {"messages": "Messages", "balance": "Balance"}
        return {
            "auth_token": self.account.token,
            "date_created": "Thu, 30 Jul 2015 20:00:00 +0000",
            "date_updated": "Thu, 30 Jul 2015 20:00:00 +0000",
            "friendly_name": "Warsztat",
            "owner_account_sid": self.account.account_sid,
            "sid": self.account.account_sid,
            "status": self.account.status,
            "subresource_uris": {name: f"{self._path}/{n}.json" for name, n in names.items()},
            "type": "Trial" if self.account.verified else "Full",
            "uri": f"{self._path}.json",
        }

    def balance(self) -> Json:
        """GET Balance.json."""
        account = self.account
        if not account.balance_supported:
            raise _not_found("Balance.json")
        amount: Json = float(account.balance) if account.is_odd else str(account.balance)
        return {
            "account_sid": account.account_sid,
            "balance": amount,
            "currency": account.currency,
        }

    def numbers(self, query: Mapping[str, str]) -> Json:
        """GET IncomingPhoneNumbers.json."""
        items = [
            {
                "account_sid": self.account.account_sid,
                "capabilities": {"mms": False, "sms": sends, "voice": True},
                "friendly_name": number,
                "phone_number": number,
                "sid": f"PN{i:032x}",
            }
            for i, (number, sends) in enumerate(self.account.numbers)
        ]
        size = int(query.get("PageSize", "50"))
        path = f"{self._path}/IncomingPhoneNumbers.json"
        return self._page("incoming_phone_numbers", path, items, query, size)

    # --- one message -------------------------------------------------------------------------

    def _shown(self, one: Accepted, *, now: bool = False) -> Json:
        account, (status, error) = self.account, self._status(one)
        is_service = one.sender in account.services
        created = format_datetime(datetime.fromtimestamp(one.at, UTC))
        uri = f"{self._path}/Messages/{one.sid}"
        item: dict[str, Json] = {
            "account_sid": account.account_sid,
            "api_version": _VERSION,
            "body": one.body,
            "date_created": created,
            "date_sent": None if status in ("queued", "scheduled", "canceled") else created,
            "date_updated": created,
            "direction": one.direction,
            "error_code": error or None,
            "error_message": "Unreachable destination handset" if error else None,
            "from": None if is_service else one.sender,
            "num_media": "0",
            "num_segments": str(one.parts),
            "price": self._price(one, now=now),
            "price_unit": account.currency if self._price(one, now=now) else None,
            "messaging_service_sid": one.sender if is_service else None,
            "sid": one.sid,
            "status": status,
            "subresource_uris": {"media": f"{uri}/Media.json"},
            "to": one.number,
            "uri": f"{uri}.json",
        }
        return _odd(item) if account.is_odd else item

    def _status(self, one: Accepted) -> tuple[str, int]:
        told, wait = self.account.statuses.get(one.sid), self.account.deliver_after
        if told is not None:
            return told
        if one.cancelled:
            return "canceled", 0
        if one.send_at is not None and one.send_at > self._clock():
            return "scheduled", 0
        late = wait is not None and self._clock() - one.at >= wait
        return ("delivered", 0) if late else ("queued", 0)

    def _price(self, one: Accepted, *, now: bool) -> str | None:
        is_known = self.account.price_at_once or (not now and self._status(one)[0] != "queued")
        return f"-{one.price:.5f}" if is_known else None


def _send_at(form: Mapping[str, str]) -> float | None:
    if form.get("ScheduleType") != "fixed":
        return None
    try:
        return datetime.fromisoformat(form["SendAt"].replace("Z", "+00:00")).timestamp()
    except (KeyError, ValueError) as error:
        raise ApiError(35115, "SendAt is no time") from error


def _not_found(what: str) -> ApiError:
    return ApiError(
        20404, f"The requested resource /{_VERSION}/Accounts/…/{what} was not found", 404
    )


def _odd(item: dict[str, Json]) -> dict[str, Json]:
    """The same message from a provider of other habits."""
    price, error = item["price"], item["error_code"]
    changed: dict[str, Json] = {
        "num_segments": int(str(item["num_segments"])),
        "price": float(Decimal(price)) if isinstance(price, str) else None,
        "error_code": str(error) if error else 0,
        "account_tags": [{"id": 7}],
        "date_updated": None,
    }
    dropped = ("error_message", "subresource_uris", "api_version")
    kept = {name: value for name, value in {**item, **changed}.items() if name not in dropped}
    return dict(reversed(kept.items()))
