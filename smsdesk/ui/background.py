"""TaskRunner: run a callable off the GUI thread, deliver its result or error to the GUI thread.

The services are loaded by the first task, so nothing heavy is imported before the first paint and
a task may be started before they are there.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.interruption import Interrupted, Interruption
from smsdesk.ui.garbage import GarbageTimer

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from smsdesk.services.desk import Desk

T = TypeVar("T")

_THREADS = 3
_LONGEST_HOLD_MS = 1_000


class Task:
    """A started piece of work. Once cancelled it delivers nothing."""

    def __init__(self, interruption: Interruption | None = None) -> None:
        """`interruption` is what the work heeds, if it does."""
        self._cancelled = False
        self._interruption = interruption

    @property
    def cancelled(self) -> bool:
        """Whether somebody has lost interest."""
        return self._cancelled

    def cancel(self) -> None:
        """Drop the result; work that has not begun never begins, work that heeds it ends."""
        self._cancelled = True
        self.give_up()

    def give_up(self) -> None:
        """End work that heeds an interruption; any other goes on."""
        if self._interruption is not None:
            self._interruption.interrupt()


@dataclass(frozen=True, slots=True)
class _Job(Generic[T]):
    """What was asked for, and who wants the answer."""

    work: Callable[[Any], T]
    done: Callable[[T], None]
    failed: Callable[[SmsdeskError], None] | None
    owner: QObject
    task: Task
    needs_desk: bool = True


class _Outcome(NamedTuple):
    """What became of a job; exactly one of `value` and `error` counts."""

    value: object = None
    error: BaseException | None = None


class _Courier(QObject):
    """Lives in the GUI thread; its signal is the only one that workers emit."""

    delivered = Signal(int)
    """The number of a job whose outcome is there."""


class TaskRunner(QObject):
    """Runs work on services in threads. Methods are called from the GUI thread only.

    Workers know a job by its number. The job itself, and with it whatever its functions hold on
    to, stays in `_jobs` until the GUI thread lets go of it: a widget must not die in a worker.
    """

    problem = Signal(object)
    """An expected error (SmsdeskError) that nobody has asked for: a notice."""

    def __init__(self, load: Callable[[], "Desk"], parent: QObject | None = None) -> None:
        """`load` builds the services; it is called once, in a worker."""
        super().__init__(parent)
        self._load = load
        self._desk: Desk | None = None
        self._load_error: Exception | None = None
        self._lock = Lock()
        self._numbers = count()
        self._jobs: dict[int, _Job[Any]] = {}
        self._outcomes: dict[int, _Outcome] = {}
        self._courier = _Courier(self)
        self._courier.delivered.connect(self._deliver)
        self._held: list[int] | None = None
        """Jobs that wait for `go_on`."""
        self._closed = False
        self._garbage = GarbageTimer(self)

    def run(
        self,
        work: Callable[["Desk"], T],
        done: Callable[[T], None],
        failed: Callable[[SmsdeskError], None] | None = None,
        *,
        owner: QObject,
        interruption: Interruption | None = None,
    ) -> Task:
        """Run `work`, then call `done` with its value or `failed` with its expected error.

        Nothing is delivered once `owner` is gone. Without `failed` an expected error becomes a
        notice; an unexpected exception always goes to the exception hook, and `failed` hears
        UNEXPECTED. `interruption` is what `work` heeds: cancelling the task uses it, and so does
        `close`.
        """
        return self._add(_Job(work, done, failed, owner, Task(interruption)))

    def peek(self, look: Callable[[], T], done: Callable[[T], None], *, owner: QObject) -> None:
        """Run `look`, which needs no services, before they are loaded.

        Everything else waits until `go_on`: loading computes, and that would hold up the window
        while it shows what `done` has got. It goes on by itself when nobody says so.
        """
        job = _Job(lambda _desk: look(), done, None, owner, Task(), needs_desk=False)
        self._add(job)
        self._held = []
        QTimer.singleShot(_LONGEST_HOLD_MS, self, self.go_on)

    @property
    def holds(self) -> bool:
        """Whether what is begun now waits for `go_on`."""
        return self._held is not None

    def go_on(self) -> None:
        """Begin what waits, if anything does."""
        held, self._held = self._held, None
        for number in held or ():
            self._threads.submit(self._work, number)

    def _add(self, job: "_Job[Any]") -> Task:
        if self._closed:
            job.task.cancel()
            return job.task
        number = next(self._numbers)
        self._jobs[number] = job
        if self._held is None:
            self._threads.submit(self._work, number)
        else:
            self._held.append(number)
        return job.task

    @cached_property
    def _threads(self) -> "ThreadPoolExecutor":
        """Made by the first task, which comes after the first paint."""
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(_THREADS, thread_name_prefix="desk")

    def try_again(self) -> None:
        """Forget that loading failed; the next task loads anew."""
        self._load_error = None

    def close(self) -> None:
        """Wait for what was begun, a draft being kept for example, then close the services."""
        self.go_on()
        self._closed = True
        for job in self._jobs.values():
            job.task.give_up()
        self._threads.shutdown(wait=True)
        if self._desk is not None:
            self._desk.close()
            self._desk = None
        self._garbage.stop()

    def _work(self, number: int) -> None:
        """In a worker."""
        self._outcomes[number] = self._outcome(self._jobs[number])
        if shiboken6.isValid(self._courier):
            self._courier.delivered.emit(number)

    def _outcome(self, job: _Job[T]) -> _Outcome:
        """In a worker; what it holds on to is let go of before the GUI thread hears of it."""
        if job.task.cancelled:
            return _Outcome()
        try:
            return _Outcome(value=job.work(self._loaded() if job.needs_desk else None))
        except Exception as error:  # noqa: BLE001  # an executor would swallow it; handed on
            return _Outcome(error=error)

    def _loaded(self) -> "Desk":
        """In a worker: the services; everybody waits for the one who loads them."""
        with self._lock:
            if self._load_error is not None:
                raise self._load_error
            if self._desk is None:
                try:
                    self._desk = self._load()
                except Exception as error:
                    self._load_error = error
                    raise
            return self._desk

    def _deliver(self, number: int) -> None:
        """In the GUI thread."""
        job, outcome = self._jobs.pop(number, None), self._outcomes.pop(number, None)
        if job is None or outcome is None:
            return
        error = outcome.error
        if isinstance(error, Interrupted):
            return
        if error is not None and not isinstance(error, SmsdeskError):
            sys.excepthook(type(error), error, error.__traceback__)
            self._come_back(job)
        elif not (self._closed or job.task.cancelled) and shiboken6.isValid(job.owner):
            self._hand_over(job, outcome.value, error)

    def _come_back(self, job: _Job[Any]) -> None:
        """After a bug: whoever waits with a disabled form or a busy sign need not wait for ever."""
        wanted = not (self._closed or job.task.cancelled) and shiboken6.isValid(job.owner)
        if wanted and job.failed is not None:
            job.failed(SmsdeskError(ErrorCode.UNEXPECTED))

    def _hand_over(self, job: _Job[Any], value: object, error: SmsdeskError | None) -> None:
        if error is None:
            job.done(value)
        elif job.failed is not None:
            job.failed(error)
        else:
            self.problem.emit(error)
