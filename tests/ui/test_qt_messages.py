"""What Qt complains about is in the log, once or now and then, and goes on as before."""

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import (
    QMessageLogContext,
    QtMsgType,
    qDebug,
    qInstallMessageHandler,
    qWarning,
)

from smsdesk.ui.qt_messages import QtMessages


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """What reaches the handler that was there before."""
    heard: list[str] = []

    def handler(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        heard.append(words)

    before = qInstallMessageHandler(handler)
    yield heard
    qInstallMessageHandler(before)


@pytest.fixture
def messages(heard: list[str]) -> Iterator[QtMessages]:
    messages = QtMessages()
    yield messages
    messages.remove()
    qWarning("later")
    assert heard[-1] == "later"


@pytest.mark.usefixtures("messages")
def test_warnings_are_logged_and_go_on(heard: list[str], caplog: pytest.LogCaptureFixture) -> None:
    qWarning("a wrong size")
    assert heard == ["a wrong size"]
    [record] = caplog.records
    assert record.levelno == logging.WARNING
    assert "a wrong size" in record.getMessage()


@pytest.mark.usefixtures("messages")
def test_chatter_is_not_logged(heard: list[str], caplog: pytest.LogCaptureFixture) -> None:
    qDebug("by the way")
    assert heard == ["by the way"]
    assert not caplog.records


@pytest.mark.usefixtures("messages")
def test_the_same_words_do_not_flood_the_log(
    heard: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(150):
        qWarning("a wrong size")
    assert len(heard) == 150
    assert len(caplog.records) == 3


def test_without_another_handler_the_console_hears_it(
    heard: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    qInstallMessageHandler(None)
    messages = QtMessages()
    qWarning("a wrong size")
    assert capsys.readouterr().err == "a wrong size\n"
    monkeypatch.setattr("sys.stderr", None)
    qWarning("without a console")
    messages.remove()
    assert heard == []
