"""A store beside which the computer falls asleep, for the moments that no clock can hit."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from smsdesk.core.message import MessageState
from smsdesk.store.unit import Store, Transaction


class SleepyStore(Store):
    """The database of another store; `sleep` happens once, right after messages were claimed."""

    def __init__(self, store: Store, sleep: Callable[[], None]) -> None:
        super().__init__(store._engine, desks_agree=True)
        self._sleep = sleep
        self._asleep = False

    @contextmanager
    def begin(self, *, write: bool = False) -> Iterator[Transaction]:
        """See Store."""
        with super().begin(write=write) as tx:
            yield tx
        if write and not self._asleep and self._has_claimed():
            self._asleep = True
            self._sleep()

    def _has_claimed(self) -> bool:
        with super().begin() as tx:
            return tx.history.counts().get(MessageState.SENDING, 0) > 0
