"""Templates: texts with {placeholders}. Parse, list, render, complain about unknown ones.

A placeholder is {name}: letters (Polish too), digits and underscores. {{ and }} are literal braces.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """A template as somebody edits it."""

    name: str
    text: str
    purpose: Purpose = Purpose.ORDER


def placeholders(text: str) -> tuple[str, ...]:
    """The distinct names in `text`, in order. Raises FieldError("text", PLACEHOLDER_BROKEN)."""
    raise NotImplementedError


def render(text: str, values: Mapping[str, str]) -> str:
    """`text` with every placeholder replaced.

    Raises FieldError("text", PLACEHOLDER_UNKNOWN, name=...) for a name that `values` lacks and
    PLACEHOLDER_BROKEN for a lone brace.
    """
    raise NotImplementedError
