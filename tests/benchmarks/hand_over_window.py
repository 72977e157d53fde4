"""A child of `hand_over`: the program's window, which says when its composer has a message.

Output: "ready" when second starts can reach it, then "SECONDS" for each message, by the clock
that all processes share, at the first paint that shows it. The composer is emptied after each.
"""

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from smsdesk.app import App, build
from smsdesk.ui.composer.composer import Composer


class Watch(QObject):
    """Looks at each paint of the composer's text whether the message is there."""

    def __init__(self, composer: Composer) -> None:
        super().__init__()
        self._composer = composer
        composer._form.text.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """A paint event comes when the text is there already."""
        if event.type() is QEvent.Type.Paint:
            draft = self._composer.draft
            if draft.text and draft.recipients:
                _say(time.monotonic())
                QTimer.singleShot(0, self._composer._form.start_over)
        return False


def main(data_dir: str) -> None:
    """Runs until it is killed."""
    app = build(["smsdesk", "--data-dir", data_dir])
    app.window.show()
    watches: list[Watch] = []
    app.window.opened.connect(lambda: QTimer.singleShot(0, lambda: _begin(app, watches)))
    QApplication.exec()
    os._exit(0)


def _begin(app: App, watches: list[Watch]) -> None:
    if not watches:
        found = app.window.findChild(QWidget, "composer")
        assert isinstance(found, Composer)
        watches.append(Watch(found))
        _say("ready")


def _say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
