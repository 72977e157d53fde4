"""Infobip, a configured account. Its entry in the catalogue is in `provider`."""

from collections.abc import Callable, Mapping, Sequence
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
    Settlement,
    Undecided,
    split_senders,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.hosts import base_url
from smsdesk.gateways.http import Http, Json, Reply
from smsdesk.gateways.infobip.answers import Element, balance_of, logged_of, problem_of
from smsdesk.gateways.infobip.bulks import (
    CANCEL,
    NO_SUCH_BULK,
    STATUS,
    bulk_query,
    bulk_state_of,
    is_taken,
    result_of,
)
from smsdesk.gateways.infobip.failures import failure_of, refusal_of, refuses
from smsdesk.gateways.infobip.form import HOST, INFO
from smsdesk.gateways.infobip.requests import BALANCE, LOGS, SEND, Login, Style, logs_query
from smsdesk.gateways.infobip.sending import Wire, receipt_of, send_all
from smsdesk.gateways.infobip.statuses import Verdict, logged_verdict_of, rule_of, state_of
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.mixing import sliced
from smsdesk.gateways.plans import ahead_of, each, out_of_range

_FURTHEST = timedelta(days=180)


class Infobip:
    """A configured account. `clock` tells the time to wait for the logs."""

    # the logs go back 48 hours; the rest is for clocks and long requests
    reconcile_window = timedelta(hours=47)
    # as many ids as fit the query of about 2,048 characters, a comma takes three
    status_batch_limit = 45

    def __init__(
        self,
        config: GatewayConfig,
        limits: Limits | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        password = config.secrets.get("password", Secret(""))
        self._login = Login(config.fields.get("username", ""), password)
        self._style = Style(
            split_senders(config.fields.get("sender", "")), config.flag("shorten_links")
        )
        self._clock = clock
        # what is missing by then goes again under its old id, and a second one of those is refused
        # (status 23), however late the logs are
        self._listed_after = timedelta(seconds=(limits or Limits()).listed)
        # a 401 has been recorded whose body is not the documented one; its status tells enough
        self._http = Http(
            base_url(config.fields.get("endpoint") or HOST),
            INFO.name,
            limits,
            self._login.secrets,
            takes_bare_refusals=True,
        )

    @property
    def info(self) -> GatewayInfo:
        """What Infobip is."""
        return INFO

    def close(self) -> None:
        """Let go of connections."""
        self._http.close()

    # --- sending -----------------------------------------------------------------------------

    def send(self, batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        """See the port. One refused number never stops the others."""
        answers = send_all(Wire(self._post, self._style, self._http.host), batch)
        repeats = {
            sms.client_id: (sms, answer)
            for sms, answer in zip(batch, answers, strict=True)
            if isinstance(answer, OutcomeUnknown) and answer.code is ErrorCode.ALREADY_TAKEN
        }
        found: dict[str, Answer] = {}
        for part in sliced(list(repeats), self.status_batch_limit):
            found |= self._seen_through({client_id: repeats[client_id] for client_id in part})
        return [found.get(answer.client_id, answer) for answer in answers]

    def _seen_through(
        self, repeats: Mapping[str, tuple[OutgoingSms, OutcomeUnknown]]
    ) -> Mapping[str, Answer]:
        """What became of the messages to which repeated ids belong; nothing where nobody tells."""
        try:
            entries = self._logged(tuple(repeats))
        except GatewayError:
            return {}
        return {
            client_id: self._first_one(sms, answer, entries.get(client_id))
            for client_id, (sms, answer) in repeats.items()
        }

    def _first_one(self, sms: OutgoingSms, answer: OutcomeUnknown, entry: Element | None) -> Answer:
        if entry is None:
            return Receipt(sms.client_id, sms.client_id, words=answer.words)
        found = self._settlement(sms, entry)
        if isinstance(found, NeverTaken):
            # its id is used up, so it can leave only as a new message, ordered by a person
            return self._refused(sms, entry)
        return answer if isinstance(found, Undecided) else found

    def shortened(self, text: str, sender: str = "") -> str:  # noqa: ARG002  # all names may
        """`text` as it is assumed to measure."""
        return self._style.measured(text)

    # --- afterwards --------------------------------------------------------------------------

    def reconcile(self, sms: OutgoingSms, attempted_at: datetime) -> Settlement:
        """Look for our id in the logs; nothing is sent by this.

        What is not listed once the request must be over was never taken.
        """
        try:
            entry = self._logged((sms.client_id,)).get(sms.client_id)
        except CredentialsRejected as error:
            if error.code is not ErrorCode.TOKEN_SCOPE:
                raise
            # a login that may send and not read the logs: the gateway need not stop for that
            return Undecided(sms.client_id, error.words)
        if entry is not None:
            return self._settlement(sms, entry)
        planned = self._planned(sms) if sms.send_at else None
        if planned is not None:
            return planned
        rest = attempted_at + self._listed_after - self._clock()
        if rest > timedelta():
            code = ErrorCode.NOT_LISTED_YET
            raise OutcomeUnknown(
                code, client_id=sms.client_id, ask_again_in=rest, gateway=INFO.name
            )
        return NeverTaken(sms.client_id)

    def _planned(self, sms: OutgoingSms) -> Settlement | None:
        """What its bulk tells of a planned message, which need not be in the logs yet."""
        state = self._bulk_state(sms.client_id)
        if not state:
            return None
        if is_taken(state):
            return Receipt(sms.client_id, sms.client_id, words=state)
        return Undecided(sms.client_id, state)

    def _settlement(self, sms: OutgoingSms, entry: Element) -> Settlement:
        status = entry.status
        verdict = logged_verdict_of(status)
        if verdict in (Verdict.TAKEN, Verdict.TAKEN_BEFORE):
            return receipt_of(sms, entry)
        if verdict is Verdict.NO_CREDIT:
            return NeverTaken(sms.client_id)
        if verdict is Verdict.REFUSED:
            return self._refused(sms, entry)
        return Undecided(sms.client_id, status.words)

    def _refused(self, sms: OutgoingSms, entry: Element) -> MessageRefused:
        status, sender = entry.status, self._style.sender_of(sms)
        return refusal_of(sms, rule_of(status), status.id or 0, status.words, sender)

    def statuses(self, provider_ids: Sequence[str]) -> Mapping[str, DeliveryStatus]:
        """From the logs: unlike reports they may be read again and again, for 48 hours."""
        if not provider_ids:
            return {}
        entries = self._logged(provider_ids)
        return {
            message_id: DeliveryStatus(state, entry.status.words, entry.price, entry.parts)
            for message_id, entry in entries.items()
            if (state := state_of(entry.status)) is not None
        }

    def _logged(self, message_ids: Sequence[str]) -> Mapping[str, Element]:
        """The entry of each id that has one; the most telling one where there are several.

        A list that holds other ids was not made for this question, so it does not prove absence.
        """
        reply = self._get(LOGS, logs_query(message_ids))
        entries = logged_of(reply)
        if entries is None or any(entry.id not in message_ids for entry in entries):
            raise self._unreadable()
        best_last = sorted(entries, key=_weight)
        return {entry.id: entry for entry in best_last}

    # --- planned messages --------------------------------------------------------------------

    def may_schedule(self, sms: OutgoingSms) -> SmsdeskError | None:
        """See the port."""
        return out_of_range(INFO.name, ahead_of(sms.send_at, self._clock()), most=_FURTHEST)

    def cancel_scheduled(self, provider_ids: Sequence[str]) -> Mapping[str, CancelResult]:
        """See the port. One request each; trouble on the way keeps what was learned before it."""
        return each(self._cancel, provider_ids)

    def _cancel(self, message_id: str) -> CancelResult | None:
        headers = self._login.headers()
        reply = self._http.put(STATUS, bulk_query(message_id), Json(CANCEL), headers)
        problem = problem_of(reply)
        if problem is None:
            return result_of(bulk_state_of(reply))
        if problem.status == NO_SUCH_BULK:
            return CancelResult.NOT_THERE
        if not refuses(problem):
            raise failure_of(problem, self._http.host, is_question=True)
        # refused for what it is by now
        state = self._bulk_state(message_id)
        return result_of(state) if state else CancelResult.NOT_THERE

    def _bulk_state(self, bulk_id: str) -> str:
        """Empty for one that Infobip does not know."""
        reply = self._http.get(STATUS, bulk_query(bulk_id), self._login.headers())
        problem = problem_of(reply)
        if problem is not None and problem.status == NO_SUCH_BULK:
            return ""
        if problem is not None:
            raise failure_of(problem, self._http.host, is_question=True)
        state = bulk_state_of(reply)
        if not state:
            raise self._unreadable()
        return state

    # --- questions ---------------------------------------------------------------------------

    def check_login(self) -> None:
        """Ask for the balance. Only 401 rejects: a login may send and not see the balance."""
        try:
            self.balance()
        except CredentialsRejected as error:
            if error.code is not ErrorCode.TOKEN_SCOPE:
                raise

    def balance(self) -> Balance:
        """What is left, in the account's currency."""
        found = balance_of(self._get(BALANCE, {}))
        if found is None:
            raise self._unreadable()
        return found

    # --- the wire ----------------------------------------------------------------------------

    def _post(self, body: Json) -> Reply:
        return self._http.send(SEND, body, self._login.headers())

    def _get(self, path: str, query: Mapping[str, str]) -> Reply:
        reply = self._http.get(path, query, self._login.headers())
        problem = problem_of(reply)
        if problem is not None:
            raise failure_of(problem, self._http.host, is_question=True)
        return reply

    def _unreadable(self) -> OutcomeUnknown:
        code = ErrorCode.CHECK_UNREADABLE
        return OutcomeUnknown(code, gateway=INFO.name, host=self._http.host)


_WEIGHTS: Mapping[Verdict, int] = {Verdict.TAKEN: 2, Verdict.TAKEN_BEFORE: 0}


def _weight(entry: Element) -> int:
    """A repeat that was refused says least, and whatever was taken was taken."""
    return _WEIGHTS.get(logged_verdict_of(entry.status), 1)
