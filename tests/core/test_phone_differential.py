"""Our parsing against plain phonenumbers, on generated numbers."""

import random
from collections.abc import Iterator
from functools import cache

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from smsdesk.core import phone
from smsdesk.core.errors import FieldError
from smsdesk.core.phone import PhoneKind, PhoneNumber, mask_digits
from smsdesk.core.phone_text import clean, pieces

POLISH = [
    "{}",
    "+48{}",
    "0048{}",
    "48{}",
    "+48 {}",
    "({})",
    "00 48 {}",
]
MOBILE_KINDS = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
TYPES = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.TOLL_FREE)


def _library(text: str, region: str | None = "PL") -> str | None:
    """What the library alone makes of `text`, without numbers that have no nine digits."""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    whole = number.country_code != 48 or len(e164) == len("+48601123456")
    return e164 if whole and phonenumbers.is_valid_number(number) else None


def _ours(text: str) -> str | None:
    try:
        return PhoneNumber.parse(text).e164
    except FieldError:
        return None


def _examples() -> Iterator[str]:
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in TYPES:
            number = phonenumbers.example_number_for_type(region, kind)
            if number and phonenumbers.is_valid_number(number):
                yield phonenumbers.format_number(number, PhoneNumberFormat.E164)


EXAMPLES = sorted(set(_examples()))


def test_every_prefix_of_three_digits() -> None:
    for prefix in range(1_000):
        text = f"{prefix:03}234567"
        assert _ours(text) == _library(text), text


def test_twenty_thousand_random_polish_numbers() -> None:
    chance = random.Random(48)  # noqa: S311  # the same numbers on every run
    for _ in range(20_000):
        digits = str(chance.randrange(10**8, 10**9))
        text = chance.choice(POLISH).format(digits)
        assert _ours(text) == _library(text), text


@given(st.sampled_from(POLISH), st.integers(0, 10**10))
def test_any_count_of_digits_with_a_prefix(written: str, number: int) -> None:
    text = written.format(number)
    if text.startswith(("+", "00")) and not str(number).startswith("0"):
        assert _ours(text) == _library(text)


@given(st.from_regex(r"\A(\+48|0048|48|0|\+)?[ ()\-]?[0-9 ()./\-]{6,16}\Z"))
def test_the_quick_way_gives_the_very_same(text: str) -> None:
    for prefix in ("+48", "+49", "+1"):
        quick = phone._quick(text, prefix)
        if quick:
            assert [phone._parsed(piece, prefix) for piece in pieces(clean(text))] == [quick]


def test_the_quick_way_is_taken() -> None:
    assert phone._quick("+48 601-123-456", "+49") == "+48601123456"
    assert phone._quick("601 123 456", "+48") == "+48601123456"
    assert phone._quick("601 123 456", "+49") is None
    assert phone._quick("(22) 123-45-67", "+48") == "+48221234567"
    assert phone._quick("112 123 45 67", "+48") is None
    assert phone._quick("tel. 601 123 456", "+48") is None


def test_many_rows_of_a_file() -> None:
    """The very numbers that the library finds, whichever way they were read."""
    chance = random.Random(100_000)  # noqa: S311  # the same numbers on every run
    read = phone.quick_reader("+48")
    quick = 0
    for _ in range(30_000):
        text = _spaced(str(chance.randrange(10**8, 10**9)), chance)
        found = read(text)
        quick += found is not None
        # asking the library for each would take a minute: its answer hangs on the first five digits
        assert found == _known(text.replace(" ", "").replace("-", "")), text
    assert quick > 12_000


def _spaced(digits: str, chance: random.Random) -> str:
    gap = chance.choice(("", "", " ", "-"))
    return chance.choice(("", "", "+48", "48", "+48 ")) + gap.join(
        (digits[:3], digits[3:6], digits[6:])
    )


@cache
def _known_start(start: str) -> bool:
    """Whether all, or none, of the numbers that begin so are valid; asked at both ends."""
    ends = {_library(start + end) is not None for end in ("0000", "4999", "5555", "9999")}
    assert len(ends) == 1, start
    return ends.pop()


def _known(text: str) -> str | None:
    national = text[-9:]
    return f"+48{national}" if _known_start(national[:5]) else None


def test_examples_of_every_country() -> None:
    assert len(EXAMPLES) > 500
    for e164 in EXAMPLES:
        number = PhoneNumber.parse(e164)
        assert number.e164 == e164
        assert (number.kind is PhoneKind.MOBILE) == (
            phonenumbers.number_type(phonenumbers.parse(e164)) in MOBILE_KINDS
        )


def test_display_is_the_library_s_for_every_polish_prefix() -> None:
    for prefix in range(1_000):
        number = phonenumbers.parse(f"+48{prefix:03}234567")
        if phonenumbers.is_valid_number(number):
            ours = PhoneNumber(f"+48{prefix:03}234567").display
            assert ours == phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


@pytest.mark.parametrize("prefix", ["+48", "+49", "+1"])
def test_what_is_shown_can_be_read_again(prefix: str) -> None:
    for e164 in EXAMPLES:
        number = PhoneNumber(e164)
        assert PhoneNumber.parse(number.display, prefix) == number
        assert PhoneNumber.parse(f"00{number.digits}", prefix) == number


@pytest.mark.parametrize("e164", EXAMPLES[::10])
def test_masks_hide_inner_digits(e164: str) -> None:
    number = PhoneNumber(e164)
    assert number.digits not in number.masked.replace(" ", "")
    assert "•" in mask_digits(number.display)
    assert "•" in mask_digits(number.digits)
