"""The user's choices: about the shop (they fill placeholders), about sending, about the program.

How each value is kept as text is in `preference_values`.
"""

from dataclasses import dataclass, field, fields, replace
from datetime import time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.phone import check_prefix
from smsdesk.services.preference_values import readable, text_of, within
from smsdesk.services.quiet_hours import QuietHours

if TYPE_CHECKING:
    from smsdesk.store.unit import Store


CONSENT_WORDING = (
    "Wyrażam zgodę na otrzymywanie SMS-ów z ofertami i przypomnieniami warsztatu na podany numer "
    "telefonu. Zgodę mogę wycofać w każdej chwili."
)


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
    undo_seconds: int = 10
    """How long the window holds messages back for a change of mind, 0 to 60."""
    confirm_above: int = 100
    """With more messages than this, their number must be typed; 0: never."""
    quiet_on: bool = True
    quiet_from: time = time(8)
    """From when on messages may leave."""
    quiet_to: time = time(20)
    """From when on they should not."""
    quiet_sundays: bool = True
    quiet_holidays: bool = True
    monthly_budget: Decimal | None = None
    """In the unit of the default gateway; None: no limit."""
    late_minutes: int = 30
    """A planned message that is later than this is offered, not sent."""
    consent_wording: str = CONSENT_WORDING
    """What people are asked to agree to."""
    retention_months: int = 0
    """Older messages are deleted; 0: never."""

    @property
    def quiet_hours(self) -> QuietHours:
        """When nobody should be texted."""
        return QuietHours(
            self.quiet_on, self.quiet_from, self.quiet_to, self.quiet_sundays, self.quiet_holidays
        )


class PreferenceService:
    """Choices over the store."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def load(self) -> Preferences:
        """What is chosen; unreadable values fall back to their default."""
        with self._store.begin() as tx:
            stored = tx.settings.all()
        default = Preferences()
        found: dict[str, Any] = {  # of every field's own type
            f.name: readable(f.name, stored[f.name], getattr(default, f.name))
            for f in fields(Preferences)
            if f.name in stored
        }
        loaded = replace(default, **found)
        if loaded.quiet_from < loaded.quiet_to:
            return loaded
        return replace(loaded, quiet_from=default.quiet_from, quiet_to=default.quiet_to)

    def save(self, preferences: Preferences, loaded: Preferences | None = None) -> None:
        """Keep them; they count at once. Numbers out of their range become the nearest in it.

        `loaded`: from where somebody began; what is as it was is left alone, another desk may have
        changed it meanwhile.
        Raises FieldError("default_prefix", PREFIX_INVALID), FieldError("quiet_to",
        QUIET_HOURS_ORDER) or FieldError("monthly_budget", BUDGET_INVALID).
        """
        prefix = check_prefix(preferences.default_prefix.strip())
        _check(preferences)
        chosen = replace(preferences, default_prefix=prefix)
        with self._store.begin(write=True) as tx:
            for f in fields(Preferences):
                value = getattr(chosen, f.name)
                if loaded is None or value != getattr(loaded, f.name):
                    tx.settings.put(f.name, text_of(within(f.name, value)))


def _check(preferences: Preferences) -> None:
    if preferences.quiet_from >= preferences.quiet_to:
        raise FieldError("quiet_to", ErrorCode.QUIET_HOURS_ORDER)
    budget = preferences.monthly_budget
    if budget is not None and not (budget.is_finite() and budget > 0):
        raise FieldError("monthly_budget", ErrorCode.BUDGET_INVALID, value=str(budget)[:40])
