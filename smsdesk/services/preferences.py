"""The user's choices: about the shop (they fill placeholders) and about the program."""

from dataclasses import dataclass


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
    test_number: str = ""
    """The number used for the last successful test SMS."""


class PreferenceService:
    """Choices over the store."""

    def load(self) -> Preferences:
        """What is chosen; unreadable values fall back to their default."""
        raise NotImplementedError

    def save(self, preferences: Preferences) -> None:
        """Keep them; they count at once."""
        raise NotImplementedError
