"""Scenes of `tests.screenshots`: looking for duplicates, merging, and merges that were made."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget

from smsdesk.app import App
from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.desk import Desk
from smsdesk.ui.people.duplicates_dialog import DuplicatesDialog
from smsdesk.ui.people.merge_dialog import MergeDialog
from smsdesk.ui.people.past_merges import PastMergesDialog
from tests.screenshot_scenes_contacts import ask
from tests.screenshot_stage import Scene, settle, wait_until

_MARK = "zzduplikat.pl"
_NUMBER = PhoneNumber("+48605412877")
TWICE = (
    ContactDraft(
        "Krzysztof Brzęczyszczykiewicz", "Warsztat Blacharsko-Lakierniczy Brzęczyszczykiewicz",
        _NUMBER, f"krzysztof@{_MARK}", note="prosi o SMS po 16",
        fields={"rejestracja": "EL 4K219", "data_przegladu": "2027-03-12"},
    ),
    ContactDraft(
        "Brzeczyszczykiewicz Krzysztof", "", PhoneNumber("+48502118034"), f"k.b@{_MARK}",
        address="ul. Piotrkowska 118, 90-006 Łódź", note="stały klient",
        fields={"rejestracja": "EPA 11K2"},
    ),
    ContactDraft("Zakład Krzysztofa", "", _NUMBER, f"zaklad@{_MARK}"),
    ContactDraft("Aneta Zdunek", "", PhoneNumber("+48511887001"), f"a@{_MARK}"),
    ContactDraft("Aneta Zdunik", "", PhoneNumber("+48511887002"), f"b@{_MARK}"),
)  # fmt: skip


def _bring(desk: Desk) -> list[int]:
    known = list(desk.contacts.find(ContactFilter(search=_MARK)))
    if known:
        return sorted(known)
    ids = [desk.contacts.save(draft).id for draft in TWICE]
    said = ConsentNote(
        ConsentPurpose.MARKETING, ConsentState.WITHDRAWN, datetime(2026, 3, 1, tzinfo=UTC), "phone"
    )
    desk.consents.note(ids[:1], said)
    return ids


def _leave(desk: Desk) -> None:
    for one in desk.duplicates.recent():
        desk.duplicates.undo(one.id)
    desk.contacts.delete(desk.contacts.find(ContactFilter(search=_MARK)))


def _found(app: App) -> DuplicatesDialog:
    ask(app, _bring)
    dialog = DuplicatesDialog.open_for(app.context, app.window)
    wait_until(lambda: not dialog.searching)
    wait_until(lambda: dialog._seen is not None)
    settle(0.3)
    return dialog


def _searching(app: App) -> QWidget:
    dialog = DuplicatesDialog(app.context, app.window)
    dialog.open()
    dialog._states.show_searching()
    dialog._states.show_progress(40, 100)
    return dialog


def _merged(app: App) -> QWidget:
    dialog = _found(app)
    button = dialog.findChild(QPushButton, "duplicatesMerge")
    assert isinstance(button, QPushButton)
    button.click()
    wait_until(lambda: not dialog._deeds.busy)
    wait_until(lambda: dialog._seen is not None)
    settle(0.3)
    return dialog


def _past(app: App) -> QWidget:
    dialog = PastMergesDialog.open_for(app.context, app.window)
    wait_until(lambda: dialog.ready)
    settle(0.2)
    return dialog


def _selected(app: App) -> QWidget:
    ids = ask(app, _bring)
    sheet = ask(app, lambda desk: desk.duplicates.sheet(ids))
    dialog = MergeDialog(app.context, sheet, app.window)
    dialog.open()
    for radio in dialog.findChildren(QRadioButton)[:1]:
        radio.setFocus()
    settle(0.2)
    return dialog


def _none(app: App) -> QWidget:
    ask(app, _leave)
    dialog = DuplicatesDialog.open_for(app.context, app.window)
    wait_until(lambda: not dialog.searching)
    settle(0.2)
    return dialog


PLAYS: dict[str, Callable[[App], QWidget]] = {
    "duplicates-searching": _searching,
    "duplicates-found": _found,
    "duplicates-selected": _selected,
    "duplicates-merged": _merged,
    "duplicates-past": _past,
    "duplicates-none": _none,
}
SCENES: tuple[Scene, ...] = tuple(Scene(name, play) for name, play in PLAYS.items())
