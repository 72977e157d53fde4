"""SmsApi, a configured account at SMSAPI. Its entry in the catalogue is in `provider`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

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
from smsdesk.gateways.plans import ahead_of, each, out_of_range
from smsdesk.gateways.refusals import in_doubt
from smsdesk.gateways.smsapi.answers import (
    cancelled_of,
    points_of,
    problem_of,
    senders_of,
    statuses_of,
)
from smsdesk.gateways.smsapi.errors import PASSING, PERHAPS_NEW, rule_of
from smsdesk.gateways.smsapi.failures import failure_of
from smsdesk.gateways.smsapi.form import INFO, SHORT_LINK_BATCH_LIMIT
from smsdesk.gateways.smsapi.requests import Login, Style
from smsdesk.gateways.smsapi.sending import send_all, send_part

_WIRE_HOSTS: Mapping[str, str] = {
    "smsapi.pl": "api.smsapi.pl",
    "www.smsapi.pl": "api.smsapi.pl",
    "smsapi.com": "api.smsapi.com",
    "www.smsapi.com": "api.smsapi.com",
}
_SENDERS_LIMIT = "200"
"""Without a limit the list may stop after five names."""
_FURTHEST = timedelta(days=89)
"""Three months (error 50), of which the shortest have so many days."""


class SmsApi:
    """A configured account. Implements every ability of the port but ReceivesReplies.

    `clock` tells whether the time of a planned message has passed.
    """

    # the provider remembers an idx for 24 hours; the rest is for clocks and long requests
    reconcile_window = timedelta(hours=23)
    status_batch_limit = 100

    def __init__(
        self,
        config: GatewayConfig,
        limits: Limits | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        endpoint = config.fields.get("endpoint") or "smsapi.pl"
        nobody = Secret("")
        self._login = Login(
            config.fields.get("username", ""),
            config.secrets.get("password_md5", nobody),
            config.secrets.get("token", nobody),
        )
        self._style = Style(
            config.fields.get("type") or "pro",
            split_senders(config.fields.get("sender", "")),
            config.flag("shorten_links"),
            is_polish=not endpoint.endswith(".com"),
        )
        self._clock = clock
        self._info = INFO
        if self._style.shorten_links:
            self._info = replace(INFO, batch_limit=SHORT_LINK_BATCH_LIMIT, mixed_limit=1)
        url = base_url(_WIRE_HOSTS.get(endpoint, endpoint))
        self._http = Http(url, INFO.name, limits, self._login.secrets)

    @property
    def info(self) -> GatewayInfo:
        """What SMSAPI is; with shortened links fewer messages fit a request."""
        return self._info

    def close(self) -> None:
        """Let go of connections."""
        self._http.close()

    # --- sending -----------------------------------------------------------------------------

    def send(self, batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        """See the port. One refused number never stops the others."""
        return send_all(self._post, self._style, batch, self._info.batch_limit)

    def reconcile(self, sms: OutgoingSms, attempted_at: datetime) -> Settlement:  # noqa: ARG002  # the idx tells
        """Repeat one message with its old idx: error 53 means that it was taken back then.

        Every error leaves the question open, a refused login and an empty account too: nobody
        knows whether SMSAPI looks at them before or after the idx, and the last points may have
        gone for this very message. Of refusals only those count that no change can have brought.
        A planned message whose time has passed is not repeated: it would leave at once, late.
        """
        if sms.send_at is not None and sms.send_at <= self._clock():
            return Undecided(sms.client_id)
        try:
            answer = send_part(self._post, self._style, (sms,)).answers[sms.client_id]
        except OutcomeUnknown as error:
            if error.code is ErrorCode.ALREADY_TAKEN:
                return Receipt(sms.client_id, words=error.words)
            raise
        if isinstance(answer, MessageRefused) and answer.code in PASSING:
            raise in_doubt(sms, answer) from answer
        if isinstance(answer, MessageRefused) and answer.code in PERHAPS_NEW:
            return Undecided(sms.client_id, answer.words)
        return answer

    def may_schedule(self, sms: OutgoingSms) -> SmsdeskError | None:
        """See the port."""
        return out_of_range(INFO.name, ahead_of(sms.send_at, self._clock()), most=_FURTHEST)

    def cancel_scheduled(self, provider_ids: Sequence[str]) -> Mapping[str, CancelResult]:
        """See the port. SMSAPI lets go of a message a minute before its time.

        Of one that it does not have any more it does not say whether it left or was cancelled. It
        takes several ids at once and refuses them all for one, so each is asked for alone.
        """
        return each(self._cancel, provider_ids)

    def _cancel(self, provider_id: str) -> CancelResult:
        reply = self._ask("/sms.do", {"sch_del": provider_id})
        problem = problem_of(reply)
        if problem is not None and problem.number != _NO_SUCH_MESSAGE:
            raise failure_of(problem)
        done = cancelled_of(reply) if problem is None else frozenset()
        if done is None:
            code = ErrorCode.CHECK_UNREADABLE
            raise OutcomeUnknown(code, gateway=INFO.name, host=self._http.host)
        return CancelResult.CANCELLED if provider_id in done else CancelResult.NOT_THERE

    def shortened(self, text: str, sender: str = "") -> str:  # noqa: ARG002  # all names may
        """`text` as it will measure."""
        return self._style.measured(text)

    # --- questions ---------------------------------------------------------------------------

    def check_login(self) -> None:
        """Ask for the balance, else for the profile.

        A token that may only send is told by a scope error, so it is known. A server that has
        neither path says nothing about the login; the test message will. Nor does one that misses
        a number or a text: whoever finds fault with a message has let the login pass.
        """
        try:
            self._points_of_user()
        except CredentialsRejected as error:
            if error.code not in _KNOWN_ALL_THE_SAME:
                raise
        except OutcomeUnknown as error:
            if _misses_a_message(error):
                return
            if not _is_no_such_path(error):
                raise
            self._check_login_by_profile()

    def _check_login_by_profile(self) -> None:
        try:
            self._get("/profile", {})
        except CredentialsRejected as error:
            # the MD5 login is not sure to be welcome here
            if self._login.token and error.code not in _KNOWN_ALL_THE_SAME:
                raise
        except OutcomeUnknown as error:
            if not _is_no_such_path(error):
                raise

    def balance(self) -> Balance:
        """Points left, from user.do or else from the profile."""
        try:
            points = self._points_of_user()
        except (CredentialsRejected, OutcomeUnknown) as error:
            points = self._points_of_profile(instead_of=error)
        if points is None:
            points = self._points_of_profile()
        return Balance(points, INFO.unit)

    def _points_of_user(self) -> Decimal | None:
        reply = self._ask("/user.do", {"credits": "1", "details": "1"})
        problem = problem_of(reply)
        if problem is not None:
            raise failure_of(problem, is_question=True)
        return points_of(reply)

    def _points_of_profile(self, instead_of: GatewayError | None = None) -> Decimal:
        """Raises `instead_of`, if given, when the profile may not be read: it knows the reason."""
        try:
            points = points_of(self._get("/profile", {}))
        except (CredentialsRejected, OutcomeUnknown):
            if instead_of is None:
                raise
            raise instead_of from None
        if points is None:
            code = ErrorCode.CHECK_UNREADABLE
            raise OutcomeUnknown(code, gateway=INFO.name, host=self._http.host)
        return points

    def senders(self) -> Sequence[SenderName]:
        """The account's sender names; none where the login may not see them."""
        try:
            return senders_of(self._get("/sms/sendernames", {"limit": _SENDERS_LIMIT}))
        except (CredentialsRejected, OutcomeUnknown):
            # the MD5 login is not sure to be welcome on REST paths, the old path knows it
            return self._senders_the_old_way()

    def _senders_the_old_way(self) -> Sequence[SenderName]:
        try:
            reply = self._ask("/sender.do", {"list": "1"})
            problem = problem_of(reply)
            if problem is not None:
                raise failure_of(problem, is_question=True)
        except (CredentialsRejected, OutcomeUnknown) as error:
            if error.code in _KNOWN_ALL_THE_SAME or _is_no_such_path(error):
                return ()
            raise
        return senders_of(reply)

    def statuses(self, provider_ids: Sequence[str]) -> Mapping[str, DeliveryStatus]:
        """Best effort: SMSAPI no longer promises this call, so a refusal means: no news."""
        if not provider_ids:
            return {}
        try:
            reply = self._ask("/sms.do", {"status": "|".join(provider_ids)})
        except OutcomeUnknown:
            return {}
        problem = problem_of(reply)
        if problem is None:
            return statuses_of(reply)
        error = failure_of(problem, is_question=True)
        if isinstance(error, CredentialsRejected):
            raise error
        return {}

    # --- the wire ----------------------------------------------------------------------------

    def _post(self, form: Mapping[str, str]) -> Reply:
        login = self._login
        return self._http.send("/sms.do", {**login.form(), **form}, login.headers())

    def _ask(self, path: str, form: Mapping[str, str]) -> Reply:
        login = self._login
        return self._http.ask(path, {**login.form(), **form}, login.headers())

    def _get(self, path: str, query: Mapping[str, str]) -> Reply:
        reply = self._http.get(path, query, self._login.rest_headers())
        problem = problem_of(reply)
        if problem is not None:
            raise failure_of(problem, is_question=True)
        return reply


_NO_SUCH_MESSAGE = 301
_NO_SUCH_PATH = frozenset({404, 405, 501})
_KNOWN_ALL_THE_SAME = frozenset({ErrorCode.TOKEN_SCOPE, ErrorCode.SERVICE_UNAVAILABLE})
"""The login is right, it just may not do this."""


def _is_no_such_path(error: GatewayError) -> bool:
    return error.details.get("provider_code") in _NO_SUCH_PATH


def _misses_a_message(error: GatewayError) -> bool:
    return bool(rule_of(int(error.details.get("provider_code", 0))).refuses)
