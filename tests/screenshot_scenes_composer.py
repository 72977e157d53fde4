"""Scenes of `tests.screenshots`: what the composer says of links, letters and gateways."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QScrollArea, QWidget

from smsdesk.app import App
from smsdesk.core.gateway import Secret, split_senders
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import BadToken, Recipient
from smsdesk.services.desk import Desk
from smsdesk.services.failover import FailoverPlan
from smsdesk.services.gateway_setup import ConfiguredGateway, SetupDraft
from smsdesk.ui.composer.composer import Composer
from smsdesk.ui.composer.review_dialog import ReviewDialog
from smsdesk.ui.undo_bar import UndoBar
from tests.screenshot_scenes_contacts import ADDED, OLD_LAPTOP, ask, contacts_page, select
from tests.screenshot_stage import Scene, settle, wait_until
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator

SENDERS = ("SERWIS", "KOWALSKI, SERWIS PL")
NUMBER = PhoneNumber("+48500600101")
LINK = "https://www.serwis-kowalski.pl/opinie/formularz?zlecenie=Z-118-26&zrodlo=sms"
POLITE = f"Dziękujemy za wizytę w Serwisie Kowalski! Prosimy o opinię: {LINK}"
LETTERS = (
    "Dzień dobry! Sprzęt „LG 55” – naprawiony 🙂 Café obok czynne, a u nas zapłacisz kartą. "
    "Serwis Kowalski, ul. Długa 7"
)


def _add(desk: Desk, name: str, price: str, fields: Mapping[str, str]) -> ConfiguredGateway:
    """An SMSAPI gateway, tested against a simulator."""
    with SmsApiSimulator() as smsapi:
        smsapi.account.price = Decimal(price)
        names = split_senders(fields["sender"])
        smsapi.account.senders = tuple((name, "ACTIVE") for name in names)
        form = {"username": USERNAME, "endpoint": smsapi.host, "type": "pro", **fields}
        secrets = {"password_md5": Secret(PASSWORD_MD5)}
        draft = SetupDraft("smsapi", form, secrets, name=name)
        return desk.gateways.save(desk.gateways.try_out(draft, NUMBER))


def _page(app: App, *names: str, text: str, **fields: str) -> Composer:
    """A message to two people through the first of these gateways, on an old laptop."""
    page = contacts_page(app, OLD_LAPTOP)
    for name, sender, price in zip(names, SENDERS, ("0.165", "0.09"), strict=False):
        given = {"sender": sender, **fields}
        ask(app, partial(_add, name=name, price=price, fields=given))
    app.context.changes.gateways.emit()
    settle()
    route = page.composer._form.route
    route.choose(next(g.id for g in ask(app, _added) if g.name == names[0]), "")
    select(page, (0, 8))
    page.composer._form.text.set_text(text)
    settle(1.0)
    return page.composer


def _added(desk: Desk) -> Sequence[ConfiguredGateway]:
    return [gateway for gateway in desk.gateways.list() if gateway.name in ADDED]


def _stand_in(desk: Desk) -> FailoverPlan:
    ids = tuple(gateway.id for gateway in _added(desk))
    desk.failover.save(FailoverPlan(ids, enabled=True))
    return desk.failover.plan()


def _at_the_end(composer: Composer) -> None:
    """Scrolled down, where the column is longer than the screen."""
    for found in composer.findChildren(QScrollArea):
        bar = found.verticalScrollBar()
        bar.setValue(bar.maximum())
    settle(0.3)


def _link_warning(app: App) -> QWidget:
    _page(app, "SMSAPI", text=POLITE, allow_diacritics="yes")
    return app.window


def _short_links(app: App) -> QWidget:
    _page(app, "SMSAPI", text=POLITE, allow_diacritics="", shorten_links="yes")
    return app.window


def _no_letters(app: App) -> QWidget:
    _page(app, "SMSAPI", text=LETTERS, allow_diacritics="")
    return app.window


def _failover(app: App) -> QWidget:
    composer = _page(app, "SMSAPI", "Zapasowa", text="Sprzęt gotowy", allow_diacritics="yes")
    ask(app, _stand_in)
    app.context.changes.gateways.emit()
    settle(0.8)
    _at_the_end(composer)
    return app.window


def _switched_off(app: App) -> QWidget:
    composer = _page(app, "SMSAPI", text="Sprzęt gotowy", allow_diacritics="yes")
    chosen = composer._form.route.gateway_id
    ask(app, lambda desk: desk.gateways.set_active(chosen, active=False))
    app.context.changes.gateways.emit()
    settle(0.8)
    _at_the_end(composer)
    return app.window


# --- before it leaves ---------------------------------------------------------------------------


def _choose(app: App, **chosen: object) -> None:
    """These preferences from now on."""

    def save(desk: Desk) -> None:
        now = desk.preferences.load()
        desk.preferences.save(replace(now, **chosen))  # type: ignore[arg-type]  # by name

    ask(app, save)
    app.context.changes.preferences.emit()
    settle()


def _after_midnight_only(app: App) -> None:
    """All but the last minute of a day is quiet, whenever the scene is drawn."""
    _choose(app, quiet_from=time(23, 58), quiet_to=time(23, 59))


def _undo(app: App) -> QWidget:
    composer = _page(app, "SMSAPI", text="Sprzęt gotowy do odbioru", allow_diacritics="yes")
    ask(app, lambda desk: desk.gateways.set_active(composer._form.route.gateway_id, active=True))
    composer.send()
    wait_until(lambda: any(bar.isVisible() for bar in app.window.findChildren(UndoBar)))
    return app.window


def _quiet(app: App) -> QWidget:
    _after_midnight_only(app)
    _page(app, "SMSAPI", text="Sprzęt gotowy do odbioru", allow_diacritics="yes")
    return app.window


def _quiet_marketing(app: App) -> QWidget:
    composer = _page(app, "SMSAPI", text="Zapraszamy na przegląd", allow_diacritics="")
    composer._form.purpose.setCurrentIndex(2)
    settle(0.8)
    return app.window


def _overridden(app: App) -> QWidget:
    composer = _page(app, "SMSAPI", text="Zapraszamy na przegląd", allow_diacritics="")
    composer._form.purpose.setCurrentIndex(2)
    settle(0.8)
    composer._form.quiet._banner.action_button.click()
    settle(0.8)
    return app.window


def _budget(app: App) -> QWidget:
    _choose(app, quiet_on=False, monthly_budget=Decimal("0.10"))
    text = "Zapraszamy na przegląd i wymianę opon"
    composer = _page(app, "SMSAPI", text=text, allow_diacritics="")
    chosen = composer._form.route.gateway_id
    ask(app, lambda desk: desk.gateways.set_default(chosen))
    composer._form.text.set_text(f"{text}!")
    settle(0.8)
    return app.window


MANY = """number;zlecenie
601 100 101;Z-1
601 100 102;Z-2
12;Z-3
601 100 101;Z-1
601 100 104;
601 100 105;Z-5
"""


def _list_of_many() -> Path:
    file = Path(os.environ["HOME"]) / "lista.csv"
    file.write_text(MANY, "utf-8")
    return file


def _recipients(app: App) -> Sequence[Recipient | BadToken]:
    file = _list_of_many()
    return ask(app, lambda desk: desk.compose.from_file(file))


def _from_file(app: App) -> QWidget:
    """Rows of a file beside two contacts."""
    composer = _page(app, "SMSAPI", text="Zlecenie {zlecenie} gotowe", allow_diacritics="yes")
    composer._form.file.read(_list_of_many())
    settle(1.0)
    return app.window


def _reviewed(app: App, *, confirm: bool) -> QWidget:
    composer = _page(app, "SMSAPI", text="Zlecenie {zlecenie} gotowe", allow_diacritics="yes")
    found = _recipients(app)
    people = tuple(one for one in found if isinstance(one, Recipient))
    unread = tuple(one for one in found if isinstance(one, BadToken))
    draft = replace(composer.draft, recipients=(*composer.recipients, *people), unread=unread)
    ask(app, lambda desk: desk.compose.queue(draft, timedelta(hours=1)))
    review = ask(app, lambda desk: desk.compose.review(draft))
    return ReviewDialog.open_for(app.context, draft, review, app.window, confirm=confirm)


PLAYS: dict[str, Callable[[App], QWidget]] = {
    "composer-link-warning": _link_warning,
    "composer-short-links": _short_links,
    "composer-no-letters": _no_letters,
    "composer-failover": _failover,
    "composer-switched-off": _switched_off,
    "composer-undo": _undo,
    "composer-quiet": _quiet,
    "composer-quiet-marketing": _quiet_marketing,
    "composer-quiet-overridden": _overridden,
    "composer-budget": _budget,
    "composer-file": _from_file,
    "dialog-review": partial(_reviewed, confirm=False),
    "dialog-confirm": partial(_reviewed, confirm=True),
}
SCENES: tuple[Scene, ...] = tuple(Scene(name, play) for name, play in PLAYS.items())
