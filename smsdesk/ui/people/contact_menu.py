"""ContactMenu: what can be done with the selected people. Doing it is the page's matter."""

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from smsdesk.core.group import Group


class ContactMenu(QMenu):
    """Lives until it is closed; its signals are about whoever is selected."""

    write_wanted = Signal()
    card_wanted = Signal()
    history_wanted = Signal()
    edit_wanted = Signal()
    put_wanted = Signal(int)
    """Into the group with this id."""
    new_group_wanted = Signal()
    """Into a group that is yet to be made."""
    take_wanted = Signal(int)
    """Out of the group with this id."""
    consent_wanted = Signal()
    copy_wanted = Signal()
    export_wanted = Signal()
    all_wanted = Signal()
    """Select everybody who was found."""
    merge_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, groups: Iterable[Group], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("contactMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(self.tr("Write a message"), self.write_wanted.emit)
        self.addAction(self.tr("Card"), self.card_wanted.emit)
        self.addAction(self.tr("Messages of this person"), self.history_wanted.emit)
        self.addAction(self.tr("Edit…"), self.edit_wanted.emit)
        self.addSeparator()
        every = tuple(groups)
        fill_group_menus(self, every, every)
        self.addAction(self.tr("Note a consent…"), self.consent_wanted.emit)
        self.addSeparator()
        self.addAction(self.tr("Copy number"), self.copy_wanted.emit)
        self.addAction(self.tr("Export selected…"), self.export_wanted.emit)
        self.addAction(self.tr("Select everybody found"), self.all_wanted.emit)
        self.addSeparator()
        self.merge = self.addAction(self.tr("Merge selected…"), self.merge_wanted.emit)
        self.addAction(self.tr("Delete"), self.delete_wanted.emit)


class GroupMenu(QMenu):
    """Into which group the person on a card may be put, and out of which taken."""

    put_wanted = Signal(int)
    new_group_wanted = Signal()
    take_wanted = Signal(int)
    """As the signals of `ContactMenu`."""

    def __init__(self, own: Iterable[Group], groups: Iterable[Group], parent: QWidget) -> None:
        """`own` are those that the person is in, `groups` all."""
        super().__init__(parent)
        self.setObjectName("cardGroupMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        leaving = tuple(own)
        fill_group_menus(self, [each for each in groups if each not in leaving], leaving)


def fill_group_menus(
    menu: ContactMenu | GroupMenu, joined: Iterable[Group], left: Iterable[Group]
) -> None:
    """Groups that are picked by hand: to join one, a new one too, and to leave one."""
    translate = QCoreApplication.translate
    joining = menu.addMenu(translate("ContactMenu", "Add to group"))
    leaving = menu.addMenu(translate("ContactMenu", "Remove from group"))
    for group in _by_hand(joined):
        joining.addAction(group.name.replace("&", "&&"), partial(menu.put_wanted.emit, group.id))
    for group in _by_hand(left):
        leaving.addAction(group.name.replace("&", "&&"), partial(menu.take_wanted.emit, group.id))
    joining.addSeparator()
    joining.addAction(translate("ContactMenu", "New group…"), menu.new_group_wanted.emit)
    leaving.menuAction().setEnabled(not leaving.isEmpty())


def _by_hand(groups: Iterable[Group]) -> Iterator[Group]:
    return (group for group in groups if group.filter is None)
