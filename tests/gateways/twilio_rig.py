"""Twilio on loopback and gateways for it, as `contract.HttpRig` wants them."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from smsdesk.core.gateway import GatewayConfig, Secret, Settlement
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.twilio.gateway import Twilio
from tests.gateways.rig import READ_LIMIT, basic
from tests.simulators.faults import Fault, FaultPlan, answer
from tests.simulators.twilio import ACCOUNT_SID, SERVICE_SID, TOKEN, TwilioSimulator


class TwilioRig:
    """See the module."""

    refused = PhoneNumber("+48221234567")
    secrets = (TOKEN, basic(ACCOUNT_SID, TOKEN))
    tells = frozenset({"id", "parts"})
    """The price comes with the delivery report."""

    def __init__(self, simulator: TwilioSimulator) -> None:
        self.simulator = simulator
        simulator.account.invalid = frozenset({self.refused.e164})
        self.later = timedelta()
        """How far the gateway's clock is ahead."""
        self._open: list[Twilio] = []
        self.gateway = self.with_fields()

    @property
    def faults(self) -> FaultPlan:
        """What goes wrong with the next sends."""
        return self.simulator.faults

    def accepted(self) -> Sequence[str]:
        """The numbers of everything in the ledger."""
        return [one.number for one in self.simulator.ledger]

    def mark(self, message: OutgoingSms) -> str:
        """The number: Twilio takes no id of ours."""
        return message.to.e164

    def texts(self) -> Sequence[tuple[str, str]]:
        """See Rig."""
        return [(one.number.lstrip("+"), one.text) for one in self.simulator.ledger]

    def reconcile(self, message: OutgoingSms) -> Settlement:
        """See Rig."""
        attempted_at = self.now()
        self.later += timedelta(minutes=1)
        return self.gateway.reconcile(message, attempted_at)

    def now(self) -> datetime:
        """The gateway's clock."""
        return datetime.now(UTC) + self.later

    @property
    def planner(self) -> Twilio:
        """See PlanningRig: a Messaging Service."""
        return self.with_fields(sender=SERVICE_SID)

    def kept_until(self, message: OutgoingSms) -> datetime | None:
        """See PlanningRig."""
        mine = (one for one in self.simulator.ledger if one.number == message.to.e164)
        times = [one.send_at for one in mine if one.send_at]
        return datetime.fromtimestamp(times[0], UTC) if times else None

    def cancelled(self) -> Sequence[str]:
        """See PlanningRig."""
        return [one.number for one in self.simulator.ledger if one.cancelled]

    def let_go(self) -> None:
        """See PlanningRig."""
        self.simulator.desk.let_go()

    def with_bad_login(self) -> Twilio:
        """See HttpRig."""
        return self.with_token("f" * 32)

    def asked(self) -> int:
        """How many requests meant to send."""
        return len(self.simulator.sends())

    def refusing(self, words: str) -> Fault:
        """See HttpRig."""
        body = {"code": 21617, "message": words}
        return answer(json.dumps(body).encode(), after=False, status=400)

    def answer_oddly(self) -> None:
        """See HttpRig."""
        self.simulator.account.is_odd = True

    def at(self, host: str) -> Twilio:
        """The same account at another host."""
        return self.with_fields(endpoint=host)

    def with_fields(self, **fields: str) -> Twilio:
        """An account with these fields changed."""
        return self._built(TOKEN, **fields)

    def with_token(self, token: str) -> Twilio:
        """An account with another token."""
        return self._built(token)

    def _built(self, token: str, **fields: str) -> Twilio:
        values = {"account_sid": ACCOUNT_SID, "sender": "Warsztat", "endpoint": self.simulator.host}
        config = GatewayConfig("twilio", {**values, **fields}, {"token": Secret(token)})
        self._open.append(Twilio(config, Limits(connect=2.0, read=READ_LIMIT), self.now))
        return self._open[-1]

    def close(self) -> None:
        """Close what was opened."""
        for gateway in self._open:
            gateway.close()
