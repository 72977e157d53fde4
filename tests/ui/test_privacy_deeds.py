"""One person's rights in the window: the print-out, erasing, clearing old messages."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import ContactDraft
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft
from smsdesk.services.desk import Desk
from smsdesk.services.people.privacy import PersonRecord
from smsdesk.services.preferences import Preferences
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.pdf_paper import document
from smsdesk.ui.people.consent_part import ConsentPart
from smsdesk.ui.people.erase_dialog import EraseDialog
from smsdesk.ui.people.privacy_deeds import PrivacyDeeds
from smsdesk.ui.people.privacy_document import html, write_record
from smsdesk.ui.retention_watch import RetentionWatch
from smsdesk.ui.widgets.banner import Banner
from tests.ui.setup_tools import WAIT, asked, find

ANNA = PhoneNumber("+48501234567")
PERSON = ContactDraft("Anna <Nowak>", phone=ANNA, note="lubi\nkawę")


def fill(desk: Desk) -> int:
    """Somebody who agreed, with a message that was cancelled; the id."""
    desk.preferences.save(Preferences(shop_name="Serwis Kowalski"))
    contact = desk.contacts.save(PERSON)
    said = ConsentNote(
        ConsentPurpose.MARKETING, ConsentState.GIVEN, contact.created_at, "phone", "Tak", "Ewa"
    )
    desk.consents.note([contact.id], said)
    people = desk.compose.recipients([contact.id])
    queued = desk.compose.queue(MessageDraft(tuple(people), "Auto gotowe"))
    desk.compose.take_back(queued.ids)
    return contact.id


@pytest.fixture
def gateway(qtbot: QtBot, context: Context) -> None:
    from smsdesk.services.gateway_setup import SetupDraft

    def add(desk: Desk) -> None:
        tested = desk.gateways.try_out(SetupDraft("practice", {}), PhoneNumber("+48500600101"))
        desk.gateways.save(tested)

    asked(qtbot, context, add)


@pytest.fixture
def anna(qtbot: QtBot, context: Context, gateway: None) -> int:
    return asked(qtbot, context, fill)


@pytest.fixture
def part(qtbot: QtBot, context: Context, anna: int) -> ConsentPart:
    window = QWidget()
    qtbot.addWidget(window)
    part = ConsentPart(context, window)
    part._owner = window  # type: ignore[attr-defined]  # keeps it alive
    window.show()
    with qtbot.waitSignal(part.shown, timeout=WAIT):
        part.show_contact(anna)
    return part


# --- the print-out -------------------------------------------------------------------------------


def record(qtbot: QtBot, context: Context, contact_id: int) -> PersonRecord:
    return asked(qtbot, context, lambda desk: desk.privacy.record(contact_id))


def test_the_paper_holds_everything(
    qtbot: QtBot, context: Context, anna: int, tmp_path: Path
) -> None:
    asked(qtbot, context, lambda desk: desk.opt_outs.add([ANNA]))
    found = record(qtbot, context, anna)
    words = document(html(found)).toPlainText()
    for piece in (
        "Serwis Kowalski",
        "Anna <Nowak>",
        ANNA.display,
        "lubi",
        "Marketing: consent given, since",
        "by telephone",
        "Tak",
        "Not to be texted",
        "Auto gotowe",
        "Cancelled",
    ):
        assert piece in words, piece
    path = tmp_path / "anna.pdf"
    write_record(path, found)
    assert path.read_bytes().startswith(b"%PDF")


def test_of_a_new_person_there_is_little(qtbot: QtBot, context: Context, anna: int) -> None:
    found = replace(record(qtbot, context, anna), messages=(), shop=(), groups=("Opony",))
    words = document(html(found)).toPlainText()
    assert "None." in words
    assert "Opony" in words
    assert "Serwis" not in words


@pytest.mark.parametrize("suffix", ["pdf", "json"])
def test_the_button_asks_where_to(
    qtbot: QtBot,
    part: ConsentPart,
    said: list[Notice],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    shown: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    part.print_button.click()
    dialog = find(part, QFileDialog, "privacyFile")
    assert dialog.selectedFiles()[0].endswith(".pdf")
    chosen = next(one for one in dialog.nameFilters() if suffix in one)
    dialog.filterSelected.emit(chosen)
    assert dialog.defaultSuffix() == suffix
    path = tmp_path / f"anna.{suffix}"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert said[-1].text == f"anna.{suffix} saved."
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert [url.fileName() for url in shown] == [path.name]
    if suffix == "json":
        assert json.loads(path.read_text("utf-8"))["person"]["note"] == "lubi\nkawę"


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, context: Context, anna: int, said: list[Notice], tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    deeds = PrivacyDeeds(context, window)
    for suffix in ("pdf", "json"):
        said.clear()
        deeds.save(anna, str(tmp_path / "nie ma" / f"anna.{suffix}"))
        qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
        assert "cannot be written" in said[-1].text


# --- erasing -------------------------------------------------------------------------------------


def asking(qtbot: QtBot, part: ConsentPart) -> EraseDialog:
    part.erase_button.click()
    window = part.window()
    qtbot.waitUntil(lambda: window.findChild(EraseDialog) is not None, timeout=WAIT)
    return find(window, EraseDialog)


def test_a_person_is_erased_for_good(
    qtbot: QtBot, context: Context, part: ConsentPart, anna: int, said: list[Notice]
) -> None:
    asked(qtbot, context, lambda desk: desk.consents.withdraw([anna], ConsentPurpose.MARKETING))
    dialog = asking(qtbot, part)
    told = find(dialog, QLabel, "eraseList").text()
    assert "2 note(s) about consent" in told
    assert "1 message(s) to this person" in told
    assert "cannot be undone" in find(dialog, Banner, "eraseWarning").text()
    assert dialog.opt_out.isChecked()
    with qtbot.waitSignal(part.erased, timeout=WAIT) as gone:
        dialog.erase.click()
    assert gone.args == [anna]
    assert not part.erase_button.isVisible()
    assert said[-1].text == (
        "The person and 1 message(s) erased for good. 1 number(s) will not be texted any more."
    )
    assert said[-1].action_text == ""
    counts = asked(qtbot, context, lambda desk: (desk.contacts.count(), desk.opt_outs.count()))
    assert counts == (0, 1)


def test_keeping_keeps_everything(
    qtbot: QtBot, context: Context, part: ConsentPart, said: list[Notice]
) -> None:
    dialog = asking(qtbot, part)
    assert not dialog.opt_out.isChecked()
    find(dialog, QPushButton, "eraseCancel").click()
    assert not dialog.isVisible()
    assert asked(qtbot, context, lambda desk: desk.contacts.count()) == 1
    assert not said


def test_what_waits_must_be_decided_first(
    qtbot: QtBot, context: Context, part: ConsentPart, anna: int
) -> None:
    def queue(desk: Desk) -> int:
        people = desk.compose.recipients([anna])
        return len(desk.compose.queue(MessageDraft(tuple(people), "Jutro wizyta")).ids)

    assert asked(qtbot, context, queue) == 1
    dialog = asking(qtbot, part)
    assert not dialog.erase.isEnabled()
    assert "unclear: 1" in find(dialog, Banner, "eraseWaiting").text()


def test_without_numbers_there_is_nothing_to_keep(qtbot: QtBot, context: Context) -> None:
    def add(desk: Desk) -> object:
        return desk.privacy.preview(desk.contacts.save(ContactDraft("Bez numeru")).id)

    preview = asked(qtbot, context, add)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = EraseDialog.open_for(preview, window)  # type: ignore[arg-type]  # a preview
    with qtbot.waitSignal(dialog.agreed, timeout=WAIT) as agreed:
        dialog.erase.click()
    assert agreed.args == [False]


# --- old messages --------------------------------------------------------------------------------


def test_old_messages_go_by_themselves(
    qtbot: QtBot, context: Context, anna: int, said: list[Notice]
) -> None:
    def age(desk: Desk) -> int:
        """A year goes by."""
        from datetime import UTC, datetime, timedelta

        desk.preferences.save(Preferences(retention_months=1))
        desk.retention._now = lambda: datetime.now(UTC) + timedelta(days=366)
        return sum(desk.history.counts().values())

    assert asked(qtbot, context, age) == 1
    window = QWidget()
    qtbot.addWidget(window)
    watch = RetentionWatch(context.runner, context.changes, window)
    with qtbot.waitSignal(context.changes.messages, timeout=WAIT):
        watch.start(0)
    assert asked(qtbot, context, lambda desk: sum(desk.history.counts().values())) == 0
    watch.sweep()
    assert asked(qtbot, context, lambda desk: desk.retention.sweep()) == 0
    assert not said
