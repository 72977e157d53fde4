"""Twilio on loopback: a real HTTP server that speaks its wire format, with faults and a ledger.

In a test: `with TwilioSimulator() as twilio: ... twilio.host ... twilio.ledger`. By hand:
`python -m tests.simulators.twilio --port 0` prints the address and serves until Ctrl+C.
The account's knobs are in `twilio_account`, its rules in `twilio_desk`, the server and what may go
wrong in `server` and `faults`.
"""

import argparse
import base64
import time
from collections.abc import Callable, Mapping

from tests.simulators.server import Answer, Request, Simulator, json_answer
from tests.simulators.twilio_account import (
    ACCOUNT_SID,
    NUMBER,
    SERVICE_SID,
    TOKEN,
    Accepted,
    Account,
    ApiError,
    Json,
)
from tests.simulators.twilio_desk import TwilioDesk

__all__ = ["ACCOUNT_SID", "NUMBER", "SERVICE_SID", "TOKEN", "Request", "TwilioSimulator"]

_ACCOUNTS = "/2010-04-01/Accounts/"


class TwilioSimulator(Simulator):
    """The provider; `account` has its knobs, `ledger` what it took."""

    def __init__(self, port: int = 0, *, clock: Callable[[], float] = time.time) -> None:
        super().__init__(port)
        self.desk = TwilioDesk(clock)

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
        return request.method == "POST" and request.path.endswith("/Messages.json")

    def answer(self, request: Request) -> Answer:
        """See Simulator."""
        try:
            return json_answer(self._route(request), 201 if self.is_send(request) else 200)
        except ApiError as error:
            return json_answer(error.body(self.account), error.status)

    def _route(self, request: Request) -> Json:
        self._authorise(request)
        sid, _, rest = request.path.removeprefix(_ACCOUNTS).removesuffix(".json").partition("/")
        name, _, one = rest.partition("/")
        if self.is_send(request):
            return self.desk.create(request.form)
        if self.account.is_test:
            raise ApiError(20008, "Resource not accessible with Test Account Credentials", 403)
        routes: Mapping[str, Callable[[], Json]] = {
            "": self.desk.details,
            "Messages": lambda: self._messages(request, one),
            "Balance": self.desk.balance,
            "IncomingPhoneNumbers": lambda: self.desk.numbers(request.query),
        }
        if sid != self.account.account_sid or name not in routes:
            raise ApiError(20404, f"The requested resource {request.path} was not found", 404)
        return routes[name]()

    def _messages(self, request: Request, sid: str) -> Json:
        if request.method == "POST":
            return self.desk.update(sid, request.form)
        return self.desk.fetch(sid) if sid else self.desk.list(request.query)

    def _authorise(self, request: Request) -> None:
        pair = f"{self.account.account_sid}:{self.account.token}".encode()
        wanted = f"Basic {base64.b64encode(pair).decode()}"
        if request.headers.get("Authorization") != wanted:
            raise ApiError(20003, "Authenticate", 401)


def main() -> None:
    """Serve by hand."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=0)
    simulator = TwilioSimulator(options.parse_args().port)
    simulator.serve(f"{ACCOUNT_SID} / {TOKEN}   senders {NUMBER}, Warsztat, {SERVICE_SID}")


if __name__ == "__main__":
    main()
