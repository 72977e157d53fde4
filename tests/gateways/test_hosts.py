"""Hosts as people type them, and how they are spoken to."""

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.gateways.hosts import base_url, check_host


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("smsapi.pl", "smsapi.pl"),
        ("  SMSAPI.com ", "smsapi.com"),
        ("https://smsapi.pl/", "smsapi.pl"),
        ("HTTP://api2.smsapi.pl//", "api2.smsapi.pl"),
        ("smsapi.pl:8443", "smsapi.pl:8443"),
        ("127.0.0.1:8025", "127.0.0.1:8025"),
        ("localhost:8025", "localhost:8025"),
        ("localhost", "localhost"),
        ("http://[::1]:8025/", "[::1]:8025"),
    ],
)
def test_a_host(typed: str, host: str) -> None:
    assert check_host(typed) == host


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "smsapi",
        "smsapi.pl/sms.do",
        "smsapi.pl?x=1",
        "ftp://smsapi.pl",
        "sms api.pl",
        "smsapi..pl",
        "-smsapi.pl",
        "smsapi.pl:0",
        "smsapi.pl:99999",
        "smsapi.pl:abc",
        "żółw.pl",
        "127.0.0.1@smsapi.pl",
        "[zz::1]",
        "[::::]",
        f"{'a' * 64}.pl",
        ".".join(["a" * 60] * 5),
        "https://https://smsapi.pl",
    ],
)
def test_no_host(typed: str) -> None:
    with pytest.raises(FieldError) as caught:
        check_host(typed)
    assert (caught.value.field, caught.value.code) == ("endpoint", ErrorCode.HOST_INVALID)


def test_a_password_in_an_address_is_not_repeated() -> None:
    with pytest.raises(FieldError) as caught:
        check_host("https://anna:geheim@smsapi.pl")
    assert "geheim" not in str(caught.value)
    assert "smsapi.pl" in str(caught.value)


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("smsapi.pl", "https://smsapi.pl"),
        ("127.0.0.1:8025", "http://127.0.0.1:8025"),
        ("127.8.9.1", "http://127.8.9.1"),
        ("localhost:8025", "http://localhost:8025"),
        ("[::1]:8025", "http://[::1]:8025"),
        ("[2001:db8::1]", "https://[2001:db8::1]"),
        ("192.168.1.1:80", "https://192.168.1.1:80"),
        ("localhost.example.pl", "https://localhost.example.pl"),
        ("127.0.0.1.example.pl", "https://127.0.0.1.example.pl"),
    ],
)
def test_plain_http_for_this_machine_only(host: str, url: str) -> None:
    assert base_url(host) == url
