"""What goes wrong while setting up: its own sentence, nothing saved, no secret in any file."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.bootstrap import READ_TIMEOUT_VARIABLE
from smsdesk.core.errors import ErrorCode
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.error_text import error_text
from tests.e2e.shop import PASSWORD, Shop, is_open
from tests.simulators import faults
from tests.simulators.smsapi import PASSWORD_MD5, TOKEN, SmsApiSimulator


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        simulator.account.deliver_after = 0
        yield simulator


@pytest.fixture
def shop(qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    monkeypatch.setenv(READ_TIMEOUT_VARIABLE, "0.5")
    shop = Shop(qtbot, data_dir)
    yield shop
    shop.app.close()


# --- what can go wrong while setting up ------------------------------------------------------


@dataclass(frozen=True)
class Mishap:
    """Something wrong, and the error that tells it."""

    code: ErrorCode
    happen: Callable[[Shop, SmsApiSimulator], None]
    beside: str = ""
    """The field beside which the sentence stands too."""


def _wrong_password(shop: Shop, simulator: SmsApiSimulator) -> None:
    shop.write("passwordMd5", "0" * 32)


def _unknown_sender(shop: Shop, simulator: SmsApiSimulator) -> None:
    shop.find(QComboBox, "senderName").setEditText("KOWALSKI")


def _no_points(shop: Shop, simulator: SmsApiSimulator) -> None:
    simulator.account.balance *= 0


def _ip_filter(shop: Shop, simulator: SmsApiSimulator) -> None:
    simulator.account.ip_allowed = False


def _timeout(shop: Shop, simulator: SmsApiSimulator) -> None:
    simulator.faults.add(faults.slow(5, after=True))


def _refused(shop: Shop, simulator: SmsApiSimulator) -> None:
    shop.find(QComboBox, "endpoint").setEditText("127.0.0.1:9")


def _no_such_host(shop: Shop, simulator: SmsApiSimulator) -> None:
    shop.find(QComboBox, "endpoint").setEditText("bramka.nigdzie.invalid")


def _hang_up(shop: Shop, simulator: SmsApiSimulator) -> None:
    simulator.faults.add(faults.hang_up(after=True))


def _html(shop: Shop, simulator: SmsApiSimulator) -> None:
    simulator.faults.add(faults.html(after=False))


MISHAPS = {
    "wrong password": Mishap(ErrorCode.LOGIN_REJECTED, _wrong_password, "passwordMd5"),
    "unknown sender": Mishap(ErrorCode.SENDER_REFUSED, _unknown_sender, "senderName"),
    "no points": Mishap(ErrorCode.NO_CREDIT, _no_points),
    "IP filter": Mishap(ErrorCode.IP_BLOCKED, _ip_filter),
    "time-out": Mishap(ErrorCode.ANSWER_TIMEOUT, _timeout),
    "refused connection": Mishap(ErrorCode.CONNECTION_REFUSED, _refused, "endpoint"),
    "host not found": Mishap(ErrorCode.HOST_NOT_FOUND, _no_such_host, "endpoint"),
    "hang-up": Mishap(ErrorCode.CONNECTION_LOST, _hang_up),
    "HTML": Mishap(ErrorCode.ANSWER_UNREADABLE, _html),
}


@pytest.mark.parametrize("name", MISHAPS)
def test_every_mishap_has_its_sentence_and_saves_nothing(
    shop: Shop, smsapi: SmsApiSimulator, name: str
) -> None:
    mishap = MISHAPS[name]
    dialog = shop.open_settings()
    shop.fill(smsapi)
    mishap.happen(shop, smsapi)
    before = dialog.form.filled()
    shop.send_test(dialog)
    error = dialog.form.controller.error
    assert error is not None
    assert error.code is mishap.code
    assert shop.reads("testResult") == error_text(error)
    if mishap.beside:
        assert shop.find(QWidget, mishap.beside).property("invalid")
    assert dialog.form.filled() == before
    _cannot_save(shop, dialog)
    assert _saved_names(shop) == []


def test_no_two_mishaps_sound_alike() -> None:
    from smsdesk.core.sentences import SENTENCES

    sentences = [SENTENCES[mishap.code] for mishap in MISHAPS.values()]
    assert len(set(sentences)) == len(MISHAPS)


def _cannot_save(shop: Shop, dialog: GatewayDialog) -> None:
    """By mouse, by keyboard, by code."""
    save = shop.find(QPushButton, "save")
    assert not save.isEnabled()
    assert shop.reads("saveReason")
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    save.click()
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    dialog.accept()
    save.setEnabled(True)
    save.click()
    assert not dialog.form.controller.busy
    assert dialog.isVisible()


def _saved_names(shop: Shop) -> list[str]:
    names: list[list[str]] = []
    shop.app.context.runner.run(
        lambda desk: [one.name for one in desk.gateways.list()],
        names.append,
        owner=shop.app.window,
    )
    shop.wait(lambda: bool(names))
    return names[0]


# --- secrets ---------------------------------------------------------------------------------


@pytest.mark.parametrize("by_token", [False, True])
def test_no_file_but_the_keyring_holds_a_secret(
    shop: Shop, smsapi: SmsApiSimulator, home: Path, by_token: bool
) -> None:
    dialog = shop.open_settings()
    shop.fill(smsapi)
    if by_token:
        shop.find(QRadioButton, "authToken").click()
        shop.write("apiToken", TOKEN)
    else:
        _compute_password(shop)
    shop.send_test(dialog)
    assert PASSWORD_MD5 not in repr(dialog.form.filled())
    assert TOKEN not in repr(dialog.form.controller.tried)
    shop.click("save")
    shop.wait(lambda: not is_open("gatewayDialog"))
    shop.app.close()
    files = [file for file in shop.data_dir.rglob("*") if file.is_file()]
    assert any(file.suffix == ".db" for file in files)
    for file in files:
        content = file.read_bytes()
        for secret in (PASSWORD, PASSWORD_MD5, TOKEN):
            assert secret.encode() not in content, file.name
    keyring = b"".join(file.read_bytes() for file in home.rglob("*") if file.is_file())
    assert keyring


def _compute_password(shop: Shop) -> None:
    shop.write("passwordMd5", "")
    shop.click("md5Helper")
    shop.wait_for(QLineEdit, "md5HelperPassword").setText(PASSWORD)
    shop.click("md5HelperApply")
    made = hashlib.md5(PASSWORD.encode(), usedforsecurity=False).hexdigest()
    assert shop.find(QLineEdit, "passwordMd5").text() == made


def test_without_a_keyring_nothing_is_sent_or_half_saved(
    shop: Shop, smsapi: SmsApiSimulator
) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]  # keyring's own
    dialog = shop.open_settings()
    shop.fill(smsapi)
    shop.send_test(dialog)
    error = dialog.form.controller.error
    assert error is not None
    assert error.code is ErrorCode.KEYRING_MISSING
    assert shop.reads("testResult") == error_text(error)
    _cannot_save(shop, dialog)
    assert smsapi.ledger == []
    assert _saved_names(shop) == []
