"""ProofSaver: asks where to, then writes the proof of one message as PDF."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui import proof_document
from smsdesk.ui.context import Context
from smsdesk.ui.proof_document import Proof, write_proof

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk


class ProofSaver(QObject):
    """One page is written in no time; only reading is done in the background."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def choose(self, message_id: str) -> None:
        """Read the message, then ask where to."""
        self._context.runner.run(partial(_read, message_id), self._ask, owner=self)

    def _ask(self, proof: Proof) -> None:
        dialog = QFileDialog(self._window, proof_document.title())
        dialog.setObjectName("messageProofDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(_file_name(proof))
        dialog.fileSelected.connect(partial(self.save, proof))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, proof: Proof, name: str) -> None:
        """Write it, then offer to look at it."""
        file = Path(name)
        try:
            write_proof(file, proof)
        except SmsdeskError as error:
            self._context.notices.error(error)
            return
        words = self.tr("{name} saved.").format(name=file.name)
        self._context.notices.good(words, self.tr("Open"), partial(_open, file))


def _file_name(proof: Proof) -> str:
    row = proof.details.row
    day = row.when.astimezone().strftime("%Y-%m-%d")
    return f"SMS {day} {row.phone.e164.lstrip('+')}.pdf"


def _open(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def _read(message_id: str, desk: "Desk") -> Proof:
    """In a worker."""
    details, choices = desk.history.details(message_id), desk.preferences.load()
    gateways = {one.id: one for one in desk.gateways.list()}
    gateway = gateways.get(details.row.gateway_id)
    shop = (choices.shop_name, choices.shop_address, choices.shop_phone)
    return Proof(
        details=details,
        shop=tuple(line for line in shop if line),
        unit=gateway.balance_unit if gateway else "",
        practice=gateway is not None and gateway.practice,
        made_at=datetime.now().astimezone(),
    )
