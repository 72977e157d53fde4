"""GroupDeeds: who joins or leaves a group, new ones, other names, deleting; all can be undone."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.group import Group
from smsdesk.ui.context import Context

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.people.groups import DeletedGroup, Grouped


class GroupDeeds(QObject):
    """Works in the background, says in a notice what was done, and knows the groups there are."""

    read = Signal()
    """`groups` are as they are now."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.groups: Sequence[Group] = ()

    @classmethod
    def over(cls, context: Context, window: QWidget) -> "GroupDeeds":
        """Those of `window`; they outlive its dialogs, because notices do."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        known = window.findChild(cls, options=direct)
        return known if isinstance(known, cls) else cls(context, window)

    def follow(self) -> None:
        """Read the groups now and whenever there may be others."""
        changes = self._context.changes
        # imports and erased people change groups too
        for changed in (changes.groups, changes.contacts):
            changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        self._context.runner.run(lambda desk: desk.groups.list(), self._on_read, owner=self)

    def _on_read(self, groups: Sequence[Group]) -> None:
        if groups != self.groups:
            self.groups = groups
            self.read.emit()

    # --- members -------------------------------------------------------------------------------

    def put(self, group_id: int, contact_ids: Sequence[int]) -> None:
        """Put these people into a group."""
        self._context.runner.run(
            lambda desk: desk.groups.put(group_id, contact_ids), self._on_put, owner=self
        )

    def _on_put(self, done: "Grouped") -> None:
        count = len(done.contact_ids)
        if count:
            words = self.tr("%n person(s) added to “%1”.", "", count)
        else:
            words = self.tr("All of them are in “%1” already.")
        back = partial(self._take_back, done) if count else None
        self._tell(words.replace("%1", done.group.name), back)

    def _take_back(self, done: "Grouped") -> None:
        self._run(lambda desk: desk.groups.take(done.group.id, done.contact_ids))

    def take(self, group_id: int, contact_ids: Sequence[int]) -> None:
        """Take these people out of a group."""
        self._context.runner.run(
            lambda desk: desk.groups.take(group_id, contact_ids), self._on_taken, owner=self
        )

    def _on_taken(self, done: "Grouped") -> None:
        count = len(done.contact_ids)
        if count:
            words = self.tr("%n person(s) removed from “%1”.", "", count)
        else:
            words = self.tr("None of them was in “%1”.")
        back = partial(self._put_back, done) if count else None
        self._tell(words.replace("%1", done.group.name), back)

    def _put_back(self, done: "Grouped") -> None:
        self._run(lambda desk: desk.groups.put(done.group.id, done.contact_ids))

    # --- groups --------------------------------------------------------------------------------

    def add(self, contact_ids: Sequence[int] = (), parent: QWidget | None = None) -> None:
        """Ask for the name of a new group by hand, with these people."""
        ids = tuple(contact_ids)
        title = self.tr("New group")
        if ids:
            title = self.tr("New group of %n person(s)", "", len(ids))
        self._ask(title, "", lambda name, desk: desk.groups.add(name, members=ids), parent)

    def keep_filter(self, wanted: ContactFilter, parent: QWidget | None = None) -> None:
        """Ask for the name of a group of everybody whom `wanted` holds."""
        title = self.tr("Save the filter as a group")
        self._ask(title, "", lambda name, desk: desk.groups.add(name, wanted), parent)

    def rename(self, group: Group, parent: QWidget | None = None) -> None:
        """Ask for another name."""
        title = self.tr("Rename the group")
        self._ask(title, group.name, lambda name, desk: desk.groups.rename(group.id, name), parent)

    def _ask(
        self,
        title: str,
        name: str,
        save: "Callable[[str, Desk], Group]",
        parent: QWidget | None,
    ) -> None:
        # not needed for the first rows
        from smsdesk.ui.people.group_name_dialog import GroupNameDialog

        GroupNameDialog.open_for(
            self._context, title, name, save, self._on_saved, parent or self._window
        )

    def _on_saved(self, group: Group) -> None:
        self._tell(self.tr("Group “%1” saved.").replace("%1", group.name), None)

    def delete(self, group_id: int) -> None:
        """Delete a group; its people stay."""
        self._context.runner.run(
            lambda desk: desk.groups.delete(group_id), self._on_deleted, owner=self
        )

    def _on_deleted(self, deleted: "DeletedGroup") -> None:
        words = self.tr("Group “%1” deleted; its people stay.")
        back = partial(self._restore, deleted)
        self._tell(words.replace("%1", deleted.group.name), back)

    def _restore(self, deleted: "DeletedGroup") -> None:
        self._run(lambda desk: desk.groups.restore(deleted))

    # --- telling -------------------------------------------------------------------------------

    def _tell(self, words: str, back: Callable[[], None] | None) -> None:
        self._context.changes.groups.emit()
        self._context.notices.good(words, self.tr("Undo") if back else "", back)

    def _run(self, work: "Callable[[Desk], object]") -> None:
        def done(_nothing: object) -> None:
            self._context.changes.groups.emit()

        self._context.runner.run(work, done, owner=self)
