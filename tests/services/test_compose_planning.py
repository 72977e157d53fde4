"""Composing for later, kept by the provider."""

from datetime import timedelta

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import CancelResult
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.core.template import Purpose
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.compose_bench import ANNA, Bench, refusal
from tests.services.providers import FakeProvider, PlainGateway
from tests.store.rows import add_consenting, the_message

AT = START + timedelta(days=2)


class Keeper(PlainGateway):
    """Keeps messages for a week."""

    def may_schedule(self, sms: OutgoingSms) -> SmsdeskError | None:
        assert (sms.send_at, sms.sender) != (None, "")
        if sms.sender == "Serwis":
            return SmsdeskError(ErrorCode.SCHEDULE_NEEDS_SERVICE, gateway="Fake")
        return None

    def cancel_scheduled(self, provider_ids: object) -> dict[str, CancelResult]:
        raise AssertionError(provider_ids)


def draft(**changes: object) -> MessageDraft:
    values = {"send_at": AT, "at_provider": True, **changes}
    return MessageDraft((Recipient(ANNA),), "Halo", **values)  # type: ignore[arg-type]  # by name


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store, FakeProvider(kind=Keeper))


def test_it_is_queued_to_be_handed_over(bench: Bench) -> None:
    [message_id] = bench.service.queue(draft()).ids
    message = the_message(bench.store, message_id)
    assert (message.state, message.at_provider) == (MessageState.QUEUED, True)
    assert message.scheduled_at == AT


def test_it_can_be_undone_before_that(bench: Bench) -> None:
    queued = bench.service.queue(draft(), timedelta(seconds=10))
    assert queued.leaves_at == START + timedelta(seconds=10)
    with bench.store.begin() as tx:
        assert tx.due.lanes(START) == ()
        assert len(tx.due.lanes(START + timedelta(seconds=10))) == 1
    assert bench.service.take_back(queued.ids) == list(queued.ids)


def test_without_a_time_it_leaves_at_once(bench: Bench) -> None:
    [message_id] = bench.service.queue(draft(send_at=None)).ids
    assert not the_message(bench.store, message_id).at_provider


def test_a_sender_that_cannot_is_told_before(bench: Bench) -> None:
    expected = ("send_at", ErrorCode.SCHEDULE_NEEDS_SERVICE)
    assert refusal(bench, draft(sender="Serwis")) == expected
    with pytest.raises(SmsdeskError):
        bench.service.review(draft(sender="Serwis"))
    assert bench.service.review(draft()).messages


def test_a_gateway_that_cannot_is_told_before(store: Store) -> None:
    expected = ("send_at", ErrorCode.SCHEDULE_NOT_OFFERED)
    assert refusal(Bench(store), draft()) == expected


def test_marketing_is_kept_there_until_the_quiet_hour_is_over(bench: Bench) -> None:
    add_consenting(bench.store, ANNA)
    night = START.replace(hour=23) + timedelta(days=2)
    queued = bench.service.queue(draft(send_at=night, purpose=Purpose.MARKETING))
    message = the_message(bench.store, queued.ids[0])
    assert queued.held_until is not None
    assert (message.at_provider, message.scheduled_at) == (True, queued.held_until)


def test_a_kept_draft_remembers_it(bench: Bench) -> None:
    bench.service.keep(draft())
    kept = bench.service.kept()
    assert kept is not None
    assert kept.at_provider
