"""Links that begin a message: sms: (RFC 5724) with its kin smsto:, and tel: (RFC 3966).

What stands in the wild is read too: slashes, old iOS's "&body=", a body behind a second colon as in
QR codes, Windows-1250. Numbers stay as they are written; which of them exist is `core.phone`'s
matter. Nobody sends anything because of a link.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from smsdesk.core.errors import ErrorCode, SmsdeskError

LONGEST_LINK = 64 * 1024
LONGEST_TEXT = 5_000
"""Characters: more than any message may have, as little as nobody overlooks in the composer."""
_MOST_NUMBERS = 500

_LINK = re.compile(r"\s*(smsto|sms|tel):(.*)", re.IGNORECASE | re.DOTALL)
_IOS = "open"
_DIGIT = re.compile(r"\d")
_BODY = "body"
_ADDRESSES = "addresses"
_CONTEXT = "phone-context"
_LEFT_OUT = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They make a text look other than it is."""


@dataclass(frozen=True, slots=True)
class SmsLink:
    """What a link asks for."""

    numbers: tuple[str, ...] = field(repr=False)
    """As written, in order, each once; there may be none."""
    text: str = field(default="", repr=False)
    warnings: tuple[SmsdeskError, ...] = ()
    """What of it was left out."""


def parse_link(text: str) -> SmsLink:
    """Raises SmsdeskError(LINK_UNREADABLE, LINK_TOO_LONG)."""
    if len(text) > LONGEST_LINK:
        raise SmsdeskError(ErrorCode.LINK_TOO_LONG)
    found = _LINK.fullmatch(text)
    if found is None:
        raise SmsdeskError(ErrorCode.LINK_UNREADABLE)
    target, fields = _parts(found[1].lower(), found[2].partition("#")[0])
    numbers = tuple(dict.fromkeys(_numbers(target, fields)))
    if len(numbers) > _MOST_NUMBERS:
        raise SmsdeskError(ErrorCode.LINK_TOO_LONG)
    body, warnings = _text(next((value for name, value in fields if name == _BODY), ""))
    if not numbers and not body:
        raise SmsdeskError(ErrorCode.LINK_UNREADABLE)
    return SmsLink(numbers, body, warnings)


_Fields = list[tuple[str, str]]


def _parts(scheme: str, rest: str) -> tuple[str, _Fields]:
    """The numbers, still as one text, and the fields behind them, decoded."""
    target, _, query = rest.partition("?")
    if not query and "&" in target:
        target, _, query = target.partition("&")
    pairs = (piece.partition("=") for piece in query.split("&") if piece)
    fields = [(_decoded(name).lower(), _decoded(value)) for name, _, value in pairs]
    if scheme != "tel" and ":" in target:
        target, _, body = target.partition(":")
        fields.append((_BODY, _decoded(body)))
    return target, fields


def _decoded(text: str) -> str:
    """A plus is a plus here. Old programs write Windows-1250."""
    data = unquote_to_bytes(text.encode("utf-8", "replace"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("windows-1250", "replace")


# --- numbers --------------------------------------------------------------------------------------


def _numbers(target: str, fields: _Fields) -> Iterator[str]:
    """Those of the address and, as iOS has it, those of `addresses`."""
    bare = target.strip("/ ")
    if bare.lower() != _IOS:
        yield from _listed(bare)
    for name, value in fields:
        if name == _ADDRESSES:
            yield from _listed(value)


def _listed(target: str) -> Iterator[str]:
    for entry in target.split(","):
        written, *parameters = (_plain(_decoded(part)) for part in entry.split(";"))
        pairs = [(name.lower(), value) for name, _, value in (p.partition("=") for p in parameters)]
        if written:
            yield _whole(written, dict(pairs).get(_CONTEXT, ""))
        # Android separates numbers with semicolons
        yield from (name for name, value in pairs if not value and _DIGIT.search(name))


def _whole(number: str, context: str) -> str:
    """A local number has its beginning in its context; a context may also be a domain."""
    return f"{context}{number}" if context.startswith("+") and number[0] != "+" else number


def _plain(text: str) -> str:
    return "".join(c for c in text if unicodedata.category(c) not in _LEFT_OUT).strip()


# --- the text -------------------------------------------------------------------------------------


def _text(body: str) -> tuple[str, tuple[SmsdeskError, ...]]:
    """What can be written, and what of it could not."""
    lines = body.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    clean = "".join(character for character in lines if _may_stand(character))
    text = clean[:LONGEST_TEXT].strip()
    warnings = []
    if len(clean) < len(lines):
        warnings.append(SmsdeskError(ErrorCode.LINK_SIGNS, count=len(lines) - len(clean)))
    if len(clean) > LONGEST_TEXT:
        warnings.append(SmsdeskError(ErrorCode.LINK_TEXT_CUT, limit=LONGEST_TEXT))
    return text, tuple(warnings)


def _may_stand(character: str) -> bool:
    if character == "\n":
        return True
    return unicodedata.category(character) not in _LEFT_OUT and character not in _DIRECTIONS
