"""Templates as files: TOML like the starter texts, or JSON. All of a file comes in, or nothing.

What a single template must look like is checked in `services.templates`.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.template import Purpose, Template, TemplateDraft
from smsdesk.core.text import fold
from smsdesk.services.sheets.whole_file import Target, write_whole
from smsdesk.services.templates import checked, free_name

if TYPE_CHECKING:
    from smsdesk.store.unit import Store

_LARGEST = 4_000_000
_KEYS = ("name", "purpose", "category", "text")


class Clash(StrEnum):
    """What becomes of a template whose name is there already."""

    SKIP = "skip"
    REPLACE = "replace"
    KEEP_BOTH = "keep-both"


@dataclass(frozen=True, slots=True)
class ImportedTemplates:
    """How many were added and replaced, and the names of those left out."""

    added: int
    replaced: int
    skipped: tuple[str, ...]


class TemplateFiles:
    """Import and export over the store."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def write(self, path: Path, templates: Sequence[Template]) -> None:
        """As JSON if the file is called so, else as TOML. Raises SmsdeskError(FILE_UNWRITABLE)."""
        as_text = _as_json if path.suffix.lower() == ".json" else _as_toml
        content = as_text(templates)

        def put(target: Target) -> None:
            with open(target, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123  # a descriptor perhaps
                file.write(content)

        write_whole(path, put)

    def read(self, path: Path) -> Sequence[TemplateDraft]:
        """Raises SmsdeskError(FILE_UNREADABLE, FILE_TOO_LARGE, TEMPLATE_FILE_*)."""
        entries = _parsed(_content(path), path.name)
        return [_draft(entry, number, path.name) for number, entry in enumerate(entries, 1)]

    def clashing(self, drafts: Sequence[TemplateDraft]) -> Sequence[str]:
        """The names among `drafts` that are there already."""
        with self._store.begin() as tx:
            known = {fold(template.name) for template in tx.templates.list()}
        return [draft.name for draft in drafts if fold(draft.name) in known]

    def take(self, drafts: Sequence[TemplateDraft], clash: Clash) -> ImportedTemplates:
        """Write them in one transaction."""
        added, replaced, skipped = 0, 0, []
        with self._store.begin(write=True) as tx:
            known = {fold(template.name): template.id for template in tx.templates.list()}
            for draft in drafts:
                there = known.get(fold(draft.name))
                if there is None or clash is Clash.KEEP_BOTH:
                    fresh = replace(draft, name=free_name(draft.name, known))
                    known[fold(fresh.name)] = tx.templates.add(fresh, self._now()).id
                    added += 1
                elif clash is Clash.REPLACE:
                    tx.templates.change(there, draft, self._now())
                    replaced += 1
                else:
                    skipped.append(draft.name)
        return ImportedTemplates(added, replaced, tuple(skipped))


# --- writing ------------------------------------------------------------------------------------


def _entry(template: Template) -> Mapping[str, object]:
    return {
        "name": template.name,
        "purpose": template.purpose.value,
        **({"category": template.category} if template.category else {}),
        "text": template.text,
        **({"defaults": dict(template.defaults)} if template.defaults else {}),
    }


def _as_json(templates: Sequence[Template]) -> str:
    entries = {"template": [_entry(template) for template in templates]}
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _as_toml(templates: Sequence[Template]) -> str:
    return "\n".join(map(_table, templates))


def _table(template: Template) -> str:
    entry = _entry(template)
    lines = ["[[template]]", *(f"{key} = {_quoted(entry[key])}" for key in _KEYS if key in entry)]
    if template.defaults:
        lines.append("[template.defaults]")
        lines += (f"{_quoted(n)} = {_quoted(value)}" for n, value in template.defaults.items())
    return "\n".join(lines) + "\n"


def _quoted(value: object) -> str:
    """A basic string of TOML: what JSON writes, and DEL escaped too."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


# --- reading ------------------------------------------------------------------------------------


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            limit = _LARGEST // 1_000_000
            raise SmsdeskError(ErrorCode.FILE_TOO_LARGE, name=path.name, limit=limit)
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SmsdeskError(ErrorCode.FILE_UNREADABLE, name=path.name, reason=reason) from error


def _parsed(content: bytes, name: str) -> Sequence[object]:
    """The entries of a file, whatever it is called."""
    import tomllib  # few ever read such a file

    try:
        text = content.decode("utf-8-sig")
        is_json = text.lstrip()[:1] == "{" or name.lower().endswith(".json")
        found = json.loads(text) if is_json else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise SmsdeskError(ErrorCode.TEMPLATE_FILE_UNREADABLE, name=name) from error
    entries = found.get("template") if isinstance(found, dict) else None
    if not isinstance(entries, list) or not entries:
        raise SmsdeskError(ErrorCode.TEMPLATE_FILE_UNREADABLE, name=name)
    return entries


def _draft(entry: object, number: int, file: str) -> TemplateDraft:
    """Raises SmsdeskError(TEMPLATE_FILE_ENTRY) that names what is wrong with the entry."""
    given = entry if isinstance(entry, dict) else {}
    try:
        return checked(
            TemplateDraft(
                _text(given, "name"),
                _text(given, "text"),
                _purpose(given),
                _text(given, "category"),
                _defaults(given),
            )
        )
    except FieldError as error:
        code = ErrorCode.TEMPLATE_FILE_ENTRY
        raise SmsdeskError(code, number=number, name=file, entry=error.field) from error


def _text(given: Mapping[str, object], key: str) -> str:
    value = given.get(key, "")
    if not isinstance(value, str):
        raise FieldError(key, ErrorCode.CHOICE_UNKNOWN)
    return value


def _purpose(given: Mapping[str, object]) -> Purpose:
    try:
        return Purpose(_text(given, "purpose") or Purpose.ORDER)
    except ValueError as error:
        raise FieldError("purpose", ErrorCode.CHOICE_UNKNOWN) from error


def _defaults(given: Mapping[str, object]) -> Mapping[str, str]:
    found = given.get("defaults", {})
    if not isinstance(found, dict) or not all(isinstance(v, str) for v in found.values()):
        raise FieldError("defaults", ErrorCode.CHOICE_UNKNOWN)
    return found
