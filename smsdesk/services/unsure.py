"""LastUnsure: a message whose saving nobody could confirm, for when it is ordered once more.

A server that is lost in the moment of a commit may have carried it out (SERVER_UNSURE). Whoever
orders the same again then, unchanged, gets what is there instead of a second one.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.compose_values import MessageDraft, Queued

if TYPE_CHECKING:
    from smsdesk.store.unit import Store

_SOON = timedelta(minutes=10)
"""Later, the same words to the same person are another message."""


class LastUnsure:
    """The last one, as long as the program runs and nothing else is sent."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._last: tuple[MessageDraft, Queued, datetime] | None = None

    def found(self, draft: MessageDraft) -> Queued | None:
        """What was saved of this very draft after all. Raises SmsdeskError(SERVER_*)."""
        if self._last is None:
            return None
        former, queued, at = self._last
        saved = False
        if former == draft and self._now() - at < _SOON:
            with self._store.begin() as tx:
                saved = tx.history.by_id(queued.ids[0]) is not None
        self._last = None
        return queued if saved else None

    @contextmanager
    def remembering(self, draft: MessageDraft, queued: Queued) -> Iterator[None]:
        """While it is being saved."""
        try:
            yield
        except SmsdeskError as error:
            if error.code is ErrorCode.SERVER_UNSURE:
                self._last = (draft, queued, self._now())
            raise
