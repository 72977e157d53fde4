"""FilledText: a text with its fields filled in, which knows where each piece came from.

So what is found in the text as it will leave can be shown, and mended, where it was typed. Filling
a text that really leaves is done by `core.template.render`, which lets no field stay empty.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from smsdesk.core.lint_values import Edit

# as core.template reads them
_FIELD = re.compile(r"\{\{|\}\}|\{([\w\u0300-\u036f]+)\}")
EMPTY = "\ufffc"
"""Stands for a field that nobody has filled in yet; no rule takes it for a word."""


class _Piece(NamedTuple):
    """A filled-in field or a doubled brace: its place in the filled text and in the typed one."""

    start: int
    end: int
    typed_start: int
    typed_end: int


@dataclass(frozen=True, slots=True)
class FilledText:
    """`text` as it will leave, as far as that is known."""

    text: str = field(repr=False)
    names: frozenset[str]
    """The fields it was made from."""
    _pieces: tuple[_Piece, ...] = field(repr=False)

    def typed_place(self, start: int, end: int) -> tuple[int, int]:
        """Where this was typed; what came from a field is the field."""
        return self._typed(start, at_end=False), self._typed(end, at_end=True)

    def typed_edits(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """The same edits of the typed text; those inside a field's value are left out."""
        kept = (edit for edit in edits if not self._touches_value(edit))
        return tuple(Edit(*self.typed_place(e.start, e.end), e.text) for e in kept)

    def _touches_value(self, edit: Edit) -> bool:
        """Whether it changes a part of a value, and not the whole or just its surroundings."""
        return any(
            edit.start < piece.end
            and edit.end > piece.start
            and not (edit.start <= piece.start and edit.end >= piece.end)
            for piece in self._pieces
        )

    def _typed(self, at: int, *, at_end: bool) -> int:
        """A place between characters, in the typed text."""
        shift = 0
        for piece in self._pieces:
            if at < piece.start or (at == piece.start and (at_end or piece.start == piece.end)):
                break
            if at < piece.end:
                return piece.typed_end if at_end else piece.typed_start
            shift = piece.typed_end - piece.end
        return at + shift


def fill(text: str, values: Mapping[str, str], empty: str = EMPTY) -> FilledText:
    """`text` with its fields filled in; one without a value becomes `empty`."""
    made, pieces, names = "", [], set()
    at = 0
    for match in _FIELD.finditer(text):
        name = unicodedata.normalize("NFC", match[1] or "")
        made += text[at : match.start()]
        value = (values.get(name) or empty) if name else match[0][0]
        pieces.append(_Piece(len(made), len(made) + len(value), *match.span()))
        made += value
        names.add(name)
        at = match.end()
    return FilledText(made + text[at:], frozenset(names - {""}), tuple(pieces))
