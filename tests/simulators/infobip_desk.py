"""What the simulated Infobip does with a request: takes, charges, refuses. HTTP is in `infobip`.

The rules follow the wire reference: ids that are sent once, statuses by group, logs of 48 hours.
"""

import itertools
import random
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tests.simulators.infobip_account import (
    BLOCKLISTED,
    DELIVERED,
    DESTINATION,
    DUPLICATE,
    LINK,
    NETWORK,
    NO_CREDITS,
    OPTED_OUT,
    PENDING,
    SHORT_LINK,
    SOURCE,
    TOO_LONG,
    TRIAL,
    Accepted,
    Account,
    ApiError,
    Json,
    Logged,
    Object,
    Status,
    parts,
)
from tests.simulators.infobip_schedule import schedule_of

_KEPT = 48 * 3600
_DEFAULT_PAGE = 50
_MOST_PARTS = 25


class InfobipDesk:
    """Answers the account's requests and keeps its ledger. Thread-safe."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.account = Account()
        self.answers: list[Status] = []
        """Statuses that the next messages get instead of their own, one each."""
        self._clock = clock
        self._lock = threading.RLock()
        self._ledger: list[Accepted] = []
        self._log: list[Logged] = []
        self._used: set[str] = set()
        self._asks: dict[str, int] = {}
        self._ids = itertools.count(2034072219640523072)

    @property
    def ledger(self) -> list[Accepted]:
        """What was really accepted, oldest first."""
        with self._lock:
            return list(self._ledger)

    # --- sending -----------------------------------------------------------------------------

    def send(self, body: Json) -> Json:
        """POST /sms/3/messages"""
        with self._lock:
            messages = _checked(body)
            if self.account.refuses_mixed:
                self._refuse_bad_numbers(messages)
            schedule = schedule_of(body, self._clock())
            bulk_id, tracking = schedule.bulk_id or str(next(self._ids)), _tracking(body)
            items = [
                self._take(message, destination, bulk_id, tracking, schedule.send_at)
                for message in messages
                for destination in _list(message["destinations"])
            ]
            return self._disguised({"bulkId": bulk_id, "messages": items}, "messages")

    def _refuse_bad_numbers(self, messages: Sequence[Object]) -> None:
        for place, message in enumerate(messages):
            for number, destination in enumerate(_list(message["destinations"])):
                if self._is_invalid(str(destination["to"])):
                    path = f"messages[{place}].destinations[{number}].to"
                    raise ApiError(400, "invalid", {path: "must be a phone number"})

    def _is_invalid(self, number: str) -> bool:
        return number in self.account.invalid or not (number.isdigit() and 8 <= len(number) <= 15)

    def _take(
        self,
        message: Object,
        destination: Object,
        bulk_id: str,
        tracking: tuple[bool, bool],
        send_at: float | None,
    ) -> Object:
        text = str(_object(message["content"])["text"])
        leaves = LINK.sub(SHORT_LINK, text) if tracking[0] else text
        one = Accepted(
            client_id=str(destination.get("messageId") or next(self._ids)),
            bulk_id=bulk_id,
            number=str(destination["to"]),
            text=text,
            sender=str(message.get("sender", "")),
            shortened=tracking[0],
            tracked=tracking[1],
            price=self.account.price,
            parts=parts(leaves),
            at=self._clock(),
            send_at=send_at,
        )
        status = self._judged(one)
        self._note(one, status)
        return self._sent_item(one, status)

    def _judged(self, one: Accepted) -> Status:
        if self.answers:
            return self.answers.pop(0)
        if one.client_id in self._used:
            return DUPLICATE
        refusal = self._refusal(one)
        if refusal is None and one.price * one.parts > self.account.balance:
            return NO_CREDITS
        return refusal or PENDING

    def _refusal(self, one: Accepted) -> Status | None:
        account = self.account
        reasons: Sequence[tuple[bool, Status]] = (
            (one.sender not in account.senders, SOURCE),
            (self._is_invalid(one.number), DESTINATION),
            (one.number in account.blacklisted, BLOCKLISTED),
            (one.number in account.opted_out, OPTED_OUT),
            (bool(account.trial_number) and one.number != account.trial_number, TRIAL),
            (one.number.startswith(account.blocked_countries or "none"), NETWORK),
            (one.parts > _MOST_PARTS, TOO_LONG),
        )
        return next((status for applies, status in reasons if applies), None)

    def _note(self, one: Accepted, status: Status) -> None:
        if status.is_rejected:
            self._log.append(Logged(one, status))
            if self.account.remembers_refused:
                self._used.add(one.client_id)
            return
        self.account.balance -= one.price * one.parts
        self._used.add(one.client_id)
        self._ledger.append(one)
        self._log.append(Logged(one))

    def _sent_item(self, one: Accepted, status: Status) -> Object:
        item: dict[str, Json] = {
            "messageId": one.client_id,
            "status": _status(status),
            "destination": one.number,
            "details": {"messageCount": one.parts},
        }
        if self.account.without_details:
            del item["details"]
        return item

    # --- afterwards --------------------------------------------------------------------------

    def logs(self, query: Mapping[str, str]) -> Json:
        """GET /sms/3/logs"""
        with self._lock:
            if not self.account.may_see_logs:
                raise ApiError(403, "Insufficient permissions")
            wanted = [one for one in query.get("messageId", "").split(",") if one]
            if sum(map(len, wanted)) + len(wanted) > 2048:
                raise ApiError(400, "too long", {"messageId": "size must be between 0 and 2048"})
            found = [entry for entry in self._log if self._is_listed(entry, wanted)]
            page = found[-int(query.get("limit", _DEFAULT_PAGE)) :]
            return self._disguised({"results": [self._log_item(e) for e in page]}, "results")

    def _is_listed(self, entry: Logged, wanted: Sequence[str]) -> bool:
        one, age = entry.message, self._clock() - entry.message.at
        if wanted and one.client_id not in wanted:
            return False
        if not self.account.logs_planned and self._is_kept(one):
            return False
        asks = self._asks[one.client_id] = self._asks.get(one.client_id, 0) + 1
        is_late = age < self.account.log_delay or asks <= self.account.log_delay_in_asks
        return age < _KEPT and not is_late

    def _log_item(self, entry: Logged) -> Object:
        one, status = entry.message, self._status_of(entry)
        item: dict[str, Json] = {
            "destination": one.number,
            "bulkId": one.bulk_id,
            "messageId": one.client_id,
            "sentAt": _stamp(one.at),
            "doneAt": _stamp(one.at + (self.account.deliver_after or 0)),
            "messageCount": one.parts,
            "price": {
                "pricePerMessage": 0 if entry.refused else float(one.price),
                "currency": self.account.currency,
            },
            "status": _status(status),
            "error": {
                "groupId": 0,
                "groupName": "OK",
                "id": 0,
                "name": "NO_ERROR",
                "description": "No Error",
                "permanent": False,
            },
            "platform": {"entityId": "warsztat", "applicationId": "smsdesk"},
            "content": {"text": one.text},
            "mccMnc": "26001",
        }
        return item

    def _status_of(self, entry: Logged) -> Status:
        one, wait = entry.message, self.account.deliver_after
        told = self.account.statuses.get(one.client_id)
        if entry.refused or told:
            return entry.refused or told or PENDING
        late = wait is not None and self._clock() - one.at >= wait
        return DELIVERED if late else PENDING

    # --- planned messages --------------------------------------------------------------------

    def bulk_status(self, query: Mapping[str, str]) -> Json:
        """GET /sms/1/bulks/status"""
        with self._lock:
            return self._bulk_answer(self._bulk(query))

    def set_bulk_status(self, query: Mapping[str, str], body: Json) -> Json:
        """PUT /sms/1/bulks/status"""
        with self._lock:
            bulk = self._bulk(query)
            if _object(body).get("status") != "CANCELED":
                raise ApiError(400, "unknown", {"status": "must be one of the known"})
            if not all(map(self._is_kept, bulk)) or self.account.bulk_status:
                raise ApiError(400, "left", {"status": "bulk cannot be cancelled"})
            self._ledger = [replace(m, cancelled=True) if m in bulk else m for m in self._ledger]
            return self._bulk_answer(self._bulk(query))

    def let_go(self) -> None:
        """The time of everything planned has come."""
        with self._lock:
            now = self._clock()
            self._ledger = [replace(m, send_at=now) if m.send_at else m for m in self._ledger]
            self._log = [replace(e, message=replace(e.message, send_at=None)) for e in self._log]

    def _bulk(self, query: Mapping[str, str]) -> Sequence[Accepted]:
        found = [one for one in self._ledger if one.bulk_id == query.get("bulkId") and one.send_at]
        if not found:
            raise ApiError(404, "Bulk not found")
        return found

    def _bulk_answer(self, bulk: Sequence[Accepted]) -> Json:
        status = "PENDING" if self._is_kept(bulk[0]) else "FINISHED"
        if bulk[0].cancelled:
            status = "CANCELED"
        return {"bulkId": bulk[0].bulk_id, "status": self.account.bulk_status or status}

    def _is_kept(self, one: Accepted) -> bool:
        return one.send_at is not None and one.send_at > self._clock() and not one.cancelled

    def balance(self) -> Json:
        """GET /account/1/balance"""
        if not self.account.may_see_balance:
            raise ApiError(403, "Insufficient permissions")
        amount = self.account.balance
        told = f"{amount:.4f}" if self.account.numbers_as_text else float(amount)
        return {"balance": told, "currency": self.account.currency}

    def _disguised(self, body: dict[str, Json], name: str) -> Json:
        """The answer as oddly as the account is told to give it."""
        account, items = self.account, list(_list(body[name]))
        if account.shuffled:
            random.Random(len(items)).shuffle(items)  # noqa: S311  # only an order
            items = items[::-1]
        if account.extra_fields:
            items = [{**item, "novelty": {"id": 7}} for item in items]
            body["novelty"] = [7]
        body[name] = [_as_text(item) for item in items] if account.numbers_as_text else items
        return body


def _checked(body: Json) -> Sequence[Object]:
    """The messages of a request that has the required members."""
    messages = _list(_object(body).get("messages"))
    if not messages:
        raise ApiError(400, "empty", {"messages": "must not be empty"})
    for place, message in enumerate(messages):
        path = f"messages[{place}]"
        destinations = _list(message.get("destinations"))
        if not destinations or not all(one.get("to") for one in destinations):
            raise ApiError(400, "empty", {f"{path}.destinations": "must not be empty"})
        if not _object(message.get("content")).get("text"):
            raise ApiError(400, "empty", {f"{path}.content.text": "must not be blank"})
    return messages


def _tracking(body: Json) -> tuple[bool, bool]:
    """Whether links are shortened and clicks counted; what `tracking` leaves out is true."""
    tracking = _object(_object(body).get("options")).get("tracking")
    if not isinstance(tracking, dict):
        return False, False
    return bool(tracking.get("shortenUrl", True)), bool(tracking.get("trackClicks", True))


def _status(status: Status) -> Object:
    return {
        "groupId": status.group,
        "groupName": status.group_name,
        "id": status.id,
        "name": status.name,
        "description": status.description,
    }


def _stamp(seconds: float) -> str:
    told = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds))
    return f"{told}.{int(seconds * 1000) % 1000:03}+0000"


def _as_text(value: Json) -> Json:
    if isinstance(value, dict):
        return {name: _as_text(one) for name, one in value.items()}
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else value


def _object(value: object) -> Object:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> Sequence[Object]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
