"""What the simulated SMSAPI does with a request: accepts, charges, refuses. HTTP is in `smsapi`.

The rules follow the wire reference: idx and check_idx, error numbers, points, sender names.
"""

import itertools
import random
import re
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from tests.simulators.smsapi_account import (
    LINK,
    Accepted,
    Account,
    ApiError,
    Form,
    Json,
    measured,
    parts,
)

_DAY = 86400
_ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:?\d\d|Z)")
_BARE_LINK = re.compile(r"https?://|www\.")


class SmsApiDesk:
    """Answers the account's requests and keeps its ledger. Thread-safe."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.account = Account()
        self.errors: list[int] = []
        """Error numbers that the next sends get instead of an answer, one each."""
        self._clock = clock
        self._lock = threading.RLock()
        self._ledger: list[Accepted] = []
        self._ids = itertools.count(7074294081650020450)
        self._seen: dict[str, float] = {}

    @property
    def ledger(self) -> list[Accepted]:
        """What was really accepted, oldest first."""
        with self._lock:
            return list(self._ledger)

    # --- sending -----------------------------------------------------------------------------

    def send(self, form: Form) -> Json:
        """sms.do with a text."""
        with self._lock:
            if self.errors:
                raise ApiError(self.errors.pop(0), "Injected error")
            numbers = [_full(number) for number in form.get("to", "").split(",") if number]
            texts = self._texts(form, len(numbers))
            self._check_request(form, texts)
            ids = self._check_idx(form, numbers)
            bad = self._invalid(numbers)
            good = [one for one in zip(numbers, ids, texts, strict=True) if one[0] not in bad]
            if not good or (bad and self.account.refuses_mixed):
                raise ApiError(13, "No correct phone numbers", _invalid_list(numbers, bad))
            accepted = self._charge(form, good)
            return self._answer(form, accepted, _invalid_list(numbers, bad))

    def _texts(self, form: Form, count: int) -> Sequence[str]:
        """The text of each message, with its parameters in it."""
        texts = [form.get("message", "")] * count
        params = {n: form[f"param{n}"].split("|") for n in range(1, 5) if f"param{n}" in form}
        if params and self.account.params_error:
            raise ApiError(self.account.params_error, "Parameters are refused")
        if params and count > self.account.params_limit:
            raise ApiError(19, "Too many messages in one request")
        for n, values in params.items():
            if len(values) != count:
                raise ApiError(18, "Wrong number of parameters")
            texts = [t.replace(f"[%{n}%]", v) for t, v in zip(texts, values, strict=True)]
        return texts

    def _check_request(self, form: Form, texts: Sequence[str]) -> None:
        account, sender = self.account, form.get("from", "")
        if not texts or not all(text.strip() for text in texts):
            raise ApiError(11, "Message too long or there is no message")
        if any(parts(measured(text)) > int(form.get("max_parts", "10")) for text in texts):
            raise ApiError(12, "Message is too long")
        active = {name.lower() for name, status in account.senders if status.upper() == "ACTIVE"}
        if sender and sender.lower() != "eco" and sender.lower() not in active:
            raise ApiError(14, "Invalid from field")
        has_link = any(_BARE_LINK.search(text) or LINK.search(text) for text in texts)
        if not account.links_allowed and has_link:
            raise ApiError(94, "Sending messages with link is not allowed")
        self._check_numbers(form.get("to", "").split(","), sender)

    def _check_numbers(self, numbers: Iterable[str], sender: str) -> None:
        account = self.account
        for number in map(_full, numbers):
            if account.trial_number and number != account.trial_number:
                raise ApiError(98, "Account restricted, only own number")
            if number in account.blacklisted:
                raise ApiError(57, "Number is on the blacklist")
            if number in account.opted_out:
                raise ApiError(59, "Number has opted out")
            if sender.lower() == "eco" and not number.startswith("48"):
                raise ApiError(32, "Eco to foreign numbers is not allowed")
            if account.blocked_countries and number.startswith(account.blocked_countries):
                raise ApiError(112, "Sending to this country is blocked")

    def _check_idx(self, form: Form, numbers: Sequence[str]) -> Sequence[str]:
        if "idx" not in form:
            return [""] * len(numbers)
        ids = form["idx"].split("|")
        if len(ids) != len(numbers):
            raise ApiError(20, "Wrong number of idx parameters")
        if any(len(one) > 255 for one in ids):
            raise ApiError(27, "Idx too long")
        if form.get("check_idx") == "1" and any(self._is_recent(one) for one in ids):
            raise ApiError(53, "Not unique idx parameter, message with the same idx was sent")
        return ids

    def _is_recent(self, idx: str) -> bool:
        seen = self._seen.get(idx)
        return seen is not None and self._clock() - seen < _DAY

    def _invalid(self, numbers: Iterable[str]) -> set[str]:
        return {n for n in numbers if n in self.account.invalid or not 8 <= len(n) <= 15}

    def _charge(self, form: Form, good: Sequence[tuple[str, str, str]]) -> list[Accepted]:
        date, now = self._date(form), self._clock()
        sizes = [parts(measured(text)) for _number, _idx, text in good]
        price = self._price(form)
        if price * sum(sizes) > self.account.balance:
            raise ApiError(103, "Insufficient credits on Your account")
        self.account.balance -= price * sum(sizes)
        accepted = [
            Accepted(
                id=str(next(self._ids)),
                idx=idx,
                number=number,
                text=text,
                sender=form.get("from", ""),
                fast=form.get("fast") == "1",
                date=date,
                points=price * size,
                parts=size,
                at=now,
            )
            for (number, idx, text), size in zip(good, sizes, strict=True)
        ]
        self._seen.update((one.idx, now) for one in accepted if one.idx)
        self._ledger.extend(accepted)
        return accepted

    def _price(self, form: Form) -> Decimal:
        price = self.account.price
        if form.get("from", "").lower() == "eco":
            price /= 2
        return price * 3 / 2 if form.get("fast") == "1" else price

    def _date(self, form: Form) -> int:
        now, text = int(self._clock()), form.get("date", "")
        if not text:
            return now
        if text.isdigit():
            date = int(text)
        elif _ISO.fullmatch(text):
            date = int(datetime.fromisoformat(text).timestamp())
        elif form.get("date_validate") == "1":
            raise ApiError(54, "Wrong date format")
        else:
            return now
        if date > now + 92 * _DAY:
            raise ApiError(50, "Message can not be scheduled on this date")
        return max(date, now)

    def _answer(
        self, form: Form, accepted: Sequence[Accepted], bad: Sequence[Mapping[str, Json]]
    ) -> Json:
        items = [self._item(one) for one in accepted]
        if self.account.shuffled:
            random.Random(len(items)).shuffle(items)  # noqa: S311  # only an order
            items = items[::-1]
        body: dict[str, Json] = {"count": len(items), "list": items}
        if form.get("details") == "1":
            first = accepted[0]
            body |= {"message": first.text, "length": len(first.text), "parts": first.parts}
        if bad and self.account.names_bad_numbers:
            body["invalid_numbers"] = list(bad)
        if self.account.extra_fields:
            body["campaign"] = {"id": 7}
        return body

    def _item(self, one: Accepted) -> Json:
        item: dict[str, Json] = {
            "id": one.id,
            "points": f"{one.points:.4f}" if self.account.points_as_text else float(one.points),
            "number": one.number,
            "date_sent": one.date,
            "submitted_number": one.number,
            "status": "QUEUE",
            "error": None,
            "idx": one.idx or None,
            "parts": one.parts,
        }
        return item | ({"route": "A"} if self.account.extra_fields else {})

    # --- afterwards --------------------------------------------------------------------------

    def status(self, form: Form) -> Json:
        """sms.do?status="""
        if not self.account.status_supported:
            raise ApiError(8, "Status polling is no longer supported")
        with self._lock:
            known = {one.id: one for one in self._ledger}
            wanted = [known[one] for one in form["status"].split("|") if one in known]
            if not wanted:
                raise ApiError(400, "Invalid message ID of a status response")
            items = [{**_as_dict(self._item(one)), "status": self._status(one)} for one in wanted]
            return {"count": len(items), "list": items}

    def _status(self, one: Accepted) -> str:
        told, wait = self.account.statuses.get(one.id), self.account.deliver_after
        if told is not None:
            return told
        late = wait is not None and self._clock() - one.at >= wait
        return "DELIVERED" if late else "QUEUE"

    def cancel(self, form: Form) -> Json:
        """sms.do?sch_del="""
        with self._lock:
            done = []
            for wanted in form["sch_del"].split(","):
                place = self._scheduled(wanted)
                if place is not None:
                    self._ledger[place] = replace(self._ledger[place], cancelled=True)
                    done.append({"id": wanted})
            if not done:
                raise ApiError(301, "Not exists ID message")
            return {"count": len(done), "list": done}

    def _scheduled(self, wanted: str) -> int | None:
        due = self._clock() + 60
        for place, one in enumerate(self._ledger):
            if one.id == wanted and one.date > due and not one.cancelled:
                return place
        return None

    def let_go(self) -> None:
        """The time of everything planned has come."""
        with self._lock:
            now = int(self._clock())
            self._ledger = [replace(one, date=min(one.date, now)) for one in self._ledger]

    def credits(self) -> Json:
        """user.do?credits=1"""
        if not self.account.credits_supported:
            raise ApiError(110, "Action not available")
        points = self.account.balance
        return {
            "points": f"{points:.4f}" if self.account.points_as_text else float(points),
            "proCount": int(points / self.account.price),
            "ecoCount": int(points / self.account.price * 2),
        }

    def profile(self) -> Json:
        """GET /profile"""
        return {
            "id": "5A5359173738303F2F95B7E2",
            "name": "Warsztat",
            "username": self.account.username,
            "email": "warsztat@example.pl",
            "phone_number": "",
            "user_type": "native",
            "payment_type": "prepaid",
            "points": float(self.account.balance),
        }

    def sender_names(self, form: Form) -> Json:
        """GET /sms/sendernames; five of them without a limit, as the provider does."""
        names = [
            {"sender": n, "is_default": i == 0, "status": s, "created_at": "2024-08-02T07:16:35Z"}
            for i, (n, s) in enumerate(self.account.senders)
        ]
        page = names[: int(form.get("limit", "5"))]
        return {"size": len(names), "collection": page}

    def old_sender_names(self) -> Json:
        """sender.do?list=1"""
        return [
            {"sender": n, "status": s, "default": i == 0}
            for i, (n, s) in enumerate(self.account.senders)
        ]


def _full(number: str) -> str:
    digits = number.removeprefix("+")
    return f"48{digits}" if len(digits) == 9 else digits


def _invalid_list(numbers: Iterable[str], bad: set[str]) -> list[Mapping[str, Json]]:
    return [
        {"number": n, "submitted_number": n, "message": "Invalid phone number"}
        for n in numbers
        if n in bad
    ]


def _as_dict(item: Json) -> dict[str, Json]:
    assert isinstance(item, dict)
    return item
