"""Who stands in when the chosen gateway fails: one line, and the whole order. No widgets here."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from smsdesk.services.failover import FailoverChoice
from smsdesk.ui.composer.supplies import Supplies
from smsdesk.ui.dialogs.failover_words import price


@dataclass(frozen=True, slots=True)
class StandIns:
    """A gateway and those that may send in its place, the first to be asked first."""

    chosen: FailoverChoice
    others: tuple[FailoverChoice, ...]

    @property
    def line(self) -> str:
        """ "If SMSAPI fails: Infobip, sender SERWIS, 0.12 EUR per part"."""
        words = QCoreApplication.translate("Composer", "If %1 fails: %2")
        return words.replace("%2", self._described(self.others[0])).replace("%1", self.chosen.name)

    @property
    def order(self) -> str:
        """All of them, a line each, the chosen one at the head."""
        everybody = (self.chosen, *self.others)
        return "\n".join(f"{n}. {self._described(one)}" for n, one in enumerate(everybody, 1))

    def _described(self, one: FailoverChoice) -> str:
        pieces = [one.name, _sender(one)]
        if one.price_per_part is not None:
            words = QCoreApplication.translate("Composer", "%1 per part")
            pieces.append(words.replace("%1", price(one.price_per_part, one.unit)))
        if self.chosen.allows_diacritics and not one.allows_diacritics:
            pieces.append(QCoreApplication.translate("Composer", "without Polish letters"))
        return ", ".join(pieces)


def stand_ins(supplies: Supplies, gateway_id: str, sender: str) -> StandIns | None:
    """None when nobody stands in for this gateway: one that is switched off cannot either.

    A stand-in that has the message's sender name keeps it, any other uses its own first one.
    """
    having = {gateway.id for gateway in supplies.gateways if sender in gateway.senders}
    awake = {
        one.gateway_id: replace(one, sender=sender) if one.gateway_id in having else one
        for one in supplies.choices
        if one.active
    }
    others = tuple(awake[one] for one in supplies.plan.after_gateway(gateway_id) if one in awake)
    return StandIns(awake[gateway_id], others) if others and gateway_id in awake else None


def _sender(one: FailoverChoice) -> str:
    if not one.sender:
        return QCoreApplication.translate("Composer", "the account's sender")
    return QCoreApplication.translate("Composer", "sender %1").replace("%1", one.sender)
