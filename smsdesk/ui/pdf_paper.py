"""Paper: the look of documents that the program prints to PDF, and writing them."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from smsdesk.services.sheets.whole_file import Target, write_whole

_DPI = 300
_FONT_PT = 10
_STYLE = """
body, h1, p, td { color: #1B1F27; }
h1 { font-size: 17pt; font-weight: 600; margin-bottom: 2px; }
p.head { font-size: 11pt; font-weight: 600; margin-top: 18px; margin-bottom: 4px; }
td { padding: 3px 14px 3px 0; }
td.name { color: #555555; }
p.text { background-color: #F1F2F4; }
p.small, span.small { color: #555555; font-size: 8.5pt; }
p.warning { color: #B45309; font-weight: 600; margin-bottom: 8px; }
"""


def write_pdf(path: Path, title: str, html: str) -> None:
    """Write `html` as an A4 PDF. Raises SmsdeskError(FILE_UNWRITABLE)."""
    content = pdf(title, html)

    def write(target: Target) -> None:
        with open(target, "wb") as file:  # noqa: PTH123  # or a descriptor
            file.write(content)

    write_whole(path, write)


def pdf(title: str, html: str) -> bytes:
    """The PDF, A4."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    # QTextDocument leaves two centimetres of its own
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    writer.setTitle(title)
    writer.setCreator("SMS Desk")
    document(html).print_(writer)
    del writer  # writes the end
    return bytes(buffer.data().data())


def document(html: str) -> QTextDocument:
    """What is printed."""
    made = QTextDocument()
    font = made.defaultFont()
    font.setPointSize(_FONT_PT)
    made.setDefaultFont(font)
    made.setDefaultStyleSheet(_STYLE)
    made.setHtml(html)
    return made


def facts(pairs: Sequence[tuple[str, str]]) -> str:
    """Names and values below one another."""
    rows = (
        f"<tr><td class='name'>{escape(name)}</td><td>{escape(value)}</td></tr>"
        for name, value in pairs
    )
    return f"<table cellspacing='0'>{''.join(rows)}</table>"


def heading(words: str) -> str:
    """The title of a section."""
    return f"<p class='head'>{escape(words)}</p>"
