"""LoadPage: why nothing can be opened, and when it is tried again."""

import pytest
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui.pages import load_page
from smsdesk.ui.pages.load_page import LoadPage

WAIT = 5_000
AWAY = SmsdeskError(ErrorCode.SERVER_UNREACHABLE, host="serwer", reason="no answer")


@pytest.fixture
def page(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> LoadPage:
    monkeypatch.setattr(load_page, "_REST_MS", 1)
    page = LoadPage()
    qtbot.addWidget(page)
    return page


def test_a_server_that_is_away_is_asked_again_by_itself(qtbot: QtBot, page: LoadPage) -> None:
    for _ in range(2):
        page.wait()
        with qtbot.waitSignal(page.again, timeout=WAIT):
            page.show_error(AWAY)
        page.wait()
        # what is told stays in sight meanwhile
        assert page.has_problem
        page.show_error(AWAY)
    page.wait()
    assert not page._rest.isActive()


def test_what_a_person_must_mend_waits_for_them(page: LoadPage) -> None:
    page.show_error(SmsdeskError(ErrorCode.SERVER_LOGIN, host="serwer", user="jan"))
    assert page.has_problem
    assert not page._rest.isActive()
    page.wait()
    assert not page.has_problem
