"""Templates: list, save, delete; the starter texts come with a new database."""

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.template import Purpose, Template, TemplateDraft, placeholders
from smsdesk.core.text import fold
from smsdesk.store.sorting import sort_key

if TYPE_CHECKING:
    from smsdesk.store.unit import Store, Transaction

_STARTED = "starter_templates"
"""The setting that says that this database got the starter texts; deleted ones stay deleted."""


class TemplateService:
    """Templates over the store."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def list(self) -> Sequence[Template]:
        """All, by name."""
        with self._store.begin() as tx:
            return sorted(tx.templates.list(), key=lambda template: sort_key(template.name))

    def by_name(self, name: str) -> Template:
        """Ignoring case and diacritics. Raises SmsdeskError(TEMPLATE_GONE)."""
        with self._store.begin() as tx:
            return _there(_named(tx, name))

    def save(
        self,
        draft: TemplateDraft,
        template_id: int | None = None,
        *,
        loaded: TemplateDraft | None = None,
    ) -> Template:
        """Add or change. Raises FieldError("name" | "text", ...), SmsdeskError(TEMPLATE_GONE).

        `loaded`: from where somebody began. If another one has changed it since, nothing is
        written: SmsdeskError(TEMPLATE_CHANGED).
        """
        tidy = checked(draft)
        with self._store.begin(write=True) as tx:
            twin = _named(tx, tidy.name)
            if twin is not None and twin.id != template_id:
                raise FieldError("name", ErrorCode.TEMPLATE_NAME_TAKEN, name=twin.name[:60])
            if template_id is None:
                return tx.templates.add(tidy, self._now())
            if loaded is not None and _there(tx.templates.get(template_id)).draft() != loaded:
                raise SmsdeskError(ErrorCode.TEMPLATE_CHANGED)
            return _there(tx.templates.change(template_id, tidy, self._now()))

    def duplicate(self, draft: TemplateDraft) -> Template:
        """Save a copy under a name that is free. Raises FieldError as `save` does."""
        tidy = checked(draft)
        with self._store.begin(write=True) as tx:
            taken = {fold(template.name) for template in tx.templates.list()}
            named = replace(tidy, name=free_name(tidy.name, taken))
            return tx.templates.add(named, self._now())

    def delete(self, template_id: int) -> Template:
        """Delete and return it, for saving it again. Raises SmsdeskError(TEMPLATE_GONE)."""
        with self._store.begin(write=True) as tx:
            return _there(tx.templates.delete(template_id))

    def start_with(self, read: Callable[[], Sequence[TemplateDraft]]) -> None:
        """Write the starter texts into a new database, once; `read` brings them only then."""
        with self._store.begin() as tx:
            if tx.settings.text(_STARTED):
                return
        drafts = read()
        with self._store.begin(write=True) as tx:
            tx.settings.put(_STARTED, "yes")
            if tx.templates.count() == 0:
                tx.templates.add_all(drafts, self._now())


def read_starters(toml: str) -> Sequence[TemplateDraft]:
    """The starter texts of resources/starter_templates.toml."""
    import tomllib  # every start imports this module, only the first one reads the texts

    return [
        TemplateDraft(
            entry["name"], entry["text"], Purpose(entry["purpose"]), entry.get("category", "")
        )
        for entry in tomllib.loads(toml)["template"]
    ]


def free_name(name: str, folded: Container[str]) -> str:
    """`name`, or with a number behind it: "Odbiór (2)". `folded` are the names taken."""
    number, free = 1, name
    while fold(free) in folded:
        number += 1
        free = f"{name} ({number})"
    return free


def checked(draft: TemplateDraft) -> TemplateDraft:
    """`draft` as it is kept, with defaults of the placeholders that it has.

    Raises FieldError("name" | "text", FIELD_REQUIRED | TEXT_EMPTY | PLACEHOLDER_BROKEN).
    """
    name = " ".join(draft.name.split())
    if not name:
        raise FieldError("name", ErrorCode.FIELD_REQUIRED)
    if not draft.text.strip():
        raise FieldError("text", ErrorCode.TEXT_EMPTY)
    names = placeholders(draft.text)
    defaults = {n: draft.defaults[n] for n in names if draft.defaults.get(n, "").strip()}
    category = " ".join(draft.category.split())
    return TemplateDraft(name, draft.text, draft.purpose, category, defaults)


def _named(tx: "Transaction", name: str) -> Template | None:
    wanted = fold(name)
    return next((t for t in tx.templates.list() if fold(t.name) == wanted), None)


def _there(template: Template | None) -> Template:
    if template is None:
        raise SmsdeskError(ErrorCode.TEMPLATE_GONE)
    return template
