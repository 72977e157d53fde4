"""What is dragged over the composer: a file, or something else."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def file_of(dragged: QMimeData) -> Path | None:
    """The one file that is dragged; None for texts, several files and what is not on this disk.

    Whether it can be read is found out by reading it: then there is a sentence.
    """
    urls = dragged.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
