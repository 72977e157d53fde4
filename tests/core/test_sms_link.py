"""sms:, smsto: and tel: links, as the RFCs have them and as they stand in the wild."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.sms_link import LONGEST_LINK, LONGEST_TEXT, parse_link

ANNA, JAN = "+48601123456", "+48602123456"


@pytest.mark.parametrize(
    ("link", "numbers", "text"),
    [
        # RFC 5724
        (f"sms:{ANNA}", [ANNA], ""),
        (f"sms:{ANNA},{JAN}?body=Hej", [ANNA, JAN], "Hej"),
        (f"sms:{ANNA}?body=Cze%C5%9B%C4%87", [ANNA], "Cześć"),
        (f"sms:{ANNA}?body=raz%0D%0Adwa%0atrzy%0Dcztery", [ANNA], "raz\ndwa\ntrzy\ncztery"),
        (f"sms:{ANNA}?subject=x&BODY=Hej%26%3D%3F", [ANNA], "Hej&=?"),
        (f"sms:{ANNA}?body=1+1=2", [ANNA], "1+1=2"),
        (f"sms:{ANNA}?body=a#fragment", [ANNA], "a"),
        (f"sms:{ANNA}?body=", [ANNA], ""),
        ("sms:?body=Hej", [], "Hej"),
        # in the wild
        (f"SMS:{ANNA}", [ANNA], ""),
        (f"  sms:{ANNA}\n", [ANNA], ""),
        (f"sms://{ANNA}?body=Hej", [ANNA], "Hej"),
        (f"sms://{ANNA}/?body=Hej", [ANNA], "Hej"),
        ("sms:%2B48601123456", [ANNA], ""),
        ("sms:+48%20601%20123%20456", ["+48 601 123 456"], ""),
        ("sms:601-123-456?body=Hej", ["601-123-456"], "Hej"),
        (f"sms:{ANNA};{JAN}?body=Hej", [ANNA, JAN], "Hej"),
        (f"sms:{ANNA},,{ANNA}", [ANNA], ""),
        (f"sms:/open?addresses={ANNA},{JAN}&body=Hej", [ANNA, JAN], "Hej"),
        (f"sms:{ANNA}&body=Hej", [ANNA], "Hej"),
        (f"sms:{ANNA}?body=Cze%B6%E6", [ANNA], "Cze¶ć"),
        (f"sms:{ANNA}?body=%9Cruba", [ANNA], "śruba"),
        (f"sms:{ANNA}?body=Cześć 🙂", [ANNA], "Cześć 🙂"),
        (f"SMSTO:{ANNA}:Hej: tak", [ANNA], "Hej: tak"),
        (f"smsto:{ANNA}?body=Hej", [ANNA], "Hej"),
        # RFC 3966
        (f"tel:{ANNA}", [ANNA], ""),
        ("tel:+48-601-123-456", ["+48-601-123-456"], ""),
        ("tel:601-123-456;phone-context=+48", ["+48601-123-456"], ""),
        ("tel:7042;phone-context=example.com", ["7042"], ""),
        (f"tel:{ANNA};ext=12;isub=1", [ANNA], ""),
        (f"tel:{ANNA};phone-context=+1", [ANNA], ""),
        ("tel:112", ["112"], ""),
    ],
)
def test_a_link_is_read(link: str, numbers: list[str], text: str) -> None:
    found = parse_link(link)
    assert (list(found.numbers), found.text, found.warnings) == (numbers, text, ())


@pytest.mark.parametrize(
    "link",
    [
        "",
        "sms:",
        "sms:?",
        "sms:?body=",
        "sms:?body=%0A%20",
        "tel:;ext=5",
        "mailto:a@b.pl",
        "601123456",
    ],
)
def test_what_asks_for_nothing_is_refused(link: str) -> None:
    with pytest.raises(SmsdeskError) as refused:
        parse_link(link)
    assert refused.value.code is ErrorCode.LINK_UNREADABLE


@pytest.mark.parametrize(
    "link",
    ["sms:+48601123456?body=" + "a" * LONGEST_LINK, "sms:" + ",".join(map(str, range(501)))],
)
def test_too_much_is_refused(link: str) -> None:
    with pytest.raises(SmsdeskError) as refused:
        parse_link(link)
    assert refused.value.code is ErrorCode.LINK_TOO_LONG


def test_control_characters_and_turned_text_are_left_out_and_told() -> None:
    found = parse_link("sms:601\x00123456?body=A%00B%1b[31m\u202eC%E2%80%AE\ud800%09D")
    assert found.numbers == ("601123456",)
    assert found.text == "AB[31mC? D"
    assert [warning.code for warning in found.warnings] == [ErrorCode.LINK_SIGNS]
    assert found.warnings[0].details == {"count": 4}


def test_a_text_for_a_book_is_cut_and_told() -> None:
    found = parse_link("sms:601123456?body=" + "ab" * LONGEST_TEXT)
    assert len(found.text) == LONGEST_TEXT
    assert [warning.code for warning in found.warnings] == [ErrorCode.LINK_TEXT_CUT]


def test_neither_number_nor_text_is_in_a_repr() -> None:
    assert "601" not in repr(parse_link("sms:601123456?body=tajne"))
    assert "tajne" not in repr(parse_link("sms:601123456?body=tajne"))


@given(st.text(max_size=60))
def test_whatever_comes_is_read_or_refused(rest: str) -> None:
    try:
        found = parse_link("sms:" + rest)
    except SmsdeskError:
        return
    assert found.numbers or found.text
    assert "\x00" not in found.text
