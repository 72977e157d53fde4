"""The one place that speaks HTTP: timeouts, no redirects, no retries, exception -> GatewayError.

What an answer means to a provider lives in that provider's module. Neither a URL nor a form nor a
header gets into an error: requests keeps all of them in its exceptions, so none of these leaves.
"""

import json
import os
import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta
from decimal import Decimal, InvalidOperation
from email.utils import parsedate_to_datetime
from html import escape
from pathlib import Path
from urllib.parse import quote_plus, urlencode

import requests
from urllib3.exceptions import HTTPError, ReadTimeoutError

from smsdesk import __version__
from smsdesk.clock import utc_now
from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    GatewayError,
    OutcomeUnknown,
    RateLimited,
    Secret,
    Unreachable,
)
from smsdesk.gateways.hosts import name_of, proxies_for
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.transport import Adapter, causes_of, never_left

_HEADERS: Mapping[str, str] = {
    "User-Agent": f"smsdesk/{__version__}",
    "Accept": "application/json",
    "Accept-Encoding": "gzip, deflate",
}
_FORM: Mapping[str, str] = {"Content-Type": "application/x-www-form-urlencoded"}
_CHUNK = 64 * 1024
_CONNECTIONS = 32
_LONGEST_WAIT = 24 * 3600
_SHORTEST_SECRET = 8
"""A shorter one may stand for anything in an answer."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A readable answer: below 500, not 429. `data` is what its reader made of it.

    With `read_json` that is what JSON said, floats as Decimal.
    """

    status: int
    data: object


def read_json(text: str) -> object:
    """An object or an array. Raises ValueError for anything else."""
    try:
        if _SURROGATES.search(text):
            text = _LONE_SURROGATE.sub(_replaced, text)
        data: object = json.loads(text, parse_float=Decimal)
    except InvalidOperation as error:
        raise ValueError("an exponent beyond all bounds") from error
    if not isinstance(data, dict | list):
        raise ValueError("neither an object nor an array")  # noqa: TRY004  # like broken JSON
    return data


_SURROGATES = re.compile(r"\\u[dD]")
_LONE_SURROGATE = re.compile(
    r"(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\(?!u[dD][89a-fA-F]).)"
    r"|\\u[dD][89a-fA-F][0-9a-fA-F]{2}",
    re.DOTALL,
)
"""Every escape in JSON; the first group holds the good ones. Half a character is what is left of
words that somebody has cut, and the database takes none."""


def _replaced(escape: re.Match[str]) -> str:
    return escape[1] or r"\ufffd"


@dataclass(frozen=True, slots=True)
class _Codes:
    """The words for an unknown outcome."""

    timeout: ErrorCode
    lost: ErrorCode
    unreadable: ErrorCode
    failed: ErrorCode


_SENDING = _Codes(
    ErrorCode.ANSWER_TIMEOUT,
    ErrorCode.CONNECTION_LOST,
    ErrorCode.ANSWER_UNREADABLE,
    ErrorCode.PROVIDER_FAILED,
)
_ASKING = _Codes(
    ErrorCode.CHECK_TIMEOUT,
    ErrorCode.CHECK_LOST,
    ErrorCode.CHECK_UNREADABLE,
    ErrorCode.CHECK_FAILED,
)


@dataclass(frozen=True, slots=True)
class Json:
    """A body that travels as JSON."""

    value: Mapping[str, object] | Sequence[object]


Body = Mapping[str, str] | Json
"""A form, or JSON."""


class Http:
    """Kept connections to one provider's host. Thread-safe.

    `read` makes `Reply.data` of the text of an answer and raises ValueError when it cannot. What it
    cannot read leaves the outcome unknown, unless `takes_bare_refusals`: then an unreadable answer
    with a status from 400 to 499 is a Reply whose data is None, for providers of which it is known
    that such a status alone means: refused.
    """

    def __init__(
        self,
        base_url: str,
        gateway: str,
        limits: Limits | None = None,
        secrets: Sequence[Secret] = (),
        *,
        read: Callable[[str], object] = read_json,
        takes_bare_refusals: bool = False,
    ) -> None:
        self._read = read
        self._takes_bare_refusals = takes_bare_refusals
        self._base = base_url.rstrip("/")
        self.host = name_of(self._base)
        self._gateway = gateway
        self._limits = limits or Limits()
        self._secrets = tuple(
            spelling
            for secret in secrets
            if len(secret.reveal()) >= _SHORTEST_SECRET
            for spelling in _spellings(secret)
        )
        self._adapter = Adapter(pool_connections=1, pool_maxsize=_CONNECTIONS)
        self._proxies = proxies_for(self._base)
        self._verify = _trusted()
        self._lock = threading.Lock()
        self._busy = 0
        self._used_at = time.monotonic()

    def send(self, path: str, body: Body, headers: Mapping[str, str]) -> Reply:
        """POST what may send messages. Raises Unreachable, RateLimited, OutcomeUnknown."""
        return self._call("POST", path, _SENDING, headers, body=body)

    def ask(self, path: str, body: Body, headers: Mapping[str, str]) -> Reply:
        """POST what sends nothing. Raises the same, in words that say so."""
        return self._call("POST", path, _ASKING, headers, body=body)

    def put(
        self, path: str, query: Mapping[str, str], body: Body, headers: Mapping[str, str]
    ) -> Reply:
        """PUT what sends nothing; `query` may hold no secret. Raises the same as `ask`."""
        return self._call("PUT", path, _ASKING, headers, body=body, query=query)

    def get(self, path: str, query: Mapping[str, str], headers: Mapping[str, str]) -> Reply:
        """GET something; `query` may hold no secret. Raises the same as `ask`."""
        return self._call("GET", path, _ASKING, headers, query=query)

    def close(self) -> None:
        """Let go of the connections."""
        self._adapter.close()

    def _call(
        self,
        method: str,
        path: str,
        codes: _Codes,
        headers: Mapping[str, str],
        *,
        body: Body | None = None,
        query: Mapping[str, str] | None = None,
    ) -> Reply:
        url, headers = self._base + path, {**_HEADERS, **headers}
        form, value = (None, body.value) if isinstance(body, Json) else (body, None)
        encoded = None
        if form is not None:
            encoded, headers = _encoded(form), {**_FORM, **headers}
        self._begin()
        try:
            request = requests.Request(
                method, url, headers=headers, data=encoded, json=value, params=query
            )
            status, retry_after, answer = self._exchange(request.prepare())
        except (OSError, HTTPError) as error:
            failure = self._explain(error, codes)
        else:
            return self._judge(status, retry_after, answer, codes)
        finally:
            self._end()
        # raised out here, so that the exception of requests is not even its context
        raise failure

    def _begin(self) -> None:
        with self._lock:
            if not self._busy and time.monotonic() - self._used_at > self._limits.idle:
                self._adapter.close()
            self._busy += 1

    def _end(self) -> None:
        with self._lock:
            self._busy -= 1
            self._used_at = time.monotonic()

    def _exchange(self, request: requests.PreparedRequest) -> tuple[int, str, bytes]:
        # straight to the adapter: a Session would look at redirects, cookies and .netrc
        response = self._adapter.send(
            request,
            stream=True,
            timeout=(self._limits.connect, self._limits.read),
            verify=self._verify,
            proxies=self._proxies,
        )
        with response:
            body = b""
            for chunk in response.iter_content(_CHUNK):
                body += chunk
                if len(body) > self._limits.answer:
                    return response.status_code, "", b""
            return response.status_code, response.headers.get("Retry-After", ""), body

    def _judge(self, status: int, retry_after: str, body: bytes, codes: _Codes) -> Reply:
        if status == requests.codes.too_many_requests:
            raise RateLimited(retry_after=_wait(retry_after), gateway=self._gateway)
        if status >= 500:
            raise self._unknown(codes.failed, status)
        try:
            return Reply(status, self._read(self._without_secrets(body)))
        except (ValueError, RecursionError):
            # the text of a broken answer may repeat what we sent, and JSONDecodeError keeps it
            failure = self._unknown(codes.unreadable, status)
        if self._takes_bare_refusals and 400 <= status < 500:
            return Reply(status, None)
        raise failure

    def _without_secrets(self, body: bytes) -> str:
        """A provider's words are kept for the owner, and they may repeat what we sent."""
        text = body.decode("utf-8-sig")
        for secret in self._secrets:
            text = text.replace(secret.reveal(), "•••")
        return text

    def _explain(self, error: Exception, codes: _Codes) -> GatewayError:
        causes = tuple(causes_of(error))
        code = never_left(causes)
        if code is not None:
            return Unreachable(code, gateway=self._gateway, host=self.host)
        late = any(isinstance(cause, ReadTimeoutError | requests.ReadTimeout) for cause in causes)
        return self._unknown(codes.timeout if late else codes.lost)

    def _unknown(self, code: ErrorCode, status: int = 0) -> OutcomeUnknown:
        gateway, host = self._gateway, self.host
        return OutcomeUnknown(code, provider_code=status, gateway=gateway, host=host)


def _encoded(form: Mapping[str, str]) -> str:
    """What urlencode makes of it, but faster for long lists.

    Numbers and ids need no quoting, and for what separates them they need not be looked at
    character by character. A "%2C" of a text has become "%252C" by then.
    """
    return urlencode(form, safe=",|").replace(",", "%2C").replace("|", "%7C")


def _spellings(secret: Secret) -> Sequence[Secret]:
    """A secret as an answer may repeat it: in JSON, in XML or HTML, in a form."""
    plain = secret.reveal()
    in_json = [json.dumps(plain)[1:-1], json.dumps(plain, ensure_ascii=False)[1:-1]]
    # PHP writes a slash so, unless told otherwise
    in_json += [text.replace("/", r"\/") for text in in_json]
    in_xml = (escape(plain, quote=False), escape(plain))
    return [Secret(text) for text in dict.fromkeys((plain, *in_json, *in_xml, quote_plus(plain)))]


def _trusted() -> bool | str:
    """The certificates to trust: a shop's own bundle, if it names one that is there."""
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        bundle = os.environ.get(name, "")
        if bundle and Path(bundle).exists():
            return bundle
    return True


def _wait(retry_after: str) -> timedelta | None:
    """Retry-After, in seconds or as a date; None when there is none or it cannot be read."""
    try:
        if re.fullmatch(r"\s*[0-9]+\s*", retry_after):
            return timedelta(seconds=min(int(retry_after), _LONGEST_WAIT))
        then = parsedate_to_datetime(retry_after).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None
    wait = then - utc_now()
    return min(max(wait, timedelta()), timedelta(seconds=_LONGEST_WAIT))
