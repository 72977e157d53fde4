"""Gateways that may stand in for one another, and what a plan over them does."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from smsdesk.core.gateway import ConfigField, FieldKind, GatewayError
from smsdesk.services.history import HistoryService, Move
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.unit import Store
from tests.fakes import START, FakeGateway, Step
from tests.store.rows import GATEWAY

FIRST, SECOND, THIRD = GATEWAY, "bbbb2222", "cccc3333"
FORM = (ConfigField("sender", "Sender", FieldKind.SENDER, required=False),)
LONG_LINK = "https://example.pl/" + "x" * 160


class StandIn(FakeGateway):
    """Its login can be checked; `checks` are what that raises, acceptance when they run out.

    `on_check` happens once, while that is asked for the first time.
    """

    def __init__(
        self, script: Iterable[Step] = (), checks: Iterable[GatewayError] = (), limit: int = 100
    ) -> None:
        super().__init__(script, limit)
        self.info = replace(self.info, form=FORM)
        self.checks = list(checks)
        self.checked = 0
        self.on_check: Callable[[], None] = lambda: None
        self.on_measure: Callable[[], None] = lambda: None

    @property
    def texts(self) -> list[str]:
        """Every text handed over."""
        return [sms.text for batch in self.batches for sms in batch]

    @property
    def senders(self) -> list[str]:
        """The sender of every message handed over."""
        return [sms.sender for batch in self.batches for sms in batch]

    def check_login(self) -> None:
        """The next answer."""
        self.checked += 1
        deed, self.on_check = self.on_check, lambda: None
        deed()
        if self.checks:
            raise self.checks.pop(0)

    def shortened(self, text: str, sender: str = "") -> str:
        """Links are short from some senders only."""
        self.on_measure()
        return text.replace(LONG_LINK, "idz.do/abc") if sender == "Warsztat" else text


class Reachable(FakeGateway):
    """Only its server can be asked."""

    def __init__(self, checks: Iterable[GatewayError] = ()) -> None:
        super().__init__()
        self.checks = list(checks)
        self.checked = 0

    def reach(self) -> None:
        """The next answer."""
        self.checked += 1
        if self.checks:
            raise self.checks.pop(0)


def add(store: Store, gateway_id: str, **fields: str) -> None:
    """A gateway with these values of its form."""
    values = GatewayValues("fake", f"Gateway {gateway_id}", fields)
    with store.begin(write=True) as tx:
        tx.gateways.add(gateway_id, values, START)


def plan(store: Store, *order: str, enabled: bool = True, minutes: int = 10) -> None:
    """Keep a plan."""
    with store.begin(write=True) as tx:
        value = {"order": list(order), "minutes": minutes, "enabled": enabled}
        tx.settings.put_json("failover", value)


def moves(store: Store, message_id: str) -> list[Move]:
    """The route of a message."""
    return list(HistoryService(store, lambda: START).details(message_id).moves)
