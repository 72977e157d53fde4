"""Contacts as vCards 3.0, which phones and Google take; what they have no place for is X-SMSDESK-.

RFC 2426. Reading them is done by `sheets.vcard_file`.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from smsdesk import __version__
from smsdesk.core.contact import ContactKind
from smsdesk.services.importing.own_format import KIND_WORDS, STATE_WORDS, Exported
from smsdesk.services.sheets.vcard_file import OTHER_TEL, OWN_PREFIX, OWN_PRODUCT
from smsdesk.services.sheets.whole_file import Target, write_whole

_SPECIAL = re.compile(r"[\\;,\n]")
_WIDEST = 75
"""Bytes of a line (RFC 2425)."""


def write_cards(path: Path, people: Iterable[Exported]) -> None:
    """Raises SmsdeskError(FILE_UNWRITABLE) and what `people` raises."""

    def write(target: Target) -> None:
        with open(target, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123  # or a descriptor
            for each in people:
                file.writelines(f"{_folded(line)}\r\n" for line in _lines(each))

    write_whole(path, write)


def _lines(each: Exported) -> Iterator[str]:
    contact = each.contact
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"PRODID:{OWN_PRODUCT}{__version__}//PL"
    yield f"N:{_escaped(contact.name)};;;;"
    yield f"FN:{_escaped(contact.title)}"
    if contact.company:
        yield f"ORG:{_escaped(contact.company)}"
    yield from _numbers(each)
    if contact.email:
        yield f"EMAIL;TYPE=INTERNET:{_escaped(contact.email)}"
    if contact.address:
        yield f"ADR:;;{_escaped(contact.address)};;;;"
    if contact.note:
        yield f"NOTE:{_escaped(contact.note)}"
    if each.groups:
        yield f"CATEGORIES:{','.join(map(_escaped, each.groups))}"
    yield from _own_lines(each)
    yield "END:VCARD"


def _numbers(each: Exported) -> Iterator[str]:
    """All of them for a phone, and once more those that are not preferred."""
    contact = each.contact
    if contact.phone:
        yield f"TEL;TYPE=CELL,PREF:{contact.phone.e164}"
    for phone in contact.other_phones:
        yield f"TEL;TYPE=VOICE:{phone.e164}"
        yield f"{OTHER_TEL}:{phone.e164}"


def _own_lines(each: Exported) -> Iterator[str]:
    contact = each.contact
    values = {
        "KIND": KIND_WORDS[contact.kind] if contact.kind is not ContactKind.CUSTOMER else "",
        "NIP": contact.nip,
        "LANGUAGE": contact.language,
        "MARKETING": STATE_WORDS[contact.marketing],
        "MARKETING-SINCE": each.marketing_day,
        "ORDERS": STATE_WORDS[contact.orders],
    }
    for name, value in values.items():
        if value:
            yield f"{OWN_PREFIX}{name}:{_escaped(value)}"
    for name, value in contact.fields.items():
        yield f"{OWN_PREFIX}FIELD;NAME={name}:{_escaped(value)}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(_escape, text.replace("\r\n", "\n").replace("\r", "\n"))


def _escape(match: re.Match[str]) -> str:
    return "\\n" if match[0] == "\n" else f"\\{match[0]}"


def _folded(line: str) -> str:
    """In pieces of 75 bytes, never within a character."""
    if len(line.encode()) <= _WIDEST:
        return line
    pieces, piece, width = [], "", 0
    for character in line:
        size = len(character.encode())
        if width + size > _WIDEST:
            pieces.append(piece)
            piece, width = "", 1
        piece += character
        width += size
    return "\r\n ".join((*pieces, piece))
