"""The small widgets that pages and dialogs are made of."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.ui.theme import DARK, LIGHT, Theme, Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.flow_layout import FlowLayout
from smsdesk.ui.widgets.icon_label import IconLabel
from smsdesk.ui.widgets.labels import Caption, ElidedLabel, Hint, Title
from smsdesk.ui.widgets.ribbon import Ribbon
from smsdesk.ui.widgets.typed_count import TypedCount

from .conftest import Show
from .finding import colors

pytestmark = pytest.mark.usefixtures("theme")


# --- labels ---------------------------------------------------------------------------------


def test_labels_play_their_roles(show: Show) -> None:
    for label, role in ((Title("Kontakty"), "title"), (Hint("Do 11 znaków"), "hint")):
        show(label)
        assert label.property("role") == role


def test_a_caption_is_upper_case_for_the_eye_only(show: Show) -> None:
    caption = Caption("Treść")
    show(caption)
    assert caption.text() == "TREŚĆ"
    assert caption.accessibleName() == "Treść"
    caption.setText("Nadawca")
    assert (caption.text(), caption.accessibleName()) == ("NADAWCA", "Nadawca")


def test_a_long_name_elides_with_a_tool_tip(show: Show) -> None:
    label = ElidedLabel("Grzegorz Brzęczyszczykiewicz " * 5)
    show(label)
    assert label.elided
    assert label.toolTip() == label.text()
    assert label.minimumSizeHint().width() < 60
    label.grab()
    label.setText("Jan")
    assert not label.elided
    assert label.toolTip() == ""
    label.grab()


def test_an_elided_label_stays_on_one_line(show: Show) -> None:
    label = ElidedLabel("Jan\nKowalski")
    show(label)
    assert label.text() == "Jan Kowalski"


def test_an_icon_label_is_drawn_in_the_colour_of_words(show: Show) -> None:
    label = IconLabel("users", 32)
    show(label)
    assert LIGHT.text in colors(label)
    label.set_icon_name("")
    assert LIGHT.text not in colors(label)


# --- buttons --------------------------------------------------------------------------------


def test_buttons_play_their_roles(show: Show) -> None:
    made = {
        "primary": buttons.primary("Wyślij", "paper-plane-tilt"),
        "secondary": buttons.secondary("Anuluj"),
        "danger": buttons.danger("Usuń"),
        "link": buttons.link("Zarejestruj się"),
    }
    for role, button in made.items():
        show(button)
        assert button.property("role") == role
    assert LIGHT.accent in colors(made["primary"])
    assert LIGHT.accent not in colors(made["secondary"])


def test_an_icon_follows_the_words_of_its_button(theme: Theme, show: Show) -> None:
    button = buttons.secondary("", "users")
    button.setIconSize(QSize(48, 48))
    show(button)
    assert LIGHT.text in colors(button)
    theme.choose("dark")
    assert DARK.text in colors(button)
    button.set_icon_name("x")
    assert not button.icon().isNull()


def test_a_tool_button_tells_its_name(theme: Theme, show: Show) -> None:
    button = buttons.tool("x", "Zamknij")
    button.setIconSize(QSize(48, 48))
    show(button)
    assert button.accessibleName() == button.toolTip() == "Zamknij"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    theme.choose("dark")
    assert DARK.text in colors(button)
    button.set_icon_name("plus")
    assert not button.icon().isNull()


@pytest.mark.parametrize("role", ["primary", "secondary", "chip", "nav"])
def test_the_keyboard_focus_can_be_seen(role: str, show: Show, qtbot: QtBot) -> None:
    button = buttons.IconButton("Wyślij", role)
    show(button)
    button.window().activateWindow()
    qtbot.waitUntil(button.window().isActiveWindow)
    button.clearFocus()
    before = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.hasFocus()
    assert button.grab().toImage() != before


# --- badge, banner, ribbon --------------------------------------------------------------------


@pytest.mark.parametrize("tone", list(Tone))
def test_a_badge_has_the_colours_of_its_tone(tone: Tone, show: Show) -> None:
    badge = Badge("Aktywna", tone)
    show(badge)
    assert getattr(LIGHT, f"{tone.value}_soft") in colors(badge)
    badge.show_state("Nieaktywna", Tone.NEUTRAL)
    assert badge.text() == "Nieaktywna"
    assert LIGHT.neutral_soft in colors(badge)


def test_a_banner_is_hidden_until_it_says_something(show: Show) -> None:
    banner = Banner()
    show(banner)
    banner.clear()
    assert not banner.isVisible()
    banner.say("Testowy SMS przyjęty.", Tone.GOOD)
    assert banner.isVisible()
    assert banner.text() == banner.accessibleName() == "Testowy SMS przyjęty."
    assert LIGHT.good_soft in colors(banner)
    assert not banner.action_button.isVisible()


def test_a_banner_wraps_long_words_and_keeps_its_button(show: Show) -> None:
    banner = Banner()
    show(banner)
    acted: list[int] = []
    banner.say("Nie ma punktów. " * 12, Tone.BAD, "Doładuj", lambda: acted.append(1))
    QTest.qWait(1)
    assert banner.height() > 60
    assert banner.action_button.geometry().right() <= banner.width()
    banner.action_button.click()
    assert acted == [1]
    banner.clear()
    banner.action_button.click()
    assert acted == [1]


def test_a_neutral_banner_can_be_closed(qtbot: QtBot, show: Show) -> None:
    banner = Banner(closable=True)
    show(banner)
    banner.say("Coś się stało.", Tone.NEUTRAL)
    assert banner.tone is Tone.NEUTRAL
    with qtbot.waitSignal(banner.closed):
        banner._close.click()


def test_a_ribbon_is_there_as_long_as_it_has_words(show: Show) -> None:
    ribbon = Ribbon()
    show(ribbon)
    ribbon.say("Tryb ćwiczeniowy")
    assert ribbon.isVisible()
    assert ribbon.text == ribbon.accessibleName() == "Tryb ćwiczeniowy"
    assert LIGHT.warn_soft in colors(ribbon)
    ribbon.say("")
    assert not ribbon.isVisible()


# --- card, empty state, flow ----------------------------------------------------------------------


def test_a_card_is_a_surface(show: Show) -> None:
    card = Card()
    show(card)
    assert LIGHT.surface in colors(card)
    assert LIGHT.line in colors(card)


def test_an_empty_state_has_its_buttons(show: Show) -> None:
    button = buttons.primary("Nowy kontakt")
    state = EmptyState("users", "Nie ma jeszcze kontaktów", "Dodaj pierwszy.", button)
    show(state)
    assert button.isVisible()
    state.say("Nic nie pasuje", "Sprawdź pisownię.")
    assert state._title.text() == "Nic nie pasuje"
    assert state._text.text() == "Sprawdź pisownię."


def _flow(qtbot: QtBot, count: int, width: int) -> tuple[QWidget, FlowLayout]:
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window, spacing=8)
    for _ in range(count):
        part = QWidget()
        part.setFixedSize(QSize(100, 20))
        flow.addWidget(part)
    window.resize(width, 200)
    window.show()
    return window, flow


def test_a_flow_wraps_as_words_do(qtbot: QtBot) -> None:
    _, flow = _flow(qtbot, 5, 220)
    places = []
    for number in range(flow.count()):
        item = flow.itemAt(number)
        assert item is not None
        places.append(item.geometry().topLeft())
    assert places == [QPoint(0, 0), QPoint(108, 0), QPoint(0, 28), QPoint(108, 28), QPoint(0, 56)]
    assert flow.heightForWidth(220) == 76
    assert flow.heightForWidth(1000) == 20
    assert flow.hasHeightForWidth()


def test_a_flow_skips_what_is_hidden_and_lets_go_of_what_is_taken(qtbot: QtBot) -> None:
    window, flow = _flow(qtbot, 3, 400)
    first = flow.itemAt(0)
    assert first is not None
    widget = first.widget()
    assert widget is not None
    widget.hide()
    flow.activate()
    assert flow.minimumSize() == QSize(100, 20)
    second = flow.itemAt(1)
    assert second is not None
    assert second.geometry().x() == 0
    assert flow.takeAt(0) is first
    assert flow.count() == 2
    assert flow.takeAt(9) is None
    assert flow.itemAt(-1) is None
    assert flow.expandingDirections() == Qt.Orientation(0)
    assert window.sizeHint().width() <= 400


def test_colours_are_read_as_written() -> None:
    assert QColor(LIGHT.accent).name().upper() == LIGHT.accent


# --- the typed number -------------------------------------------------------------------------


def test_only_the_number_itself_is_consent(show: Show) -> None:
    asked = TypedCount()
    show(asked)
    told: list[bool] = []
    asked.agreed.connect(told.append)
    asked.ask(1200)
    line = asked.findChild(QLineEdit, "confirmNumber")
    assert isinstance(line, QLineEdit)
    for typed in ("12", "1 200", "1200x", "1,200"):
        line.setText(typed)
    assert told == [False, False, True, False, True]


def test_nobody_agrees_to_nothing(show: Show) -> None:
    asked = TypedCount()
    show(asked)
    line = asked.focusProxy()
    assert isinstance(line, QLineEdit)
    told: list[bool] = []
    asked.agreed.connect(told.append)
    line.setText("0")
    asked.ask(0)
    assert told == [False, False]
