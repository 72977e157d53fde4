"""Composing: when messages may leave, taking them back, who got the same text today, budget."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import Balance
from smsdesk.core.message import MessageState
from smsdesk.core.template import Purpose
from smsdesk.services.compose import BadToken, MessageDraft, Queued, Recipient
from smsdesk.services.preferences import Preferences, PreferenceService
from smsdesk.services.spending import month_of
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.compose_bench import ANNA, JAN, Bench
from tests.store.rows import add_consenting, states, the_message

HOLD = timedelta(seconds=10)
NIGHT = datetime(2026, 11, 23, 21, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
DRAFT = MessageDraft((Recipient(JAN), Recipient(ANNA)), "Gotowe")

pytestmark = pytest.mark.usefixtures("warsaw")


@pytest.fixture
def bench(store: Store) -> Bench:
    add_consenting(store, JAN, ANNA)
    return Bench(store)


def claimable(bench: Bench) -> int:
    """How many messages a sender would take now."""
    with bench.store.begin(write=True) as tx:
        batches = tx.messages.claim("aaaa1111", bench.clock(), 100, 10)
    return sum(map(len, batches))


def accept_all(bench: Bench, price: str = "") -> None:
    """A sender hands everything over."""
    from smsdesk.core.gateway import Receipt

    paid = Decimal(price) if price else None
    with bench.store.begin(write=True) as tx:
        for batch in tx.messages.claim("aaaa1111", bench.clock(), 100, 10):
            tx.messages.settle([(sent, Receipt("x", price=paid)) for sent in batch], bench.clock())


# --- undo ----------------------------------------------------------------------------------------


def test_held_messages_leave_only_after_a_while(bench: Bench) -> None:
    queued = bench.service.queue(DRAFT, HOLD)
    assert queued.leaves_at == bench.clock() + HOLD
    assert states(bench.store, queued.ids) == [MessageState.QUEUED] * 2
    assert claimable(bench) == 0
    bench.clock.advance(10)
    assert claimable(bench) == 2


def test_without_a_hold_they_leave_at_once(bench: Bench) -> None:
    assert bench.service.queue(DRAFT).leaves_at is None
    assert claimable(bench) == 2


def test_what_waits_can_be_taken_back(bench: Bench) -> None:
    queued = bench.service.queue(DRAFT, HOLD)
    assert bench.service.take_back(queued.ids) == list(queued.ids)
    assert states(bench.store, queued.ids) == [MessageState.CANCELLED] * 2
    bench.clock.advance(10)
    assert claimable(bench) == 0


def test_what_has_left_cannot(bench: Bench) -> None:
    (left,) = bench.service.queue(MessageDraft((Recipient(JAN),), "Gotowe")).ids
    assert claimable(bench) == 1
    (waiting,) = bench.service.queue(MessageDraft((Recipient(ANNA),), "Gotowe"), HOLD).ids
    assert bench.service.take_back([left, waiting]) == [waiting]
    assert states(bench.store, [left, waiting]) == [MessageState.SENDING, MessageState.CANCELLED]


def test_what_is_planned_waits_for_its_time_anyway(bench: Bench) -> None:
    later = bench.clock() + timedelta(hours=2)
    queued = bench.service.queue(replace(DRAFT, send_at=later), HOLD)
    assert (queued.leaves_at, queued.held_until) == (None, None)
    assert bench.service.take_back(queued.ids) == list(queued.ids)


# --- quiet hours ---------------------------------------------------------------------------------


def marketing(bench: Bench, **changes: object) -> Queued:
    draft = replace(DRAFT, purpose=Purpose.MARKETING, **changes)  # type: ignore[arg-type]  # by name
    return bench.service.queue(draft, HOLD)


def test_an_ordinary_message_leaves_at_night_too(bench: Bench) -> None:
    bench.clock.now = NIGHT
    review = bench.service.review(DRAFT)
    assert (review.quiet_until, review.held_until) == (MORNING, None)
    queued = bench.service.queue(DRAFT)
    assert queued.held_until is None
    assert claimable(bench) == 2


def test_marketing_waits_for_the_morning(bench: Bench) -> None:
    bench.clock.now = NIGHT
    review = bench.service.review(replace(DRAFT, purpose=Purpose.MARKETING))
    assert (review.quiet_until, review.held_until) == (MORNING, MORNING)
    queued = marketing(bench)
    assert (queued.held_until, queued.leaves_at) == (MORNING, None)
    message = the_message(bench.store, queued.ids[0])
    assert (message.state, message.scheduled_at) == (MessageState.SCHEDULED, MORNING)
    assert claimable(bench) == 0


def test_a_planned_night_is_quiet_too(bench: Bench) -> None:
    assert marketing(bench, send_at=NIGHT).held_until == MORNING
    assert marketing(bench, send_at=MORNING).held_until is None


def test_the_hold_may_reach_into_the_night(bench: Bench) -> None:
    bench.clock.now = datetime(2026, 11, 23, 18, 59, 55, tzinfo=UTC)
    assert marketing(bench).held_until == MORNING


def test_a_reason_lets_marketing_leave(bench: Bench) -> None:
    bench.clock.now = NIGHT
    review = bench.service.review(
        replace(DRAFT, purpose=Purpose.MARKETING, override_reason="Klient prosił")
    )
    assert (review.quiet_until, review.held_until) == (MORNING, None)
    queued = marketing(bench, override_reason=" Klient prosił ")
    assert queued.held_until is None
    assert kept(bench, queued.ids[0]) == ("marketing", "Klient prosił")


def test_a_blank_reason_is_none(bench: Bench) -> None:
    bench.clock.now = NIGHT
    assert marketing(bench, override_reason="  ").held_until == MORNING


def test_by_day_marketing_leaves_like_everything(bench: Bench) -> None:
    assert marketing(bench).held_until is None
    assert bench.service.review(DRAFT).quiet_until is None


def test_the_purpose_is_kept(bench: Bench) -> None:
    (plain, *_) = bench.service.queue(DRAFT).ids
    assert kept(bench, plain) == ("zlecenie", "")
    draft = replace(DRAFT, purpose=Purpose.PARTNER)
    assert kept(bench, bench.service.queue(draft).ids[0]) == ("kontrahent", "")


def kept(bench: Bench, message_id: str) -> tuple[str, str]:
    """Purpose and reason as they are stored."""
    from sqlalchemy import select

    from smsdesk.store.models import MessageRow

    with bench.store.begin() as tx:
        row = tx._session.scalars(select(MessageRow).where(MessageRow.id == message_id)).one()
        return row.purpose, row.override_reason


def test_a_draft_keeps_its_purpose_and_reason(bench: Bench) -> None:
    draft = replace(DRAFT, purpose=Purpose.MARKETING, override_reason="Klient prosił")
    bench.service.keep(draft)
    assert bench.service.kept() == draft


def test_a_draft_of_an_earlier_version_is_about_an_order(bench: Bench) -> None:
    bench.service.keep(DRAFT)
    with bench.store.begin(write=True) as tx:
        stored = tx.settings.json_object("draft")
        assert stored is not None
        for new in ("purpose", "override_reason"):
            del stored[new]
        tx.settings.put_json("draft", stored)
    assert bench.service.kept() == DRAFT


# --- the same text today -------------------------------------------------------------------------


def test_who_got_the_same_text_today_is_told(bench: Bench) -> None:
    bench.service.queue(replace(DRAFT, recipients=DRAFT.recipients[:1]))
    accept_all(bench)
    review = bench.service.review(DRAFT)
    assert [message.recipient.phone for message in review.repeated] == [JAN]
    assert bench.service.review(replace(DRAFT, text="Gotowe!")).repeated == ()


def test_for_many_nobody_need_look(bench: Bench) -> None:
    bench.service.queue(DRAFT)
    assert bench.service.review(DRAFT, repeats=False).repeated == ()


def test_what_waits_counts_what_was_cancelled_does_not(bench: Bench) -> None:
    queued = bench.service.queue(DRAFT, HOLD)
    assert len(bench.service.review(DRAFT).repeated) == 2
    bench.service.take_back(queued.ids)
    assert bench.service.review(DRAFT).repeated == ()


def test_yesterday_is_not_today(bench: Bench) -> None:
    bench.service.queue(DRAFT)
    accept_all(bench)
    midnight = datetime(2026, 11, 21, 23, 0, tzinfo=UTC)  # in Warsaw
    bench.clock.now = midnight - timedelta(seconds=1)
    assert len(bench.service.review(DRAFT).repeated) == 2
    bench.clock.now = midnight
    assert bench.service.review(DRAFT).repeated == ()


def test_rows_that_are_no_number_are_told_with_the_rest(bench: Bench) -> None:
    (bad,) = bench.service.parse("12")
    assert isinstance(bad, BadToken)
    assert bench.service.review(replace(DRAFT, unread=(bad,))).unread == (bad,)


# --- the budget ----------------------------------------------------------------------------------


def choose(bench: Bench, budget: str) -> None:
    PreferenceService(bench.store).save(Preferences(monthly_budget=Decimal(budget)))


def price(bench: Bench, gateway_id: str = "aaaa1111", amount: str = "0.10") -> None:
    with bench.store.begin(write=True) as tx:
        tx.gateways.remember_price(gateway_id, Decimal(amount))


def codes(bench: Bench, draft: MessageDraft = DRAFT) -> list[ErrorCode]:
    return [warning.code for warning in bench.service.review(draft).warnings]


def test_within_the_budget_nothing_is_said(bench: Bench) -> None:
    price(bench)
    choose(bench, "0.20")
    assert codes(bench) == []


def test_beyond_the_budget_there_is_a_warning_and_it_is_sent(bench: Bench) -> None:
    price(bench)
    choose(bench, "0.30")
    bench.service.queue(DRAFT)
    queued = bench.service.queue(DRAFT)
    (warning,) = queued.warnings
    assert warning.code is ErrorCode.BUDGET_EXCEEDED
    assert dict(warning.details) == {"total": "0.40", "budget": "0.30", "unit": "pkt"}
    assert len(queued.ids) == 2


def test_what_was_paid_counts_as_paid(bench: Bench) -> None:
    price(bench)
    choose(bench, "3")
    bench.service.queue(DRAFT)
    accept_all(bench, price="1.40")
    assert codes(bench) == []
    bench.service.queue(DRAFT)
    assert str(bench.service.review(DRAFT).warnings[0].details["total"]) == "3.20"


def test_a_new_month_begins_with_nothing(bench: Bench) -> None:
    price(bench)
    choose(bench, "0.30")
    bench.service.queue(DRAFT)
    accept_all(bench)
    assert codes(bench) == [ErrorCode.BUDGET_EXCEEDED]
    bench.clock.now = datetime(2026, 11, 30, 23, 0, tzinfo=UTC)
    assert codes(bench) == []


def test_what_is_planned_counts_in_its_month(bench: Bench) -> None:
    price(bench)
    choose(bench, "0.30")
    december = replace(DRAFT, send_at=datetime(2026, 12, 10, 9, 0, tzinfo=UTC))
    bench.service.queue(december)
    assert codes(bench) == []
    assert codes(bench, december) == [ErrorCode.BUDGET_EXCEEDED]


def test_another_unit_is_never_added(bench: Bench) -> None:
    bench.gateway("bbbb2222")
    with bench.store.begin(write=True) as tx:
        tx.gateways.remember_balance("bbbb2222", Balance(Decimal(10), "zł"), START)
    price(bench)
    price(bench, "bbbb2222", "7")
    choose(bench, "0.30")
    elsewhere = replace(DRAFT, gateway_id="bbbb2222")
    assert codes(bench, elsewhere) == []
    bench.service.queue(elsewhere)
    assert codes(bench) == []


def test_an_unknown_price_is_worth_no_warning_of_its_own(bench: Bench) -> None:
    choose(bench, "0.30")
    assert codes(bench) == []


@pytest.mark.parametrize(
    ("at", "begins", "ends"),
    [
        ("2026-11-21T09:00+01:00", "2026-10-31T23:00", "2026-11-30T23:00"),
        ("2026-12-31T23:59+01:00", "2026-11-30T23:00", "2026-12-31T23:00"),
        ("2026-03-31T23:00+02:00", "2026-02-28T23:00", "2026-03-31T22:00"),
    ],
)
def test_months_are_those_of_the_place(at: str, begins: str, ends: str) -> None:
    wanted = tuple(datetime.fromisoformat(f"{moment}+00:00") for moment in (begins, ends))
    assert month_of(datetime.fromisoformat(at)) == wanted
