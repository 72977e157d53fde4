"""Reminders: what is due, what was missed, who can be texted, putting aside and undoing it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.errors import ErrorCode
from smsdesk.core.occasion import DealtWith, Occasion
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose, TemplateDraft
from smsdesk.services.compose import MessageDraft
from smsdesk.services.people import reminders as module
from smsdesk.services.people.contacts import ContactService
from smsdesk.services.people.own_fields import OwnFieldService
from smsdesk.services.people.reminders import DueCount, ReminderService
from smsdesk.store.unit import Store
from tests.services.compose_bench import ANNA, JAN, Bench

CAR = ContactField("rejestracja", "Rejestracja")
CHECK = ContactField("badanie", "Badanie techniczne", FieldKind.DATE, 12, 14, reminds=True)
BIRTHDAY = ContactField("urodziny", "Urodziny", FieldKind.DATE, 12, 0, reminds=True)
SILENT = ContactField("zakup", "Data zakupu", FieldKind.DATE, 12)
DAY = timedelta(days=1)
TODAY = date(2026, 11, 21)
FORTNIGHT = 14 * DAY


class Shop(Bench):
    """A shop with a calendar; `reminders` is under test."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.fields = OwnFieldService(store, self.clock)
        self.people = ContactService(store, self.clock)
        self.reminders = ReminderService(store, self.service, self.clock)
        self.fields.save_all([CAR, CHECK, BIRTHDAY, SILENT])

    def person(self, name: str, phone: PhoneNumber | None = None, /, **fields: str) -> int:
        return self.people.save(ContactDraft(name, phone=phone, fields=fields)).id

    def template(self, text: str, purpose: Purpose, field: ContactField = CHECK) -> int:
        with self.store.begin(write=True) as tx:
            made = tx.templates.add(
                TemplateDraft("Zaproszenie", text, purpose, defaults={"godzina": "9:00"}),
                self.clock(),
            )
        others = [each for each in self.fields.list() if each.name != field.name]
        self.fields.save_all([*others, replace(field, template_id=made.id)])
        return made.id

    def go_to(self, year: int, month: int, day: int, hour: int = 8) -> None:
        self.clock.now = datetime(year, month, day, hour, tzinfo=UTC)

    def names(self, ahead: timedelta = timedelta()) -> dict[str, list[tuple[str, int]]]:
        return {
            group.field.title: [(each.name, each.days_missed) for each in group.reminders]
            for group in self.reminders.look(ahead)
        }

    def occasions(self) -> Sequence[Occasion]:
        return [one.occasion for group in self.reminders.look() for one in group.reminders]


@pytest.fixture
def shop(store: Store) -> Shop:
    return Shop(store)


# --- what is due ---------------------------------------------------------------------------------


def test_dates_are_grouped_by_field_and_due_some_days_before(shop: Shop) -> None:
    shop.person("Anna", ANNA, badanie="2025-12-05", rejestracja="WX 1")
    shop.person("Jan", JAN, badanie="2024-11-30", urodziny="1980-11-21")
    shop.person("Ewa", badanie="2026-12-06", urodziny="1999-11-22", zakup="2026-11-21")
    assert shop.names() == {
        "Badanie techniczne": [("Jan", 5), ("Anna", 0)],
        "Urodziny": [("Jan", 0)],
    }
    assert shop.reminders.count() == DueCount(today=2, missed=1)
    assert shop.reminders.count().all == 3


def test_looking_ahead(shop: Shop) -> None:
    shop.person("Ewa", badanie="2026-12-06", urodziny="1999-12-05")
    shop.person("Jan", urodziny="1980-12-06")
    assert shop.names() == {}
    assert shop.names(FORTNIGHT) == {
        "Badanie techniczne": [("Ewa", -1)],
        "Urodziny": [("Ewa", -14)],
    }
    assert shop.reminders.count() == DueCount()


def test_what_is_told_of_a_person(shop: Shop) -> None:
    anna = shop.person("Anna", ANNA, badanie="2025-12-05", rejestracja="WX 1", zakup="2020-01-01")
    (group,) = shop.reminders.look()
    (reminder,) = group.reminders
    assert reminder.occasion == Occasion(anna, "badanie", date(2026, 12, 5))
    assert (reminder.facts, reminder.reason, group.template) == (("WX 1",), None, None)


def test_only_the_first_ones_are_listed(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    for number in range(5):
        shop.person(f"Klient {number}", urodziny="1980-11-21")
    (group,) = shop.reminders.look()
    assert ([each.name for each in group.reminders], group.more) == (["Klient 0", "Klient 1"], 3)
    shop.reminders.later([group.reminders[0].occasion], 1)
    (group,) = shop.reminders.look()
    assert ([each.name for each in group.reminders], group.more) == (["Klient 1", "Klient 2"], 2)
    assert shop.reminders.count().today == 4
    shop.reminders.deal_with([each.occasion for each in group.reminders])
    (group,) = shop.reminders.look()
    assert ([each.name for each in group.reminders], group.more) == (["Klient 3", "Klient 4"], 0)


# --- who can be texted ---------------------------------------------------------------------------


def test_who_cannot_be_texted_is_listed_with_the_reason(shop: Shop) -> None:
    template = shop.template("Zapraszamy", Purpose.MARKETING)
    anna = shop.person("Anna", ANNA, badanie="2026-12-05")
    shop.person("Ewa", badanie="2026-12-05")
    shop.person("Jan", JAN, badanie="2026-12-05")
    with shop.store.begin(write=True) as tx:
        given = ConsentNote(ConsentPurpose.MARKETING, ConsentState.GIVEN, shop.clock())
        tx.consents.note([anna], given, shop.clock())

    def reasons(**templates: int | None) -> list[ErrorCode | None]:
        (group,) = shop.reminders.look(templates=templates)
        return [each.reason.code if each.reason else None for each in group.reminders]

    assert reasons() == [None, ErrorCode.CONTACT_NO_NUMBER, ErrorCode.CONSENT_MISSING]
    assert reasons(badanie=None) == [None, ErrorCode.CONTACT_NO_NUMBER, None]
    (group,) = shop.reminders.look()
    assert group.template is not None
    assert group.template.id == template


# --- dealing with it -----------------------------------------------------------------------------


def test_what_was_dealt_with_comes_again_and_can_be_undone(shop: Shop) -> None:
    anna = shop.person("Anna", ANNA, badanie="2024-02-29")
    shop.go_to(2027, 2, 14)
    (occasion,) = shop.occasions()
    assert occasion.day == date(2027, 2, 28)
    done = shop.reminders.deal_with([occasion, occasion])
    assert done == [DealtWith(occasion, date(2024, 2, 29), date(2028, 2, 29))]
    assert shop.occasions() == []
    assert shop.reminders.deal_with([occasion]) == []
    shop.reminders.put_back(done)
    assert shop.occasions() == [occasion]
    shop.reminders.deal_with([occasion])
    shop.go_to(2028, 2, 15)
    assert shop.occasions() == [Occasion(anna, "badanie", date(2028, 2, 29))]


def test_the_end_of_a_month_is_not_lost(shop: Shop) -> None:
    shop.fields.save_all([replace(CHECK, repeat_months=1, days_before=0)])
    shop.person("Anna", badanie="2026-10-31")
    days = []
    for month in (11, 12, 13, 14, 15):
        shop.go_to(2026 + (month - 1) // 12, (month - 1) % 12 + 1, 27)
        shop.clock.advance(6 * 86400)
        for occasion in shop.occasions():
            days.append(occasion.day.isoformat())
            shop.reminders.deal_with([occasion])
    assert days == ["2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"]


def test_what_does_not_come_again_is_over(shop: Shop) -> None:
    shop.fields.save_all([replace(CHECK, repeat_months=0)])
    anna = shop.person("Anna", badanie="2026-12-01")
    (done,) = shop.reminders.deal_with(shop.occasions())
    assert done.following is None
    shop.go_to(2030, 1, 1)
    assert shop.occasions() == []
    shop.reminders.put_back([done])
    assert shop.occasions() == [Occasion(anna, "badanie", date(2026, 12, 1))]


def test_undoing_leaves_a_date_alone_that_was_changed_since(shop: Shop) -> None:
    anna = shop.person("Anna", ANNA, badanie="2025-12-05")
    done = shop.reminders.deal_with(shop.occasions())
    shop.people.save(ContactDraft("Anna", phone=ANNA, fields={"badanie": "2026-12-03"}), anna)
    shop.reminders.put_back(done)
    assert [one.day for one in shop.occasions()] == [date(2026, 12, 3)]


def test_missed_while_the_computer_was_off_for_a_month(shop: Shop) -> None:
    shop.person("Anna", ANNA, badanie="2025-12-05", urodziny="1980-12-01")
    shop.person("Jan", JAN, badanie="2026-01-04")
    shop.go_to(2026, 12, 21)
    assert shop.names() == {
        "Badanie techniczne": [("Anna", 30), ("Jan", 0)],
        "Urodziny": [("Anna", 20)],
    }
    assert shop.reminders.count() == DueCount(today=1, missed=2)


@pytest.mark.usefixtures("warsaw")
@pytest.mark.parametrize(
    ("moment", "count"),
    [
        (datetime(2027, 3, 27, 22, 59, tzinfo=UTC), DueCount()),
        (datetime(2027, 3, 27, 23, 0, tzinfo=UTC), DueCount(today=1)),
        (datetime(2027, 3, 28, 21, 59, tzinfo=UTC), DueCount(today=1)),
        (datetime(2027, 3, 28, 22, 0, tzinfo=UTC), DueCount(missed=1)),
        (datetime(2027, 10, 30, 21, 59, tzinfo=UTC), DueCount(missed=1)),
        (datetime(2027, 10, 30, 22, 0, tzinfo=UTC), DueCount(today=1, missed=1)),
        (datetime(2027, 10, 31, 22, 59, tzinfo=UTC), DueCount(today=1, missed=1)),
        (datetime(2027, 10, 31, 23, 0, tzinfo=UTC), DueCount(missed=2)),
    ],
)
def test_a_day_is_a_day_when_clocks_change(shop: Shop, moment: datetime, count: DueCount) -> None:
    """23 hours on 28 March, 25 on 31 October."""
    shop.person("Anna", urodziny="1980-03-28")
    shop.person("Jan", urodziny="1980-10-31")
    shop.reminders.deal_with([Occasion(2, "urodziny", date(2026, 10, 31))])
    shop.clock.now = moment
    assert shop.reminders.count() == count


# --- later ---------------------------------------------------------------------------------------


def test_later_hides_it_until_that_day(shop: Shop) -> None:
    shop.person("Anna", ANNA, badanie="2025-12-05")
    shop.person("Jan", JAN, badanie="2025-12-04")
    jan, anna = shop.occasions()
    shop.reminders.later([anna, jan], 3)
    assert shop.occasions() == []
    assert shop.reminders.count() == DueCount()
    shop.reminders.show_again([anna])
    assert shop.occasions() == [anna]
    shop.go_to(2026, 11, 23)
    assert shop.occasions() == [anna]
    shop.go_to(2026, 11, 24)
    assert shop.occasions() == [jan, anna]
    assert shop.reminders.count() == DueCount(missed=2)


def test_what_is_hidden_and_then_dealt_with_counts_once(shop: Shop) -> None:
    shop.person("Anna", ANNA, badanie="2025-12-05")
    shop.person("Jan", JAN, badanie="2025-12-05")
    anna, _ = shop.occasions()
    shop.reminders.later([anna], 3)
    shop.reminders.deal_with([anna])
    assert shop.reminders.count() == DueCount(today=1)


def test_what_is_over_is_hidden_no_more(shop: Shop) -> None:
    anna = shop.person("Anna", ANNA, badanie="2025-12-05")
    jan = shop.person("Jan", JAN, badanie="2025-12-05")
    shop.reminders.later([Occasion(anna, "badanie", date(2026, 12, 5))], 3)
    shop.people.delete([anna])
    shop.reminders.later([Occasion(jan, "badanie", date(2026, 12, 5))], 3)
    with shop.store.begin() as tx:
        assert tx.settings.json_object("reminders_later") == {"2 2026-12-05 badanie": "2026-11-24"}


def test_without_fields_that_remind_nothing_is_asked(shop: Shop) -> None:
    shop.fields.save_all([CAR, SILENT])
    assert shop.reminders.count() == DueCount()
    assert shop.reminders.look() == []


def test_a_damaged_setting_hides_nothing(shop: Shop) -> None:
    shop.person("Anna", ANNA, badanie="2025-12-05")
    with shop.store.begin(write=True) as tx:
        tx.settings.put_json("reminders_later", {"?": "2030-01-01", "1 2026-12-05 badanie": "x"})
    assert len(shop.occasions()) == 1


def test_nobody_is_told_before_tomorrow(shop: Shop) -> None:
    shop.reminders.rest()
    assert shop.reminders.count().rests
    shop.reminders.wake()
    assert not shop.reminders.count().rests
    shop.reminders.rest()
    shop.clock.advance(86400)
    assert not shop.reminders.count().rests


# --- writing -------------------------------------------------------------------------------------


def test_a_message_names_the_date_that_it_is_about(shop: Shop) -> None:
    text = "{rejestracja}: {badanie} / {termin} / {data}"
    template = shop.template(text, Purpose.ORDER)
    shop.person("Anna", ANNA, badanie="2025-12-05", rejestracja="WX 1")
    draft = shop.reminders.draft(shop.occasions(), template)
    assert (draft.template_id, draft.purpose) == (template, Purpose.ORDER)
    assert draft.defaults == {"godzina": "9:00"}
    (ready,) = shop.service.review(draft).messages
    assert ready.text == "WX 1: 05.12.2026 / 05.12.2026 / 05.12.2026"
    shop.service.keep(draft)
    assert shop.service.kept() == replace(draft, defaults={})


def test_a_field_of_the_shops_own_keeps_its_value(shop: Shop) -> None:
    shop.fields.save_all([CHECK, ContactField("termin", "Termin")])
    shop.person("Anna", ANNA, badanie="2025-12-05", termin="wkrótce")
    (recipient,) = shop.reminders.draft(shop.occasions(), None).recipients
    assert recipient.values == {
        "termin": "wkrótce",
        "data": "05.12.2026",
        "badanie": "05.12.2026",
    }


def test_whoever_is_gone_meanwhile_is_left_out(shop: Shop) -> None:
    anna = shop.person("Anna", ANNA, badanie="2025-12-05")
    occasions = shop.occasions()
    shop.people.delete([anna])
    assert shop.reminders.draft(occasions, 99) == MessageDraft()


def test_a_queued_message_deals_with_its_reminder(shop: Shop) -> None:
    shop.person("Anna", ANNA, badanie="2025-12-05")
    shop.person("Jan", JAN, badanie="2025-12-05", urodziny="1980-11-21")
    shop.person("Ewa", badanie="2025-12-05")
    occasions = [one for one in shop.occasions() if one.field == "badanie"]
    draft = replace(shop.reminders.draft(occasions, None), text="{termin} {badanie}")
    queued = shop.service.queue(draft, timedelta(seconds=10))
    assert shop.names() == {"Badanie techniczne": [("Ewa", 0)], "Urodziny": [("Jan", 0)]}
    assert list(queued.reminders) == list(queued.ids)
    shop.service.take_back(queued.ids, queued.reminders)
    assert shop.occasions() == [*occasions, Occasion(2, "urodziny", TODAY)]


def test_what_has_left_stays_dealt_with(shop: Shop) -> None:
    shop.person("Anna", ANNA, badanie="2025-12-05")
    draft = replace(shop.reminders.draft(shop.occasions(), None), text="{termin}")
    queued = shop.service.queue(draft)
    shop.service.take_back((), queued.reminders)
    assert shop.occasions() == []
    again = shop.service.queue(draft)
    assert (len(again.ids), again.reminders) == (1, {})


def test_a_message_about_nothing_deals_with_nothing(shop: Shop) -> None:
    recipient = shop.contact("Ola", PhoneNumber("+48601000003"))
    assert shop.service.queue(MessageDraft((recipient,), "Gotowe")).reminders == {}
