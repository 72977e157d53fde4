"""Scenes of `tests.screenshots`: templates for somebody, files of them, what lint says."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from smsdesk.app import App
from smsdesk.services.desk import Desk
from smsdesk.ui.composer.composer import Composer
from smsdesk.ui.context import PageKey
from smsdesk.ui.templates.clash_dialog import ClashDialog
from smsdesk.ui.templates.templates_page import TemplatesPage
from smsdesk.ui.widgets.capped_text import CappedText
from tests.screenshot_scenes_contacts import OLD_LAPTOP, ask, contacts_page, select
from tests.screenshot_stage import Scene, settle

OFFENDING = (
    "Dzien dobry {klient}! Wizyta w piatek 24.11.2026, koszt 249. Prosimy odpisz TAK lub NIE."
)


def _name_the_shop(desk: Desk) -> None:
    now = desk.preferences.load()
    desk.preferences.save(
        replace(now, shop_name="Serwis Kowalski", shop_phone="22 123 45 67", quiet_on=False)
    )


def _page(app: App) -> TemplatesPage:
    app.window.resize(*OLD_LAPTOP)
    app.window.show_page(PageKey.TEMPLATES)
    settle(0.6)
    page = app.window.findChild(TemplatesPage)
    if page is None:
        raise LookupError("templatesPage")
    return page


def _for_somebody(app: App) -> QWidget:
    page = _page(app)
    page._on_chosen(page._list.first_id or 0)
    text = page.findChild(CappedText, "templateText")
    if text is None:
        raise LookupError("templateText")
    text.set_text("Dzień dobry {klient}! Auto {rejestracja} gotowe. Do zapłaty {kwota} zł. {firma}")
    found = ask(app, lambda desk: [c.id for c in desk.contacts.get_many(range(1, 30)) if c.name])
    page._editor._preview._on_picked(found[3])
    settle(1.0)
    return app.window


def _searched(app: App) -> QWidget:
    page = _page(app)
    line = page.findChild(QLineEdit, "templateSearch")
    if line is None:
        raise LookupError("templateSearch")
    line.setText("rezygnacja")
    settle(0.6)
    return app.window


def _clash(app: App) -> QWidget:
    names = ("Auto gotowe do odbioru", "Wycena naprawy", "Przypomnienie o wizycie")
    return ClashDialog.open_for(names, lambda _clash: None, _page(app))


def _offending(app: App) -> Composer:
    ask(app, _name_the_shop)
    page = contacts_page(app, OLD_LAPTOP)
    app.context.changes.preferences.emit()
    settle()
    select(page, (0, 8))
    page.composer._form.text.set_text(OFFENDING)
    settle(1.2)
    return page.composer


def _lint(app: App) -> QWidget:
    _offending(app)
    return app.window


def _lint_open(app: App) -> QWidget:
    composer = _offending(app)
    more = composer.findChild(QPushButton, "composerLintsMore")
    if more is None:
        raise LookupError("composerLintsMore")
    more.click()
    settle()
    return app.window


PLAYS = {
    "templates-for-somebody": _for_somebody,
    "templates-searched": _searched,
    "templates-clash": _clash,
    "lint": _lint,
    "lint-open": _lint_open,
}
SCENES: tuple[Scene, ...] = tuple(Scene(name, play) for name, play in PLAYS.items())
