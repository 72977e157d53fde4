"""The composer while the server with the data is away: few words, and nothing is lost."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.compose import ComposeService
from smsdesk.ui.composer import recipient_field
from tests.ui.writing.driver import Driver

FEW_WORDS = "No connection with the shop's database now. What you write is kept."


def _away(*_arguments: object, **_more: object) -> None:
    raise SmsdeskError(ErrorCode.SERVER_UNREACHABLE, host="serwer", reason="no answer")


@contextmanager
def _lost() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("read_typed", "read_pasted"):
            patch.setattr(recipient_field, name, _away)
        for name in ("review", "queue"):
            patch.setattr(ComposeService, name, _away)
        yield patch


def test_a_typed_number_stays_and_is_read_when_the_server_is_back(driver: Driver) -> None:
    with _lost():
        driver.add("601 123 456")
        assert driver.line.text() == "601 123 456"
        assert driver.problem("to_field") == FEW_WORDS
        assert not driver.names
    driver.composer._context.changes.contacts.emit()
    driver.until(lambda: bool(driver.names))
    assert (driver.line.text(), driver.problem("to_field")) == ("", "")


def test_pasted_numbers_stay_too(driver: Driver) -> None:
    with _lost():
        driver.line.pasted.emit("601 123 456\n602 345 678")  # type: ignore[attr-defined]  # of RecipientInput
        driver.until(lambda: not driver.composer._form.recipients.reading)
    assert driver.line.text() == "601 123 456, 602 345 678"


def test_what_is_mended_by_hand_is_not_read_by_itself(driver: Driver) -> None:
    with _lost():
        driver.add("601 123 456")
    QTest.keyClick(driver.line, Qt.Key.Key_Backspace)
    assert driver.problem("to_field") == ""
    driver.composer._context.changes.contacts.emit()
    assert not driver.composer._form.recipients.reading
    assert driver.line.text() == "601 123 45"


def test_the_text_is_not_pushed_aside(driver: Driver) -> None:
    driver.add("601 123 456")
    with _lost():
        driver.write("Auto gotowe.")
        driver.until(lambda: driver.cost == FEW_WORDS)
        error = driver.composer._form.error
        assert not error.isVisible()
        # whoever sends must be told
        driver.until(driver.send.isEnabled)
        driver.send.click()
        driver.until(lambda: error.text() == FEW_WORDS)
