"""Practice mode: a gateway that sends nothing and answers like a real one.

It takes its time, refuses some numbers, charges an imaginary balance and lets messages be delivered
or not while time goes on. What it remembers is in `ledger`.
"""

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    Answer,
    Balance,
    ConfigField,
    DeliveryStatus,
    FieldKind,
    GatewayConfig,
    GatewayInfo,
    MessageRefused,
    NeverTaken,
    NoCredit,
    Receipt,
    Settlement,
    Unreachable,
)
from smsdesk.core.gsm7 import measure
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.core.translating import QT_TRANSLATE_NOOP
from smsdesk.gateways.forms import (
    ALLOW_DIACRITICS_FIELD,
    DEFAULT_PREFIX_FIELD,
    LATIN_SENDER,
    SHORTEN_LINKS_FIELD,
    senders_check,
)
from smsdesk.gateways.links import replace_links
from smsdesk.gateways.practice.ledger import Book, Ledger, Taken

PRICE = Decimal("0.16")
"""Points for one part."""
REFUSED_ENDING = "000"
"""Numbers that end so are refused, so that one can practise that too."""

INFO = GatewayInfo(
    key="practice",
    name=QT_TRANSLATE_NOOP("ConfigField", "Practice mode"),
    summary=QT_TRANSLATE_NOOP(
        "ConfigField", "Nothing is really sent: for learning and trying out."
    ),
    form=(
        ConfigField(
            "sender",
            QT_TRANSLATE_NOOP("ConfigField", "Sender name"),
            FieldKind.SENDER,
            required=False,
            check=senders_check(LATIN_SENDER, 11),
        ),
        DEFAULT_PREFIX_FIELD,
        ALLOW_DIACRITICS_FIELD,
        SHORTEN_LINKS_FIELD,
    ),
    batch_limit=100,
    mixed_limit=100,
    always_finds_out=True,
    unit="pkt",
    practice=True,
)


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast time goes for a practice gateway, in seconds."""

    shortest: float = 0.2
    longest: float = 0.6
    """A batch takes something between these two."""
    report: float = 4.0
    """The first delivery reports come after this, the last after twice as long."""
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.time


class PracticeGateway:
    """See the module. Safe to use from several threads and processes."""

    reconcile_window = timedelta(hours=24)
    status_batch_limit = 500

    def __init__(self, config: GatewayConfig, ledger: Ledger, pace: Pace) -> None:
        self._shorten = config.flag("shorten_links")
        self._ledger = ledger
        self._pace = pace

    @property
    def info(self) -> GatewayInfo:
        """What practice mode is."""
        return INFO

    def close(self) -> None:
        """Nothing is open."""

    def send(self, batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        """See the port; takes as long as a real gateway would."""
        wait = self._wait(batch)
        self._pace.sleep(wait / 2)
        answers = self._take(batch)
        self._pace.sleep(wait / 2)
        return answers

    def reconcile(self, sms: OutgoingSms, attempted_at: datetime) -> Settlement:  # noqa: ARG002  # the ledger tells
        """The ledger knows."""
        taken = self._book().taken.get(sms.client_id)
        return NeverTaken(sms.client_id) if taken is None else _receipt(taken)

    def balance(self) -> Balance:
        """What is left of the imaginary points."""
        return Balance(self._book().balance, INFO.unit)

    def check_login(self) -> None:
        """There is nothing to be rejected."""

    def statuses(self, provider_ids: Sequence[str]) -> Mapping[str, DeliveryStatus]:
        """Most are delivered after a few seconds, some are not, some expire."""
        known = {one.provider_id: one for one in self._book().taken.values()}
        return {i: self._status(known[i]) for i in provider_ids if i in known}

    def shortened(self, text: str, sender: str = "") -> str:  # noqa: ARG002  # all names may
        """`text` as it will measure."""
        return replace_links(text, lambda _: "idz.do/k7Qx2Rf9B") if self._shorten else text

    def _take(self, batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        now = self._pace.clock()
        fresh = {sms.client_id: taken for sms in batch if (taken := self._charged(sms, now))}
        try:
            with self._ledger.change(now) as book:
                new = [one for one in fresh.values() if one.client_id not in book.taken]
                if sum(one.price for one in new) > book.balance:
                    raise NoCredit(ErrorCode.NO_CREDIT, gateway=INFO.name)
                for one in new:
                    book.add(one)
                return [self._answer(sms, book.taken.get(sms.client_id)) for sms in batch]
        except OSError as error:
            raise self._broken(error) from error

    def _charged(self, sms: OutgoingSms, now: float) -> Taken | None:
        """The message as it would be taken; None for a number that is refused."""
        if sms.to.digits.endswith(REFUSED_ENDING):
            return None
        parts = measure(self.shortened(sms.text)).parts
        provider_id = hashlib.sha256(sms.client_id.encode()).hexdigest()[:24]
        return Taken(sms.client_id, provider_id, now, parts, PRICE * parts)

    def _answer(self, sms: OutgoingSms, taken: Taken | None) -> Answer:
        if taken is not None:
            return _receipt(taken)
        return MessageRefused(
            ErrorCode.NUMBER_REFUSED,
            field="number",
            client_id=sms.client_id,
            gateway=INFO.name,
            number=sms.to.masked,
        )

    def _status(self, taken: Taken) -> DeliveryStatus:
        fate, haste = bytes.fromhex(taken.provider_id[:4])
        if self._pace.clock() - taken.at < self._pace.report * (1 + haste / 255):
            return DeliveryStatus(MessageState.ACCEPTED, "SENT")
        if fate < 16:
            return DeliveryStatus(MessageState.UNDELIVERED, "UNDELIVERED")
        if fate < 26:
            return DeliveryStatus(MessageState.EXPIRED, "EXPIRED")
        return DeliveryStatus(MessageState.DELIVERED, "DELIVERED")

    def _wait(self, batch: Sequence[OutgoingSms]) -> float:
        """Between the shortest and the longest, always the same for the same batch."""
        digest = hashlib.sha256("".join(sms.client_id for sms in batch).encode()).digest()
        spread = self._pace.longest - self._pace.shortest
        return self._pace.shortest + spread * digest[0] / 255

    def _book(self) -> Book:
        try:
            return self._ledger.read(self._pace.clock())
        except OSError as error:
            raise self._broken(error) from error

    def _broken(self, error: OSError) -> Unreachable:
        reason = error.strerror or type(error).__name__
        return Unreachable(ErrorCode.FILE_UNWRITABLE, name=self._ledger.name, reason=reason)


def _receipt(taken: Taken) -> Receipt:
    return Receipt(taken.client_id, taken.provider_id, taken.parts, taken.price, "QUEUE")


class PracticeProvider:
    """How the catalogue offers practice mode."""

    info = INFO

    def __init__(self, ledger: Path, pace: Pace | None = None) -> None:
        self._ledger = Ledger(ledger)
        self._pace = pace or Pace()

    def build(self, config: GatewayConfig) -> PracticeGateway:
        """A gateway; all of them share one ledger."""
        return PracticeGateway(config, self._ledger, self._pace)
