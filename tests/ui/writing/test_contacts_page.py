"""The contacts page over the real services: searching, selecting, deleting, exporting."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QTableView,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from smsdesk.bootstrap import open_desk
from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.desk import Desk
from smsdesk.ui.composer.composer import Composer
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.people.contact_deeds import MANY
from smsdesk.ui.people.contact_dialog import ContactDialog
from smsdesk.ui.people.contact_model import Column
from smsdesk.ui.people.contacts_page import ContactsPage
from smsdesk.ui.widgets.empty_state import EmptyState
from tests.ui.writing.shop import Shop, child

ALL = ["Anna Nowak", "Bez Numeru", "Hurtownia Żak", "Łukasz Zieliński"]
LONG = "Sławomir Brzęczyszczykiewicz-Gegżółka z Warsztatu na Długiej"


class Driver:
    """The page as a person sees it."""

    def __init__(self, qtbot: QtBot, context: Context) -> None:
        self.bot = qtbot
        self.page = ContactsPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1084, 664)
        self.page.show()
        self.until(lambda: self.stack.currentIndex() != 0)

    def until(self, holds: Callable[[], bool]) -> None:
        self.bot.waitUntil(holds, timeout=20_000)

    @property
    def stack(self) -> QStackedWidget:
        return self.page._stack

    @property
    def table(self) -> QTableView:
        return child(self.page, QTableView, "contactTable")

    @property
    def composer(self) -> Composer:
        return self.page.composer

    @property
    def names(self) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def recipients(self) -> list[str]:
        return [r.title for r in self.composer.recipients]

    @property
    def selected(self) -> list[str]:
        return [str(i.data()) for i in self.table.selectionModel().selectedRows()]

    @property
    def dialog(self) -> ContactDialog | None:
        """The open one; a closed one lives on for a while."""
        dialogs = self.page.findChildren(ContactDialog)
        return next((dialog for dialog in dialogs if dialog.isVisible()), None)

    def search(self, text: str) -> None:
        child(self.page, QLineEdit, "contactSearch").setText(text)

    def press(self, name: str) -> None:
        child(self.page, QPushButton, name).click()

    def click(self, name: str, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Click the row of a contact."""
        index = self.table.model().index(self.names.index(name), 0)
        QTest.mouseClick(
            self.table.viewport(),
            Qt.MouseButton.LeftButton,
            modifier or Qt.KeyboardModifier.NoModifier,
            self.table.visualRect(index).center(),
        )

    def showing(self, name: str) -> bool:
        current = self.stack.currentWidget()
        return current is not None and current.objectName() == name


def _listed(driver: Driver, count: int) -> bool:
    return len(driver.names) == count


@pytest.fixture
def driver(qtbot: QtBot, desk_context: Context) -> Driver:
    return Driver(qtbot, desk_context)


# --- list and search ----------------------------------------------------------------------------


def test_everybody_is_listed_in_polish_order(driver: Driver) -> None:
    assert [name for name in driver.names if not name.startswith("Sławomir")] == ALL


def test_a_search_ignores_case_and_diacritics(driver: Driver) -> None:
    driver.search("LUKASZ")
    driver.until(lambda: driver.names == ["Łukasz Zieliński"])
    driver.search("501 234")
    driver.until(lambda: driver.names == ["Anna Nowak"])


def test_chips_filter_by_kind(driver: Driver) -> None:
    driver.press("filterContractors")
    driver.until(lambda: driver.names == ["Hurtownia Żak"])
    driver.press("filterCustomers")
    driver.until(lambda: "Anna Nowak" in driver.names and "Hurtownia Żak" not in driver.names)


def test_nothing_matches_is_told_with_a_way_back(driver: Driver) -> None:
    driver.press("filterContractors")
    driver.search("zzz")
    driver.until(lambda: driver.showing("contactsNoMatch"))
    state = child(driver.page, EmptyState, "contactsNoMatch")
    assert "No contacts match “zzz”" in [label.text() for label in state.findChildren(QLabel)]
    driver.press("contactsShowAll")
    driver.until(lambda: driver.showing("contactTable") and len(driver.names) == 5)


def test_nobody_of_a_kind_is_told(driver: Driver, shop: Shop, desk_context: Context) -> None:
    shop.ask(lambda desk: desk.contacts.delete([shop.contact("Hurtownia Żak").id]))
    driver.press("filterContractors")
    driver.until(lambda: driver.showing("contactsNoMatch"))
    state = child(driver.page, EmptyState, "contactsNoMatch")
    assert state.findChildren(QLabel)[1].text() == "No contacts match the filters"


def test_the_columns_keep_their_width_after_an_empty_search(driver: Driver) -> None:
    driver.click("Anna Nowak")
    driver.until(lambda: driver.recipients == ["Anna Nowak"])
    before = [driver.table.columnWidth(column) for column in Column]
    driver.search("zzz")
    driver.until(lambda: driver.showing("contactsNoMatch"))
    driver.search("")
    driver.until(lambda: driver.showing("contactTable"))
    assert [driver.table.columnWidth(column) for column in Column] == before


def test_the_number_of_contacts_is_told(driver: Driver) -> None:
    with driver.bot.waitSignal(driver.page.counted, timeout=20_000) as told:
        driver.page.refresh()
    assert told.args == [5]


class TestEmpty:
    """A new database."""

    @pytest.fixture
    def empty(self, empty_shop: Path, qtbot: QtBot, desk_context: Context) -> Driver:
        return Driver(qtbot, desk_context)

    def test_the_first_steps_are_offered(
        self, qtbot: QtBot, empty: Driver, desk_context: Context
    ) -> None:
        assert empty.showing("contactsEmpty")
        state = child(empty.page, EmptyState, "contactsEmpty")
        first, bring = state.findChildren(QPushButton)
        with qtbot.waitSignal(desk_context.wishes.contact_import):
            bring.click()
        first.click()
        assert child(empty.page, ContactDialog, "contactDialog").isVisible()

    def test_a_new_contact_appears(self, empty: Driver, shop: Shop, desk_context: Context) -> None:
        shop.ask(lambda desk: desk.contacts.save(ContactDraft("Jan Kowalczyk")))
        desk_context.changes.contacts.emit()
        empty.until(lambda: empty.names == ["Jan Kowalczyk"])
        assert empty.showing("contactTable")


class TestUnreadable:
    """The database cannot be opened."""

    @pytest.fixture
    def load(self, data_dir: Path) -> Callable[[], Desk]:
        def load() -> Desk:
            if (data_dir / "locked").exists():
                raise SmsdeskError(ErrorCode.DATABASE_LOCKED)
            return open_desk(data_dir)

        return load

    def test_it_is_told_and_can_be_tried_again(
        self, qtbot: QtBot, data_dir: Path, desk_context: Context
    ) -> None:
        (data_dir / "locked").touch()
        driver = Driver(qtbot, desk_context)
        assert driver.showing("contactsFailed")
        (data_dir / "locked").unlink()
        desk_context.runner.try_again()
        child(driver.page, EmptyState, "contactsFailed").findChildren(QPushButton)[0].click()
        driver.until(lambda: len(driver.names) == 5)


# --- selection ----------------------------------------------------------------------------------


def test_selected_people_become_recipients(driver: Driver) -> None:
    driver.click("Anna Nowak")
    driver.click("Łukasz Zieliński", Qt.KeyboardModifier.ControlModifier)
    driver.until(lambda: driver.recipients == ["Anna Nowak", "Łukasz Zieliński"])
    assert child(driver.page, QLabel, "contactSelected").text() == "2 selected"
    driver.click("Łukasz Zieliński")
    driver.until(lambda: driver.recipients == ["Łukasz Zieliński"])


def test_a_recipient_taken_off_is_no_longer_selected(driver: Driver) -> None:
    driver.click("Anna Nowak")
    driver.until(lambda: driver.recipients == ["Anna Nowak"])
    crosses = driver.composer.findChildren(QToolButton)
    next(c for c in crosses if c.accessibleName() == "Remove Anna Nowak").click()
    assert driver.selected == []
    assert child(driver.page, QLabel, "contactSelected").text() == ""


def test_recipients_that_a_search_hides_stay(driver: Driver) -> None:
    driver.click("Anna Nowak")
    driver.until(lambda: driver.recipients == ["Anna Nowak"])
    driver.search("lukasz")
    driver.until(lambda: driver.names == ["Łukasz Zieliński"])
    driver.click("Łukasz Zieliński")
    driver.until(lambda: driver.recipients == ["Anna Nowak", "Łukasz Zieliński"])
    driver.search("")
    driver.until(lambda: len(driver.names) == 5)
    driver.until(lambda: driver.selected == ["Anna Nowak", "Łukasz Zieliński"])


def test_everybody_at_once(driver: Driver) -> None:
    driver.table.setFocus()
    driver.table.selectAll()
    driver.until(lambda: len(driver.recipients) == 5)


def test_a_typed_number_selects_its_contact(driver: Driver) -> None:
    line = child(driver.page, QLineEdit, "composerAddRecipient")
    QTest.keyClicks(line, "501234567,")
    driver.until(lambda: driver.selected == ["Anna Nowak"])


def test_a_selection_that_cannot_be_read_is_undone(driver: Driver, said: list[Notice]) -> None:
    driver.page._picking = True
    driver.page._on_not_given(SmsdeskError(ErrorCode.DATABASE_LOCKED))
    assert said[-1].text.startswith("The database is in use")
    assert driver.selected == []


def test_quick_clicks_are_one_change(driver: Driver) -> None:
    for row in range(5):
        index = driver.table.model().index(row, 0)
        driver.table.selectionModel().select(
            index,
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )
        driver.bot.wait(70)
    driver.until(lambda: len(driver.recipients) == 5)


def test_down_leads_from_the_search_to_the_list(driver: Driver) -> None:
    line = child(driver.page, QLineEdit, "contactSearch")
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert driver.table.currentIndex().row() == 0
    assert driver.selected == []
    QTest.keyClick(driver.table, Qt.Key.Key_Space)
    assert driver.selected == ["Anna Nowak"]
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert driver.selected == ["Anna Nowak"]


# --- deeds --------------------------------------------------------------------------------------


def test_delete_can_be_undone(driver: Driver, shop: Shop, said: list[Notice]) -> None:
    anna = shop.contact("Anna Nowak")
    driver.click("Anna Nowak")
    QTest.keyClick(driver.table, Qt.Key.Key_Delete)
    driver.until(lambda: "Anna Nowak" not in driver.names)
    assert said[-1].text == "Anna Nowak deleted."
    undo = said[-1].on_action
    assert undo is not None
    undo()
    driver.until(lambda: "Anna Nowak" in driver.names)
    assert shop.contact("Anna Nowak") == anna


def test_several_are_deleted_together(driver: Driver, shop: Shop, said: list[Notice]) -> None:
    driver.table.selectAll()
    QTest.keyClick(driver.table, Qt.Key.Key_Delete)
    driver.until(lambda: driver.showing("contactsEmpty"))
    assert said[-1].text == "5 contact(s) deleted."
    assert shop.contacts() == []


def test_a_way_back_from_deleting_does_not_go_away(driver: Driver, said: list[Notice]) -> None:
    driver.click("Anna Nowak")
    QTest.keyClick(driver.table, Qt.Key.Key_Delete)
    driver.until(lambda: bool(said))
    assert said[-1].stays


def test_many_are_deleted_after_a_question(driver: Driver, shop: Shop) -> None:
    names = [f"Klient {number}" for number in range(MANY)]
    shop.ask(lambda desk: [desk.contacts.save(ContactDraft(name)) for name in names])
    driver.page.refresh()
    driver.until(lambda: len(driver.names) == MANY + 5)
    driver.table.selectAll()
    for answer, left in (("contactsDeleteCancel", MANY + 5), ("contactsDeleteAll", 0)):
        QTest.keyClick(driver.table, Qt.Key.Key_Delete)
        boxes = driver.page.findChildren(QMessageBox, "contactsDelete")
        box = next(each for each in boxes if each.isVisible())
        assert "15 contact(s)" in box.text()
        child(box, QPushButton, answer).click()
        driver.until(partial(_listed, driver, left))
    assert shop.contacts() == []


def test_nothing_selected_deletes_nothing(driver: Driver, shop: Shop) -> None:
    QTest.keyClick(driver.table, Qt.Key.Key_Delete)
    driver.bot.wait(50)
    assert len(shop.contacts()) == 5


def test_enter_and_a_double_click_edit(driver: Driver) -> None:
    driver.click("Anna Nowak")
    QTest.keyClick(driver.table, Qt.Key.Key_Return)
    driver.until(lambda: driver.dialog is not None)
    dialog = child(driver.page, ContactDialog, "contactDialog")
    assert child(dialog, QLineEdit, "contactName").text() == "Anna Nowak"
    dialog.reject()
    assert driver.dialog is None
    driver.table.doubleClicked.emit(driver.table.model().index(0, 0))
    driver.until(lambda: driver.dialog is not None)


def test_enter_without_a_row_does_nothing(driver: Driver) -> None:
    QTest.keyClick(driver.table, Qt.Key.Key_Return)
    driver.bot.wait(50)
    assert driver.dialog is None


def test_a_contact_that_is_gone_is_told(driver: Driver, said: list[Notice]) -> None:
    driver.page._deeds.edit(987654)
    driver.until(lambda: bool(said))
    assert "deleted in the meantime" in said[-1].text


def test_the_number_is_copied(driver: Driver) -> None:
    driver.click("Anna Nowak")
    QTest.keyClick(driver.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "+48 501 234 567"
    driver.click("Bez Numeru")
    QTest.keyClick(driver.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "+48 501 234 567"


def test_other_keys_move_as_usual(driver: Driver) -> None:
    driver.click("Anna Nowak")
    QTest.keyClick(driver.table, Qt.Key.Key_Down)
    driver.until(lambda: driver.selected == ["Bez Numeru"])


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_menu_offers_what_can_be_done(driver: Driver) -> None:
    driver.click("Anna Nowak")
    driver.table.customContextMenuRequested.emit(QPoint(20, 20))
    menu = driver.table.findChild(QMenu)
    assert menu is not None
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == [
        "Write a message",
        "Card",
        "Messages of this person",
        "Edit…",
        "Add to group",
        "Remove from group",
        "Note a consent…",
        "Copy number",
        "Export selected…",
        "Select everybody found",
        "Merge selected…",
        "Delete",
    ]
    menu.actions()[0].trigger()
    driver.until(lambda: driver.recipients == ["Anna Nowak"])
    menu.close()


def test_beside_the_rows_there_is_no_menu(driver: Driver) -> None:
    driver.table.customContextMenuRequested.emit(QPoint(20, 600))
    assert driver.table.findChild(QMenu) is None


def test_import_is_the_windows_matter(driver: Driver, desk_context: Context) -> None:
    with driver.bot.waitSignal(desk_context.wishes.contact_import):
        driver.press("contactImport")


def test_a_saved_contact_appears_and_is_told(driver: Driver, said: list[Notice]) -> None:
    driver.press("contactNew")
    dialog = child(driver.page, ContactDialog, "contactDialog")
    child(dialog, QLineEdit, "contactName").setText("Zenon Nowy")
    child(dialog, QPushButton, "contactSave").click()
    driver.until(lambda: "Zenon Nowy" in driver.names)
    assert said[-1].text == "Zenon Nowy saved."


# --- what the window asks for ---------------------------------------------------------------------


def test_the_composer_can_be_closed_and_opened_again(driver: Driver) -> None:
    child(driver.page, QToolButton, "composerClose").click()
    assert not driver.composer.isVisible()
    driver.page.new_message()
    assert driver.composer.isVisible()


def test_a_message_to_given_people(driver: Driver, shop: Shop) -> None:
    driver.page.new_message((shop.contact("Anna Nowak").id,))
    driver.until(lambda: driver.recipients == ["Anna Nowak"])
    driver.until(lambda: driver.selected == ["Anna Nowak"])


def test_a_template_opens_the_composer(driver: Driver, shop: Shop, desk_context: Context) -> None:
    child(driver.page, QToolButton, "composerClose").click()
    template = shop.ask(lambda desk: desk.templates.list())[0]
    desk_context.wishes.template.emit(template.id)
    driver.until(lambda: driver.composer.draft.text == template.text)
    assert driver.composer.isVisible()


def test_search_gets_the_cursor(driver: Driver) -> None:
    driver.page.activateWindow()
    driver.table.setFocus()
    driver.page.focus_search()
    assert driver.page.focusWidget().objectName() == "contactSearch"


def test_messages_refresh_the_last_sms(driver: Driver, shop: Shop, desk_context: Context) -> None:
    column = driver.table.model().index(0, Column.LAST_SMS)
    assert column.data() == "—"
    from smsdesk.services.compose import MessageDraft, Recipient

    anna = shop.contact("Anna Nowak")
    draft = MessageDraft((Recipient(PhoneNumber("+48501234567"), anna.id),), "abc")
    shop.ask(lambda desk: desk.compose.queue(draft))
    driver.page._news.setInterval(10)
    desk_context.changes.messages.emit()
    desk_context.changes.messages.emit()
    driver.until(lambda: str(driver.table.model().index(0, Column.LAST_SMS).data()) != "—")
