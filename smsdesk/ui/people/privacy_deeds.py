"""PrivacyDeeds: one person's rights - the print-out of all their data, and erasing it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.people.erase_dialog import EraseDialog

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.people.privacy import Erased, ErasurePreview, PersonRecord

_JSON = ".json"


class PrivacyDeeds(QObject):
    """Works in the background and says in a notice what was done."""

    erased = Signal(int)
    """The person with this id is gone for good."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    # --- the print-out -------------------------------------------------------------------------

    def choose_file(self, contact_id: int) -> None:
        """Ask where to; the kind of file decides between paper and other programs."""
        from smsdesk.ui.people.privacy_document import title

        dialog = QFileDialog(self._window, title())
        dialog.setObjectName("privacyFile")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [self.tr("PDF, to print (*.pdf)"), self.tr("JSON, for other programs (*.json)")]
        )
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(partial(_follow_filter, dialog))
        dialog.selectFile(self.tr("personal data.pdf"))
        dialog.fileSelected.connect(partial(self.save, contact_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, contact_id: int, name: str) -> None:
        """Write everything about the person into this file."""
        file = Path(name)
        if file.suffix.lower() == _JSON:
            self._context.runner.run(
                lambda desk: desk.privacy.write_json(file, contact_id),
                lambda _nothing: self._on_saved(file),
                owner=self,
            )
            return
        self._context.runner.run(
            lambda desk: desk.privacy.record(contact_id), partial(self._print, file), owner=self
        )

    def _print(self, file: Path, record: "PersonRecord") -> None:
        from smsdesk.ui.people.privacy_document import write_record

        try:
            write_record(file, record)
        except SmsdeskError as error:
            self._context.notices.error(error)
            return
        self._on_saved(file)

    def _on_saved(self, file: Path) -> None:
        words = self.tr("{name} saved.").format(name=file.name)
        self._context.notices.good(words, self.tr("Open"), partial(_open, file))

    # --- erasing -------------------------------------------------------------------------------

    def ask_erasure(self, contact_id: int) -> None:
        """Say what would go, and ask."""
        self._context.runner.run(
            lambda desk: desk.privacy.preview(contact_id), self._ask, owner=self
        )

    def _ask(self, preview: "ErasurePreview") -> None:
        dialog = EraseDialog.open_for(preview, self._window)
        dialog.agreed.connect(partial(self._erase, preview.contact.id))

    def _erase(self, contact_id: int, opt_out: bool) -> None:  # noqa: FBT001  # a signal's argument
        def work(desk: "Desk") -> "Erased":
            return desk.privacy.erase(contact_id, opt_out=opt_out)

        self._context.runner.run(work, partial(self._on_erased, contact_id), owner=self)

    def _on_erased(self, contact_id: int, erased: "Erased") -> None:
        self._context.changes.contacts.emit()
        self._context.changes.messages.emit()
        self.erased.emit(contact_id)
        words = self.tr("The person and %n message(s) erased for good.", "", erased.messages)
        if erased.opted_out:
            kept = self.tr("%n number(s) will not be texted any more.", "", erased.opted_out)
            words = f"{words} {kept}"
        self._context.notices.good(words)


def _follow_filter(dialog: QFileDialog, chosen: str) -> None:
    """The name ends as the chosen kind does."""
    suffix = "json" if _JSON in chosen else "pdf"
    dialog.setDefaultSuffix(suffix)
    for name in dialog.selectedFiles():
        dialog.selectFile(Path(name).with_suffix(f".{suffix}").name)


def _open(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
