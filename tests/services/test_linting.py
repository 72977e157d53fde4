"""The facts that linting needs, and its findings among the warnings of a review."""

from dataclasses import replace

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.link_rules import LinkRule
from smsdesk.services.linting import is_one_way, lint_facts, warnings
from smsdesk.services.preferences import Preferences
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.compose_bench import ANNA, JAN, Bench
from tests.services.providers import FakeProvider

INFO = FakeProvider().info
SHOP = Preferences(shop_name="Żak", shop_phone="601 999 999")


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


def codes(bench: Bench, text: str, *recipients: Recipient, **more: object) -> list[ErrorCode]:
    draft = MessageDraft(recipients or (Recipient(ANNA),), text)
    review = bench.service.review(replace(draft, **more))  # type: ignore[arg-type]  # by name
    return [warning.code for warning in review.warnings]


@pytest.mark.parametrize(
    ("sender", "one_way"),
    [
        ("Warsztat", True),
        ("", True),
        ("48601123456", False),
        ("+48 601 123 456", False),
        ("2WAY", False),
        ("2Way", False),
        ("MG0123456789abcdef0123456789abcdef", False),
        ("4 Kolka", True),
    ],
)
def test_names_take_no_replies(sender: str, one_way: bool) -> None:
    assert is_one_way(INFO, sender) == one_way
    assert not is_one_way(replace(INFO, one_way_names=False), sender)


@pytest.mark.parametrize(
    ("phone", "takes"),
    [("601 999 999", True), ("22 123 45 67", False), ("", False), ("recepcja", False)],
)
def test_only_a_mobile_number_takes_sms(phone: str, takes: bool) -> None:
    shop = replace(SHOP, shop_phone=phone)
    facts = lint_facts(INFO, {}, "X", LinkRule(), shop, at=START, purpose=Purpose.ORDER)
    assert facts.phone_takes_sms == takes
    assert (facts.keeps_letters, facts.shortens_links, facts.overdue) == (False, False, False)


def test_the_gateway_and_the_purpose_count() -> None:
    rule = LinkRule(shortened=lambda text: text.replace("https://bit.ly/3abcdefghijklmn", "x.pl/a"))
    fields = {"allow_diacritics": "yes"}
    facts = lint_facts(INFO, fields, "X", rule, SHOP, at=START, purpose=Purpose.PAYMENT)
    assert (facts.keeps_letters, facts.shortens_links, facts.overdue) == (True, True, True)
    assert facts.sends_on == START.astimezone().date()


def test_findings_are_warnings_that_stop_nothing(bench: Bench) -> None:
    assert codes(bench, "Zak: odpisz TAK") == [ErrorCode.LINT_REPLY]
    queued = bench.service.queue(MessageDraft((Recipient(ANNA),), "Zak: odpisz TAK"))
    assert len(queued.ids) == 1
    assert [warning.code for warning in queued.warnings] == [ErrorCode.LINT_REPLY]


def test_the_merged_text_is_looked_at(bench: Bench) -> None:
    assert codes(bench, "{firma}: {kwota}", values={"kwota": "koszt 249"}) == [ErrorCode.LINT_PRICE]


def test_each_kind_is_told_once_whoever_it_is_about(bench: Bench) -> None:
    late = Recipient(JAN, values={"termin": "1.02.2020"})
    later = Recipient(PhoneNumber("+48601000009"), values={"termin": "2.02.2020"})
    good = Recipient(ANNA, values={"termin": "jutro"})
    assert codes(bench, "Zak: {termin}", good, late, later) == [ErrorCode.LINT_DATE_PAST]


def test_a_planned_message_is_read_on_its_day(bench: Bench) -> None:
    at = START.replace(year=START.year + 1)
    text = f"Zak: wizyta {START:%d.%m.%Y}"
    assert codes(bench, text) == []
    assert codes(bench, text, send_at=at) == [ErrorCode.LINT_DATE_PAST]


def test_a_hundred_texts_are_enough() -> None:
    facts = lint_facts(INFO, {}, "Zak", LinkRule(), SHOP, at=START, purpose=Purpose.ORDER)
    many = [*(f"Nr {number}" for number in range(100)), "Odpisz TAK"]
    assert warnings(many, facts) == ()
    assert len(warnings(many[1:], facts)) == 1


# --- defaults -----------------------------------------------------------------------------------


def test_a_default_fills_what_nobody_fills(bench: Bench) -> None:
    defaults = {"imie": "Szanowni Panstwo", "firma": "Inna", "kwota": "99", "termin": " "}
    jan = bench.contact("Jan Kos", JAN)
    draft = MessageDraft((Recipient(ANNA), jan), "{imie} {firma} {kwota}", defaults=defaults)
    texts = [message.text for message in bench.service.review(draft).messages]
    assert texts == ["Szanowni Panstwo Zak 99", "Jan Zak 99"]
    typed = replace(draft, values={"kwota": "5"})
    assert bench.service.review(typed).messages[0].text == "Szanowni Panstwo Zak 5"


def test_rows_come_before_everything(bench: Bench) -> None:
    row = Recipient(ANNA, values={"kwota": "1"})
    draft = MessageDraft((row,), "Zak {kwota}", {"kwota": "2"}, defaults={"kwota": "3"})
    assert bench.service.review(draft).messages[0].text == "Zak 1"


def test_an_empty_default_is_none(bench: Bench) -> None:
    draft = MessageDraft((Recipient(ANNA),), "{termin}", defaults={"termin": " "})
    with pytest.raises(FieldError) as caught:
        bench.service.review(draft)
    assert caught.value.code is ErrorCode.PLACEHOLDER_UNKNOWN
