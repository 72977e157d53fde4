"""A batch at Dynmark: whose element is whose, halves of a malformed request, what stops the way."""

from collections.abc import Iterator, Sequence

import pytest
import responses

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    Answer,
    CredentialsRejected,
    GatewayConfig,
    GatewayError,
    MessageRefused,
    NeverTaken,
    NoCredit,
    OutcomeUnknown,
    RateLimited,
    Receipt,
    Secret,
    Unreachable,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.dynmark import DYNMARK
from smsdesk.gateways.dynmark.gateway import Dynmark
from smsdesk.gateways.dynmark.sending import Outcome, send_all
from smsdesk.gateways.mixing import Part
from tests.gateways.dynmark_rig import DynmarkRig
from tests.gateways.rig import several, sms
from tests.simulators import faults
from tests.simulators.dynmark import DynmarkSimulator

URL = "https://services.dynmark.com/webapi/message/send"
A, B = "48601000111", "48601000222"


@pytest.fixture
def dynmark() -> Iterator[DynmarkSimulator]:
    with DynmarkSimulator() as simulator:
        yield simulator


@pytest.fixture
def rig(dynmark: DynmarkSimulator) -> Iterator[DynmarkRig]:
    made = DynmarkRig(dynmark)
    yield made
    made.close()


@pytest.fixture
def gateway() -> Iterator[Dynmark]:
    """An account whose provider is a table."""
    config = GatewayConfig("dynmark", {"sender": "Warsztat"}, {"password": Secret("x")})
    built = DYNMARK.build(config)
    yield built
    built.close()


def kinds(answers: Sequence[Answer]) -> list[str]:
    """The classes of some answers."""
    return [type(answer).__name__ for answer in answers]


# --- whose element is whose ----------------------------------------------------------------------

_YES, _NO = '"successful":true', '"successful":false'
_NO_CREDIT = f'{_NO},"failureDescription":"Insufficient credit"'
_NO_LOGON = f'{_NO},"failureDescription":"Unable to logon with x"'


@responses.activate
@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # in order, with and without numbers
        (f'[{{"to":"{A}",{_YES}}},{{"to":"{B}",{_NO}}}]', [Receipt, MessageRefused]),
        (f"[{{{_YES}}},{{{_YES}}}]", [Receipt, Receipt]),
        (f'[{{{_NO}}},{{"to":"{B}",{_YES}}}]', [MessageRefused, Receipt]),
        # in another order
        (f'[{{"to":"{B}",{_YES}}},{{"to":"{A}",{_NO}}}]', [MessageRefused, Receipt]),
        # a number that contradicts the order leaves nothing to the order
        (f'[{{"to":"{B}",{_YES}}},{{{_NO}}}]', [OutcomeUnknown, Receipt]),
        # one is missing, one is nobody's, one says nothing
        (f'[{{"to":"{B}",{_YES}}}]', [OutcomeUnknown, Receipt]),
        (f'[{{"to":"{B}",{_NO}}}]', [OutcomeUnknown, MessageRefused]),
        (f'[{{"to":"{B}",{_YES}}},{{"to":"48500500500",{_YES}}}]', [OutcomeUnknown, Receipt]),
        (f'[{{"to":"{A}",{_YES}}},{{"to":"{B}"}}]', [Receipt, OutcomeUnknown]),
        (f'[null,{{"to":"{B}",{_YES}}}]', [OutcomeUnknown, Receipt]),
        # twice the same, twice and not the same
        (f'[{{"to":"{A}",{_YES}}},{{"to":"{A}",{_YES}}}]', [Receipt, OutcomeUnknown]),
        (
            f'[{{"to":"{A}",{_YES}}},{{"to":"{B}",{_YES}}},{{"to":"{A}",{_NO}}}]',
            [OutcomeUnknown, Receipt],
        ),
        # the account, when others of the batch have an answer of their own
        (f'[{{"to":"{A}",{_YES}}},{{"to":"{B}",{_NO_CREDIT}}}]', [Receipt, NeverTaken]),
        (f'[{{"to":"{A}",{_NO}}},{{"to":"{B}",{_NO_CREDIT}}}]', [MessageRefused, NeverTaken]),
        (f'[{{"to":"{B}",{_NO_CREDIT}}}]', [OutcomeUnknown, NeverTaken]),
        (f'[{{"to":"{A}",{_YES}}},{{"to":"{B}",{_NO_LOGON}}}]', [Receipt, NeverTaken]),
        (f'[{{"to":"{A}"}},{{"to":"{B}",{_NO_LOGON}}}]', [OutcomeUnknown, NeverTaken]),
    ],
)
def test_two_messages(gateway: Dynmark, body: str, expected: list[type[Answer]]) -> None:
    responses.post(URL, body=body.encode(), status=202)
    batch = [sms(f"+{A}"), sms(f"+{B}")]
    answers = gateway.send(batch)
    assert [type(answer) for answer in answers] == expected
    assert [a.client_id for a in answers] == [m.client_id for m in batch]
    assert all("…" not in str(a) for a in answers if isinstance(a, GatewayError))


@responses.activate
@pytest.mark.parametrize(
    ("body", "error"),
    [
        # nothing tells whose is whose, or the same number says yes and no
        (f'[{{{_YES}}},{{"to":"48500500500",{_YES}}}]', OutcomeUnknown),
        (f'[{{"to":"{A}",{_YES}}},{{"to":"{A}",{_NO}}}]', OutcomeUnknown),
        (f"[{{{_YES}}},{{{_YES}}},{{{_YES}}}]", OutcomeUnknown),
        (f"[{{{_YES}}},{{{_NO}}}]", OutcomeUnknown),
        # the account, and nobody has another answer; a login belongs to the whole request
        (f"[{{{_NO_CREDIT}}},{{{_NO_CREDIT}}}]", NoCredit),
        (f"[{{{_NO_LOGON}}}]", CredentialsRejected),
        (f'[{{"to":"{B}",{_NO_LOGON}}}]', CredentialsRejected),
        (f"[{{{_NO_LOGON}}},{{{_NO}}}]", CredentialsRejected),
    ],
)
def test_two_messages_with_one_error(
    gateway: Dynmark, body: str, error: type[GatewayError]
) -> None:
    responses.post(URL, body=body.encode(), status=202)
    with pytest.raises(GatewayError) as caught:
        gateway.send([sms(f"+{A}"), sms(f"+{B}")])
    assert type(caught.value) is error


def test_equal_numbers_get_a_message_each(rig: DynmarkRig) -> None:
    rig.answer_oddly()
    batch = [sms(f"+{A}"), sms(f"+{B}"), sms(f"+{A}")]
    answers = rig.gateway.send(batch)
    assert answers == [Receipt(message.client_id) for message in batch]
    assert len(rig.accepted()) == 3


def test_what_is_passed_over_is_unknown(rig: DynmarkRig) -> None:
    batch = several(3)
    rig.simulator.account.omitted = frozenset({batch[1].to.digits})
    answers = rig.gateway.send(batch)
    assert kinds(answers) == ["Receipt", "OutcomeUnknown", "Receipt"]
    assert isinstance(answers[1], OutcomeUnknown)
    assert answers[1].code is ErrorCode.ANSWER_UNREADABLE
    assert rig.asked() == 1, "it may have been taken, and here it was"
    assert len(rig.accepted()) == 3


# --- malformed requests --------------------------------------------------------------------------


def test_a_malformed_request_is_halved_until_the_guilty_one_is_alone(rig: DynmarkRig) -> None:
    batch = several(8)
    rig.simulator.account.malformed = frozenset({batch[5].to.digits})
    answers = rig.gateway.send(batch)
    assert kinds(answers) == ["Receipt"] * 5 + ["MessageRefused"] + ["Receipt"] * 2
    assert isinstance(answers[5], MessageRefused)
    assert (answers[5].code, answers[5].field) == (ErrorCode.REQUEST_REFUSED, "request")
    assert answers[5].details["provider_code"] == 400
    assert sorted(rig.accepted()) == sorted(m.client_id for m in batch if m is not batch[5])
    assert rig.asked() == 7


def test_more_than_fit_a_request(rig: DynmarkRig) -> None:
    batch = several(120)
    answers = rig.gateway.send(batch)
    assert answers == [Receipt(message.client_id) for message in batch]
    assert rig.asked() == 3
    assert sorted(rig.accepted()) == sorted(message.client_id for message in batch)


# --- what stops the way --------------------------------------------------------------------------


@pytest.mark.parametrize("after", [False, True])
def test_a_lost_answer_says_nothing_of_the_others(rig: DynmarkRig, after: bool) -> None:
    rig.faults.add(None, faults.hang_up(after=after))
    answers = rig.gateway.send(several(120))
    assert kinds(answers) == ["Receipt"] * 50 + ["OutcomeUnknown"] * 50 + ["NeverTaken"] * 20
    doubt = answers[50]
    assert isinstance(doubt, OutcomeUnknown)
    assert doubt.code is ErrorCode.CONNECTION_LOST
    assert "…" not in str(doubt)
    assert rig.asked() == 2


def test_a_lost_first_answer_leaves_the_rest_at_home(rig: DynmarkRig) -> None:
    rig.faults.add(faults.hang_up(after=True))
    answers = rig.gateway.send(several(60))
    assert kinds(answers) == ["OutcomeUnknown"] * 50 + ["NeverTaken"] * 10
    assert len(rig.accepted()) == 50


def test_too_many_requests_later_on(rig: DynmarkRig) -> None:
    rig.faults.add(None, faults.too_many("7"))
    answers = rig.gateway.send(several(60))
    assert kinds(answers) == ["Receipt"] * 50 + ["NeverTaken"] * 10


def test_too_many_requests_at_once(rig: DynmarkRig) -> None:
    rig.faults.add(faults.too_many("7"))
    with pytest.raises(RateLimited):
        rig.gateway.send(several(60))
    assert rig.asked() == 1


def test_a_doubt_is_kept_when_the_rest_cannot_leave() -> None:
    """An error that says "nothing was sent" must not be said of what may have been."""
    doubtful, *others = several(3)

    def send_part(part: Part) -> Outcome:
        if part[0].client_id != doubtful.client_id:
            raise Unreachable(ErrorCode.OFFLINE, gateway="Dynmark")
        return Outcome({doubtful.client_id: OutcomeUnknown(ErrorCode.ANSWER_UNREADABLE)})

    answers = send_all(send_part, [_named(m) for m in (doubtful, *others)], 1)
    assert kinds(answers) == ["OutcomeUnknown", "NeverTaken", "NeverTaken"]
    assert isinstance(answers[1], NeverTaken)


def _named(message: OutgoingSms) -> OutgoingSms:
    return OutgoingSms(message.client_id, message.to, message.text, "Warsztat")
