"""Reading forms: which sender names have an effect."""

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import ConfigField, FieldKind, GatewayInfo
from smsdesk.gateways.forms import LATIN_SENDER, senders_check
from smsdesk.services.connector import checked_sender, sender_names

ALWAYS = ConfigField("sender", "Sender", FieldKind.SENDER)
NOT_ECO = ConfigField("sender", "Sender", FieldKind.SENDER, idle_when=("type", "eco"))


def test_names_are_split_at_commas() -> None:
    info = GatewayInfo("x", "X", (ALWAYS,))
    assert sender_names(info, {"sender": "Warsztat, Serwis,"}) == ("Warsztat", "Serwis")


def test_names_without_effect_are_none() -> None:
    info = GatewayInfo("x", "X", (NOT_ECO,))
    assert sender_names(info, {"sender": "Warsztat", "type": "eco"}) == ()
    assert sender_names(info, {"sender": "Warsztat", "type": "pro"}) == ("Warsztat",)


def test_a_sender_is_checked_like_the_form_does() -> None:
    check = senders_check(LATIN_SENDER, 11)
    checked = ConfigField("sender", "Sender", FieldKind.SENDER, check=check)
    info = GatewayInfo("x", "X", (checked,))
    assert checked_sender(info, "Serwis") == "Serwis"
    assert checked_sender(info, "") == ""
    with pytest.raises(FieldError) as caught:
        checked_sender(info, "Serwis 🚗")
    assert caught.value.code is ErrorCode.SENDER_CHARACTER
    assert checked_sender(GatewayInfo("x", "X", (ALWAYS,)), "🚗") == "🚗"
