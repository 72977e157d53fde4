"""The dialog of own fields over the real services."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.bootstrap import open_desk
from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.template import TemplateDraft
from smsdesk.ui.context import Context
from smsdesk.ui.people.own_fields_dialog import OwnFieldsDialog
from smsdesk.ui.widgets.banner import Banner
from tests.ui.writing.shop import Shop, W, child

CAR = ContactField("rejestracja", "Rejestracja")
CHECK = ContactField("przeglad", "Przegląd", FieldKind.DATE, 12, 14, reminds=True)


class Driver:
    """The dialog as a person sees it."""

    def __init__(self, qtbot: QtBot, context: Context) -> None:
        self.bot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.dialog = OwnFieldsDialog.open_for(context, self.window)
        self.closed: list[int] = []
        self.dialog.finished.connect(self.closed.append)
        self.until(lambda: self.dialog.ready)

    def until(self, holds: Callable[[], bool]) -> None:
        self.bot.waitUntil(holds, timeout=5000)

    def find(self, kind: type[W], name: str) -> W:
        return child(self.dialog, kind, name)

    def press(self, name: str) -> None:
        self.find(QAbstractButton, name).click()

    def type_title(self, text: str) -> None:
        line = self.find(QLineEdit, "ownFieldTitle")
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, text)

    def choose(self, row: int) -> None:
        self.find(QListWidget, "ownFieldsList").setCurrentRow(row)

    def save(self) -> None:
        self.press("ownFieldsSave")

    @property
    def listed(self) -> list[str]:
        shown = self.find(QListWidget, "ownFieldsList")
        return [shown.item(row).text() for row in range(shown.count())]

    @property
    def told(self) -> Banner:
        return self.find(Banner, "ownFieldsTold")


@pytest.fixture
def shop(data_dir: Path) -> Shop:
    open_desk(data_dir).close()
    shop = Shop(data_dir)
    shop.ask(lambda desk: desk.own_fields.save_all([CAR, CHECK]))
    return shop


@pytest.fixture
def driver(qtbot: QtBot, context: Context, shop: Shop) -> Driver:
    return Driver(qtbot, context)


def stored(shop: Shop) -> list[ContactField]:
    return list(shop.ask(lambda desk: desk.own_fields.list()))


def test_a_new_date_is_added_and_told(driver: Driver, context: Context, shop: Shop) -> None:
    template = shop.ask(lambda desk: desk.templates.save(TemplateDraft("Wymiana oleju", "Czas")))
    driver.dialog._form.offer_templates([template])
    driver.press("ownFieldAdd")
    assert driver.listed[-1] == "(no name)"
    driver.type_title("Wymiana oleju")
    driver.find(QComboBox, "ownFieldKind").setCurrentIndex(1)
    driver.find(QSpinBox, "ownFieldRepeat").setValue(6)
    assert not driver.find(QSpinBox, "ownFieldDays").isEnabled()
    driver.find(QCheckBox, "ownFieldReminds").setChecked(True)
    driver.find(QSpinBox, "ownFieldDays").setValue(10)
    driver.find(QComboBox, "ownFieldTemplate").setCurrentIndex(1)
    with driver.bot.waitSignal(context.changes.own_fields, timeout=5000):
        driver.save()
    added = stored(shop)[-1]
    assert added == ContactField(
        "wymiana_oleju",
        "Wymiana oleju",
        FieldKind.DATE,
        6,
        10,
        reminds=True,
        template_id=template.id,
    )
    assert driver.closed == [1]


def test_fields_are_renamed_and_moved(driver: Driver, shop: Shop) -> None:
    driver.type_title("Numer auta")
    assert driver.listed == ["Numer auta", "Przegląd"]
    driver.press("ownFieldDown")
    assert driver.listed == ["Przegląd", "Numer auta"]
    assert not driver.find(QAbstractButton, "ownFieldDown").isEnabled()
    driver.save()
    driver.until(lambda: driver.closed == [1])
    assert [(field.name, field.title) for field in stored(shop)] == [
        ("przeglad", "Przegląd"),
        ("rejestracja", "Numer auta"),
    ]
    assert stored(shop)[0] == CHECK


def test_the_placeholder_is_told_and_dates_only_with_dates(driver: Driver) -> None:
    title = driver.find(QLineEdit, "ownFieldTitle")
    assert title.accessibleDescription() == "In a text: {rejestracja}"
    assert not driver.find(QSpinBox, "ownFieldRepeat").isVisible()
    driver.choose(1)
    assert driver.find(QSpinBox, "ownFieldRepeat").value() == 12
    driver.press("ownFieldAdd")
    assert title.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("typed", "said"), [("  ", "is empty"), ("REJESTRACJA", "already a field")]
)
def test_a_bad_title_is_told_beside_it(driver: Driver, shop: Shop, typed: str, said: str) -> None:
    driver.press("ownFieldAdd")
    driver.type_title(typed)
    driver.choose(0)
    driver.save()
    driver.until(lambda: said in driver.dialog._form.title_field.problem)
    assert driver.find(QListWidget, "ownFieldsList").currentRow() == 2
    assert driver.closed == []
    assert stored(shop) == [CAR, CHECK]
    driver.type_title("Marka")
    assert driver.dialog._form.title_field.problem == ""
    driver.save()
    driver.until(lambda: driver.closed == [1])


@pytest.mark.parametrize("forget", [False, True])
def test_values_of_a_removed_field_stay_unless_one_says_so(
    qtbot: QtBot, context: Context, shop: Shop, *, forget: bool
) -> None:
    draft = ContactDraft("Anna", fields={"rejestracja": "WX 1"})
    anna = shop.ask(lambda desk: desk.contacts.save(draft))
    driver = Driver(qtbot, context)
    driver.press("ownFieldRemove")
    assert "have a value in “Rejestracja”" in driver.told.text()
    driver.told.action_button.click()
    assert "will be deleted" in driver.told.text()
    if not forget:
        driver.told.action_button.click()
        assert "stays with them" in driver.told.text()
    driver.save()
    driver.until(lambda: driver.closed == [1])
    assert stored(shop) == [CHECK]
    kept = shop.ask(lambda desk: desk.contacts.get(anna.id)).fields
    assert kept == ({} if forget else {"rejestracja": "WX 1"})


def test_an_unused_field_goes_silently_and_none_may_be_left(driver: Driver, shop: Shop) -> None:
    driver.press("ownFieldRemove")
    driver.press("ownFieldRemove")
    assert not driver.told.isVisible()
    assert driver.dialog._none.isVisible()
    assert not driver.find(QAbstractButton, "ownFieldRemove").isEnabled()
    driver.save()
    driver.until(lambda: driver.closed == [1])
    assert stored(shop) == []


def test_esc_asks_only_about_changes(driver: Driver, shop: Shop) -> None:
    driver.type_title("X")
    QTest.keyClick(driver.dialog, Qt.Key.Key_Escape)
    assert driver.closed == []
    box = driver.find(QMessageBox, "unsavedChanges")
    child(box, QPushButton, "unsavedDiscard").click()
    assert driver.closed == [0]
    assert stored(shop) == [CAR, CHECK]


def test_esc_without_changes_closes(driver: Driver) -> None:
    driver.choose(1)
    QTest.keyClick(driver.dialog, Qt.Key.Key_Escape)
    assert driver.closed == [0]


def test_cancel_closes_whatever_was_changed(driver: Driver, shop: Shop) -> None:
    driver.press("ownFieldRemove")
    driver.press("ownFieldsCancel")
    assert driver.closed == [0]
    assert stored(shop) == [CAR, CHECK]
