"""PrivacyCard: the part of the preferences about people's data: wording of consent, retention."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox, QWidget

from smsdesk.services.preference_values import RANGES
from smsdesk.ui.widgets.capped_text import CappedText
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Caption
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.preferences import Preferences

_LONGEST, _HEIGHT, _PADDING = 2000, 48, 8


class PrivacyCard(Card):
    """Shows the choices and reads them again. Saving them is the dialog's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = named(CappedText(_LONGEST), "pref_consent_wording")
        self._wording.setFixedHeight(_HEIGHT)
        self.body.addWidget(Caption(self.tr("Consent to marketing")))
        self.body.addWidget(Field(self.tr("What people are asked to agree to"), self._wording))
        self._months = named(QSpinBox(), "pref_retention_months")
        self._months.setRange(*RANGES["retention_months"])
        self._months.setSuffix(self.tr(" months"))
        self._months.setSpecialValueText(self.tr("never"))
        # Qt lays the line over the whole box and forgets the padding of the style sheet
        self._months.lineEdit().setTextMargins(_PADDING, 0, 0, 0)
        self.retention = Field(
            self.tr("Delete messages older than"),
            self._months,
            self.tr("They cannot be had back."),
        )
        """For whoever lays it out: there is more room elsewhere."""

    def show_choices(self, preferences: "Preferences") -> None:
        """Write these into the fields."""
        self._wording.start_with(preferences.consent_wording)
        self._months.setValue(preferences.retention_months)

    def filled_in(self, loaded: "Preferences") -> "Preferences":
        """`loaded` with what stands here."""
        return replace(
            loaded,
            consent_wording=self._wording.text.strip(),
            retention_months=self._months.value(),
        )
