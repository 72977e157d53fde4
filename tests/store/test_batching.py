"""Which messages share a request: text, sender, time, numbers, and how far is looked ahead."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from smsdesk.store.batching import batched
from smsdesk.store.outgoing import AnyRow
from tests.fakes import START


def row(number: int, text: str = "a", sender: str = "", at: datetime | None = None) -> AnyRow:
    """As CLAIMED names them."""
    kept = at is not None
    return (number, f"id{number}", "g", 1, f"+48{number}", text, sender, 1, kept, at)


def texts(batches: Sequence[Sequence[AnyRow]]) -> list[str]:
    """The texts of each batch, joined."""
    return ["".join(one[5] for one in batch) for batch in batches]


def rows(words: str) -> list[AnyRow]:
    """A message to a number of its own for each letter, which is its text."""
    return [row(number, letter) for number, letter in enumerate(words)]


def test_one_text_fills_a_batch_and_the_next() -> None:
    assert texts(batched(rows("aaaaa"), 2, 9, 1)) == ["aa", "aa", "a"]


def test_texts_do_not_mix_where_the_provider_does_not_take_it() -> None:
    assert texts(batched(rows("abab"), 9, 9, 1)) == ["aa", "bb"]


def test_texts_mix_up_to_what_the_provider_takes() -> None:
    assert texts(batched(rows("abcdefg"), 9, 9, 3)) == ["abc", "def", "g"]


def test_no_more_of_several_texts_than_of_one() -> None:
    assert texts(batched(rows("abc"), 2, 9, 100)) == ["ab", "c"]


def test_a_batch_of_one_text_that_is_too_long_to_mix_stays_so() -> None:
    assert texts(batched(rows("aaaab"), 9, 9, 3)) == ["aaaa", "b"]


def test_a_mixed_batch_takes_more_of_a_text_that_it_has() -> None:
    assert texts(batched(rows("abaab"), 9, 9, 4)) == ["abaa", "b"]


def test_a_number_occurs_once_in_a_batch() -> None:
    same = [row(1, "a"), row(1, "b"), row(1, "a"), row(2, "c")]
    assert texts(batched(same, 9, 9, 9)) == ["a", "b", "ac"]


def test_senders_and_planned_times_do_not_mix() -> None:
    several = [row(1), row(2, "b", "X"), row(3, "c", at=START), row(4, "d", at=START), row(5, "e")]
    assert texts(batched(several, 9, 9, 9)) == ["ae", "b", "c", "d"]
    assert texts(batched([row(3, at=START), row(4, at=START)], 9, 9, 9)) == ["aa"]


def test_not_more_batches_than_wanted() -> None:
    assert texts(batched(rows("abcabc"), 9, 2, 1)) == ["aa", "bb"]


def test_no_more_is_read_than_needed() -> None:
    read: list[int] = []

    def endless() -> Iterator[AnyRow]:
        for number in range(10_000):
            read.append(number)
            yield row(number, f"text {number}")

    assert [len(batch) for batch in batched(endless(), 1, 8, 1)] == [1] * 8
    assert len(read) < 100


@given(
    st.lists(st.tuples(st.integers(0, 5), st.sampled_from("abc"), st.sampled_from("XY"))),
    st.integers(1, 5),
    st.integers(1, 4),
    st.integers(1, 4),
)
def test_whatever_is_due_shares_well(
    due: list[tuple[int, str, str]], limit: int, count: int, mixed: int
) -> None:
    given_rows = [
        (seq, *row(number, text, sender)[1:]) for seq, (number, text, sender) in enumerate(due)
    ]
    found = batched(given_rows, limit, count, mixed)
    taken = [one[0] for batch in found for one in batch]
    assert len(taken) == len(set(taken))
    assert len(found) <= count
    assert not due or 0 in taken
    for batch in found:
        assert len({one[4] for one in batch}) == len(batch) <= limit
        assert len({one[6] for one in batch}) == 1
        assert len({one[5] for one in batch}) == 1 or len(batch) <= mixed
