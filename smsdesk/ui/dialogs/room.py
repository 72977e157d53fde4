"""Room: what the set-up of one provider looks like when somebody has laid it out by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from smsdesk.ui.widgets.form_part import FormPart

if TYPE_CHECKING:
    from smsdesk.ui.context import Context


@dataclass(frozen=True, slots=True)
class Room:
    """A provider's own way of being set up."""

    make_parts: Callable[[], Sequence[FormPart]]
    """The pieces of its form, new ones each time, in their order."""
    open_guide: Callable[["Context", QWidget | None], QDialog] | None = None
    """Leads somebody who has no account yet step by step."""
    names_itself: bool = False
    """The parts say whose account it is, so the window's title need not."""
