"""TaskRunner: run a callable off the GUI thread, deliver its result or error to the GUI thread.

The services are loaded by the first task, so nothing heavy is imported before the first paint and
a task may be started before they are there.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from smsdesk.core.errors import SmsdeskError

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

T = TypeVar("T")


class Task:
    """A started piece of work. Once cancelled it delivers nothing."""

    def cancel(self) -> None:
        """Drop the result."""
        raise NotImplementedError


class TaskRunner(QObject):
    """Runs work on services in threads. Methods are called from the GUI thread only."""

    def __init__(self, load: Callable[[], "Desk"], parent: QObject | None = None) -> None:
        """`load` builds the services; it is called once, in a worker."""
        raise NotImplementedError

    def run(
        self,
        work: Callable[["Desk"], T],
        done: Callable[[T], None],
        failed: Callable[[SmsdeskError], None] | None = None,
        *,
        owner: QObject,
    ) -> Task:
        """Run `work`, then call `done` with its value or `failed` with its expected error.

        Nothing is delivered once `owner` is gone. Without `failed` an expected error becomes a
        notice; an unexpected exception always goes to the exception hook.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Wait for what runs, then close the services."""
        raise NotImplementedError
