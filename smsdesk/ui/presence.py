"""Presence: how the program is there besides its window: for second starts, and in the tray.

Made when the data has been opened; nothing of it belongs to the first frame.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from smsdesk.handover.order import Order
from smsdesk.ui.context import Context
from smsdesk.ui.main_window import MainWindow
from smsdesk.ui.one_window import OneWindow, bring_forward
from smsdesk.ui.tray import Tray, has_tray
from smsdesk.ui.ui_state import UiState

_UNTIL_ACTIVE_MS = 200
"""Wayland shows the clipboard only to the window in front."""


class Presence(QObject):
    """Closing the window ends the program unless somebody chose that it stays in the tray."""

    def __init__(
        self, window: MainWindow, context: Context, ui_state: UiState, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._context = context
        self._ui_state = ui_state
        self._one: OneWindow | None = None
        self._tray: Tray | None = None
        window.stays = self._stays
        context.changes.preferences.connect(self.show_tray)
        # whoever logs out wants it closed
        self._application.commitDataRequest.connect(self._on_session_end)

    def listen(self, address: str) -> None:
        """Let second starts reach the window."""
        self._one = OneWindow(address, self)
        self._one.ordered.connect(self._on_order)
        self._one.listen()

    def show_tray(self) -> None:
        """As it is chosen, where it is possible."""
        wanted = self._ui_state.tray_icon and has_tray()
        if wanted and self._tray is None:
            self._tray = self._make_tray()
        elif not wanted and self._tray is not None:
            self._tray.close()
            self._tray = None

    def close(self) -> None:
        """Nobody can reach the window any more."""
        self._window.stays = bool
        self._application.commitDataRequest.disconnect(self._on_session_end)
        QApplication.setQuitOnLastWindowClosed(True)
        if self._one is not None:
            self._one.close()
        if self._tray is not None:
            self._tray.close()
            self._tray = None

    @property
    def _application(self) -> QGuiApplication:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101  # there are widgets
        return application

    def _make_tray(self) -> Tray:
        icon = QIcon(str(self._context.resources / "icon.svg"))
        tray = Tray(icon, self._window.windowTitle(), self)
        tray.window_wanted.connect(self.come_forward)
        tray.message_wanted.connect(self._on_message)
        tray.clipboard_wanted.connect(self._on_clipboard)
        tray.quit_wanted.connect(self._on_quit)
        return tray

    # --- what is wanted ----------------------------------------------------------------------

    def come_forward(self, activation: str = "") -> None:
        """Show the window; from now on closing the last one ends the program again."""
        QApplication.setQuitOnLastWindowClosed(True)
        bring_forward(self._window, activation)

    def _on_order(self, order: Order) -> None:
        self.come_forward(order.activation)
        if order.link:
            self._window.open_link(order.link)

    def _on_message(self) -> None:
        self.come_forward()
        self._context.wishes.message.emit(())

    def _on_clipboard(self) -> None:
        self.come_forward()
        wait = 0 if self._window.isActiveWindow() else _UNTIL_ACTIVE_MS
        QTimer.singleShot(wait, self, self._context.wishes.clipboard.emit)

    def _on_quit(self) -> None:
        self._window.leave()
        QApplication.quit()

    def _on_session_end(self) -> None:
        self._window.stays = bool

    def _stays(self) -> bool:
        """Asked when the window is being closed; without a tray nobody would find it again."""
        stays = self._tray is not None and self._ui_state.keep_in_tray and has_tray()
        if stays:
            # a dialog that is closed later is not the last window then
            QApplication.setQuitOnLastWindowClosed(False)
        return stays
