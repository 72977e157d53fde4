"""How reminders are spoken of."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.people.reminders import Reminder, ReminderGroup
from smsdesk.ui import formats
from smsdesk.ui.error_text import error_text

if TYPE_CHECKING:
    from collections.abc import Mapping


def when(reminder: Reminder) -> str:
    """ "today", "missed 3 days ago", "in 5 days": when one is to be reminded."""
    days = reminder.days_missed
    if days > 0:
        return QCoreApplication.translate("Reminders", "missed %n day(s) ago", "", days)
    if days < 0:
        return QCoreApplication.translate("Reminders", "in %n day(s)", "", -days)
    return QCoreApplication.translate("Reminders", "today")


def why_not(reason: SmsdeskError | None) -> str:
    """Why somebody cannot be texted, in a few words; empty when they can."""
    if reason is None:
        return ""
    translate = QCoreApplication.translate
    short: Mapping[ErrorCode, str] = {
        ErrorCode.CONTACT_NO_NUMBER: translate("Reminders", "no number"),
        ErrorCode.CONSENT_MISSING: translate("Reminders", "no consent to marketing"),
        ErrorCode.CONSENT_WITHDRAWN: translate("Reminders", "consent withdrawn"),
        ErrorCode.OPTED_OUT: translate("Reminders", "not to be texted"),
        ErrorCode.ORDERS_REFUSED: translate("Reminders", "wants no messages about orders"),
    }
    return short.get(reason.code) or error_text(reason)


def group(found: ReminderGroup) -> str:
    """The field with the number of its reminders: "Badanie techniczne 4"."""
    count = len(found.reminders) + found.more
    return f"{found.field.title}  {formats.number(count)}"


def done(count: int) -> str:
    """They were dealt with."""
    words = QCoreApplication.translate("Reminders", "%n reminder(s) dealt with.", "", count)
    return _counted(words, count)


def skipped(count: int) -> str:
    """They were skipped this time."""
    words = QCoreApplication.translate("Reminders", "%n reminder(s) skipped.", "", count)
    return _counted(words, count)


def hidden(count: int) -> str:
    """They come back later."""
    words = QCoreApplication.translate("Reminders", "%n reminder(s) put off.", "", count)
    return _counted(words, count)


def in_days(days: int) -> str:
    """How long to put something off."""
    if days == 1:
        return QCoreApplication.translate("Reminders", "Tomorrow")
    return QCoreApplication.translate("Reminders", "In %n day(s)", "", days)


def more(count: int) -> str:
    """What the list leaves out."""
    words = QCoreApplication.translate(
        "Reminders", "%n more follow(s) when these are dealt with.", "", count
    )
    return _counted(words, count)


def _counted(words: str, count: int) -> str:
    """Group the digits of a large count."""
    return words.replace(str(count), formats.number(count), 1)
