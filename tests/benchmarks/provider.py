"""A child of `stalls`: SMSAPI's simulator in a process of its own, as slow as a near server.

Prints its host, serves until its standard input ends.
"""

import sys
from decimal import Decimal

from tests.simulators.faults import slow
from tests.simulators.smsapi import SmsApiSimulator

ANSWER_AFTER_SECONDS = 0.02


def main() -> None:
    """Serve."""
    with SmsApiSimulator() as smsapi:
        smsapi.account.balance = Decimal(100_000)
        smsapi.faults.always(slow(ANSWER_AFTER_SECONDS, after=False))
        sys.stdout.write(f"{smsapi.host}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
