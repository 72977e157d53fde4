"""A watched folder over a store: files come, time passes, looks are made."""

import csv
import os
from collections.abc import Sequence
from pathlib import Path

from smsdesk.core.errors import ErrorCode
from smsdesk.core.template import Purpose, TemplateDraft
from smsdesk.services.bridges.folder import FolderService
from smsdesk.services.bridges.results import EnglishWords, results_path
from smsdesk.services.bridges.values import FileNews, Look
from smsdesk.services.templates import TemplateService
from smsdesk.store.unit import Store
from tests.services.compose_bench import Bench

WORDS = EnglishWords()
READY = "Auto {auto} gotowe, do zapłaty {kwota}. {firma}"


class FolderBench(Bench):
    """A composer's bench with a folder; `clock` is the wall, `seconds` never jump."""

    def __init__(self, store: Store, folder: Path) -> None:
        super().__init__(store)
        self.folder = folder
        folder.mkdir(exist_ok=True)
        self.seconds = 0.0
        self.desk = self.another_desk()
        self.template("Gotowe", READY)

    def another_desk(self) -> FolderService:
        """A second program over the same database and folder, as after a new start."""
        choice = self.folder.parent / "choice.json"
        desk = FolderService(self.store, self.service, choice, self.clock, lambda: self.seconds)
        desk.choose(self.folder)
        return desk

    def template(self, name: str, text: str, purpose: Purpose = Purpose.ORDER) -> None:
        TemplateService(self.store, self.clock).save(TemplateDraft(name, text, purpose))

    def put(self, name: str, content: str | bytes) -> Path:
        """A file of another program, with a time of its own."""
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.seconds += 60
        os.utime(path, (self.seconds, self.seconds))
        return path

    def look(self, desk: FolderService | None = None) -> Look:
        """Two looks, with enough time between them."""
        watching = desk or self.desk
        watching.look(WORDS)
        self.seconds += 60
        return watching.look(WORDS)

    def take(self, name: str, content: str | bytes) -> FileNews:
        """What becomes of one file."""
        self.put(name, content)
        (news,) = self.look().news
        return news

    def sent(self) -> list[tuple[str, str]]:
        """Numbers and texts in the outbox, in order."""
        with self.store.begin() as tx:
            lane = tx.messages.claim("aaaa1111", self.clock(), 1000, 1000)
            found = [(one.sms.to.e164, one.sms.text) for batch in lane for one in batch]
            tx.messages.put_back([one for batch in lane for one in batch], self.clock())
        return found

    def texts(self) -> list[str]:  # type: ignore[override]  # of the outbox, not of a review
        return [text for _, text in self.sent()]

    def results(self, name: str) -> list[list[str]]:
        """The results beside a file, without the header: row, number, state, words."""
        path = results_path(self.folder / name)
        rows = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
        return [row[:4] for row in rows[1:]]

    def states(self, name: str) -> list[str]:
        return [row[2] for row in self.results(name)]


def codes(look: Look) -> Sequence[ErrorCode]:
    return [problem.code for problem in look.problems]
