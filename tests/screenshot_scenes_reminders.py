"""Scenes of `tests.screenshots`: the morning card above the contacts, the reminders' dialog."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from PySide6.QtWidgets import QCheckBox, QWidget

from smsdesk.app import App
from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.services.desk import Desk
from smsdesk.ui.context import PageKey
from smsdesk.ui.people.reminder_card import ReminderCard
from smsdesk.ui.people.reminder_fields import ReminderFields
from smsdesk.ui.people.reminders_dialog import RemindersDialog
from tests.screenshot_scenes_contacts import ask
from tests.screenshot_stage import Scene, settle, wait_until

_CARS = ("WA 5241K", "WI 881AA", "WPR 3310", "WZ 7702H", "WA 19 KR", "WU 4456J", "WB 9A123")


def _fill(desk: Desk) -> int:
    """Seven inspections around a fortnight from today, two other dates, some consents."""
    fields = [replace(each, reminds=True) if each.name == "urodziny" else each
              for each in desk.own_fields.list()]  # fmt: skip
    texts = {each.name: each.id for each in desk.templates.list()}
    desk.own_fields.save_all(
        [
            replace(each, template_id=texts["Badanie techniczne"])
            if each.name == "badanie_techniczne"
            else each
            for each in fields
        ]
    )
    given = ConsentNote(ConsentPurpose.MARKETING, ConsentState.GIVEN, datetime.now(UTC), "phone")
    desk.consents.note(desk.contacts.find()[:5], given)
    today = desk.reminders.today()
    for place, contact_id in enumerate(desk.contacts.find()[:7]):
        draft = desk.contacts.get(contact_id).draft()
        check = today + timedelta(days=14 + (4 - place) * 2 if place != 1 else 14)
        values = {"rejestracja": _CARS[place], "badanie_techniczne": check.isoformat()}
        if place in (1, 2):
            values["data_przegladu"] = (today + timedelta(days=14)).isoformat()
            values["urodziny"] = date(1980, today.month, today.day).isoformat()
        desk.contacts.save(replace(draft, fields={**draft.fields, **values}), contact_id)
    return desk.reminders.count().all


def _card(app: App) -> QWidget:
    app.window.show_page(PageKey.CONTACTS)
    ask(app, _fill)
    app.context.changes.contacts.emit()
    card = app.window.findChild(ReminderCard)
    assert card is not None
    wait_until(card.isVisible)
    settle()
    return app.window


def _opened(app: App) -> RemindersDialog:
    dialog = RemindersDialog.open_for(app.context, app.window)
    seen: list[bool] = []
    dialog.shown.connect(lambda: seen.append(True))
    wait_until(lambda: bool(seen))
    return dialog


def _reminders(app: App) -> QWidget:
    ask(app, _fill)
    dialog = _opened(app)
    fields, ahead = dialog.findChild(ReminderFields), dialog.findChild(QCheckBox, "reminderAhead")
    assert fields is not None
    assert ahead is not None
    fields.choose("badanie_techniczne")
    ahead.click()
    settle()
    return dialog


def _put_aside(app: App) -> QWidget:
    dialog = _opened(app)
    dialog._finish()
    wait_until(lambda: bool(dialog.banner.text()))
    return dialog


def _none(app: App) -> QWidget:
    def clear(desk: Desk) -> int:
        for group in desk.reminders.look():
            desk.reminders.deal_with([one.occasion for one in group.reminders])
        return desk.reminders.count().all

    ask(app, clear)
    return _opened(app)


SCENES: tuple[Scene, ...] = (
    Scene("reminders-card", _card),
    Scene("reminders-dialog", _reminders),
    Scene("reminders-put-aside", _put_aside),
    Scene("reminders-empty", _none),
)
