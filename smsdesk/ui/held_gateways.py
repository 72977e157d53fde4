"""HeldGateways: which gateways are left alone for a while, because their operator asked for it.

What is known comes from the sender's news and is forgotten when its time has passed.
"""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

_NOTHING_WAITS = frozenset({"started", "idle"})
_LATE_MS = 50
"""A timer may be a little early."""


class HeldGateways(QObject):
    """Times by gateway."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._until: dict[str, datetime] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._forget_past)

    def until(self, gateway_id: str) -> datetime | None:
        """When sending through it goes on; None when nothing holds it."""
        return self._until.get(gateway_id)

    def hear(self, news: str, gateway_id: str, until: datetime | None) -> None:
        """News of the sender; whatever it says of a gateway is what holds now."""
        known = {} if news in _NOTHING_WAITS else dict(self._until)
        known.pop(gateway_id, None)
        if until is not None:
            known[gateway_id] = until
        self._know(known)

    def clear(self) -> None:
        """Nobody sends any more."""
        self._know({})

    def _forget_past(self) -> None:
        now = datetime.now(UTC)
        self._know({one: until for one, until in self._until.items() if until > now})

    def _know(self, known: dict[str, datetime]) -> None:
        changed, self._until = known != self._until, known
        self._wait()
        if changed:
            self.changed.emit()

    def _wait(self) -> None:
        if not self._until:
            self._timer.stop()
            return
        left = min(self._until.values()) - datetime.now(UTC)
        self._timer.start(max(0, round(left.total_seconds() * 1000)) + _LATE_MS)
