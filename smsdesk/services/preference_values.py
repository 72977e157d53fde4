"""How a choice is kept as text and read again, and which values it may have. No store here."""

from collections.abc import Callable, Mapping
from datetime import time
from decimal import Decimal, InvalidOperation

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.phone import check_prefix

Value = str | int | bool | time | Decimal | None

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "language": ("", "pl", "en"),
    "theme": ("", "light", "dark"),
}
RANGES: Mapping[str, tuple[int, int]] = {
    "undo_seconds": (0, 60),
    "confirm_above": (0, 100_000),
    "late_minutes": (1, 1440),
    "retention_months": (0, 240),
}
"""The least and the greatest."""
_YES = "yes"
_LARGEST_AMOUNT = Decimal(10_000_000)


def text_of(value: Value) -> str:
    """A value for the settings table. Flags are "yes" or empty, as in forms."""
    if isinstance(value, bool):
        return _YES if value else ""
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return "" if value is None else str(value).strip()


def within(name: str, value: Value) -> Value:
    """`value`, or the nearest that this number may be."""
    if isinstance(value, int) and name in RANGES:
        least, greatest = RANGES[name]
        return min(max(value, least), greatest)
    return value


def readable(name: str, stored: str, default: Value) -> Value:
    """What was kept; `default` where that cannot be read or is out of bounds."""
    try:
        value = _reader(name, default)(stored)
    except (ValueError, InvalidOperation, SmsdeskError):
        return default
    return value if within(name, value) == value else default


def _reader(name: str, default: Value) -> Callable[[str], Value]:
    if name in _CHOICES:
        return lambda stored: _chosen(name, stored)
    if name in _OWN:
        return _OWN[name]
    return _BY_TYPE[type(default)]


def _chosen(name: str, stored: str) -> str:
    if stored not in _CHOICES[name]:
        raise ValueError(name)
    return stored


def _prefix(stored: str) -> str:
    if check_prefix(stored) != stored:
        raise ValueError("a prefix of another form")
    return stored


def _flag(stored: str) -> bool:
    if stored not in (_YES, ""):
        raise ValueError("no flag")
    return stored == _YES


def _clock(stored: str) -> time:
    hours, _, minutes = stored.partition(":")
    return time(int(hours), int(minutes))


def amount(stored: str) -> Decimal | None:
    """An amount as people write it, "1 234,50" too; nothing is None. Raises ValueError."""
    plain = "".join(stored.split()).replace(",", ".")
    if not plain:
        return None
    try:
        value = Decimal(plain)
    except InvalidOperation as error:
        raise ValueError("no amount") from error
    if not value.is_finite() or not 0 < value <= _LARGEST_AMOUNT:
        raise ValueError("no amount")
    return value


_OWN: Mapping[str, Callable[[str], Value]] = {"default_prefix": _prefix, "monthly_budget": amount}
_BY_TYPE: Mapping[type, Callable[[str], Value]] = {str: str, int: int, bool: _flag, time: _clock}
