"""Scenes of `tests.screenshots`: contacts, the composer beside them, templates."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPushButton, QToolButton, QWidget

from smsdesk.app import App
from smsdesk.core.contact import Contact, ContactDraft
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import Recipient
from smsdesk.services.desk import Desk
from smsdesk.services.gateway_setup import ConfiguredGateway, SetupDraft
from smsdesk.ui.composer.composer import Composer
from smsdesk.ui.composer.schedule import SchedulePopup
from smsdesk.ui.context import PageKey
from smsdesk.ui.people.contact_dialog import ContactDialog
from smsdesk.ui.people.contact_table import ContactTable
from smsdesk.ui.people.contacts_page import ContactsPage
from smsdesk.ui.people.own_fields_dialog import OwnFieldsDialog
from smsdesk.ui.widgets.capped_text import CappedText
from tests.screenshot_stage import Scene, settle, wait_until

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

SIZE = (1280, 780)
OLD_LAPTOP = (1280, 720)
TEXT = (
    "Dzień dobry {klient}! Naprawa {sprzęt} została zakończona. Zapraszamy po odbiór pn–pt 8–17, "
    "do zapłaty {kwota} zł. Serwis Kowalski, tel. 22 123 45 67"
)
CHEAP = "Tania bramka"
ADDED = frozenset({CHEAP, "SMSAPI", "Zapasowa"})
"""Gateways that scenes set up for themselves."""
FIELDS = {"sprzęt": "telewizora LG 55", "kwota": "249"}


def _child(parent: QWidget, kind: type[W], name: str = "") -> W:
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    if found is None:
        raise LookupError(name or kind.__name__)
    return found


def contacts_page(app: App, size: tuple[int, int] = SIZE) -> ContactsPage:
    """The page as after a start: nothing searched, nothing begun."""
    app.window.resize(*size)
    app.window.show_page(PageKey.CONTACTS)
    page = _child(app.window, ContactsPage)
    form = page.composer._form
    form.start_over()
    form.to_field.clear_problem()
    ask(app, remove_added)
    form.route.set_gateways(ask(app, _list))
    _child(page, QLineEdit, "contactSearch").clear()
    _child(page, QPushButton, "filterAll").click()
    page.new_message()
    settle()
    return page


def ask(app: App, work: Callable[[Desk], T]) -> T:
    """The answer of a service. Raises what it raised."""
    found: list[T] = []
    errors: list[Exception] = []
    app.context.runner.run(work, found.append, errors.append, owner=app.window)
    wait_until(lambda: bool(found or errors))
    for error in errors:
        raise RuntimeError(str(error))
    return found[0]


def _list(desk: Desk) -> Sequence[ConfiguredGateway]:
    return desk.gateways.list()


def _add_cheap(desk: Desk) -> ConfiguredGateway:
    """A gateway that replaces Polish letters and has two sender names."""
    fields = {"sender": "KOWALSKI, SERWIS", "allow_diacritics": ""}
    tested = desk.gateways.try_out(
        SetupDraft("practice", fields, name=CHEAP), PhoneNumber("+48500600101")
    )
    return desk.gateways.save(tested)


def remove_added(desk: Desk) -> int:
    """The gateways of another scene must not be in the way."""
    ids = [gateway.id for gateway in desk.gateways.list() if gateway.name in ADDED]
    return sum(desk.gateways.remove(gateway_id) for gateway_id in ids)


def select(page: ContactsPage, rows: Sequence[int]) -> None:
    table = _child(page, ContactTable)
    wait_until(lambda: table.model().rowCount() > max(rows))
    table.mark(page._model.id_at(row) for row in rows)
    table.picked.emit()
    wait_until(lambda: len(page.composer.recipients) == len(rows))


def _write(composer: Composer, text: str = TEXT) -> None:
    form = composer._form
    form.text.set_text(text)
    form.fields.set_values(FIELDS)
    settle(0.8)


def _written(app: App) -> QWidget:
    page = contacts_page(app)
    select(page, (0, 8))
    _write(page.composer)
    return app.window


def _written_on_old_laptop(app: App) -> QWidget:
    page = contacts_page(app, OLD_LAPTOP)
    select(page, (0, 8, 10))
    _write(page.composer)
    return app.window


def _stripped(app: App) -> QWidget:
    """Through a gateway that replaces Polish letters, with several sender names."""
    page = contacts_page(app)
    ask(app, _add_cheap)
    page.composer._form.route.set_gateways([g for g in ask(app, _list) if g.name == CHEAP])
    select(page, (1,))
    _write(page.composer)
    return app.window


def _many(app: App) -> QWidget:
    page = contacts_page(app)
    people = [
        Recipient(PhoneNumber(f"+486{n:08}"), name=f"Klient {n}" if n % 3 else "")
        for n in range(1000)
    ]
    page.composer._form.recipients.replace(people)
    _write(page.composer, "Warsztat nieczynny od 24.12 do 27.12. Serwis Kowalski")
    settle(1.5)
    return app.window


def _problems(app: App) -> QWidget:
    page = contacts_page(app, OLD_LAPTOP)
    page.composer._form.recipients.replace([Recipient(None, None, "", "Hurtownia")])
    _write(page.composer, "Naprawa gotowa, koszt {kwota zł")
    line = _child(page, QLineEdit, "composerAddRecipient")
    line.setText("12 34 abc")
    page.composer._form.recipients.commit()
    settle(0.6)
    return app.window


def _no_gateway(app: App) -> QWidget:
    page = contacts_page(app, OLD_LAPTOP)
    page.composer._form.route.set_gateways(())
    settle()
    return app.window


def _no_match(app: App) -> QWidget:
    page = contacts_page(app)
    _child(page, QLineEdit, "contactSearch").setText("Wawrzyniec")
    settle(0.6)
    return app.window


def _list_only(app: App) -> QWidget:
    page = contacts_page(app)
    _child(page, QToolButton, "composerClose").click()
    settle()
    return app.window


def _schedule(app: App) -> QWidget:
    page = contacts_page(app)
    page.composer._form.schedule.click()
    settle()
    return _child(page, SchedulePopup)


def _menu(app: App) -> QWidget:
    page = contacts_page(app)
    select(page, (2,))
    return _child(page, ContactTable).context_menu()


def _new_contact(app: App) -> QWidget:
    page = contacts_page(app)
    return ContactDialog.open_for(app.context, None, None, page)


def _contact_problems(app: App) -> QWidget:
    dialog = ContactDialog.open_for(app.context, None, None, contacts_page(app))
    settle()
    dialog._show_more()
    dialog._numbers.add_line()
    _child(dialog, QLineEdit, "contactName").setText("Grzegorz Brzęczyszczykiewicz")
    _child(dialog, QLineEdit, "contactPhone").setText("22 611 40 18")
    _child(dialog, QLineEdit, "contactPhone2").setText("4,86E+10")
    _child(dialog, QLineEdit, "contactEmail").setText("grzegorz@")
    _child(dialog, QLineEdit, "contactNip").setText("1234567890")
    dialog._more.check_email()
    dialog._on_save()
    dialog._start = dict(dialog._texts())  # so that closing asks nothing
    settle()
    return dialog


FULL = ContactDraft(
    "Anna Nowak-Brzęczyszczykiewicz",
    "Zakład Usługowo-Handlowy ANNA",
    PhoneNumber("+48601777123"),
    "anna.nowak@example.pl",
    note="prosi o SMS po 16",
    other_phones=(PhoneNumber("+48226114018"),),
    nip="5260250274",
    address="ul. Generała Tadeusza Bora-Komorowskiego 7/12, 03-982 Warszawa",
    language="uk",
    fields={"rejestracja": "WX 12345", "sprzet": "Bosch WAT28", "data_przegladu": "2026-12-01"},
)


def somebody(app: App) -> Contact:
    """A contact of whom everything is known."""
    found = ask(app, lambda desk: desk.contacts.with_number(PhoneNumber("+48601777123")))
    return found or ask(app, lambda desk: desk.contacts.save(FULL))


def _full_contact(app: App) -> QWidget:
    dialog = ContactDialog.open_for(app.context, somebody(app), None, contacts_page(app))
    settle(0.6)
    return dialog


def _card(app: App, row: int, part: str, size: tuple[int, int] = SIZE) -> QWidget:
    """The card of a person, with one of its parts."""
    page = contacts_page(app, size)
    wait_until(lambda: page._model.rowCount() > row)
    page._table.setCurrentIndex(page._model.index(row, 0))
    page._side.show_card()
    page._side.card._chips.choose(part)
    settle(1.0)
    return app.window


def _card_facts(app: App) -> QWidget:
    somebody(app)
    page = contacts_page(app)
    _child(page, QLineEdit, "contactSearch").setText("Nowak-Brz")
    wait_until(lambda: page._model.rowCount() == 1)
    page._table.setCurrentIndex(page._model.index(0, 0))
    page._side.show_card()
    page._side.card._chips.choose("facts")
    settle(1.0)
    return app.window


def _own_fields(app: App) -> QWidget:
    dialog = OwnFieldsDialog.open_for(app.context, contacts_page(app))
    wait_until(lambda: dialog.ready)
    _child(dialog, QListWidget, "ownFieldsList").setCurrentRow(2)
    return dialog


def _templates(app: App, text: str = "") -> QWidget:
    app.window.resize(*OLD_LAPTOP)
    app.window.show_page(PageKey.TEMPLATES)
    settle(0.6)
    if text:
        _child(app.window, CappedText, "templateText").set_text(text)
        _child(app.window, QComboBox, "templatePurpose").setCurrentIndex(2)
        settle()
    return app.window


def _templates_changed(app: App) -> QWidget:
    return _templates(app, "Badanie techniczne {rejestracj} ważne do {termin}. {firma}")


PLAYS: dict[str, Callable[[App], QWidget]] = {
    "contacts-written": _written,
    "contacts-written-720": _written_on_old_laptop,
    "contacts-stripped": _stripped,
    "contacts-many": _many,
    "contacts-problems": _problems,
    "contacts-no-gateway": _no_gateway,
    "contacts-no-match": _no_match,
    "contacts-list-only": _list_only,
    "contacts-schedule": _schedule,
    "contacts-menu": _menu,
    "contact-dialog": _new_contact,
    "contact-dialog-problems": _contact_problems,
    "contact-dialog-full": _full_contact,
    "own-fields": _own_fields,
    "card-conversation": partial(_card, row=0, part="conversation"),
    "card-nothing": partial(_card, row=14, part="conversation", size=OLD_LAPTOP),
    "card-consents": partial(_card, row=1, part="consents", size=OLD_LAPTOP),
    "card-facts": _card_facts,
    "templates": _templates,
    "templates-changed": _templates_changed,
}
SCENES: tuple[Scene, ...] = tuple(Scene(name, play) for name, play in PLAYS.items())
