"""The print-out of one person's data (RODO art. 15): everything that is stored, on paper.

The same for other programs is written by `services.people.privacy`.
"""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from smsdesk.services.history import MessageListRow
from smsdesk.services.people.consents import HistoryNote
from smsdesk.services.people.privacy import PersonRecord
from smsdesk.ui import formats
from smsdesk.ui.models.message_model import state_cell
from smsdesk.ui.pdf_paper import facts, heading, write_pdf
from smsdesk.ui.people import consent_words
from smsdesk.ui.people.contact_model import kind_text


def write_record(path: Path, record: PersonRecord) -> None:
    """Write it as PDF. Raises SmsdeskError(FILE_UNWRITABLE)."""
    write_pdf(path, title(), html(record))


def title() -> str:
    """Of the document and of its file."""
    return QCoreApplication.translate("Privacy", "Data stored about a person")


def html(record: PersonRecord) -> str:
    """What is printed."""
    return "".join(_sections(record))


def _sections(record: PersonRecord) -> Iterator[str]:
    translate = QCoreApplication.translate
    if record.shop:
        yield f"<p class='small'>{'<br>'.join(map(escape, record.shop))}</p>"
    yield f"<h1>{escape(title())}</h1>"
    yield facts(_person(record))
    yield heading(translate("Privacy", "Consents and objections"))
    yield facts(_standing(record))
    yield "".join(map(_note, record.consents.history))
    yield heading(translate("Privacy", "Messages"))
    yield "".join(map(_message, record.messages)) or _nothing()
    words = translate("Privacy", "Made by SMS Desk on {time} from its own records.")
    made = words.format(time=formats.date_time(record.made_at))
    yield f"<p class='small'>{escape(made)}</p>"


def _person(record: PersonRecord) -> Sequence[tuple[str, str]]:
    translate = QCoreApplication.translate
    person = record.contact
    pairs = (
        (translate("Privacy", "Name"), person.name),
        (translate("Privacy", "Company"), person.company),
        (translate("Privacy", "Kind"), kind_text(person.kind)),
        (translate("Privacy", "Numbers"), ", ".join(phone.display for phone in person.phones)),
        (translate("Privacy", "E-mail"), person.email),
        (translate("Privacy", "NIP"), person.nip),
        (translate("Privacy", "Address"), person.address),
        (translate("Privacy", "Language"), person.language),
        (translate("Privacy", "Note"), person.note),
        *record.fields,
        (translate("Privacy", "Groups"), ", ".join(record.groups)),
        (translate("Privacy", "Added"), formats.date_time(person.created_at)),
        (translate("Privacy", "Changed"), formats.date_time(person.updated_at)),
    )
    return [(name, value) for name, value in pairs if value]


def _standing(record: PersonRecord) -> Sequence[tuple[str, str]]:
    card = record.consents
    pairs = [
        (consent_words.purpose(which), consent_words.state(which, card.state(which)))
        for which in consent_words.PURPOSES
    ]
    if card.opted_out:
        words = QCoreApplication.translate("Privacy", "Not to be texted")
        pairs.append((words, ", ".join(phone.display for phone in card.opted_out)))
    return pairs


def _note(one: HistoryNote) -> str:
    note = one.note
    said = (
        f"{consent_words.purpose(note.purpose)}: {consent_words.state(note.purpose, note.state)}, "
        f"{consent_words.since(note)}"
    )
    translate = QCoreApplication.translate
    noted = translate("Privacy", "noted {time}").format(time=formats.date_time(one.noted_at))
    who = f"{noted}, {note.noted_by}" if note.noted_by else noted
    wording = f"<br><i>{_lines(note.wording)}</i>" if note.wording else ""
    return f"<p>{escape(said)} <span class='small'>({escape(who)})</span>{wording}</p>"


def _message(row: MessageListRow) -> str:
    head = " · ".join((formats.date_time(row.when), row.phone.display, state_cell(row)))
    return f"<p class='small'>{escape(head)}</p><p class='text'>{_lines(row.text)}</p>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _nothing() -> str:
    return f"<p>{escape(QCoreApplication.translate('Privacy', 'None.'))}</p>"
