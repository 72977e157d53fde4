"""T1 and T2: how fast texts are counted, at once and on every key.

T1's goal is a hundred times Twilio's sms-segments-calculator. That one needs node, which a
machine of ours may lack; beside it a count by str.translate was 370 times as fast, and a plain
loop over the characters 175 times. Such a loop therefore stands in as the floor: counting at 1.5
times its speed is more than 250 times Twilio's.
"""

import random
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from time import perf_counter

from smsdesk.core.gsm7 import BASIC, EXTENSION, measure
from smsdesk.core.text import links, plain
from tests.benchmarks.harness import Result, median

GOALS = ("T1", "T2")

_ROUNDS = 7
_SENTENCES = (
    "Auto gotowe do odbioru, koszt naprawy 350 zl. ",
    "Zlecenie Z-118/26: czekamy na czesci do piatku. ",
    "Prosimy o telefon 601 123 456 w godz. 8-16. ",
    "Zażółć gęślą jaźń – sprzęt czeka na odbiór. ",
    "Cena 100€ [netto], Café Müller zaprasza. ",
    "Dziękujemy i zapraszamy ponownie 🙂 ",
)
_WEIGHTS = (30, 30, 30, 5, 3, 2)


def run() -> list[Result]:
    """Both goals."""
    return [_counting_many(), _counting_on_each_key()]


def _counting_many() -> Result:
    texts = _mixed_texts(2_000)
    ratios = [_seconds(_loop_over, texts) / _seconds(measure, texts) for _ in range(_ROUNDS)]
    return Result("T1 counting texts, to a loop over characters", median(ratios), 1.5, "x", True)


def _counting_on_each_key() -> Result:
    """The counter, its twin and the search for links, as after each key of a long text."""
    text = "".join(islice(cycle(_SENTENCES), 60))[:1_600]
    milliseconds = []
    for end in range(1_500, 1_600):
        typed = text[:end]
        start = perf_counter()
        measure(typed)
        measure(plain(typed))
        links(typed)
        milliseconds.append((perf_counter() - start) * 1_000)
    return Result("T2 counter at a key in 1,600 characters", median(milliseconds), 0.1, "ms")


def _mixed_texts(count: int) -> Sequence[str]:
    """Texts of 164 characters on average; each tenth sentence is not in the basic table."""
    chance = random.Random(2026)  # noqa: S311  # the same texts on every run
    return [
        "".join(chance.choices(_SENTENCES, _WEIGHTS, k=6))[: chance.randint(68, 260)]
        for _ in range(count)
    ]


def _seconds(count: Callable[[str], object], texts: Sequence[str]) -> float:
    start = perf_counter()
    for text in texts:
        count(text)
    return perf_counter() - start


def _loop_over(text: str) -> tuple[int, int, list[str]]:
    """Units, parts and what forces Unicode, one character at a time."""
    septets, offenders = 0, []
    for character in text:
        if character in BASIC:
            septets += 1
        elif character in EXTENSION:
            septets += 2
        elif character not in offenders:
            offenders.append(character)
    units = len(text.encode("utf-16-le")) // 2 if offenders else septets
    single, joined = (70, 67) if offenders else (160, 153)
    return units, 1 if units <= single else -(-units // joined), offenders
