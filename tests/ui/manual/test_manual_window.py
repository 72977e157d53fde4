"""Help > Manual: pages, links, places, search, languages, sizes, light and dark."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from smsdesk import paths
from smsdesk.ui.context import Context
from smsdesk.ui.manual import manual_window
from smsdesk.ui.manual.dress import headings
from smsdesk.ui.manual.manual_window import ManualWindow, language_now
from smsdesk.ui.theme import DARK, Theme
from smsdesk.ui.ui_state import UiState
from smsdesk.ui.window_dialogs import Dialogs
from tests.ui.finding import action, button, widget, words

from ..conftest import Open


def _line(manual: ManualWindow) -> QLineEdit:
    found = manual.findChild(QLineEdit, "manualSearch")
    assert found is not None
    return found


def _list(manual: ManualWindow) -> QListWidget:
    found = manual.findChild(QListWidget, "manualPages")
    assert found is not None
    return found


def _titles(manual: ManualWindow) -> list[str]:
    return [_list(manual).item(row).text() for row in range(_list(manual).count())]


def _follow(manual: ManualWindow, address: str) -> None:
    manual.view.anchorClicked.emit(QUrl(address))


def test_it_opens_with_its_contents(manual: ManualWindow) -> None:
    assert manual.page == "index"
    assert _titles(manual) == ["Contents", "Sending", "Gateways"]
    assert "how" in manual.view.toPlainText()
    assert _list(manual).currentRow() == 0
    assert not manual.back.isEnabled()


def test_a_click_in_the_list_opens_a_page(manual: ManualWindow) -> None:
    _list(manual).setCurrentRow(2)
    assert manual.page == "gateways"
    assert manual.back.isEnabled()


def test_links_lead_to_pages_and_headings(manual: ManualWindow) -> None:
    _follow(manual, "gateways.md#second-operator")
    assert manual.page == "gateways"
    assert manual.view.heading_here() == 2
    _follow(manual, "sending.md")
    assert (manual.page, manual.view.scrolled) == ("sending", 0)
    _follow(manual, "#costs")
    assert (manual.page, manual.view.heading_here()) == ("sending", 1)


def test_a_link_to_nowhere_shows_the_contents(manual: ManualWindow) -> None:
    _follow(manual, "sending.md#no-such-heading")
    assert (manual.page, manual.view.scrolled) == ("sending", 0)
    _follow(manual, "later.md")
    assert manual.page == "index"
    _follow(manual, "notes.txt")
    assert manual.page == "index"


def test_links_outside_are_for_the_browser(
    manual: ManualWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    _follow(manual, "https://example.org/panel")
    _follow(manual, "file:///etc/passwd")
    assert [address.toString() for address in opened] == ["https://example.org/panel"]
    assert manual.page == "index"


def test_back_and_forward_return_to_the_very_place(qtbot: QtBot, manual: ManualWindow) -> None:
    manual.open_page("sending", "costs")
    there = manual.view.scrolled
    manual.open_page("gateways")
    QTest.keyClick(manual, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (manual.page, manual.view.scrolled) == ("sending", there)
    manual.back.click()
    assert manual.page == "index"
    manual._go_back()
    assert manual.page == "index"
    manual.forward.click()
    assert manual.page == "sending"
    manual.home.click()
    assert not manual.forward.isEnabled()


def test_dialogs_name_places_in_english_whatever_is_shown(manual: ManualWindow) -> None:
    button(manual, "manualPolish").click()
    manual.open_at("sending", "costs")
    assert manual.language == "pl"
    assert headings(manual.view.document())[manual.view.heading_here()].text() == "Ile to kosztuje"
    manual.open_at("nothing", "costs")
    assert manual.page == "index"


def test_another_language_keeps_the_place(manual: ManualWindow) -> None:
    manual.open_page("gateways", "second-operator")
    button(manual, "manualPolish").click()
    assert manual.page == "gateways"
    assert headings(manual.view.document())[manual.view.heading_here()].text() == "Drugi operator"
    assert _titles(manual)[0] == "Spis treści"
    assert not manual.back.isEnabled()


def test_another_language_keeps_a_place_that_was_scrolled_to(manual: ManualWindow) -> None:
    manual.open_page("sending", "costs-1")
    manual.view.scroll_to(1)
    assert manual.view.heading_here() == 0
    manual.view.scroll_to(manual.view.verticalScrollBar().maximum() - 1)
    manual.open_page("gateways", "first-operator")
    manual.view.scroll_to(manual.view.scrolled + 40)
    assert manual.view.heading_here() == 1
    button(manual, "manualPolish").click()
    assert (
        headings(manual.view.document())[manual.view.heading_here()].text() == "Pierwszy operator"
    )


def test_the_language_is_that_of_the_program(
    manual: ManualWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert manual.language == "en"
    assert manual.languages.current == "en"
    from PySide6.QtCore import QLocale

    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.Polish))
        assert language_now() == "pl"
    finally:
        QLocale.setDefault(before)


# --- searching ----------------------------------------------------------------------------------


def test_a_search_counts_on_all_pages_and_marks_on_this_one(
    qtbot: QtBot, manual: ManualWindow
) -> None:
    manual.open_page("sending")
    QTest.keyClicks(_line(manual), "POINTS")
    assert _titles(manual) == ["Contents", "Sending (1)", "Gateways (1)"]
    assert words(manual, "manualFound").startswith("2 ")
    assert manual.view.textCursor().selectedText() == "points"
    assert len(manual.view.extraSelections()) == 1


def test_enter_goes_on_to_the_next_page_and_around(qtbot: QtBot, manual: ManualWindow) -> None:
    _line(manual).setText("costs")
    assert manual.page == "index"
    seen = []
    for _ in range(6):
        QTest.keyClick(_line(manual), Qt.Key.Key_Return)
        seen.append((manual.page, manual.view.textCursor().position()))
    assert [page for page, _ in seen] == ["sending"] * 4 + ["gateways", "sending"]
    assert len(set(seen)) == 5
    assert seen[0] == seen[5]


def test_what_stands_nowhere_is_said(qtbot: QtBot, manual: ManualWindow) -> None:
    _line(manual).setText("kangaroo")
    assert words(manual, "manualFound") == "Not in the manual. Try another word."
    QTest.keyClick(_line(manual), Qt.Key.Key_Return)
    assert manual.page == "index"
    _line(manual).clear()
    assert not widget(manual, "manualFound").isVisible()


def test_esc_clears_the_search_then_closes(qtbot: QtBot, manual: ManualWindow) -> None:
    QTest.keyClick(manual, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    _line(manual).setText("costs")
    QTest.keyClick(manual, Qt.Key.Key_Escape)
    assert _line(manual).text() == ""
    assert manual.isVisible()
    QTest.keyClick(manual, Qt.Key.Key_Escape)
    assert not manual.isVisible()


# --- how it looks -------------------------------------------------------------------------------


def test_letters_grow_and_shrink(qtbot: QtBot, manual: ManualWindow) -> None:
    sizes = []
    for deed in (manual.larger.click, manual.smaller.click, manual.smaller.click):
        deed()
        sizes.append(words(manual, "manualZoom"))
    assert sizes == ["115 %", "100 %", "90 %"]
    small = manual.view.document().defaultFont().pixelSize()
    QTest.keyClick(manual, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert manual.view.document().defaultFont().pixelSize() > small
    for _ in range(20):
        manual.view.zoom(1)
    assert words(manual, "manualZoom") == "200 %"


def test_pictures_fit_the_page_and_come_from_the_manual_only(manual: ManualWindow) -> None:
    manual.open_page("gateways")
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = manual.view.loadResource(kind, QUrl("../images/en/tile.png"))
    assert isinstance(picture, QImage)
    assert 100 < picture.width() <= manual.view.viewport().width()
    assert manual.view.loadResource(kind, QUrl("../../secret.png")) is None
    assert manual.view.loadResource(kind, QUrl("../images/en/none.png")) is None
    style = QTextDocument.ResourceType.StyleSheetResource.value
    assert manual.view.loadResource(style, QUrl("../images/en/tile.png")) is None


def test_a_narrower_window_has_narrower_pictures(qtbot: QtBot, manual: ManualWindow) -> None:
    manual.open_page("gateways")
    kind = QTextDocument.ResourceType.ImageResource.value
    wide = manual.view.loadResource(kind, QUrl("../images/en/tile.png")).width()
    manual.resize(700, 600)
    qtbot.waitUntil(lambda: not manual.view._settled.isActive())
    assert manual.view.loadResource(kind, QUrl("../images/en/tile.png")).width() < wide
    assert manual.view.horizontalScrollBar().maximum() == 0


def test_it_follows_the_theme(manual: ManualWindow, theme: Theme) -> None:
    manual.open_page("sending")
    theme.choose("dark")
    block = manual.view.document().findBlockByNumber(1)
    colours = set()
    place = block.begin()
    while not place.atEnd():
        form = place.fragment().charFormat()
        if form.isAnchor():
            colours.add(form.foreground().color().name().upper())
        place += 1
    assert colours == {DARK.accent}


# --- around it ----------------------------------------------------------------------------------


def test_a_missing_manual_is_a_sentence(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = ManualWindow(tmp_path / "nowhere", theme)
    qtbot.addWidget(window)
    window.show()
    window.open_at("sending", "costs")
    assert widget(window, "manualMissing").isVisible()
    said = [label.text() for label in widget(window, "manualMissing").findChildren(QLabel)]
    assert "The manual is not there" in said
    assert not window.home.isEnabled()
    window._on_next()
    button(window, "manualPolish").click()
    window.view._draw_again()
    assert window.page == ""
    window.close()


def test_the_real_manual_opens_in_both_languages(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manual_window, "language_now", lambda: "pl")
    window = ManualWindow(paths.manual("pl").parent, theme)
    qtbot.addWidget(window)
    window.show()
    for language in ("manualPolish", "manualEnglish"):
        button(window, language).click()
        for name in window._pages:
            window.open_page(name)
            assert window.view.horizontalScrollBar().maximum() == 0, name
            assert window.view.textCursor().atStart(), name
    # a cursor at the end would take the beginning out of sight
    window.resize(window.width(), window.height() - 100)
    window.open_page("index")
    window.resize(window.width(), window.height() + 100)
    assert window.view.scrolled == 0
    window.close()


def test_f1_in_the_main_window_opens_it_and_it_closes_with_that(
    qtbot: QtBot, context: Context, ui_state: UiState, folder: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialogs = Dialogs(replace(context, manual=folder), ui_state, window)
    dialogs.manual("sending", "costs")
    manual = dialogs._manual
    assert manual is not None
    assert (manual.page, manual.isVisible()) == ("sending", True)
    dialogs.manual()
    assert dialogs._manual is manual
    assert manual.page == "index"
    with qtbot.waitSignal(manual.destroyed):
        window.close()
    dialogs.manual()
    assert dialogs._manual is not manual
    window.close()


def test_the_menu_and_wishes_open_it(
    qtbot: QtBot, context: Context, open_window: Open, folder: Path
) -> None:
    window = open_window()
    object.__setattr__(context, "manual", folder)
    assert action(window, "actionManual").shortcut().toString() == "F1"
    action(window, "actionManual").trigger()
    manual = window._dialogs._manual
    assert manual is not None
    assert manual.page == "index"
    context.wishes.manual.emit("gateways", "second-operator")
    assert (manual.page, manual.view.heading_here()) == ("gateways", 2)
