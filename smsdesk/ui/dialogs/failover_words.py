"""Words for the failover order: what messages would look like and cost at each gateway."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from smsdesk.services.failover import FailoverChoice
from smsdesk.ui import formats

_FEWEST_DECIMALS, _MOST_DECIMALS = 2, 4


def title(choice: FailoverChoice) -> str:
    """ "Zapasowa · Infobip"; the provider only where the name does not tell it."""
    if choice.provider_name.casefold() in choice.name.casefold():
        return choice.name
    return f"{choice.name} · {choice.provider_name}"


def facts(choice: FailoverChoice) -> str:
    """Sender, price of a part and letters."""
    return " · ".join((_sender(choice), _price(choice), _letters(choice)))


def differences(
    choice: FailoverChoice, first: FailoverChoice | None, *, keeps_sender: bool = False
) -> str:
    """What a client or the purse notices when it stands in for the first one; empty for nothing.

    `keeps_sender`: it may use the sender name of the first one too.
    """
    parts = [_off(choice)]
    if first is not None and first.gateway_id != choice.gateway_id:
        parts.append("" if keeps_sender else _other_sender(choice, first))
        parts += [_other_price(choice, first), _other_letters(choice, first)]
    return " · ".join(part for part in parts if part)


def price(amount: Decimal, unit: str) -> str:
    """A price of one part: parts of a cent are told, for some operators ask for them."""
    places = -int(amount.normalize().as_tuple().exponent)
    decimals = max(_FEWEST_DECIMALS, min(_MOST_DECIMALS, places))
    shown = QCoreApplication.translate("Formats", "pts") if unit == "pkt" else unit
    return f"{formats.number(amount, decimals)} {shown}".rstrip()


def _sender(choice: FailoverChoice) -> str:
    if not choice.sender:
        return QCoreApplication.translate("Failover", "sender: a number of the operator")
    words = QCoreApplication.translate("Failover", "sender: {sender}")
    return words.format(sender=choice.sender)


def _price(choice: FailoverChoice) -> str:
    if choice.price_per_part is None:
        return QCoreApplication.translate("Failover", "price not known yet")
    words = QCoreApplication.translate("Failover", "{price} per part")
    return words.format(price=price(choice.price_per_part, choice.unit))


def _letters(choice: FailoverChoice) -> str:
    if choice.allows_diacritics:
        return QCoreApplication.translate("Failover", "Polish letters are kept")
    return QCoreApplication.translate("Failover", "Polish letters are replaced")


def _off(choice: FailoverChoice) -> str:
    if choice.active:
        return ""
    return QCoreApplication.translate("Failover", "Inactive: passed over until it is activated")


def _other_sender(choice: FailoverChoice, first: FailoverChoice) -> str:
    if choice.sender == first.sender:
        return ""
    if not choice.sender:
        return QCoreApplication.translate(
            "Failover", "Other sender: a number of the operator instead of {first}"
        ).format(first=first.sender)
    if not first.sender:
        words = QCoreApplication.translate("Failover", "Other sender: {sender}")
        return words.format(sender=choice.sender)
    words = QCoreApplication.translate("Failover", "Other sender: {sender} instead of {first}")
    return words.format(sender=choice.sender, first=first.sender)


def _other_price(choice: FailoverChoice, first: FailoverChoice) -> str:
    mine, other = choice.price_per_part, first.price_per_part
    if mine is None or other is None:
        return ""
    if choice.unit != first.unit:
        words = QCoreApplication.translate("Failover", "Other price: {price} instead of {first}")
    elif mine > other:
        words = QCoreApplication.translate("Failover", "Dearer: {price} instead of {first}")
    elif mine < other:
        words = QCoreApplication.translate("Failover", "Cheaper: {price} instead of {first}")
    else:
        return ""
    return words.format(price=price(mine, choice.unit), first=price(other, first.unit))


def _other_letters(choice: FailoverChoice, first: FailoverChoice) -> str:
    if choice.allows_diacritics == first.allows_diacritics:
        return ""
    if choice.allows_diacritics:
        return QCoreApplication.translate(
            "Failover", "Polish letters already replaced stay replaced"
        )
    return QCoreApplication.translate("Failover", "Polish letters become plain ones")
