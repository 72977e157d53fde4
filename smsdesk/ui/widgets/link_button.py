"""LinkButton: a link that the keyboard reaches too; it opens the system's browser."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsdesk.ui.widgets.buttons import IconButton


class LinkButton(IconButton):
    """Disabled until it has an address."""

    def __init__(self, text: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "link", "", parent)
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._address = ""
        self.setEnabled(False)
        self.clicked.connect(self._open)

    @property
    def address(self) -> str:
        """Where it leads."""
        return self._address

    def set_address(self, address: str) -> None:
        """Lead to `address`; empty disables it."""
        self._address = address
        self.setToolTip(address)
        self.setEnabled(bool(address))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self._address))
