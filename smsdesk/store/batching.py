"""Which messages share a request. No statements; what is due is in `store.due`."""

from collections.abc import Iterable
from datetime import datetime

from smsdesk.store.outgoing import AnyRow, send_at_of

_LOOK_AHEAD = 8
"""So many rows for each batch may be passed over in search of more that fit."""


class _Batch(dict[str, AnyRow]):
    """Rows by number; at most `most`."""

    __slots__ = ("most",)

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def takes(self, phone: str) -> bool:
        return len(self) < self.most and phone not in self


class _Batching:
    """Batches as they fill up."""

    def __init__(self, limit: int, count: int, mixed: int) -> None:
        self.batches: list[_Batch] = []
        self._limit = limit
        self._count = count
        self._mixed = min(mixed, limit)
        self._by_text: dict[tuple[str, str, datetime | None], _Batch] = {}
        self._by_sender: dict[str, _Batch] = {}

    def add(self, row: AnyRow) -> bool:
        """Whether there was room."""
        phone, text, sender = row[4], row[5], row[6]  # by place: names cost most of the time
        kind = (text, sender, send_at_of(row))
        batch = self._by_text.get(kind)
        if batch is None or not batch.takes(phone):
            batch = self._mixing(phone, sender, kind[2]) or self._new(sender, kind[2])
            if batch is None:
                return False
            self._by_text[kind] = batch
        batch[phone] = row
        return True

    def _mixing(self, phone: str, sender: str, send_at: datetime | None) -> _Batch | None:
        """The batch of a sender that has room for another text; from now on it is a mixed one."""
        batch = self._by_sender.get(sender)
        if batch is None or send_at is not None or len(batch) >= self._mixed:
            return None
        if not batch.takes(phone):
            return None
        batch.most = self._mixed
        return batch

    def _new(self, sender: str, send_at: datetime | None) -> _Batch | None:
        if len(self.batches) == self._count:
            return None
        batch = _Batch(self._limit)
        self.batches.append(batch)
        if send_at is None:
            self._by_sender[sender] = batch
        return batch


def batched(rows: Iterable[AnyRow], limit: int, count: int, mixed: int) -> list[list[AnyRow]]:
    """At most `count` batches of rows that may share a request, in the order of each one's oldest.

    Those of a batch have the same sender and time. With one text there are at most `limit` of them,
    with several `mixed`; what is planned does not mix. A number occurs once in a request: providers
    merge repeats. Reads no more rows than it needs.
    """
    batching = _Batching(limit, count, mixed)
    passed = 0
    for row in rows:
        if not batching.add(row):
            passed += 1
            if passed >= _LOOK_AHEAD * count:
                break
    return [list(batch.values()) for batch in batching.batches]
