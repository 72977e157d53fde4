"""TemplateFileDeeds: templates into a file and out of one, as the page's buttons want it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from smsdesk.core.template import Template, TemplateDraft
from smsdesk.services.template_files import Clash, ImportedTemplates
from smsdesk.ui.context import Context
from smsdesk.ui.templates.clash_dialog import ClashDialog

_SUFFIXES = ("toml", "json")


class TemplateFileDeeds(QObject):
    """A file is read and written in the background; errors become notices."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    # --- out -----------------------------------------------------------------------------------

    def export(self, templates: Sequence[Template]) -> None:
        """Ask for a file and write these into it."""
        chooser = self._chooser(self.tr("Export templates"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(_SUFFIXES[0])
        chooser.selectFile(self.tr("templates") + ".toml")
        chooser.fileSelected.connect(lambda name: self.write(Path(name), templates))
        chooser.open()

    def write(self, file: Path, templates: Sequence[Template]) -> None:
        """Write these into `file`."""
        self._context.runner.run(
            lambda desk: desk.template_files.write(file, templates),
            lambda _: self._on_written(file, len(templates)),
            owner=self,
        )

    def _on_written(self, file: Path, count: int) -> None:
        said = self.tr("%n template(s) written to {name}.", "", count)
        self._context.notices.good(said.format(name=file.name))

    # --- in ------------------------------------------------------------------------------------

    def ask_for_import(self) -> None:
        """Ask for a file and take what is in it."""
        chooser = self._chooser(self.tr("Import templates"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda name: self.read(Path(name)))
        chooser.open()

    def read(self, file: Path) -> None:
        """Take what is in `file`, asking about names that are taken."""
        self._context.runner.run(
            lambda desk: (
                found := desk.template_files.read(file),
                desk.template_files.clashing(found),
            ),
            self._on_read,
            owner=self,
        )

    def _on_read(self, found: tuple[Sequence[TemplateDraft], Sequence[str]]) -> None:
        drafts, clashing = found
        if clashing:
            ClashDialog.open_for(clashing, partial(self._take, drafts), self._page)
        else:
            self._take(drafts, Clash.SKIP)

    def _take(self, drafts: Sequence[TemplateDraft], clash: Clash) -> None:
        self._context.runner.run(
            lambda desk: desk.template_files.take(drafts, clash), self._on_taken, owner=self
        )

    def _on_taken(self, done: ImportedTemplates) -> None:
        said = [self.tr("%n template(s) added.", "", done.added)]
        if done.replaced:
            said.append(self.tr("%n replaced.", "", done.replaced))
        if done.skipped:
            said.append(self.tr("%n skipped.", "", len(done.skipped)))
        self._context.notices.good(" ".join(said))
        self._context.changes.templates.emit()

    def _chooser(self, title: str) -> QFileDialog:
        chooser = QFileDialog(self._page.window(), title)
        patterns = " ".join(f"*.{suffix}" for suffix in _SUFFIXES)
        chooser.setNameFilter(self.tr("Templates") + f" ({patterns})")
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite, on=False)
        return chooser
