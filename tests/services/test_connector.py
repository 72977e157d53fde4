"""Reading forms: which sender names have an effect."""

from smsdesk.core.gateway import ConfigField, FieldKind, GatewayInfo
from smsdesk.services.connector import sender_names

ALWAYS = ConfigField("sender", "Sender", FieldKind.SENDER)
NOT_ECO = ConfigField("sender", "Sender", FieldKind.SENDER, idle_when=("type", "eco"))


def test_names_are_split_at_commas() -> None:
    info = GatewayInfo("x", "X", (ALWAYS,))
    assert sender_names(info, {"sender": "Warsztat, Serwis,"}) == ("Warsztat", "Serwis")


def test_names_without_effect_are_none() -> None:
    info = GatewayInfo("x", "X", (NOT_ECO,))
    assert sender_names(info, {"sender": "Warsztat", "type": "eco"}) == ()
    assert sender_names(info, {"sender": "Warsztat", "type": "pro"}) == ("Warsztat",)
