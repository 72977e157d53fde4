"""Twilio's form: what it accepts and what it says about the rest."""

from collections.abc import Callable

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import FieldKind
from smsdesk.gateways.twilio.form import (
    INFO,
    check_account_sid,
    check_senders,
    check_token,
    is_service,
    links_need_service,
)
from tests.simulators.twilio import ACCOUNT_SID, SERVICE_SID

FORM = {field.name: field for field in INFO.form}


def test_the_fields() -> None:
    assert list(FORM) == [
        "account_sid",
        "token",
        "sender",
        "endpoint",
        "default_prefix",
        "allow_diacritics",
        "shorten_links",
    ]
    assert [name for name, field in FORM.items() if field.secret] == ["token"]
    assert FORM["sender"].kind is FieldKind.SENDER
    assert FORM["sender"].required
    assert FORM["endpoint"].default == "api.twilio.com"


def test_where_an_owner_finds_things() -> None:
    assert {"registration", "panel", "top_up", "tokens", "senders"} == set(INFO.links)
    assert all(".twilio.com/" in link for link in INFO.links.values())
    assert (INFO.batch_limit, INFO.concurrency) == (1, 4)


@pytest.mark.parametrize("typed", [ACCOUNT_SID, f" {ACCOUNT_SID}\n", f"AC {ACCOUNT_SID[2:]}"])
def test_an_account_sid(typed: str) -> None:
    assert check_account_sid(typed) == ACCOUNT_SID


@pytest.mark.parametrize(
    "typed", ["", "AC", "warsztat", ACCOUNT_SID[:-1], f"{ACCOUNT_SID}0", f"SK{ACCOUNT_SID[2:]}"]
)
def test_no_account_sid(typed: str) -> None:
    error = _refused(check_account_sid, typed)
    assert (error.field, error.code) == ("account_sid", ErrorCode.ACCOUNT_SID_INVALID)
    assert f"there are {len(typed)}." in str(error)


def test_a_token_loses_what_pasting_added() -> None:
    assert check_token(" abc\n def ") == "abcdef"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Warsztat", "Warsztat"),
        ("  Serwis   24 ", "Serwis 24"),
        ("A&B-c+d_e", "A&B-c+d_e"),
        ("+48 732 123 456", "+48732123456"),
        ("+1 (415) 555-2345", "+14155552345"),
        ("0048.732.123.456", "+48732123456"),
        (SERVICE_SID, SERVICE_SID),
        ("MG Serwis", "MG Serwis"),
        ("MG123", "MG123"),
        (f"Warsztat, +48 732 123 456,{SERVICE_SID}, ", f"Warsztat, +48732123456, {SERVICE_SID}"),
        ("Warsztat,Warsztat", "Warsztat"),
        ("", ""),
    ],
)
def test_senders(typed: str, kept: str) -> None:
    assert check_senders(typed) == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Warsztat rowerowy", ErrorCode.SENDER_TOO_LONG),
        ("Łódka", ErrorCode.SENDER_CHARACTER),
        ("Serwis!", ErrorCode.SENDER_CHARACTER),
        ("& _", ErrorCode.SENDER_NO_LETTER),
        ("732 123 456", ErrorCode.SENDER_NUMBER_INVALID),
        ("48732123456", ErrorCode.SENDER_NUMBER_INVALID),
        ("+0732123456", ErrorCode.SENDER_NUMBER_INVALID),
        ("+48", ErrorCode.SENDER_NUMBER_INVALID),
        ("+487321234567890123", ErrorCode.SENDER_NUMBER_INVALID),
        (SERVICE_SID[:-1], ErrorCode.SERVICE_SID_INVALID),
        (f"{SERVICE_SID}0", ErrorCode.SERVICE_SID_INVALID),
        (f"MGz{SERVICE_SID[3:]}", ErrorCode.SERVICE_SID_INVALID),
        ("Warsztat, 732123456", ErrorCode.SENDER_NUMBER_INVALID),
    ],
)
def test_no_senders(typed: str, code: ErrorCode) -> None:
    error = _refused(check_senders, typed)
    assert (error.field, error.code) == ("sender", code)
    assert "…" not in str(error)


def test_a_wrong_number_is_not_repeated() -> None:
    assert "732123456" not in f"{_refused(check_senders, '732123456')!s}"


def _refused(check: Callable[[str], str], typed: str) -> FieldError:
    with pytest.raises(FieldError) as caught:
        check(typed)
    return caught.value


def test_a_service_is_known_by_its_whole_sid() -> None:
    assert is_service(SERVICE_SID)
    assert not any(map(is_service, ("MG", "MG Serwis", SERVICE_SID[:-1], f"{SERVICE_SID}\n")))


@pytest.mark.parametrize(
    ("sender", "code"),
    [
        (SERVICE_SID, None),
        (f"Warsztat, {SERVICE_SID}", None),
        ("Warsztat", ErrorCode.LINKS_NEED_SERVICE),
        ("MG Serwis", ErrorCode.LINKS_NEED_SERVICE),
        ("", ErrorCode.LINKS_NEED_SERVICE),
    ],
)
def test_links_need_a_service(sender: str, code: ErrorCode | None) -> None:
    assert links_need_service({"sender": sender}) is code
    available = FORM["shorten_links"].available
    assert available is not None
    assert available({"sender": sender}) is code
    assert available({}) is ErrorCode.LINKS_NEED_SERVICE
