"""What the arguments of a start ask for, before any parser."""

import pytest

from smsdesk.handover.starting import is_link, read_start


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ([], ("", ())),
        (["sms:1"], ("", ("sms:1",))),
        (["--data-dir", "x", "TEL:1"], ("x", ("TEL:1",))),
        (["smsto:1", "--data-dir=y"], ("y", ("smsto:1",))),
        (["sms:1", "tel:2"], ("", ("sms:1", "tel:2"))),
        (["--practice"], None),
        (["--practice", "sms:1"], None),
        (["--data-dir"], None),
        (["--data", "x"], None),
        (["--colour", "sms:1"], None),
    ],
)
def test_arguments(arguments: list[str], asked: object) -> None:
    assert read_start(arguments) == asked


@pytest.mark.parametrize(
    ("argument", "link"),
    [("sms:+48", True), (" SmsTo:1", True), ("tel:1", True), ("send", False), ("mailto:a", False)],
)
def test_links(argument: str, link: bool) -> None:
    assert is_link(argument) is link
