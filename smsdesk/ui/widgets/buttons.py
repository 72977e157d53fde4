"""Buttons by their role. Icons take the colour of the button's words and follow the theme."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from smsdesk.ui import icons

ICON = QSize(16, 16)
# Qt leaves only 4 pixels between icon and words; the icon stands at the left of this
_BESIDE_WORDS = QSize(20, 16)
_IN_NAVIGATION = QSize(26, 16)
_RECOLOURED = (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange)
"""The style sheet may give the words another colour."""


class IconButton(QPushButton):
    """A push button whose icon is a Phosphor name."""

    def __init__(self, text: str, role: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self.setProperty("role", role)
        # in a dialog, Enter must not press whatever was focused last
        self.setAutoDefault(role == "primary")
        self.setIconSize(_icon_size(text, role))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._draw_icon()

    def setText(self, text: str) -> None:
        """Other words; with none, the icon stands in the middle."""
        super().setText(text)
        self.setIconSize(_icon_size(text, self.property("role")))

    def set_icon_name(self, name: str) -> None:
        """Another icon; empty for none."""
        self._icon_name = name
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in _RECOLOURED:
            self._draw_icon()

    def _draw_icon(self) -> None:
        if self._icon_name:
            colors = self.palette()
            on = colors.color(QPalette.ColorRole.Link)
            words = colors.color(QPalette.ColorRole.ButtonText)
            self.setIcon(icons.icon(self._icon_name, words, on))


class IconToolButton(QToolButton):
    """A small button that is only an icon."""

    def __init__(self, icon: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self.setProperty("role", "tool")
        self.setIconSize(ICON)
        self.setAccessibleName(accessible_name)
        self.setToolTip(accessible_name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._draw_icon()

    def set_icon_name(self, name: str) -> None:
        """Another icon."""
        self._icon_name = name
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in _RECOLOURED:
            self._draw_icon()

    def _draw_icon(self) -> None:
        self.setIcon(
            icons.icon(self._icon_name, self.palette().color(QPalette.ColorRole.ButtonText))
        )


def _icon_size(text: str, role: str) -> QSize:
    if role == "nav":
        return _IN_NAVIGATION
    return _BESIDE_WORDS if text else ICON


def primary(text: str, icon: str = "") -> IconButton:
    """What one most likely wants to do here; at most one per view."""
    return IconButton(text, "primary", icon)


def secondary(text: str, icon: str = "") -> IconButton:
    """An ordinary button."""
    return IconButton(text, "secondary", icon)


def danger(text: str, icon: str = "") -> IconButton:
    """Takes something away."""
    return IconButton(text, "danger", icon)


def link(text: str) -> IconButton:
    """Looks like a link, is a button."""
    return IconButton(text, "link")


def tool(icon: str, accessible_name: str) -> IconToolButton:
    """Only an icon; its name is told by tool tip and screen reader."""
    return IconToolButton(icon, accessible_name)
