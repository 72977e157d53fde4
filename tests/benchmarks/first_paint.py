"""A child of `start_up`: opens a window, says when it was painted, and ends.

`bare` is an empty QMainWindow, the floor; `real` is the program. Output: "paint SECONDS" by the
clock that all processes share, "peak MIB" with the most memory until then, "modules NAME..." with
the heavy ones that were loaded by then and, for the program, "rows SECONDS" when contacts had been
painted. Imports stand where either of the two would have them.
"""

import os
import sys

GIVE_UP_AFTER_MS = 30_000


def bare() -> None:
    """The floor."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    from tests.benchmarks.paint_watch import FirstPaint

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    watch = FirstPaint(window)
    window.resize(1280, 720)
    window.show()
    application.exec()
    _say("paint", watch.seconds)
    _say("peak", watch.peak)


def real() -> None:
    """The program, over the data that SMSDESK_DATA_DIR names."""
    from smsdesk.__main__ import start_lean

    start_lean()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from smsdesk.app import build
    from tests.benchmarks.paint_watch import FirstRows

    app = build(["smsdesk"])
    watch = FirstRows(app.window)
    app.window.show()
    QTimer.singleShot(GIVE_UP_AFTER_MS, QApplication.quit)
    QApplication.exec()
    _say("paint", watch.seconds)
    _say("peak", watch.peak)
    _say("rows", watch.rows_seconds)
    _say("modules", *watch.modules)
    app.close()


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        real()
    os._exit(0)
