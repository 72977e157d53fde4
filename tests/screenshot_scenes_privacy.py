"""Scenes of `tests.screenshots`: consents, the list of opt-outs, one person's data."""

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from smsdesk.app import App
from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentSource, ConsentState
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose
from smsdesk.services.compose import MessageDraft
from smsdesk.services.desk import Desk
from smsdesk.ui.composer.review_dialog import ReviewDialog
from smsdesk.ui.pdf_paper import document
from smsdesk.ui.people.consent_dialog import ConsentDialog
from smsdesk.ui.people.consent_history import ConsentHistory
from smsdesk.ui.people.consent_part import ConsentPart
from smsdesk.ui.people.erase_dialog import EraseDialog
from smsdesk.ui.people.opt_outs_dialog import OptOutsDialog
from smsdesk.ui.people.privacy_document import html
from tests.screenshot_scenes_contacts import ask
from tests.screenshot_stage import Scene, settle, wait_until

_WIDTH = 340
_LISTED = ("+48601123456", "+48602234567", "+48511236908", "+48785123456")


def _first(desk: Desk) -> int:
    """Somebody who agreed, withdrew and agreed once more."""
    contact_id = desk.contacts.find()[0]
    if desk.consents.card(contact_id).history:
        return contact_id
    now = datetime.now(UTC)
    said = (
        (400, ConsentState.GIVEN, ConsentSource.ORDER_FORM, "Ewa"),
        (200, ConsentState.WITHDRAWN, ConsentSource.PHONE, "Marek"),
        (30, ConsentState.GIVEN, ConsentSource.SPOKEN, "Ewa"),
    )
    for days, state, how, who in said:
        wording = desk.consents.wording() if state is ConsentState.GIVEN else ""
        since = now - timedelta(days=days)
        note = ConsentNote(ConsentPurpose.MARKETING, state, since, how, wording, who)
        desk.consents.note([contact_id], note)
    return contact_id


def _part(app: App, contact_id: int) -> QWidget:
    """The part as the card of a person shows it."""
    frame = QWidget()
    frame.setProperty("role", "page")
    part = ConsentPart(app.context)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(16, 16, 16, 16)
    layout.addWidget(part)
    layout.addStretch(1)
    frame.setFixedWidth(_WIDTH)
    seen: list[bool] = []
    part.shown.connect(lambda: seen.append(True))
    part.show_contact(contact_id)
    frame.show()
    wait_until(lambda: bool(seen))
    settle()
    frame.adjustSize()
    settle()
    return frame


def _consents(app: App) -> QWidget:
    return _part(app, ask(app, _first))


def _consents_none(app: App) -> QWidget:
    def objecting(desk: Desk) -> int:
        contact_id = desk.contacts.find()[4]
        desk.consents.withdraw([contact_id], ConsentPurpose.ORDERS, ConsentSource.PHONE)
        desk.opt_outs.add(desk.contacts.get(contact_id).phones)
        return contact_id

    return _part(app, ask(app, objecting))


def _note(app: App) -> QWidget:
    dialog = ConsentDialog.open_for(app.context, (ask(app, _first), 2, 3), app.window)
    wait_until(dialog.save_button.isEnabled)
    return dialog


def _history(app: App) -> QWidget:
    contact_id = ask(app, _first)
    card = ask(app, lambda desk: desk.consents.card(contact_id))
    return ConsentHistory.open_for(card, app.window)


def _list(app: App) -> QWidget:
    def fill(desk: Desk) -> int:
        desk.opt_outs.add([PhoneNumber(number) for number in _LISTED], ConsentSource.PHONE)
        return desk.opt_outs.count()

    ask(app, fill)
    return _opened(app)


def _empty_list(app: App) -> QWidget:
    def clear(desk: Desk) -> int:
        return len(desk.opt_outs.remove([entry.id for entry in desk.opt_outs.list()]))

    ask(app, clear)
    return _opened(app)


def _opened(app: App) -> OptOutsDialog:
    dialog = OptOutsDialog.open_for(app.context, app.window)
    seen: list[bool] = []
    dialog.shown.connect(lambda: seen.append(True))
    wait_until(lambda: bool(seen))
    return dialog


def _erase(app: App) -> QWidget:
    contact_id = ask(app, _first)
    preview = ask(app, lambda desk: desk.privacy.preview(contact_id))
    return EraseDialog.open_for(preview, app.window)


def _review(app: App) -> QWidget:
    def everybody(desk: Desk) -> MessageDraft:
        _first(desk)
        people = desk.compose.recipients(desk.contacts.find())
        return MessageDraft(tuple(people), "Sezon na opony. Zapraszamy!", purpose=Purpose.MARKETING)

    draft = ask(app, everybody)
    review = ask(app, lambda desk: desk.compose.review(draft))
    return ReviewDialog.open_for(app.context, draft, review, app.window, confirm=False)


def _paper(app: App) -> QWidget:
    contact_id = ask(app, _first)
    made = document(html(ask(app, lambda desk: desk.privacy.record(contact_id))))
    made.setTextWidth(640)
    label = QLabel(made.toHtml())
    label.setStyleSheet("background: white; padding: 24px;")
    label.setFixedWidth(700)
    label.setWordWrap(True)
    label.adjustSize()
    return label


SCENES: tuple[Scene, ...] = (
    Scene("consent-part", _consents),
    Scene("consent-part-objecting", _consents_none),
    Scene("consent-note", _note),
    Scene("consent-history", _history),
    Scene("consent-erase", _erase),
    Scene("consent-review", _review),
    Scene("consent-paper", _paper),
    Scene("consent-list", _list),
    Scene("consent-list-empty", _empty_list),
)
