"""Twilio, a configured account there. Its entry in the catalogue is in `provider`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from smsdesk.clock import utc_now
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    Answer,
    Balance,
    CancelResult,
    CredentialsRejected,
    DeliveryStatus,
    GatewayConfig,
    GatewayError,
    GatewayInfo,
    MessageRefused,
    NeverTaken,
    OutcomeUnknown,
    Receipt,
    Secret,
    SenderName,
    Settlement,
    Undecided,
    split_senders,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.hosts import base_url
from smsdesk.gateways.http import Http, Reply
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.plans import ahead_of, each
from smsdesk.gateways.refusals import without_sender
from smsdesk.gateways.twilio.answers import (
    Message,
    Page,
    account_status_of,
    balance_of,
    delivery_status,
    message_of,
    page_of,
    problem_of,
    senders_of,
    words_of,
)
from smsdesk.gateways.twilio.failures import error_of, question_error_of
from smsdesk.gateways.twilio.form import ENDPOINT, INFO
from smsdesk.gateways.twilio.planned import CANCEL, result_of, why_not
from smsdesk.gateways.twilio.requests import Login, Style, send_form
from smsdesk.gateways.twilio.search import search

_NOT_FOUND = 404
_REFUSED = 400
_MOST_SENDERS = "1000"


class Twilio:
    """A configured account. Keeps messages for later from Messaging Services only."""

    # long enough for a weekend; the list itself goes back further
    reconcile_window = timedelta(days=3)
    # one request each
    status_batch_limit = 10

    def __init__(
        self,
        config: GatewayConfig,
        limits: Limits | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        token = config.secrets.get("token", Secret(""))
        self._login = Login(config.fields.get("account_sid", ""), token)
        senders = split_senders(config.fields.get("sender", ""))
        self._style = Style(senders, config.flag("shorten_links"))
        self._clock = clock
        self._listed_after = timedelta(seconds=(limits or Limits()).listed)
        url = base_url(config.fields.get("endpoint") or ENDPOINT)
        # a status from 400 to 499 is a refusal, with or without readable words (wire reference, B6)
        secrets = self._login.secrets
        self._http = Http(url, INFO.name, limits, secrets, takes_bare_refusals=True)

    @property
    def info(self) -> GatewayInfo:
        """What Twilio is."""
        return INFO

    def close(self) -> None:
        """Let go of connections."""
        self._http.close()

    # --- sending -----------------------------------------------------------------------------

    def send(self, batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        """See the port. One request per message; what stops one leaves the rest untaken."""
        answers: list[Answer] = []
        for sms in batch:
            try:
                answers.append(self._send_one(sms))
            except OutcomeUnknown as error:
                if len(batch) == 1:
                    raise
                error.client_id = sms.client_id
                answers.append(error)
                break
            except GatewayError:
                if not answers:
                    raise
                break
        return [*answers, *(NeverTaken(sms.client_id) for sms in batch[len(answers) :])]

    def _send_one(self, sms: OutgoingSms) -> Receipt | MessageRefused:
        sender = self._style.sender_of(sms)
        if not sender:
            return without_sender(sms)
        reason = None if sms.send_at is None else self.may_schedule(sms)
        if reason is not None:
            # what becomes of a time that Twilio does not take is not sure; at once would be worst
            refused = MessageRefused(reason.code, field="date", client_id=sms.client_id)
            refused.details.update(reason.details)
            return refused
        form = send_form(sms, self._style)
        reply = self._http.send(self._login.path("Messages"), form, self._login.headers())
        problem = problem_of(reply)
        if problem is not None:
            error = error_of(problem, sms, sender)
            if isinstance(error, MessageRefused):
                return error
            raise error
        message = message_of(reply.data)
        if not message.sid:
            # whatever took it did not say what we could ask about
            raise OutcomeUnknown(
                ErrorCode.ANSWER_UNREADABLE, gateway=INFO.name, host=self._http.host
            )
        return self._receipt(sms, message)

    def _receipt(self, sms: OutgoingSms, message: Message) -> Receipt:
        """With a sid the message exists; if it failed at once, its delivery report says so."""
        words = words_of(message)
        return Receipt(sms.client_id, message.sid, message.parts, message.price, words)

    def reconcile(self, sms: OutgoingSms, attempted_at: datetime) -> Settlement:
        """Look it up; nothing is sent, for Twilio would send it again.

        One match is the message; whether its sid is already that of another message of ours, only
        the caller knows. Several, or none when it is too late for any, are for a person. While the
        list may still lack it: OutcomeUnknown(NOT_LISTED_YET).
        """
        found = search(self._ask_page, sms, attempted_at)
        if found.only:
            return replace(self._receipt(sms, found.only), is_lookalike=True)
        rest = attempted_at + self._listed_after - self._clock()
        if rest > timedelta() and not (found.messages and found.is_complete):
            raise OutcomeUnknown(
                ErrorCode.NOT_LISTED_YET,
                client_id=sms.client_id,
                ask_again_in=rest,
                gateway=INFO.name,
            )
        return Undecided(sms.client_id)

    def shortened(self, text: str, sender: str = "") -> str:
        """`text` from `sender` as it will measure."""
        return self._style.measured(text, sender)

    # --- planned messages --------------------------------------------------------------------

    def may_schedule(self, sms: OutgoingSms) -> SmsdeskError | None:
        """See the port."""
        return why_not(self._style.sender_of(sms), ahead_of(sms.send_at, self._clock()))

    def cancel_scheduled(self, provider_ids: Sequence[str]) -> Mapping[str, CancelResult]:
        """See the port. One request each; trouble on the way keeps what was learned before it."""
        return each(self._cancel, provider_ids)

    def _cancel(self, sid: str) -> CancelResult | None:
        path = self._login.path("Messages", sid)
        reply = self._http.ask(path, CANCEL, self._login.headers())
        problem = problem_of(reply)
        if problem is not None and problem.status == _REFUSED:
            # only what is still scheduled can be cancelled; which code says so is not documented
            reply = self._ask(path)
            problem = problem_of(reply)
        if problem is not None and problem.status == _NOT_FOUND:
            return CancelResult.NOT_THERE
        return result_of(message_of(self._accepted(reply).data).status)

    # --- questions ---------------------------------------------------------------------------

    def check_login(self) -> None:
        """Read the account: a right login may belong to one that is suspended or closed."""
        status = account_status_of(self._asked(self._login.path()))
        if status in ("suspended", "closed"):
            code = ErrorCode.ACCOUNT_INACTIVE
            raise CredentialsRejected(code, gateway=INFO.name, provider_code=status)
        if not status:
            raise self._unreadable()

    def balance(self) -> Balance:
        """In the currency of the account. A sub-account has none (wire reference, B8)."""
        reply = self._ask(self._login.path("Balance"))
        problem = problem_of(reply)
        if problem is not None and problem.status == _NOT_FOUND:
            raise OutcomeUnknown(
                ErrorCode.CHECK_FAILED, gateway=INFO.name, provider_code=problem.number
            )
        balance = balance_of(self._accepted(reply))
        if balance is None:
            raise self._unreadable()
        return balance

    def senders(self) -> Sequence[SenderName]:
        """The account's SMS numbers. Names need no registration to be listed anywhere, and
        Messaging Services live on another host."""
        query = {"PageSize": _MOST_SENDERS}
        found = senders_of(self._asked(self._login.path("IncomingPhoneNumbers"), query))
        if found is None:
            raise self._unreadable()
        return found

    def statuses(self, provider_ids: Sequence[str]) -> Mapping[str, DeliveryStatus]:
        """One request each; trouble on the way keeps what was learned before it."""
        found: dict[str, DeliveryStatus] = {}
        for sid in provider_ids:
            try:
                status = self._status(sid)
            except CredentialsRejected:
                raise
            except GatewayError:
                if not found:
                    raise
                break
            if status is not None:
                found[sid] = status
        return found

    def _status(self, sid: str) -> DeliveryStatus | None:
        reply = self._ask(self._login.path("Messages", sid))
        problem = problem_of(reply)
        if problem is not None and problem.status == _NOT_FOUND:
            # deleted there meanwhile; that says nothing about the account
            return None
        return delivery_status(message_of(self._accepted(reply).data))

    # --- the wire ----------------------------------------------------------------------------

    def _ask_page(self, query: Mapping[str, str]) -> Page:
        path = self._login.path("Messages")
        page = page_of(self._asked(path, query), path)
        if page is None:
            raise self._unreadable()
        return page

    def _asked(self, path: str, query: Mapping[str, str] | None = None) -> Reply:
        return self._accepted(self._ask(path, query))

    def _ask(self, path: str, query: Mapping[str, str] | None = None) -> Reply:
        return self._http.get(path, query or {}, self._login.headers())

    def _accepted(self, reply: Reply) -> Reply:
        problem = problem_of(reply)
        if problem is not None:
            raise question_error_of(problem, self._http.host)
        return reply

    def _unreadable(self) -> OutcomeUnknown:
        return OutcomeUnknown(ErrorCode.CHECK_UNREADABLE, gateway=INFO.name, host=self._http.host)
