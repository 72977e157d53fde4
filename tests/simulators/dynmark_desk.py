"""What the simulated Dynmark does with a request: takes, refuses, answers. HTTP is in `dynmark`.

The shapes follow the wire reference, C1 and C2. Where it knows none, the simulator's is one of
several possible: the root's name, the codes besides ToInvalid, the words besides the logon's.
"""

import base64
import binascii
import itertools
import re
import threading
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import quoteattr

from tests.simulators.dynmark_account import (
    HTTP_FORM,
    REST,
    Accepted,
    Account,
    Refusal,
    Wanted,
)
from tests.simulators.server import Answer, Request, json_answer

_NUMBER = re.compile(r"[1-9][0-9]{7,14}")
_XML_TYPE = "text/xml; charset=utf-8"
_PAGE = "text/html; charset=utf-8"


class DynmarkDesk:
    """Answers the account's requests and keeps its ledger. Thread-safe."""

    def __init__(self) -> None:
        self.account = Account()
        self._lock = threading.RLock()
        self._ledger: list[Accepted] = []
        self._ids = itertools.count(880_001)

    @property
    def ledger(self) -> list[Accepted]:
        """What was really accepted, oldest first."""
        with self._lock:
            return list(self._ledger)

    # --- REST --------------------------------------------------------------------------------

    def rest(self, request: Request) -> Answer:
        """POST /webapi/message/send"""
        wanted = _array(request)
        if _basic(request) != (self.account.username, self.account.password):
            return self._no_logon(len(wanted or ()))
        if wanted is None or any(one.number in self.account.malformed for one in wanted):
            return json_answer({"message": "The request is invalid."}, 400)
        with self._lock:
            pairs = [(one, self._take(one, REST)) for one in wanted]
        told = [pair for pair in pairs if pair[0].number not in self.account.omitted]
        elements = [_element(one, taken) for one, taken in told]
        return json_answer(_oddly(elements) if self.account.odd else elements, self._status())

    def _status(self) -> int:
        return self.account.sent_status

    def _no_logon(self, how_many: int) -> Answer:
        if not self.account.logon_in_array:
            return json_answer({"message": "Authorization has been denied."}, 401)
        words = f"Unable to logon with username {self.account.username}"
        element = {"successful": False, "failureDescription": words}
        return json_answer([element] * how_many, self._status())

    # --- the HTTP form -----------------------------------------------------------------------

    def http_form(self, request: Request) -> Answer:
        """GET or POST /HttpServices/SendMessage.ashx"""
        form = request.form
        login = (form.get("user", ""), form.get("password", ""))
        if login != (self.account.username, self.account.password):
            return self._failed("Unable to logon with the given user name and password")
        with self._lock:
            taken = self._take(Wanted.of_form(form), HTTP_FORM)
        if isinstance(taken, Refusal):
            return self._failed(taken.words)
        return _xml(self._sent(taken.transaction_id))

    def _sent(self, transaction_id: str) -> str:
        value = quoteattr(transaction_id)
        if not self.account.odd:
            return f"<SendMessageResult><Response TransactionID={value} /></SendMessageResult>"
        return (
            '<d:SENDMESSAGERESULT xmlns:d="urn:dynmark" version="2"><d:Cost>1</d:Cost>'
            f"<d:RESPONSE d:TRANSACTIONid={value}><d:Part/></d:RESPONSE></d:SENDMESSAGERESULT>"
        )

    def _failed(self, words: str) -> Answer:
        body = (
            '<SendMessageResult status="failed">'
            f"<failureDescription>{words}</failureDescription></SendMessageResult>"
        )
        return _xml(body, self.account.refused_status)

    # --- both --------------------------------------------------------------------------------

    def _take(self, wanted: Wanted, interface: str) -> Accepted | Refusal:
        refusal = self._refusal(wanted)
        if refusal is not None:
            return refusal
        accepted = Accepted(
            number=wanted.number,
            text=wanted.text,
            sender=wanted.sender,
            client_ref=wanted.client_ref,
            transaction_id=str(next(self._ids)),
            interface=interface,
        )
        self._ledger.append(accepted)
        return accepted

    def _refusal(self, wanted: Wanted) -> Refusal | None:
        account = self.account
        if account.failure:
            return Refusal("", "", account.failure)
        if wanted.number in account.invalid or not _NUMBER.fullmatch(wanted.number):
            return Refusal("To", "ToInvalid", "The recipient number is not valid")
        known = account.senders or {wanted.sender}
        if wanted.sender not in known or not 2 <= len(wanted.sender) <= 11:
            return Refusal("From", "FromInvalid", "The originator is not valid")
        if not wanted.text:
            return Refusal("Body", "BodyEmpty", "The message text is empty")
        return None


def page() -> Answer:
    """What anybody sees at other addresses."""
    return Answer(404, b"<html><body>The resource cannot be found.</body></html>", _PAGE)


def _array(request: Request) -> Sequence[Wanted] | None:
    try:
        data = request.json
    except ValueError:
        return None
    if not isinstance(data, list) or not all(isinstance(one, dict) for one in data):
        return None
    return [Wanted.of_element(one) for one in data]


def _element(wanted: Wanted, taken: Accepted | Refusal) -> Mapping[str, object]:
    refusals = [taken] if isinstance(taken, Refusal) else []
    failures = [
        {"property": one.property, "failureCode": one.code, "details": one.words}
        for one in refusals
    ]
    return {"to": wanted.number, "successful": not refusals, "validationFailures": failures}


def _oddly(elements: Sequence[Mapping[str, object]]) -> Sequence[Mapping[str, object]]:
    return [
        {"Segments": 1, **{name.upper(): _as_text(value) for name, value in element.items()}}
        for element in reversed(elements)
    ]


def _as_text(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value


def _xml(body: str, status: int = 200) -> Answer:
    text = f'<?xml version="1.0" encoding="utf-8"?>\n{body}'
    return Answer(status, text.encode(), _XML_TYPE)


def _basic(request: Request) -> tuple[str, str]:
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    try:
        name, _, password = base64.b64decode(value).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return (name, password) if kind == "Basic" else ("", "")
