"""A paste of 0.5 MB: every function stays linear, so a quadratic one would take long here."""

from collections.abc import Callable
from time import perf_counter

import pytest

from smsdesk.core.errors import FieldError
from smsdesk.core.gsm7 import measure, split_parts
from smsdesk.core.phone import PhoneNumber, mask_digits, split_pasted
from smsdesk.core.template import placeholders, render
from smsdesk.core.text import fold, links, plain

SIZE = 500_000
SECONDS = 20
PATTERNS = {
    "one letter": "a",
    "one digit": "1",
    "digits apart": "1 ",
    "numbers": "601123456 ",
    "words": "tel. i ",
    "domains": "a.pl.",
    "addresses": "http://www.a@",
    "emoji": " 🙂",
    "extension": "€[",
    "Polish": "ąę",
    "fields": "{a}",
    "dashes": "1-(",
    "pluses": "+4",
}


def _refusable(parse: Callable[[str], object]) -> Callable[[str], object]:
    def run(text: str) -> object:
        try:
            return parse(text)
        except FieldError as error:
            return str(error)

    return run


FUNCTIONS: dict[str, Callable[[str], object]] = {
    "measure": measure,
    "split_parts": split_parts,
    "plain": plain,
    "fold": fold,
    "links": links,
    "split_pasted": split_pasted,
    "mask_digits": mask_digits,
    "parse": _refusable(PhoneNumber.parse),
    "placeholders": _refusable(placeholders),
    "render": _refusable(lambda text: render(text, {"a": "x"})),
}


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_half_a_megabyte(pattern: str) -> None:
    text = pattern * (SIZE // len(pattern))
    for name, function in FUNCTIONS.items():
        start = perf_counter()
        function(text)
        assert perf_counter() - start < SECONDS, name
