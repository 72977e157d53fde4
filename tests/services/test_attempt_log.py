"""One line in the log for each attempt, whatever became of it; neither texts nor numbers in it."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from smsdesk import logs
from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    Answer,
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    NeverTaken,
    NoCredit,
    OutcomeUnknown,
    RateLimited,
    Settlement,
    Undecided,
    Unreachable,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.store.unit import Store
from tests.fakes import FakeGateway, ReconcilingGateway, Step, receipt
from tests.services.sending import Desk
from tests.store.rows import GATEWAY, a_message, add_gateway, queue

TEXT, NUMBER, PERSON = "Tajna naprawa pieca", "601000007", "Jan Żak"
WORDS = f"provider said: {TEXT} to +48{NUMBER} with hunter2"
PRIVATE = (TEXT, NUMBER, NUMBER[-6:], PERSON, "hunter2", "+48")
_LINE = re.compile(r"message ([\w-]{36}), gateway (\w+): (\w+), (\d+) ms$")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The real log of a run."""
    path = tmp_path / "logs" / "smsdesk.log"
    stop = logs.start(path)
    yield path
    stop()


def _refused(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
    code = ErrorCode.NUMBER_REFUSED
    return [MessageRefused(code, field="number", words=WORDS, number="+48 601 ••• 007")]


def _never(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
    return [NeverTaken(sms.client_id) for sms in batch]


def _passed_over(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
    return [OutcomeUnknown(ErrorCode.ANSWER_UNREADABLE, words=WORDS)]


STEPS: Sequence[tuple[Step, str]] = [
    (None, "Receipt"),
    (_refused, "number_refused"),
    (_never, "NeverTaken"),
    (_passed_over, "answer_unreadable"),
    (CredentialsRejected(ErrorCode.LOGIN_REJECTED, words=WORDS), "login_rejected"),
    (NoCredit(ErrorCode.NO_CREDIT, words=WORDS), "no_credit"),
    (RateLimited(retry_after=timedelta(minutes=9), words=WORDS), "rate_limited"),
    (Unreachable(ErrorCode.HOST_NOT_FOUND, words=WORDS), "host_not_found"),
    (OutcomeUnknown(ErrorCode.ANSWER_TIMEOUT, words=WORDS), "answer_timeout"),
    (MessageRefused(ErrorCode.TEXT_REFUSED, field="text", words=WORDS), "text_refused"),
]


def _attempts(log: Path) -> list[tuple[str, str, str]]:
    """Message, gateway and outcome of each line; nothing private anywhere in the log."""
    written = log.read_text("utf-8")
    for private in PRIVATE:
        assert private not in written
    found = (_LINE.search(line) for line in written.splitlines())
    return [(one[1], one[2], one[3]) for one in found if one is not None]


def _one_message(store: Store) -> str:
    add_gateway(store)
    (message_id,) = queue(store, a_message(7, TEXT, recipient=PERSON))
    return message_id


@pytest.mark.parametrize(("step", "outcome"), STEPS)
def test_each_attempt_is_one_line(store: Store, log: Path, step: Step, outcome: str) -> None:
    message_id = _one_message(store)
    gateway = FakeGateway([step])
    Desk(store, gateway).run_for(0.1)
    attempts = _attempts(log)
    assert attempts[0] == (message_id, GATEWAY, outcome)
    assert len(attempts) == len(gateway.batches)


@pytest.mark.parametrize(
    ("finding", "outcome"),
    [
        (None, "Receipt"),
        (Undecided("", WORDS), "Undecided"),
        (OutcomeUnknown(ErrorCode.PROVIDER_FAILED, words=WORDS), "provider_failed"),
    ],
)
def test_a_question_about_an_unknown_outcome_is_a_line_too(
    store: Store, log: Path, finding: Settlement | GatewayError | None, outcome: str
) -> None:
    message_id = _one_message(store)
    unknown = OutcomeUnknown(ErrorCode.CONNECTION_LOST, words=WORDS)
    gateway = ReconcilingGateway([unknown], [] if finding is None else [finding])
    Desk(store, gateway).run_for(2)
    attempts = _attempts(log)
    assert attempts[0] == (message_id, GATEWAY, "connection_lost")
    assert attempts[1] == (message_id, GATEWAY, outcome)


def test_each_message_of_a_batch_has_its_line(store: Store, log: Path) -> None:
    add_gateway(store)
    ids = queue(store, *(a_message(7, TEXT, recipient=PERSON) for _ in range(5)))

    def some(batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        return [*_refused(batch), *(receipt(sms) for sms in batch[1:])]

    Desk(store, FakeGateway([some])).run()
    attempts = _attempts(log)
    assert [message for message, _gateway, _outcome in attempts] == ids
    assert [outcome for *_rest, outcome in attempts] == ["number_refused", *["Receipt"] * 4]
