"""SMSAPI's entry in the registry of rooms."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from smsdesk.ui.dialogs.room import Room
from smsdesk.ui.dialogs.smsapi.account import AccountPart
from smsdesk.ui.dialogs.smsapi.options import OptionsPart
from smsdesk.ui.dialogs.smsapi.sender import SenderPart
from smsdesk.ui.widgets.form_part import FormPart

if TYPE_CHECKING:
    from smsdesk.ui.context import Context


def _make_parts() -> Sequence[FormPart]:
    return (AccountPart(), SenderPart(), OptionsPart())


def _open_guide(context: "Context", parent: QWidget | None) -> QDialog:
    from smsdesk.ui.dialogs.smsapi.wizard import GatewayWizard

    return GatewayWizard.open_for(context, parent)


ROOM = Room(_make_parts, _open_guide, names_itself=True)
