"""A proof of one message on paper: what was sent to whom, when, through whom, what became of it.

It tells what this program knows and no more: an accepted message is not called delivered, and one
of the practice gateway not sent. The words are those of the window's language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from smsdesk.services.history import MessageDetails
from smsdesk.ui import formats, pdf_paper, route_words
from smsdesk.ui.models.message_model import state_cell, state_sentence
from smsdesk.ui.pdf_paper import facts, heading


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
    pdf_paper.write_pdf(path, title(), _html(proof))


def pdf(proof: Proof) -> bytes:
    """The PDF, A4."""
    return pdf_paper.pdf(title(), _html(proof))


def document(proof: Proof) -> QTextDocument:
    """What is printed."""
    return pdf_paper.document(_html(proof))


def _html(proof: Proof) -> str:
    return "".join(_sections(proof))


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
        facts(_facts(proof)),
        heading(translate("Proof", "Text")),
        f"<p class='text'>{escape(row.text).replace(chr(10), '<br>')}</p>",
        heading(translate("Proof", "Attempts and answers of the operator")),
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
