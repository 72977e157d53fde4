"""Md5Helper: turns the login password into the API password, on this computer.

SMSAPI's API password is the MD5 of a password. Here it is computed or, when somebody pastes the
MD5 itself, recognised and taken as it is. Nothing is stored and nothing leaves the program.
"""

import hashlib
import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.row_field import RowField
from smsdesk.ui.widgets.secret_line import SecretLine, ShowButton

_MD5 = re.compile(r"[0-9a-fA-F]{32}")


def is_md5(text: str) -> bool:
    """Whether `text` is an MD5 written in hexadecimal digits."""
    return _MD5.fullmatch(text.strip()) is not None


def api_password(text: str) -> str:
    """The MD5 of a login password; an MD5 stays what it is."""
    if is_md5(text):
        return text.strip().lower()
    # the provider's scheme; nothing here is secured by it
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


class Md5Helper(QDialog):
    """A small window over the set-up form."""

    computed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("md5HelperPopup")
        self.setWindowTitle(self.tr("API password from the login password"))
        replace_closed(self)
        self._password = SecretLine("md5HelperPassword", trims=False)
        self._field = RowField(
            self.tr("Password with which you log in to SMSAPI"),
            self._password,
            ShowButton(self._password),
        )
        self._note = Hint(self.tr("Computed on this computer. The password is not sent or kept."))
        self._apply = buttons.primary(self.tr("Compute and insert"))
        self._apply.setObjectName("md5HelperApply")
        self._apply.setDefault(True)
        self._apply.setEnabled(False)
        self._cancel = buttons.secondary(self.tr("Cancel"))
        self._assemble()
        self._password.edited.connect(self._on_text)
        self._apply.clicked.connect(self._on_apply)
        self._cancel.clicked.connect(self.reject)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(self._field)
        column.addWidget(self._note)
        column.addLayout(row)
        self.setMinimumWidth(420)

    def _on_text(self) -> None:
        text = self._password.value()
        self._apply.setEnabled(bool(text))
        if is_md5(text):
            self._apply.setText(self.tr("Insert"))
            self._note.setText(self.tr("This already is an API password (MD5): it is taken as is."))
        else:
            self._apply.setText(self.tr("Compute and insert"))
            self._note.setText(
                self.tr("Computed on this computer. The password is not sent or kept.")
            )

    def _on_apply(self) -> None:
        text = self._password.value()
        if not text:
            return
        self._password.clear()
        self.computed.emit(api_password(text))
        self.accept()
