"""FileQuestion: where an export goes and as which kind of file; the kind of last time comes first.

A plain QFileDialog: of a subclass no system shows its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from smsdesk.ui.ui_state import UiState


@dataclass(frozen=True, slots=True)
class FileKind:
    """One of the kinds that are offered."""

    suffix: str
    words: str
    """With its pattern: "CSV file (*.csv)"."""


@dataclass(frozen=True, slots=True)
class FileQuestion:
    """What the dialog says and offers."""

    object_name: str
    """Of the dialog; the last kind is remembered by it too."""
    title: str
    name: str
    """Of the file, without its suffix."""
    kinds: Sequence[FileKind]

    def ask(
        self, ui_state: "UiState | None", parent: QWidget, then: Callable[[Path], None]
    ) -> None:
        """Open the dialog; `then` gets the file that is chosen."""
        dialog = QFileDialog(parent, self.title)
        dialog.setObjectName(self.object_name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([kind.words for kind in self.kinds])
        first = self._first("" if ui_state is None else ui_state.file_kind(self.object_name))
        dialog.selectNameFilter(first.words)
        dialog.setDefaultSuffix(first.suffix)
        dialog.selectFile(f"{self.name}.{first.suffix}")
        dialog.filterSelected.connect(partial(self._follow, dialog))
        dialog.fileSelected.connect(partial(self._answer, ui_state, then))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _first(self, suffix: str) -> FileKind:
        return next((kind for kind in self.kinds if kind.suffix == suffix), self.kinds[0])

    def _follow(self, dialog: QFileDialog, words: str) -> None:
        """The name ends as the chosen kind of file does."""
        suffix = next(kind.suffix for kind in self.kinds if kind.words == words)
        dialog.setDefaultSuffix(suffix)
        for name in dialog.selectedFiles()[:1]:
            dialog.selectFile(Path(name).with_suffix(f".{suffix}").name)

    def _answer(self, ui_state: "UiState | None", then: Callable[[Path], None], name: str) -> None:
        file = Path(name)
        suffix = file.suffix.lower().removeprefix(".")
        if ui_state is not None and suffix in {kind.suffix for kind in self.kinds}:
            ui_state.keep_file_kind(self.object_name, suffix)
        then(file)
