"""The REST interface: POST /webapi/message/send with an array, HTTP Basic.

202 and an array with an element for each message, 401 for a wrong login, 400 for a malformed
request (docs.dynmark.com; comapi/ddg-cpaas-quickstarts). 200 instead of 202 is not confirmed and
welcome. No answer tells an id of its own.
"""

from collections.abc import Iterable, Mapping, Sequence

from smsdesk.core.gateway import Answer, NeverTaken, Receipt
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.dynmark.elements import Element, Said, elements_of, matched
from smsdesk.gateways.dynmark.failures import (
    MALFORMED,
    Blame,
    Failure,
    account_error,
    blame_of,
    refusal_of,
    status_error,
    unreadable,
    words_of,
)
from smsdesk.gateways.dynmark.form import BATCH_LIMIT, INFO
from smsdesk.gateways.dynmark.login import Login
from smsdesk.gateways.dynmark.sending import Outcome
from smsdesk.gateways.http import Http, Json
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.mixing import Part, halved

_PATH = "/webapi/message/send"


class Rest:
    """An account's connection to REST."""

    batch_limit = BATCH_LIMIT

    def __init__(self, url: str, login: Login, limits: Limits) -> None:
        self._login = login
        self._http = Http(url, INFO.name, limits, login.secrets, takes_bare_refusals=True)

    def send(self, part: Part) -> Outcome:
        """One request. Every part that must go again is smaller than `part`."""
        body = Json([_message(sms) for sms in part])
        reply = self._http.send(_PATH, body, self._login.headers())
        elements = elements_of(reply.data, {sms.text for sms in part})
        if reply.status < 300:
            return Outcome(self._settled(elements, part, reply.status))
        return self._turned_away(elements, part, reply.status)

    def close(self) -> None:
        """Let go of connections."""
        self._http.close()

    def _settled(
        self, elements: Sequence[Element], part: Part, status: int
    ) -> Mapping[str, Answer]:
        _raise_for_login(elements, status)
        found = matched(elements, part)
        if all(one.said is Said.NOTHING for one in found.values()):
            raise unreadable()
        if len(found) == len(part) and _is_account_alone(found.values()):
            raise account_error(_failures(found.values()), status)
        return {sms.client_id: _answer(sms, found.get(sms.client_id), status) for sms in part}

    def _turned_away(self, elements: Sequence[Element], part: Part, status: int) -> Outcome:
        """An error status. Its elements, if any, say why; should one say "taken", nobody knows."""
        failures = _failures(elements)
        if any(one.said is Said.TAKEN for one in elements):
            raise unreadable(words=words_of(failures))
        _raise_for_login(elements, status)
        if status not in MALFORMED:
            raise status_error(status, self._http.host, words_of(failures))
        if len(part) > 1:
            return Outcome({}, halved(part))
        if blame_of(failures).is_account:
            raise account_error(failures, status)
        return Outcome({part[0].client_id: refusal_of(part[0], failures, status)})


def _message(sms: OutgoingSms) -> Mapping[str, str]:
    return {
        "from": sms.sender,
        "to": sms.to.digits,
        "body": sms.text,
        "clientRef": sms.client_id,
    }


def _answer(sms: OutgoingSms, element: Element | None, status: int) -> Answer:
    if element is None or element.said is Said.NOTHING:
        return unreadable(sms.client_id)
    if element.said is Said.TAKEN:
        return Receipt(sms.client_id)
    if blame_of(element.failures).is_account:
        # others of the batch were taken; asking for this one again tells what it was
        return NeverTaken(sms.client_id)
    return refusal_of(sms, element.failures, status)


def _raise_for_login(elements: Sequence[Element], status: int) -> None:
    """A login belongs to the whole request, however many elements tell of it."""
    failures = _failures(elements)
    is_refused = all(one.said is Said.REFUSED for one in elements)
    if is_refused and blame_of(failures) is Blame.LOGIN:
        raise account_error(failures, status)


def _is_account_alone(elements: Iterable[Element]) -> bool:
    return all(one.said is Said.REFUSED and blame_of(one.failures).is_account for one in elements)


def _failures(elements: Iterable[Element]) -> Sequence[Failure]:
    return [failure for element in elements for failure in element.failures]
