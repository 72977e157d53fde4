"""Dynmark on loopback: REST and the HTTP form of one account, with faults and a ledger.

In a test: `with DynmarkSimulator() as dynmark: ... dynmark.host ... dynmark.ledger`. By hand:
`python -m tests.simulators.dynmark --port 0` prints the address and serves until Ctrl+C.
What is answered is in `dynmark_desk`, the knobs in `dynmark_account`, the server and what may go
wrong in `server` and `faults`.
"""

import argparse

from tests.simulators.dynmark_account import PASSWORD, USERNAME, Accepted, Account
from tests.simulators.dynmark_desk import DynmarkDesk, page
from tests.simulators.server import Answer, Request, Simulator

__all__ = ["PASSWORD", "USERNAME", "DynmarkSimulator"]

REST_PATH = "/webapi/message/send"
FORM_PATH = "/HttpServices/SendMessage.ashx"


class DynmarkSimulator(Simulator):
    """The provider; `account` has its knobs, `ledger` what it took."""

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.desk = DynmarkDesk()

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
        return request.path in (REST_PATH, FORM_PATH)

    def answer(self, request: Request) -> Answer:
        """See Simulator."""
        if request.path == FORM_PATH:
            return self.desk.http_form(request)
        if request.path == REST_PATH and request.method == "POST":
            return self.desk.rest(request)
        return page()


def main() -> None:
    """Serve by hand."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=0)
    simulator = DynmarkSimulator(options.parse_args().port)
    simulator.serve(f"{USERNAME} / {PASSWORD}")


if __name__ == "__main__":
    main()
