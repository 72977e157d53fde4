"""Theme: the colours of ui.md in light and dark, the palette and the one style sheet.

The sheet itself is resources/style.qss, a template whose $names are the tokens' fields. Which
widget plays which role is said by its dynamic property `role`; `restyle` after changing one.
"""

from enum import StrEnum
from pathlib import Path
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from smsdesk.ui import icons

BASE_FONT = 13
TITLE_FONT = 19


class Tone(StrEnum):
    """What a piece of the window says at a glance; always beside words."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    NEUTRAL = "neutral"
    ACCENT = "accent"


class Tokens(NamedTuple):
    """Colours as "#RRGGBB". An `ink` is readable on the `soft` of its tone, and on surface."""

    background: str
    surface: str
    nav: str
    line: str
    text: str
    muted: str
    hover: str
    control: str
    """Outlines of check boxes and the like: 3:1 on surface."""
    accent: str
    accent_soft: str
    accent_hover: str
    on_accent: str
    good: str
    good_soft: str
    good_ink: str
    warn: str
    warn_soft: str
    warn_ink: str
    bad: str
    bad_soft: str
    bad_ink: str
    neutral_soft: str
    neutral_ink: str


LIGHT = Tokens(
    background="#F6F7F9",
    surface="#FFFFFF",
    nav="#FBFBFC",
    line="#E3E6EB",
    text="#1B1F27",
    muted="#667085",
    hover="#F3F5F8",
    control="#8A93A3",
    accent="#2457D6",
    accent_soft="#E8EEFC",
    accent_hover="#1D48B4",
    on_accent="#FFFFFF",
    good="#15803D",
    good_soft="#E3F5E9",
    good_ink="#127636",
    warn="#B45309",
    warn_soft="#FDF1DE",
    warn_ink="#A84D08",
    bad="#C0262D",
    bad_soft="#FCE8E8",
    bad_ink="#B9242B",
    neutral_soft="#E3E6EB",
    neutral_ink="#545D6E",
)
DARK = Tokens(
    background="#14171C",
    surface="#1C2027",
    nav="#181C22",
    line="#2C323C",
    text="#E8EBF0",
    muted="#98A2B3",
    hover="#252A33",
    control="#6B7587",
    accent="#6C9BFF",
    accent_soft="#22304F",
    accent_hover="#86ADFF",
    # white on this accent would be 2.7:1
    on_accent="#10141C",
    good="#4ADE80",
    good_soft="#17301F",
    good_ink="#4ADE80",
    warn="#FBBF24",
    warn_soft="#35290F",
    warn_ink="#FBBF24",
    bad="#F87171",
    bad_soft="#3A1C1E",
    bad_ink="#F87171",
    neutral_soft="#2C323C",
    neutral_ink="#B3BBC8",
)


class Theme(QObject):
    """Dresses the application and says which colours hold. The style below is Fusion, by `app`."""

    changed = Signal()

    def __init__(
        self, app: QApplication, resources: Path, choice: str = "", parent: QObject | None = None
    ) -> None:
        """`choice` is "light", "dark" or empty: follow the system."""
        super().__init__(parent)
        self._app = app
        self._resources = resources
        self._choice = choice
        self._tokens: Tokens | None = None
        app.setFont(base_font())
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._set_scheme()
        self._apply()

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens or LIGHT

    @property
    def dark(self) -> bool:
        """Whether the window is dark."""
        return self._tokens is DARK

    @property
    def choice(self) -> str:
        """What was chosen: "light", "dark" or empty."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Fix the theme, or follow the system when `choice` is empty."""
        self._choice = choice
        self._set_scheme()
        self._apply()

    def icon(self, name: str, color: str = "text") -> QIcon:
        """A Phosphor icon in the token `color`."""
        return icons.icon(name, QColor(getattr(self.tokens, color)))

    def color(self, name: str) -> QColor:
        """A token as a colour."""
        return QColor(getattr(self.tokens, name))

    def _set_scheme(self) -> None:
        """Let the system's own parts (title bar, file dialogs) follow the choice."""
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(self._choice)
        self._app.styleHints().setColorScheme(scheme or Qt.ColorScheme.Unknown)

    def _apply(self) -> None:
        system = self._app.styleHints().colorScheme()
        tokens = DARK if wants_dark(self._choice, system) else LIGHT
        if tokens is self._tokens:
            return
        self._tokens = tokens
        self._app.setPalette(palette(tokens))
        self._app.setStyleSheet(style_sheet(self._resources, tokens))
        self.changed.emit()


def wants_dark(choice: str, system: Qt.ColorScheme) -> bool:
    """The choice wins; a system that does not say is light."""
    return choice == "dark" or (not choice and system is Qt.ColorScheme.Dark)


def base_font() -> QFont:
    """The system's font at 13 px; DejaVu, very wide, is set a little narrower."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(BASE_FONT)
    if QFontInfo(font).family() == "DejaVu Sans":
        font.setFamily("DejaVu Sans")
        font.setStretch(QFont.Stretch.SemiCondensed)
    return font


def palette(tokens: Tokens) -> QPalette:
    """The palette for what no rule of the style sheet reaches."""
    roles = {
        QPalette.ColorRole.Window: tokens.background,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.hover,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.bad,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Midlight: tokens.hover,
        QPalette.ColorRole.Dark: tokens.control,
        QPalette.ColorRole.Light: tokens.surface,
        QPalette.ColorRole.Shadow: tokens.line,
    }
    result = QPalette()
    for role, color in roles.items():
        result.setColor(role, QColor(color))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return result


def style_sheet(resources: Path, tokens: Tokens) -> str:
    """resources/style.qss with the tokens filled in."""
    template = Template((resources / "style.qss").read_text("utf-8"))
    images = resources / "images" / ("dark" if tokens is DARK else "light")
    return template.substitute(tokens._asdict(), images=images.as_posix(), title=TITLE_FONT)


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a dynamic property has changed.

    A widget that has not been shown yet gets its style when it is.
    """
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
