"""Areas of a shop's data that lists show, and that another desk may change."""

from enum import StrEnum


class Area(StrEnum):
    """What is read again as a whole."""

    CONTACTS = "contacts"
    GROUPS = "groups"
    TEMPLATES = "templates"
    OWN_FIELDS = "own_fields"
    PREFERENCES = "preferences"
