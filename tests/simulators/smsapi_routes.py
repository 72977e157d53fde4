"""Paths and logins of the simulated SMSAPI. The rules behind them are in `smsapi_account`."""

import base64
import binascii
from typing import TYPE_CHECKING

from tests.simulators.server import Request
from tests.simulators.smsapi_account import Account, ApiError, Form, Json
from tests.simulators.smsapi_desk import SmsApiDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def route(desk: SmsApiDesk, request: Request) -> Json:
    """The answer to a request; raises ApiError."""
    routes: Mapping[str, Callable[[], Json]] = {
        "/sms.do": lambda: _sms(desk, request.form),
        "/user.do": desk.credits,
        "/sender.do": desk.old_sender_names,
        "/profile": desk.profile,
        "/sms/sendernames": lambda: desk.sender_names(request.form),
    }
    action = routes.get(request.path)
    if action is None:
        raise _rest_error(404, "not_found")
    _authorise(desk.account, request)
    return action()


def _sms(desk: SmsApiDesk, form: Form) -> Json:
    if "status" in form:
        return desk.status(form)
    if "sch_del" in form:
        return desk.cancel(form)
    return desk.send(form)


def _authorise(account: Account, request: Request) -> None:
    rest = not request.path.endswith(".do")
    bearer = request.headers.get("Authorization", "").startswith("Bearer ")
    if not _is_known(account, request) or (rest and not bearer and not account.rest_takes_basic):
        if rest:
            raise _rest_error(401, "authorization_failed")
        named = "username" in request.form
        raise ApiError(102, "Wrong login") if named else ApiError(101, "Authorization failed")
    if not account.ip_allowed:
        raise ApiError(105, "IP not on the allowed list") if not rest else _rest_error(403, "ip")
    if bearer and not account.token_may_send and request.path == "/sms.do":
        raise ApiError(401, "No permission")


def _is_known(account: Account, request: Request) -> bool:
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    login = (account.username, account.password_md5)
    if kind == "Bearer":
        return value == account.token
    if kind == "Basic":
        return _basic(value) == login
    form = request.form
    may_be_in_form = request.path.endswith(".do")
    return may_be_in_form and (form.get("username"), form.get("password")) == login


def _basic(value: str) -> tuple[str, str]:
    try:
        name, _, password = base64.b64decode(value).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return name, password


def _rest_error(status: int, tag: str) -> ApiError:
    error = ApiError(0, "Authorization failed", status=status)
    error.body = {"message": "Authorization failed", "error": tag, "errors": []}
    return error
