"""What a filter of contacts says, limit by limit: for chips, empty lists and groups."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_filter import ContactFilter


@dataclass(frozen=True, slots=True)
class Limit:
    """One thing that must hold."""

    words: str
    without: ContactFilter
    """The filter without it."""


def limits(wanted: ContactFilter, group: str = "") -> Sequence[Limit]:
    """All of them; `group` is the name of the group."""
    return tuple(_limits(wanted, group))


def told(wanted: ContactFilter, group: str = "") -> str:
    """All limits in one line."""
    return " · ".join(limit.words for limit in limits(wanted, group))


def _limits(wanted: ContactFilter, group: str) -> Iterator[Limit]:
    translate = QCoreApplication.translate
    if wanted.search:
        words = translate("ContactFilter", "“%1”").replace("%1", wanted.search[:40])
        yield Limit(words, replace(wanted, search=""))
    if wanted.kind is not None:
        yield Limit(_kind(wanted.kind), replace(wanted, kind=None))
    if wanted.group_id is not None:
        words = translate("ContactFilter", "group: %1").replace("%1", group[:30])
        yield Limit(words, replace(wanted, group_id=None))
    yield from more_limits(wanted)


def more_limits(wanted: ContactFilter) -> Iterator[Limit]:
    """Those that have no chip of their own."""
    translate = QCoreApplication.translate
    if wanted.marketing is not None:
        yield Limit(consent(wanted.marketing), replace(wanted, marketing=None))
    if wanted.has_number is not None:
        yield Limit(number(has=wanted.has_number), replace(wanted, has_number=None))
    if wanted.silent_months is not None:
        yield Limit(silent(wanted.silent_months), replace(wanted, silent_months=None))
    if wanted.not_texted:
        words = translate("ContactFilter", "never texted")
        yield Limit(words, replace(wanted, not_texted=False))


def _kind(kind: ContactKind) -> str:
    if kind is ContactKind.CONTRACTOR:
        return QCoreApplication.translate("ContactFilter", "contractors")
    return QCoreApplication.translate("ContactFilter", "customers")


def consent(state: ConsentState) -> str:
    """Of marketing."""
    translate = QCoreApplication.translate
    return {
        ConsentState.GIVEN: translate("ContactFilter", "marketing: consent given"),
        ConsentState.WITHDRAWN: translate("ContactFilter", "marketing: withdrawn"),
        ConsentState.UNKNOWN: translate("ContactFilter", "marketing: nothing noted"),
    }[state]


def number(*, has: bool) -> str:
    """With a number or without."""
    if has:
        return QCoreApplication.translate("ContactFilter", "with a number")
    return QCoreApplication.translate("ContactFilter", "without a number")


def silent(months: int) -> str:
    """For how long nobody wrote."""
    return QCoreApplication.translate("ContactFilter", "no SMS for %n month(s)", "", months)
