"""SMSAPI on loopback and gateways for it, as `contract.HttpRig` wants them."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from smsdesk.core.gateway import GatewayConfig, Secret, Settlement
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.smsapi.gateway import SmsApi
from tests.gateways.rig import READ_LIMIT, basic
from tests.simulators.faults import Fault, FaultPlan, answer
from tests.simulators.smsapi import PASSWORD_MD5, TOKEN, USERNAME, SmsApiSimulator


class SmsApiRig:
    """See the module."""

    refused = PhoneNumber("+48221234567")
    tells = frozenset({"id", "parts", "price"})

    def __init__(self, simulator: SmsApiSimulator) -> None:
        self.simulator = simulator
        simulator.account.invalid = frozenset({self.refused.digits})
        self._open: list[SmsApi] = []
        self.secrets: Sequence[str] = (PASSWORD_MD5, basic(USERNAME, PASSWORD_MD5))
        self.gateway = self.with_fields()

    @property
    def faults(self) -> FaultPlan:
        """What goes wrong with the next sends."""
        return self.simulator.faults

    def accepted(self) -> Sequence[str]:
        """The idx of everything in the ledger."""
        return [one.idx for one in self.simulator.ledger]

    def mark(self, message: OutgoingSms) -> str:
        """The idx."""
        return message.client_id

    def texts(self) -> Sequence[tuple[str, str]]:
        """See Rig."""
        return [(one.number.lstrip("+"), one.text) for one in self.simulator.ledger]

    def reconcile(self, message: OutgoingSms) -> Settlement:
        """See Rig; SMSAPI needs no waiting."""
        return self.gateway.reconcile(message, datetime.now(UTC))

    @property
    def planner(self) -> SmsApi:
        """See PlanningRig."""
        return self.gateway

    def kept_until(self, message: OutgoingSms) -> datetime | None:
        """See PlanningRig."""
        dates = [one.date for one in self.simulator.ledger if one.idx == message.client_id]
        return datetime.fromtimestamp(dates[0], UTC) if dates else None

    def cancelled(self) -> Sequence[str]:
        """See PlanningRig."""
        return [one.idx for one in self.simulator.ledger if one.cancelled]

    def let_go(self) -> None:
        """See PlanningRig."""
        self.simulator.desk.let_go()

    def with_bad_login(self) -> SmsApi:
        """See HttpRig."""
        return self.with_password("0" * 32)

    def log_in_by_token(self) -> None:
        """From now on the gateway has a token."""
        self.gateway, self.secrets = self.with_token(), (TOKEN,)

    def asked(self) -> int:
        """How many requests meant to send."""
        return len(self.simulator.sends())

    def refusing(self, words: str) -> Fault:
        """See HttpRig."""
        return answer(json.dumps({"error": 14, "message": words}).encode(), after=False)

    def answer_oddly(self) -> None:
        """See HttpRig."""
        account = self.simulator.account
        account.shuffled = account.extra_fields = account.points_as_text = True

    def at(self, host: str) -> SmsApi:
        """The same account at another host."""
        return self.with_fields(endpoint=host)

    def with_fields(self, **fields: str) -> SmsApi:
        """An account with the MD5 password and these fields changed."""
        return self._built({"password_md5": Secret(PASSWORD_MD5)}, username=USERNAME, **fields)

    def with_token(self, token: str = TOKEN, **fields: str) -> SmsApi:
        """An account with a token."""
        return self._built({"token": Secret(token)}, **fields)

    def with_password(self, password_md5: str) -> SmsApi:
        """An account with another password."""
        return self._built({"password_md5": Secret(password_md5)}, username=USERNAME)

    def _built(self, secrets: dict[str, Secret], **fields: str) -> SmsApi:
        values = {"type": "pro", "sender": "Warsztat", "endpoint": self.simulator.host} | fields
        config = GatewayConfig("smsapi", values, secrets)
        self._open.append(SmsApi(config, Limits(connect=2.0, read=READ_LIMIT)))
        return self._open[-1]

    def close(self) -> None:
        """Close what was opened."""
        for gateway in self._open:
            gateway.close()
