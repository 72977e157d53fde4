"""ConfigForm: any provider's form, drawn from its ConfigFields.

What a field looks like is in `config_field`. Whatever provider has no form laid out by hand gets
this one: its account on the left, its messages on the right.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsdesk.core.abilities import Ability
from smsdesk.core.gateway import FieldKind, GatewayInfo, Secret
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.error_text import code_text, error_text
from smsdesk.ui.gateway_words import provider_words
from smsdesk.ui.widgets.config_field import YES, DrawnField, draw, offer
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.form_part import Account, FormPart, problem_in
from smsdesk.ui.widgets.host_combo import HostCombo
from smsdesk.ui.widgets.labels import Caption
from smsdesk.ui.widgets.link_button import LinkButton
from smsdesk.ui.widgets.login_check import LoginCheck
from smsdesk.ui.widgets.naming import named

_NAME, _ACTIVE = "name", "active"
_ACCOUNT = frozenset({FieldKind.TEXT, FieldKind.SECRET, FieldKind.HOST})
"""Who logs in, and where. The other kinds are about messages."""
_TWO_COLUMNS_WIDTH = 820
_HEAD_HEIGHT = 26


class ConfigForm(FormPart):
    """Empty until a provider is loaded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn: dict[str, DrawnField] = {}
        self._touched: set[str] = set()
        self._blocked: dict[str, str] = {}
        """Options that cannot be had at the moment, with the value that they had before."""
        self.name = named(QLineEdit(), "gatewayName")
        self._name_field = Field(self.tr("Name of this gateway"), self.name)
        self.name.textChanged.connect(self._name_field.clear_problem)
        self.active = named(QCheckBox(self.tr("Activate after saving")), "field_active")
        self.active.setChecked(True)
        self._login = LoginCheck()
        self._login.requested.connect(self.account_requested)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(28)

    # --- the part -----------------------------------------------------------------------------

    def load(self, info: GatewayInfo) -> None:
        """Draw the form of `info`."""
        labels = {field.name: provider_words(field.label) for field in info.form}
        for field in info.form:
            self._drawn[field.name] = draw(field, labels)
            self._connect(self._drawn[field.name])
        account = [one for one in self._drawn.values() if one.field.kind in _ACCOUNT]
        messages = [one for one in self._drawn.values() if one.field.kind not in _ACCOUNT]
        self._assemble(info, account, messages)
        self._show_available()

    def show_abilities(self, abilities: frozenset[Ability]) -> None:
        """Offer to check the login and to read sender names."""
        if any(one.field.secret for one in self._drawn.values()):
            self._login.show_abilities(abilities)
        for drawn in self._drawn.values():
            if drawn.fetch is not None:
                drawn.fetch.setVisible(Ability.SENDERS in abilities)

    def offer_name(self, name: str) -> None:
        """Begin with this name."""
        self.name.setText(self.name.text() or name)

    def fill(self, gateway: ConfiguredGateway) -> None:
        """Show a saved gateway."""
        self.name.setText(gateway.name)
        self.active.setChecked(gateway.active)
        self._blocked.clear()
        for name, drawn in self._drawn.items():
            if drawn.field.secret:
                self._say_unchanged(drawn, kept=name in gateway.secret_names)
            elif name not in self._touched:
                drawn.write(gateway.fields.get(name, drawn.field.default))
        self._show_available()

    def fields(self) -> Mapping[str, str]:
        """Everything but the secrets; `name` and `active` are no fields of the provider."""
        own = {_NAME: self.name.text().strip(), _ACTIVE: YES[self.active.isChecked()]}
        return {**self._values(), **own}

    def secrets(self) -> Mapping[str, Secret]:
        """What was typed."""
        typed = {n: d.read() for n, d in self._drawn.items() if d.field.secret}
        return {name: Secret(value) for name, value in typed.items() if value}

    def show_account(self, account: Account) -> None:
        """What came of asking; the sender names are offered, what is typed stays."""
        self._login.show_account(account)
        names = [one.name for one in account.senders]
        for drawn in self._drawn.values():
            box = drawn.row.widget
            if drawn.fetch is not None and isinstance(box, QComboBox):
                drawn.fetch.setEnabled(not account.asking)
                offer(box, names or [value for value, _ in drawn.field.choices])

    def tidy(self) -> None:
        """Show what will be sent."""
        for drawn in self._drawn.values():
            if isinstance(drawn.row.widget, HostCombo):
                drawn.row.widget.tidy()

    def show_problem(self, field: str, words: str) -> bool:
        """Words below one field."""
        row = self._name_field if field == _NAME else self._row(field)
        if row is None:
            return False
        row.show_problem(words)
        return True

    def clear_problems(self) -> None:
        """Remove them."""
        self._name_field.clear_problem()
        for drawn in self._drawn.values():
            drawn.row.clear_problem()

    # --- drawing ------------------------------------------------------------------------------

    def _assemble(
        self, info: GatewayInfo, account: Sequence[DrawnField], messages: Sequence[DrawnField]
    ) -> None:
        """Two columns, or one for a provider where nobody logs in."""
        about = [*(one.row for one in messages), self.active]
        if not account:
            self._add_column(_head(provider_words(info.name)), [self._name_field, *about])
            return
        panel = LinkButton(self.tr("Operator's panel"), "panelLink")
        senders = LinkButton(self.tr("Sender names there"), "sendersLink")
        title = self.tr("{provider} account").format(provider=provider_words(info.name))
        rows = [one.row for one in account]
        head = _head(title, panel, info.links.get("panel", ""))
        self._add_column(head, [self._name_field, *rows, self._login])
        head = _head(self.tr("Messages"), senders, info.links.get("senders", ""))
        self._add_column(head, about)
        self.setMinimumWidth(_TWO_COLUMNS_WIDTH)

    def _add_column(self, head: QHBoxLayout, rows: Sequence[QWidget]) -> None:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addLayout(head)
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        self._columns.addLayout(column, 1)

    def _connect(self, drawn: DrawnField) -> None:
        drawn.changed.connect(self._telling(drawn))
        if drawn.fetch is not None:
            drawn.fetch.clicked.connect(self.account_requested)  # type: ignore[attr-defined]  # a button

    # --- slots --------------------------------------------------------------------------------

    def _telling(self, drawn: DrawnField) -> Callable[..., None]:
        def tell(*_: object) -> None:
            self._on_changed(drawn)

        return tell

    def _on_changed(self, drawn: DrawnField) -> None:
        self._touched.add(drawn.field.name)
        self._check(drawn)
        self._show_available()
        if drawn.field.affects_sending:
            self.edited.emit()
        if drawn.field.kind in _ACCOUNT:
            self.login_edited.emit()

    # --- what is shown ------------------------------------------------------------------------

    def _values(self) -> Mapping[str, str]:
        return {n: d.read() for n, d in self._drawn.items() if not d.field.secret}

    def _row(self, field: str) -> Field | None:
        drawn = self._drawn.get(field)
        return drawn.row if drawn is not None else None

    def _check(self, drawn: DrawnField) -> None:
        problem = None if drawn.field.secret else problem_in(drawn.field, drawn.read())
        if problem is None:
            drawn.row.clear_problem()
        else:
            drawn.row.show_problem(error_text(problem))

    def _show_available(self) -> None:
        """Disable what cannot be had with the values as they stand, and say why."""
        values = self._values()
        for drawn in self._drawn.values():
            if drawn.field.available is not None:
                code = drawn.field.available(values)
                self._block(drawn, "" if code is None else code_text(code))

    def _block(self, drawn: DrawnField, reason: str) -> None:
        name = drawn.field.name
        drawn.row.widget.setEnabled(not reason)
        drawn.row.set_hint(reason or provider_words(drawn.field.hint))
        if reason and drawn.read():
            self._blocked[name] = drawn.read()
            drawn.write("")
        elif not reason and name in self._blocked:
            drawn.write(self._blocked.pop(name))

    def _say_unchanged(self, drawn: DrawnField, *, kept: bool) -> None:
        line = drawn.row.widget
        if kept and isinstance(line, QLineEdit):
            line.setPlaceholderText(self.tr("unchanged, stays in the keyring"))


def _head(title: str, link: LinkButton | None = None, address: str = "") -> QHBoxLayout:
    """As high with a link as without, so that the columns stay side by side."""
    head = QHBoxLayout()
    head.addStrut(_HEAD_HEIGHT)
    head.addWidget(Caption(title), 1)
    if link is not None and address:
        link.set_address(address)
        head.addWidget(link)
    return head
