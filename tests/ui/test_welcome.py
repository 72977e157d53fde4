"""The welcome page: three ways to begin and two to go on, each leads somewhere."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.desk import Desk
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.pages import welcome_page
from smsdesk.ui.pages.welcome_page import WelcomePage
from smsdesk.ui.theme import Tone


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> WelcomePage:
    page = WelcomePage(context)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    return page


def _button(page: WelcomePage, name: str) -> QPushButton:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button


def test_the_gateway_is_a_wish(qtbot: QtBot, context: Context, page: WelcomePage) -> None:
    with qtbot.waitSignal(context.wishes.gateway):
        _button(page, "welcomeGateway").click()


def test_the_import_is_a_wish(qtbot: QtBot, context: Context, page: WelcomePage) -> None:
    with qtbot.waitSignal(context.wishes.contact_import):
        _button(page, "welcomeImport").click()


def test_whoever_goes_on_here_finds_copies_and_the_shops_database(
    qtbot: QtBot, context: Context, page: WelcomePage
) -> None:
    with qtbot.waitSignal(context.wishes.backups):
        _button(page, "welcomeRestore").click()
    with qtbot.waitSignal(context.wishes.database):
        _button(page, "welcomeJoin").click()


def test_practising_adds_the_practice_gateway(
    qtbot: QtBot, context: Context, page: WelcomePage, said: list[Notice]
) -> None:
    with qtbot.waitSignal(context.changes.gateways, timeout=20_000):
        _button(page, "welcomePractice").click()
    assert [notice.tone for notice in said] == [Tone.GOOD]
    found: list[ConfiguredGateway | None] = []
    context.runner.run(lambda desk: desk.gateways.default(), found.append, owner=page)
    qtbot.waitUntil(lambda: bool(found))
    gateway = found[0]
    assert gateway is not None
    assert gateway.practice
    assert gateway.active


def test_practising_that_fails_says_so_and_can_be_tried_again(
    qtbot: QtBot,
    page: WelcomePage,
    said: list[Notice],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(desk: Desk, name: str) -> ConfiguredGateway:
        raise SmsdeskError(ErrorCode.DATABASE_READONLY, name=name)

    monkeypatch.setattr(welcome_page, "_add_practice", refuse)
    button = _button(page, "welcomePractice")
    button.click()
    assert not button.isEnabled()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[0].tone is Tone.BAD
    assert button.isEnabled()


def test_the_keyboard_begins_at_the_gateway(qtbot: QtBot, page: WelcomePage) -> None:
    page.focus_first()
    assert page.focusWidget() is _button(page, "welcomeGateway")


def test_no_words_are_cut_off(page: WelcomePage) -> None:
    from smsdesk.ui.widgets.labels import Hint

    for hint in page.findChildren(Hint):
        assert hint.height() >= hint.heightForWidth(hint.width())
