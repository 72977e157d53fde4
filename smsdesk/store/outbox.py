"""Messages on their way: writing, claiming, answers, and what a person orders.

What changes a state goes through `store.states`. What is due for whom is in `store.due`, planned
messages are in `store.schedule`, the record of attempts in `store.attempts`, lists and searches in
`store.message_list`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import chain

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    bindparam,
    func,
    insert,
    literal,
    not_,
    select,
    update,
)
from sqlalchemy.orm import Session

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    DeliveryStatus,
    GatewayError,
    MessageRefused,
    Settled,
)
from smsdesk.core.message import CANCELLABLE, RETRYABLE, TRANSITIONS, MessageState
from smsdesk.store.answers import Sorted, Taken, Told, sorted_out
from smsdesk.store.attempts import ACCEPTED, Attempts
from smsdesk.store.batching import batched
from smsdesk.store.due import LONGEST_HOLD, chunks, in_states, kept, queued_until
from smsdesk.store.models import ContactRow, DecimalText, GatewayRow, MessageRow
from smsdesk.store.outgoing import (
    CLAIMED,
    Claimed,
    NewMessage,
    error_columns,
    new_columns,
)
from smsdesk.store.states import NO_ERROR, MessageStates, Taking

_S = MessageState
_ALIKE = timedelta(minutes=10)
"""How long before an attempt a message may have been sent that passes for it."""
_READ_AT_ONCE = 100
_DUE = (
    select(*CLAIMED)
    .where(queued_until(bindparam("gateway"), bindparam("now"), bindparam("longest")))
    .order_by(CLAIMED[0])
    .limit(bindparam("most", type_=Integer))
)
_STATUS_ERRORS = {
    _S.UNDELIVERED: ErrorCode.NOT_DELIVERED,
    _S.EXPIRED: ErrorCode.DELIVERY_EXPIRED,
}


class Outbox(MessageStates):
    """The messages and attempts tables."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._attempts = Attempts(session)

    # --- writing and looking ------------------------------------------------------------------

    def add(self, messages: Sequence[NewMessage], now: datetime) -> None:
        """Write new messages, all at once; a contact deleted meanwhile is left out of them."""
        if messages:
            known = self._known_contacts({m.contact_id for m in messages if m.contact_id})
            rows = [new_columns(message, now, known) for message in messages]
            self._session.connection().execute(insert(MessageRow), rows)

    def waiting(self, gateway_id: str) -> int:
        """How many queued or scheduled messages depend on a gateway, without what it keeps."""
        query = select(func.count()).select_from(MessageRow)
        return self._session.scalar(query.where(_waiting(gateway_id))) or 0

    # --- sending ------------------------------------------------------------------------------

    def claim(
        self,
        gateway_id: str,
        now: datetime,
        limit: int,
        batches: int = 1,
        account: int = 1,
        *,
        mixed: int = 1,
        messages: int = 0,
    ) -> Sequence[Sequence[Claimed]]:
        """Take what is due for a gateway into state sending, oldest first.

        `account` is the one with which the gateway was opened, see `Lane`.
        Messages of one batch share sender and time; at most `limit` of them a text too, otherwise
        they are at most `mixed`. All come from the `messages` oldest, if not given from the `limit`
        oldest. To be committed before anything is handed to the gateway.
        """
        most = messages or max(limit, batches)
        due = {"gateway": gateway_id, "now": now, "longest": now + LONGEST_HOLD, "most": most}
        streaming = {"yield_per": min(most, _READ_AT_ONCE)}
        with self._session.connection().execute(_DUE, due, execution_options=streaming) as found:
            groups = batched(chain.from_iterable(found.partitions()), limit, batches, mixed)
        seqs = [row[0] for group in groups for row in group]
        if seqs:
            self._begin(seqs, now, account)
            self._attempts.open(seqs, now)
        return [[Claimed(row, now, account) for row in group] for group in groups]

    def put_back(self, messages: Sequence[Claimed], now: datetime) -> None:
        """Undo the claim of messages that surely were not handed over: it was no attempt."""
        seqs = _seqs(messages)
        self._attempts.drop(seqs)
        self._from_sending(_S.QUEUED, seqs, now, attempts=MessageRow.attempts - 1)
        self._cancel_orphans(messages, now)

    def unsettled(self) -> Sequence[Claimed]:
        """Everything in state sending: under way, or of unknown outcome."""
        query = select(*CLAIMED, MessageRow.attempted_at, MessageRow.account)
        sending = query.where(MessageRow.state == _S.SENDING.value).order_by(MessageRow.seq)
        rows = self._session.execute(sending)
        return tuple(Claimed(row[:-2], row.attempted_at, row.account) for row in rows)

    def is_of_another(self, message: Claimed, provider_id: str) -> bool:
        """Whether a provider's id already belongs to another message to the same number.

        Or perhaps to this one, from before it was ordered again: that id was not kept.
        """
        row = MessageRow
        same = and_(row.phone == message.sms.to.e164, row.provider_id == provider_id)
        found = select(row.seq).where(same, row.seq != message.seq)
        if self._session.scalar(found.limit(1)) is not None:
            return True
        return self._attempts.taken_before(message.seq, message.attempted_at - _ALIKE)

    def denials(self, message: Claimed) -> int:
        """How often its provider has said that it never arrived; it was sent again each time."""
        generation = select(MessageRow.generation).where(MessageRow.seq == message.seq)
        return self._attempts.denials(message.seq, self._session.scalar(generation) or 1)

    def settle(
        self,
        answers: Sequence[tuple[Claimed, Settled]],
        now: datetime,
        status_due_at: datetime | None = None,
    ) -> None:
        """Keep what a gateway answered, see `keep`."""
        self.keep(sorted_out(answers), now, status_due_at)

    def keep(self, found: Sorted, now: datetime, status_due_at: datetime | None = None) -> None:
        """Keep answers; what was never taken is queued again.

        What was taken to be kept until its time is scheduled there.
        `status_due_at`: when to ask for delivery reports.
        """
        for told, taken in found.taken.items():
            self._accept(told, taken, now, status_due_at)
        self._refuse(found.refused, now)
        self.requeue(found.never, None, now)

    def _accept(
        self, told: Told, taken: Sequence[Taken], now: datetime, status_due_at: datetime | None
    ) -> None:
        is_ahead = told.send_at is not None and told.send_at > now
        taking = Taking(
            _S.SCHEDULED if is_ahead else _S.ACCEPTED,
            told.words,
            told.parts,
            told.price,
            None if is_ahead else now,
            status_due_at if told.has_id and not is_ahead else None,
        )
        ids = {sent.seq: provider_id for sent, provider_id in taken}
        self._take(taking, ids, now)
        self._attempts.close_alike(list(ids), ACCEPTED, told.words, now)

    def _refuse(self, refused: Sequence[tuple[Claimed, MessageRefused]], now: datetime) -> None:
        self._describe([{"at": sent.seq, **error_columns(answer)} for sent, answer in refused])
        self._from_sending(_S.FAILED, [sent.seq for sent, _ in refused], now)
        ends = [(sent.seq, answer.code.value, answer.words) for sent, answer in refused]
        self._attempts.close(ends, now)

    def requeue(
        self,
        messages: Sequence[Claimed],
        error: SmsdeskError | None,
        now: datetime,
        not_before: datetime | None = None,
    ) -> None:
        """Put back what was surely not sent; `error` says why, if anything went wrong.

        A gateway that was removed meanwhile cancels what waits for it, this too.
        """
        values = {"not_before": not_before, **error_columns(error)}
        self._from_sending(_S.QUEUED, _seqs(messages), now, **values)
        self._close(messages, error, now)
        self._cancel_orphans(messages, now)

    def unclear(self, messages: Sequence[Claimed], error: SmsdeskError, now: datetime) -> None:
        """Nobody but a person can find out what became of these."""
        self._from_sending(_S.UNCLEAR, _seqs(messages), now, **error_columns(error))
        self._close(messages, error, now)

    def doubt(self, messages: Sequence[Claimed], error: SmsdeskError, now: datetime) -> None:
        """Note an unknown outcome; the messages stay in state sending, to be asked for."""
        columns = {"updated_at": now, **error_columns(error)}
        self._describe([{"at": message.seq, **columns} for message in messages])
        self._close(messages, error, now)

    def open_attempt(self, message: Claimed, started_at: datetime) -> None:
        """Record that the gateway is asked what became of a message.

        An attempt that is still open has been interrupted.
        """
        self._attempts.close([(message.seq, ErrorCode.INTERRUPTED.value, "")], started_at)
        statement = update(MessageRow).where(MessageRow.seq == message.seq)
        self._session.execute(statement.values(attempts=MessageRow.attempts + 1))
        self._attempts.open([message.seq], started_at)

    # --- delivery reports ---------------------------------------------------------------------

    def note_statuses(self, found: Mapping[int, DeliveryStatus], now: datetime) -> None:
        """Keep delivery reports by `seq`; states that no delivery leads to are left alone.

        What they tell about price and parts counts whatever the state.
        """
        self._note_prices(found)
        groups: dict[tuple[MessageState, str], list[int]] = {}
        for seq, status in found.items():
            if status.state in TRANSITIONS[_S.ACCEPTED]:
                groups.setdefault((status.state, status.words), []).append(seq)
        for (state, words), seqs in groups.items():
            self._move(
                state,
                seqs,
                now,
                status_due_at=None,
                provider_words=words,
                error_code=_STATUS_ERRORS.get(state, ""),
            )

    def _note_prices(self, found: Mapping[int, DeliveryStatus]) -> None:
        rows = [
            {"at": seq, "paid": status.price, "counted": status.parts or None}
            for seq, status in found.items()
            if status.price is not None or status.parts
        ]
        price = func.coalesce(bindparam("paid", type_=DecimalText), MessageRow.price)
        parts = func.coalesce(bindparam("counted", type_=Integer), MessageRow.parts)
        self._describe(rows, _S.ACCEPTED, price=price, parts=parts)

    def ask_status(self, due: Mapping[int, datetime | None]) -> None:
        """When to ask next, by `seq`; None means never again."""
        groups: dict[datetime | None, list[int]] = {}
        for seq, at in due.items():
            groups.setdefault(at, []).append(seq)
        for at, seqs in groups.items():
            for chunk in chunks(seqs):
                statement = update(MessageRow).where(MessageRow.seq.in_(chunk))
                self._session.connection().execute(statement.values(status_due_at=at))

    # --- what a person orders -----------------------------------------------------------------

    def retry(self, ids: Sequence[str], now: datetime) -> int:
        """Queue messages again as a new generation.

        Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE, GATEWAY_GONE) with nothing changed.
        """
        rows = self._named(ids, RETRYABLE)
        self._check_gateways({row.gateway_id for row in rows})
        return self._queue_again([row.seq for row in rows], now)

    def retry_failed(self, now: datetime) -> int:
        """Queue everything in state failed again, except where the gateway is gone."""
        query = select(MessageRow.seq).where(
            MessageRow.state == _S.FAILED.value, MessageRow.gateway_id.in_(select(GatewayRow.id))
        )
        return self._queue_again(self._session.scalars(query).all(), now)

    def cancel(self, ids: Sequence[str], now: datetime) -> int:
        """Cancel what has not left, without what a provider keeps, see `store.schedule`.

        Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE) with nothing changed.
        """
        rows = self._named(ids, CANCELLABLE)
        seqs = [r.seq for r in rows if not (r.at_provider and r.state == _S.SCHEDULED.value)]
        return self._move(_S.CANCELLED, seqs, now, not_before=None)

    def cancel_waiting(self, gateway_id: str, now: datetime) -> int:
        """Cancel everything that waits for a gateway, without what it keeps."""
        seqs = self._session.scalars(select(MessageRow.seq).where(_waiting(gateway_id))).all()
        return self._move(_S.CANCELLED, seqs, now, not_before=None)

    def resolve(self, ids: Sequence[str], now: datetime, *, sent: bool) -> int:
        """A person knows what became of unclear messages. Raises like `cancel`."""
        seqs = [row.seq for row in self._named(ids, frozenset({_S.UNCLEAR}))]
        if sent:
            begun = MessageRow.attempted_at
            accepted_at = func.coalesce(begun, literal(now, begun.type))
            return self._move(_S.ACCEPTED, seqs, now, accepted_at=accepted_at, **NO_ERROR)
        denied = error_columns(SmsdeskError(ErrorCode.RESOLVED_NOT_SENT))
        return self._move(_S.FAILED, seqs, now, **denied)

    # --- helpers ------------------------------------------------------------------------------

    def _known_contacts(self, ids: Collection[int]) -> set[int]:
        queries = (select(ContactRow.id).where(ContactRow.id.in_(chunk)) for chunk in chunks(ids))
        return {known for query in queries for known in self._session.scalars(query)}

    def _close(
        self, messages: Sequence[Claimed], error: SmsdeskError | None, now: datetime
    ) -> None:
        outcome = error.code.value if error else ""
        words = error.words if isinstance(error, GatewayError) else ""
        self._attempts.close([(message.seq, outcome, words) for message in messages], now)

    def _cancel_orphans(self, messages: Sequence[Claimed], now: datetime) -> None:
        known = self._known_gateways() if messages else set()
        orphans = [message.seq for message in messages if message.gateway_id not in known]
        self._move(_S.CANCELLED, orphans, now, not_before=None)

    def _known_gateways(self) -> set[str]:
        return set(self._session.scalars(select(GatewayRow.id)))

    def _check_gateways(self, gateway_ids: set[str]) -> None:
        if not gateway_ids <= self._known_gateways():
            raise SmsdeskError(ErrorCode.GATEWAY_GONE)

    def _queue_again(self, seqs: Sequence[int], now: datetime) -> int:
        """A new generation has a new client id, so the provider takes it for a new message."""
        return self._move(
            _S.QUEUED,
            seqs,
            now,
            RETRYABLE,
            generation=MessageRow.generation + 1,
            provider_id="",
            provider_words="",
            scheduled_at=None,
            at_provider=False,
            not_before=None,
            accepted_at=None,
            status_due_at=None,
            **NO_ERROR,
        )


def _waiting(gateway_id: str) -> ColumnElement[bool]:
    return and_(MessageRow.gateway_id == gateway_id, in_states(CANCELLABLE), not_(kept()))


def _seqs(messages: Iterable[Claimed]) -> list[int]:
    return [message.seq for message in messages]
