"""Requests under way at one gateway: its workers, what waits for them, what they bring back.

What answers mean is not decided here but in `services.dispatch`.
"""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Empty, SimpleQueue
from threading import Event
from types import TracebackType
from typing import Self

from smsdesk.core.gateway import (
    Answer,
    GatewayError,
    MessageRefused,
    SmsGateway,
)
from smsdesk.services import outcomes
from smsdesk.services.outcomes import Batch, Outcome

_SPARE = 3
"""So many batches may wait for each worker, where that is harmless."""
_GATHERING = 0.02
"""Seconds to wait for more answers before they are kept, while the workers have enough to do."""


class InFlight:
    """Batches of one gateway, from their claim to their answer.

    What is claimed counts as sending, so after a crash each of these messages must be asked for.
    Where the provider is sure to tell, some are claimed before a worker is free for them, so that
    none ever waits; elsewhere only what goes into a request at once. After a failure, and when
    `may_send` says no, what still waits comes back without having left.

    At the end of the `with` no request is under way any more.
    """

    def __init__(self, gateway: SmsGateway, may_send: Callable[[], bool]) -> None:
        info = gateway.info
        sure = info.always_finds_out
        self._gateway = gateway
        self._may_send = may_send
        self._workers = info.concurrency
        self._enough = self._workers + self._workers // 4 if sure else 0
        """With so many batches under way nobody need hurry."""
        self._batches = self._workers * (1 + _SPARE) if sure else self._workers
        """Room for so many more batches, and messages in them."""
        self._messages = max(info.batch_limit, self._workers) * (2 if sure else 1)
        self._under_way = 0
        self._halted = Event()
        self._done: SimpleQueue[Future[Outcome]] = SimpleQueue()
        self._pool = ThreadPoolExecutor(self._workers, thread_name_prefix="sender")
        self.bugs: list[BaseException] = []
        """What a gateway must never raise."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None
    ) -> None:
        self._halted.set()
        self._pool.shutdown(wait=True)

    @property
    def room(self) -> tuple[int, int]:
        """How many batches, and how many messages, may be handed over; none when it is halted."""
        if self._halted.is_set() or self._batches <= 0 or self._messages <= 0:
            return 0, 0
        return self._batches, self._messages

    @property
    def is_empty(self) -> bool:
        """Whether nothing is under way."""
        return not self._under_way

    def hand_over(self, batches: Sequence[Batch]) -> None:
        """Give to the workers."""
        for batch in batches:
            self._under_way += 1
            self._batches -= 1
            self._messages -= len(batch)
            self._pool.submit(self._send, batch).add_done_callback(self._done.put)

    def answered(self) -> list[Outcome]:
        """What has come back; waits for something, but not for long when more is about to come."""
        found: list[Outcome] = []
        until = time.monotonic() + _GATHERING
        self._take(self._done.get(), found)
        while self._under_way:
            wait = until - time.monotonic() if self._under_way > self._enough > 0 else 0.0
            try:
                self._take(self._done.get(timeout=max(wait, 0.0)), found)
            except Empty:
                break
        return found

    def _take(self, done: Future[Outcome], found: list[Outcome]) -> None:
        self._under_way -= 1
        self._batches += 1
        bug = done.exception()
        if bug is not None:
            self.bugs.append(bug)
            return
        outcome = done.result()
        self._messages += len(outcome.batch)
        found.append(outcome)

    def _send(self, batch: Batch) -> Outcome:
        """One request, in a worker. Whatever is wrong with it, no other one begins."""
        if self._halted.is_set() or not self._may_send():
            return Outcome(batch, left=False)
        sound = False
        try:
            outcome = send(self._gateway, batch)
            sound = outcome.error is None
        finally:
            if not sound:
                self._halted.set()
        return outcome


def send(gateway: SmsGateway, batch: Batch) -> Outcome:
    """Hand one batch over."""
    began = time.monotonic()
    answers: Sequence[Answer] = ()
    error: GatewayError | None = None
    try:
        answers = gateway.send([message.sms for message in batch])
    except MessageRefused as refusal:
        answers = [refusal] * len(batch)
    except GatewayError as raised:
        error = raised
    milliseconds = round((time.monotonic() - began) * 1000)
    if error is not None:
        return outcomes.failed(batch, error, milliseconds)
    if len(answers) != len(batch):
        raise ValueError(f"{len(answers)} answers for {len(batch)} messages")
    return outcomes.answered(batch, answers, milliseconds)
