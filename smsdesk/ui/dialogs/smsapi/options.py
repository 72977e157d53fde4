"""OptionsPart: what most owners never touch - prefix, letters, links, the gateway's own name."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsdesk.core.gateway import ConfigField, GatewayInfo
from smsdesk.core.phone import DEFAULT_PREFIX
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.form_part import FormPart, field_of, problem_in
from smsdesk.ui.widgets.naming import named

_YES = {True: "yes", False: ""}


class OptionsPart(FormPart):
    """The section "More options", folded at first."""

    after_trial = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check: ConfigField | None = None
        self._touched = False
        self.unfold = buttons.link("")
        self.unfold.setObjectName("moreOptions")
        self.unfold.setCheckable(True)
        self.unfold.setAutoDefault(False)
        self.name = named(QLineEdit(), "gatewayName")
        self.prefix = named(QLineEdit(DEFAULT_PREFIX), "defaultPrefix")
        self.diacritics = QCheckBox(self.tr("Send Polish letters (ą, ę, ł…): fewer fit one SMS"))
        self.diacritics.setObjectName("allowDiacritics")
        self.diacritics.setChecked(True)
        self.links = named(QCheckBox(self.tr("Shorten links (idz.do)")), "shortenLinks")
        self.active = named(QCheckBox(self.tr("Active: may be used for sending")), "active")
        self.active.setChecked(True)
        self._name_field = Field(self.tr("Name of this gateway"), self.name)
        self._prefix_field = Field(self.tr("Prefix of numbers without one"), self.prefix)
        self._body = QWidget()
        self._assemble()
        self._connect()
        self._fold()

    def load(self, info: GatewayInfo) -> None:
        """Learn how a prefix is checked."""
        self._check = field_of(info, "default_prefix")

    def offer_name(self, name: str) -> None:
        """Begin with this name."""
        self.name.setText(self.name.text() or name)

    def fill(self, gateway: ConfiguredGateway) -> None:
        """Show saved options."""
        if self._touched:
            return
        self.name.setText(gateway.name)
        self.active.setChecked(gateway.active)
        self.prefix.setText(gateway.fields.get("default_prefix") or DEFAULT_PREFIX)
        self.diacritics.setChecked(gateway.fields.get("allow_diacritics") == "yes")
        self.links.setChecked(gateway.fields.get("shorten_links") == "yes")

    def fields(self) -> Mapping[str, str]:
        """The options; `name` and `active` are no fields of the provider."""
        return {
            "default_prefix": self.prefix.text().strip(),
            "allow_diacritics": _YES[self.diacritics.isChecked()],
            "shorten_links": _YES[self.links.isChecked()],
            "name": self.name.text().strip(),
            "active": _YES[self.active.isChecked()],
        }

    def show_problem(self, field: str, words: str) -> bool:
        """Words below the name or the prefix, unfolded so that they are seen."""
        rows = {"name": self._name_field, "default_prefix": self._prefix_field}
        if field not in rows:
            return False
        self.unfold.setChecked(True)
        rows[field].show_problem(words)
        return True

    def clear_problems(self) -> None:
        """Remove them."""
        self._name_field.clear_problem()
        self._prefix_field.clear_problem()

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name_field, 1)
        row.addWidget(self._prefix_field, 1)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addLayout(row)
        for box in (self.diacritics, self.links, self.active):
            inner.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)

    def _connect(self) -> None:
        self.unfold.toggled.connect(self._fold)
        self.name.textChanged.connect(self._name_field.clear_problem)
        self.prefix.textChanged.connect(self._on_prefix)
        self.diacritics.toggled.connect(self._on_edited)
        self.links.toggled.connect(self._on_edited)

    def _fold(self) -> None:
        shown = self.unfold.isChecked()
        self._body.setVisible(shown)
        self.unfold.setText(self.tr("Fewer options") if shown else self.tr("More options"))
        self.unfold.set_icon_name("caret-up" if shown else "caret-down")
        self.grown.emit()

    def _on_prefix(self, text: str) -> None:
        problem = problem_in(self._check, text)
        if problem is None:
            self._prefix_field.clear_problem()
        else:
            self._prefix_field.show_problem(error_text(problem))
        self._on_edited()

    def _on_edited(self) -> None:
        self._touched = True
        self.edited.emit()
