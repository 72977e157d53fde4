"""Tray: an icon beside the clock, where the desktop has such a place. What it offers is wished."""

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon


def has_tray() -> bool:
    """Whether this desktop shows such icons now."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """The icon and its menu."""

    window_wanted = Signal()
    clipboard_wanted = Signal()
    message_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, icon: QIcon, tip: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = QMenu()
        self._menu.setObjectName("trayMenu")
        self._add("trayOpen", self.tr("Open SMS Desk"), self.window_wanted)
        self._add(
            "trayClipboard", self.tr("Write to the number in the clipboard"), self.clipboard_wanted
        )
        self._add("trayMessage", self.tr("New message"), self.message_wanted)
        self._menu.addSeparator()
        self._add("trayQuit", self.tr("Quit"), self.quit_wanted)
        self._icon = QSystemTrayIcon(icon, self)
        self._icon.setToolTip(tip)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.show()

    @property
    def menu(self) -> QMenu:
        """What a click with the other button opens."""
        return self._menu

    def close(self) -> None:
        """Take it away."""
        self._icon.hide()
        self._menu.deleteLater()
        self.deleteLater()

    def _add(self, name: str, text: str, wish: SignalInstance) -> None:
        action = self._menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(wish)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.window_wanted.emit()
