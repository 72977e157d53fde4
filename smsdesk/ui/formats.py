"""How dates, times, numbers and counted words look. Pure functions; the language is Qt's.

Moments are aware datetimes and are shown in the computer's own time zone.
"""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from decimal import Decimal

_NO_BREAK = "\N{NO-BREAK SPACE}"
_KILOBYTE = 1000


def clock(when: datetime) -> str:
    """ "09:12"."""
    return f"{when.astimezone():%H:%M}"


def day(when: datetime) -> str:
    """ "21.11.2026"."""
    return f"{when.astimezone():%d.%m.%Y}"


def date_time(when: datetime) -> str:
    """ "21.11.2026, 09:12"."""
    return f"{day(when)}, {clock(when)}"


def moment(when: datetime, now: datetime | None = None) -> str:
    """ "Today, 09:12", "Yesterday, 16:40", "12 Nov, 14:03", "12.11.2025, 14:03"."""
    local, today = when.astimezone(), (now or datetime.now().astimezone()).astimezone().date()
    name = _near_day(local.date(), today)
    if not name and local.year == today.year:
        month = QLocale().monthName(local.month, QLocale.FormatType.ShortFormat).rstrip(".")
        name = f"{local.day} {month}"
    return f"{name or day(when)}, {clock(when)}"


def near_time(when: datetime, now: datetime | None = None) -> str:
    """ "14:03:20" today, else as `moment`: for what happens soon."""
    local, today = when.astimezone(), (now or datetime.now().astimezone()).astimezone().date()
    return f"{local:%H:%M:%S}" if local.date() == today else moment(when, now)


def _near_day(local: date, today: date) -> str:
    if local == today:
        return QCoreApplication.translate("Formats", "Today")
    if local == today - timedelta(days=1):
        return QCoreApplication.translate("Formats", "Yesterday")
    if local == today + timedelta(days=1):
        return QCoreApplication.translate("Formats", "Tomorrow")
    return ""


def number(value: "int | Decimal", decimals: int = 0) -> str:
    """ "1 234,50" in Polish, "1,234.50" in English."""
    text = f"{value:,.{decimals}f}"
    if _is_polish():
        text = text.replace(",", _NO_BREAK).replace(".", ",")
    return text


def _is_polish() -> bool:
    return QLocale().language() is QLocale.Language.Polish


def money(amount: "Decimal", unit: str) -> str:
    """An amount with its unit: "1 284 pkt", "0,16 pkt", "1 234,50 zł"."""
    whole = unit in ("pkt", "") and amount == amount.to_integral_value()
    unit = QCoreApplication.translate("Formats", "pts") if unit == "pkt" else unit
    return f"{number(amount, 0 if whole else 2)}{_NO_BREAK}{unit}".rstrip(_NO_BREAK)


def typed_amount(value: "Decimal") -> str:
    """An amount as one types it into a field: "1250", "99,50" in Polish."""
    text = f"{value:.0f}" if value == value.to_integral_value() else f"{value:.2f}"
    return text.replace(".", ",") if _is_polish() else text


def messages(n: int) -> str:
    """ "1 SMS", "2 SMS-y", "5 SMS-ów"."""
    return _counted(QCoreApplication.translate("Formats", "%n SMS", "", n), n)


def parts(n: int) -> str:
    """ "1 część", "2 części", "5 części"."""
    return _counted(QCoreApplication.translate("Formats", "%n part(s)", "", n), n)


def recipients(n: int) -> str:
    """ "1 odbiorca", "2 odbiorców"."""
    return _counted(QCoreApplication.translate("Formats", "%n recipient(s)", "", n), n)


def contacts(n: int) -> str:
    """ "1 kontakt", "2 kontakty", "5 kontaktów"."""
    return _counted(QCoreApplication.translate("Formats", "%n contact(s)", "", n), n)


def rows(n: int) -> str:
    """ "1 wiersz", "2 wiersze", "5 wierszy"."""
    return _counted(QCoreApplication.translate("Formats", "%n row(s)", "", n), n)


def size(n: int) -> str:
    """How much room bytes take: "129 bajtów", "1,4 kB", "83,6 GB". Qt knows no plural of bytes."""
    if n < _KILOBYTE:
        return QCoreApplication.translate("Formats", "%n byte(s)", "", n)
    return QLocale().formattedDataSize(n, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _counted(text: str, n: int) -> str:
    """Group the digits of a large count: "8 412 kontaktów"."""
    return text.replace(str(n), number(n), 1)
