"""FolderDialog: which folder is watched, what came in it, and what waits for a person's yes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.watched_file import FileState
from smsdesk.ui import formats
from smsdesk.ui.bridges import folder_words
from smsdesk.ui.bridges.folder_deeds import FolderDeeds
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Caption, ElidedLabel, Hint, Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.short_table import ShortTable

if TYPE_CHECKING:
    from smsdesk.services.bridges.values import ListedFile
    from smsdesk.services.desk import Desk

WHEN, NAME, STATE, COUNT = range(4)
_SIZE = (880, 600)
_ROW = 34
_WIDTHS = {WHEN: 140, STATE: 190, COUNT: 110}
_Content = tuple["Path | None", Sequence["ListedFile"]]


class FolderDialog(QDialog):
    """What a button here starts goes on when the dialog is closed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("folderDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Watched folder"))
        self._context = context
        self._folder: Path | None = None
        self._files: Sequence[ListedFile] = ()
        self._deeds = FolderDeeds(context, self)
        self._make_choice()
        self._make_list()
        self._make_buttons()
        self._assemble()
        self._connect()
        self.resize(*_SIZE)
        self._follow()

    @classmethod
    def open_for(cls, context: Context, parent: QWidget | None) -> "FolderDialog":
        """Show it; what it holds follows."""
        dialog = cls(context, parent)
        dialog.open()
        dialog.read()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _make_choice(self) -> None:
        self._path = named(ElidedLabel(), "folderPath")
        self._choose = named(
            buttons.secondary(self.tr("Choose a folder…"), "folder-open"), "folderChoose"
        )
        self._off = named(buttons.secondary(self.tr("Stop watching")), "folderOff")

    def _make_list(self) -> None:
        titles = (self.tr("Came"), self.tr("File"), self.tr("What became of it"), self.tr("SMS"))
        self._table = named(ShortTable(titles, _ROW), "folderFiles")
        self._table.setAccessibleName(self.tr("Files that came in the watched folder"))
        self._table.set_columns(NAME, _WIDTHS.items())
        self._loading = Hint(self.tr("Reading…"))
        self._none = EmptyState("folder-open", "", "")
        self._why = named(Hint(), "folderWhy")

    def _make_buttons(self) -> None:
        self._banner = named(Banner(self), "folderBanner")
        self._agree = named(buttons.primary(self.tr("Send…"), "paper-plane-tilt"), "folderAgree")
        self._agree.setAutoDefault(False)
        self._decline = named(buttons.secondary(self.tr("Do not send")), "folderDecline")
        self._again = named(
            buttons.secondary(self.tr("Send again…"), "arrow-clockwise"), "folderAgain"
        )
        self._close = named(buttons.secondary(self.tr("Close")), "folderClose")

    def _assemble(self) -> None:
        self._stack = QStackedWidget()
        for part in (self._loading, self._table, self._none):
            self._stack.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self._agree, self._decline, self._again):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        layout.addWidget(self._make_hint())
        layout.addWidget(self._make_card())
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._why)
        layout.addLayout(foot)

    def _make_hint(self) -> Hint:
        return Hint(
            self.tr(
                "Another program puts a CSV or TXT file here, and while this window is open its "
                "messages are queued by themselves. A row is a number and a text, or a number, "
                "the name of a template and its values. What became of each row stands in a file "
                "beside it, whose name ends with “.wyniki.csv”."
            )
        )

    def _make_card(self) -> Card:
        card = Card()
        card.body.addWidget(Caption(self.tr("Folder of this computer")))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._path, 1)
        row.addWidget(self._choose)
        row.addWidget(self._off)
        card.body.addLayout(row)
        return card

    def _connect(self) -> None:
        self._table.itemSelectionChanged.connect(self._follow)
        self._choose.clicked.connect(self._on_choose)
        self._off.clicked.connect(lambda: self._keep(None))
        self._agree.clicked.connect(self._on_agree)
        self._again.clicked.connect(self._on_agree)
        self._decline.clicked.connect(self._on_decline)
        self._close.clicked.connect(self.reject)
        self._deeds.changed.connect(self._follow)
        self._deeds.done.connect(self.read)
        self._deeds.say = self._banner.say
        self._context.changes.messages.connect(self.read)

    # --- what there is -------------------------------------------------------------------------

    @property
    def ready(self) -> bool:
        """Whether all has been read."""
        return self._stack.currentWidget() is not self._loading

    def read(self) -> None:
        """Read the choice and the list anew."""
        self._context.runner.run(_content, self._show, self._on_unreadable, owner=self)

    def _show(self, content: "_Content") -> None:
        chosen = self._chosen
        self._folder, self._files = content
        self._path.setText(str(self._folder) if self._folder else self.tr("No folder is watched"))
        self._table.show_rows([_words(file) for file in self._files])
        if not self._files:
            self._say_none()
        self._stack.setCurrentWidget(self._table if self._files else self._none)
        self._select(chosen)
        self._follow()

    def _say_none(self) -> None:
        if self._folder is None:
            self._none.say(
                self.tr("No folder is watched"),
                self.tr("Choose the folder into which your other program writes its files."),
            )
        else:
            self._none.say(
                self.tr("No file has come yet"),
                self.tr("Files that the program takes from the folder are listed here."),
            )

    def _select(self, before: "ListedFile | None") -> None:
        """The same as before, else what waits, else the newest."""
        ids = [file.id for file in self._files]
        waiting = [file.id for file in self._files if file.state is FileState.WAITING]
        wanted = [before.id] if before is not None else waiting
        row = next((ids.index(one) for one in wanted if one in ids), 0)
        if self._files:
            self._table.selectRow(row)

    def _on_unreadable(self, error: SmsdeskError) -> None:
        self._loading.clear()
        self._banner.say(error_text(error), Tone.BAD, self.tr("Try again"), self._on_again)

    def _on_again(self) -> None:
        self._banner.clear()
        self._context.runner.try_again()
        self.read()

    @property
    def _chosen(self) -> "ListedFile | None":
        row = self._table.selected_row
        return None if row is None or row >= len(self._files) else self._files[row]

    def _follow(self) -> None:
        chosen, busy = self._chosen, self._deeds.busy
        state = None if chosen is None else chosen.state
        waits, declined = state is FileState.WAITING, state is FileState.DECLINED
        self._agree.setVisible(waits or declined)
        self._decline.setVisible(waits)
        self._again.setVisible(state is FileState.TAKEN)
        for button in (self._agree, self._decline, self._again):
            button.setEnabled(not busy and self._folder is not None)
        self._off.setEnabled(self._folder is not None)
        self._why.setText("" if chosen is None else _why(chosen))
        self._why.setVisible(bool(self._why.text()))

    # --- deeds ---------------------------------------------------------------------------------

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder"))
        dialog.setObjectName("folderQuestion")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        if self._folder is not None:
            dialog.setDirectory(str(self._folder))
        dialog.fileSelected.connect(lambda name: self._keep(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, folder: Path | None) -> None:
        self._banner.clear()
        self._context.runner.run(
            lambda desk: desk.folder.choose(folder), self._on_kept, self._on_refused, owner=self
        )

    def _on_kept(self, _nothing: None) -> None:
        self._context.changes.preferences.emit()
        self.read()

    def _on_refused(self, error: SmsdeskError) -> None:
        self._banner.say(error_text(error), Tone.BAD)

    def _on_agree(self) -> None:
        if self._chosen is not None:
            self._banner.clear()
            self._deeds.send(self._chosen, self)

    def _on_decline(self) -> None:
        if self._chosen is not None:
            self._banner.clear()
            self._deeds.decline(self._chosen)


def _content(desk: "Desk") -> "_Content":
    """In a worker."""
    return desk.folder.folder(), desk.folder.files()


def _why(file: "ListedFile") -> str:
    """What its row in the list cannot tell."""
    if file.reason is not None:
        return error_text(file.reason)
    nothing = file.state is FileState.TAKEN and not file.count
    return folder_words.empty_handed() if nothing else ""


def _words(file: "ListedFile") -> Sequence[str]:
    return (
        formats.moment(file.seen_at),
        file.name,
        folder_words.state(file.state),
        formats.number(file.count),
    )
