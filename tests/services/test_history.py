"""The history as people see it: lists, details, orders, export."""

import csv
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import MessageRefused, OutcomeUnknown
from smsdesk.core.message import MessageState
from smsdesk.services.history import HistoryService, MessageFilter
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock, receipt
from tests.store.rows import GATEWAY, a_message, add_gateway, claim, queue, queue_some

LATER = START + timedelta(hours=1)
REFUSED = MessageRefused(ErrorCode.NUMBER_REFUSED, field="number", words="bad", number="+48 •••")
LOST = OutcomeUnknown(ErrorCode.CONNECTION_LOST, gateway="SMSAPI")


@pytest.fixture
def history(store: Store) -> HistoryService:
    add_gateway(store)
    return HistoryService(store, FakeClock())


def fail(store: Store) -> str:
    """A message that was refused."""
    [message_id] = queue_some(store, 1)
    with store.begin(write=True) as tx:
        tx.messages.settle(
            [(one, REFUSED) for one in tx.messages.claim(GATEWAY, START, 9)[0]], LATER
        )
    return message_id


def unclear(store: Store) -> str:
    """A message of which nobody knows."""
    [message_id] = queue_some(store, 1)
    with store.begin(write=True) as tx:
        tx.messages.unclear(tx.messages.claim(GATEWAY, START, 9)[0], LOST, LATER)
    return message_id


def found(history: HistoryService, *args: object) -> list[str]:
    """Texts of what `find` finds, in its order."""
    return [row.text for row in history.rows(history.find(*args))]  # type: ignore[arg-type]  # passed through


def test_newest_first_and_planned_ones_on_top(history: HistoryService, store: Store) -> None:
    soon, late = START + timedelta(hours=1), START + timedelta(hours=2)
    queue(
        store,
        a_message(text="late", scheduled_at=late),
        a_message(text="old"),
        a_message(text="soon", scheduled_at=soon),
        a_message(text="new"),
    )
    assert found(history) == ["late", "soon", "new", "old"]


@pytest.mark.parametrize(
    "search", ["zolw", "ŻÓŁW", "jan żolw", "601000007", "601 000 007", "%", "_"]
)
def test_search(history: HistoryService, store: Store, search: str) -> None:
    queue(store, a_message(7, "Żółw gotowy 100% _"), a_message(8, "Inny", recipient="Anna"))
    assert found(history, search) == ["Żółw gotowy 100% _"]


@pytest.mark.parametrize(
    ("which", "states", "texts"),
    [
        (MessageFilter.ALL, None, {"plan", "wait", "bad"}),
        (MessageFilter.OUTBOX, None, {"plan", "wait"}),
        (MessageFilter.SCHEDULED, None, {"plan"}),
        (MessageFilter.ATTENTION, None, {"bad"}),
        (MessageFilter.ALL, frozenset({MessageState.QUEUED}), {"wait"}),
        (MessageFilter.OUTBOX, frozenset({MessageState.FAILED}), set()),
    ],
)
def test_filters(
    history: HistoryService,
    store: Store,
    which: MessageFilter,
    states: frozenset[MessageState] | None,
    texts: set[str],
) -> None:
    queue(store, a_message(text="bad"))
    with store.begin(write=True) as tx:
        tx.messages.settle([(tx.messages.claim(GATEWAY, START, 9)[0][0], REFUSED)], LATER)
    queue(store, a_message(text="wait"), a_message(text="plan", scheduled_at=LATER))
    assert set(found(history, "", which, states)) == texts


def test_a_row(history: HistoryService, store: Store) -> None:
    [message_id] = queue(store, a_message(7, sender="Warsztat"))
    [row] = history.rows(history.find())
    assert (row.id, row.recipient, row.phone.e164) == (message_id, "Jan Żak", "+48601000007")
    assert (row.when, row.state, row.error, row.sender) == (
        START,
        MessageState.QUEUED,
        None,
        "Warsztat",
    )
    assert "Naprawa" not in repr(row)
    assert "Żak" not in repr(row)


def test_rows_of_gone_messages_are_left_out(history: HistoryService, store: Store) -> None:
    queue_some(store, 2)
    assert [row.seq for row in history.rows([2, 99, 1])] == [2, 1]


def test_when(history: HistoryService, store: Store) -> None:
    queue_some(store, 1)
    [claimed] = claim(store)
    with store.begin(write=True) as tx:
        tx.messages.settle([(claimed, receipt(claimed.sms))], LATER)
    queue(store, a_message(scheduled_at=START + timedelta(days=1)))
    whens = [row.when for row in history.rows(history.find())]
    assert whens == [START + timedelta(days=1), LATER]


def test_details(history: HistoryService, store: Store) -> None:
    message_id = fail(store)
    details = history.details(message_id)
    assert details.provider_words == "bad"
    [attempt] = details.attempts
    assert (attempt.number, attempt.outcome, attempt.words) == (1, "number_refused", "bad")
    assert (attempt.started_at, attempt.finished_at) == (START, LATER)
    assert details.row.error is not None
    assert details.row.error.code is ErrorCode.NUMBER_REFUSED
    assert "+48 •••" in str(details.row.error)


def test_an_error_of_another_version_is_tolerated(history: HistoryService, store: Store) -> None:
    fail(store)
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE messages SET error_code = 'invented_later'")
    [row] = history.rows(history.find())
    assert (row.state, row.error) == (MessageState.FAILED, None)


def test_details_of_nothing(history: HistoryService) -> None:
    with pytest.raises(SmsdeskError) as caught:
        history.details("nobody")
    assert caught.value.code is ErrorCode.MESSAGE_GONE


def test_counts(history: HistoryService, store: Store) -> None:
    queue_some(store, 3)
    claim(store, 1)
    counts = history.counts()
    assert (counts[MessageState.QUEUED], counts[MessageState.SENDING]) == (2, 1)
    assert sum(counts.values()) == 3


def test_orders(history: HistoryService, store: Store) -> None:
    failed, doubtful = fail(store), [unclear(store), unclear(store)]
    mark = history.change_mark()
    assert history.retry([failed]) == 1
    assert history.resolve(doubtful[:1], sent=True) == 1
    assert history.resolve(doubtful[1:], sent=False) == 1
    assert history.retry_failed() == 1
    assert history.change_mark() != mark
    states = {row.id: row.state for row in history.rows(history.find())}
    assert [states[i] for i in (failed, *doubtful)] == [
        MessageState.QUEUED,
        MessageState.ACCEPTED,
        MessageState.QUEUED,
    ]


def test_export(history: HistoryService, store: Store, tmp_path: Path) -> None:
    evil = '=HYPERLINK(1);"x"\nżółć'
    queue(store, replace(a_message(7, evil, recipient="@evil"), price=Decimal("0.165")))
    path = tmp_path / "historia.csv"
    assert history.export(path, history.find()) == 1
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, row = csv.reader(file, delimiter=";")
    cells = dict(zip(header, row, strict=True))
    assert cells["Treść"] == "'" + evil
    assert cells["Odbiorca"] == "'@evil"
    assert cells["Telefon"] == '="+48601000007"'
    assert (cells["Stan"], cells["Koszt"], cells["Części"]) == ("oczekuje", "0,165", "1")


@pytest.mark.parametrize(
    ("provider_id", "cell"), [("7074294081650020450", '="7074294081650020450"'), ('=1"', "'=1\"")]
)
def test_export_of_what_the_provider_said(
    history: HistoryService, store: Store, tmp_path: Path, provider_id: str, cell: str
) -> None:
    queue_some(store, 1)
    [claimed] = claim(store)
    with store.begin(write=True) as tx:
        answer = replace(receipt(claimed.sms), provider_id=provider_id)
        tx.messages.settle([(claimed, answer)], LATER)
    history.export(tmp_path / "x.csv", history.find())
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";"))[1][-1] == cell


def test_export_to_nowhere(history: HistoryService, tmp_path: Path) -> None:
    with pytest.raises(SmsdeskError) as caught:
        history.export(tmp_path / "gone" / "x.csv", [])
    assert caught.value.code is ErrorCode.FILE_UNWRITABLE
