"""TrayChoice: the part of the preferences about the icon in the tray. It belongs to this desk."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from smsdesk.ui.tray import has_tray
from smsdesk.ui.ui_state import UiState
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named


class TrayChoice(QWidget):
    """Shows the choices and keeps them. Where there is no tray they rest."""

    def __init__(self, ui_state: UiState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui_state = ui_state
        self._icon = named(QCheckBox(self.tr("Icon in the tray")), "pref_tray_icon")
        self._stay = named(
            QCheckBox(self.tr("Closing the window leaves the program there")), "pref_keep_in_tray"
        )
        self._icon.setChecked(ui_state.tray_icon)
        self._stay.setChecked(ui_state.keep_in_tray)
        self._icon.toggled.connect(self._follow)
        self._none = Hint(self.tr("This desktop has no tray now."))
        self._available = has_tray()
        self._none.setVisible(not self._available)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self._icon, self._stay, self._none):
            layout.addWidget(part)
        self._follow()

    def keep(self) -> None:
        """Remember what is chosen."""
        self._ui_state.keep_tray(icon=self._icon.isChecked(), stay=self._stay.isChecked())

    def _follow(self) -> None:
        self._icon.setEnabled(self._available)
        self._stay.setEnabled(self._available and self._icon.isChecked())
