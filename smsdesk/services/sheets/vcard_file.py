"""vCards, as phones, Google and Outlook write them: 2.1, 3.0 and 4.0, a row for each card.

A plain parser of the properties that a shop needs, twenty times faster than a complete one: lines
are unfolded, quoted-printable and escapes undone, everything else (photos, keys, links) is passed
over. A card that it cannot make sense of is told, with its number. RFC 2426, 6350; vCard 2.1 is
versit's.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from quopri import decodestring

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.sheets.table import BrokenRow, Row, Tick

COLUMNS = ("FN", "ORG", "TEL", "EMAIL", "ADR", "NOTE", "BDAY", "CATEGORIES", "FAX")
"""What every table of cards has."""
OWN_PRODUCT = "-//smsdesk//"
"""How the PRODID of our own cards begins; then their X-SMSDESK- properties have columns too."""
OWN_PREFIX = "X-SMSDESK-"
OTHER_TEL = "X-SMSDESK-TEL"
LIST_MARK = " ::: "
"""Between several values of one cell, as Google writes them."""

_BEGIN, _END = "\nBEGIN:VCARD", "\nEND:VCARD"
_ANY_CASE = re.compile(r"^(BEGIN|END):VCARD", re.IGNORECASE | re.MULTILINE)
_QUOTED = re.compile(
    r"^[^:\n]*QUOTED-PRINTABLE[^:\n]*:(?:[^\n]*=\n)+", re.IGNORECASE | re.MULTILINE
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_BACKSLASH, _SEPARATOR = "\0", "\1"
"""Stand in for what is escaped while a value is taken apart; no text of ours holds them."""
_HEAD = re.compile(r'((?:[^":]|"[^"]*")*):(.*)', re.DOTALL)
_CHARSET = re.compile(r"CHARSET=\"?([\w.:-]+)", re.IGNORECASE)
_NAME_PARAMETER = re.compile(r';NAME="?([^";:]+)')
_TYPES = re.compile(r"[;,=\"]")
_PAUSE = re.compile(r"[,;pwx]", re.IGNORECASE)
_BIRTHDAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_NO_YEAR = "1604"
"""What an iPhone writes as the year of a birthday without one."""
_NO_DIGIT, _LETTER = re.compile(r"[^0-9]"), re.compile(r"[^\W\d_]")
_NATIONAL = 9
"""Digits of a number without its country."""
_STEP = 500
_BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_MARKS = ("\ufeff".encode(), b"\xff\xfe", b"\xfe\xff")


class _Odd(Exception):
    """The card is none that this parser knows."""


@dataclass(slots=True)
class _Card:
    """What is gathered of one card."""

    name: str = ""
    parts: str = ""
    company: str = ""
    phones: list[str] = field(default_factory=list)
    faxes: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    birthday: str = ""
    categories: list[str] = field(default_factory=list)
    own: dict[str, str] = field(default_factory=dict)
    is_own: bool = False


def looks_like_cards(content: bytes) -> bool:
    """Whether a file begins as a vCard, in whichever encoding."""
    head = content[:100]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"").lstrip().upper().startswith(b"BEGIN:VCARD")


def read_cards(text: str, name: str, tick: Tick) -> tuple[Sequence[Row], Sequence[BrokenRow]]:
    """A row of column names, one for each card, and the cards that cannot be read.

    Raises SmsdeskError(FILE_CUT_OFF) when the last one has no end, and what `tick` raises.
    """
    text = "\n" + text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
    if text.count(_BEGIN) + text.count(_END) != len(_ANY_CASE.findall(text)):
        text = _ANY_CASE.sub(lambda match: match[0].upper(), text)
    bodies = text.split(_BEGIN)[1:]
    rows = [Row(0, list(COLUMNS))]
    own: dict[int, Mapping[str, str]] = {}
    broken: list[BrokenRow] = []
    for number, body in enumerate(bodies, 1):
        if number % _STEP == 0:
            tick()
        card, end, rest = body.partition(_END)
        if not end and number == len(bodies):
            raise SmsdeskError(ErrorCode.FILE_CUT_OFF, name=name, row=number)
        try:
            if rest.strip() or not end:
                raise _Odd  # a card within a card
            read = _read(card)
        except (_Odd, LookupError, ValueError):
            broken.append(BrokenRow(number, SmsdeskError(ErrorCode.CARD_UNREADABLE)))
            continue
        rows.append(Row(number, _cells(read)))
        if read.own:
            own[number] = read.own
    return _widened(rows, own) if own else rows, broken


def _widened(rows: Sequence[Row], own: Mapping[int, Mapping[str, str]]) -> Sequence[Row]:
    """With a column for each property of our own."""
    names = list(dict.fromkeys(name for told in own.values() for name in told))
    header = Row(0, [*COLUMNS, *names])
    nothing: Mapping[str, str] = {}
    return [
        header,
        *(
            Row(row.number, [*row.cells, *(own.get(row.number, nothing).get(n, "") for n in names)])
            for row in rows[1:]
        ),
    ]


def _cells(card: _Card) -> list[str]:
    return [
        _shown_name(card),
        card.company,
        "\n".join(_preferred(card) if OTHER_TEL in card.own else card.phones),
        "\n".join(card.emails),
        "\n".join(card.addresses[:1]),
        "\n".join(card.notes),
        card.birthday,
        LIST_MARK.join(card.categories),
        "\n".join(card.faxes),
    ]


def _preferred(card: _Card) -> list[str]:
    """Our own cards tell the further numbers once more."""
    others = card.own[OTHER_TEL].split("\n")
    return [phone for phone in card.phones if phone not in others]


def _shown_name(card: _Card) -> str:
    """FN must not be empty, so it may only repeat the company or the number."""
    if not card.name:
        return card.parts
    if not card.parts and (card.name == card.company or _is_number_of(card)):
        return ""
    return card.name


def _is_number_of(card: _Card) -> bool:
    """Whether the name is only one of the numbers, perhaps in another form."""
    digits = _NO_DIGIT.sub("", card.name)[-_NATIONAL:]
    return (
        len(digits) == _NATIONAL
        and not _LETTER.search(card.name)
        and any(_NO_DIGIT.sub("", phone).endswith(digits) for phone in card.phones)
    )


# --- one card ---------------------------------------------------------------------------------


def _read(body: str) -> _Card:
    """Raises _Odd, LookupError (charset), ValueError (bytes that are not in it)."""
    if "=\n" in body:
        body = _QUOTED.sub(lambda match: match[0].replace("=\n", ""), body)
    card = _Card()
    last = ""
    for line in body.replace("\n ", "").replace("\n\t", "").split("\n"):
        written, colon, value = line.partition(":")
        if not colon:
            _check_stray(line, last)
            continue
        if '"' in written and (whole := _HEAD.fullmatch(line)):
            written, value = whole[1], whole[2]
        head = _head(written)
        if head.take is not None:
            head.take(card, head, _dequoted(value, head) if head.quoted else value)
        last = head.name
    return card


def _check_stray(line: str, last: str) -> None:
    """Lines of a photo need not be indented in 2.1; any other line has a colon."""
    if line.strip() and last not in _BINARY:
        raise _Odd


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands before a value."""

    name: str
    parameters: str
    types: frozenset[str]
    quoted: bool
    take: "_Take | None"
    """None for what nobody needs."""


@lru_cache(maxsize=1024)
def _head(written: str) -> _Head:
    """The same few in every card."""
    before, _semicolon, parameters = written.partition(";")
    name = before.rpartition(".")[2].strip().upper()
    types = frozenset(_TYPES.split(parameters.upper()))
    take = _take_own if name.startswith(OWN_PREFIX) else _TAKE.get(name)
    return _Head(name, parameters, types, "QUOTED-PRINTABLE" in types, take)


def _dequoted(value: str, head: _Head) -> str:
    charset = _CHARSET.search(head.parameters)
    raw = decodestring(value.encode("latin-1", "strict") if value.isascii() else value.encode())
    # line breaks and semicolons that are encoded are no structure
    return raw.decode(charset[1] if charset else "utf-8").replace("\r\n", "\n")


def _plain(value: str) -> str:
    """A text without escapes."""
    return _ESCAPE.sub(_unescaped, value).strip() if "\\" in value else value.strip()


def _unescaped(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]


def _parts(value: str, separator: str = ";") -> list[str]:
    """The components of a structured value."""
    if "\\" not in value:
        return [part.strip() for part in value.split(separator)]
    hidden = value.replace("\\\\", _BACKSLASH).replace(f"\\{separator}", _SEPARATOR)
    shown = (part.replace(_SEPARATOR, separator) for part in hidden.split(separator))
    return [_plain(part.replace(_BACKSLASH, "\\\\")) for part in shown]


def _joined(parts: Iterable[str], separator: str = " ") -> str:
    return separator.join(filter(None, parts))


def _take_name(card: _Card, _head: _Head, value: str) -> None:
    card.name = card.name or _plain(value)


def _take_parts(card: _Card, _head: _Head, value: str) -> None:
    last, first, middle, *_titles = [*_parts(value), "", ""]
    card.parts = _joined((first, middle, last))


def _take_company(card: _Card, _head: _Head, value: str) -> None:
    card.company = card.company or _joined(_parts(value), ", ")


def _take_phone(card: _Card, head: _Head, value: str) -> None:
    number = value.strip().removeprefix("tel:")
    if pause := _PAUSE.search(number):
        number = number[: pause.start()].strip()
    if not number:
        return
    if "FAX" in head.types and "CELL" not in head.types:
        card.faxes.append(number)
    elif "PREF" in head.types:
        card.phones.insert(0, number)
    else:
        card.phones.append(number)


def _take_email(card: _Card, _head: _Head, value: str) -> None:
    if email := _plain(value):
        card.emails.append(email)


def _take_address(card: _Card, _head: _Head, value: str) -> None:
    box, more, street, city, _region, code, country = [*_parts(value), *[""] * 6][:7]
    abroad = "" if country.lower() in ("polska", "poland", "pl") else country
    if address := _joined((box, street, more, _joined((code, city)), abroad), ", "):
        card.addresses.append(address)


def _take_note(card: _Card, _head: _Head, value: str) -> None:
    if note := _plain(value):
        card.notes.append(note)


def _take_birthday(card: _Card, _head: _Head, value: str) -> None:
    day = _BIRTHDAY.match(value.strip())
    if day and day[1] != _NO_YEAR:
        card.birthday = "-".join(day.groups())


def _take_categories(card: _Card, _head: _Head, value: str) -> None:
    card.categories += filter(None, _parts(value, ","))


def _take_product(card: _Card, _head: _Head, value: str) -> None:
    card.is_own = value.startswith(OWN_PRODUCT)


def _take_own(card: _Card, head: _Head, value: str) -> None:
    """What no vCard property can hold; NAME is that of one of the shop's own fields."""
    if not card.is_own:
        return
    told = _NAME_PARAMETER.search(f";{head.parameters}")
    key = f"{head.name};{told[1]}" if told else head.name
    text = _plain(value)
    card.own[key] = f"{card.own[key]}\n{text}" if key in card.own else text


_Take = Callable[[_Card, _Head, str], None]
_TAKE: Mapping[str, _Take] = {
    "FN": _take_name,
    "N": _take_parts,
    "ORG": _take_company,
    "TEL": _take_phone,
    "EMAIL": _take_email,
    "ADR": _take_address,
    "NOTE": _take_note,
    "BDAY": _take_birthday,
    "CATEGORIES": _take_categories,
    "PRODID": _take_product,
}
