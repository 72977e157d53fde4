"""Groups in the window: picking, filling, writing to them, and the dialog of all groups."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.group import Group
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.people.consent_dialog import ConsentDialog
from smsdesk.ui.people.group_name_dialog import GroupNameDialog
from smsdesk.ui.people.groups_dialog import GroupsDialog
from tests.ui.writing.shop import Shop, child
from tests.ui.writing.test_contacts_page import Driver

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from smsdesk.ui.people.contact_card import ContactCard

CONTRACTORS = ContactFilter(kind=ContactKind.CONTRACTOR)


@pytest.fixture
def vip(shop: Shop) -> Group:
    """Anna and Łukasz."""
    ids = [shop.contact(name).id for name in ("Anna Nowak", "Łukasz Zieliński")]
    return shop.ask(lambda desk: desk.groups.add("VIP", members=ids))


@pytest.fixture
def said(desk_context: Context) -> list[Notice]:
    """The notices so far."""
    notices: list[Notice] = []
    desk_context.notices.said.connect(notices.append)
    return notices


@pytest.fixture
def driver(qtbot: QtBot, desk_context: Context, vip: Group) -> Driver:
    driver = Driver(qtbot, desk_context)
    driver.until(lambda: vip in driver.page._table.groups)
    return driver


def members(shop: Shop, name: str = "VIP") -> Sequence[str]:
    """Names of those who are in a group."""
    return shop.ask(
        lambda desk: [
            contact.title
            for contact in desk.contacts.get_many(desk.groups.members(desk.groups.named(name).id))
        ]
    )


def names(shop: Shop) -> list[str]:
    """Of all groups."""
    return shop.ask(lambda desk: [group.name for group in desk.groups.list()])


def act(menu: QMenu, *words: str) -> None:
    """Choose an entry of a menu, or of a menu in it."""
    for word in words:
        found: QAction = next(a for a in menu.actions() if a.text() == word)
        below = found.menu()
        if isinstance(below, QMenu):
            menu = below
    found.trigger()


def undo(said: list[Notice]) -> None:
    """Press the button of the last notice."""
    assert said[-1].action_text == "Undo"
    assert said[-1].on_action is not None
    said[-1].on_action()


def name_dialog(driver: Driver) -> GroupNameDialog:
    return next(d for d in driver.page.window().findChildren(GroupNameDialog) if d.isVisible())


def groups_dialog(driver: Driver) -> GroupsDialog:
    driver.page.open_groups()
    dialogs = driver.page.window().findChildren(GroupsDialog)
    dialog = next(each for each in dialogs if each.isVisible())
    driver.until(lambda: dialog._stack.currentIndex() != 0)
    return dialog


def pick(driver: Driver, group: Group) -> None:
    act(driver.page._filters._group.menu(), group.name)


# --- the list -----------------------------------------------------------------------------------


def test_a_group_narrows_the_list(driver: Driver, vip: Group) -> None:
    pick(driver, vip)
    driver.until(lambda: driver.names == ["Anna Nowak", "Łukasz Zieliński"])
    assert driver.page._filters._group.text() == "Group: VIP"
    act(driver.page._filters._group.menu(), "All groups")
    driver.until(lambda: len(driver.names) == 5)


def test_a_chosen_group_is_written_to(driver: Driver, vip: Group) -> None:
    pick(driver, vip)
    act(driver.page._filters._group.menu(), "Write to this group")
    driver.until(lambda: driver.recipients == ["Anna Nowak", "Łukasz Zieliński"])


def test_a_group_that_is_deleted_narrows_nothing_any_more(
    driver: Driver, desk_context: Context, vip: Group, shop: Shop
) -> None:
    pick(driver, vip)
    driver.until(lambda: len(driver.names) == 2)
    shop.ask(lambda desk: desk.groups.delete(vip.id))
    desk_context.changes.groups.emit()
    driver.until(lambda: len(driver.names) == 5)


def test_selected_people_join_a_group_and_that_can_be_undone(
    driver: Driver, shop: Shop, said: list[Notice]
) -> None:
    driver.click("Bez Numeru")
    act(driver.page._table.context_menu(), "Add to group", "VIP")
    driver.until(lambda: bool(said))
    assert said[-1].text == "1 person(s) added to “VIP”."
    assert "Bez Numeru" in members(shop)
    undo(said)
    driver.until(lambda: "Bez Numeru" not in members(shop))


def test_selected_people_leave_a_group_and_that_can_be_undone(
    driver: Driver, vip: Group, shop: Shop, said: list[Notice]
) -> None:
    pick(driver, vip)
    driver.until(lambda: len(driver.names) == 2)
    driver.click("Anna Nowak")
    act(driver.page._table.context_menu(), "Remove from group", "VIP")
    driver.until(lambda: driver.names == ["Łukasz Zieliński"])
    assert said[-1].text == "1 person(s) removed from “VIP”."
    undo(said)
    driver.until(lambda: len(driver.names) == 2)
    assert "Anna Nowak" in members(shop)


def test_nothing_to_do_is_told_without_undo(driver: Driver, said: list[Notice]) -> None:
    driver.click("Anna Nowak")
    act(driver.page._table.context_menu(), "Add to group", "VIP")
    driver.until(lambda: len(said) == 1)
    assert (said[0].text, said[0].action_text) == ("All of them are in “VIP” already.", "")
    driver.click("Bez Numeru")
    act(driver.page._table.context_menu(), "Remove from group", "VIP")
    driver.until(lambda: len(said) == 2)
    assert (said[1].text, said[1].action_text) == ("None of them was in “VIP”.", "")


def test_a_new_group_of_the_selected_people(driver: Driver, shop: Shop) -> None:
    driver.click("Hurtownia Żak")
    act(driver.page._table.context_menu(), "Add to group", "New group…")
    dialog = name_dialog(driver)
    assert dialog.windowTitle() == "New group of 1 person(s)"
    dialog.name.setText("vip")
    dialog.save_button.click()
    driver.until(lambda: "already a group called “VIP”" in dialog.field.problem)
    dialog.name.setText("Hurtownie")
    dialog.save_button.click()
    driver.until(lambda: not dialog.isVisible())
    assert members(shop, "Hurtownie") == ["Hurtownia Żak"]
    driver.until(lambda: len(driver.page._table.groups) == 2)


def test_a_consent_is_noted_for_the_selected_people(driver: Driver) -> None:
    driver.click("Anna Nowak")
    act(driver.page._table.context_menu(), "Note a consent…")
    dialog = driver.page.findChild(ConsentDialog)
    assert dialog is not None
    assert dialog.isVisible()
    driver.until(dialog.save_button.isEnabled)


def test_a_filter_is_kept_as_a_group(driver: Driver, shop: Shop) -> None:
    driver.press("filterContractors")
    driver.until(lambda: driver.names == ["Hurtownia Żak"])
    driver.page._filters.group_wanted.emit()
    dialog = name_dialog(driver)
    dialog.name.setText("Kontrahenci")
    dialog.save_button.click()
    driver.until(lambda: not dialog.isVisible())
    assert shop.ask(lambda desk: desk.groups.named("Kontrahenci").filter) == CONTRACTORS


# --- the card -----------------------------------------------------------------------------------


def test_a_card_offers_to_join_and_to_leave(
    driver: Driver, vip: Group, shop: Shop, said: list[Notice]
) -> None:
    driver.click("Anna Nowak")
    driver.page._side.show_card()
    card: ContactCard = driver.page._side.card
    driver.until(lambda: ("Groups", "VIP") in card.facts.told)
    act(card.group_menu(), "Remove from group", "VIP")
    driver.until(lambda: members(shop) == ["Łukasz Zieliński"])
    driver.until(lambda: ("Groups", "VIP") not in card.facts.told)
    menu = card.group_menu()
    leaving = next(a for a in menu.actions() if a.text() == "Remove from group")
    assert not leaving.isEnabled()
    act(menu, "Add to group", "VIP")
    driver.until(lambda: len(members(shop)) == 2)
    act(card.group_menu(), "Add to group", "New group…")
    assert name_dialog(driver).isVisible()


# --- the dialog ---------------------------------------------------------------------------------


def cells(dialog: GroupsDialog) -> list[tuple[str, ...]]:
    table = dialog.table
    return [
        tuple(item.text() for c in range(3) if (item := table.item(row, c)) is not None)
        for row in range(table.rowCount())
    ]


def test_the_dialog_lists_groups_with_their_people(driver: Driver, shop: Shop) -> None:
    shop.ask(lambda desk: desk.groups.add("Hurtownie", CONTRACTORS))
    dialog = groups_dialog(driver)
    assert cells(dialog) == [("Hurtownie", "1", "contractors"), ("VIP", "2", "picked by hand")]
    assert not dialog.keep_button.isEnabled()
    assert "First set a filter" in dialog.keep_button.toolTip()


def test_the_dialog_makes_renames_and_deletes(
    driver: Driver, shop: Shop, said: list[Notice]
) -> None:
    dialog = groups_dialog(driver)
    dialog.add_button.click()
    name_dialog(driver).name.setText("Nowa")
    name_dialog(driver).save_button.click()
    driver.until(lambda: names(shop) == ["Nowa", "VIP"])
    driver.until(lambda: dialog.table.rowCount() == 2)
    dialog.table.selectRow(0)
    assert not dialog.write_button.isEnabled()
    dialog.rename_button.click()
    name_dialog(driver).name.setText("Inna")
    name_dialog(driver).save_button.click()
    driver.until(lambda: cells(dialog)[0][0] == "Inna")
    dialog.delete_button.click()
    driver.until(lambda: names(shop) == ["VIP"])
    driver.until(lambda: said[-1].text == "Group “Inna” deleted; its people stay.")
    undo(said)
    driver.until(lambda: len(cells(dialog)) == 2)


def test_the_filter_of_the_list_is_kept_from_the_dialog(driver: Driver, shop: Shop) -> None:
    driver.search("anna")
    driver.until(lambda: driver.names == ["Anna Nowak"])
    dialog = groups_dialog(driver)
    assert dialog.keep_button.toolTip() == "“anna”"
    dialog.keep_button.click()
    name_dialog(driver).name.setText("Anny")
    name_dialog(driver).save_button.click()
    driver.until(lambda: "Anny" in names(shop))
    assert members(shop, "Anny") == ["Anna Nowak"]


def test_the_chosen_group_is_written_to(driver: Driver) -> None:
    dialog = groups_dialog(driver)
    dialog.write_button.click()
    driver.until(lambda: driver.recipients == ["Anna Nowak", "Łukasz Zieliński"])
    assert not dialog.isVisible()


def test_no_groups_and_no_data_are_told(
    driver: Driver, shop: Shop, vip: Group, desk_context: Context
) -> None:
    shop.ask(lambda desk: desk.groups.delete(vip.id))
    dialog = groups_dialog(driver)
    empty = dialog._stack.currentWidget()
    assert empty is not None
    assert empty.objectName() == "groupsEmpty"
    assert not dialog.rename_button.isEnabled()
    dialog._fail(SmsdeskError(ErrorCode.DATABASE_LOCKED))
    assert dialog.problem.isVisible()
    for press in (dialog._rename, dialog._delete, dialog._write):
        press()
    assert dialog.isVisible()


def test_a_group_that_is_gone_closes_the_dialog_of_its_name(
    driver: Driver, shop: Shop, vip: Group, desk_context: Context
) -> None:
    problems: list[SmsdeskError] = []
    desk_context.runner.problem.connect(problems.append)
    driver.page._selection.groups.rename(vip)
    shop.ask(lambda desk: desk.groups.delete(vip.id))
    dialog: QDialog = name_dialog(driver)
    child(dialog, QPushButton, "groupSave").click()
    driver.until(lambda: bool(problems))
    assert problems[0].code is ErrorCode.GROUP_GONE
    assert not dialog.isVisible()
