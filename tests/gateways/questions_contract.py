"""What every gateway must do that can be asked something. Subclasses bring a `rig`.

A question sends nothing, and whatever goes wrong says so. What providers answer is theirs to test.
"""

from collections.abc import Callable, Sequence

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    ChecksLogin,
    CredentialsRejected,
    GatewayError,
    HasBalance,
    ListsSenders,
    OutcomeUnknown,
    RateLimited,
    Receipt,
    ReportsStatus,
    SmsGateway,
    Unreachable,
)
from tests.gateways.rig import READ_LIMIT, HttpRig, assert_silent, closed_port, several, shown, sms
from tests.simulators import faults
from tests.simulators.faults import Fault

Question = Callable[[], object]


def questions(gateway: SmsGateway) -> Sequence[Question]:
    """All that can be asked about the account."""
    found: list[Question] = []
    if isinstance(gateway, ChecksLogin):
        found.append(gateway.check_login)
    if isinstance(gateway, HasBalance):
        found.append(gateway.balance)
    if isinstance(gateway, ListsSenders):
        found.append(gateway.senders)
    return found


def reporter(gateway: SmsGateway) -> ReportsStatus:
    """It must be able to."""
    assert isinstance(gateway, ReportsStatus)
    return gateway


def sent(gateway: SmsGateway, count: int) -> list[str]:
    """The provider's ids of new messages that it took."""
    answers = gateway.send(several(count))
    return [answer.provider_id for answer in answers if isinstance(answer, Receipt)]


def unanswered(rig: HttpRig, question: Question, code: ErrorCode) -> None:
    """Asking fails in words that say what has happened and that nothing was sent."""
    with pytest.raises(OutcomeUnknown) as caught:
        question()
    assert caught.value.code is code
    assert "Nothing was sent." in str(caught.value)
    assert "…" not in str(caught.value), "the sentence lacks a detail"
    assert_silent(rig, sms(), shown(caught.value))


FAILURES: Sequence[tuple[Fault, ErrorCode]] = (
    (faults.html(after=False), ErrorCode.CHECK_UNREADABLE),
    (faults.empty(after=False), ErrorCode.CHECK_UNREADABLE),
    (faults.hang_up(after=False), ErrorCode.CHECK_LOST),
    (faults.failure(503, after=False), ErrorCode.CHECK_FAILED),
)


class QuestionsContract:
    """For gateways on a socket that can be asked about the login, and about messages."""

    def test_a_question_costs_nothing(self, rig: HttpRig) -> None:
        for question in questions(rig.gateway):
            question()
        assert rig.asked() == 0
        assert rig.accepted() == []

    @pytest.mark.parametrize(("fault", "code"), FAILURES, ids=lambda value: str(value)[:30])
    def test_a_question_that_fails_says_that_nothing_was_sent(
        self, rig: HttpRig, fault: Fault, code: ErrorCode
    ) -> None:
        rig.simulator.other_faults.always(fault)
        for question in questions(rig.gateway):
            unanswered(rig, question, code)

    def test_a_question_that_is_not_answered_in_time(self, rig: HttpRig) -> None:
        rig.simulator.other_faults.add(faults.slow(READ_LIMIT * 3, after=False))
        unanswered(rig, questions(rig.gateway)[0], ErrorCode.CHECK_TIMEOUT)

    def test_a_question_that_comes_too_often(self, rig: HttpRig) -> None:
        rig.simulator.other_faults.always(faults.too_many("7"))
        for question in questions(rig.gateway):
            _is_raised(rig, question, RateLimited)

    def test_a_question_while_offline(self, rig: HttpRig) -> None:
        with closed_port() as host:
            for question in questions(rig.at(host)):
                _is_raised(rig, question, Unreachable)

    def test_a_question_with_a_wrong_login(self, rig: HttpRig) -> None:
        for question in questions(rig.with_bad_login()):
            _is_raised(rig, question, CredentialsRejected)

    # --- delivery reports --------------------------------------------------------------------

    def test_reports_are_about_what_was_asked_for(self, rig: HttpRig) -> None:
        one, two, _three = sent(rig.gateway, 3)
        found = reporter(rig.gateway).statuses([one, two, f"{two[:-4]}ffff"])
        assert set(found) == {one, two}

    def test_no_ids_no_request(self, rig: HttpRig) -> None:
        assert reporter(rig.gateway).statuses([]) == {}
        assert rig.simulator.requests == []

    def test_no_reports_while_asking_too_often(self, rig: HttpRig) -> None:
        rig.simulator.other_faults.add(faults.too_many("5"))
        with pytest.raises(RateLimited):
            reporter(rig.gateway).statuses(["1"])

    def test_no_reports_while_offline(self, rig: HttpRig) -> None:
        with closed_port() as host, pytest.raises(Unreachable):
            reporter(rig.at(host)).statuses(["1"])

    def test_no_reports_with_a_wrong_login(self, rig: HttpRig) -> None:
        with pytest.raises(CredentialsRejected):
            reporter(rig.with_bad_login()).statuses(["1"])


def _is_raised(rig: HttpRig, question: Question, kind: type[GatewayError]) -> None:
    with pytest.raises(GatewayError) as caught:
        question()
    assert type(caught.value) is kind
    assert "…" not in str(caught.value), "the sentence lacks a detail"
    assert_silent(rig, sms(), shown(caught.value))
