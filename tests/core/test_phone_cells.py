"""Cells with several numbers, and pastes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.phone import PhoneNumber, parse_cell, split_pasted

A, B, C = (PhoneNumber(f"+4860{digit}123456") for digit in "123")
NATIONAL = st.integers(500_000_000, 509_999_999) | st.integers(222_000_000, 228_999_999)
NUMBERS = st.lists(NATIONAL, min_size=1, max_size=12)
WRITTEN = st.sampled_from(["{}", "+48{}", "0048{}", "48{}", "0{}"])


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("601123456", (A,)),
        ("601123456/602123456", (A, B)),
        ("601 123 456 / 602 123 456", (A, B)),
        ("601 123 456, 602 123 456;603123456", (A, B, C)),
        ("601123456 lub 602123456", (A, B)),
        ("tel. 601 123 456 i kom. 602 123 456", (A, B)),
        ("601 123 456 602 123 456 tel.", (A, B)),
        ("601123456\n602123456", (A, B)),
        ("601 123 456 602 123 456", (A, B)),
        ("601123456 | 602123456 & 603123456", (A, B, C)),
        ("+48 601 123 456 +48 602 123 456", (A, B)),
        ("48 601 123 456 48 602 123 456", (A, B)),
        ("0601 123 456 0602 123 456", (A, B)),
        ("601123456; 601 123 456, +48601123456", (A,)),
        ("22 123 45 67, 601123456", (PhoneNumber("+48221234567"), A)),
        ("+49 1511 2345678 601123456", (PhoneNumber("+4915112345678"), A)),
        ("601123456,0", (A,)),
        ("601123456,0602123456", (A, B)),
    ],
)
def test_cell(cell: str, numbers: tuple[PhoneNumber, ...]) -> None:
    assert parse_cell(cell) == numbers


def test_cell_with_another_default_prefix() -> None:
    assert parse_cell("301234567/301234568", "+49") == (
        PhoneNumber("+49301234567"),
        PhoneNumber("+49301234568"),
    )


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("", ErrorCode.NUMBER_EMPTY),
        ("brak", ErrorCode.NUMBER_NOT_A_NUMBER),
        ("601123456 (Jan)", ErrorCode.NUMBER_NOT_A_NUMBER),
        ("601123456, 602", ErrorCode.NUMBER_TOO_SHORT),
        ("601123456; 4,86E+10", ErrorCode.NUMBER_SPREADSHEET),
    ],
)
def test_cell_refused(cell: str, code: ErrorCode) -> None:
    with pytest.raises(FieldError) as caught:
        parse_cell(cell)
    assert caught.value.code is code


@pytest.mark.parametrize(
    ("paste", "tokens"),
    [
        ("", ()),
        (" ,;\r\n ", ()),
        ("+48 601 123 456", ("+48 601 123 456",)),
        ("601123456, 602123456;603123456", ("601123456", "602123456", "603123456")),
        ("601 123 456\r\n602 123 456\n", ("601 123 456", "602 123 456")),
        ("601123456 602123456 603123456", ("601123456", "602123456", "603123456")),
        ("601 123 456 602 123 456", ("601 123 456", "602 123 456")),
        ("Jan Kowalski 601 123 456", ("Jan Kowalski", "601 123 456")),
        ("Jan\t601123456\nAnna\t602123456", ("Jan", "601123456", "Anna", "602123456")),
        ("abc, to nie numer", ("abc", "to nie numer")),
        ("4,86E+10", ("4,86E+10",)),
        ("601\u00a0123\u00a0456", ("601 123 456",)),
    ],
)
def test_paste(paste: str, tokens: tuple[str, ...]) -> None:
    assert split_pasted(paste) == tokens


@given(NUMBERS, WRITTEN, st.sampled_from([", ", ";", "\n", "\r\n", " ", "/", " lub "]))
def test_any_separator_gives_the_same_numbers(
    numbers: list[int], written: str, between: str
) -> None:
    cell = between.join(written.format(number) for number in numbers)
    expected = tuple(dict.fromkeys(PhoneNumber(f"+48{number}") for number in numbers))
    assert parse_cell(cell) == expected


@given(NUMBERS)
def test_numbers_with_spaces_between_spaces(numbers: list[int]) -> None:
    shown = [PhoneNumber(f"+48{number}").display for number in numbers]
    assert split_pasted(" ".join(shown)) == tuple(shown)
    assert split_pasted("  ".join(s.removeprefix("+48 ") for s in shown)) == tuple(
        s.removeprefix("+48 ") for s in shown
    )


@given(st.text(alphabet="0123456789 +-()/.,;abc\n", max_size=80))
def test_no_digit_gets_lost_in_a_paste(text: str) -> None:
    digits = [c for c in text if c.isdigit()]
    assert [c for token in split_pasted(text) for c in token if c.isdigit()] == digits


@given(st.text(max_size=60) | st.text(alphabet="0123456789 +-()/.,;eEtel", max_size=60))
def test_anything_gives_a_number_or_a_refusal(text: str) -> None:
    assert all(number.e164.startswith("+") for number in _numbers(text))


def _numbers(text: str) -> tuple[PhoneNumber, ...]:
    try:
        return parse_cell(text)
    except FieldError:
        return ()
