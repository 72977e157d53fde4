"""Words for a configured gateway: its state, settings, sender and balance, as tiles say them.

What is set is told from the fields that its provider declares. Nothing is asked of a provider here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from smsdesk.core.gateway import ConfigField, FieldKind
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import formats
from smsdesk.ui.error_text import code_text
from smsdesk.ui.theme import Tone

_ON_THE_LINE = (FieldKind.HOST, FieldKind.CHOICE, FieldKind.PREFIX)
_EXPLANATION = re.compile(r"\s*[:,(—].*")


@dataclass(frozen=True, slots=True)
class Setting:
    """A field of a saved gateway in words."""

    name: str
    label: str
    value: str


def provider_words(source: str) -> str:
    """A word of a provider's declaration: its name, a label, a choice."""
    # a variable here: the literals are marked where the provider declares its form
    return QCoreApplication.translate("ConfigField", source) if source else ""


def settings(gateway: ConfiguredGateway) -> Sequence[Setting]:
    """What is set, in the order of the form; fields that are empty are left out."""
    shown = ((field, _value(gateway, field)) for field in gateway.info.form)
    return [Setting(f.name, provider_words(f.label), value) for f, value in shown if value]


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
    own = provider_words(gateway.provider_name)
    form = gateway.info.form
    values = [_short(gateway, f) for kind in _ON_THE_LINE for f in form if f.kind is kind]
    first = "" if gateway.name in (own, gateway.provider_name) else own
    parts = [first, *values]
    return " · ".join(part for part in parts if part) or own


def _short(gateway: ConfiguredGateway, field: ConfigField) -> str:
    """A choice without what explains it: "PRO: your own sender name" is "PRO"."""
    value = _value(gateway, field)
    return _EXPLANATION.sub("", value) if field.kind is FieldKind.CHOICE else value


def _value(gateway: ConfiguredGateway, field: ConfigField) -> str:
    """Never a secret, only where it is."""
    value = gateway.fields.get(field.name, "")
    if field.kind is FieldKind.SECRET:
        return _secret_words(kept=field.name in gateway.secret_names)
    if field.kind is FieldKind.SENDER:
        return ", ".join(gateway.senders)
    if field.kind is FieldKind.CHOICE:
        return provider_words(dict(field.choices).get(value, value))
    return _flag_words(value) if field.kind is FieldKind.FLAG else value


def _secret_words(*, kept: bool) -> str:
    return QCoreApplication.translate("Gateway", "kept in the keyring") if kept else ""


def _flag_words(value: str) -> str:
    if value == "yes":
        return QCoreApplication.translate("Gateway", "yes")
    return QCoreApplication.translate("Gateway", "no")


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
