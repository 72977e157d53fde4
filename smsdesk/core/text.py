"""Replacing the characters that cost Unicode, and finding the links that a gateway shortens.

Only characters outside GSM-7 are touched. Counting lives in `core.gsm7`.
"""

import re
import unicodedata
from functools import lru_cache

from smsdesk.core.gsm7 import is_gsm7, offenders

# where anyascii's own choice reads badly in a text message, or is not in GSM-7 either
_OWN = {
    "\t": " ",
    "\v": "\n",
    "\x85": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "`": "'",
    "«": '"',
    "»": '"',
    "″": '"',
    "•": "-",
    "·": "-",
    "×": "x",
    "÷": ":",
    "→": "->",
    "←": "<-",
    "°": "",
    "✓": "",
    "\ufffd": "",
}
_DROPPED = "\0"
_GAP = re.compile(f"( ?){_DROPPED}(?: ?{_DROPPED})*( ?)")
_PICTURES_FROM = 0x1F000
_FEW = 40  # as many passes over the text cost less than a look at each of its characters


def plain(text: str) -> str:
    """`text` with just the characters outside GSM-7 replaced (Łódź -> Lodz, „ -> "); é stays.

    What has no plain form (an emoji) is dropped, together with a space that would double.
    """
    if is_gsm7(text):
        return text
    text = unicodedata.normalize("NFC", text)
    table = {c: replacement(c) or _DROPPED for c in offenders(text)}
    if len(table) > _FEW:
        text = text.translate({ord(c): instead for c, instead in table.items()})
    else:
        for character, instead in table.items():
            text = text.replace(character, instead)
    return _GAP.sub(_close_gap, text) if _DROPPED in text else text


@lru_cache(maxsize=4096)
def replacement(character: str) -> str:
    """What `plain` puts in place of one character; the character itself when it is in GSM-7."""
    if is_gsm7(character):
        return character
    if character in _OWN:
        return _OWN[character]
    if ord(character) >= _PICTURES_FROM and unicodedata.category(character) == "So":
        return ""
    from anyascii import anyascii  # costs 13 ms, and a text in GSM-7 never needs it

    ascii_text = anyascii(character).replace("`", "'")
    named = ascii_text.startswith(":") and len(ascii_text) > 1  # :wink:
    return "" if named or not is_gsm7(ascii_text) else ascii_text


def fold(text: str) -> str:
    """For searching: lower case, no diacritics, single spaces. "Sławek" becomes "slawek"."""
    if not text.isascii():
        from anyascii import anyascii

        text = anyascii(text)
    return " ".join(text.lower().split())


def _close_gap(match: re.Match[str]) -> str:
    """What stays where characters were dropped: one space of two, none at the end of a line."""
    before, after, text = match[1], match[2], match.string
    first = match.start() == 0 or text[match.start() - 1] == "\n"
    last = match.end() == len(text) or text[match.end()] == "\n"
    if first or last:
        return ""
    return before or after


# --- links ------------------------------------------------------------------------------------

_DOMAINS = (
    "pl|com|eu|net|org|info|biz|de|uk|cz|sk|ua|lt|lv|fr|nl|ch|se|no|dk|fi|hu|ro|io|ai|app|dev|gle|"
    "shop|store|online|site|link|click|page|website|gov|edu|mobi|xyz|tech|cloud|blog"
)
# these are also words and abbreviations, as in "m.in." and "gotowe.to"; links only with a path
_DOMAINS_OR_WORDS = (
    "do|li|to|in|ly|is|it|at|be|es|co|gl|me|my|us|gd|cc|re|im|tv|st|top|ee|ca|by|ru|pro|auto|news"
)
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = rf"(?<![\w@.-])(?:{_LABEL}\.){{1,8}}"
_END = r"(?![\w@-]|\.[a-z0-9])"
_TAIL = r"""(?::\d{1,5})?(?:[/?#][^\s<>"„”«»]*)?"""
_LINK = re.compile(
    rf"""[hH][tT][tT][pP][sS]?://[^\s<>"„”«»]+"""
    rf"|(?:(?=[wW]{{3}}\.){_HOST}(?:[a-z]{{2,24}}|[A-Z]{{2,24}}){_END}"
    rf"|{_HOST}(?:{_DOMAINS}|{_DOMAINS.upper()}){_END}){_TAIL}"
    rf"|{_HOST}(?:{_DOMAINS_OR_WORDS}|{_DOMAINS_OR_WORDS.upper()})/[^\s<>\"„”«»]+"
)
_CLOSING = ".,;:!?)]}'’…"


def links(text: str) -> tuple[str, ...]:
    """Every link in `text`: http(s) addresses, www. and bare domains such as example.pl/x.

    A bare domain needs a well-known ending in one case throughout, so that neither a forgotten
    space ("zł.Prosimy", "pl.Do") nor a date nor an abbreviation is taken for one; the host of an
    e-mail address is no link.
    """
    # a text with full stops only is told at once; no link holds a space, and looking into few
    # words is many times faster than into all
    if "." not in text.replace(". ", " ").rstrip(".") and "://" not in text:
        return ()
    words = (word for word in text.split() if "." in word[:-1] or "://" in word)
    return tuple(match[0].rstrip(_CLOSING) for word in words for match in _LINK.finditer(word))
