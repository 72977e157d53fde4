"""Values of JSON as providers tell them."""

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from smsdesk.gateways.http import Reply
from smsdesk.gateways.infobip import answers as infobip
from smsdesk.gateways.json_values import (
    decimal_of,
    digits_of,
    object_of,
    objects_of,
    text_of,
    whole_of,
)
from smsdesk.gateways.smsapi import answers as smsapi
from smsdesk.gateways.twilio import answers as twilio


def test_only_objects_have_members() -> None:
    assert object_of({"a": 1}) == {"a": 1}
    others: Sequence[object] = ([], "a", 1, None)
    assert [object_of(other) for other in others] == [{}] * 4
    assert list(objects_of([{"a": 1}, None, [], {"b": 2}])) == [{"a": 1}, {"b": 2}]
    assert list(objects_of({"a": {}})) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("QUEUE", "QUEUE"),
        ("", ""),
        (7, "7"),
        (Decimal("1.50"), "1.50"),
        (True, ""),
        (None, ""),
        ([], ""),
    ],
)
def test_text(value: object, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        (0, 0),
        (999_999_999, 999_999_999),
        ("13", 13),
        (" 13 ", 13),
        (1_000_000_000, None),
        (-1, None),
        ("1000000000", None),
        ("٣", None),
        ("x", None),
        ("", None),
        (Decimal("1.5"), None),
        (True, None),
        (None, None),
    ],
)
def test_whole(value: object, whole: int | None) -> None:
    assert whole_of(value) == whole


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        (Decimal("0.16"), "0.16"),
        (0, "0"),
        (12, "12"),
        ("-0.0075", "-0.0075"),
        (" 1.5 ", "1.5"),
        ("999999999999", "999999999999"),
        ("0.00000000001", "1E-11"),
        ("1,5", None),
        ("", None),
        (None, None),
        (True, None),
        ("NaN", None),
        (Decimal("Infinity"), None),
    ],
)
def test_decimal(value: object, amount: str | None) -> None:
    assert decimal_of(value) == (None if amount is None else Decimal(amount))


_ABSURD = ("1E+40", "1E-99999999", "1000000000000", "0.000000000001")


@pytest.mark.parametrize("number", _ABSURD)
@pytest.mark.parametrize("kind", [str, Decimal])
def test_no_absurd_amount_reaches_anybody(number: str, kind: Callable[[str], object]) -> None:
    value = kind(number)
    assert decimal_of(value) is None
    assert smsapi.points_of(Reply(200, {"points": value})) is None
    (taken,) = smsapi.send_answer(Reply(200, {"list": [{"id": "1", "points": value}]})).taken
    assert taken.points is None
    assert infobip.balance_of(Reply(200, {"balance": value})) is None
    assert twilio.balance_of(Reply(200, {"balance": value})) is None


@pytest.mark.parametrize("value", ["+48 601-123-456", 48601123456, "0048601123456"])
def test_digits(value: object) -> None:
    assert digits_of(value).removeprefix("00") == "48601123456"
    assert digits_of(None) == ""
