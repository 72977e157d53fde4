"""Setting gateways up: try, then save. And what one does to a configured gateway afterwards.

The values are in `setup_values`, the checks of a form in `setup_check`, the test in `setup_trial`.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from secrets import token_hex
from threading import Lock
from typing import TYPE_CHECKING

from smsdesk.core.abilities import Ability
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import (
    Balance,
    ChecksLogin,
    GatewayInfo,
    HasBalance,
    ListsSenders,
    Receipt,
    Secret,
    SenderName,
)
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.connector import Connector, sender_names
from smsdesk.services.setup_check import is_other_account
from smsdesk.services.setup_names import NAME, check_name, tidy_name
from smsdesk.services.setup_patience import asked_by_person
from smsdesk.services.setup_trial import (
    TEST_TEXT,
    TEST_TEXT_LIMIT,
    SetupTrial,
    Tried,
    price_per_part,
    send_one,
)
from smsdesk.services.setup_values import (
    ConfiguredGateway,
    SetupDraft,
    TestedSetup,
    configured,
    free_name,
)

if TYPE_CHECKING:
    from smsdesk.store.gateway_configs import GatewayRecord
    from smsdesk.store.secrets import Secrets
    from smsdesk.store.unit import Store, Transaction

__all__ = [
    "TEST_TEXT",
    "TEST_TEXT_LIMIT",
    "ConfiguredGateway",
    "GatewaySetup",
    "SetupDraft",
    "TestedSetup",
]

_TEST_NUMBER = "test_number"
"""The preference that remembers where the last test went."""


class GatewaySetup:
    """Gateways over the store, the keyring and the catalogue."""

    def __init__(
        self,
        store: "Store",
        secrets: "Secrets",
        connector: Connector,
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._secrets = secrets
        self._connector = connector
        self._now = now
        self._trial = SetupTrial(store, secrets, connector)
        self._saving = Lock()

    # --- looking ------------------------------------------------------------------------------

    def providers(self) -> Sequence[GatewayInfo]:
        """What can be added, in the order of the catalogue."""
        return self._connector.infos()

    def abilities(self, provider: str) -> frozenset[Ability]:
        """What a provider can do besides sending; nothing for one that is not known."""
        return self._connector.abilities(provider)

    def list(self) -> Sequence[ConfiguredGateway]:
        """All configured gateways by position."""
        with self._store.begin() as tx:
            records = tx.gateways.list()
        return [self._configured(record) for record in records]

    def get(self, gateway_id: str) -> ConfiguredGateway:
        """Raises SmsdeskError(GATEWAY_GONE)."""
        return self._configured(self._record(gateway_id))

    def default(self) -> ConfiguredGateway | None:
        """The default gateway, or None when none is set up."""
        with self._store.begin() as tx:
            record = tx.gateways.default()
        return None if record is None else self._configured(record)

    def waiting(self, gateway_id: str) -> int:
        """How many queued or scheduled messages depend on it."""
        with self._store.begin() as tx:
            return tx.messages.waiting(gateway_id)

    def kept_there(self, gateway_id: str) -> int:
        """How many messages its provider keeps until their time: they leave even without it."""
        with self._store.begin() as tx:
            return len(tx.schedule.kept_at(gateway_id))

    # --- try, then save -----------------------------------------------------------------------

    def checked(self, draft: SetupDraft) -> SetupDraft:
        """The draft with cleaned values. Raises FieldError for the first field that is wrong."""
        cleaned = self._trial.cleaned(draft)
        self._trial.open(cleaned).close()
        return cleaned

    def check_login(self, draft: SetupDraft) -> None:
        """Ask the provider whether it knows this login; free. Raises FieldError, GatewayError."""
        cleaned = self._trial.cleaned_login(draft)
        with asked_by_person(), closing(self._trial.open(cleaned)) as gateway:
            if isinstance(gateway, ChecksLogin):
                gateway.check_login()

    def senders(self, draft: SetupDraft) -> Sequence[SenderName]:
        """Sender names of the account; empty where they cannot be read. Raises GatewayError."""
        cleaned = self._trial.cleaned_login(draft)
        with asked_by_person(), closing(self._trial.open(cleaned)) as gateway:
            return gateway.senders() if isinstance(gateway, ListsSenders) else ()

    def try_out(
        self, draft: SetupDraft, to: PhoneNumber, text: str = "", *, login_checked: bool = False
    ) -> TestedSetup:
        """Check the login where that is free, unless it has just been, then really send one SMS.

        Raises FieldError, GatewayError, SmsdeskError(KEYRING_*, SECRET_GONE).
        """
        return self._trial.run(draft, to, text, login_checked=login_checked)

    def save(self, tested: TestedSetup) -> ConfiguredGateway:
        """Secret to the keyring, then the row; all or nothing. The first one becomes default.

        Raises SmsdeskError(NOT_TESTED) for anything that `try_out` of this very object did not
        issue, KEYRING_*; FieldError for a name that is too long or another gateway's.
        """
        with self._saving:
            tried = self._trial.proven(tested)
            name = tidy_name(tested.draft.name)
            draft = replace(tried.draft, name=name, active=tested.draft.active)
            record = self._write(draft, tried)
            self._trial.spend(tested)
        return self._configured(record)

    # --- afterwards ---------------------------------------------------------------------------

    def rename(self, gateway_id: str, name: str) -> ConfiguredGateway:
        """Needs no test. Raises FieldError for a name that it cannot have."""
        wanted = tidy_name(name)
        if not wanted:
            raise FieldError(NAME, ErrorCode.FIELD_REQUIRED)
        with self._store.begin(write=True) as tx:
            check_name(wanted, gateway_id, tx.gateways.list())
            tx.gateways.rename(gateway_id, wanted, self._now())
        return self.get(gateway_id)

    def set_active(self, gateway_id: str, *, active: bool) -> ConfiguredGateway:
        """Needs no test; activating also lifts a pause."""
        with self._store.begin(write=True) as tx:
            tx.gateways.set_active(gateway_id, active=active, now=self._now())
            if active:
                tx.gateways.lift_pause(gateway_id)
        return self.get(gateway_id)

    def set_default(self, gateway_id: str) -> ConfiguredGateway:
        """Raises SmsdeskError(GATEWAY_GONE, GATEWAY_INACTIVE)."""
        with self._store.begin(write=True) as tx:
            _active(_there(tx.gateways.get(gateway_id)))
            tx.gateways.set_default(gateway_id)
        return self.get(gateway_id)

    def remove(self, gateway_id: str) -> int:
        """Remove row and secrets, cancel what waits for it; returns how many were cancelled.

        What the provider keeps (`kept_there`) leaves at its time, and cannot be cancelled any more.
        Raises SmsdeskError(GATEWAY_GONE, KEYRING_LOCKED) and then removes nothing.
        """
        record = self._record(gateway_id)
        with ExitStack() as undo:
            self._forget_all(undo, record)
            with self._store.begin(write=True) as tx:
                cancelled = tx.messages.cancel_waiting(gateway_id, self._now())
                tx.gateways.remove(gateway_id)
            undo.pop_all()
        return cancelled

    def test(self, gateway_id: str, to: PhoneNumber, text: str = "") -> Receipt:
        """Send a test SMS (at most 150 characters) through a saved gateway.

        Raises SmsdeskError(GATEWAY_GONE, GATEWAY_INACTIVE), FieldError, GatewayError.
        """
        record = _active(self._record(gateway_id))
        sms = self._trial.message(record.provider, record.fields, to, text)
        with asked_by_person(), closing(self._connector.open(record)) as gateway:
            receipt = send_one(gateway, sms)
        with self._store.begin(write=True) as tx:
            tx.gateways.lift_pause(gateway_id)
            _remember(tx, gateway_id, to, price_per_part(receipt, sms.text))
        return receipt

    def refresh_balance(self, gateway_id: str) -> Balance | None:
        """Ask and remember; None where it cannot be read. Raises GatewayError."""
        record = self._record(gateway_id)
        with asked_by_person(), closing(self._connector.open(record)) as gateway:
            balance = gateway.balance() if isinstance(gateway, HasBalance) else None
        if balance is not None:
            with self._store.begin(write=True) as tx:
                tx.gateways.remember_balance(gateway_id, balance, self._now())
        return balance

    # --- writing ------------------------------------------------------------------------------

    def _write(self, draft: SetupDraft, tried: Tried) -> "GatewayRecord":
        gateway_id = draft.gateway_id or token_hex(4)
        with ExitStack() as undo:
            for name, secret in draft.secrets.items():
                self._keep(undo, gateway_id, name, secret)
            self._forget(undo, gateway_id, self._outdated(draft, tried))
            with self._store.begin(write=True) as tx:
                self._write_row(tx, gateway_id, draft, tried.secret_names)
                _remember(tx, gateway_id, tried.to, tried.price_per_part)
                record = _there(tx.gateways.get(gateway_id))
            undo.pop_all()
        return record

    def _write_row(
        self, tx: "Transaction", gateway_id: str, draft: SetupDraft, secret_names: tuple[str, ...]
    ) -> None:
        from smsdesk.store.gateway_configs import GatewayValues

        before = tx.gateways.get(gateway_id)
        name = draft.name or (before.name if before else self._own_name(tx, draft.provider))
        check_name(name, draft.gateway_id, tx.gateways.list())
        values = GatewayValues(draft.provider, name, draft.fields, secret_names, draft.active)
        if draft.gateway_id is None:
            tx.gateways.add(gateway_id, values, self._now())
            return
        info, fields = self._connector.info(draft.provider), _there(before).fields
        other = is_other_account(info, fields, draft.fields, draft.secrets)
        tx.gateways.change(gateway_id, values, self._now(), other_account=other)

    def _own_name(self, tx: "Transaction", provider: str) -> str:
        taken = {record.name for record in tx.gateways.list()}
        return free_name(self._connector.info(provider).name, taken)

    def _outdated(self, draft: SetupDraft, tried: Tried) -> Sequence[str]:
        """Stored secrets that the new values do without."""
        if draft.gateway_id is None:
            return ()
        before = self._record(draft.gateway_id).secret_names
        return [name for name in before if name not in tried.secret_names]

    def _keep(self, undo: ExitStack, gateway_id: str, name: str, secret: Secret) -> None:
        undo.callback(self._put_back, gateway_id, name, self._secrets.get(gateway_id, name))
        self._secrets.put(gateway_id, name, secret)

    def _forget(self, undo: ExitStack, gateway_id: str, names: Iterable[str]) -> None:
        for name in names:
            undo.callback(self._put_back, gateway_id, name, self._secrets.get(gateway_id, name))
            self._secrets.delete(gateway_id, name)

    def _forget_all(self, undo: ExitStack, record: "GatewayRecord") -> None:
        """A computer that has lost its keyring has lost the secrets too."""
        try:
            self._forget(undo, record.id, record.secret_names)
        except SmsdeskError as error:
            if error.code is not ErrorCode.KEYRING_MISSING:
                raise

    def _put_back(self, gateway_id: str, name: str, before: Secret | None) -> None:
        if before is None:
            self._secrets.delete(gateway_id, name)
        else:
            self._secrets.put(gateway_id, name, before)

    # --- reading ------------------------------------------------------------------------------

    def _record(self, gateway_id: str) -> "GatewayRecord":
        with self._store.begin() as tx:
            return _there(tx.gateways.get(gateway_id))

    def _configured(self, record: "GatewayRecord") -> ConfiguredGateway:
        # a newer version of the program may have set up what this one does not know
        key = record.provider
        info = self._connector.find(key) or GatewayInfo(key, key, ())
        return configured(record, info, sender_names(info, record.fields))


def _there(record: "GatewayRecord | None") -> "GatewayRecord":
    if record is None:
        raise SmsdeskError(ErrorCode.GATEWAY_GONE)
    return record


def _active(record: "GatewayRecord") -> "GatewayRecord":
    if not record.active:
        raise SmsdeskError(ErrorCode.GATEWAY_INACTIVE, gateway=record.name)
    return record


def _remember(tx: "Transaction", gateway_id: str, to: PhoneNumber, price: Decimal | None) -> None:
    tx.settings.put(_TEST_NUMBER, to.display)
    if price is not None:
        tx.gateways.remember_price(gateway_id, price)
