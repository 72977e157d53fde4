"""A proof of one message on paper: what was sent to whom, when, through whom, what became of it.

It tells what this program knows and no more: an accepted message is not called delivered, and one
of the practice gateway not sent. The words are those of the window's language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from smsdesk.services.history import MessageDetails
from smsdesk.services.sheets.whole_file import Target, write_whole
from smsdesk.ui import formats, route_words
from smsdesk.ui.models.message_model import state_cell, state_sentence

_DPI = 300
_FONT_PT = 10
_STYLE = """
body, h1, p, td { color: #1B1F27; }
h1 { font-size: 17pt; font-weight: 600; margin-bottom: 2px; }
p.head { font-size: 11pt; font-weight: 600; margin-top: 18px; margin-bottom: 4px; }
td { padding: 3px 14px 3px 0; }
td.name { color: #555555; }
p.text { background-color: #F1F2F4; }
p.small { color: #555555; font-size: 8.5pt; }
p.warning { color: #B45309; font-weight: 600; margin-bottom: 8px; }
"""


@dataclass(frozen=True, slots=True)
class Proof:
    """Everything that goes onto the paper."""

    details: MessageDetails
    shop: tuple[str, ...]
    """Name, address, telephone of the shop, as far as they are known."""
    unit: str
    """Of the price."""
    practice: bool
    made_at: datetime


def write_proof(path: Path, proof: Proof) -> None:
    """Write it as PDF. Raises SmsdeskError(FILE_UNWRITABLE)."""
    content = pdf(proof)

    def write(target: Target) -> None:
        with open(target, "wb") as file:  # noqa: PTH123  # or a descriptor
            file.write(content)

    write_whole(path, write)


def pdf(proof: Proof) -> bytes:
    """The PDF, A4."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    # QTextDocument leaves two centimetres of its own
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    writer.setTitle(title())
    writer.setCreator("SMS Desk")
    document(proof).print_(writer)
    del writer  # writes the end
    return bytes(buffer.data().data())


def document(proof: Proof) -> QTextDocument:
    """What is printed."""
    made = QTextDocument()
    font = made.defaultFont()
    font.setPointSize(_FONT_PT)
    made.setDefaultFont(font)
    made.setDefaultStyleSheet(_STYLE)
    made.setHtml("".join(_sections(proof)))
    return made


def title() -> str:
    """Of the document and of its file."""
    return QCoreApplication.translate("Proof", "Proof of an SMS")


def _sections(proof: Proof) -> Sequence[str]:
    translate = QCoreApplication.translate
    row = proof.details.row
    route = route_words.lines(proof.details, full=True)
    made = translate("Proof", "Made by SMS Desk on {time} from its own records.")
    return (
        f"<p class='small'>{'<br>'.join(map(escape, proof.shop))}</p>" if proof.shop else "",
        f"<h1>{escape(title())}</h1>",
        _warning(proof),
        _table(_facts(proof)),
        _heading(translate("Proof", "Text")),
        f"<p class='text'>{escape(row.text).replace(chr(10), '<br>')}</p>",
        _heading(translate("Proof", "Attempts and answers of the operator")),
        f"<p>{'<br>'.join(map(escape, route)) or '–'}</p>",
        f"<p class='small'>{escape(made.format(time=formats.date_time(proof.made_at)))}</p>",
    )


def _warning(proof: Proof) -> str:
    if not proof.practice:
        return ""
    words = QCoreApplication.translate(
        "Proof", "Practice gateway: this message was never really sent."
    )
    return f"<p class='warning'>{escape(words)}</p>"


def _facts(proof: Proof) -> Sequence[tuple[str, str]]:
    translate = QCoreApplication.translate
    row, words = proof.details.row, proof.details.provider_words
    price = formats.money(row.price, proof.unit) if row.price is not None else ""
    pairs = (
        (translate("Proof", "State"), f"{state_cell(row)}. {state_sentence(row)}"),
        (translate("Proof", "Recipient"), row.recipient),
        (translate("Proof", "Number"), row.phone.display),
        (translate("Proof", "Sender"), row.sender),
        (translate("Proof", "Written"), formats.date_time(row.created_at)),
        (translate("Proof", "Planned for"), _time(row.scheduled_at)),
        (translate("Proof", "Accepted by the gateway"), _time(row.accepted_at)),
        (translate("Proof", "Gateway"), row.gateway_name),
        (translate("Proof", "ID at the gateway"), row.provider_id),
        (translate("Proof", "The gateway's words"), words),
        (translate("Proof", "ID in this program"), row.id),
        (translate("Proof", "Size"), formats.messages(row.parts)),
        (translate("Proof", "Price"), price),
    )
    return [(name, value) for name, value in pairs if value]


def _time(moment: datetime | None) -> str:
    return formats.date_time(moment) if moment else ""


def _table(pairs: Sequence[tuple[str, str]]) -> str:
    rows = (
        f"<tr><td class='name'>{escape(name)}</td><td>{escape(value)}</td></tr>"
        for name, value in pairs
    )
    return f"<table cellspacing='0'>{''.join(rows)}</table>"


def _heading(words: str) -> str:
    return f"<p class='head'>{escape(words)}</p>"
