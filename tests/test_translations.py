"""The tool that keeps translations/ in step: what it finds, what it complains about."""

import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from smsdesk import paths
from tests import translations
from tests.translations import (
    NotLiteralError,
    Phrase,
    complaints,
    flaws,
    phrases,
    release,
    update,
)

SOURCE = """
class Page(QWidget):
    def words(self):
        self.tr("Save")
        self.tr("%n SMS", n=self.count)
        self.tr("%n " "parts", "", 3)
        self.tr("Close", disambiguation="a tab")
        self.tr(self.label)
        QCoreApplication.translate("States", "{name} waits")

SENTENCE = QT_TRANSLATE_NOOP("ErrorText", "A \\"quoted\\" – word\\nand\\\\more")
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "page.py").write_text(SOURCE, "utf-8")
    return folder


def test_every_spelling_of_a_phrase_is_found(package: Path) -> None:
    assert phrases(package) == [
        Phrase("ErrorText", 'A "quoted" – word\nand\\more'),
        Phrase("Page", "%n SMS", plural=True),
        Phrase("Page", "%n parts", plural=True),
        Phrase("Page", "Close", "a tab"),
        Phrase("Page", "Save"),
        Phrase("States", "{name} waits"),
    ]


def test_an_f_string_is_refused(package: Path) -> None:
    (package / "bad.py").write_text('class P:\n    def f(self):\n        self.tr(f"{x}")\n')
    with pytest.raises(NotLiteralError, match=r"bad\.py:3"):
        phrases(package)


def test_what_was_written_is_not_stale(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "PACKAGE", package)
    folder = package.parent / "translations"
    folder.mkdir()
    update(folder)
    found = list(complaints(folder))
    assert not [line for line in found if "stale" in line or "missing" in line]
    assert len([line for line in found if "smsdesk_pl.ts" in line]) == len(phrases(package))
    assert len([line for line in found if "smsdesk_en.ts" in line]) == 2  # its plurals


def test_a_new_phrase_makes_the_files_stale(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "PACKAGE", package)
    folder = package.parent / "translations"
    folder.mkdir()
    update(folder)
    (package / "more.py").write_text('x = translate("More", "New")\n')
    stale = {line.split(":")[0] for line in complaints(folder) if "stale" in line}
    assert stale == {"smsdesk_pl.ts", "smsdesk_en.ts", "smsdesk_en.qm"}


@pytest.mark.parametrize(
    ("source", "translation", "complaint"),
    [
        ("Save", "<translation>Zapisz</translation>", []),
        ("Save", '<translation type="unfinished">Zapisz</translation>', ["unfinished"]),
        ("Save", "<translation></translation>", ["empty"]),
        ("To {name}", "<translation>Do {nazwa}</translation>", ["placeholders differ"]),
    ],
)
def test_flaws_of_a_phrase(source: str, translation: str, complaint: list[str]) -> None:
    message = f"<message><source>{source}</source>{translation}</message>"
    assert list(flaws(ElementTree.fromstring(message), 3)) == complaint  # noqa: S314  # our own


@pytest.mark.parametrize(
    ("forms", "complaint"),
    [
        (["%n SMS", "%n SMS-y", "%n SMS-ów"], []),
        (["%n SMS", "%n SMS-y"], ["2 plural forms instead of 3"]),
        (["%n SMS", "%n SMS-y", ""], ["empty", "%n differs"]),
    ],
)
def test_flaws_of_a_plural(forms: list[str], complaint: list[str]) -> None:
    words = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    message = f'<message numerus="yes"><source>%n SMS</source><translation>{words}</translation>'
    element = ElementTree.fromstring(message + "</message>")  # noqa: S314  # our own
    assert list(flaws(element, 3)) == complaint


def test_a_window_keeps_the_words_that_it_has_open(tmp_path: Path) -> None:
    ts = Path(shutil.copy(paths.translations() / "smsdesk_en.ts", tmp_path))
    compiled = tmp_path / "smsdesk_en.qm"
    compiled.write_bytes(b"words of an open window")
    with compiled.open("rb") as mapped:
        release(ts)
        assert mapped.read() == b"words of an open window"
    assert compiled.stat().st_size > 1000
    assert sorted(file.name for file in tmp_path.iterdir()) == ["smsdesk_en.qm", "smsdesk_en.ts"]
