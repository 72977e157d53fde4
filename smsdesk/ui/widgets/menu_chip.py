"""MenuChip: a chip that narrows a list by one choice of a menu."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from smsdesk.ui.widgets.filter_chips import ChipButton

_LONGEST = 22
"""Characters of a choice that the chip itself shows."""


class MenuChip(ChipButton):
    """Says its name, and once something is chosen also what; the first choice is none."""

    chosen = Signal(str)
    """The key of what a person has chosen; empty for none."""

    def __init__(
        self, name: str, nothing: str, object_name: str, parent: QWidget | None = None
    ) -> None:
        """`nothing` is the choice that narrows nothing: "Any state"."""
        super().__init__("", parent)
        self.setObjectName(object_name)
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self._name = name
        self._nothing = nothing
        self._choices: dict[str, str] = {}
        self._current = ""
        self._following: Sequence[QAction] = ()
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)
        # Space and a click toggle a checkable button; whether it is one is told by the choice
        self.toggled.connect(self._show)
        self.offer(())

    @property
    def current(self) -> str:
        """The key of the choice; empty for none."""
        return self._current

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """These (key, words), below the one that narrows nothing; keeps what is chosen."""
        if dict(choices) == self._choices and self._menu.actions():
            return
        self._choices = dict(choices)
        self._menu.clear()
        self._add("", self._nothing)
        self._menu.addSeparator()
        for key, words in choices:
            self._add(key, words)
        self._add_following()
        self.set_current(self._current if self._current in self._choices else "")

    def follow_with(self, actions: Sequence[QAction]) -> None:
        """What else the menu offers, below the choices."""
        self._following = tuple(actions)
        self._add_following()

    def _add_following(self) -> None:
        if self._following:
            self._menu.addSeparator()
            self._menu.addActions(self._following)

    def set_current(self, key: str, words: str = "") -> None:
        """Choose without telling anybody; `words` instead of those of the choice."""
        self._current = key
        shown = words or self._choices.get(key, "")
        for action in self._group.actions():
            action.setChecked(action.data() == key)
        short = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
        self.setText(f"{self._name}: {short}" if key else f"{self._name} ▾")
        self.setAccessibleName(f"{self._name}: {shown}" if key else self._name)
        self.setToolTip(shown if short != shown else "")
        self._show()

    def _add(self, key: str, words: str) -> None:
        action = QAction(words.replace("&", "&&"), self._menu)
        action.setCheckable(True)
        action.setData(key)
        self._group.addAction(action)
        self._menu.addAction(action)

    def _show(self) -> None:
        if self.isChecked() != bool(self._current):
            self.setChecked(bool(self._current))

    def _on_triggered(self, action: QAction) -> None:
        key = str(action.data())
        self.set_current(key)
        self.chosen.emit(key)
