"""The HTTP interface of older accounts: a form to SendMessage.ashx, one recipient, XML back.

POST and never GET, which would put the password into the logs of others. Whether a failure comes
with status 200 or with an error status is not confirmed: its XML is read either way.
"""

from collections.abc import Mapping
from dataclasses import replace

from smsdesk.core.gateway import Answer, Receipt
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.dynmark.failures import (
    ACCOUNT_STATUSES,
    MALFORMED,
    Failure,
    account_error,
    blame_of,
    refusal_of,
    status_error,
    unquoted,
    unreadable,
    words_of,
)
from smsdesk.gateways.dynmark.form import INFO
from smsdesk.gateways.dynmark.login import Login
from smsdesk.gateways.dynmark.sending import Outcome
from smsdesk.gateways.dynmark.xml_answer import LONGEST, XmlAnswer, read_xml
from smsdesk.gateways.http import Http
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.mixing import Part

_PATH = "/HttpServices/SendMessage.ashx"
_XML: Mapping[str, str] = {"Accept": "application/xml, text/xml;q=0.9, */*;q=0.1"}


class HttpForm:
    """An account's connection to the HTTP form."""

    batch_limit = 1

    def __init__(self, url: str, login: Login, limits: Limits) -> None:
        self._login = login
        self._http = Http(
            url,
            INFO.name,
            replace(limits, answer=min(limits.answer, LONGEST)),
            login.secrets,
            read=read_xml,
            takes_bare_refusals=True,
        )

    def send(self, part: Part) -> Outcome:
        """One request with the only message of `part`."""
        (sms,) = part
        reply = self._http.send(_PATH, {**self._login.form(), **_form(sms)}, _XML)
        said = reply.data if isinstance(reply.data, XmlAnswer) else XmlAnswer()
        return Outcome({sms.client_id: self._answer(sms, said, reply.status)})

    def close(self) -> None:
        """Let go of connections."""
        self._http.close()

    def _answer(self, sms: OutgoingSms, said: XmlAnswer, status: int) -> Answer:
        if status < 300 and said.is_taken:
            return Receipt(sms.client_id, said.transaction_id)
        if said.transaction_id:
            # a failure with an id: whatever happened, it was not nothing
            raise unreadable()
        words = unquoted(said.description, sms.text)
        failures = [Failure(words=words)] if words else []
        if blame_of(failures).is_account and said.is_refused:
            raise account_error(failures, status)
        if status in MALFORMED or (said.is_refused and status not in ACCOUNT_STATUSES):
            return refusal_of(sms, failures, status)
        raise status_error(status, self._http.host, words_of(failures))


def _form(sms: OutgoingSms) -> Mapping[str, str]:
    return {
        "to": sms.to.digits,
        "from": sms.sender,
        "text": sms.text,
        "clientreference": sms.client_id,
    }
