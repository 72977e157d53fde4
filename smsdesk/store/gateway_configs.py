"""Configured gateways without their secrets, which `store.secrets` keeps in the keyring."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import Balance
from smsdesk.store.models import GatewayRow


@dataclass(frozen=True, slots=True)
class GatewayValues:
    """What a person decides about a gateway."""

    provider: str
    name: str
    fields: Mapping[str, str]
    secret_names: tuple[str, ...] = ()
    active: bool = True


@dataclass(frozen=True, slots=True)
class GatewayRecord:
    """A stored gateway."""

    id: str
    provider: str
    name: str
    fields: Mapping[str, str]
    secret_names: tuple[str, ...]
    active: bool
    is_default: bool
    position: int
    paused: ErrorCode | None
    paused_at: datetime | None
    balance: Decimal | None
    balance_unit: str
    balance_at: datetime | None
    price_per_part: Decimal | None


class GatewayConfigs:
    """The gateways table."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def list(self) -> Sequence[GatewayRecord]:
        """All by position."""
        rows = self._session.scalars(select(GatewayRow).order_by(GatewayRow.position))
        return tuple(_record(row) for row in rows)

    def get(self, gateway_id: str) -> GatewayRecord | None:
        """One gateway."""
        row = self._session.get(GatewayRow, gateway_id)
        return None if row is None else _record(row)

    def default(self) -> GatewayRecord | None:
        """The one for messages that name none."""
        row = self._session.scalars(select(GatewayRow).where(GatewayRow.is_default)).first()
        return None if row is None else _record(row)

    def add(self, gateway_id: str, values: GatewayValues, now: datetime) -> GatewayRecord:
        """Write a new one, last in position; the first of all becomes the default."""
        last = self._session.scalar(select(func.max(GatewayRow.position)))
        row = GatewayRow(
            id=gateway_id,
            position=0 if last is None else last + 1,
            is_default=self.default() is None,
            created_at=now,
        )
        _fill(row, values, now)
        self._session.add(row)
        self._session.flush()
        return _record(row)

    def change(
        self,
        gateway_id: str,
        values: GatewayValues,
        now: datetime,
        *,
        other_account: bool = False,
    ) -> GatewayRecord | None:
        """Change one, lift its pause and forget its balance; None when it is gone.

        `other_account`: the provider may take it for somebody else from now on.
        """
        row = self._session.get(GatewayRow, gateway_id)
        if row is None:
            return None
        _fill(row, values, now)
        row.paused_code, row.paused_at = "", None
        row.balance, row.balance_unit, row.balance_at = None, "", None
        row.account += other_account
        self._session.flush()
        return _record(row)

    def rename(self, gateway_id: str, name: str, now: datetime) -> bool:
        """Whether it was there."""
        return self._set(gateway_id, name=name, updated_at=now)

    def set_active(self, gateway_id: str, *, active: bool, now: datetime) -> bool:
        """Switch on or off. Whether it was there."""
        return self._set(gateway_id, active=active, updated_at=now)

    def set_default(self, gateway_id: str) -> bool:
        """Make it the only default. Whether it was there."""
        if self.get(gateway_id) is None:
            return False
        self._session.execute(update(GatewayRow).values(is_default=GatewayRow.id == gateway_id))
        self._session.expire_all()
        return True

    def pause(self, gateway_id: str, code: ErrorCode, at: datetime) -> bool:
        """Keep its messages back, because of `code`. Whether it was there."""
        return self._set(gateway_id, paused_code=code.value, paused_at=at)

    def lift_pause(self, gateway_id: str) -> bool:
        """Let its messages go. Whether it was there."""
        return self._set(gateway_id, paused_code="", paused_at=None)

    def remember_balance(self, gateway_id: str, balance: Balance, at: datetime) -> bool:
        """Keep the last known balance. Whether the gateway was there."""
        return self._set(
            gateway_id, balance=balance.amount, balance_unit=balance.unit, balance_at=at
        )

    def remember_price(self, gateway_id: str, price_per_part: Decimal) -> bool:
        """Keep what one part cost last. Whether the gateway was there."""
        return self._set(gateway_id, price_per_part=price_per_part)

    def remove(self, gateway_id: str) -> bool:
        """Delete it; when it was the default, the first active one takes over."""
        row = self._session.get(GatewayRow, gateway_id)
        if row is None:
            return False
        was_default = row.is_default
        self._session.delete(row)
        self._session.flush()
        if was_default:
            self._choose_default()
        return True

    def _choose_default(self) -> None:
        order = (GatewayRow.active.desc(), GatewayRow.position)
        heir = self._session.scalars(select(GatewayRow).order_by(*order)).first()
        if heir is not None:
            heir.is_default = True
            self._session.flush()

    def _set(self, gateway_id: str, **values: object) -> bool:
        row = self._session.get(GatewayRow, gateway_id)
        if row is None:
            return False
        for name, value in values.items():
            setattr(row, name, value)
        self._session.flush()
        return True


def _fill(row: GatewayRow, values: GatewayValues, now: datetime) -> None:
    row.provider, row.name, row.active = values.provider, values.name, values.active
    row.fields = dict(values.fields)
    row.secret_names = ",".join(values.secret_names)
    row.updated_at = now


def _record(row: GatewayRow) -> GatewayRecord:
    return GatewayRecord(
        id=row.id,
        provider=row.provider,
        name=row.name,
        fields={str(name): str(value) for name, value in row.fields.items()},
        secret_names=tuple(name for name in row.secret_names.split(",") if name),
        active=row.active,
        is_default=row.is_default,
        position=row.position,
        paused=_code(row.paused_code),
        paused_at=row.paused_at,
        balance=row.balance,
        balance_unit=row.balance_unit,
        balance_at=row.balance_at,
        price_per_part=row.price_per_part,
    )


def _code(text: str) -> ErrorCode | None:
    """A pause of unknown reason (written by another version) still is a pause."""
    if not text:
        return None
    try:
        return ErrorCode(text)
    except ValueError:
        return ErrorCode.REQUEST_REFUSED
