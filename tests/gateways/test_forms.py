"""Fields of the providers' forms: what they accept and what they say about the rest."""

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import split_senders
from smsdesk.gateways.forms import LATIN_SENDER, senders_check
from smsdesk.gateways.links import replace_links
from smsdesk.gateways.smsapi.form import check_md5, check_token

check = senders_check(LATIN_SENDER, 11)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Warsztat", "Warsztat"),
        ("  Serwis 24 ", "Serwis 24"),
        ("a.b-c_d&e@f", "a.b-c_d&e@f"),
        ("12345678901", None),
        ("Warsztat,Test", "Warsztat, Test"),
        ("Warsztat, ,Test,Warsztat,", "Warsztat, Test"),
        ("A1234567890", "A1234567890"),
        ("", ""),
        (" , ", ""),
    ],
)
def test_sender_names(typed: str, kept: str | None) -> None:
    if kept is None:
        with pytest.raises(FieldError) as caught:
            check(typed)
        assert caught.value.code is ErrorCode.SENDER_NO_LETTER
    else:
        assert check(typed) == kept


@pytest.mark.parametrize(("name", "character"), [("Żółw", "Ż"), ("Firma#1", "#"), ("A😀", "😀")])
def test_a_character_that_is_not_allowed_is_named(name: str, character: str) -> None:
    with pytest.raises(FieldError) as caught:
        check(f"Warsztat, {name}")
    assert caught.value.code is ErrorCode.SENDER_CHARACTER
    assert caught.value.details["character"] == character
    assert character in str(caught.value)


def test_a_name_that_is_too_long() -> None:
    with pytest.raises(FieldError) as caught:
        check("Warsztat 1234")
    assert caught.value.details == {"sender": "Warsztat 1234", "length": 13, "limit": 11}


def test_splitting() -> None:
    assert split_senders("Warsztat, Serwis 24") == ("Warsztat", "Serwis 24")
    assert split_senders("") == ()


def test_md5() -> None:
    assert check_md5("  0123456789ABCDEF0123456789abcdef\n") == "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize("typed", ["", "abc", "g" * 32, "0" * 31, "0" * 33, "0" * 16 + " " * 16])
def test_no_md5(typed: str) -> None:
    with pytest.raises(FieldError) as caught:
        check_md5(typed)
    assert caught.value.field == "password_md5"
    assert caught.value.details == {"length": len(typed.strip())}


def test_a_token_loses_what_pasting_added() -> None:
    assert check_token(" abc\n def ") == "abcdef"


def test_each_link_is_replaced_at_its_place() -> None:
    text = "Zobacz https://a.pl/x i https://a.pl/x, potem b.pl. Koniec"
    assert replace_links(text, lambda link: f"<{link}>") == (
        "Zobacz <https://a.pl/x> i <https://a.pl/x>, potem <b.pl>. Koniec"
    )
    assert replace_links("bez niczego", str.upper) == "bez niczego"
