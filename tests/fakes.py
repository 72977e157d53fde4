"""Hand-written fakes, one per seam: the clock, gateways, the waiting of a sender."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from threading import Event

from smsdesk.core.gateway import (
    Answer,
    Balance,
    DeliveryStatus,
    GatewayError,
    GatewayInfo,
    Receipt,
    Settlement,
)
from smsdesk.core.message import OutgoingSms

START = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


class FakeClock:
    """A clock that moves only when told, or when somebody waits by it."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now
        self.waited = 0.0

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)

    def wait(self, event: Event, seconds: float) -> bool:
        """As Event.wait, in no time."""
        if not event.is_set():
            self.advance(seconds)
            self.waited += seconds
        return event.is_set()


Step = Callable[[Sequence[OutgoingSms]], Sequence[Answer]] | GatewayError | None
"""What a request does: a function, an error to raise, or None for acceptance."""


class FakeGateway:
    """Accepts everything, unless `script` says otherwise for the next requests."""

    def __init__(self, script: Iterable[Step] = (), limit: int = 100, concurrency: int = 1) -> None:
        self.info = GatewayInfo("fake", "Fake", (), batch_limit=limit, concurrency=concurrency)
        self.script = list(script)
        self.always: Step = None
        self.batches: list[Sequence[OutgoingSms]] = []
        self.closed = False

    @property
    def sent(self) -> list[str]:
        """Client ids of everything handed over, repeats included."""
        return [sms.client_id for batch in self.batches for sms in batch]

    def send(self, batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        """Do what the script says."""
        self.batches.append(tuple(batch))
        step = self.script.pop(0) if self.script else self.always
        if isinstance(step, GatewayError):
            raise step
        return step(batch) if step else [receipt(sms) for sms in batch]

    def close(self) -> None:
        """Remember it."""
        self.closed = True


class ReconcilingGateway(FakeGateway):
    """A gateway that can find out; `findings` are what it finds, acceptance when they run out."""

    def __init__(
        self,
        script: Iterable[Step] = (),
        findings: Iterable[Settlement | GatewayError] = (),
        limit: int = 100,
    ) -> None:
        super().__init__(script, limit)
        self.reconcile_window = timedelta(hours=24)
        self.findings = list(findings)
        self.asked: list[str] = []

    def reconcile(self, sms: OutgoingSms, attempted_at: datetime) -> Settlement:
        """The next finding."""
        self.asked.append(sms.client_id)
        found = self.findings.pop(0) if self.findings else receipt(sms)
        if isinstance(found, GatewayError):
            raise found
        return found


class ReportingGateway(FakeGateway):
    """A gateway that reports delivery; `reports` by provider id."""

    status_batch_limit = 2

    def __init__(self) -> None:
        super().__init__()
        self.reports: dict[str, DeliveryStatus] = {}
        self.report_errors: list[GatewayError] = []
        self.status_requests: list[Sequence[str]] = []

    def statuses(self, provider_ids: Sequence[str]) -> Mapping[str, DeliveryStatus]:
        """What is known."""
        self.status_requests.append(tuple(provider_ids))
        if self.report_errors:
            raise self.report_errors.pop(0)
        return {i: self.reports[i] for i in provider_ids if i in self.reports}


class BalanceGateway(FakeGateway):
    """A gateway that tells its balance; `amounts` are used up to the last one."""

    def __init__(
        self, script: Iterable[Step] = (), amounts: Iterable[Decimal | GatewayError] = ()
    ) -> None:
        super().__init__(script)
        self.amounts = list(amounts)

    def balance(self) -> Balance:
        """The next amount."""
        amount = self.amounts.pop(0) if len(self.amounts) > 1 else self.amounts[0]
        if isinstance(amount, GatewayError):
            raise amount
        return Balance(amount, "pkt")


def receipt(sms: OutgoingSms, price: Decimal | None = None, parts: int | None = None) -> Receipt:
    """An acceptance whose provider id is made of the client id."""
    return Receipt(sms.client_id, f"p-{sms.client_id}", parts, price, "QUEUE")
