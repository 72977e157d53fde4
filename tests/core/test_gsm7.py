"""Counting: known sizes, the borders of parts, and what holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.gsm7 import (
    BASIC,
    EXTENSION,
    Encoding,
    is_gsm7,
    measure,
    offenders,
    split_parts,
)

GSM7, UCS2 = Encoding.GSM7, Encoding.UCS2
ANY_TEXT = st.text(max_size=400) | st.text(alphabet="ab€ą🙂\n", max_size=400)
GSM_TEXT = st.text(alphabet=BASIC + EXTENSION, max_size=700)


@pytest.mark.parametrize(
    ("text", "units", "parts", "left", "encoding"),
    [
        ("", 0, 0, 160, GSM7),
        ("a", 1, 1, 159, GSM7),
        ("100€", 5, 1, 155, GSM7),
        ("linia\nlinia", 11, 1, 149, GSM7),
        ("é ü ñ à Ä", 9, 1, 151, GSM7),
        ("a" * 160, 160, 1, 0, GSM7),
        ("a" * 161, 161, 2, 145, GSM7),
        ("a" * 306, 306, 2, 0, GSM7),
        ("a" * 307, 307, 3, 152, GSM7),
        ("€" * 80, 160, 1, 0, GSM7),
        ("ą", 1, 1, 69, UCS2),
        ("ą" * 70, 70, 1, 0, UCS2),
        ("ą" * 71, 71, 2, 63, UCS2),
        ("ą" * 134, 134, 2, 0, UCS2),
        ("ą" * 135, 135, 3, 66, UCS2),
        ("🙂" * 35, 70, 1, 0, UCS2),
        ("€ą", 2, 1, 68, UCS2),
    ],
)
def test_size(text: str, units: int, parts: int, left: int, encoding: Encoding) -> None:
    size = measure(text)
    assert (size.units, size.parts, size.left, size.encoding) == (units, parts, left, encoding)
    assert size.characters == len(text)


def test_limits_of_longer_messages() -> None:
    assert [measure("a" * n).parts for n in (160, 306, 459, 612, 765, 918)] == [1, 2, 3, 4, 5, 6]
    assert [measure("ą" * n).parts for n in (70, 134, 201, 268, 335, 402)] == [1, 2, 3, 4, 5, 6]


def test_extension_character_moves_whole_to_the_next_part() -> None:
    text = "a" * 152 + "€" + "a" * 10
    assert split_parts(text) == ("a" * 152, "€" + "a" * 10)
    size = measure(text)
    assert (size.units, size.parts, size.left) == (164, 2, 153 - 12)


def test_lost_septets_can_cost_another_part() -> None:
    text = "a" * 152 + "€" + "a" * 150 + "€" + "a" * 153
    assert [len(part) for part in split_parts(text)] == [152, 151, 152, 2]
    size = measure(text)
    assert (size.units, size.parts, size.left) == (3 * 153, 4, 151)


def test_surrogate_pair_moves_whole_to_the_next_part() -> None:
    text = "ą" * 66 + "🙂" + "ą" * 10
    assert split_parts(text) == ("ą" * 66, "🙂" + "ą" * 10)
    size = measure(text)
    assert (size.units, size.parts, size.left) == (78, 2, 67 - 12)


def test_wider_clusters_may_be_split() -> None:
    family = "👨\u200d👩\u200d👧"
    assert split_parts("ą" * 64 + family)[0] == "ą" * 64 + "👨\u200d"


def test_offenders_come_once_and_in_order() -> None:
    assert measure("„Zażółć” już – é€").offenders == ("„", "ż", "ó", "ł", "ć", "”", "–")
    assert measure("100€ [é]").offenders == ()
    assert offenders("ąśą") == ("ą", "ś")


@pytest.mark.parametrize("culprit", ["ł", "„", "”", "’", "–", "—", "…", "\u00a0", "`", "ç", "\t"])
def test_what_forces_unicode(culprit: str) -> None:
    assert not is_gsm7(f"a{culprit}b")


def test_lone_surrogates_are_counted_too() -> None:
    size = measure("a\ud83d" * 40)
    assert (size.units, size.parts) == (80, 2)
    assert "".join(split_parts("a\ud83d" * 40)) == "a\ud83d" * 40


@given(ANY_TEXT | GSM_TEXT)
def test_parts_join_back_to_the_text(text: str) -> None:
    assert "".join(split_parts(text)) == text


@given(ANY_TEXT | GSM_TEXT)
def test_measure_and_parts_agree(text: str) -> None:
    size, parts = measure(text), split_parts(text)
    assert size.parts == len(parts)
    assert sum(_units(part, size.encoding) for part in parts) == size.units
    if parts:
        assert size.left == _room(size.parts, size.encoding) - _units(parts[-1], size.encoding)


@given(ANY_TEXT | GSM_TEXT)
def test_every_part_fits_and_none_is_wasted(text: str) -> None:
    size, parts = measure(text), split_parts(text)
    room = _room(size.parts, size.encoding)
    assert all(_units(part, size.encoding) <= room for part in parts)
    assert all(_units(part, size.encoding) >= room - 1 for part in parts[:-1])


@given(ANY_TEXT)
def test_gsm7_is_the_alphabet(text: str) -> None:
    assert is_gsm7(text) == all(character in BASIC + EXTENSION for character in text)
    assert is_gsm7(text) == (measure(text).encoding is GSM7)
    assert set(offenders(text)) == set(text) - set(BASIC + EXTENSION)


def test_the_tables_have_their_size() -> None:
    assert len(set(BASIC)) == 127  # and the escape
    assert len(set(EXTENSION)) == 10


def _units(text: str, encoding: Encoding) -> int:
    if encoding is GSM7:
        return len(text) + sum(character in EXTENSION for character in text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _room(parts: int, encoding: Encoding) -> int:
    return encoding.single if parts == 1 else encoding.joined
