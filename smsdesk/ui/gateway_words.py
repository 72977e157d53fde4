"""Words for a configured gateway: its state, server, type, sender and balance, as tiles say them.

Nothing is asked of a provider here.
"""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import formats
from smsdesk.ui.error_text import code_text
from smsdesk.ui.theme import Tone

_TYPES = {"eco": "ECO", "pro": "PRO", "priority": "Priority"}


def provider_words(name: str) -> str:
    """The name of a provider; only the practice one is a word of ours and is translated."""
    return QCoreApplication.translate("ConfigField", name)


def state_word(gateway: ConfiguredGateway) -> str:
    """Active, inactive or in trouble."""
    if not gateway.active:
        return QCoreApplication.translate("Gateway", "Inactive")
    if gateway.paused is not None:
        return QCoreApplication.translate("Gateway", "Error")
    return QCoreApplication.translate("Gateway", "Active")


def state_tone(gateway: ConfiguredGateway) -> Tone:
    """The colour of that word."""
    if not gateway.active:
        return Tone.NEUTRAL
    return Tone.GOOD if gateway.paused is None else Tone.BAD


def trouble(gateway: ConfiguredGateway) -> str:
    """Why its queue stands still; empty when it does not."""
    if gateway.paused is None or not gateway.active:
        return ""
    return code_text(gateway.paused, gateway=gateway.name)


def account_line(gateway: ConfiguredGateway) -> str:
    """ "smsapi.pl · PRO · +48"; the provider's name where it has none of these."""
    fields, own = gateway.fields, provider_words(gateway.provider_name)
    parts = [
        "" if gateway.name in (own, gateway.provider_name) else own,
        fields.get("endpoint", ""),
        _TYPES.get(fields.get("type", ""), ""),
        fields.get("default_prefix", ""),
    ]
    return " · ".join(part for part in parts if part) or own


def sender_line(gateway: ConfiguredGateway) -> str:
    """ "Sender: KOWALSKI, SERWIS"."""
    if gateway.practice:
        return QCoreApplication.translate("Gateway", "Practice: nothing is really sent")
    if not gateway.senders:
        return QCoreApplication.translate("Gateway", "Sender: a number of the operator")
    words = QCoreApplication.translate("Gateway", "Sender: {senders}")
    return words.format(senders=", ".join(gateway.senders))


def balance_words(gateway: ConfiguredGateway) -> str:
    """ "1 284 pkt"; empty when it is not known."""
    if gateway.balance is None:
        return ""
    return formats.money(gateway.balance, gateway.balance_unit)


def balance_line(gateway: ConfiguredGateway, now: datetime | None = None) -> str:
    """ "Balance 1 284 pkt · Today, 09:12"; empty when it is not known."""
    if gateway.balance is None:
        return ""
    words = QCoreApplication.translate("Gateway", "Balance {balance}")
    line = words.format(balance=balance_words(gateway))
    return f"{line} · {formats.moment(gateway.balance_at, now)}" if gateway.balance_at else line
