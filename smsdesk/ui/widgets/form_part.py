"""FormPart: what every piece of a set-up form offers, whoever drew it.

The dialog puts all parts into one card, the wizard spreads them over its steps; `SetupForm` joins
their values. A part draws and reads its fields; it neither tests nor saves.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smsdesk.core.abilities import Ability
from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.core.gateway import ConfigField, GatewayInfo, Secret, SenderName
from smsdesk.services.gateway_setup import ConfiguredGateway


@dataclass(frozen=True, slots=True)
class Account:
    """What the provider told about the account: nothing yet, its sender names, an error."""

    asking: bool = False
    known: bool = False
    senders: tuple[SenderName, ...] = ()
    error: SmsdeskError | None = None


class FormPart(QWidget):
    """Some fields of a provider's form."""

    edited = Signal()
    """A value that affects sending was changed by somebody."""
    login_edited = Signal()
    """The login is another one, so what is known about the account is void."""

    account_requested = Signal()
    """Somebody wants the login checked and the sender names read."""

    grown = Signal()
    """It shows more than before and would like room."""

    after_trial = False
    """Whether it stands below the test, because most owners never touch it."""

    def load(self, info: GatewayInfo) -> None:
        """Learn the provider's links and checks."""

    def show_abilities(self, abilities: frozenset[Ability]) -> None:
        """Offer what only some providers can do."""

    def offer_name(self, name: str) -> None:
        """Begin a new gateway with this name; one that has been typed stays."""

    def fill(self, gateway: ConfiguredGateway) -> None:
        """Show a saved gateway; what somebody has already typed stays."""

    def fields(self) -> Mapping[str, str]:
        """Values by field name."""
        return {}

    def secrets(self) -> Mapping[str, Secret]:
        """Typed secrets by field name; an absent one keeps what is stored."""
        return {}

    def show_account(self, account: Account) -> None:
        """Offer what the provider told."""

    def complete(self) -> bool:
        """Whether nothing is missing; what is missing gets its words."""
        return True

    def tidy(self) -> None:
        """Bring values into the form in which they are sent, so that this is what is shown."""

    def show_problem(self, field: str, words: str) -> bool:  # noqa: ARG002  # parts override it
        """Put `words` beside `field`; False when the field lives elsewhere."""
        return False

    def clear_problems(self) -> None:
        """Remove the words of `show_problem`."""


def field_of(info: GatewayInfo, name: str) -> ConfigField | None:
    """The field `name` of the provider's form."""
    return next((one for one in info.form if one.name == name), None)


def problem_in(field: ConfigField | None, value: str) -> FieldError | None:
    """What is wrong with a typed value; an empty one is only unfinished."""
    if field is None or field.check is None or not value.strip():
        return None
    try:
        field.check(value)
    except FieldError as error:
        return error
    return None
