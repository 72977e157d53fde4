"""vCards, as phones, Google and Outlook write them: 2.1, 3.0 and 4.0, a row for each card.

A plain parser of the properties that a shop needs, twenty times faster than a complete one: lines
are unfolded, quoted-printable and escapes undone, everything else (photos, keys, links) is passed
over. A card that it cannot make sense of is told, with its number. RFC 2426, 6350; vCard 2.1 is
versit's.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
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
_HEAD = re.compile(r'((?:[^":]|"[^"]*")*):(.*)', re.DOTALL)
_CHARSET = re.compile(r"CHARSET=\"?([\w.:-]+)", re.IGNORECASE)
_NAME_PARAMETER = re.compile(r';NAME="?([^";:]+)')
_TYPES = re.compile(r"[;,=\"]")
_PAUSE = re.compile(r"[,;pwx]", re.IGNORECASE)
_BIRTHDAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_NO_YEAR = "1604"
"""What an iPhone writes as the year of a birthday without one."""
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
    found: list[tuple[int, _Card]] = []
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
            found.append((number, _read(card)))
        except (_Odd, LookupError, ValueError):
            broken.append(BrokenRow(number, SmsdeskError(ErrorCode.CARD_UNREADABLE)))
    return _rows(found), broken


def _rows(cards: Sequence[tuple[int, _Card]]) -> Sequence[Row]:
    own = list(dict.fromkeys(name for _number, card in cards for name in card.own))
    header = Row(0, [*COLUMNS, *own])
    return [header, *(Row(number, _cells(card, own)) for number, card in cards)]


def _cells(card: _Card, own: Sequence[str]) -> list[str]:
    cells = [
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
    return cells + [card.own.get(name, "") for name in own] if own else cells


def _preferred(card: _Card) -> list[str]:
    """Our own cards tell the further numbers once more."""
    others = card.own[OTHER_TEL].split("\n")
    return [phone for phone in card.phones if phone not in others]


def _shown_name(card: _Card) -> str:
    """FN must not be empty, so it may only repeat the company or the number."""
    if not card.name:
        return card.parts
    if not card.parts and (card.name == card.company or card.name in card.phones):
        return ""
    return card.name


# --- one card ---------------------------------------------------------------------------------


def _read(body: str) -> _Card:
    """Raises _Odd, LookupError (charset), ValueError (bytes that are not in it)."""
    if "=\n" in body:
        body = _QUOTED.sub(lambda match: match[0].replace("=\n", ""), body)
    card = _Card()
    last = ""
    for line in body.replace("\n ", "").replace("\n\t", "").split("\n"):
        head, colon, value = line.partition(":")
        if not colon:
            _check_stray(line, last)
            continue
        take = _TAKE.get(head)
        if take is not None:
            take(card, "", value)
            last = head
        else:
            last = _take_with_parameters(card, head, line)
    return card


def _check_stray(line: str, last: str) -> None:
    """Lines of a photo need not be indented in 2.1; any other line has a colon."""
    if line.strip() and last not in _BINARY:
        raise _Odd


def _take_with_parameters(card: _Card, head: str, line: str) -> str:
    """The property's name."""
    if '"' in head and (whole := _HEAD.fullmatch(line)):
        head = whole[1]
    value = line[len(head) + 1 :]
    written, _semicolon, parameters = head.partition(";")
    name = written.rpartition(".")[2].strip().upper()
    take = _TAKE.get(name)
    if take is None and not name.startswith(OWN_PREFIX):
        return name
    upper = parameters.upper()
    if "QUOTED-PRINTABLE" in upper:
        value = _dequoted(value, parameters)
    if take is not None:
        take(card, upper, value)
    else:
        _take_own(card, name, head, value)
    return name


def _dequoted(value: str, parameters: str) -> str:
    charset = _CHARSET.search(parameters)
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
    found = re.findall(rf"((?:\\.|[^\\{separator}])*)(?:{separator}|$)", value, re.DOTALL)
    return [_plain(part) for part in found[:-1]] if value else [""]


def _joined(parts: Iterable[str], separator: str = " ") -> str:
    return separator.join(filter(None, parts))


def _take_name(card: _Card, _parameters: str, value: str) -> None:
    card.name = card.name or _plain(value)


def _take_parts(card: _Card, _parameters: str, value: str) -> None:
    last, first, middle, *_titles = [*_parts(value), "", ""]
    card.parts = _joined((first, middle, last))


def _take_company(card: _Card, _parameters: str, value: str) -> None:
    card.company = card.company or _joined(_parts(value), ", ")


def _take_phone(card: _Card, parameters: str, value: str) -> None:
    number = _PAUSE.split(value.strip().removeprefix("tel:"), 1)[0].strip()
    if not number:
        return
    types = _TYPES.split(parameters)
    if "FAX" in types and "CELL" not in types:
        card.faxes.append(number)
    elif "PREF" in types:
        card.phones.insert(0, number)
    else:
        card.phones.append(number)


def _take_email(card: _Card, _parameters: str, value: str) -> None:
    if email := _plain(value):
        card.emails.append(email)


def _take_address(card: _Card, _parameters: str, value: str) -> None:
    box, more, street, city, _region, code, country = [*_parts(value), *[""] * 6][:7]
    abroad = "" if country.lower() in ("polska", "poland", "pl") else country
    if address := _joined((box, street, more, _joined((code, city)), abroad), ", "):
        card.addresses.append(address)


def _take_note(card: _Card, _parameters: str, value: str) -> None:
    if note := _plain(value):
        card.notes.append(note)


def _take_birthday(card: _Card, _parameters: str, value: str) -> None:
    day = _BIRTHDAY.match(value.strip())
    if day and day[1] != _NO_YEAR:
        card.birthday = "-".join(day.groups())


def _take_categories(card: _Card, _parameters: str, value: str) -> None:
    card.categories += filter(None, _parts(value, ","))


def _take_product(card: _Card, _parameters: str, value: str) -> None:
    card.is_own = value.startswith(OWN_PRODUCT)


def _take_own(card: _Card, name: str, head: str, value: str) -> None:
    """What no vCard property can hold; `name` is the field's for one of the shop's own."""
    if not card.is_own:
        return
    told = _NAME_PARAMETER.search(head)
    key = f"{name};{told[1]}" if told else name
    text = _plain(value)
    card.own[key] = f"{card.own[key]}\n{text}" if key in card.own else text


_TAKE: Mapping[str, Callable[[_Card, str, str], None]] = {
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
