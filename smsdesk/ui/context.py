"""Context: what every page and dialog of the window receives. Built once, by `app`."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from smsdesk.ui.background import TaskRunner
from smsdesk.ui.notices import Notices
from smsdesk.ui.sender_process import SenderProcess
from smsdesk.ui.theme import Theme


class Changes(QObject):
    """Tells pages that data changed, so that they read it again."""

    contacts = Signal()
    messages = Signal()
    templates = Signal()
    gateways = Signal()
    preferences = Signal()


@dataclass(frozen=True, slots=True)
class Context:
    """The window's tools. Widgets keep the parts they need."""

    runner: TaskRunner
    theme: Theme
    notices: Notices
    sender: SenderProcess
    resources: Path
    practice: bool
    changes: Changes = field(default_factory=Changes)
