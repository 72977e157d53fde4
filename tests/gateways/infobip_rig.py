"""Infobip on loopback and gateways for it, as `contract.HttpRig` wants them."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from smsdesk.core.gateway import GatewayConfig, Secret, Settlement
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.gateways.infobip.gateway import Infobip
from smsdesk.gateways.limits import Limits
from tests.gateways.rig import READ_LIMIT, basic
from tests.simulators.faults import Fault, FaultPlan, answer
from tests.simulators.infobip import PASSWORD, USERNAME, InfobipSimulator

START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class Clock:
    """Time as a test wants it."""

    now = START

    def __call__(self) -> datetime:
        return self.now


class InfobipRig:
    """See the module."""

    refused = PhoneNumber("+48221234567")
    secrets = (PASSWORD, basic(USERNAME, PASSWORD))
    tells = frozenset({"id", "parts"})

    def __init__(self, simulator: InfobipSimulator) -> None:
        self.simulator = simulator
        simulator.account.invalid = frozenset({self.refused.digits})
        self.clock = Clock()
        self._open: list[Infobip] = []
        self.gateway = self.with_fields()

    @property
    def faults(self) -> FaultPlan:
        """What goes wrong with the next sends."""
        return self.simulator.faults

    def accepted(self) -> Sequence[str]:
        """The message ids of everything in the ledger."""
        return [one.client_id for one in self.simulator.ledger]

    def mark(self, message: OutgoingSms) -> str:
        """The message id."""
        return message.client_id

    def texts(self) -> Sequence[tuple[str, str]]:
        """See Rig."""
        return [(one.number.lstrip("+"), one.text) for one in self.simulator.ledger]

    def reconcile(self, message: OutgoingSms) -> Settlement:
        """See Rig."""
        return self.gateway.reconcile(message, self.clock() - timedelta(minutes=1))

    @property
    def planner(self) -> Infobip:
        """See PlanningRig; Infobip's own clock is the real one."""
        self.clock.now = datetime.now(UTC)
        return self.gateway

    def kept_until(self, message: OutgoingSms) -> datetime | None:
        """See PlanningRig."""
        mine = (one for one in self.simulator.ledger if one.client_id == message.client_id)
        times = [one.send_at for one in mine if one.send_at]
        return datetime.fromtimestamp(times[0], UTC) if times else None

    def cancelled(self) -> Sequence[str]:
        """See PlanningRig."""
        return [one.client_id for one in self.simulator.ledger if one.cancelled]

    def let_go(self) -> None:
        """See PlanningRig."""
        self.simulator.desk.let_go()

    def with_bad_login(self) -> Infobip:
        """See HttpRig."""
        return self.with_password("wrong-password")

    def asked(self) -> int:
        """How many requests meant to send."""
        return len(self.simulator.sends())

    def refusing(self, words: str) -> Fault:
        """See HttpRig."""
        return answer(json.dumps({"description": words}).encode(), after=False, status=400)

    def answer_oddly(self) -> None:
        """See HttpRig."""
        account = self.simulator.account
        account.shuffled = account.extra_fields = True
        account.numbers_as_text = account.without_details = True

    def at(self, host: str) -> Infobip:
        """The same account at another host."""
        return self.with_fields(endpoint=host)

    def with_fields(self, **fields: str) -> Infobip:
        """The account with these fields changed."""
        return self._built(PASSWORD, **fields)

    def with_password(self, password: str) -> Infobip:
        """The account with another password."""
        return self._built(password)

    def _built(self, password: str, **fields: str) -> Infobip:
        usual = {"username": USERNAME, "sender": "Warsztat", "endpoint": self.simulator.host}
        config = GatewayConfig("infobip", usual | fields, {"password": Secret(password)})
        self._open.append(Infobip(config, Limits(connect=2.0, read=READ_LIMIT), self.clock))
        return self._open[-1]

    def close(self) -> None:
        """Close what was opened."""
        for gateway in self._open:
            gateway.close()


@contextmanager
def opened() -> Iterator[InfobipRig]:
    """The provider and accounts at it, for a test."""
    with InfobipSimulator() as simulator:
        rig = InfobipRig(simulator)
        yield rig
        rig.close()
