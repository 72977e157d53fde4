"""Which column of a table means what: by its header, or by what is in it.

The words of headers are in `headers`; what is made of a row, in `row_reader`.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from smsdesk.core.contact_field import ContactField, placeholder_name
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.nip import clean_nip
from smsdesk.core.phone import parse_cell
from smsdesk.services.importing import headers
from smsdesk.services.importing.own_format import HEADER, field_of_header
from smsdesk.services.importing.values import FIELDS, OWN_FIELD
from smsdesk.services.sheets.csv_file import original
from smsdesk.services.sheets.table import FileKind, Row, Table
from smsdesk.services.sheets.vcard_file import OWN_PREFIX

_SAMPLE = 20
_LETTERS = re.compile(r"[^\W\d_]{2}")
_NAMED_NUMBER = re.compile(r"#([1-9]\d{0,3})")
_SHORTEST_LIST = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table mean."""

    fields: Mapping[int, str]
    """By place, from 0; what is not named is left out."""
    has_header: bool
    own: bool = False
    """Whether this program wrote the file."""

    def places(self, field: str) -> tuple[int, ...]:
        """The columns of a field, in order."""
        return tuple(place for place, means in sorted(self.fields.items()) if means == field)


class Guess:
    """Finds out what columns mean; `own_fields` are the shop's."""

    def __init__(self, table: Table, prefix: str, own_fields: Sequence[ContactField]) -> None:
        self._kind = table.kind
        self._prefix = prefix
        self._header = [cell.strip() for cell in table.rows[0].cells]
        self._names = [headers.plain(name) for name in self._header]
        self._top = table.rows[: _SAMPLE + 1]
        self._body = self._top[1:]
        self._own_fields = {headers.plain(field.title): field.name for field in own_fields}
        self._own_fields |= {headers.plain(field.name): field.name for field in own_fields}

    def columns(self, has_header: bool | None = None) -> Columns:  # noqa: FBT001  # None: find out
        """What they mean; `has_header` when somebody said whether there is one."""
        if self._kind is FileKind.VCARD:
            return self._of_cards()
        if tuple(self._header[: len(HEADER)]) == tuple(HEADER):
            return Columns(self._of_own_sheet(), has_header=True, own=True)
        if has_header is None:
            has_header = not any(self._is_number(cell) for cell in self._header)
        if not has_header:
            return Columns(self._by_content(self._top), has_header=False)
        return Columns(self._by_header(), has_header=True)

    def told(self, wanted: Mapping[str, str]) -> Columns:
        """The same, where headers (or #1, #2, ... for places) mean what somebody said.

        Raises SmsdeskError(COLUMN_UNKNOWN, FIELD_UNKNOWN).
        """
        check_fields(wanted.values())
        told = {self._place(name): field for name, field in wanted.items()}
        guessed = self.columns(has_header=True)
        taken = set(told.values())
        rest = {p: f for p, f in guessed.fields.items() if p not in told and f not in taken}
        return Columns(rest | told, has_header=True, own=guessed.own)

    def offered(self, place: int) -> str:
        """The field of the shop's own that a column could become; empty without a header."""
        title = self._header[place] if place < len(self._header) else ""
        return OWN_FIELD + placeholder_name(title, ()) if _LETTERS.search(title) else ""

    # --- files of known programs ---------------------------------------------------------------

    def _of_cards(self) -> Columns:
        own = any(name.startswith(OWN_PREFIX) for name in self._header)
        fields = {}
        for place, name in enumerate(self._header):
            bare, _semicolon, field = name.partition(";")
            means = OWN_FIELD + field if field else headers.CARDS.get(bare)
            if name == "BDAY":
                means = self._birthday()
            if means:
                fields[place] = means
        return Columns(fields, has_header=True, own=own)

    def _birthday(self) -> str | None:
        name = self._own_fields.get("urodziny") or self._own_fields.get("data urodzin")
        return OWN_FIELD + name if name else None

    def _of_own_sheet(self) -> dict[int, str]:
        fields = dict(enumerate(HEADER.values()))
        for place, title in enumerate(self._header[len(HEADER) :], len(HEADER)):
            known = self._own_fields.get(headers.plain(title))
            if title:
                fields[place] = OWN_FIELD + (
                    field_of_header(title) or known or placeholder_name(title, ())
                )
        return fields

    # --- by header -----------------------------------------------------------------------------

    def _by_header(self) -> dict[int, str]:
        program = headers.known_program(self._names)
        if program is not None:
            return self._by_program(program)
        fields = self._by_name()
        self._add_partial(fields)
        self._add_by_content(fields)
        return _told_apart(fields)

    def _by_program(self, program: Mapping[str, str]) -> dict[int, str]:
        fields = {p: headers.by_program(program, name) for p, name in enumerate(self._names)}
        if "name" in fields.values():
            # Google's old files repeat it in parts
            fields = {p: "" if f in ("first_name", "last_name") else f for p, f in fields.items()}
        birthday = self._birthday()
        for place, name in enumerate(self._names):
            if birthday and name in ("birthday", "urodziny"):
                fields[place] = birthday
        return {place: means for place, means in fields.items() if means}

    def _by_name(self) -> dict[int, str]:
        fields: dict[int, str] = {}
        for place, name in enumerate(self._names):
            known = self._own_fields.get(name)
            exact = headers.exact(name)
            weak = headers.weak(name)
            if known and not exact:
                fields[place] = OWN_FIELD + known
            elif weak and self._has_numbers(place):
                fields[place] = weak
            elif exact:
                fields[place] = exact
        return fields

    def _add_partial(self, fields: dict[int, str]) -> None:
        """Numbers beside those that were found; anything else only where there is none yet."""
        found = set(fields.values())
        for place, name in enumerate(self._names):
            means = headers.partial(name)
            if place in fields or not means:
                continue
            if means == "phone" and "phone" in found:
                if self._has_numbers(place):
                    fields[place] = means
            elif means not in found:
                fields[place] = means

    def _add_by_content(self, fields: dict[int, str]) -> None:
        free = [p for p in range(len(self._names)) if p not in fields]
        tests: tuple[tuple[str, Callable[[str], object]], ...] = (
            ("phone", self._is_number),
            ("email", _is_email),
            ("nip", clean_nip),
        )
        for means, test in tests:
            if means in fields.values():
                continue
            shares = {place: _share(self._body, place, test) for place in free}
            best = max(shares, key=lambda place: shares[place], default=None)
            if best is not None and shares[best] >= 0.5:
                fields[best] = means
                free.remove(best)

    def _place(self, name: str) -> int:
        plain = headers.plain(name)
        if plain in self._names:
            return self._names.index(plain)
        numbered = _NAMED_NUMBER.fullmatch(name.strip())
        width = max(len(row.cells) for row in self._top)
        if numbered and int(numbered[1]) <= width:
            return int(numbered[1]) - 1
        known = ", ".join(self._header)[:200]
        raise SmsdeskError(ErrorCode.COLUMN_UNKNOWN, column=name[:40], known=known)

    # --- by content ----------------------------------------------------------------------------

    def _by_content(self, sample: Sequence[Row]) -> dict[int, str]:
        width = max(len(row.cells) for row in sample)
        phones = [p for p in range(width) if _share(sample, p, self._is_number) >= 0.5]
        rest = [place for place in range(width) if place not in phones]
        emails = [p for p in rest if _share(sample, p, _is_email) > 0]
        texts = [
            p for p in rest if p not in emails and _share(sample, p, _LETTERS.search) > 0
        ]  # numbers of rows and dates tell nothing about a person
        fields = dict.fromkeys(phones, "phone") | dict.fromkeys(emails[:1], "email")
        return fields | _name_columns(sample, texts)

    def _has_numbers(self, place: int) -> bool:
        return _share(self._body, place, self._is_number) >= 0.5

    def _is_number(self, cell: str) -> bool:
        try:
            return bool(parse_cell(original(cell.strip()), self._prefix))
        except SmsdeskError:
            return False


def check_fields(fields: Iterable[str]) -> None:
    """Raises SmsdeskError(FIELD_UNKNOWN) for what no column can mean."""
    for field in fields:
        own = field.startswith(OWN_FIELD) and field != OWN_FIELD
        if field not in FIELDS and not own:
            known = ", ".join((*FIELDS, f"{OWN_FIELD}…"))
            raise SmsdeskError(ErrorCode.FIELD_UNKNOWN, name=field[:40], known=known)


def _told_apart(fields: Mapping[int, str]) -> dict[int, str]:
    """Beside first and last names, a "Nazwa" is the company's."""
    found = set(fields.values())
    if "last_name" in found and "name" in found and "company" not in found:
        return {place: "company" if f == "name" else f for place, f in fields.items()}
    return dict(fields)


def _name_columns(sample: Sequence[Row], texts: Sequence[int]) -> dict[int, str]:
    """One column is the name; two of one word each are first and last name."""
    words = texts[:_SHORTEST_LIST]
    if len(words) == _SHORTEST_LIST and all(_share(sample, p, _one_word) == 1 for p in words):
        fields = ["first_name", "last_name"]
    else:
        fields = ["name", "company"]
    fields += ["note"] * len(texts)
    return dict(zip(texts, fields, strict=False))


def _share(sample: Sequence[Row], place: int, test: Callable[[str], object]) -> float:
    cells = [cell for row in sample if (cell := row.cell(place))]
    return sum(bool(test(cell)) for cell in cells) / len(cells) if cells else 0.0


def _one_word(cell: str) -> bool:
    return len(cell.split()) == 1


def _is_email(cell: str) -> bool:
    return "@" in cell
