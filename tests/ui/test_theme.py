"""The theme: readable in light and dark, follows the system unless it is fixed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsdesk import paths
from smsdesk.ui import icons, state_words
from smsdesk.ui.theme import DARK, LIGHT, Theme, Tokens, Tone, palette, style_sheet, wants_dark

TEXT_ON = [
    *[("text", ground) for ground in ("background", "surface", "nav", "hover", "line")],
    *[("muted", ground) for ground in ("background", "surface", "nav", "hover")],
    *[("accent", ground) for ground in ("background", "surface", "nav", "accent_soft")],
    *[("text", f"{tone}_soft") for tone in ("accent", "good", "warn", "bad", "neutral")],
    *[(f"{tone}_ink", f"{tone}_soft") for tone in ("good", "warn", "bad", "neutral")],
    *[(tone, ground) for tone in ("good", "warn", "bad") for ground in ("surface", "background")],
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
]
SHAPES_ON = [
    ("control", "surface"),
    ("accent", "surface"),
    ("accent", "background"),
    ("accent", "nav"),
    ("muted", "surface"),
]


def _luminance(color: str) -> float:
    """Relative luminance of WCAG 2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    parts = QColor(color)
    red, green, blue = map(linear, (parts.redF(), parts.greenF(), parts.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON)
def test_words_are_readable(tokens: Tokens, ink: str, ground: str) -> None:
    assert _contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES_ON)
def test_controls_and_focus_rings_are_visible(tokens: Tokens, shape: str, ground: str) -> None:
    assert _contrast(getattr(tokens, shape), getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_has_readable_ink_on_its_soft(tokens: Tokens, tone: Tone) -> None:
    ink = "accent" if tone is Tone.ACCENT else f"{tone.value}_ink"
    assert _contrast(getattr(tokens, ink), getattr(tokens, f"{tone.value}_soft")) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_has_every_token_filled_in(tokens: Tokens) -> None:
    sheet = style_sheet(paths.resources(), tokens)
    assert "$" not in sheet.replace("$names", "")
    assert tokens.accent in sheet


@pytest.mark.parametrize("folder", ["light", "dark"])
def test_the_images_of_the_style_sheet_exist(folder: str) -> None:
    sheet = style_sheet(paths.resources(), DARK if folder == "dark" else LIGHT)
    names = [part.split(")")[0] for part in sheet.split("url(")[1:]]
    assert names
    for name in names:
        assert f"/images/{folder}/" in name
        assert (paths.resources() / "images" / folder / name.rsplit("/", 1)[1]).exists()


@pytest.fixture
def following(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, paths.resources())
    yield theme
    theme.choose("light")
    qapp.styleHints().colorSchemeChanged.disconnect(theme._apply)


def test_a_fixed_theme_holds(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    assert not theme.dark
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.dark
    assert theme.choice == "dark"
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.background)
    assert DARK.surface in qapp.styleSheet()


def test_choosing_the_same_again_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose("light")


def test_without_a_choice_a_silent_system_is_light(following: Theme) -> None:
    assert following.choice == ""
    assert not following.dark


@pytest.mark.parametrize(
    ("choice", "system", "dark"),
    [
        ("", Qt.ColorScheme.Dark, True),
        ("", Qt.ColorScheme.Light, False),
        ("", Qt.ColorScheme.Unknown, False),
        ("light", Qt.ColorScheme.Dark, False),
        ("dark", Qt.ColorScheme.Light, True),
    ],
)
def test_it_follows_the_system_unless_it_is_fixed(
    choice: str, system: Qt.ColorScheme, dark: bool
) -> None:
    assert wants_dark(choice, system) is dark


def test_icons_come_in_the_colour_of_a_token(theme: Theme) -> None:
    picture = theme.icon("users", "accent").pixmap(32, 32).toImage()
    inked = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inked == {theme.color("accent").name()}


def test_every_state_has_an_icon_a_word_and_an_explanation(qapp: QApplication) -> None:
    states = list(state_words._TONES)
    assert len({state_words.word(state) for state in states}) == len(states)
    for state in states:
        assert state_words.explanation(state).endswith(".")
        assert state_words.tone(state) in Tone
        assert not icons.pixmap(state_words.icon_name(state), QColor("black"), 16).isNull()


def test_the_palette_greys_out_what_is_disabled() -> None:
    disabled = palette(LIGHT).color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled == QColor(LIGHT.muted)


def test_tokens_are_colours() -> None:
    for tokens in (LIGHT, DARK):
        assert all(QColor(colour).isValid() for colour in tokens)
