"""Placeholders: listing, filling in, complaining."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.template import placeholders, render

NAMES = st.from_regex(r"\A\w{1,12}\Z")
VALUES = st.dictionaries(st.sampled_from(["klient", "kwota", "termin", "żółw_2"]), st.text())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bez pól", ()),
        ("{klient}, {kwota} zl, {klient}", ("klient", "kwota")),
        ("{imię_2}", ("imię_2",)),
        ("{{klient}}", ()),
        ("{{{klient}}}", ("klient",)),
        ("{imie\u0328}", ("imię",)),
        ("", ()),
    ],
)
def test_placeholders(text: str, expected: tuple[str, ...]) -> None:
    assert placeholders(text) == expected


def test_render_fills_in_every_place() -> None:
    text = "{klient}: {kwota} zl. {{nie pole}} {klient}"
    assert (
        render(text, {"klient": "Łukasz", "kwota": "1{0}"}) == "Łukasz: 1{0} zl. {nie pole} Łukasz"
    )


def test_values_are_not_filled_in_again() -> None:
    assert render("{a}", {"a": "{b}", "b": "x"}) == "{b}"


def test_decomposed_name_finds_its_value() -> None:
    assert render("{imie\u0328}", {"imię": "Ala"}) == "Ala"


@pytest.mark.parametrize(
    "text", ["{", "}", "a{b", "{}", "{a b}", "{a-b}", "{a}}", "{{a}", "{a", "{klient"]
)
def test_lone_brace_is_refused(text: str) -> None:
    for use in (placeholders, lambda t: render(t, {"a": "", "klient": ""})):
        with pytest.raises(FieldError) as caught:
            use(text)
        assert (caught.value.field, caught.value.code) == ("text", ErrorCode.PLACEHOLDER_BROKEN)


@pytest.mark.parametrize(
    ("typed", "suggestion"), [("telefn", "telefon"), ("Firma", "firma"), ("zzz", "")]
)
def test_unknown_name_is_told_with_its_nearest(typed: str, suggestion: str) -> None:
    with pytest.raises(FieldError) as caught:
        render(f"Zapraszamy {{{typed}}}", {"firma": "x", "telefon": "y"})
    assert caught.value.code is ErrorCode.PLACEHOLDER_UNKNOWN
    assert caught.value.details == {"name": typed, "suggestion": suggestion}
    assert f"{{{typed}}}" in str(caught.value)


def test_endless_name_is_cut_in_the_complaint() -> None:
    with pytest.raises(FieldError) as caught:
        render("{" + "a" * 5_000 + "}", {})
    assert caught.value.details["name"] == "a" * 40


@given(st.text())
def test_escaped_text_renders_to_itself(text: str) -> None:
    escaped = text.replace("{", "{{").replace("}", "}}")
    assert placeholders(escaped) == ()
    assert render(escaped, {}) == text


@given(st.lists(NAMES, max_size=8))
def test_every_listed_name_is_asked_for_and_enough(names: list[str]) -> None:
    text = " - ".join(f"{{{name}}}" for name in names)
    listed = placeholders(text)
    assert len(listed) == len(set(listed))
    assert render(text, dict.fromkeys(listed, "x")) == " - ".join("x" for _ in names)


@given(VALUES)
def test_values_appear_as_they_are(values: dict[str, str]) -> None:
    text = "|".join(f"{{{name}}}" for name in values)
    assert render(text, values) == "|".join(values.values())
