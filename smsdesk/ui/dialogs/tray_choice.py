"""TrayChoice: the part of the preferences about the icon in the tray. It belongs to this desk."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from smsdesk.ui.tray import has_tray
from smsdesk.ui.ui_state import UiState
from smsdesk.ui.widgets.naming import named


class TrayChoice(QWidget):
    """Shows the choices and keeps them. Where there is no tray they rest."""

    def __init__(self, ui_state: UiState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui_state = ui_state
        self._icon = named(QCheckBox(self.tr("Icon in the tray")), "pref_tray_icon")
        self._stay = named(
            QCheckBox(self.tr("Stay there when the window is closed")), "pref_keep_in_tray"
        )
        self._icon.setChecked(ui_state.tray_icon)
        self._stay.setChecked(ui_state.keep_in_tray)
        self._icon.toggled.connect(self._follow)
        self._available = has_tray()
        if not self._available:
            self.setToolTip(self.tr("This desktop has no tray now."))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self._icon)
        layout.addWidget(self._stay, 1)
        self._follow()

    def keep(self) -> None:
        """Remember what is chosen."""
        self._ui_state.keep_tray(icon=self._icon.isChecked(), stay=self._stay.isChecked())

    def _follow(self) -> None:
        self._icon.setEnabled(self._available)
        self._stay.setEnabled(self._available and self._icon.isChecked())
