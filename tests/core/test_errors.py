"""Errors and their sentences."""

import string

import pytest

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.sentences import SENTENCES, fill, sentence


@pytest.mark.parametrize("code", list(ErrorCode))
def test_every_code_has_a_sentence(code: ErrorCode) -> None:
    text = str(SmsdeskError(code))
    assert text[0].isupper() or text[0] in "“…"
    assert text.endswith((".", "…"))


@pytest.mark.parametrize("code", list(ErrorCode))
def test_every_detail_finds_its_place(code: ErrorCode) -> None:
    names = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name}
    details = {name: f"<{name}>" for name in names}
    text = sentence(code, details)
    assert all(shown in text for shown in details.values())
    assert "…" not in text


def test_sentences_are_told_apart() -> None:
    assert len(set(SENTENCES.values())) == len(ErrorCode)


def test_missing_details_become_an_ellipsis() -> None:
    assert fill("{number} of {gateway}", {"number": 3}) == "3 of …"


def test_details_are_not_filled_in_themselves() -> None:
    assert fill("{a}", {"a": "{b}", "b": "x"}) == "{b}"


def test_braces_for_people_stay() -> None:
    assert "{termin}" in str(SmsdeskError(ErrorCode.PLACEHOLDER_BROKEN))
    assert "{cena}" in str(SmsdeskError(ErrorCode.PLACEHOLDER_UNKNOWN, name="cena"))


def test_error_carries_code_and_details() -> None:
    error = SmsdeskError(ErrorCode.MESSAGE_GONE, id="7")
    assert (error.code, error.details) == (ErrorCode.MESSAGE_GONE, {"id": "7"})
    assert "7" in str(error)
    assert repr(error) == "SmsdeskError('message_gone')"


def test_field_error_names_its_field() -> None:
    error = FieldError("phone", ErrorCode.NUMBER_EMPTY)
    assert error.field == "phone"
    assert isinstance(error, SmsdeskError)
