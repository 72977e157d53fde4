"""A message whose saving nobody could confirm is not written a second time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.store.unit import Store, Transaction
from tests.services.compose_bench import Bench

DRAFT = MessageDraft((Recipient(PhoneNumber("+48601123456")),), "Gotowe do odbioru")


class Shaky(Store):
    """The answer to the next commit of a writer is lost; `arrives` says whether it took place."""

    arrives: bool | None = None

    @contextmanager
    def begin(self, *, write: bool = False) -> Iterator[Transaction]:
        arrives, self.arrives = (self.arrives, None) if write else (None, self.arrives)
        with super().begin(write=write and arrives is not False) as tx:
            yield tx
        if arrives is not None:
            raise SmsdeskError(ErrorCode.SERVER_UNSURE, host="serwer")


@pytest.fixture
def shaky(store: Store) -> Shaky:
    return Shaky(store._engine)


@pytest.fixture
def bench(shaky: Shaky) -> Bench:
    return Bench(shaky)


def queue_unsurely(bench: Bench, shaky: Shaky, *, arrives: bool) -> None:
    shaky.arrives = arrives
    with pytest.raises(SmsdeskError) as caught:
        bench.service.queue(DRAFT)
    assert caught.value.code is ErrorCode.SERVER_UNSURE


def waiting(bench: Bench) -> int:
    with bench.store.begin() as tx:
        return tx.due.under_way()


@pytest.mark.parametrize("arrives", [True, False])
def test_whoever_sends_it_again_has_sent_it_once(
    bench: Bench, shaky: Shaky, *, arrives: bool
) -> None:
    bench.service.keep(DRAFT)
    queue_unsurely(bench, shaky, arrives=arrives)
    assert waiting(bench) == arrives
    assert len(bench.service.queue(DRAFT).ids) == 1
    assert waiting(bench) == 1
    assert bench.service.kept() is None
    assert len(bench.service.queue(DRAFT).ids) == 1
    assert waiting(bench) == 2


def test_another_message_is_another_one(bench: Bench, shaky: Shaky) -> None:
    queue_unsurely(bench, shaky, arrives=True)
    bench.service.queue(replace(DRAFT, text="Zapraszamy"))
    bench.service.queue(DRAFT)
    assert waiting(bench) == 3


def test_so_is_the_same_one_a_while_later(bench: Bench, shaky: Shaky) -> None:
    queue_unsurely(bench, shaky, arrives=True)
    bench.clock.advance(601)
    bench.service.queue(DRAFT)
    assert waiting(bench) == 2
