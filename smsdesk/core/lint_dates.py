"""Dates in a text as Polish people write them: one that has passed, one with another weekday.

What looks like a date and is a price, an hour, a size or a number of something is left alone, and
so is a day on which something began ("od 12.10", "faktura z 3.11").
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from smsdesk.core.errors import ErrorCode
from smsdesk.core.lint_values import Edit, Finding, LintFacts

_MONTHS = (
    "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada"
    "|grudnia"
)
_MONTH = {name: number for number, name in enumerate(_MONTHS.split("|"), 1)}
_DATE = re.compile(
    rf"(?<![\d.,/])(?:(?P<year>20\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)"
    rf"|(?P<d2>\d{{1,2}}) ?(?P<word>{_MONTHS})(?: (?P<y2>20\d\d)|(?! \d{{1,3}}(?![\d:]|\.\d)))"
    rf"|(?P<d3>\d{{1,2}})\.(?P<m3>\d{{1,2}})(?:\.(?P<y3>20\d\d|\d\d))?"
    rf"|(?P<d4>\d{{1,2}})[-/](?P<m4>\d{{1,2}})[-/](?P<y4>20\d\d))(?![\d/:])(?![.,]\d)"
)
_NO_DATE_BEFORE = re.compile(
    r"\b(?:godz\w*|o|ok|nr|art|pkt|par|ul|ulica|al|aleja|pl|plac|os|wersj\w+|koszt\w*|cen[aey]\w*"
    r"|kwot\w+|zaplat\w+|zaplaci\w+|rabat\w*|wynosi|razem|lacznie)\.?:? ?$"
)
_NO_DATE_AFTER = re.compile(
    r" ?(?:zl\b|pln\b|eur\b|euro\b|gr\b|[€$%]|mm\b|cm\b|m\b|kg\b|l\b|h\b|km\b|mb\b|gb\b|tb\b|cal\w*"
    r"|tdi\b|hdi\b|tsi\b|cdi\b|v\b|w\b(?! \w)|ah\b|godzin)"
)
_BEGUN = re.compile(r"\b(?:od|z|ze|po|przed)(?: dnia| dn\.)? ?$")
_RANGE = re.compile(r" ?(?:[-–—]|do) ?\d")
_AND_TO = re.compile(r" ?(?:[-–]|do) ?")
_OVERDUE = re.compile(
    r"\b(?:minal|uplynal|po terminie|zaleg|wystawion|zakonczon|odby[lt]|dziekujemy za wizyte)"
)
_NEAR = 24
"""Characters before a date that say what it is."""
_YEARLESS_DAYS = 90
"""A day without a year that lies further back is next year's."""


class Told(NamedTuple):
    """A date in a text. `day` is the nearest such day where the text tells no year."""

    start: int
    end: int
    day: date
    whole: bool
    """Whether the text tells the year."""


def findings(text: str, folded: str, facts: LintFacts) -> Iterator[Finding]:
    """What is wrong with the dates of `text`; `folded` is the same in lower case, plain letters."""
    if facts.sends_on is None:
        return
    told = tuple(_dates(folded, facts.sends_on))
    looks_back = facts.overdue or bool(_OVERDUE.search(folded))
    for each in told:
        if not looks_back and each.day < facts.sends_on and _to_come(each, folded, facts.sends_on):
            found = text[each.start : each.end]
            yield Finding(ErrorCode.LINT_DATE_PAST, each.start, each.end, found)
    for each in told:
        yield from _weekday(each, text, folded, facts.sends_on)


def _dates(folded: str, near: date) -> Iterator[Told]:
    hour_ends = 0
    for match in _DATE.finditer(folded):
        start, end = match.span()
        before = folded[max(start - _NEAR, 0) : start]
        until = hour_ends and _AND_TO.fullmatch(folded, hour_ends, start)
        if until or _NO_DATE_BEFORE.search(before) or _NO_DATE_AFTER.match(folded, end):
            hour_ends = end
            continue
        told = _told(match, near)
        if told is not None:
            yield told


def _told(match: re.Match[str], near: date) -> Told | None:
    """None for what the calendar does not know."""
    at = match.groupdict()
    day = int(at["d1"] or at["d2"] or at["d3"] or at["d4"])
    month = _MONTH.get(at["word"] or "") or int(at["m1"] or at["m3"] or at["m4"])
    year = at["year"] or at["y2"] or at["y3"] or at["y4"]
    if year:
        found = _day(int(year) % 100 + 2000, month, day)
    else:
        years = (_day(near.year + more, month, day) for more in (-1, 0, 1))
        found = min(filter(None, years), key=lambda one: abs(one - near), default=None)
    return Told(match.start(), match.end(), found, bool(year)) if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _to_come(told: Told, folded: str, sends_on: date) -> bool:
    """Whether the text speaks of a day that is yet to come."""
    before = folded[max(told.start - _NEAR, 0) : told.start]
    if _BEGUN.search(before) or _RANGE.match(folded, told.end):
        return False
    return told.whole or sends_on - told.day <= timedelta(days=_YEARLESS_DAYS)


# --- days of the week -------------------------------------------------------------------------

_DAYS = (
    ("poniedziałek", "poniedziałek", "poniedziałku", "pon", "pn"),
    ("wtorek", "wtorek", "wtorku", "wt", "wt"),
    ("środa", "środę", "środy", "śr", "śr"),
    ("czwartek", "czwartek", "czwartku", "czw", "cz"),
    ("piątek", "piątek", "piątku", "pt", "pt"),
    ("sobota", "sobotę", "soboty", "sob", "sb"),
    ("niedziela", "niedzielę", "niedzieli", "niedz", "nd"),
)
"""Each day in the same forms: who, when, of when, and two short ones."""
_PLAIN = str.maketrans("ąćęłńóśźż", "acelnoszz")
_NUMBER = {
    form.translate(_PLAIN): number for number, forms in enumerate(_DAYS) for form in reversed(forms)
}
_WEEKDAY = "|".join(sorted(_NUMBER, key=len, reverse=True))
_FULL = "|".join(form.translate(_PLAIN) for forms in _DAYS for form in forms[:3])
_BEFORE = re.compile(rf"(?<![\w–-])(?P<day>{_WEEKDAY})\.?,? ?(?:dn(?:ia|\.) ?)?\(?$")
_BRACKETED = re.compile(rf" ?\((?:we? )?(?P<day>{_WEEKDAY})\.?[),]")
_AFTER = re.compile(rf",? (?:we? )?(?P<day>{_FULL})(?=[,.;]? (?:godz|o \d|\d?\d:)|[,.;!]|$)")
_IN = re.compile(r"\b(we?) $")


def _weekday(told: Told, text: str, folded: str, near: date) -> Iterator[Finding]:
    match = (
        _BEFORE.search(folded, max(told.start - _NEAR, 0), told.start)
        or _BRACKETED.match(folded, told.end)
        or _AFTER.match(folded, told.end)
    )
    if match is None:
        return
    start, end = match.span("day")
    number = _NUMBER[match["day"]]
    if number in _possible(told, near):
        return
    right = _DAYS[told.day.weekday()]
    edits = _right_day(text, folded, (start, end), right)
    found = text[min(start, told.start) : max(end, told.end)]
    more = (("date", f"{told.day:%d.%m.%Y}"), ("right", right[0]))
    yield Finding(ErrorCode.LINT_WEEKDAY, start, end, found, more, edits)


def _possible(told: Told, near: date) -> set[int]:
    """The weekdays that the date may fall on: without a year, those of this year and the next."""
    if told.whole:
        return {told.day.weekday()}
    years = (_day(year, told.day.month, told.day.day) for year in (near.year, near.year + 1))
    return {told.day.weekday(), *(day.weekday() for day in years if day and day >= near)}


def _right_day(
    text: str, folded: str, place: tuple[int, int], right: tuple[str, ...]
) -> tuple[Edit, ...]:
    """The right day in the form, the letters and the case of the wrong one."""
    start, end = place
    typed, plain = text[start:end], folded[start:end]
    wrong = _DAYS[_NUMBER[plain]]
    form = next(at for at, each in enumerate(wrong) if each.translate(_PLAIN) == plain)
    said = _IN.search(folded, max(start - 3, 0), start)
    if said and form == 0:
        form = 1
    word = right[form]
    if typed.isascii():
        word = word.translate(_PLAIN)
    if typed[0].isupper():
        word = word[0].upper() + word[1:]
    edit = Edit(start, end, word)
    in_ = "we" if right is _DAYS[1] else "w"
    if said is None or said[1] == in_:
        return (edit,)
    return Edit(said.start(1) + 1, said.end(1), in_[1:]), edit
