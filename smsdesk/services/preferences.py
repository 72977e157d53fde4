"""The user's choices: about the shop (they fill placeholders) and about the program."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.phone import check_prefix

if TYPE_CHECKING:
    from smsdesk.store.unit import Store

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "language": ("", "pl", "en"),
    "theme": ("", "light", "dark"),
}


@dataclass(frozen=True, slots=True)
class Preferences:
    """Choices with their defaults. UI state is elsewhere (QSettings), secrets in the keyring."""

    language: str = ""
    """"pl", "en" or empty: follow the system."""
    theme: str = ""
    """"light", "dark" or empty: follow the system."""
    shop_name: str = ""
    shop_phone: str = ""
    shop_address: str = ""
    shop_hours: str = ""
    opt_out: str = ""
    """How a client resigns; fills {rezygnacja}."""
    default_prefix: str = "+48"
    test_number: str = field(default="", repr=False)
    """The number used for the last successful test SMS."""


class PreferenceService:
    """Choices over the store."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def load(self) -> Preferences:
        """What is chosen; unreadable values fall back to their default."""
        with self._store.begin() as tx:
            stored = tx.settings.all()
        names = [f.name for f in fields(Preferences) if f.name in stored]
        return Preferences(**{name: stored[name] for name in names if _usable(name, stored[name])})

    def save(self, preferences: Preferences) -> None:
        """Keep them; they count at once. Raises FieldError("default_prefix", PREFIX_INVALID)."""
        values = {f.name: str(getattr(preferences, f.name)).strip() for f in fields(Preferences)}
        values["default_prefix"] = check_prefix(values["default_prefix"])
        with self._store.begin(write=True) as tx:
            for name, value in values.items():
                tx.settings.put(name, value)


def _usable(name: str, value: str) -> bool:
    if name in _CHOICES:
        return value in _CHOICES[name]
    return name != "default_prefix" or _is_prefix(value)


def _is_prefix(value: str) -> bool:
    try:
        return check_prefix(value) == value
    except SmsdeskError:
        return False
