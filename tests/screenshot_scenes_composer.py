"""Scenes of `tests.screenshots`: what the composer says of links, letters and gateways."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QScrollArea, QWidget

from smsdesk.app import App
from smsdesk.core.gateway import Secret, split_senders
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.desk import Desk
from smsdesk.services.failover import FailoverPlan
from smsdesk.services.gateway_setup import ConfiguredGateway, SetupDraft
from smsdesk.ui.composer.composer import Composer
from tests.screenshot_scenes_contacts import ADDED, OLD_LAPTOP, ask, contacts_page, select
from tests.screenshot_stage import Scene, settle
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


PLAYS: dict[str, Callable[[App], QWidget]] = {
    "composer-link-warning": _link_warning,
    "composer-short-links": _short_links,
    "composer-no-letters": _no_letters,
    "composer-failover": _failover,
    "composer-switched-off": _switched_off,
}
SCENES: tuple[Scene, ...] = tuple(Scene(name, play) for name, play in PLAYS.items())
