"""From an old program's file to the history: three thousand people, a group, a template, one send.

The real window, with its real children for importing and sending, against the simulated SMSAPI.
"""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.e2e.shop import Shop, is_open
from tests.simulators.smsapi import SmsApiSimulator

PEOPLE = 3_000
TWICE, EMPTY = 3, 2
"""Rows that repeat a number, and rows that hold none that can be used."""
GROUP = "Akcja opony"
SHOTS = os.environ.get("SMSDESK_JOURNEY_SHOTS", "")
"""A folder for pictures of every step, for looking at them."""

NAMES = ("Łukasz", "Żaneta", "Jan", "Anna", "Grażyna", "Piotr", "Święcisław", "Ewa")
SURNAMES = (
    "Zieliński",
    "Nowak",
    "Wiśniewska",
    "Kowalczyk",
    "Dąbrowski",
    "Łoś",
    "Brzęczyszczykiewicz",
)


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        simulator.account.balance *= 100
        yield simulator


@pytest.fixture
def shop(qtbot: QtBot, data_dir: Path) -> Iterator[Shop]:
    shop = Shop(qtbot, data_dir)
    yield shop
    shop.app.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """What Excel in Poland writes: Windows-1250, semicolons, its own headers."""
    path = tmp_path / "klienci ze starego programu.csv"
    with path.open("w", encoding="cp1250", newline="") as out:
        sheet = csv.writer(out, delimiter=";")
        sheet.writerow(["Imię", "Nazwisko", "Telefon", "Rejestracja", "Uwagi"])
        sheet.writerows(person(number) for number in range(PEOPLE))
        sheet.writerows(person(number) for number in range(TWICE))
        sheet.writerows(["Bez", "Numeru", "", "", ""] for _ in range(EMPTY))
        sheet.writerow(["Zły", "Numer", "4,86E+10", "", ""])
    return path


def person(number: int) -> list[str]:
    name, surname = NAMES[number % len(NAMES)], SURNAMES[number % len(SURNAMES)]
    phone = f"601 {number // 1000:03} {number % 1000:03}"
    return [name, surname, phone, f"WX {number:05}", "stały klient"]


def test_import_group_template_review_send_history(
    shop: Shop, smsapi: SmsApiSimulator, file: Path
) -> None:
    shop.set_up(smsapi)
    shop.click("navContacts")
    bring_in(shop, file)
    write_to_the_group(shop)
    review_and_send(shop)
    shop.wait(lambda: len(smsapi.ledger) == PEOPLE + 1)
    sent = smsapi.ledger[1:]
    assert len({one.number for one in sent}) == PEOPLE
    assert len({one.idx for one in sent}) == PEOPLE
    texts = {one.number: one.text for one in sent}
    assert "WX 00007" in texts["48601000007"]
    assert "WX 02999" in texts["48601002999"]
    look_at_the_history(shop)


def bring_in(shop: Shop, file: Path) -> None:
    shop.click("contactImport")
    dialog = shop.wait_for(QDialog, "importDialog")
    dialog.take(str(file))  # type: ignore[attr-defined]  # what the file dialog and a drop call
    shop.wait(lambda: shop.find(QPushButton, "importNext").isEnabled())
    shot(shop, "1 file")
    shop.click("importNext")
    shot(shop, "2 columns")
    shop.click("importNext")
    shop.wait(lambda: is_open("importStart") and shop.find(QPushButton, "importStart").isEnabled())
    shop.find(QComboBox, "importGroup").setEditText(GROUP)
    shop.wait(lambda: shop.find(QPushButton, "importStart").isEnabled())
    shot(shop, "3 check")
    shop.click("importStart")
    shop.wait(lambda: is_open("importUndo"))
    shot(shop, "4 done")
    dialog.close()
    contacts = shop.wait_for(QTableView, "contactTable")
    shop.wait(lambda: contacts.model().rowCount(QModelIndex()) == PEOPLE)


def write_to_the_group(shop: Shop) -> None:
    menu = shop.find(QPushButton, "filterGroup").menu()
    assert menu is not None
    shop.wait(lambda: GROUP in [action.text() for action in menu.actions()])
    next(action for action in menu.actions() if action.text() == GROUP).trigger()
    contacts = shop.table("contactTable")
    shop.wait(lambda: contacts.model().rowCount(QModelIndex()) == PEOPLE)
    next(action for action in menu.actions() if action.objectName() == "groupWrite").trigger()
    composer = shop.find(QWidget, "composer")
    shop.wait(lambda: len(composer.contact_ids) == PEOPLE)  # type: ignore[attr-defined]
    shot(shop, "5 group")


def review_and_send(shop: Shop) -> None:
    templates = shop.find(QComboBox, "composerTemplate")
    place = templates.findText("Auto gotowe do odbioru")
    templates.setCurrentIndex(place)
    templates.activated.emit(place)
    for name, value in (("kwota", "250"), ("firma", "Serwis Nowak"), ("adres", "Polna 5")):
        shop.wait_for(QLineEdit, f"composerField_{name}").setText(value)
    shop.wait(lambda: shop.find(QPushButton, "composerSend").isEnabled())
    shop.wait(lambda: "3" in shop.find(QPushButton, "composerSend").text())
    shot(shop, "6 text")
    shop.click("composerSend")
    shop.wait_for(QDialog, "confirmDialog")
    shop.wait(lambda: is_open("confirmNumber"))
    shot(shop, "7 review")
    assert not shop.find(QPushButton, "confirmSend").isEnabled()
    shop.write("confirmNumber", str(PEOPLE))
    shop.wait(lambda: shop.find(QPushButton, "confirmSend").isEnabled())
    shop.click("confirmSend")


def look_at_the_history(shop: Shop) -> None:
    shop.click("navMessages")
    messages = shop.wait_for(QTableView, "messageTable")
    shop.wait(lambda: messages.model().rowCount(QModelIndex()) == PEOPLE)
    shop.write("messageSearch", "WX 01234")
    shop.wait(lambda: messages.model().rowCount(QModelIndex()) == 1)
    shot(shop, "8 history")


def shot(shop: Shop, name: str) -> None:
    """What is on the screen, if somebody wants to look."""
    if SHOTS:
        for place, window in enumerate(QApplication.topLevelWidgets()):
            if window.isVisible():
                window.grab().save(f"{SHOTS}/{name} {place}.png")
