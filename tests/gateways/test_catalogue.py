"""The catalogue: which providers are offered, and that each can be built."""

from pathlib import Path

import pytest

from smsdesk.core.gateway import FieldKind, GatewayConfig, Provider
from smsdesk.gateways.catalogue import providers


@pytest.fixture
def offered(tmp_path: Path) -> dict[str, Provider]:
    """Providers by key."""
    return {provider.info.key: provider for provider in providers(tmp_path / "practice.json")}


def test_the_offer(offered: dict[str, Provider]) -> None:
    order = ("smsapi", "infobip", "twilio", "dynmark", "practice")
    assert list(offered) == [key for key in order if key in offered]
    assert [key for key, one in offered.items() if one.info.practice] == ["practice"]


def test_each_can_be_built_without_values(offered: dict[str, Provider]) -> None:
    for key, provider in offered.items():
        gateway = provider.build(GatewayConfig(key, {}))
        assert gateway.info.key == key
        gateway.close()


def test_the_form_of_smsapi(offered: dict[str, Provider]) -> None:
    form = {field.name: field for field in offered["smsapi"].info.form}
    assert list(form) == [
        "username",
        "password_md5",
        "token",
        "type",
        "sender",
        "endpoint",
        "default_prefix",
        "allow_diacritics",
        "shorten_links",
    ]
    assert {name for name, field in form.items() if field.secret} == {"password_md5", "token"}
    assert [value for value, _ in form["type"].choices] == ["eco", "pro", "priority"]
    assert form["endpoint"].default == "smsapi.pl"
    assert form["allow_diacritics"].kind is FieldKind.FLAG


def test_where_an_owner_registers(offered: dict[str, Provider]) -> None:
    info = offered["smsapi"].info
    assert info.referral_code == "AC6K"
    assert info.links["registration"].endswith(f"/{info.referral_code}")
    assert all(link.startswith("https://ssl.smsapi.pl/") for link in info.links.values())
