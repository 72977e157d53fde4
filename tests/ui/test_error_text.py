"""Sentences of errors: translated, filled in, one for every code."""

import errno
import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui.error_text import brief_text, code_text, error_text


class Shouting(QTranslator):
    """Translates every sentence into upper case, except what is in braces."""

    def translate(
        self,
        context: str | bytes | bytearray | memoryview,
        sourceText: str | bytes | bytearray | memoryview,  # noqa: N803  # Qt's name
        disambiguation: str | bytes | bytearray | memoryview | None = None,
        n: int = -1,
    ) -> str:
        del disambiguation, n
        text = sourceText if isinstance(sourceText, str) else bytes(sourceText).decode()
        return f"{text} ({context if isinstance(context, str) else bytes(context).decode()})"


@pytest.fixture
def shouting(qapp: QApplication) -> Iterator[None]:
    translator = Shouting()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("code", list(ErrorCode))
def test_every_code_has_a_sentence(code: ErrorCode) -> None:
    error = SmsdeskError(code)
    assert error_text(error) == str(error)
    assert error_text(error).strip()


@pytest.mark.usefixtures("qapp")
def test_details_are_filled_in() -> None:
    assert "KOWALSKI" in code_text(ErrorCode.SENDER_REFUSED, gateway="SMSAPI", sender="KOWALSKI")


@pytest.mark.usefixtures("shouting")
def test_sentences_are_translated_in_their_own_context() -> None:
    text = code_text(ErrorCode.NO_CREDIT, gateway="SMSAPI")
    assert text.startswith("SMSAPI ")
    assert text.endswith("(ErrorText)")


@pytest.mark.usefixtures("shouting")
def test_states_among_the_details_are_words() -> None:
    assert "“Delivered (MessageState)”" in code_text(ErrorCode.MESSAGE_STATE, state="delivered")


@pytest.mark.usefixtures("qapp")
def test_amounts_are_written_as_polish_ones() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Polish, QLocale.Country.Poland))
    try:
        said = code_text(ErrorCode.BUDGET_EXCEEDED, total="1234.50", budget="1000", unit="zł")
    finally:
        QLocale.setDefault(before)
    assert "1\u00a0234,50 zł" in said
    assert "1\u00a0000 zł" in said


AWAY = SmsdeskError(ErrorCode.SERVER_UNREACHABLE, host="serwer", reason="no answer")


@pytest.mark.usefixtures("qapp")
def test_where_a_banner_tells_of_the_server_few_words_do() -> None:
    assert brief_text(AWAY) == "No connection with the shop's database now. What you write is kept."
    other = SmsdeskError(ErrorCode.SERVER_LOGIN, host="serwer", user="jan")
    assert brief_text(other) == error_text(other)


@pytest.mark.usefixtures("shouting")
def test_what_the_system_says_is_translated() -> None:
    def told(reason: str) -> str:
        return error_text(SmsdeskError(ErrorCode.BACKUP_UNREADABLE, name="k.db", reason=reason))

    assert "k.db cannot be read: it is not there (SystemWords)." in told(os.strerror(errno.ENOENT))
    assert "cannot be read: something new." in told("something new")
