"""ContactDeeds: what the contact list does to contacts - edit, delete with undo, export."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from smsdesk.core.contact import Contact
from smsdesk.core.contact_filter import ContactFilter
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

    def choose_export(self, ids: Sequence[int] | None = None) -> None:
        """Ask for a file, then export these, or everybody."""
        dialog = QFileDialog(self._window, self.tr("Export contacts"))
        dialog.setObjectName("contactExportFile")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = {
            self.tr("Excel sheet (*.xlsx)"): "xlsx",
            self.tr("CSV file (*.csv)"): "csv",
            self.tr("Cards for a phone (*.vcf)"): "vcf",
        }
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(partial(_follow, dialog, kinds))
        dialog.selectFile(self.tr("contacts") + ".xlsx")
        dialog.fileSelected.connect(lambda file: self.export(file, ids))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_export_of(self, wanted: ContactFilter) -> None:
        """Ask for a file, then export whom this filter finds."""
        if wanted.is_empty:
            self.choose_export()
            return
        self._context.runner.run(
            lambda desk: desk.contacts.find(wanted), self.choose_export, owner=self
        )

    def export(self, file: str, ids: Sequence[int] | None = None) -> None:
        """Write these contacts, or all, into `file`, with its progress."""
        # not needed for the first rows
        from smsdesk.ui.dialogs.export_dialog import ContactExportDialog

        ContactExportDialog.open_contacts(self._context, ids, Path(file), self._window)


def _follow(dialog: QFileDialog, kinds: Mapping[str, str], chosen: str) -> None:
    """The name ends as the chosen kind of file does."""
    suffix = kinds[chosen]
    dialog.setDefaultSuffix(suffix)
    for name in dialog.selectedFiles()[:1]:
        dialog.selectFile(Path(name).with_suffix(f".{suffix}").name)
