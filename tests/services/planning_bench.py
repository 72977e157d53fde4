"""Planned messages over a real store: a gateway that keeps them, a sender, the service."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.gateway import CancelResult, GatewayConfig, GatewayError, SmsGateway
from smsdesk.core.message import OutgoingSms
from smsdesk.services.connector import Connector
from smsdesk.services.scheduling import SchedulingService
from smsdesk.services.sender import RunReport
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.message_list import StoredMessage
from smsdesk.store.outgoing import NewMessage
from smsdesk.store.unit import Store
from tests.fakes import ReconcilingGateway, Step
from tests.services.providers import FakeSecrets
from tests.services.sending import Desk
from tests.store.rows import GATEWAY, a_message, add_gateway, queue, the_message

CancelStep = CancelResult | GatewayError | None
HOUR = timedelta(hours=1)


class KeepingGateway(ReconcilingGateway):
    """A gateway that keeps messages; `results` are what cancelling brings, success at last."""

    def __init__(self, script: Iterable[Step] = (), results: Iterable[CancelStep] = ()) -> None:
        super().__init__(script)
        self.refusal: SmsdeskError | None = None
        self.results = list(results)
        self.cancels: list[str] = []
        self.on_cancel: Callable[[], None] = lambda: None

    def may_schedule(self, sms: OutgoingSms) -> SmsdeskError | None:
        """As told."""
        assert sms.send_at is not None
        return self.refusal

    def cancel_scheduled(self, provider_ids: Sequence[str]) -> Mapping[str, CancelResult]:
        """The next result, for all of them; None for an answer without them."""
        self.cancels += provider_ids
        self.on_cancel()
        result = self.results.pop(0) if self.results else CancelResult.CANCELLED
        if isinstance(result, GatewayError):
            raise result
        return {} if result is None else dict.fromkeys(provider_ids, result)


class OneGateway:
    """A provider whose only gateway is given."""

    def __init__(self, gateway: SmsGateway) -> None:
        self.info = replace(gateway.info, key="fake", name="Fake", form=())
        self.gateway = gateway

    def build(self, config: GatewayConfig) -> SmsGateway:
        """It."""
        assert config.provider == "fake"
        return self.gateway


class PlanBench:
    """See the module."""

    def __init__(self, store: Store, gateway: SmsGateway | None = None) -> None:
        self.store = store
        self.gateway = KeepingGateway()
        add_gateway(store)
        used = gateway or self.gateway
        self.desk = Desk(store, used)
        self.clock = self.desk.clock
        self.secrets = FakeSecrets()
        connector = Connector((OneGateway(used),), self.secrets)  # type: ignore[arg-type]  # a fake
        self.service = SchedulingService(store, connector, self.clock)

    def later(self, ahead: timedelta = HOUR) -> datetime:
        """A time ahead, or past."""
        return self.clock() + ahead

    def plan(self, ahead: timedelta = HOUR, *, number: int = 0, at_provider: bool = False) -> str:
        """A planned message; its id."""
        message = self.message(number, self.later(ahead), at_provider=at_provider)
        return queue(self.store, message, now=self.clock() - timedelta(days=60))[0]

    def message(self, number: int, at: datetime, *, at_provider: bool) -> NewMessage:
        """Not written yet."""
        return replace(a_message(number, scheduled_at=at), at_provider=at_provider)

    def keep(self, ahead: timedelta = HOUR, *, number: int = 0) -> str:
        """A message that the gateway keeps; its id."""
        message_id = self.plan(ahead, number=number, at_provider=True)
        self.run()
        assert self.get(message_id).at_provider
        return message_id

    def run(self) -> RunReport:
        """The sender, until nothing is left to do."""
        return self.desk.run()

    def get(self, message_id: str) -> StoredMessage:
        """A message as it is now."""
        return the_message(self.store, message_id)

    def change_account(self) -> None:
        """Somebody enters another login."""
        with self.store.begin(write=True) as tx:
            values = GatewayValues("fake", "Other account", {})
            tx.gateways.change(GATEWAY, values, self.clock(), other_account=True)

    def remove_gateway(self) -> None:
        """Somebody removes it."""
        with self.store.begin(write=True) as tx:
            tx.messages.cancel_waiting(GATEWAY, self.clock())
            tx.gateways.remove(GATEWAY)

    def need_secret(self, name: str) -> None:
        """From now on the gateway has a secret."""
        with self.store.begin(write=True) as tx:
            values = GatewayValues("fake", "With a secret", {}, (name,))
            tx.gateways.change(GATEWAY, values, self.clock())
