"""Which column of a sheet means what: by its header, or by what is in it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import parse_cell
from smsdesk.core.text import fold
from smsdesk.services.sheets.csv_file import Row, original

FIELDS = ("name", "first_name", "last_name", "company", "phone", "email", "kind", "note")

_EXACT: Mapping[str, tuple[str, ...]] = {
    "phone": (
        "telefon", "tel", "nr tel", "nr telefonu", "numer telefonu", "telefon komorkowy", "kom",
        "tel kom", "nr kom", "komorka", "komorkowy", "gsm", "numer", "nr", "phone",
        "phone number", "mobile", "mobile phone", "number", "cell",
    ),
    "name": (
        "nazwa", "imie i nazwisko", "nazwisko i imie", "klient", "kontakt", "osoba",
        "osoba kontaktowa", "odbiorca", "name", "full name", "contact", "customer",
    ),
    "first_name": ("imie", "first name", "firstname", "given name"),
    "last_name": ("nazwisko", "last name", "lastname", "surname", "family name"),
    "company": ("firma", "nazwa firmy", "przedsiebiorstwo", "company", "company name"),
    "email": ("e-mail", "email", "mail", "adres e-mail", "adres email", "poczta"),
    "kind": ("rodzaj", "typ", "rodzaj kontaktu", "typ kontaktu", "kind", "type"),
    "note": ("uwagi", "notatka", "notatki", "opis", "komentarz", "note", "notes", "comment"),
}  # fmt: skip
_PARTIAL: Mapping[str, tuple[str, ...]] = {
    "phone": ("telefon", "komork", "phone", "mobile"),
    "email": ("e-mail", "email"),
    "first_name": ("imie",),
    "last_name": ("nazwisk",),
    "company": ("firm", "company"),
    "note": ("uwag", "notat"),
}
"""Found inside longer headers, in this order; too short hints would find "hotel" and "total"."""
_SAMPLE = 20
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of each field, in order."""

    places: Mapping[str, tuple[int, ...]]
    has_header: bool

    def texts(self, row: Row, field: str) -> Sequence[str]:
        """What the row says about `field`, one text per column that is filled in."""
        cells = (original(row.cell(column)).strip() for column in self.places.get(field, ()))
        return [cell for cell in cells if cell]

    def text(self, row: Row, field: str) -> str:
        """The same in one text; a name may come in two columns."""
        if field == "name" and not self.places.get("name"):
            return " ".join((*self.texts(row, "first_name"), *self.texts(row, "last_name")))
        separator = "\n" if field == "note" else " "
        return separator.join(self.texts(row, field))


def find_columns(
    rows: Sequence[Row], wanted: Mapping[str, str], prefix: str, file_name: str
) -> Columns:
    """The columns of a sheet; `wanted` maps headers to fields and beats every guess.

    Raises SmsdeskError(COLUMN_UNKNOWN, FIELD_UNKNOWN, FILE_NO_NUMBER_COLUMN).
    """
    _check_fields(wanted)
    header = [cell.strip() for cell in rows[0].cells]
    sample = rows[: _SAMPLE + 1]
    if not wanted and any(_is_number(cell, prefix) for cell in header):
        places = _by_content(sample, prefix)
        return Columns(places, has_header=False)
    places = _by_header(header, wanted)
    if "phone" not in places:
        found = _number_column(sample[1:], prefix)
        if found is None:
            raise SmsdeskError(ErrorCode.FILE_NO_NUMBER_COLUMN, name=file_name)
        places = {**places, "phone": (found,)}
    return Columns(_told_apart(places), has_header=True)


def _check_fields(wanted: Mapping[str, str]) -> None:
    for field in wanted.values():
        if field not in FIELDS:
            known = ", ".join(FIELDS)
            raise SmsdeskError(ErrorCode.FIELD_UNKNOWN, name=field[:40], known=known)


def _by_header(header: Sequence[str], wanted: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    folded = [_plain(name) for name in header]
    places: dict[str, tuple[int, ...]] = {}
    for name, field in wanted.items():
        places[field] = (*places.get(field, ()), _place(name, header, folded))
    for known, matches in ((_EXACT, _same), (_PARTIAL, _within)):
        taken = {place for columns in places.values() for place in columns}
        fresh: dict[str, tuple[int, ...]] = {}
        for place, name in enumerate(folded):
            field_found = next((f for f, hints in known.items() if matches(name, hints)), None)
            if place not in taken and field_found is not None and field_found not in places:
                fresh[field_found] = (*fresh.get(field_found, ()), place)
        places.update(fresh)
    return places


def _place(name: str, header: Sequence[str], folded: Sequence[str]) -> int:
    if _plain(name) not in folded:
        known = ", ".join(header)[:200]
        raise SmsdeskError(ErrorCode.COLUMN_UNKNOWN, column=name[:40], known=known)
    return folded.index(_plain(name))


def _plain(header: str) -> str:
    return fold(header.replace("_", " ")).replace(".", " ").strip(" :*").replace("  ", " ")


def _same(name: str, hints: Sequence[str]) -> bool:
    return name in hints


def _within(name: str, hints: Sequence[str]) -> bool:
    return any(hint in name for hint in hints)


def _told_apart(places: Mapping[str, tuple[int, ...]]) -> Mapping[str, tuple[int, ...]]:
    """Beside first and last names, a "Nazwa" is the company's."""
    if "last_name" in places and "name" in places and "company" not in places:
        rest = {field: columns for field, columns in places.items() if field != "name"}
        return {**rest, "company": places["name"]}
    return places


def _by_content(sample: Sequence[Row], prefix: str) -> Mapping[str, tuple[int, ...]]:
    phone = _number_column(sample, prefix)
    width = max(len(row.cells) for row in sample)
    rest = [column for column in range(width) if column != phone]
    emails = [c for c in rest if _share(sample, c, lambda cell: "@" in cell) > 0]
    texts = [
        c for c in rest if c not in emails and _share(sample, c, _LETTERS.search) > 0
    ]  # numbers of rows and dates tell nothing about a person
    places = {"phone": (phone,) if phone is not None else (), "email": tuple(emails[:1])}
    return {**places, **_name_columns(sample, texts)}


def _name_columns(sample: Sequence[Row], texts: Sequence[int]) -> Mapping[str, tuple[int, ...]]:
    """One column is the name; two of one word each are first and last name."""
    if len(texts) > 1 and all(_share(sample, c, _one_word) == 1 for c in texts[:2]):
        return {
            "first_name": tuple(texts[:1]),
            "last_name": tuple(texts[1:2]),
            "note": tuple(texts[2:]),
        }
    return {
        "name": tuple(texts[:1]),
        "company": tuple(texts[1:2]),
        "note": tuple(texts[2:]),
    }


def _number_column(sample: Sequence[Row], prefix: str) -> int | None:
    """The column that holds most numbers, if it holds any in at least half of its cells."""
    width = max((len(row.cells) for row in sample), default=0)
    shares = [_share(sample, c, lambda cell: _is_number(cell, prefix)) for c in range(width)]
    best = max(shares, default=0.0)
    return shares.index(best) if best >= 0.5 else None


def _share(sample: Sequence[Row], column: int, test: Callable[[str], object]) -> float:
    cells = [cell for row in sample if (cell := row.cell(column))]
    return sum(bool(test(cell)) for cell in cells) / len(cells) if cells else 0.0


def _one_word(cell: str) -> bool:
    return len(cell.split()) == 1


def _is_number(cell: str, prefix: str) -> bool:
    try:
        return bool(parse_cell(original(cell.strip()), prefix))
    except SmsdeskError:
        return False
