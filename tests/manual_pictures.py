"""Draws the pictures of the user manual: `python -m tests.manual_pictures [WORD]`.

They are scenes of `tests.screenshots`, light, in both languages, made small by few colours, and go
into docs/manual/images. With WORD, only those whose name holds it.
"""

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from smsdesk.ui.theme import LIGHT
from tests import screenshots

IMAGES = Path(__file__).parents[1] / "docs/manual/images"
LANGUAGES: Mapping[str, str] = {"pl": "C.UTF-8", "en": "en_GB.UTF-8"}
"""The system's locale in which the program speaks it."""
PICTURES: Mapping[str, str] = {
    "welcome": "frame-welcome",
    "wizard-1": "gateway-wizard-1",
    "wizard-2": "gateway-wizard-2",
    "wizard-3": "gateway-wizard-3",
    "wizard-4": "gateway-wizard-4",
    "smsapi": "gateway-dialog-accepted",
    "md5": "gateway-md5",
    "infobip": "gateway-form-infobip",
    "twilio": "gateway-form-twilio",
    "gateways": "page-gateways",
    "failover": "operators-failover",
    "import-columns": "import-columns",
    "import-check": "import-check",
    "contact": "contact-dialog-full",
    "own-fields": "own-fields",
    "reminders": "reminders-dialog",
    "templates": "page-templates",
    "writing": "contacts-written",
    "review": "dialog-confirm",
    "undo": "composer-undo",
    "messages": "page-messages",
    "unclear": "history-unclear",
    "consents": "consent-part",
    "opt-outs": "consent-list",
    "backups": "backups",
    "backup-restore": "backups-restore",
    "database": "database-empty",
    "preferences": "dialog-preferences",
    "diagnostics": "dialog-diagnostics",
}
"""Scenes by the names of their pictures."""
UNTIDY = frozenset({"composer-undo", "dialog-confirm"})
"""Scenes that leave something in the window, and so are drawn in one of their own."""
COLOURS = 48
LIMIT = 60_000
"""Bytes of a picture."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw them; prints what each takes and fails when one is too large or could not be drawn."""
    parser = argparse.ArgumentParser(prog="python -m tests.manual_pictures", description=__doc__)
    parser.add_argument("word", nargs="?", default="", metavar="WORD")
    parser.add_argument("--language", choices=tuple(LANGUAGES), help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.language:
        return 0 if _draw(given.language, given.word) else 1
    # a process each: Qt asks for the system's language once
    command = (sys.executable, "-m", "tests.manual_pictures", given.word, "--language")
    return max(subprocess.run([*command, name], check=False).returncode for name in LANGUAGES)


def _draw(language: str, word: str) -> bool:
    wanted = {name: scene for name, scene in PICTURES.items() if word in name}
    folder = IMAGES / language
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        screenshots.prepare(Path(home), "1", LANGUAGES[language])
        application = QApplication(["smsdesk"])
        out = Path(home) / "drawn"
        out.mkdir()
        good = True
        for scenes in (set(wanted.values()) - UNTIDY, set(wanted.values()) & UNTIDY):
            good &= not scenes or screenshots.draw_all(out, "light", scenes)
        for name, scene in wanted.items():
            good &= _shrink(out / f"{scene}-light.png", folder / f"{name}.png")
        del application
    return good


def _shrink(drawn: Path, picture: Path) -> bool:
    """With few colours; whether it was drawn and is small enough."""
    image = QImage(str(drawn)).convertToFormat(QImage.Format.Format_RGB32)
    if image.isNull():
        return False
    few = image.convertToFormat(
        QImage.Format.Format_Indexed8,
        colour_table(image),
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
    )
    saved = few.save(str(picture), "PNG", 0)  # type: ignore[call-overload]  # "PNG" is right
    size = picture.stat().st_size
    sys.stdout.write(f"{picture} {size}\n")
    return bool(saved) and size <= LIMIT


def colour_table(image: QImage) -> list[int]:
    """The theme's colours, for the little that tells states, and the most frequent ones."""
    counts = Counter(memoryview(image.constBits()).cast("I"))
    tokens = [QColor(colour).rgb() for colour in LIGHT._asdict().values()]
    found = {colour for colour in tokens if colour in counts}
    common = [colour for colour, _ in counts.most_common(COLOURS) if colour not in found]
    return [*found, *common[: COLOURS - len(found)]]


if __name__ == "__main__":
    sys.exit(main())
