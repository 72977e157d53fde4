"""Scenes of `tests.screenshots`: groups, filters and columns of the contact list."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from smsdesk.app import App
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.services.desk import Desk
from smsdesk.ui.people.contact_columns import Column
from smsdesk.ui.people.contacts_page import ContactsPage
from smsdesk.ui.people.filter_popup import FilterPopup
from smsdesk.ui.people.group_name_dialog import GroupNameDialog
from smsdesk.ui.people.groups_dialog import GroupsDialog
from tests.screenshot_scenes_contacts import OLD_LAPTOP, ask, contacts_page, select
from tests.screenshot_stage import Scene, settle, wait_until

SILENT = ContactFilter(silent_months=12, has_number=True)


def _group(desk: Desk) -> None:
    if not desk.groups.list():
        ids = desk.contacts.find()
        desk.groups.add("Opony na zimę", members=ids[:7])
        desk.groups.add("Stali klienci z długą nazwą grupy", members=ids[2:5])
        desk.groups.add("Dawno nie pisani", SILENT)


def _ungroup(desk: Desk) -> None:
    for group in desk.groups.list():
        desk.groups.delete(group.id)


def _page(app: App) -> ContactsPage:
    ask(app, _group)
    page = contacts_page(app, OLD_LAPTOP)
    page._filters.clear()
    app.context.changes.groups.emit()
    settle(0.4)
    return page


def _filtered(app: App) -> QWidget:
    page = _page(app)
    page._filters._want(SILENT)
    settle(0.4)
    select(page, (0, 2, 3))
    return app.window


def _chosen_group(app: App) -> QWidget:
    page = _page(app)
    group = next(g for g in page._selection.groups.groups if g.filter is None)
    page._filters._want(ContactFilter(group_id=group.id))
    page.write_to_group(group.id)
    settle(0.6)
    return app.window


def _nobody(app: App) -> QWidget:
    page = _page(app)
    group = page._selection.groups.groups[0]
    page._filters._want(ContactFilter(group_id=group.id, not_texted=True, has_number=False))
    settle(0.6)
    return app.window


def _columns(app: App) -> QWidget:
    page = _page(app)
    wanted = ("email", "groups", "marketing", "created")
    for key in wanted:
        page._table.columns._on_toggled(key, True)  # as a tick
    page._table.sortByColumn(Column.CREATED, page._table.horizontalHeader().sortIndicatorOrder())
    page._show_composer(False)  # a setter
    settle(0.6)
    return app.window


def _columns_back(app: App) -> QWidget:
    page = _page(app)
    menu = page._table.columns.menu()
    page._table.columns._choose_usual()
    page._model.sort(Column.NAME)
    return menu


def _popup(app: App) -> QWidget:
    page = _page(app)
    page._filters._want(SILENT)
    button = page.findChild(QPushButton, "filterMore")
    assert button is not None
    button.click()
    popup = page.findChild(FilterPopup)
    assert popup is not None
    return popup


def _menu(app: App) -> QWidget:
    page = _page(app)
    select(page, (1,))
    return page._table.context_menu()


def _dialog(app: App) -> QWidget:
    page = _page(app)
    page._filters._want(SILENT)
    page.open_groups()
    return _shown(app)


def _shown(app: App) -> GroupsDialog:
    settle(0.3)
    dialogs = app.window.findChildren(GroupsDialog)
    dialog = next(each for each in dialogs if each.isVisible())
    wait_until(lambda: bool(dialog.table.rowCount()) or dialog._stack.currentIndex() == 2)
    return dialog


def _name_taken(app: App) -> QWidget:
    page = _page(app)
    page._selection.groups.add(ask(app, lambda desk: desk.contacts.find())[:5])
    dialogs = page.findChildren(GroupNameDialog)
    dialog = next(each for each in dialogs if each.isVisible())
    dialog.name.setText("opony na zime")
    dialog.save_button.click()
    settle(0.4)
    return dialog


def _none(app: App) -> QWidget:
    page = _page(app)
    ask(app, _ungroup)
    page.open_groups()
    return _shown(app)


PLAYS: dict[str, Callable[[App], QWidget]] = {
    "groups-filtered": _filtered,
    "groups-chosen": _chosen_group,
    "groups-nobody": _nobody,
    "groups-columns": _columns,
    "groups-columns-menu": _columns_back,
    "groups-popup": _popup,
    "groups-menu": _menu,
    "groups-dialog": _dialog,
    "groups-name-taken": _name_taken,
    "groups-none": _none,
}
SCENES: tuple[Scene, ...] = tuple(Scene(name, play) for name, play in PLAYS.items())
