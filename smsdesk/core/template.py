"""Templates: texts with {placeholders}. Parse, list, render, complain about unknown ones.

A placeholder is {name}: letters (Polish too), digits and underscores. {{ and }} are literal braces.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from smsdesk.core.errors import ErrorCode, FieldError

# a letter may be pasted in two pieces, with its mark following
_FIELD = re.compile(r"\{\{|\}\}|\{([\w\u0300-\u036f]+)\}|[{}]")


class Purpose(StrEnum):
    """Why a message is sent; decides about consent."""

    ORDER = "zlecenie"
    PAYMENT = "naleznosci"
    MARKETING = "marketing"
    INFORMATION = "informacja"
    PARTNER = "kontrahent"


@dataclass(frozen=True, slots=True)
class Template:
    """A stored template."""

    id: int
    name: str
    text: str
    purpose: Purpose
    updated_at: datetime
    category: str = ""
    """Under which heading it stands in lists; empty for none."""
    defaults: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What a placeholder says when nobody fills it, by its name."""

    def draft(self) -> "TemplateDraft":
        """The editable part of this template."""
        return TemplateDraft(self.name, self.text, self.purpose, self.category, self.defaults)


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """A template as somebody edits it."""

    name: str
    text: str
    purpose: Purpose = Purpose.ORDER
    category: str = ""
    defaults: Mapping[str, str] = field(default_factory=dict, hash=False)


def placeholders(text: str) -> tuple[str, ...]:
    """The distinct names in `text`, in order. Raises FieldError("text", PLACEHOLDER_BROKEN)."""
    names = (_name(match) for match in _FIELD.finditer(text))
    return tuple(dict.fromkeys(name for name in names if name))


def render(text: str, values: Mapping[str, str]) -> str:
    """`text` with every placeholder replaced.

    Raises FieldError("text", PLACEHOLDER_UNKNOWN, name=..., suggestion=...) for a name that
    `values` lacks (the suggestion is the nearest name that it has, or empty) and
    PLACEHOLDER_BROKEN for a lone brace.
    """

    def replaced(match: re.Match[str]) -> str:
        name = _name(match)
        if not name:
            return match[0][0]
        if name not in values:
            raise _unknown(name, values)
        return values[name]

    return _FIELD.sub(replaced, text)


def _name(match: re.Match[str]) -> str:
    """The name of a placeholder; empty for a doubled brace. Raises for a lone one."""
    if match[1]:
        return unicodedata.normalize("NFC", match[1])
    if len(match[0]) == 1:
        raise FieldError("text", ErrorCode.PLACEHOLDER_BROKEN)
    return ""


def _unknown(name: str, known: Iterable[str]) -> FieldError:
    shown = name[:40]
    near = difflib.get_close_matches(shown, known, n=1)
    suggestion = near[0] if near else ""
    return FieldError("text", ErrorCode.PLACEHOLDER_UNKNOWN, name=shown, suggestion=suggestion)
