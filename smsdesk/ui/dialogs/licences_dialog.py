"""LicencesDialog: who made the parts of the program, on which terms, with their full texts."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from smsdesk.services.licences import Component
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.short_table import ShortTable

_ROW = 30
_SIZE = (1080, 600)
_WIDTHS = (430, 600)
_VERSION_WIDTH, _LICENCE_WIDTH = 90, 170


class LicencesDialog(QDialog):
    """A table on the left, the text of the chosen part on the right."""

    def __init__(self, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("licencesDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Licences"))
        self._resources = resources
        self._components: tuple[Component, ...] = ()
        self.table = self._make_table()
        self.text = QPlainTextEdit()
        self.text.setObjectName("licencesText")
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._close = buttons.primary(self.tr("Close"))
        self._close.clicked.connect(self.accept)
        self._assemble()
        # the texts lie in a hundred files: the frame comes first
        QTimer.singleShot(0, self, self._load)

    @classmethod
    def open_for(cls, resources: Path, parent: QWidget | None) -> "LicencesDialog":
        """Show it."""
        dialog = cls(resources, parent)
        dialog.open()
        return dialog

    def _make_table(self) -> ShortTable:
        table = ShortTable((self.tr("Part"), self.tr("Version"), self.tr("Licence")), _ROW)
        table.setObjectName("licencesTable")
        table.setAccessibleName(self.tr("Parts of the program"))
        table.set_columns(0, ((1, _VERSION_WIDTH), (2, _LICENCE_WIDTH)))
        table.itemSelectionChanged.connect(self._show_text)
        return table

    def _assemble(self) -> None:
        both = QSplitter()
        both.addWidget(self.table)
        both.addWidget(self.text)
        both.setChildrenCollapsible(False)
        both.setSizes(_WIDTHS)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 22, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(self.tr("Licences")))
        layout.addWidget(Hint(self.tr(
            "SMS Desk itself is under the MIT licence. Qt, PySide6 and psycopg are under the LGPL:"
            " you may replace them. They are separate files in the program's folder; put files of a"
            " compatible version of your own in their place, under the same names."
        )))  # fmt: skip
        layout.addWidget(both, 1)
        layout.addLayout(bottom)
        self.resize(*_SIZE)

    def _load(self) -> None:
        from smsdesk.services.licences import components

        self._components = tuple(components(self._resources))
        self.table.show_rows([(one.name, one.version, one.licence) for one in self._components])
        self.table.selectRow(0)

    def _show_text(self) -> None:
        row = self.table.selected_row
        self.text.setPlainText("" if row is None else self._read(self._components[row]))

    def _read(self, component: Component) -> str:
        try:
            return component.text()
        except OSError:
            return self.tr("The file with this text cannot be read. Reinstall the program.")
