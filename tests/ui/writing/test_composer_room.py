"""The composer on an old laptop: whatever it has to say, what sends stays in sight."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.ui.composer import words
from smsdesk.ui.composer.chip_area import ChipArea
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.low_scroll import LowScroll
from tests.ui.writing.driver import Driver

OLD_LAPTOP = (422, 580)
"""What is left for the composer on a screen of 1280 by 720."""
LONG = "Wiadomości z tego miesiąca wyniosą 0,33 pkt, więcej niż Twój budżet 0,10 pkt. " * 3


def _in_sight(widget: QWidget, window: QWidget) -> bool:
    """All of it, without scrolling."""
    corner = widget.mapTo(window, QPoint(0, 0))
    whole = widget.rect().translated(corner)
    return window.rect().contains(whole) and widget.visibleRegion().boundingRect() == widget.rect()


def test_sender_counter_and_send_are_in_sight_whatever_is_said(driver: Driver) -> None:
    composer, form = driver.composer, driver.composer._form
    composer.resize(*OLD_LAPTOP)
    driver.add("501 234 567")
    driver.write("Dzień dobry, zażółć gęślą jaźń")
    for banner in (form.error, form.budget, form.quiet._banner):
        banner.say(LONG, Tone.WARN)
    form.quiet.show()
    driver.until(lambda: form.error.height() > 60)
    shown = (driver.gateway, driver.sender, driver.send, form.schedule, form.review)
    driver.until(lambda: all(_in_sight(widget, composer) for widget in shown))
    assert composer.height() == OLD_LAPTOP[1]


def test_the_counter_is_in_sight_without_warnings(driver: Driver) -> None:
    driver.composer.resize(*OLD_LAPTOP)
    driver.add("501 234 567")
    driver.write("Gotowe")
    counter = driver.find(QLabel, "composerCounter")
    driver.until(lambda: _in_sight(counter, driver.composer))


def test_the_text_keeps_three_lines_beside_many_chips_and_fields(driver: Driver) -> None:
    composer, form = driver.composer, driver.composer._form
    composer.resize(*OLD_LAPTOP)
    for place in range(9):
        driver.add(f"501 234 50{place}")
    driver.write("Auto {marka} gotowe. Koszt {kwota}, ulica {ulica}, godziny {otwarcie}")
    driver.until(lambda: len(form.fields.names) == 4)
    driver.until(lambda: _in_sight(form.text, composer) and _in_sight(driver.send, composer))
    assert form.text.viewport().height() >= 3 * form.text.fontMetrics().lineSpacing()
    composer.resize(OLD_LAPTOP[0], 900)
    chips = composer.findChild(ChipArea)
    assert chips is not None
    driver.until(lambda: chips.height() > 90)


def test_the_text_is_in_sight_while_one_writes_and_a_bar_tells_something(driver: Driver) -> None:
    composer, form = driver.composer, driver.composer._form
    composer.resize(OLD_LAPTOP[0], 520)
    for place in range(9):
        driver.add(f"501 234 50{place}")
    driver.write("Gotowe")
    form.text.setFocus()
    form.quiet._banner.say("Trwają godziny ciszy.", Tone.WARN)
    form.quiet.show()
    driver.until(lambda: _in_sight(form.text, composer) and _in_sight(driver.send, composer))


@pytest.mark.parametrize("text", ["a" * 2000, "Koszt {kwota"])
def test_a_text_that_cannot_be_sent_is_offered_no_send(driver: Driver, text: str) -> None:
    driver.add("501 234 567")
    driver.write(text)
    driver.until(lambda: bool(driver.problem("text_field")) and not driver.send.isEnabled())
    assert driver.send.toolTip() == driver.cost
    driver.write("Gotowe")
    driver.until(driver.send.isEnabled)
    assert driver.send.toolTip() == ""


def test_nobody_is_sent_nothing_and_the_text_stays(driver: Driver) -> None:
    form = driver.composer._form
    driver.add("501 234 567")
    driver.write("Zapraszamy na przegląd")
    driver.until(driver.send.isEnabled)
    form.purpose.setCurrentIndex(2)
    driver.composer.send()  # before the review could tell
    driver.until(lambda: form.error.text() == words.nobody())
    assert form.text.text == "Zapraszamy na przegląd"
    assert len(form.recipients) == 1
    driver.until(lambda: not driver.send.isEnabled())
    assert driver.cost == words.nobody()
    form.purpose.setCurrentIndex(0)
    driver.until(driver.send.isEnabled)


def test_words_follow_at_once_when_the_last_field_is_filled_in(driver: Driver) -> None:
    driver.add("501 234 567")
    driver.write("Koszt {kwota}")
    driver.until(lambda: driver.find(QLineEdit, "composerField_kwota").isVisible())
    driver.until(lambda: "kwota" in driver.cost)
    driver.find(QLineEdit, "composerField_kwota").setText("120")
    assert driver.send.isEnabled()
    assert driver.cost == words.sizes(1, 1, estimated=False)


def test_the_keyboard_goes_from_the_text_to_the_sender_to_send(driver: Driver) -> None:
    names = {
        "composerText",
        "composerGateway",
        "composerSender",
        "composerReview",
        "composerSchedule",
        "composerSend",
    }
    visited, widget = [], driver.composer._form.text.nextInFocusChain()
    while widget is not None and widget is not driver.composer._form.text:
        visited += [widget.objectName()] if widget.objectName() in names else []
        widget = widget.nextInFocusChain()
    assert visited == [
        "composerGateway",
        "composerSender",
        "composerReview",
        "composerSchedule",
        "composerSend",
    ]


# --- the part that scrolls ------------------------------------------------------------------------


@pytest.fixture
def banners(qtbot: QtBot, theme: object) -> tuple[Banner, Banner]:
    return Banner(), Banner()


@pytest.fixture
def low(qtbot: QtBot, banners: tuple[Banner, Banner]) -> Iterator[LowScroll]:
    window = QWidget()
    low = LowScroll(*banners, highest=90, gap=8)
    layout = QVBoxLayout(window)
    layout.addWidget(low)
    layout.addStretch(1)
    qtbot.addWidget(window)
    window.resize(400, 400)
    window.show()
    yield low
    window.close()


def test_with_nothing_to_say_it_takes_no_room(low: LowScroll) -> None:
    assert low.height() == 0


def test_it_is_as_high_as_its_words_up_to_a_limit(
    qtbot: QtBot, low: LowScroll, banners: tuple[Banner, Banner]
) -> None:
    first, second = banners
    first.say("Krótko", Tone.WARN)
    qtbot.waitUntil(lambda: 30 < low.height() < 80)
    one_line = low.height()
    assert one_line == first.height() + 8
    second.say(LONG, Tone.WARN)
    qtbot.waitUntil(lambda: low.height() == 90)
    assert low.verticalScrollBar().maximum() > 0
    first.clear()
    second.clear()
    qtbot.waitUntil(lambda: low.height() == 0)


def test_what_fits_has_no_bar_that_takes_its_width(
    qtbot: QtBot, low: LowScroll, banners: tuple[Banner, Banner]
) -> None:
    banners[0].say("Krótko", Tone.WARN)
    qtbot.waitUntil(lambda: 30 < low.height() < 80)
    assert low.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    banners[1].say(LONG, Tone.WARN)
    qtbot.waitUntil(lambda: low.height() == 90)
    assert low.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded
    banners[1].clear()
    qtbot.waitUntil(lambda: low.height() == banners[0].height() + 8)
    assert not low.verticalScrollBar().isVisible()


def test_words_wrap_with_the_width(
    qtbot: QtBot, low: LowScroll, banners: tuple[Banner, Banner]
) -> None:
    banners[0].say("Wiadomości wyniosą więcej niż Twój budżet na ten miesiąc.", Tone.WARN)
    low.window().resize(1200, 400)
    qtbot.waitUntil(lambda: 0 < low.height() < 60)
    wide = low.height()
    low.window().resize(260, 400)
    qtbot.waitUntil(lambda: low.height() > wide)
