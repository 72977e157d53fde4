"""A provider that asks a person for patience: what the set-up service says then."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import RateLimited
from smsdesk.services.setup_patience import asked_by_person
from smsdesk.store.unit import Store
from tests.services.setup_bench import DRAFT, TO, Bench

LIMITED = RateLimited(retry_after=timedelta(minutes=3), words="Slow down", gateway="Fake")


@pytest.fixture
def bench(store: Store) -> Iterator[Bench]:
    made = Bench(store)
    yield made
    assert made.account.open == 0


def told(error: RateLimited) -> RateLimited:
    """What becomes of an error."""
    with pytest.raises(RateLimited) as caught, asked_by_person():
        raise error
    assert caught.value.__cause__ is error
    return caught.value


@pytest.mark.parametrize(
    ("seconds", "wait"),
    [
        (0.2, "1 s"),
        (7, "7 s"),
        (90, "90 s"),
        (91, "2 min"),
        (180, "3 min"),
        (5400, "90 min"),
        (5401, "2 h"),
        (86400, "24 h"),
    ],
)
def test_it_says_when_to_try_again(seconds: float, wait: str) -> None:
    error = told(RateLimited(retry_after=timedelta(seconds=seconds), gateway="SMSAPI"))
    assert error.code is ErrorCode.ASKED_TO_WAIT_FOR
    assert str(error) == (
        "SMSAPI receives too many requests at the moment and asks you to wait. "
        f"Nothing was sent. Try again in {wait}."
    )
    assert error.retry_after == timedelta(seconds=seconds)


@pytest.mark.parametrize("retry_after", [None, timedelta()])
def test_who_does_not_say_when_is_asked_in_a_while(retry_after: timedelta | None) -> None:
    error = told(RateLimited(retry_after=retry_after, gateway="SMSAPI", provider_code=202))
    assert error.code is ErrorCode.ASKED_TO_WAIT
    assert str(error).endswith("Nothing was sent. Try again in a while.")
    assert error.details == {"gateway": "SMSAPI", "provider_code": 202}


def test_the_provider_s_words_stay() -> None:
    assert told(LIMITED).words == "Slow down"


def test_every_question_of_a_form_says_so(bench: Bench) -> None:
    saved = bench.saved()
    bench.account.login = LIMITED
    for question in (bench.service.check_login, bench.service.senders):
        _is_told(lambda question=question: question(DRAFT))
    _is_told(lambda: bench.service.try_out(DRAFT, TO))
    _is_told(lambda: bench.service.refresh_balance(saved.id))


def test_a_test_sms_says_so(bench: Bench) -> None:
    saved = bench.saved()
    bench.account.answer = LIMITED
    _is_told(lambda: bench.service.try_out(DRAFT, TO))
    _is_told(lambda: bench.service.test(saved.id, TO))


def _is_told(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(RateLimited) as caught:
        ask()
    assert caught.value.code is ErrorCode.ASKED_TO_WAIT_FOR
    assert str(caught.value).endswith("Try again in 3 min.")
    assert "outbox" not in str(caught.value)
