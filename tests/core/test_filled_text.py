"""A text with its fields filled in, and the way back to where something was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.filled_text import EMPTY, fill
from smsdesk.core.lint_values import Edit, apply

TYPED = "Auto {rej} gotowe, {{tak}} {kwota}!"
FILLED = f"Auto WX 1 gotowe, {{tak}} {EMPTY}!"


def test_fields_are_filled_in_and_told() -> None:
    filled = fill(TYPED, {"rej": "WX 1"})
    assert filled.text == FILLED
    assert filled.names == {"rej", "kwota"}


def test_a_name_in_two_pieces_finds_its_value() -> None:
    assert fill("{imie\u0328}", {"imię": "Ala"}).text == "Ala"


@pytest.mark.parametrize(
    ("found", "typed"),
    [
        ("Auto", "Auto"),
        ("X 1", "{rej}"),
        ("WX 1", "{rej}"),
        ("o WX", "o {rej}"),
        ("gotowe", "gotowe"),
        ("{", "{{"),
        ("{tak}", "{{tak}}"),
        ("tak", "tak"),
        ("!", "!"),
        (f"{EMPTY}!", "{kwota}!"),
    ],
)
def test_what_is_found_leads_to_what_was_typed(found: str, typed: str) -> None:
    filled = fill(TYPED, {"rej": "WX 1"})
    start = filled.text.index(found)
    first, last = filled.typed_place(start, start + len(found))
    assert TYPED[first:last] == typed


@pytest.mark.parametrize(
    ("edit", "mended"),
    [
        (Edit(0, 4, "Samochod"), "Samochod {rej} gotowe, {{tak}} {kwota}!"),
        (Edit(9, 9, " nr"), "Auto {rej} nr gotowe, {{tak}} {kwota}!"),
        (Edit(5, 5, "nr "), "Auto nr {rej} gotowe, {{tak}} {kwota}!"),
        (Edit(5, 9, "nasze"), "Auto nasze gotowe, {{tak}} {kwota}!"),
        (Edit(18, 23, "{tak}"), "Auto {rej} gotowe, {tak} {kwota}!"),
        (Edit(6, 7, "?"), TYPED),
        (Edit(6, 6, "?"), TYPED),
        (Edit(4, 7, "?"), TYPED),
        (Edit(len(FILLED), len(FILLED), " Żak"), TYPED + " Żak"),
    ],
)
def test_a_fix_is_made_where_it_was_typed(edit: Edit, mended: str) -> None:
    filled = fill(TYPED, {"rej": "WX 1"})
    assert apply(TYPED, filled.typed_edits([edit])) == mended


@given(st.text("ab{} "), st.data())
def test_a_place_is_never_lost(typed: str, data: st.DataObject) -> None:
    filled = fill(typed, {"a": "xyz", "b": "y"})
    start = data.draw(st.integers(0, len(filled.text)))
    end = data.draw(st.integers(start, len(filled.text)))
    first, last = filled.typed_place(start, end)
    assert 0 <= first <= len(typed)
    assert first <= last <= len(typed) or start == end
