"""lint: what a careful colleague would point at before a text leaves.

Pure rules over a text and the facts around it. They warn, they never stop anything, and they
rather miss something than cry wolf: who reads three false alarms reads the fourth warning no more.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from smsdesk.core import lint_dates, lint_words
from smsdesk.core.errors import ErrorCode
from smsdesk.core.gsm7 import is_gsm7, measure
from smsdesk.core.lint_values import Edit, Finding, LintFacts, apply
from smsdesk.core.text import links, plain, replacement

__all__ = ["Edit", "Finding", "LintFacts", "apply", "lint"]

_LONGEST = 4_000
"""Far more than any message has; what is longer is refused anyway."""
_PLAIN = str.maketrans("ąćęłńóśźż", "acelnoszz")


def lint(text: str, facts: LintFacts) -> Sequence[Finding]:
    """What is worth a look in `text` as it will leave, the gravest first."""
    text = text[:_LONGEST]
    if not text.strip():
        return ()
    folded = fold_in_place(text)
    found = links(text)
    return (
        *lint_words.replies(text, folded, facts),
        *lint_words.blanks(text, folded, facts),
        *lint_dates.findings(text, folded, facts),
        *lint_words.senders(fold_in_place(facts.sender), facts),
        *lint_words.frauds(text, folded, bool(found)),
        *_shorteners(text, found, facts),
        *_unsigned(text, folded, facts),
        *lint_words.prices(text, folded, facts),
        *_costly_signs(text, facts),
        *_costly_spaces(text, facts),
    )


def fold_in_place(text: str) -> str:
    """`text` in lower case with plain Polish letters, every character in its place."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.translate(_PLAIN)


# --- links ------------------------------------------------------------------------------------

_SHORTENER = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>bit\.ly|tinyurl\.com|cutt\.ly|goo\.gl|t\.co|is\.gd|ow\.ly|rb\.gy"
    r"|shorturl\.at|tiny\.cc|buff\.ly|s\.id|v\.gd|t\.ly|bl\.ink|rebrand\.ly|lnkd\.in|adf\.ly|soo\.gd"
    r"|short\.io|u\.to|surl\.li|clck\.ru|tiny\.pl|krotki\.pl|skroc\.pl|skr\.pl)(?![\w.-])",
    re.IGNORECASE,
)


def _shorteners(text: str, found: Sequence[str], facts: LintFacts) -> Iterator[Finding]:
    """A short link hides where it leads; operators block them."""
    if facts.shortens_links:
        return
    for link in found:
        match = _SHORTENER.match(link)
        if match is not None:
            start = text.index(link)
            yield Finding(ErrorCode.LINT_SHORTENER, start, start + len(link), match["host"])
            return


# --- who writes -------------------------------------------------------------------------------

_PHONE = re.compile(r"(?<!\d)(?:\d[ -]?){8}\d")
_WORD = re.compile(r"[^\W_]{3,}")
_NO_NAME = re.compile(
    "serwis|warsztat|auto|firma|uslugi|zaklad|sklep|spolka|napraw[ay]|mechanika|komputery|service"
    "|elektro|moto|salon|punkt|pani?|oraz|www"
)


def _unsigned(text: str, folded: str, facts: LintFacts) -> Iterator[Finding]:
    """Neither the shop's name nor any telephone: who reads it does not know who wrote."""
    if facts.signed or not facts.shop_name or _PHONE.search(text) or _PHONE.search(facts.sender):
        return
    seen = (folded + "\n" + fold_in_place(facts.sender)).replace(" ", "")
    name = fold_in_place(facts.shop_name)
    words = [word for word in _WORD.findall(name) if not _NO_NAME.fullmatch(word)] or [name]
    if any(word.replace(" ", "") in seen for word in words):
        return
    end = len(text)
    yield Finding(ErrorCode.LINT_UNSIGNED, end, end, edits=(_signature(text, facts),))


def _signature(text: str, facts: LintFacts) -> Edit:
    """The shop's name behind the text, in letters that cost no more than the text does."""
    name = plain(facts.shop_name) if is_gsm7(text) else facts.shop_name
    end = len(text.rstrip())
    stop = "" if text[end - 1] in ".!?:,;" else "."
    return Edit(end, len(text), f"{stop} {name}")


# --- what costs -------------------------------------------------------------------------------


def _costly_signs(text: str, facts: LintFacts) -> Iterator[Finding]:
    """Quotes, dashes and the like that alone force Unicode; Polish letters are a choice."""
    offending = measure(text).offenders if facts.keeps_letters else ()
    if not offending or any(unicodedata.category(sign)[0] in "LM" for sign in offending):
        return
    places = [at for at, character in enumerate(text) if character in offending]
    shown = " ".join(sign for sign in offending if not sign.isspace())[:20] or "NBSP"
    edits = _replaced(text, places)
    first = places[0]
    yield Finding(ErrorCode.LINT_SIGNS, first, first + 1, shown, edits=edits)


def _replaced(text: str, places: Sequence[int]) -> tuple[Edit, ...]:
    """Each sign by its plain form; with one that has none goes the space before it."""
    edits = []
    for at in places:
        instead = replacement(text[at])
        start = at
        if not instead and at and text[at - 1] == " " and text[at + 1 : at + 2] in (" ", "", "\n"):
            start = at - 1
        edits.append(Edit(start, at + 1, instead))
    return tuple(edits)


_SPACES = re.compile(r"(?<=[ ]) +|^[ \t\n]+|[ \t\n]+\Z|[ \t]+(?=\n)")


def _costly_spaces(text: str, facts: LintFacts) -> Iterator[Finding]:
    """Needless spaces, where they cost one SMS more."""
    needless = [match.span() for match in _SPACES.finditer(text)]
    if not needless:
        return
    edits = tuple(Edit(start, end, "") for start, end in needless)
    leaves = str if facts.keeps_letters else plain
    if measure(leaves(apply(text, edits))).parts < measure(leaves(text)).parts:
        yield Finding(ErrorCode.LINT_SPACES, *needless[0], edits=edits)
