"""Templates: list, save, delete; the starter texts come with a new database."""

from collections.abc import Sequence

from smsdesk.core.template import Template, TemplateDraft


class TemplateService:
    """Templates over the store."""

    def list(self) -> Sequence[Template]:
        """All, by name."""
        raise NotImplementedError

    def by_name(self, name: str) -> Template:
        """Raises SmsdeskError(TEMPLATE_GONE)."""
        raise NotImplementedError

    def save(self, draft: TemplateDraft, template_id: int | None = None) -> Template:
        """Add or change. Raises FieldError("name" | "text", ...), SmsdeskError(TEMPLATE_GONE)."""
        raise NotImplementedError

    def delete(self, template_id: int) -> Template:
        """Delete and return it, for saving it again. Raises SmsdeskError(TEMPLATE_GONE)."""
        raise NotImplementedError
