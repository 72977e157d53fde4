"""The history as people see it: lists, details, orders."""

from dataclasses import replace
from datetime import timedelta

import pytest

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import MessageRefused, OutcomeUnknown
from smsdesk.core.message import MessageState
from smsdesk.core.narrowing import Narrowing
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.history import HistoryService
from smsdesk.services.message_query import MessageFilter, MessageQuery, read_query
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock, receipt
from tests.store.rows import GATEWAY, a_message, add_gateway, claim, queue, queue_some

ALL = MessageFilter.ALL
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


# --- narrowed ---------------------------------------------------------------------------------


def test_messages_of_a_person(history: HistoryService, store: Store) -> None:
    with store.begin(write=True) as tx:
        anna, jan = (tx.contacts.add(ContactDraft(name=n), START).id for n in ("Anna", "Jan"))
    queue(
        store,
        replace(a_message(1, "to Anna"), contact_id=anna),
        replace(a_message(2, "to Anna's old number"), contact_id=anna),
        replace(a_message(1, "to Jan, same number"), contact_id=jan),
        a_message(1, "typed"),
        a_message(3, "somebody else"),
    )
    number = PhoneNumber("+48601000001")
    mine = Narrowing(contact_id=anna, phone=number)
    assert found(history, "", ALL, None, mine) == ["typed", "to Anna's old number", "to Anna"]
    assert found(history, "", ALL, None, Narrowing(contact_id=jan)) == ["to Jan, same number"]
    assert found(history, "typed", ALL, None, mine) == ["typed"]
    everybody = found(history, "", ALL, None, Narrowing(phone=number))
    assert everybody == ["typed", "to Jan, same number", "to Anna"]


def test_messages_of_a_gateway_and_of_a_time(history: HistoryService, store: Store) -> None:
    add_gateway(store, "bbbb2222")
    day = timedelta(days=1)
    queue(store, a_message(text="yesterday"), now=START - day)
    queue(store, a_message(text="other", gateway_id="bbbb2222"), a_message(text="today"))
    queue(store, a_message(text="planned", scheduled_at=START + day))
    assert found(history, "", ALL, None, Narrowing(gateway_id="bbbb2222")) == ["other"]
    since = Narrowing(since=START)
    assert found(history, "", ALL, None, since) == ["planned", "today", "other"]
    within = Narrowing(since=START, until=START + day)
    assert found(history, "", ALL, None, within) == ["today", "other"]
    assert found(history, "", ALL, None, Narrowing(until=START)) == ["yesterday"]


def test_a_query_travels_as_text(history: HistoryService, store: Store) -> None:
    [message_id] = queue(store, a_message(7, "Żółw"))
    states = frozenset({MessageState.QUEUED, MessageState.FAILED})
    phone = PhoneNumber("+48601000007")
    only = Narrowing(None, phone, GATEWAY, START, START + timedelta(days=1))
    query = MessageQuery("żółw", MessageFilter.OUTBOX, states, only)
    again = read_query(query.written())
    assert again == query
    assert [row.id for row in history.rows(history.ask(again))] == [message_id]
    assert read_query(MessageQuery().written()) == MessageQuery()
    assert query.narrowed
    assert not MessageQuery().narrowed
    assert "601" not in repr(query)


@pytest.mark.parametrize("text", ["", "[]", '{"which": "strange"}', '{"states": ["x"]}'])
def test_what_is_no_query_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        read_query(text)


def test_a_row_tells_how_often_it_was_ordered(history: HistoryService, store: Store) -> None:
    message_id = fail(store)
    history.retry([message_id])
    row = history.details(message_id).row
    assert (row.generation, row.accepted_at, row.contact_id) == (2, None, None)
