"""A shop whose sender is killed again and again: its accounts, its messages, its sums.

Processes are in `crash_host`, what must hold is in `test_crash`.
"""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from enum import Enum, auto
from pathlib import Path
from typing import Self

from smsdesk.bootstrap import open_desk
from smsdesk.core.gateway import Secret
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.desk import Desk
from smsdesk.services.gateway_setup import SetupDraft
from smsdesk.services.history import MessageListRow
from tests.e2e.crash_host import LISTED_AFTER, READ_TIMEOUT
from tests.e2e.operators import ENDPOINT, Operator
from tests.simulators.faults import MIXED, slow
from tests.simulators.server import Simulator

SOLO, TOGETHER = 6, 8
"""Messages of a round: with a text of their own, and sharing one; one of each has a bad number."""
FAULTS = (*MIXED, slow(1.6 * READ_TIMEOUT, after=False), slow(1.6 * READ_TIMEOUT, after=True))
_RICH = 10**6

Sms = tuple[str, str]
"""Number and text; no two messages of a shop have both in common."""


class Tells(Enum):
    """What a provider can say of a message whose answer was lost."""

    ALL = auto()
    """Whether it was taken."""
    TAKEN = auto()
    """Only that it was taken: it has no id of ours, so absence proves nothing."""
    NOTHING = auto()


TELLS: Mapping[str, Tells] = {
    "smsapi": Tells.ALL,
    "infobip": Tells.ALL,
    "twilio": Tells.TAKEN,
    "dynmark": Tells.NOTHING,
}


class Account:
    """An operator's simulator, and the account that the shop has there."""

    def __init__(self, operator: Operator, simulator: Simulator) -> None:
        self.operator = operator
        self.simulator = simulator
        self.gateway_id = ""
        self._tests = 0
        account = simulator.account  # type: ignore[attr-defined]  # every simulator has one
        self.knobs = account
        if hasattr(account, "balance"):
            account.balance *= _RICH
        if hasattr(account, "log_delay"):
            account.log_delay = LISTED_AFTER / 3

    def strike_off(self) -> None:
        """The test SMS of the set-up is none of the shop's messages."""
        self._tests = len(self.operator.taken(self.simulator))

    def taken(self) -> Counter[Sms]:
        """What was really accepted, how often."""
        ledger = self.operator.taken(self.simulator)[self._tests :]
        return Counter((number, text) for number, text, _sender in ledger)

    def misbehave(self, seed: int) -> None:
        """Let sends and questions go wrong now and then."""
        self.simulator.faults.randomly(seed, 0.15, FAULTS)
        self.simulator.other_faults.randomly(seed + 1, 0.15, FAULTS)

    def behave(self) -> None:
        """No more trouble."""
        self.simulator.faults.randomly(0, 0)
        self.simulator.other_faults.randomly(0, 0)
        self.lock(locked=False)

    def lock(self, *, locked: bool) -> None:
        """Refuse the login, or take it again."""
        operator = self.operator
        setattr(self.knobs, operator.secret, operator.wrong if locked else operator.right)


class CrashShop:
    """One database and accounts at one or more operators; the first is the default one."""

    def __init__(self, data_dir: Path, operators: Sequence[Operator]) -> None:
        self._open = ExitStack()
        self.data_dir = data_dir
        self.desk = open_desk(data_dir)
        self._open.callback(self.desk.close)
        self.accounts = [
            Account(operator, self._open.enter_context(operator.simulator()))
            for operator in operators
        ]
        self.bad: set[str] = set()
        self.bad_messages = 0
        for account in self.accounts:
            self._set_up(account)

    def _set_up(self, account: Account) -> None:
        operator = account.operator
        fields = {**operator.fields, "sender": "Warsztat", ENDPOINT: account.simulator.host}
        draft = SetupDraft(operator.key, fields, {operator.secret: Secret(operator.right)})
        tested = self.desk.gateways.try_out(draft, PhoneNumber("+48601000000"))
        account.gateway_id = self.desk.gateways.save(tested).id
        account.strike_off()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    # --- messages -----------------------------------------------------------------------------

    def queue(self, number: int, desk: Desk | None = None, gateway_id: str = "") -> None:
        """A round of messages, written at a desk and for a gateway; else the usual ones."""
        queue = (desk or self.desk).compose.queue
        phones = [PhoneNumber(f"+48602{number:03}{n:03}") for n in range(TOGETHER)]
        self._make_bad(phones[2])
        everybody = tuple(Recipient(phone) for phone in phones)
        queue(MessageDraft(everybody, f"Do wszystkich {number}", gateway_id=gateway_id))
        for n in range(SOLO):
            to = (Recipient(phones[n]),)
            queue(MessageDraft(to, f"Do {number}/{n}", gateway_id=gateway_id))
        self.bad_messages += 2

    def _make_bad(self, phone: PhoneNumber) -> None:
        self.bad |= {phone.e164, phone.digits}
        for account in self.accounts:
            account.knobs.invalid = frozenset(self.bad)

    def rows(self) -> Sequence[MessageListRow]:
        """The whole history."""
        return self.desk.history.rows(self.desk.history.find())

    def states(self) -> Counter[MessageState]:
        """How many messages are where."""
        return Counter(row.state for row in self.rows())

    def taken(self) -> Counter[Sms]:
        """What all operators took together."""
        return sum((account.taken() for account in self.accounts), Counter())

    def repeats(self) -> list[Sms]:
        """What somebody got twice, whoever sent it."""
        return [sms for sms, count in self.taken().items() if count > 1]

    def account_of(self, row: MessageListRow) -> Account:
        """Where a message is, or was handed over."""
        return next(one for one in self.accounts if one.gateway_id == row.gateway_id)

    def unclear(self) -> Iterator[MessageListRow]:
        """What waits for a person."""
        return (row for row in self.rows() if row.state is MessageState.UNCLEAR)

    def look_up(self) -> None:
        """Somebody asks the operators about what is unclear, and orders anew what is missing."""
        taken = self.taken()
        answers = {row.id: bool(taken[sms_of(row)]) for row in self.unclear()}
        missing = [message_id for message_id, sent in answers.items() if not sent]
        self.desk.history.resolve([i for i, sent in answers.items() if sent], sent=True)
        self.desk.history.resolve(missing, sent=False)
        self.desk.history.retry(missing)

    # --- trouble ------------------------------------------------------------------------------

    def misbehave(self, seed: int) -> None:
        """All operators do."""
        for number, account in enumerate(self.accounts):
            account.misbehave(seed + 10 * number)

    def behave(self) -> None:
        """All operators do."""
        for account in self.accounts:
            account.behave()

    def lock_some(self, dice: random.Random) -> None:
        """One operator refuses the login, or none does."""
        locked = dice.choice([*self.accounts, None])
        for account in self.accounts:
            account.lock(locked=account is locked)

    @property
    def requests(self) -> int:
        """How many there were."""
        return sum(len(account.simulator.requests) for account in self.accounts)

    @property
    def faults(self) -> int:
        """How many requests went wrong."""
        plans = [(one.simulator.faults, one.simulator.other_faults) for one in self.accounts]
        return sum(sends.met + questions.met for sends, questions in plans)


def sms_of(row: MessageListRow) -> Sms:
    """As the operators know it."""
    return row.phone.digits, row.text
