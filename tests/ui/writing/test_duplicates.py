"""Duplicates in the window: searching, looking, merging, saying that they are two, undoing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.desk import Desk
from smsdesk.services.people.duplicates import Merged
from smsdesk.services.people.resemblance import Likeness, Reason
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from smsdesk.ui.people.duplicates_dialog import DuplicatesDialog
from smsdesk.ui.people.duplicates_process import DuplicatesProcess, Found, Suspects
from smsdesk.ui.people.merge_deeds import MergeDeeds
from smsdesk.ui.people.merge_dialog import MergeDialog
from smsdesk.ui.people.past_merges import KEPT, OTHERS, PastMergesDialog
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner
from tests.fakes import START
from tests.ui.writing.shop import Shop, child
from tests.ui.writing.test_contacts_page import Driver

D = TypeVar("D", bound=QDialog)

WAIT = 10_000
NUMBER = PhoneNumber("+48605412877")
ANNA = ContactDraft("Anna Nowak", "", NUMBER, note="po 16", fields={"rejestracja": "EL 1"})
ANIA = ContactDraft("Nowak Anna", "Salon", NUMBER, "ania@zak.pl", note="stała")
ANIELA = ContactDraft("Aniela Nowak", "", PhoneNumber("+48502118034"))
Say = Callable[[], str]


@pytest.fixture
def people(shop: Shop) -> Sequence[Contact]:
    """Three who may be one."""
    return shop.ask(lambda desk: [desk.contacts.save(draft) for draft in (ANNA, ANIA, ANIELA)])


@pytest.fixture
def said(desk_context: Context) -> list[Notice]:
    """The notices so far."""
    notices: list[Notice] = []
    desk_context.notices.said.connect(notices.append)
    return notices


def suspects(*people: Contact) -> Suspects:
    """As the child tells them."""
    reason = Reason(Likeness.NAME, 92)
    return Suspects(tuple(p.id for p in people), tuple(p.title for p in people), (reason,))


def shown(qtbot: QtBot, dialog: D) -> D:
    """A dialog that lives until the end of the test."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    return dialog


class Search:
    """The dialog, with what a child would have found."""

    def __init__(self, qtbot: QtBot, context: Context, *found: Suspects, more: int = 0) -> None:
        self.bot = qtbot
        self.dialog = shown(qtbot, DuplicatesDialog(context))
        self.dialog.open()
        self.dialog._process.finished.emit(Found(found, len(found) + more))
        self.rest()

    def rest(self) -> None:
        """Until whoever is looked at can be seen, or nobody is left."""
        dialog = self.dialog
        self.bot.waitUntil(
            lambda: (
                not dialog._deeds.busy
                and (dialog._seen is dialog._list.current or dialog._list.count() == 0)
            ),
            timeout=WAIT,
        )

    def press(self, name: str) -> None:
        """A button that can be pressed."""
        press(self.dialog, name)

    @property
    def banner(self) -> Banner:
        return child(self.dialog, Banner, "duplicatesSummary")

    @property
    def listed(self) -> list[str]:
        items = child(self.dialog, QListWidget, "duplicatesList")
        return [items.item(row).text() for row in range(items.count())]

    @property
    def count(self) -> str:
        return child(self.dialog, QLabel, "duplicatesCount").text()


def press(dialog: QWidget, name: str) -> None:
    button = child(dialog, QPushButton, name)
    assert button.isEnabled(), name
    button.click()


def result(dialog: QWidget, part: str) -> str:
    """What stands in the column of what they become."""
    return child(dialog, QLabel, f"mergeResult_{part}").text()


def choose(dialog: QWidget, part: str, who: Contact) -> None:
    child(dialog, QRadioButton, f"mergeChoice_{part}_{who.id}").click()


# --- searching -----------------------------------------------------------------------------------


def test_a_real_child_finds_them(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    dialog = shown(qtbot, DuplicatesDialog.open_for(desk_context, None))
    assert dialog.searching
    assert not child(dialog, QPushButton, "duplicatesMerge").isEnabled()
    qtbot.waitUntil(lambda: dialog._seen is not None, timeout=30_000)
    found = dialog._list.current
    assert found is not None
    assert set(found.ids) >= {people[0].id, people[1].id}
    assert Reason(Likeness.NUMBER) in found.reasons
    assert dialog._list.hasFocus()


def test_the_search_can_be_stopped_and_begun_again(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact]
) -> None:
    dialog = shown(qtbot, DuplicatesDialog.open_for(desk_context, None))
    with qtbot.waitSignal(dialog._process.cancelled, timeout=30_000):
        press(dialog, "duplicatesStop")
    assert not dialog.searching
    assert state(dialog) == "The search was stopped"
    press(dialog, "duplicatesAgain")
    qtbot.waitUntil(lambda: dialog._seen is not None, timeout=30_000)


def state(dialog: DuplicatesDialog) -> str:
    return dialog._states._told._title.text()


def test_what_the_child_cannot_do_is_said(qtbot: QtBot, desk_context: Context) -> None:
    search = Search(qtbot, desk_context)
    assert state(search.dialog) == "No duplicates"
    process = search.dialog._process
    process.failed.emit(SmsdeskError(ErrorCode.DATABASE_LOCKED))
    assert state(search.dialog) == "The search failed"
    assert "in use" in search.dialog._states._told._text.text()
    process.failed.emit("")
    assert "Nothing has changed" in search.dialog._states._told._text.text()


def test_the_bar_shows_how_far_it_is(qtbot: QtBot, desk_context: Context) -> None:
    dialog = shown(qtbot, DuplicatesDialog(desk_context))
    dialog._process.progress.emit(3, 10)
    bar = dialog._states._bar
    assert (bar.value(), bar.maximum()) == (3, 10)


@pytest.mark.parametrize(
    "told", [{"done": 1, "total": 2}, {"duplicates": 5, "total": 2}, {"duplicates": []}]
)
def test_other_lines_of_the_child_are_no_result(told: dict[str, object]) -> None:
    assert DuplicatesProcess(("false",)).result(told) is None


def test_the_result_of_the_child_is_read() -> None:
    one = {"ids": [1, "x", 2], "titles": ["A", "B"], "reasons": [{"likeness": "nip"}, 5]}
    found = DuplicatesProcess(("false",)).result({"duplicates": [one, 7], "total": 9})
    assert found == Found((Suspects((1, 2), ("A", "B"), (Reason(Likeness.NIP),)),), 9)


# --- looking -------------------------------------------------------------------------------------


def test_people_stand_side_by_side_with_what_they_become(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact]
) -> None:
    anna, ania, aniela = people
    search = Search(qtbot, desk_context, suspects(anna, ania), suspects(ania, aniela))
    assert search.count == "2 likely duplicate(s)"
    assert search.listed[0] == "Anna Nowak · Nowak Anna\nsimilar name 92 %"
    dialog = search.dialog
    assert result(dialog, "company") == "Salon"
    assert result(dialog, "phone") == NUMBER.display
    assert result(dialog, "numbers") == NUMBER.display
    assert set(result(dialog, "note").splitlines()) == {"po 16", "stała"}
    assert result(dialog, "field:rejestracja") == "EL 1"
    assert result(dialog, "kind") == "customer"
    choose(dialog, "name", anna)
    assert result(dialog, "name") == "Anna Nowak"
    choose(dialog, "name", ania)
    assert result(dialog, "name") == "Nowak Anna"


def test_whoever_is_somebody_else_can_be_left_out(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    anna, ania, aniela = people
    dialog = Search(qtbot, desk_context, suspects(*people)).dialog
    choose(dialog, "name", aniela)
    child(dialog, QRadioButton, f"mergeKeep_{aniela.id}").click()
    child(dialog, QCheckBox, f"mergePick_{aniela.id}").click()
    assert not child(dialog, QRadioButton, f"mergeChoice_name_{aniela.id}").isEnabled()
    assert result(dialog, "name") in ("Anna Nowak", "Nowak Anna")
    order = dialog._view.order()
    assert order is not None
    assert aniela.id not in (order.kept_id, *order.choice.values())
    child(dialog, QCheckBox, f"mergePick_{ania.id}").click()
    assert not child(dialog, QPushButton, "duplicatesMerge").isEnabled()
    child(dialog, QCheckBox, f"mergePick_{anna.id}").click()
    assert result(dialog, "name") == "–"
    assert dialog._view.order() is None


def test_consents_groups_and_messages_are_shown(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    anna, ania, _aniela = people

    def arrange(desk: Desk) -> None:
        desk.groups.add("VIP", members=[anna.id])
        desk.groups.add("Flota", members=[anna.id, ania.id])
        said = ConsentNote(ConsentPurpose.MARKETING, ConsentState.WITHDRAWN, START, "phone")
        desk.consents.note([anna.id], replace(said, since=START.replace(year=2025)))
        later = replace(said, state=ConsentState.GIVEN, since=START.replace(year=2026, month=1))
        desk.consents.note([ania.id], later)

    shop.ask(arrange)
    dialog = Search(qtbot, desk_context, suspects(anna, ania)).dialog
    assert set(result(dialog, "groups").split(", ")) == {"VIP", "Flota"}
    assert result(dialog, "consent_marketing") == "consent given (later than the withdrawal)"
    assert dialog.findChild(QLabel, "mergeResult_messages") is None
    assert dialog.findChild(QLabel, "mergeResult_consent_orders") is None


def test_kinds_languages_and_dates_are_shown_in_words(
    qtbot: QtBot, desk_context: Context, shop: Shop
) -> None:
    drafts = (
        ContactDraft("Olena", kind=ContactKind.CONTRACTOR, language="uk"),
        ContactDraft("Olena", fields={"data_przegladu": "2027-03-12"}),
    )
    both = shop.ask(lambda desk: [desk.contacts.save(draft) for draft in drafts])
    dialog = Search(qtbot, desk_context, suspects(*both)).dialog
    choose(dialog, "kind", both[0])
    parts = ("kind", "language", "field:data_przegladu")
    assert [result(dialog, part) for part in parts] == ["contractor", "Ukrainian", "12.03.2027"]


def test_too_many_at_once_are_shown_in_part(
    qtbot: QtBot, desk_context: Context, shop: Shop
) -> None:
    crowd = shop.ask(
        lambda desk: [desk.contacts.save(ContactDraft(f"Osoba {n}")) for n in range(12)]
    )
    search = Search(qtbot, desk_context, suspects(*crowd), more=5)
    assert search.count == "The surest 1 of 6"
    words = child(search.dialog, QLabel, "duplicatesMany").text()
    assert "10 of 12" in words
    assert len(search.dialog._view.people) == 10


def test_whoever_is_gone_leaves_the_list(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    anna, ania, aniela = people
    shop.ask(lambda desk: desk.contacts.delete([aniela.id]))
    search = Search(qtbot, desk_context, suspects(anna, aniela), suspects(anna, ania))
    search.bot.waitUntil(lambda: len(search.listed) == 1, timeout=WAIT)
    search.rest()
    assert len(search.dialog._view.people) == 2


# --- merging -------------------------------------------------------------------------------------


def test_merging_and_undoing(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    anna, ania, aniela = people
    search = Search(qtbot, desk_context, suspects(anna, ania), suspects(anna, aniela))
    choose(search.dialog, "name", anna)
    with qtbot.waitSignal(desk_context.changes.contacts, timeout=WAIT):
        search.press("duplicatesMerge")
    search.rest()
    qtbot.waitUntil(lambda: len(search.listed) <= 1, timeout=WAIT)
    assert search.banner.text() == "2 contact(s) are one now: Anna Nowak."
    assert len(shop.ask(lambda desk: desk.contacts.get_many([anna.id, ania.id]))) == 1
    search.banner.action_button.click()
    search.rest()
    qtbot.waitUntil(lambda: search.listed[0].startswith("Anna Nowak · Nowak"), timeout=WAIT)
    assert shop.ask(lambda desk: desk.contacts.get_many([anna.id, ania.id])) == [anna, ania]
    assert "everybody is back" in search.banner.text()


def test_the_keyboard_merges_what_is_looked_at(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    search = Search(qtbot, desk_context, suspects(*people[:2]))
    dialog = search.dialog
    dialog.activateWindow()
    qtbot.waitUntil(dialog._list.hasFocus, timeout=WAIT)
    qtbot.keyClick(dialog._list, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]  # pytest-qt
    assert not dialog._deeds.busy, "Enter in the list merges nobody"
    qtbot.keyClick(  # type: ignore[no-untyped-call]  # pytest-qt
        dialog._list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(lambda: not search.listed, timeout=WAIT)
    assert state(dialog) == "No duplicates"
    search.banner.action_button.click()
    qtbot.waitUntil(lambda: len(search.listed) == 1, timeout=WAIT)
    search.rest()


def test_what_was_changed_meanwhile_is_looked_at_again(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    anna, ania, _aniela = people
    search = Search(qtbot, desk_context, suspects(anna, ania))
    shop.ask(lambda desk: desk.contacts.save(replace(ANIA, company="Zakład"), ania.id))
    search.press("duplicatesMerge")
    qtbot.waitUntil(lambda: search.banner.tone is Tone.BAD, timeout=WAIT)
    assert "changed or deleted" in search.banner.text()
    search.rest()
    assert result(search.dialog, "company") == "Zakład"


def test_they_can_be_said_to_be_two(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    anna, ania, aniela = people
    search = Search(qtbot, desk_context, suspects(anna, ania), suspects(anna, aniela))
    search.press("duplicatesTwo")
    qtbot.waitUntil(lambda: len(search.listed) == 1, timeout=WAIT)
    pairs = [set(each.ids) for each in shop.ask(lambda desk: desk.duplicates.find())]
    assert not any({anna.id, ania.id} <= pair for pair in pairs)
    search.rest()
    search.banner.action_button.click()
    qtbot.waitUntil(lambda: len(search.listed) == 2, timeout=WAIT)
    search.rest()
    pairs = [set(each.ids) for each in shop.ask(lambda desk: desk.duplicates.find())]
    assert any({anna.id, ania.id} <= pair for pair in pairs)


def test_a_window_that_merges_stays_open(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact]
) -> None:
    search = Search(qtbot, desk_context, suspects(*people[:2]))
    search.press("duplicatesMerge")
    search.dialog.reject()
    assert search.dialog.isVisible()
    search.rest()
    search.press("duplicatesClose")
    assert not search.dialog.isVisible()


def test_what_a_provider_keeps_and_cannot_be_cancelled_is_told(
    desk_context: Context, people: Sequence[Contact], said: list[Notice], qtbot: QtBot
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    deeds = MergeDeeds(desk_context, owner)
    deeds._on_merged(Merged(1, people[0], 2, 0, (SmsdeskError(ErrorCode.DATABASE_LOCKED),)))
    assert said[-1].tone is Tone.WARN
    assert "may still leave" in said[-1].text


# --- merges that were made -----------------------------------------------------------------------


def merge(shop: Shop, *people: Contact) -> None:
    """Make them one, behind the window's back."""
    from smsdesk.services.people.duplicates import MergeOrder

    def work(desk: Desk) -> Merged:
        now = desk.contacts.get_many([one.id for one in people])
        return desk.duplicates.merge(MergeOrder(tuple(now), now[0].id, {"name": now[0].id}))

    shop.ask(work)


def test_recent_merges_are_listed_and_undone(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    anna, ania, aniela = people
    merge(shop, anna, ania)
    merge(shop, anna, aniela)
    dialog = shown(qtbot, PastMergesDialog.open_for(desk_context, None))
    qtbot.waitUntil(lambda: dialog.ready, timeout=WAIT)
    table = child(dialog, QTableWidget, "pastMergesTable")

    def cells() -> list[tuple[str, str]]:
        rows = range(table.rowCount())
        return [(text(table, row, KEPT), text(table, row, OTHERS)) for row in rows]

    assert cells() == [("Anna Nowak", "Aniela Nowak"), ("Anna Nowak", "Nowak Anna")]
    banner = child(dialog, Banner, "pastMergesSummary")
    table.selectRow(1)
    press(dialog, "pastMergesUndo")
    dialog.reject()
    assert dialog.isVisible(), "what is being undone comes to its end first"
    qtbot.waitUntil(lambda: banner.tone is Tone.BAD, timeout=WAIT)
    assert "Undo the later merge first" in banner.text()
    table.selectRow(0)
    for left in (1, 0):
        qtbot.waitUntil(lambda: child(dialog, QPushButton, "pastMergesUndo").isEnabled())
        with qtbot.waitSignal(dialog.undone, timeout=WAIT):
            press(dialog, "pastMergesUndo")
        qtbot.waitUntil(partial(_has_rows, table, left), timeout=WAIT)
    assert shop.ask(lambda desk: desk.contacts.get_many([p.id for p in people])) == list(people)
    assert dialog._stack.currentWidget() is dialog._none
    dialog._on_undo()
    assert not dialog._deeds.busy
    press(dialog, "pastMergesClose")
    assert not dialog.isVisible()


def _has_rows(table: QTableWidget, count: int) -> bool:
    return table.rowCount() == count


def text(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def test_merges_that_cannot_be_read_can_be_tried_again(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    dialog = shown(qtbot, PastMergesDialog(desk_context))
    dialog._on_unreadable(SmsdeskError(ErrorCode.DATABASE_LOCKED))
    banner = child(dialog, Banner, "pastMergesSummary")
    assert "in use" in banner.text()
    banner.action_button.click()
    qtbot.waitUntil(lambda: dialog.ready, timeout=WAIT)
    assert banner.isHidden()


def test_the_search_begins_anew_after_an_old_merge_was_undone(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    merge(shop, *people[:2])
    search = Search(qtbot, desk_context)
    search.press("duplicatesPast")
    past = child(search.dialog, PastMergesDialog, "pastMerges")
    qtbot.waitUntil(lambda: past.ready, timeout=WAIT)
    with qtbot.waitSignal(past.undone, timeout=WAIT):
        press(past, "pastMergesUndo")
    assert search.dialog.searching
    with qtbot.waitSignal(search.dialog._process.finished, timeout=30_000):
        pass
    search.rest()


# --- those who are selected ----------------------------------------------------------------------


def opened(driver: Driver) -> MergeDialog:
    window = driver.page.window()
    driver.until(lambda: window.findChild(MergeDialog) is not None)
    return child(window, MergeDialog, "mergeDialog")


def act(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_selected_people_are_merged_from_the_menu(
    qtbot: QtBot,
    desk_context: Context,
    people: Sequence[Contact],
    shop: Shop,
    said: list[Notice],
) -> None:
    driver = Driver(qtbot, desk_context)
    table = driver.page._table
    table.mark([people[0].id])
    assert not table.context_menu().merge.isEnabled()
    table.mark([one.id for one in people[:2]])
    act(table.context_menu(), "Merge selected…")
    dialog = opened(driver)
    press(dialog, "mergeStart")
    dialog.reject()
    assert dialog.isVisible()
    driver.until(lambda: not dialog.isVisible())
    assert said[-1].action_text == "Undo"
    assert said[-1].on_action is not None
    said[-1].on_action()
    driver.until(lambda: "everybody is back" in said[-1].text)
    ids = [one.id for one in people]
    assert shop.ask(lambda desk: desk.contacts.get_many(ids)) == list(people)


def test_what_was_changed_meanwhile_is_said_in_the_dialog(
    qtbot: QtBot, desk_context: Context, people: Sequence[Contact], shop: Shop
) -> None:
    anna, ania, _aniela = people
    driver = Driver(qtbot, desk_context)
    MergeDialog.open_for(desk_context, [anna.id, ania.id], driver.page)
    dialog = opened(driver)
    banner = child(dialog, Banner, "mergeProblem")
    shop.ask(lambda desk: desk.contacts.save(replace(ANIA, company="Zakład"), ania.id))
    press(dialog, "mergeStart")
    driver.until(lambda: not dialog._deeds.busy and result(dialog, "company") == "Zakład")
    assert "changed or deleted" in banner.text()
    shop.ask(lambda desk: desk.contacts.delete([ania.id]))
    press(dialog, "mergeStart")
    driver.until(lambda: "deleted" in banner.text() and not dialog._deeds.busy)
    press(dialog, "mergeCancel")
    assert not dialog.isVisible()


def test_too_many_selected_are_refused_in_a_notice(
    qtbot: QtBot, desk_context: Context, shop: Shop, said: list[Notice]
) -> None:
    driver = Driver(qtbot, desk_context)
    MergeDialog.open_for(desk_context, range(1, 12), driver.page)
    driver.until(lambda: bool(said))
    assert "too many to merge" in said[-1].text
    assert driver.page.window().findChild(MergeDialog) is None
