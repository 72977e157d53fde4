"""Plain texts and folding for the search."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.gsm7 import BASIC, EXTENSION, is_gsm7, measure
from smsdesk.core.text import fold, plain, replacement

POLISH = st.text(alphabet="zażółć gęślą jaźń„”–🙂\u0328\u00a0éab \n", max_size=80)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zażółć gęślą jaźń", "Zazolc gesla jazn"),
        ("ŻÓŁĆ ŁÓDŹ", "ZOLC LODZ"),
        ("„cudzysłów” i ’apostrof’", "\"cudzyslow\" i 'apostrof'"),
        ("8–16 — tak…", "8-16 - tak..."),
        ("twarda\u00a0spacja", "twarda spacja"),
        ("• punkt", "- punkt"),
        ("é ü ñ Ä € [x] zostają", "é ü ñ Ä € [x] zostaja"),
        ("a\u0328 e\u0328 c\u0301", "a e c"),
        ("e\u0301", "é"),
        ("Привет", "Privet"),
        ("m² za ½ ceny", "m2 za 1/2 ceny"),
        ("tabulator\tdalej", "tabulator dalej"),
        ("wiersz\u2028drugi", "wiersz\ndrugi"),
        ("`cena`", "'cena'"),
        ("20°C", "20C"),
        ("miękki\u00adłącznik", "miekkilacznik"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gotowe 🚗 zapraszamy", "Gotowe zapraszamy"),
        ("Dziękujemy 🙂", "Dziekujemy"),
        ("🙂 dzień dobry", "dzien dobry"),
        ("raz 🙂\n🙂 dwa", "raz\ndwa"),
        ("a🙂b", "ab"),
        ("raz 🙂 🚗 dwa", "raz dwa"),
        ("👨\u200d👩\u200d👧 rodzina", "rodzina"),
        ("1️⃣ punkt", "1 punkt"),
        ("flaga 🇵🇱!", "flaga !"),
        ("⭐ ocena ❤", "ocena"),
        ("🙂", ""),
        ("\0ą\0", "a"),
        ("odwrotnie \u202eabc\u202c ą", "odwrotnie abc a"),
        ("\ud83d ą", "a"),
    ],
)
def test_what_has_no_plain_form_goes_with_its_space(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_spaces_that_were_there_stay() -> None:
    assert plain("dwie  spacje ł  ") == "dwie  spacje l  "


def test_many_different_characters_at_once() -> None:
    letters = "".join(map(chr, range(0x430, 0x470)))
    assert plain(letters) == "".join(map(replacement, letters))


@given(st.text() | POLISH)
def test_plain_is_gsm7_and_stays_so(text: str) -> None:
    once = plain(text)
    assert is_gsm7(once)
    assert plain(once) == once


@given(st.text() | POLISH)
def test_of_a_mixed_text_only_the_offenders_change(text: str) -> None:
    whole = unicodedata.normalize("NFC", text)
    kept = iter(plain(text))
    # a space may go with the emoji beside it; everything else stays, and in its order
    assert all(c in kept for c in whole if is_gsm7(c) and not c.isspace())


@given(st.text(alphabet=BASIC + EXTENSION))
def test_gsm7_is_never_touched(text: str) -> None:
    assert plain(text) == text


@given(st.text(alphabet="aąbł–é€ ", max_size=300))
def test_polish_letters_never_cost_more_when_plain(text: str) -> None:
    assert measure(plain(text)).parts <= measure(text).parts


def test_replacement_leaves_gsm7_alone() -> None:
    assert [replacement(c) for c in "aé€\nł🙂"] == ["a", "é", "€", "\n", "l", ""]


@given(st.characters())
def test_replacement_of_one_character(character: str) -> None:
    assert is_gsm7(replacement(character))
    if is_gsm7(character):
        assert replacement(character) == character


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sławek", "slawek"),
        ("  ŻÓŁTY   Ząb\t", "zolty zab"),
        ("a\u0328", "a"),
        ("Müller & Söhne", "muller & sohne"),
        ("Straße", "strasse"),
        ("Олена", "olena"),
        ("", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)
