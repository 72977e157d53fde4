"""Stored templates. What a name or a text must look like is decided in `services.templates`."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from smsdesk.core.template import Purpose, Template, TemplateDraft
from smsdesk.store.models import TemplateRow


class Templates:
    """The templates table."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def list(self) -> Sequence[Template]:
        """All, in the order they were written."""
        rows = self._session.scalars(select(TemplateRow).order_by(TemplateRow.id))
        return tuple(_template(row) for row in rows)

    def get(self, template_id: int) -> Template | None:
        """One template."""
        row = self._session.get(TemplateRow, template_id)
        return None if row is None else _template(row)

    def count(self) -> int:
        """How many there are."""
        return self._session.scalar(select(func.count()).select_from(TemplateRow)) or 0

    def add(self, draft: TemplateDraft, now: datetime) -> Template:
        """Write a new one."""
        row = TemplateRow(
            name=draft.name,
            text=draft.text,
            purpose=draft.purpose.value,
            category=draft.category,
            defaults=dict(draft.defaults),
            created_at=now,
            updated_at=now,
        )
        self._session.add(row)
        self._session.flush()
        return _template(row)

    def add_all(self, drafts: Iterable[TemplateDraft], now: datetime) -> None:
        """Write many, for a new database."""
        for draft in drafts:
            self.add(draft, now)

    def change(self, template_id: int, draft: TemplateDraft, now: datetime) -> Template | None:
        """Change one; None when it is gone."""
        row = self._session.get(TemplateRow, template_id)
        if row is None:
            return None
        row.name, row.text, row.purpose = draft.name, draft.text, draft.purpose.value
        row.category, row.defaults = draft.category, dict(draft.defaults)
        row.updated_at = now
        self._session.flush()
        return _template(row)

    def delete(self, template_id: int) -> Template | None:
        """Delete and return it; None when it is gone."""
        row = self._session.get(TemplateRow, template_id)
        if row is None:
            return None
        deleted = _template(row)
        self._session.delete(row)
        self._session.flush()
        return deleted


def _template(row: TemplateRow) -> Template:
    purpose = Purpose(row.purpose)
    named = (row.id, row.name, row.text, purpose, row.updated_at)
    return Template(*named, row.category, dict(row.defaults))
