"""Choices of the user by name. UI state (QSettings) and secrets (keyring) never come here."""

import json
from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from smsdesk.store.models import SettingRow

JsonObject = dict[str, object]
DRAFT = "draft"
"""The unfinished message."""


class Settings:
    """The settings table. What cannot be read counts as not set."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> Mapping[str, str]:
        """Every setting by name."""
        return {row.name: row.value for row in self._session.scalars(select(SettingRow))}

    def text(self, name: str, default: str = "") -> str:
        """One value."""
        row = self._session.get(SettingRow, name)
        return default if row is None else row.value

    def put(self, name: str, value: str) -> None:
        """Set one value."""
        self._session.merge(SettingRow(name=name, value=value))
        self._session.flush()

    def remove(self, name: str) -> None:
        """Forget one value, if there is one."""
        self._session.execute(delete(SettingRow).where(SettingRow.name == name))

    def json_object(self, name: str) -> JsonObject | None:
        """A structured value; None when it is not there or cannot be read."""
        try:
            value = json.loads(self.text(name) or "null")
        except ValueError:
            return None
        return value if isinstance(value, dict) else None

    def put_json(self, name: str, value: Mapping[str, object]) -> None:
        """Set a structured value."""
        self.put(name, json.dumps(value))
