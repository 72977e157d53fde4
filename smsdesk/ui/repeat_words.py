"""What ordering messages costs, in words. No widgets here."""

from PySide6.QtCore import QCoreApplication

from smsdesk.services.repeat_costs import RepeatCost
from smsdesk.ui import formats

_DOT = " · "


def size(cost: RepeatCost) -> str:
    """ "12 messages · 14 SMS · about 2.24 pts", as far as it is known."""
    pieces = [_messages(cost.count)]
    if cost.parts != cost.count:
        pieces.append(formats.parts(cost.parts))
    return _DOT.join([*pieces, *_money(cost)])


def money(cost: RepeatCost) -> str:
    """ "about 2.24 pts"; empty where nothing is known."""
    return _DOT.join(_money(cost))


def _money(cost: RepeatCost) -> list[str]:
    about = QCoreApplication.translate("Repeat", "about {amount}")
    told = [about.format(amount=formats.money(one.value, one.unit)) for one in cost.amounts]
    if told and cost.unpriced:
        told.append(QCoreApplication.translate("Repeat", "%n without a price", "", cost.unpriced))
    elif cost.unpriced:
        told.append(QCoreApplication.translate("Repeat", "price not known yet"))
    return told


def _messages(count: int) -> str:
    words = QCoreApplication.translate("Repeat", "%n message(s)", "", count)
    return words.replace(str(count), formats.number(count), 1)
