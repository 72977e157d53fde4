"""Messages of unknown outcome: asked for where the provider can tell, else left to a person."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    Answer,
    CredentialsRejected,
    DeliveryStatus,
    GatewayError,
    MessageRefused,
    NeverTaken,
    OutcomeUnknown,
    RateLimited,
    Receipt,
    Settlement,
    Undecided,
    Unreachable,
)
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.services.sender import SenderNews
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.unit import Store
from tests.fakes import START, FakeGateway, ReconcilingGateway, receipt
from tests.services.sending import Desk
from tests.store.rows import (
    GATEWAY,
    a_message,
    add_gateway,
    attempts,
    claim,
    outcomes,
    queue,
    queue_some,
    states,
    the_gateway,
    the_message,
)

ACCEPTED, FAILED, QUEUED = MessageState.ACCEPTED, MessageState.FAILED, MessageState.QUEUED
SENDING, UNCLEAR = MessageState.SENDING, MessageState.UNCLEAR
LOST = OutcomeUnknown(ErrorCode.CONNECTION_LOST, gateway="Fake")


@pytest.fixture
def with_gateway(store: Store) -> Store:
    add_gateway(store)
    return store


@pytest.fixture
def interrupted(with_gateway: Store) -> list[str]:
    """Two messages that a run of five minutes ago left in state sending."""
    before = START - timedelta(minutes=5)
    ids = queue_some(with_gateway, 2, before)
    claim(with_gateway, now=before)
    return ids


def test_unknown_outcome_is_asked_for_and_never_sent_again(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 2)
    gateway = ReconcilingGateway([LOST])
    desk = Desk(with_gateway, gateway)
    report = desk.run()
    assert states(with_gateway, ids) == [ACCEPTED, ACCEPTED]
    assert (len(gateway.batches), gateway.asked) == (1, ids)
    assert (report.accepted, report.unclear, report.reason) == (2, 0, None)
    assert outcomes(with_gateway, ids[0]) == ["connection_lost", "accepted"]
    assert the_message(with_gateway, ids[0]).attempts == 2
    assert the_message(with_gateway, ids[0]).error_code == ""


def test_an_interrupted_run_is_settled_before_anything_else(
    with_gateway: Store, interrupted: list[str]
) -> None:
    gateway = ReconcilingGateway()
    new = queue(with_gateway, a_message(9))
    Desk(with_gateway, gateway).run()
    assert states(with_gateway, interrupted + new) == [ACCEPTED] * 3
    assert (gateway.asked, gateway.sent) == (interrupted, new)
    tries = attempts(with_gateway, interrupted[0])
    assert [one.outcome for one in tries] == ["interrupted", "accepted"]
    assert [one.number for one in tries] == [1, 2]


def test_without_the_ability_an_interrupted_message_is_unclear(
    with_gateway: Store, interrupted: list[str]
) -> None:
    gateway = FakeGateway()
    report = Desk(with_gateway, gateway).run()
    assert states(with_gateway, interrupted) == [UNCLEAR, UNCLEAR]
    assert gateway.sent == []
    assert the_message(with_gateway, interrupted[0]).error_code == "interrupted"
    assert (report.unclear, report.waiting, report.reason) == (2, 0, None)


@pytest.mark.parametrize("age", [timedelta(hours=24), timedelta(minutes=-6)])
def test_outside_its_window_the_provider_is_not_asked(with_gateway: Store, age: timedelta) -> None:
    ids = queue_some(with_gateway, 1, START - age)
    claim(with_gateway, now=START - age)
    gateway = ReconcilingGateway()
    Desk(with_gateway, gateway).run()
    assert states(with_gateway, ids) == [UNCLEAR]
    assert gateway.asked == []
    assert the_message(with_gateway, ids[0]).error_code == "unconfirmed"


def test_a_clock_that_slipped_a_little_does_no_harm(with_gateway: Store) -> None:
    later = START + timedelta(minutes=4)
    ids = queue_some(with_gateway, 1, later)
    claim(with_gateway, now=later)
    Desk(with_gateway, ReconcilingGateway()).run()
    assert states(with_gateway, ids) == [ACCEPTED]


def test_the_gateway_is_gone(with_gateway: Store, interrupted: list[str]) -> None:
    with with_gateway.begin(write=True) as tx:
        tx.gateways.remove(GATEWAY)
    Desk(with_gateway).run()
    assert states(with_gateway, interrupted) == [UNCLEAR, UNCLEAR]


def test_through_a_gateway_switched_off_nothing_leaves(
    with_gateway: Store, interrupted: list[str]
) -> None:
    with with_gateway.begin(write=True) as tx:
        tx.gateways.set_active(GATEWAY, active=False, now=START)
    gateway = ReconcilingGateway()
    Desk(with_gateway, gateway).run()
    assert states(with_gateway, interrupted) == [UNCLEAR, UNCLEAR]
    assert gateway.asked == []


def to_another_account(store: Store) -> None:
    """Somebody enters another login for the gateway."""
    record = the_gateway(store)
    values = GatewayValues(record.provider, record.name, record.fields)
    with store.begin(write=True) as tx:
        tx.gateways.change(GATEWAY, values, START, other_account=True)


def test_another_account_is_not_asked_because_it_would_send_again(
    with_gateway: Store, interrupted: list[str]
) -> None:
    to_another_account(with_gateway)
    gateway = ReconcilingGateway()
    new = queue(with_gateway, a_message(9))
    Desk(with_gateway, gateway).run()
    assert states(with_gateway, interrupted + new) == [UNCLEAR, UNCLEAR, ACCEPTED]
    assert (gateway.asked, gateway.sent) == ([], new)
    assert the_message(with_gateway, interrupted[0]).error_code == "unconfirmed"


def test_another_account_while_a_request_is_lost(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 1)

    def change_and_lose(_batch: object) -> Sequence[Answer]:
        to_another_account(with_gateway)
        raise LOST

    gateway = ReconcilingGateway([change_and_lose])
    Desk(with_gateway, gateway).run()
    assert states(with_gateway, ids) == [UNCLEAR]
    assert gateway.asked == []


def test_after_a_change_of_account_new_doubts_can_be_asked_for(with_gateway: Store) -> None:
    to_another_account(with_gateway)
    ids = queue_some(with_gateway, 1)
    gateway = ReconcilingGateway([LOST])
    Desk(with_gateway, gateway).run()
    assert (states(with_gateway, ids), gateway.asked) == ([ACCEPTED], ids)


@pytest.mark.parametrize(
    ("finding", "state", "code"),
    [
        (Receipt("x", "p1"), ACCEPTED, ""),
        (MessageRefused(ErrorCode.TEXT_REFUSED, field="text"), FAILED, "text_refused"),
        (Undecided("x", "nobody knows"), UNCLEAR, "unconfirmed"),
    ],
)
def test_what_is_found_decides(
    with_gateway: Store, finding: Settlement, state: MessageState, code: str
) -> None:
    [message_id] = queue_some(with_gateway, 1)
    report = Desk(with_gateway, ReconcilingGateway([LOST], [finding])).run()
    message = the_message(with_gateway, message_id)
    assert (message.state, message.error_code) == (state, code)
    assert report.accepted + report.failed + report.unclear == 1
    assert report.waiting == 0


def test_undecided_keeps_the_providers_words(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    Desk(with_gateway, ReconcilingGateway([LOST], [Undecided("x", "nobody knows")])).run()
    assert the_message(with_gateway, message_id).provider_words == "nobody knows"


def test_one_message_at_the_provider_confirms_one_of_ours(with_gateway: Store) -> None:
    alike = queue(with_gateway, a_message(1), a_message(1), a_message(2))
    # a request holds a number once, so the second one comes last
    findings = [Receipt(alike[n], "p1", words="sent", is_lookalike=True) for n in (0, 2, 1)]
    gateway = ReconcilingGateway([LOST] * 2, findings)
    Desk(with_gateway, gateway).run()
    assert states(with_gateway, alike) == [ACCEPTED, UNCLEAR, ACCEPTED]
    second = the_message(with_gateway, alike[1])
    assert (second.error_code, second.provider_words) == ("unconfirmed", "sent")
    assert second.provider_id == ""


@pytest.mark.parametrize(
    ("pause", "state"), [(timedelta(seconds=20), UNCLEAR), (timedelta(hours=1), ACCEPTED)]
)
def test_its_own_first_sending_confirms_no_second_one(
    with_gateway: Store, pause: timedelta, state: MessageState
) -> None:
    [message_id] = queue_some(with_gateway, 1)
    finding = Receipt(message_id, f"p-{message_id}", is_lookalike=True)
    gateway = ReconcilingGateway([None, LOST], [finding])
    desk = Desk(with_gateway, gateway)
    desk.run()
    seq = the_message(with_gateway, message_id).seq
    with with_gateway.begin(write=True) as tx:
        lost = DeliveryStatus(MessageState.UNDELIVERED, "lost")
        tx.messages.note_statuses({seq: lost}, desk.clock())
        tx.messages.retry([message_id], desk.clock())
    desk.clock.now += pause
    desk.run()
    assert states(with_gateway, [message_id]) == [state]


def test_an_answer_to_our_own_id_is_never_anothers(with_gateway: Store) -> None:
    """Two accounts may count their messages alike."""
    alike = queue(with_gateway, a_message(1), a_message(1))
    gateway = ReconcilingGateway([LOST] * 2, [Receipt(one, "p1") for one in alike])
    Desk(with_gateway, gateway).run()
    assert states(with_gateway, alike) == [ACCEPTED, ACCEPTED]


def test_confirmations_without_an_id_are_each_ones_own(with_gateway: Store) -> None:
    alike = queue(with_gateway, a_message(1), a_message(1))
    gateway = ReconcilingGateway([LOST] * 2, [Receipt(one) for one in alike])
    Desk(with_gateway, gateway).run()
    assert states(with_gateway, alike) == [ACCEPTED, ACCEPTED]


def test_what_was_never_taken_is_sent_again(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = ReconcilingGateway([LOST], [NeverTaken(message_id)])
    Desk(with_gateway, gateway).run()
    assert gateway.sent == [message_id, message_id]
    assert states(with_gateway, [message_id]) == [ACCEPTED]
    assert outcomes(with_gateway, message_id) == ["connection_lost", "", "accepted"]


@pytest.mark.parametrize(
    "trouble", [LOST, Unreachable(ErrorCode.CONNECTION_REFUSED, host="x"), RateLimited()]
)
def test_asking_is_repeated_with_back_off(with_gateway: Store, trouble: GatewayError) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = ReconcilingGateway([LOST], [trouble, trouble])
    desk = Desk(with_gateway, gateway)
    report = desk.run()
    assert states(with_gateway, [message_id]) == [ACCEPTED]
    assert (len(gateway.asked), len(gateway.batches)) == (3, 1)
    assert desk.clock.waited == pytest.approx(7, abs=1)
    assert report.reason is None


def test_asking_gives_up_for_this_run_and_stays_sending(
    with_gateway: Store, interrupted: list[str]
) -> None:
    gateway = ReconcilingGateway(findings=[LOST] * 20)
    desk = Desk(with_gateway, gateway)
    report = desk.run()
    assert states(with_gateway, interrupted) == [SENDING, SENDING]
    assert (report.waiting, report.reason) == (2, LOST)
    assert 4 <= len(gateway.asked) <= 8
    assert gateway.sent == []
    again = Desk(with_gateway, ReconcilingGateway()).run()
    assert (again.accepted, states(with_gateway, interrupted)) == (2, [ACCEPTED, ACCEPTED])


def test_one_hopeless_message_does_not_hold_up_the_others(with_gateway: Store) -> None:
    [poison] = queue(with_gateway, a_message(1, "poison"))
    gateway = ReconcilingGateway([LOST], [LOST] * 50)
    desk = Desk(with_gateway, gateway)
    others: list[str] = []

    def queue_another() -> None:
        if len(gateway.asked) > 2 * len(others) and len(others) < 3:
            others.extend(queue(with_gateway, a_message(len(others) + 2, f"fine {len(others)}")))

    desk.on_wait = queue_another
    desk.run_for(120)
    assert states(with_gateway, [poison]) == [SENDING]
    assert states(with_gateway, others) == [ACCEPTED] * 3


def test_trouble_with_the_account_pauses_but_stays_sending(
    with_gateway: Store, interrupted: list[str]
) -> None:
    rejected = CredentialsRejected(ErrorCode.LOGIN_REJECTED, gateway="Fake")
    gateway = ReconcilingGateway(findings=[rejected])
    desk = Desk(with_gateway, gateway)
    report = desk.run()
    assert states(with_gateway, interrupted) == [SENDING, SENDING]
    assert (report.waiting, report.reason, len(gateway.asked)) == (2, rejected, 1)
    assert the_gateway(with_gateway).paused is ErrorCode.LOGIN_REJECTED
    assert desk.news == [SenderNews.STARTED, SenderNews.PAUSED, SenderNews.STOPPED]


def test_stop_between_two_questions(with_gateway: Store, interrupted: list[str]) -> None:
    gateway = ReconcilingGateway()
    desk = Desk(with_gateway, gateway)
    desk.on_event = lambda event: desk.stop.set() if event.accepted else None
    report = desk.run()
    assert (len(gateway.asked), report.waiting) == (1, 1)
    assert states(with_gateway, interrupted) == [ACCEPTED, SENDING]


def test_a_retry_by_hand_has_an_id_of_its_own(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = FakeGateway([MessageRefused(ErrorCode.TEXT_REFUSED, field="text")])
    Desk(with_gateway, gateway).run()
    with with_gateway.begin(write=True) as tx:
        assert tx.messages.retry([message_id], START) == 1
    Desk(with_gateway, gateway).run()
    assert gateway.sent == [message_id, f"{message_id}-2"]
    assert states(with_gateway, [message_id]) == [ACCEPTED]


# --- a provider that will know later --------------------------------------------------------------


def later(seconds: float) -> OutcomeUnknown:
    """Not listed yet."""
    wait = timedelta(seconds=seconds)
    return OutcomeUnknown(ErrorCode.NOT_LISTED_YET, gateway="Fake", ask_again_in=wait)


def test_a_run_that_is_to_end_waits_for_what_the_provider_will_know(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = ReconcilingGateway([LOST], [later(45)])
    desk = Desk(with_gateway, gateway)
    report = desk.run()
    assert (states(with_gateway, [message_id]), report.reason) == ([ACCEPTED], None)
    assert desk.clock.waited == pytest.approx(46, abs=1)
    assert outcomes(with_gateway, message_id) == ["connection_lost", "not_listed_yet", "accepted"]


def test_it_does_not_wait_for_ever(with_gateway: Store, interrupted: list[str]) -> None:
    gateway = ReconcilingGateway(findings=[later(25)] * 99)
    desk = Desk(with_gateway, gateway)
    report = desk.run()
    assert states(with_gateway, interrupted) == [SENDING, SENDING]
    assert (report.waiting, len(gateway.asked)) == (2, 6)
    assert desk.clock.waited == pytest.approx(50, abs=2)


def test_a_time_that_is_too_long_is_not_waited_for(
    with_gateway: Store, interrupted: list[str]
) -> None:
    gateway = ReconcilingGateway(findings=[later(61)] * 99)
    desk = Desk(with_gateway, gateway)
    desk.run()
    assert (len(gateway.asked), desk.clock.waited) == (2, 0)


def test_no_time_at_all_is_a_second(with_gateway: Store, interrupted: list[str]) -> None:
    gateway = ReconcilingGateway(findings=[later(0)] * 4)
    desk = Desk(with_gateway, gateway)
    desk.run()
    assert states(with_gateway, interrupted) == [ACCEPTED, ACCEPTED]
    assert desk.clock.waited == pytest.approx(2, abs=0.5)


def test_what_is_not_known_yet_is_no_trouble_of_the_gateway(with_gateway: Store) -> None:
    [doubt] = queue(with_gateway, a_message(1, "A"))
    gateway = ReconcilingGateway([LOST], [later(20), later(20)])
    desk = Desk(with_gateway, gateway)
    others: list[str] = []

    def queue_another() -> None:
        if len(gateway.asked) == 1 and not others:
            others.extend(queue(with_gateway, a_message(2, "B")))

    desk.on_wait = queue_another
    desk.run_for(15)
    assert states(with_gateway, [doubt, *others]) == [SENDING, ACCEPTED]


# --- silence about one message of a batch ---------------------------------------------------------


def forget_second(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
    """A provider that answers for all but one."""
    silence = OutcomeUnknown(ErrorCode.ANSWER_UNREADABLE, gateway="Fake", words="?")
    return [receipt(batch[0]), silence, *map(receipt, batch[2:])]


def test_silence_about_one_message_is_asked_for(
    with_gateway: Store, caplog: pytest.LogCaptureFixture
) -> None:
    ids = queue_some(with_gateway, 3)
    gateway = ReconcilingGateway([forget_second])
    desk = Desk(with_gateway, gateway)
    with caplog.at_level(logging.INFO, "smsdesk.sender"):
        report = desk.run()
    assert states(with_gateway, ids) == [ACCEPTED] * 3
    assert (len(gateway.batches), gateway.asked) == (1, ids[1:2])
    assert (report.accepted, report.unclear) == (3, 0)
    assert outcomes(with_gateway, ids[1]) == ["answer_unreadable", "accepted"]
    assert attempts(with_gateway, ids[1])[0].words == "?"
    lines = [line for line in caplog.messages if ids[1] in line]
    assert ["answer_unreadable" in line for line in lines] == [True, False]
    assert desk.clock.waited == 0


def test_silence_where_nobody_can_tell_is_unclear(with_gateway: Store) -> None:
    ids = queue_some(with_gateway, 3)
    report = Desk(with_gateway, FakeGateway([forget_second])).run()
    assert states(with_gateway, ids) == [ACCEPTED, UNCLEAR, ACCEPTED]
    assert (report.accepted, report.unclear, report.reason) == (2, 1, None)
    message = the_message(with_gateway, ids[1])
    assert (message.error_code, message.provider_words) == ("answer_unreadable", "?")


def test_silence_about_all_of_a_batch_is_no_trouble_of_the_gateway(with_gateway: Store) -> None:
    ids = queue(with_gateway, a_message(1, "A"), a_message(2, "B"))

    def forget(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        return [OutcomeUnknown(ErrorCode.ANSWER_UNREADABLE, gateway="Fake") for _ in batch]

    desk = Desk(with_gateway, FakeGateway([forget]))
    desk.run()
    assert states(with_gateway, ids) == [UNCLEAR, ACCEPTED]
    assert desk.clock.waited == 0


# --- a provider that always says no ---------------------------------------------------------------


class Forgetful(ReconcilingGateway):
    """Loses every answer, and its list stays empty."""

    def __init__(self) -> None:
        super().__init__()
        self.always = LOST

    def reconcile(self, sms: OutgoingSms, attempted_at: datetime) -> Settlement:
        self.asked.append(sms.client_id)
        return NeverTaken(sms.client_id)


def test_after_three_denials_a_person_decides(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = Forgetful()
    report = Desk(with_gateway, gateway).run()
    assert (len(gateway.sent), len(gateway.asked)) == (3, 3)
    assert (states(with_gateway, [message_id]), report.unclear) == ([UNCLEAR], 1)
    assert the_message(with_gateway, message_id).error_code == "unconfirmed"
    assert outcomes(with_gateway, message_id) == [
        *["connection_lost", ""] * 2,
        "connection_lost",
        "unconfirmed",
    ]


def test_ordered_anew_it_is_believed_anew(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    gateway = Forgetful()
    Desk(with_gateway, gateway).run()
    with with_gateway.begin(write=True) as tx:
        tx.messages.resolve([message_id], START, sent=False)
        tx.messages.retry([message_id], START)
    Desk(with_gateway, gateway).run()
    assert gateway.sent == [message_id] * 3 + [f"{message_id}-2"] * 3


def test_what_we_interrupted_ourselves_is_no_denial(with_gateway: Store) -> None:
    """A sender that is killed again and again before a message leaves."""
    [message_id] = queue_some(with_gateway, 1)
    never = NeverTaken(message_id)
    for kill in range(5):
        claim(with_gateway, now=START)
        gateway = ReconcilingGateway([RateLimited(retry_after=timedelta(hours=1))], [never])
        Desk(with_gateway, gateway).run()
        assert states(with_gateway, [message_id]) == [QUEUED], kill
    Desk(with_gateway, ReconcilingGateway()).run()
    assert states(with_gateway, [message_id]) == [ACCEPTED]


def test_a_question_that_fails_in_between_changes_nothing(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)
    offline = Unreachable(ErrorCode.HOST_NOT_FOUND, host="api.example")
    never = NeverTaken(message_id)
    gateway = ReconcilingGateway([LOST] * 3, [offline, never, offline, never, later(3), never])
    Desk(with_gateway, gateway).run()
    assert states(with_gateway, [message_id]) == [UNCLEAR]


def test_what_was_left_of_a_batch_is_no_denial(with_gateway: Store) -> None:
    [message_id] = queue_some(with_gateway, 1)

    def stopped(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        return [NeverTaken(sms.client_id) for sms in batch]

    gateway = ReconcilingGateway([stopped] * 4 + [LOST], [NeverTaken(message_id)])
    Desk(with_gateway, gateway).run()
    assert len(gateway.sent) == 6
    assert states(with_gateway, [message_id]) == [ACCEPTED]
