"""The helper that makes an API password out of a login password."""

import hashlib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.ui.dialogs.smsapi.md5_helper import Md5Helper, api_password, is_md5
from tests.ui.setup_tools import find, kept

MD5 = hashlib.md5(b"tajne", usedforsecurity=False).hexdigest()


@pytest.fixture
def helper(qtbot: QtBot, theme: object) -> Iterator[Md5Helper]:
    parent = QWidget()
    qtbot.addWidget(parent)
    helper = Md5Helper(parent)
    kept(qtbot, helper)
    helper.open()
    yield helper
    helper.reject()


def test_md5_is_that_of_the_password_with_its_spaces_and_letters() -> None:
    assert api_password("tajne") == MD5
    assert api_password(" tajne") != MD5
    assert api_password("hasło") == hashlib.md5("hasło".encode()).hexdigest()  # noqa: S324  # the provider's scheme


@pytest.mark.parametrize("text", [MD5, MD5.upper(), f"  {MD5}\n"])
def test_an_md5_stays_what_it_is(text: str) -> None:
    assert is_md5(text)
    assert api_password(text) == MD5


@pytest.mark.parametrize("text", ["", "tajne", MD5[:-1], MD5 + "0", "g" * 32])
def test_other_texts_are_no_md5(text: str) -> None:
    assert not is_md5(text)


def test_apply_hands_the_md5_over_and_forgets_the_password(qtbot: QtBot, helper: Md5Helper) -> None:
    line, apply = (
        find(helper, QLineEdit, "md5HelperPassword"),
        find(helper, QPushButton, "md5HelperApply"),
    )
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert not apply.isEnabled()
    QTest.keyClicks(line, "tajne")
    with qtbot.waitSignal(helper.computed) as told:
        QTest.mouseClick(apply, Qt.MouseButton.LeftButton)
    assert told.args == [MD5]
    assert line.text() == ""
    assert not helper.isVisible()


def test_enter_applies(qtbot: QtBot, helper: Md5Helper) -> None:
    line = find(helper, QLineEdit, "md5HelperPassword")
    QTest.keyClicks(line, "tajne")
    with qtbot.waitSignal(helper.computed) as told:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [MD5]


def test_a_pasted_md5_is_recognised_in_words(helper: Md5Helper) -> None:
    line, apply = (
        find(helper, QLineEdit, "md5HelperPassword"),
        find(helper, QPushButton, "md5HelperApply"),
    )
    line.setText(MD5.upper())
    assert "taken as is" in helper._note.text()
    assert apply.text() == "Insert"
    line.setText("tajne")
    assert "not sent" in helper._note.text()


def test_esc_hands_nothing_over(qtbot: QtBot, helper: Md5Helper) -> None:
    heard: list[str] = []
    helper.computed.connect(heard.append)
    find(helper, QLineEdit, "md5HelperPassword").setText("tajne")
    QTest.keyClick(helper, Qt.Key.Key_Escape)
    assert not helper.isVisible()
    assert heard == []


def test_apply_without_a_password_does_nothing(helper: Md5Helper) -> None:
    heard: list[str] = []
    helper.computed.connect(heard.append)
    helper._on_apply()
    assert heard == []
    assert helper.isVisible()


def test_the_password_can_be_shown(helper: Md5Helper) -> None:
    line, show = (
        find(helper, QLineEdit, "md5HelperPassword"),
        find(helper, QPushButton, "md5HelperPasswordShow"),
    )
    show.click()
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    show.click()
    assert line.echoMode() is QLineEdit.EchoMode.Password
