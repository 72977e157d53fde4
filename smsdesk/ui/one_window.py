"""OneWindow: hears what a second start of the program wants, and brings the window forward.

The other side is `handover.telling`. QtNetwork takes some milliseconds to load, so this module is
imported when the data has been opened.
"""

import logging
import os
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from smsdesk.handover.order import LONGEST_LINE, TAKEN, Order, read_order

_log = logging.getLogger("smsdesk.window")
_PATIENCE_MS = 5_000
_TOKEN_VARIABLE = "XDG_ACTIVATION_TOKEN"  # noqa: S105  # read by Qt


class OneWindow(QObject):
    """Listens where only this user can talk to it. Nonsense is hung up on, without an answer."""

    ordered = Signal(object)
    """An `Order`."""

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    @property
    def listening(self) -> bool:
        """Whether it can be reached."""
        return self._server.isListening()

    def listen(self) -> None:
        """From now on. What a killed process left at this address goes; the seat is ours."""
        QLocalServer.removeServer(self._address)
        if not self._server.listen(self._address):
            _log.warning("nobody can hand a link over: %s", self._server.errorString())

    def close(self) -> None:
        """No more."""
        self._server.close()

    def _on_connection(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            _Caller(connection, self.ordered.emit, self)


class _Caller(QObject):
    """One second start; it has one line to say, soon."""

    def __init__(
        self, connection: QLocalSocket, tell: Callable[[Order], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._connection = connection
        self._tell = tell
        self._said = b""
        connection.setParent(self)
        connection.readyRead.connect(self._read)
        connection.disconnected.connect(self.deleteLater)
        QTimer.singleShot(_PATIENCE_MS, self, connection.abort)
        self._read()

    def _read(self) -> None:
        self._said += self._connection.read(LONGEST_LINE + 1 - len(self._said)).data()
        line, end, _ = self._said.partition(b"\n")
        if end:
            self._answer(read_order(line))
        elif len(self._said) > LONGEST_LINE:
            self._connection.abort()

    def _answer(self, order: Order | None) -> None:
        self._connection.readyRead.disconnect(self._read)
        if order is not None:
            self._connection.write(TAKEN)
            self._connection.flush()
            self._tell(order)
        self._connection.disconnectFromServer()


def bring_forward(window: QWidget, activation: str = "") -> None:
    """Show the window above the others, in its former size.

    Wayland wants the `activation` token of whoever the user clicked; Qt takes it from there.
    """
    if activation:
        os.environ[_TOKEN_VARIABLE] = activation
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    os.environ.pop(_TOKEN_VARIABLE, None)
    if not window.isActiveWindow():
        # a desktop that lets nobody push forward still marks it in the task bar
        QApplication.alert(window)
