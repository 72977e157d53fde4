"""Dynmark on loopback and gateways for it, as `contract.HttpRig` wants them."""

import json
from collections.abc import Sequence
from html import escape

from smsdesk.core.gateway import GatewayConfig, Secret, Settlement
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.gateways.dynmark.form import HTTP_FORM, REST
from smsdesk.gateways.dynmark.gateway import Dynmark
from smsdesk.gateways.limits import Limits
from tests.gateways.rig import READ_LIMIT, basic
from tests.simulators.dynmark import PASSWORD, USERNAME, DynmarkSimulator
from tests.simulators.faults import Fault, FaultPlan, answer


class DynmarkRig:
    """One interface of an account. See the module."""

    refused = PhoneNumber("+48221234567")
    secrets = (PASSWORD, basic(USERNAME, PASSWORD))

    def __init__(self, simulator: DynmarkSimulator, api: str = REST) -> None:
        self.simulator = simulator
        self.tells = frozenset({"id"} if api == HTTP_FORM else ())
        self._api = api
        simulator.account.invalid = frozenset({self.refused.digits})
        self._open: list[Dynmark] = []
        self.gateway = self.with_fields()

    @property
    def faults(self) -> FaultPlan:
        """What goes wrong with the next sends."""
        return self.simulator.faults

    def accepted(self) -> Sequence[str]:
        """The client reference of everything in the ledger."""
        return [one.client_ref for one in self.simulator.ledger]

    def mark(self, message: OutgoingSms) -> str:
        """The client reference."""
        return message.client_id

    def texts(self) -> Sequence[tuple[str, str]]:
        """See Rig."""
        return [(one.number.lstrip("+"), one.text) for one in self.simulator.ledger]

    def reconcile(self, message: OutgoingSms) -> Settlement:
        """See Rig; nobody asks this of a gateway that cannot."""
        raise NotImplementedError

    def asked(self) -> int:
        """How many requests meant to send."""
        return len(self.simulator.sends())

    def refusing(self, words: str) -> Fault:
        """See HttpRig."""
        if self._api == HTTP_FORM:
            said = f"<failureDescription>{escape(words)}</failureDescription>"
            return answer(f'<r status="failed">{said}</r>'.encode(), after=False)
        failures = [{"details": words}]
        body = [{"successful": False, "validationFailures": failures}]
        return answer(json.dumps(body).encode(), after=False)

    def answer_oddly(self) -> None:
        """See HttpRig."""
        self.simulator.account.odd = True

    def at(self, host: str) -> Dynmark:
        """The same account at another host."""
        return self.with_fields(endpoint=host)

    def with_bad_login(self) -> Dynmark:
        """See HttpRig."""
        return self.with_password("wrong-password")

    def with_password(self, password: str) -> Dynmark:
        """The account with another password."""
        return self._built(Secret(password))

    def with_fields(self, **fields: str) -> Dynmark:
        """The account with these fields changed."""
        return self._built(Secret(PASSWORD), **fields)

    def _built(self, password: Secret, **fields: str) -> Dynmark:
        own = {"username": USERNAME, "sender": "Warsztat", "api": self._api}
        values = own | {"endpoint": self.simulator.host} | fields
        config = GatewayConfig("dynmark", values, {"password": password})
        self._open.append(Dynmark(config, Limits(connect=2.0, read=READ_LIMIT)))
        return self._open[-1]

    def close(self) -> None:
        """Close what was opened."""
        for gateway in self._open:
            gateway.close()
