"""Fate: what becomes of a recipient, and the words for how many share it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from smsdesk.core.errors import ErrorCode
from smsdesk.services.compose_values import Skipped
from smsdesk.ui import formats


class Fate(IntEnum):
    """What becomes of a recipient; the order of the table."""

    REFUSED = 0
    NO_CONSENT = 1
    OPTED_OUT = 2
    """Wants no SMS, of this kind or at all."""
    NO_NUMBER = 3
    DUPLICATE = 4
    AGAIN = 5
    """Gets it, but got the same text earlier today."""
    VALID = 6


_FATES: Mapping[ErrorCode, Fate] = {
    ErrorCode.CONSENT_MISSING: Fate.NO_CONSENT,
    ErrorCode.CONSENT_WITHDRAWN: Fate.NO_CONSENT,
    ErrorCode.CONSENT_OF_NOBODY: Fate.NO_CONSENT,
    ErrorCode.OPTED_OUT: Fate.OPTED_OUT,
    ErrorCode.ORDERS_REFUSED: Fate.OPTED_OUT,
    ErrorCode.CONTACT_NO_NUMBER: Fate.NO_NUMBER,
    ErrorCode.DUPLICATE_RECIPIENT: Fate.DUPLICATE,
}


def fate_of(skipped: Skipped) -> Fate:
    """Why somebody gets nothing."""
    return _FATES.get(skipped.reason.code, Fate.REFUSED)


def counted(fate: Fate, count: int) -> str:
    """How many share it: "12 without consent to marketing"."""
    translate = QCoreApplication.translate
    said = {
        Fate.REFUSED: translate("ReviewDialog", "%n refused", "", count),
        Fate.NO_CONSENT: translate("ReviewDialog", "%n without consent to marketing", "", count),
        Fate.OPTED_OUT: translate("ReviewDialog", "%n not to be texted", "", count),
        Fate.NO_NUMBER: translate("ReviewDialog", "%n without a number", "", count),
        Fate.DUPLICATE: translate("ReviewDialog", "%n repeated", "", count),
        Fate.AGAIN: translate("ReviewDialog", "%n once more today", "", count),
        Fate.VALID: translate("ReviewDialog", "%n will get it", "", count),
    }[fate]
    return said.replace(str(count), formats.number(count), 1)


def groups(skipped: Iterable[Skipped]) -> Sequence[str]:
    """How many there are of each, in the order of the table."""
    counts = Counter(map(fate_of, skipped))
    return [counted(fate, counts[fate]) for fate in Fate if counts[fate]]
