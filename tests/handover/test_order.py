"""Orders as lines, and what is none."""

import json

import pytest

from smsdesk.handover.order import LONGEST_LINE, LONGEST_LINK, Order, read_order


@pytest.mark.parametrize(
    "order", [Order(), Order("sms:1?body=Cześć\n", "token"), Order("sms:\udcff")]
)
def test_an_order_comes_back(order: Order) -> None:
    line = order.line()
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert read_order(line) == order


def test_what_is_too_long_stays_too_long() -> None:
    line = Order("sms:" + "ą" * LONGEST_LINK * 2, "t" * 5000).line()
    order = read_order(line)
    assert order is not None
    assert len(order.link) == LONGEST_LINK + 1


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"hello",
        b"\xff\xfe",
        b"[]",
        b"1",
        b"[" * 100_000,
        b"{}",
        b'{"smsdesk": 2, "link": "", "activation": ""}',
        b'{"smsdesk": 1}',
        b'{"smsdesk": 1, "link": 5, "activation": ""}',
        b'{"smsdesk": 1, "link": "", "activation": null}',
        json.dumps({"smsdesk": 1, "link": "x" * LONGEST_LINE, "activation": ""}).encode(),
    ],
)
def test_nonsense_is_no_order(line: bytes) -> None:
    assert read_order(line) is None


def test_nothing_personal_is_in_a_repr() -> None:
    assert "601" not in repr(Order("sms:601123456"))
