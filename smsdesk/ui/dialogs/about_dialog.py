"""AboutDialog: name, version, what it stands on."""

from pathlib import Path

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsdesk import __version__
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Hint, Title


class AboutDialog(FittedDialog):
    """A few words and two buttons."""

    def __init__(self, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("About SMS Desk"))
        self._resources = resources
        self._licences = buttons.secondary(self.tr("Licences…"))
        self._licences.setObjectName("aboutLicences")
        self._licences.clicked.connect(self._show_licences)
        self._close = buttons.primary(self.tr("Close"))
        self._close.clicked.connect(self.accept)
        self._assemble()

    @classmethod
    def open_for(cls, resources: Path, parent: QWidget | None) -> "AboutDialog":
        """Show it."""
        dialog = cls(resources, parent)
        dialog.open()
        return dialog

    def _assemble(self) -> None:
        picture = QLabel()
        picture.setPixmap(QIcon(str(self._resources / "icon.svg")).pixmap(64, 64))
        top = QHBoxLayout()
        top.setSpacing(18)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self._words(), 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self._licences)
        bottom.addStretch(1)
        bottom.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 22, 22, 18)
        layout.setSpacing(18)
        layout.addLayout(top)
        layout.addLayout(bottom)
        self.setMinimumWidth(440)

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(Title("SMS Desk"))
        words.addWidget(QLabel(self.tr("Version {version}").format(version=__version__)))
        words.addWidget(
            Hint(self.tr("Texts a workshop's clients through the gateway that you choose."))
        )
        words.addWidget(
            Hint(f"Qt {qVersion()} · PySide6 {PySide6.__version__} · Phosphor Icons · MIT")
        )
        return words

    def _show_licences(self) -> None:
        from smsdesk.ui.dialogs.licences_dialog import LicencesDialog

        LicencesDialog.open_for(self._resources, self)
