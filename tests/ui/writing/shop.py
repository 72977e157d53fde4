"""A shop with a few contacts, two gateways and the starter templates, over the real services."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsdesk import paths
from smsdesk.bootstrap import open_desk
from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Balance
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import ComposeService, MessageDraft, Queued
from smsdesk.services.history import MessageListRow
from smsdesk.services.preferences import Preferences
from smsdesk.store.engine import make_engine
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.unit import Store, Transaction
from smsdesk.ui.sender_process import SenderProcess

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

PRO = "aaaa0001"
PLAIN = "aaaa0002"
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

PEOPLE = (
    ContactDraft("Anna Nowak", "", PhoneNumber("+48501234567"), "anna@example.pl"),
    ContactDraft("Łukasz Zieliński", "", PhoneNumber("+48511236908")),
    ContactDraft("", "Hurtownia Żak", PhoneNumber("+48226114018"), "", ContactKind.CONTRACTOR),
    ContactDraft("Bez Numeru"),
    ContactDraft("Sławomir Brzęczyszczykiewicz-Gżegżółka z Warsztatu na Długiej"),
)


def child(parent: QWidget, kind: type[W], name: str) -> W:
    """The widget with this object name."""
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


class WokenSender(SenderProcess):
    """Starts no child; counts how often it was woken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(("false",), parent)
        self.woken = 0

    def wake(self) -> None:
        self.woken += 1


class Refusing(ComposeService):
    """The real services, except that the outbox refuses."""

    def __init__(self, real: ComposeService, error: SmsdeskError) -> None:
        self.__dict__.update(real.__dict__)
        self._error = error

    def queue(self, draft: MessageDraft, hold: timedelta = timedelta()) -> Queued:
        raise self._error


class Shop:
    """The data behind the window, for arranging and for looking at what happened."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir

    def ask(self, work: Callable[["Desk"], T]) -> T:
        """The answer of a service."""
        desk = open_desk(self._data_dir)
        try:
            return work(desk)
        finally:
            desk.close()

    def contacts(self) -> Sequence[Contact]:
        """Everybody, as the list shows them."""
        return self.ask(lambda desk: desk.contacts.get_many(desk.contacts.find()))

    def contact(self, name: str) -> Contact:
        """The one with this name or company."""
        return next(c for c in self.contacts() if name in (c.name, c.company))

    def messages(self) -> Sequence[MessageListRow]:
        """The outbox, oldest first."""
        rows = self.ask(lambda desk: desk.history.rows(desk.history.find()))
        return sorted(rows, key=lambda row: row.seq)

    def add_gateway(
        self, gateway_id: str, name: str, fields: Mapping[str, str], price: str = ""
    ) -> None:
        """One more SMSAPI gateway."""
        with _writing(self._data_dir) as tx:
            tx.gateways.add(gateway_id, GatewayValues("smsapi", name, fields), NOW)
            if price:
                tx.gateways.remember_price(gateway_id, Decimal(price))

    def pause(self, gateway_id: str, code: ErrorCode) -> None:
        """As the sender does when a gateway is in trouble."""
        with _writing(self._data_dir) as tx:
            tx.gateways.pause(gateway_id, code, NOW)

    def draft(self) -> MessageDraft | None:
        """The kept draft."""
        return self.ask(lambda desk: desk.compose.kept())


def stock(folder: Path) -> None:
    """Fill a new data folder. What is ordered leaves at once, at any hour."""
    desk = open_desk(folder)
    for draft in PEOPLE:
        desk.contacts.save(draft)
    desk.preferences.save(Preferences(undo_seconds=0, quiet_on=False))
    desk.close()
    _add_gateways(folder)


def _add_gateways(folder: Path) -> None:
    pro = {"type": "pro", "sender": "KOWALSKI, SERWIS", "allow_diacritics": "yes"}
    with _writing(folder) as tx:
        tx.gateways.add(PRO, GatewayValues("smsapi", "SMSAPI", pro), NOW)
        tx.gateways.add(PLAIN, GatewayValues("smsapi", "Tania", {"type": "eco"}), NOW)
        tx.gateways.remember_balance(PRO, Balance(Decimal(1284), "pkt"), NOW)
        tx.gateways.remember_price(PRO, Decimal("0.165"))


@contextmanager
def _writing(folder: Path) -> Iterator[Transaction]:
    store = Store(make_engine(paths.database(folder)))
    with store.begin(write=True) as tx:
        yield tx
    store.close()
