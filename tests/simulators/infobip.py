"""Infobip on loopback: a real HTTP server that speaks its wire format, with faults and a ledger.

In a test: `with InfobipSimulator() as infobip: ... infobip.host ... infobip.ledger`. By hand:
`python -m tests.simulators.infobip --port 0` prints the address and serves until Ctrl+C.
The account's rules are in `infobip_desk`, its knobs in `infobip_account`, the server and what may
go wrong in `server` and `faults`.
"""

import argparse
import base64
import binascii
import time
from collections.abc import Callable, Mapping

from tests.simulators.infobip_account import (
    PASSWORD,
    USERNAME,
    Accepted,
    Account,
    ApiError,
    Json,
)
from tests.simulators.infobip_desk import InfobipDesk
from tests.simulators.server import Answer, Request, Simulator, json_answer

__all__ = ["PASSWORD", "USERNAME", "InfobipSimulator", "Request"]

SEND = ("POST", "/sms/3/messages")
BULK_STATUS = "/sms/1/bulks/status"


class InfobipSimulator(Simulator):
    """The provider; `account` has its knobs, `ledger` what it took."""

    def __init__(self, port: int = 0, *, clock: Callable[[], float] = time.time) -> None:
        super().__init__(port)
        self.desk = InfobipDesk(clock)

    @property
    def account(self) -> Account:
        """The knobs."""
        return self.desk.account

    @property
    def ledger(self) -> list[Accepted]:
        """What was really accepted, oldest first."""
        return self.desk.ledger

    def is_send(self, request: Request) -> bool:
        """See Simulator."""
        return (request.method, request.path) == SEND

    def answer(self, request: Request) -> Answer:
        """See Simulator."""
        try:
            return json_answer(self._route(request))
        except ApiError as error:
            envelope = old_envelope if self.account.old_errors else new_envelope
            return json_answer(envelope(error), error.status)

    def _route(self, request: Request) -> Json:
        desk = self.desk
        routes: Mapping[tuple[str, str], Callable[[], Json]] = {
            SEND: lambda: self._send(request),
            ("GET", "/sms/3/logs"): lambda: desk.logs(request.query),
            ("GET", "/account/1/balance"): desk.balance,
            ("GET", BULK_STATUS): lambda: desk.bulk_status(request.query),
            ("PUT", BULK_STATUS): lambda: desk.set_bulk_status(request.query, request.json),
        }
        action = routes.get((request.method, request.path))
        if action is None:
            raise ApiError(404, "Requested resource not found")
        if _login(request) != (self.account.username, self.account.password):
            raise ApiError(401, "Invalid login details")
        return action()

    def _send(self, request: Request) -> Json:
        if not self.account.may_send:
            raise ApiError(403, "Insufficient permissions")
        try:
            body = request.json
        except ValueError as error:
            raise ApiError(400, "not JSON") from error
        return self.desk.send(body)


def _login(request: Request) -> tuple[str, str]:
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    try:
        name, _, password = base64.b64decode(value).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return (name, password) if kind == "Basic" else ("", "")


_NEW = {
    400: (
        "Request cannot be processed.",
        "Check the syntax, violations and adjust the request.",
    ),
    401: (
        "The request lacks valid authentication credentials for the requested resource.",
        "Check the resources and adjust authentication credentials.",
    ),
    403: (
        "Insufficient permissions to access the requested resource.",
        "Repeat the request with new or different credentials.",
    ),
    404: ("Requested resource not found.", "Check the path."),
}
_OLD = {
    400: ("BAD_REQUEST", "Bad Request"),
    401: ("UNAUTHORIZED", "Invalid login details"),
    403: ("UNAUTHORIZED", "Unauthorized access"),
    404: ("NOT_FOUND", "Requested resource not found"),
}


def new_envelope(error: ApiError) -> Json:
    """An error as version 3 tells it."""
    description, action = _NEW[error.status]
    return {
        "errorCode": f"E{error.status}",
        "description": description,
        "action": action,
        "violations": [{"property": p, "violation": v} for p, v in error.members.items()],
        "resources": [],
    }


def old_envelope(error: ApiError) -> Json:
    """An error as versions 1 and 2 and the balance tell it."""
    message_id, text = _OLD[error.status]
    exception: dict[str, Json] = {"messageId": message_id, "text": text}
    if error.members:
        exception["validationErrors"] = {path: [told] for path, told in error.members.items()}
    return {"requestError": {"serviceException": exception}}


def main() -> None:
    """Serve by hand."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=0)
    simulator = InfobipSimulator(options.parse_args().port)
    simulator.serve(f"{USERNAME} / {PASSWORD}")


if __name__ == "__main__":
    main()
