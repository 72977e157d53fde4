"""A manual of three pages in two languages, with a picture, and the window that shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from smsdesk.ui.manual import manual_window
from smsdesk.ui.manual.manual_window import ManualWindow
from smsdesk.ui.theme import Theme

PAGES = {
    "en/index.md": """# Contents

- [Sending](sending.md) – how
- [Gateways](gateways.md#second-operator)
- [Never written](later.md)
""",
    "en/sending.md": """# Sending

Press **Send**, see [what it costs](#costs) or the [gateway](gateways.md#first-operator).
The [panel](https://example.org/panel) is outside.

{filler}

## Costs

A part costs points. `sms` and [a file](notes.txt).

| Letters | Parts |
| --- | --- |
| 160 | 1 |

## Costs

The same heading once more.
""",
    "en/gateways.md": """# Gateways

## First operator

![A tile](../images/en/tile.png)

{filler}

## Second operator

```
# no heading: costs nothing
smsdesk doctor
```

> Points are needed.
""",
    "pl/index.md": """# Spis treści

- [Wysyłanie](sending.md)
- [Bramki](gateways.md)
""",
    "pl/sending.md": """# Wysyłanie

Łatwo.

{filler}

## Ile to kosztuje

Punkty.

## Jeszcze raz

Koniec.
""",
    "pl/gateways.md": """# Bramki

## Pierwszy operator

{filler}

## Drugi operator

Zażółć.
""",
}
FILLER = "\n\n".join(f"Line number {number} of many." for number in range(60))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the small manual."""
    for name, text in PAGES.items():
        file = tmp_path / "manual" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("{filler}", FILLER), "utf-8")
    picture = QImage(2000, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("#2457D6"))
    (tmp_path / "manual/images/en").mkdir(parents=True)
    assert picture.save(str(tmp_path / "manual/images/en/tile.png"))
    assert picture.save(str(tmp_path / "secret.png"))
    return tmp_path / "manual"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the language of the tests' computer."""
    monkeypatch.setattr(manual_window, "language_now", lambda: "en")


@pytest.fixture
def manual(qtbot: QtBot, folder: Path, theme: Theme) -> Iterator[ManualWindow]:
    """The window with the small manual, shown."""
    window = ManualWindow(folder, theme)
    qtbot.addWidget(window)
    window.show()
    window.open_at("")
    yield window
    window.close()
