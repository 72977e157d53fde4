"""SetupForm: the parts of one provider's form, joined to the set-up controller.

It reads what exists, hands it to the parts, and puts every error beside the field that caused it.
Where the parts stand on the screen is the business of the dialog and of the wizard.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsdesk.core.abilities import Ability
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import ConfigField, FieldKind, GatewayInfo, MessageRefused, Secret
from smsdesk.services.gateway_setup import ConfiguredGateway, SetupDraft
from smsdesk.services.setup_values import free_name
from smsdesk.ui.dialogs.setup_controller import Filled, Phase, SetupController
from smsdesk.ui.dialogs.trial_part import TrialPart
from smsdesk.ui.error_text import error_text
from smsdesk.ui.gateway_words import provider_words
from smsdesk.ui.widgets.form_part import FormPart

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context

_E = ErrorCode
NUMBER = "number"
_LOGIN = (FieldKind.SECRET, FieldKind.TEXT)
_ACCOUNT = (FieldKind.TEXT, FieldKind.HOST)
_SECRET = (FieldKind.SECRET,)
_HOST = (FieldKind.HOST,)
_SENDER = (FieldKind.SENDER,)
_KINDS_OF_CODE = {
    _E.LOGIN_REJECTED: _LOGIN,
    _E.PASSWORD_REJECTED: _LOGIN,
    _E.TOKEN_REJECTED: _LOGIN,
    _E.TEST_CREDENTIALS: _LOGIN,
    _E.ACCOUNT_UNKNOWN: _ACCOUNT,
    _E.SECRET_MISSING: _SECRET,
    _E.SECRET_GONE: _SECRET,
    _E.TOKEN_SCOPE: _SECRET,
    _E.SENDER_REFUSED: _SENDER,
    _E.HOST_NOT_FOUND: _HOST,
    _E.CONNECTION_REFUSED: _HOST,
    _E.CONNECT_TIMEOUT: _HOST,
    _E.TLS_FAILED: _HOST,
    _E.HTTPS_REQUIRED: _HOST,
    _E.SERVER_WRONG: _HOST,
}
"""Which fields of a form an error is about, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Start:
    """What a form begins with."""

    info: GatewayInfo
    abilities: frozenset[Ability]
    gateway: ConfiguredGateway | None
    number: str
    taken: frozenset[str]
    """Names of the gateways that there are."""


class SetupForm(QObject):
    """The values of all parts and what becomes of them."""

    loaded = Signal(object)

    def __init__(
        self,
        context: "Context",
        provider: str,
        parts: Sequence[FormPart],
        trial: TrialPart,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._provider = provider
        self._form: Sequence[ConfigField] = ()
        self._parts = tuple(parts)
        self._trial = trial
        self.gateway: ConfiguredGateway | None = None
        self.controller = SetupController(context, self.filled, self)
        self._connect()
        self._show_progress()

    def read(self, gateway_id: str | None, *, fresh: bool) -> None:
        """Fetch the provider, the gateway to edit and the last test number.

        Without an id and not `fresh` the saved account of this provider is edited, if there is one.
        """
        work = partial(_read, self._provider, gateway_id, fresh=fresh)
        self._context.runner.run(work, self.start, owner=self)

    def start(self, start: Start) -> None:
        """Show what was read."""
        self.gateway = start.gateway
        self._form = start.info.form
        name = free_name(provider_words(start.info.name), start.taken)
        for part in self._parts:
            part.load(start.info)
            part.show_abilities(start.abilities)
            if start.gateway is not None:
                part.fill(start.gateway)
            else:
                part.offer_name(name)
        self._trial.load(start.info)
        self._trial.offer_number(start.number)
        self.loaded.emit(start)

    def filled(self) -> Filled:
        """The form as it stands."""
        fields: dict[str, str] = {}
        secrets: dict[str, Secret] = {}
        for part in self._parts:
            fields.update(part.fields())
            secrets.update(part.secrets())
        name, active = fields.pop("name", ""), fields.pop("active", "yes") == "yes"
        gateway_id = self.gateway.id if self.gateway else None
        draft = SetupDraft(self._provider, fields, secrets, name, gateway_id, active)
        return Filled(draft, self._trial.number())

    def test(self) -> None:
        """Send the test SMS for what is shown."""
        self.clear_problems()
        for part in self._parts:
            part.tidy()
        self.controller.test()

    def ask_account(self) -> None:
        """Check the login and read the sender names."""
        self.clear_problems()
        for part in self._parts:
            part.tidy()
        self.controller.ask_account()

    def clear_problems(self) -> None:
        """Remove all words beside fields."""
        self._trial.show_number_problem("")
        for part in self._parts:
            part.clear_problems()

    def show_problem(self, error: SmsdeskError) -> None:
        """Put the error's sentence beside every field that it is about."""
        words = error_text(error)
        for name in fields_of(error, self._form):
            if name == NUMBER:
                self._trial.show_number_problem(words)
            elif any(part.show_problem(name, words) for part in self._parts):
                # the sentence names all of them; once is enough
                return

    def _connect(self) -> None:
        for part in self._parts:
            part.edited.connect(self.controller.edited)
            part.login_edited.connect(self.controller.forget_account)
            part.account_requested.connect(self.ask_account)
        self._trial.number_edited.connect(self.controller.edited)
        self._trial.send_requested.connect(self.test)
        self.controller.changed.connect(self._show_progress)
        self.controller.account_changed.connect(self._show_account)

    def _show_progress(self) -> None:
        controller = self.controller
        self._trial.show_phase(controller)
        # a test that holds may still not be saved, under the name of another gateway
        if controller.phase in (Phase.FAILED, Phase.TESTED) and controller.error is not None:
            self.show_problem(controller.error)

    def _show_account(self) -> None:
        for part in self._parts:
            part.show_account(self.controller.account)
        if self.controller.account.error is not None:
            self.show_problem(self.controller.account.error)


def fields_of(error: SmsdeskError, form: Sequence[ConfigField]) -> tuple[str, ...]:
    """The fields that an error is about; none for those that are about the account."""
    if isinstance(error, FieldError):
        return (error.field,)
    if isinstance(error, MessageRefused):
        refused = {NUMBER: (NUMBER,), "sender": _of_kinds(form, _SENDER)}
        return refused.get(error.field, ())
    return _of_kinds(form, _KINDS_OF_CODE.get(error.code, ()))


def _of_kinds(form: Sequence[ConfigField], kinds: Sequence[FieldKind]) -> tuple[str, ...]:
    return tuple(field.name for kind in kinds for field in form if field.kind is kind)


def _read(provider: str, gateway_id: str | None, desk: "Desk", *, fresh: bool) -> Start:
    gateways = desk.gateways.list()
    gateway = None
    if gateway_id is not None:
        gateway = desk.gateways.get(gateway_id)
    elif not fresh:
        gateway = _account_of(provider, gateways)
    key = gateway.provider if gateway is not None else provider
    info = next(one for one in desk.gateways.providers() if one.key == key)
    return Start(
        info,
        desk.gateways.abilities(key),
        gateway,
        desk.preferences.load().test_number,
        frozenset(one.name for one in gateways),
    )


def _account_of(provider: str, gateways: Sequence[ConfiguredGateway]) -> ConfiguredGateway | None:
    own = [one for one in gateways if one.provider == provider]
    return next((one for one in own if one.is_default), own[0] if own else None)
