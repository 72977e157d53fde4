"""SMSAPI on loopback: a real HTTP server that speaks its wire format, with faults and a ledger.

In a test: `with SmsApiSimulator() as smsapi: ... smsapi.host ... smsapi.ledger`. By hand:
`python -m tests.simulators.smsapi --port 0` prints the address and serves until Ctrl+C.
Paths and logins are in `smsapi_routes`, the account's rules in `smsapi_account`, the server and
what may go wrong in `server` and `faults`.
"""

import argparse
import time
from collections.abc import Callable

from tests.simulators.server import Answer, Request, Simulator, json_answer
from tests.simulators.smsapi_account import (
    PASSWORD_MD5,
    TOKEN,
    USERNAME,
    Accepted,
    Account,
    ApiError,
)
from tests.simulators.smsapi_desk import SmsApiDesk
from tests.simulators.smsapi_routes import route

__all__ = ["PASSWORD_MD5", "TOKEN", "USERNAME", "Request", "SmsApiSimulator"]


class SmsApiSimulator(Simulator):
    """The provider; `account` has its knobs, `ledger` what it took."""

    def __init__(self, port: int = 0, *, clock: Callable[[], float] = time.time) -> None:
        super().__init__(port)
        self.desk = SmsApiDesk(clock)

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
        return "message" in request.form

    def answer(self, request: Request) -> Answer:
        """See Simulator."""
        try:
            return json_answer(route(self.desk, request))
        except ApiError as error:
            return json_answer(error.body, error.status)


def main() -> None:
    """Serve by hand."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=0)
    simulator = SmsApiSimulator(options.parse_args().port)
    simulator.serve(f"{USERNAME} / {PASSWORD_MD5}   token {TOKEN}")


if __name__ == "__main__":
    main()
