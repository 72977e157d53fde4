"""FilterPopup: what narrows the contact list besides words, kind and group."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.ui.people import filter_words
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.naming import named

_YEAR, _MOST = 12, 120
_SILENT, _NEVER = "silent", "never"


class FilterPopup(QFrame):
    """Narrows at once; closes at a click beside it and with Esc."""

    changed = Signal(object)
    """A `ContactFilter`: the one it was opened with, and what was chosen here."""
    group_wanted = Signal()
    """Keep the filter as a group."""

    def __init__(self, wanted: ContactFilter, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("contactFilterPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wanted = wanted
        self._create()
        self._assemble()
        self._show()
        self._connect()

    def _create(self) -> None:
        self._consent = named(QComboBox(), "filterConsent")
        self._consent.addItem(self.tr("any"))
        for state in (ConsentState.GIVEN, ConsentState.UNKNOWN, ConsentState.WITHDRAWN):
            self._consent.addItem(_after_colon(filter_words.consent(state)), state)
        self._number = named(QComboBox(), "filterNumber")
        self._number.addItem(self.tr("any"))
        for has in (True, False):
            self._number.addItem(filter_words.number(has=has), has)
        self._written = named(QComboBox(), "filterWritten")
        self._written.addItem(self.tr("any"))
        self._written.addItem(self.tr("no SMS for…"), _SILENT)
        self._written.addItem(self.tr("never texted"), _NEVER)
        self._months = named(QSpinBox(), "filterMonths")
        self._months.setRange(1, _MOST)
        self._months.lineEdit().setTextMargins(8, 0, 0, 0)
        self._months.setAccessibleName(self.tr("Months without an SMS"))
        self._clear = named(buttons.link(self.tr("Clear filters")), "filterClear")
        self._group = named(buttons.secondary(self.tr("Save as a group…"), "users-three"),
                            "filterAsGroup")  # fmt: skip

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(Field(self.tr("Consent to marketing"), self._consent))
        column.addWidget(Field(self.tr("Phone number"), self._number))
        column.addWidget(Field(self.tr("Messages so far"), self._written))
        column.addWidget(self._months)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._clear)
        foot.addStretch(1)
        foot.addWidget(self._group)
        column.addSpacing(4)
        column.addLayout(foot)
        self.setMinimumWidth(320)

    def _connect(self) -> None:
        for choice in (self._consent, self._number, self._written):
            choice.currentIndexChanged.connect(self._on_chosen)
        self._months.valueChanged.connect(self._on_chosen)
        self._clear.clicked.connect(self._on_clear)
        self._group.clicked.connect(self._on_group)

    def begin(self) -> None:
        """Put the cursor into the first choice."""
        self._consent.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- values --------------------------------------------------------------------------------

    def _show(self) -> None:
        wanted, parts = self._wanted, (self._consent, self._number, self._written, self._months)
        blocked = [QSignalBlocker(part) for part in parts]
        self._consent.setCurrentIndex(max(0, self._consent.findData(wanted.marketing)))
        self._number.setCurrentIndex(
            0 if wanted.has_number is None else self._number.findData(wanted.has_number)
        )
        written = _NEVER if wanted.not_texted else _SILENT if wanted.silent_months else None
        self._written.setCurrentIndex(max(0, self._written.findData(written)))
        self._months.setValue(wanted.silent_months or _YEAR)
        self._say_months()
        blocked.clear()
        self._follow()

    def _say_months(self) -> None:
        words = filter_words.silent(self._months.value())
        before, _number, after = words.partition(str(self._months.value()))
        self._months.setPrefix(before)
        self._months.setSuffix(after)

    def _follow(self) -> None:
        self._months.setVisible(self._written.currentData() == _SILENT)
        self._clear.setEnabled(not self._wanted.is_empty)
        self._group.setEnabled(not self._wanted.is_empty and self._wanted.group_id is None)

    def _on_chosen(self) -> None:
        written, consent = self._written.currentData(), self._consent.currentData()
        self._wanted = replace(
            self._wanted,
            # Qt keeps only the text of it
            marketing=ConsentState(consent) if consent else None,
            has_number=self._number.currentData(),
            silent_months=self._months.value() if written == _SILENT else None,
            not_texted=written == _NEVER,
        )
        self._say_months()
        self._follow()
        self.adjustSize()
        self.changed.emit(self._wanted)

    def _on_clear(self) -> None:
        self._wanted = ContactFilter()
        self._show()
        self.changed.emit(self._wanted)
        self.close()

    def _on_group(self) -> None:
        self.close()
        self.group_wanted.emit()


def _after_colon(words: str) -> str:
    return words.partition(": ")[2] or words
