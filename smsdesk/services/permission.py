"""Who may not be written to, and why: the list of opt-outs first, then what is known of consent.

Asked when a message is reviewed and once more right before it leaves, so that what somebody said in
between counts. The rules are in `core.consent`.
"""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.consent import ConsentPurpose, ConsentState, allows, asked_for
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose

if TYPE_CHECKING:
    from smsdesk.store.outgoing import Claimed
    from smsdesk.store.people.consents import Standing
    from smsdesk.store.people.objections import Addressed
    from smsdesk.store.unit import Transaction

_log = logging.getLogger("smsdesk.sender")
_OWN: Mapping[str, object] = {"own": True}
"""Marks what the log need not mask: our own ids and codes."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody to write to, and what for."""

    phone: PhoneNumber
    contact_id: int | None
    purpose: Purpose
    name: str = field(default="", repr=False)
    """For the reason's sentence."""


WhyNot = Callable[[Addressee], SmsdeskError | None]


def permission(tx: "Transaction", addressees: Iterable[Addressee]) -> WhyNot:
    """Tells for each of these why nothing may be sent there; None when it may."""
    asked = list(addressees)
    opted_out = tx.opt_outs.among({one.phone for one in asked})
    people = tx.consents.standings(one.contact_id for one in asked if one.contact_id is not None)
    bare = {one.phone for one in asked if one.contact_id not in people}
    numbers = tx.consents.standings_by_number(bare)

    def why_not(one: Addressee) -> SmsdeskError | None:
        if one.phone in opted_out:
            return _error(ErrorCode.OPTED_OUT, one)
        standing = numbers.get(one.phone)
        if one.contact_id is not None:
            standing = people.get(one.contact_id, standing)
        return _why_not(one, standing)

    return why_not


def _why_not(one: Addressee, standing: "Standing | None") -> SmsdeskError | None:
    about = asked_for(one.purpose)
    state = ConsentState.UNKNOWN if standing is None else standing.on(about)
    if allows(state, one.purpose):
        return None
    if about is ConsentPurpose.ORDERS:
        return _error(ErrorCode.ORDERS_REFUSED, one)
    if standing is None:
        return _error(ErrorCode.CONSENT_OF_NOBODY, one)
    withdrawn = state is ConsentState.WITHDRAWN
    return _error(ErrorCode.CONSENT_WITHDRAWN if withdrawn else ErrorCode.CONSENT_MISSING, one)


def _error(code: ErrorCode, one: Addressee) -> SmsdeskError:
    return SmsdeskError(code, name=one.name or one.phone.masked)


def permitted(
    tx: "Transaction", batches: "Sequence[Sequence[Claimed]]", now: datetime
) -> "Sequence[Sequence[Claimed]]":
    """The batches to hand over. What may not leave any more is cancelled, with the reason.

    To be called in the transaction of the claim: nothing of it has left, and nobody has seen it.
    """
    claimed = [message for batch in batches for message in batch]
    stopped = _stopped(tx, claimed)
    if not stopped:
        return batches
    held = [message for message in claimed if message.seq in stopped]
    tx.messages.put_back(held, now)
    tx.objections.stop(stopped, now)
    said = [f"message {one.id} may not leave: {stopped[one.seq].code}" for one in held]
    _log.info("%s", "\n".join(said), extra=_OWN)
    rest = (tuple(one for one in batch if one.seq not in stopped) for batch in batches)
    return [batch for batch in rest if batch]


def stop_waiting(tx: "Transaction", contact_ids: Sequence[int], now: datetime) -> None:
    """Cancel the orders that wait for people who objected, before that is forgotten with them.

    What is marketing stops by itself: of nobody there is no consent.
    """
    tx.objections.stop(_stopped(tx, tx.objections.orders_for(contact_ids)), now)


def may_leave(tx: "Transaction", message: "Claimed") -> bool:
    """Whether one message that was claimed may still leave."""
    return not _stopped(tx, [message])


def unwanted(tx: "Transaction", messages: "Sequence[Addressed]") -> Mapping[str, SmsdeskError]:
    """Those of these messages that may not leave any more, by id, each with the reason."""
    reasons = _stopped(tx, messages)
    return {one.id: reasons[one.seq] for one in messages if one.seq in reasons}


def _stopped(
    tx: "Transaction", messages: "Sequence[Claimed] | Sequence[Addressed]"
) -> Mapping[int, SmsdeskError]:
    """Why messages may not leave, by `seq`. Costs two queries when there is nothing to tell."""
    if not messages:
        return {}
    # a bulk passes here: no number is looked at twice, and none while nobody has opted out
    opted_out = tx.opt_outs.among(message.phone for message in messages)
    suspects = {m.seq for m in messages if m.phone in opted_out} if opted_out else set()
    found = {one.seq: one for one in tx.objections.doubtful([m.seq for m in messages])}
    found |= {one.seq: one for one in tx.objections.named(sorted(suspects - found.keys()))}
    why_not = permission(tx, map(addressee_of, found.values())) if found else None
    reasons = {} if why_not is None else {s: why_not(addressee_of(m)) for s, m in found.items()}
    return {seq: error for seq, error in reasons.items() if error is not None}


def addressee_of(message: "Addressed") -> Addressee:
    """Whom a stored message is for."""
    return Addressee(message.phone, message.contact_id, message.purpose, message.name)
