"""Messages begun by links and by the clipboard, over what is being written and what was kept."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.ui.composer.composer import Composer
from smsdesk.ui.composer.letter import Letter
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.message_starts import MessageStarts
from smsdesk.ui.notices import Notice, NoticeBar
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import Shop

ANNA = Recipient(PhoneNumber("+48501234567"), 1, "Anna Nowak")
STRANGER = "+48 601 123 456"


@pytest.fixture
def starts(desk_context: Context, driver: Driver) -> Iterator[MessageStarts]:
    """Its letters go to the composer, as in the window."""
    parent = QObject()
    desk_context.wishes.letter.connect(driver.composer.begin_letter)
    yield MessageStarts(desk_context, parent)
    parent.deleteLater()


@pytest.fixture
def link(starts: MessageStarts, driver: Driver, desk_context: Context) -> Callable[[str], None]:
    """Opens a link and waits until the composer knows of it."""

    def link(text: str) -> None:
        with driver.bot.waitSignal(desk_context.wishes.letter, timeout=20_000):
            starts.open_link(text)

    return link


@pytest.fixture
def copied(starts: MessageStarts, driver: Driver, desk_context: Context) -> Callable[[str], None]:
    """Writes to what somebody has copied."""

    def copied(text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        with driver.bot.waitSignal(desk_context.wishes.letter, timeout=20_000):
            starts.from_clipboard()

    return copied


def _text(driver: Driver) -> str:
    return driver.composer.draft.text


# --- links ----------------------------------------------------------------------------------------


def test_a_link_to_a_stranger(driver: Driver, link: Callable[[str], None]) -> None:
    link("sms:+48601123456?body=Cze%C5%9B%C4%87")
    assert driver.names == [STRANGER]
    assert _text(driver) == "Cześć"
    assert driver.composer._form.text.textCursor().atEnd()


def test_a_link_to_a_known_person(driver: Driver, link: Callable[[str], None]) -> None:
    link("tel:501-234-567")
    assert driver.names == ["Anna Nowak"]
    assert _text(driver) == ""


def test_any_of_a_persons_numbers_will_do(
    driver: Driver, link: Callable[[str], None], shop: Shop
) -> None:
    further = ContactDraft(
        name="Ewa", phone=PhoneNumber("+48601000111"), other_phones=(PhoneNumber("+48601000222"),)
    )
    shop.ask(lambda desk: desk.contacts.save(further))
    link("sms:601000222")
    assert driver.names == ["Ewa"]
    assert driver.composer.recipients[0].phone == PhoneNumber("+48601000222")


def test_nothing_is_sent(driver: Driver, link: Callable[[str], None], shop: Shop) -> None:
    link("sms:501234567?body=Hej")
    driver.until(driver.send.isEnabled)
    assert shop.messages() == []


def test_what_is_no_number_stays_in_the_line(driver: Driver, link: Callable[[str], None]) -> None:
    link("sms:501234567,112?body=Hej")
    assert driver.names == ["Anna Nowak"]
    assert driver.line.text() == "112"
    assert driver.problem("to_field")


def test_what_was_left_out_is_told(
    driver: Driver, link: Callable[[str], None], said: list[Notice]
) -> None:
    link("sms:501234567?body=A%00B")
    warning = SmsdeskError(ErrorCode.LINK_SIGNS, count=1)
    assert [notice.text for notice in said] == [error_text(warning)]
    assert _text(driver) == "AB"


def test_a_broken_link_is_told(starts: MessageStarts, said: list[Notice], driver: Driver) -> None:
    starts.open_link("sms:")
    assert [n.text for n in said] == [error_text(SmsdeskError(ErrorCode.LINK_UNREADABLE))]
    assert driver.names == []


# --- over what is being written -------------------------------------------------------------------


def test_a_text_that_is_being_written_stays_until_somebody_replaces_it(
    driver: Driver, link: Callable[[str], None], said: list[Notice]
) -> None:
    driver.add("511 236 908")
    driver.write("Do odbioru")
    link("sms:501234567?body=Hej")
    assert (driver.names, _text(driver)) == (["Łukasz Zieliński"], "Do odbioru")
    assert said[-1].more is None
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert (driver.names, _text(driver)) == (["Anna Nowak"], "Hej")


def test_a_number_can_join_the_message(
    driver: Driver, copied: Callable[[str], None], said: list[Notice]
) -> None:
    driver.add("511 236 908")
    driver.write("Do odbioru")
    copied("501234567")
    assert driver.names == ["Łukasz Zieliński"]
    assert said[-1].more is not None
    said[-1].more.act()
    assert (driver.names, _text(driver)) == (["Łukasz Zieliński", "Anna Nowak"], "Do odbioru")


def test_a_text_to_nobody_gets_its_recipient(
    driver: Driver, copied: Callable[[str], None], said: list[Notice]
) -> None:
    driver.write("Do odbioru")
    copied("Klient: Anna\ntel. 501-234-567, Długa 7/12")
    assert (driver.names, _text(driver)) == (["Anna Nowak"], "Do odbioru")
    assert said == []


def test_one_recipient_gives_way_several_can_be_had_back(
    driver: Driver, link: Callable[[str], None], said: list[Notice]
) -> None:
    driver.add("511 236 908")
    link("sms:501234567")
    assert (driver.names, said) == (["Anna Nowak"], [])
    driver.add("511 236 908")
    link("sms:601123456?body=Hej")
    assert driver.names == [STRANGER]
    assert said[-1].on_action is not None
    said[-1].on_action()
    driver.until(lambda: driver.names == ["Anna Nowak", "Łukasz Zieliński"])


def test_the_same_link_twice_is_once(
    driver: Driver, link: Callable[[str], None], said: list[Notice]
) -> None:
    link("sms:501234567?body=Hej")
    link("sms:501234567?body=Hej")
    assert said == []
    assert (driver.names, _text(driver)) == (["Anna Nowak"], "Hej")


def test_a_number_of_whom_one_writes_to_asks_nothing(
    driver: Driver, link: Callable[[str], None], said: list[Notice]
) -> None:
    link("sms:+48601123456?body=Gotowe")
    link("tel:601123456")
    assert not said
    assert (driver.names, _text(driver)) == ([STRANGER], "Gotowe")


def test_a_question_goes_with_the_message_that_it_was_about(
    driver: Driver, link: Callable[[str], None], desk_context: Context
) -> None:
    bar = NoticeBar(desk_context.notices, driver.composer)
    link("sms:+48601123456?body=Gotowe")
    link("sms:+48602345678?body=Inne")
    assert not bar.isHidden()
    driver.write("")
    link("sms:+48603111222?body=Trzecie")
    assert bar.isHidden()
    assert _text(driver) == "Trzecie"


def test_a_message_on_its_way_is_not_touched(
    driver: Driver, link: Callable[[str], None], said: list[Notice]
) -> None:
    driver.composer._sending._busy = True
    link("sms:501234567?body=Hej")
    assert driver.names == []
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert driver.names == []
    driver.composer._beginning._add(Letter(MessageDraft(recipients=(ANNA,))))
    assert driver.names == []
    driver.composer._sending._busy = False
    said[-1].on_action()
    assert driver.names == ["Anna Nowak"]


def test_what_was_kept_comes_first(
    qtbot: QtBot, desk_context: Context, shop: Shop, said: list[Notice]
) -> None:
    """A link that starts the program does not overwrite yesterday's message."""
    kept = MessageDraft(recipients=(ANNA,), text="Wczoraj")
    shop.ask(lambda desk: desk.compose.keep(kept))
    driver = Driver.__new__(Driver)
    driver.bot, driver.composer = qtbot, Composer(desk_context)
    qtbot.addWidget(driver.composer)
    driver.composer.begin(MessageDraft(text="Dzisiaj"))
    driver.until(lambda: bool(said))
    assert _text(driver) == "Wczoraj"
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert _text(driver) == "Dzisiaj"


# --- the clipboard --------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", "Dzień dobry", "zlecenie 12/2026, 45,90 zł", "00-950"])
def test_without_a_number_a_notice_says_so(
    driver: Driver, starts: MessageStarts, said: list[Notice], text: str
) -> None:
    QGuiApplication.clipboard().setText(text)
    starts.from_clipboard()
    driver.until(lambda: bool(said))
    assert "no phone number in the clipboard" in said[-1].text
    assert driver.names == []


def test_several_numbers_are_several_recipients(
    driver: Driver, copied: Callable[[str], None]
) -> None:
    copied("501234567\n601123456; 511 236 908")
    assert driver.names == ["Anna Nowak", STRANGER, "Łukasz Zieliński"]
