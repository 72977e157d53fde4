"""A gateway set-up with everything around it within reach of a test."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    Secret,
)
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.connector import Connector
from smsdesk.services.gateway_setup import (
    ConfiguredGateway,
    GatewaySetup,
    SetupDraft,
)
from smsdesk.store.unit import Store, Transaction
from tests.fakes import START, FakeClock
from tests.services.providers import Account, FakeProvider, FakeSecrets, PlainGateway

if TYPE_CHECKING:
    from smsdesk.store.secrets import Secrets

TO = PhoneNumber("+48601123456")
PASSWORD = Secret("tajne")
TOKEN = Secret("zeton")
DRAFT = SetupDraft("fake", {"username": "jan", "sender": "Warsztat"}, {"password": PASSWORD})


class DiskFull:
    """A store whose write transactions fail at their end while `full` is set."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.full = False

    @contextmanager
    def begin(self, *, write: bool = False) -> Iterator[Transaction]:
        with self._store.begin(write=write) as tx:
            yield tx
            if write and self.full:
                raise SmsdeskError(ErrorCode.DATABASE_FULL)


class Bench:
    """A set-up service with everything around it within reach."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.disk = DiskFull(store)
        self.secrets = FakeSecrets()
        self.provider = FakeProvider()
        self.plain = FakeProvider("plain", PlainGateway)
        self.clock = FakeClock()
        self.service = self.another_service()

    @property
    def account(self) -> Account:
        return self.provider.account

    def another_service(self) -> GatewaySetup:
        secrets: Secrets = self.secrets  # type: ignore[assignment]  # a fake
        disk: Store = self.disk  # type: ignore[assignment]  # a fake
        connector = Connector((self.provider, self.plain), secrets)
        return GatewaySetup(disk, secrets, connector, self.clock)

    def saved(self, draft: SetupDraft = DRAFT) -> ConfiguredGateway:
        return self.service.save(self.service.try_out(draft, TO))

    def kept(self) -> dict[str, str]:
        return {name: secret.reveal() for (_, name), secret in self.secrets.kept.items()}

    def test_number(self) -> str:
        with self.store.begin() as tx:
            return tx.settings.text("test_number")

    def nothing_is_saved(self) -> bool:
        return not self.service.list() and not self.secrets.kept and not self.test_number()


def refused(call: object, *arguments: object) -> ErrorCode:
    assert callable(call)
    with pytest.raises(SmsdeskError) as caught:
        call(*arguments)
    assert "tajne" not in f"{caught.value!r} {caught.value}"
    return caught.value.code


def pause(bench: Bench, gateway_id: str) -> None:
    with bench.store.begin(write=True) as tx:
        tx.gateways.pause(gateway_id, ErrorCode.LOGIN_REJECTED, START)
