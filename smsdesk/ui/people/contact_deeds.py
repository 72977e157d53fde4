"""ContactDeeds: what the contact list does to contacts - edit, delete with undo, export."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsdesk.core.contact import Contact
from smsdesk.core.contact_filter import ContactFilter, ContactOrder
from smsdesk.services.people.contact_choice import ContactChoice
from smsdesk.ui import formats
from smsdesk.ui.context import Context

if TYPE_CHECKING:
    from smsdesk.services.people.contacts import DeletedContacts

MANY = 10
"""From so many on, deleting asks first."""


class ContactDeeds(QObject):
    """Works in the background and says in a notice what was done."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def add(self) -> None:
        """Open the dialog of a new contact."""
        self._open(None)

    def edit(self, contact_id: int) -> None:
        """Open the dialog of this contact."""
        self._context.runner.run(lambda desk: desk.contacts.get(contact_id), self._open, owner=self)

    def _open(self, contact: Contact | None) -> None:
        # not needed for the first rows
        from smsdesk.ui.people.contact_dialog import ContactDialog

        ContactDialog.open_for(self._context, contact, self._say_saved, self._window)

    def _say_saved(self, contact: Contact) -> None:
        self._context.notices.good(self.tr("%1 saved.").replace("%1", contact.title))

    def delete(self, ids: Sequence[int]) -> None:
        """Delete these, many only after a question; a notice offers to undo it."""
        if len(ids) >= MANY:
            # not needed for the first rows
            from smsdesk.ui.people.delete_box import ask_about_many

            ask_about_many(self._window, len(ids), partial(self._delete, ids))
        elif ids:
            self._delete(ids)

    def _delete(self, ids: Sequence[int]) -> None:
        self._context.runner.run(
            lambda desk: desk.contacts.delete(ids), self._on_deleted, owner=self
        )

    def _on_deleted(self, deleted: "DeletedContacts") -> None:
        self._context.changes.contacts.emit()
        if len(deleted) == 1:
            said = self.tr("%1 deleted.").replace("%1", deleted.contacts[0].title)
        else:
            words = self.tr("%n contact(s) deleted.", "", len(deleted))
            said = words.replace(str(len(deleted)), formats.number(len(deleted)), 1)
        self._context.notices.say(
            said, action_text=self.tr("Undo"), on_action=lambda: self._restore(deleted), keep=True
        )

    def _restore(self, deleted: "DeletedContacts") -> None:
        self._context.runner.run(
            lambda desk: desk.contacts.restore(deleted), self._on_restored, owner=self
        )

    def _on_restored(self, _nothing: None) -> None:
        self._context.changes.contacts.emit()

    def choose_export(self, ids: Sequence[int]) -> None:
        """Ask for a file, then export these."""
        if ids:
            title = self.tr("Export selected contacts: %1")
            self._ask_where(title, ContactChoice(tuple(ids)), len(ids))

    def choose_export_of(self, wanted: ContactFilter, order: ContactOrder) -> None:
        """Ask for a file, then export whom this filter finds, in this order."""
        title = self.tr("Export contacts found: %1")
        if wanted.is_empty:
            title = self.tr("Export all contacts: %1")
        self._context.runner.run(
            lambda desk: len(desk.contacts.find(wanted)),
            partial(self._ask_where, title, ContactChoice(wanted=wanted, order=order)),
            owner=self,
        )

    def _ask_where(self, title: str, choice: ContactChoice, count: int) -> None:
        if not count:
            self._context.notices.say(self.tr("There is nobody to export."))
            return
        # not needed for the first rows
        from smsdesk.ui.dialogs.export_file import FileKind, FileQuestion

        question = FileQuestion(
            "contactExportFile",
            title.replace("%1", formats.number(count)),
            self.tr("contacts"),
            (
                FileKind("xlsx", self.tr("Excel sheet (*.xlsx)")),
                FileKind("csv", self.tr("CSV file (*.csv)")),
                FileKind("vcf", self.tr("Cards for a phone (*.vcf)")),
            ),
        )
        question.ask(self._context.ui_state, self._window, partial(self.export, choice))

    def export(self, choice: ContactChoice, file: Path) -> None:
        """Write these contacts into `file`, with its progress."""
        from smsdesk.ui.dialogs.export_dialog import ContactExportDialog

        ContactExportDialog.open_for(self._context, choice, file, self._window)
