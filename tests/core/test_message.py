"""Message states: the table is whole, and money is never spent twice by it."""

import pytest

from smsdesk.core.message import (
    ATTENTION,
    CANCELLABLE,
    RETRYABLE,
    TRANSITIONS,
    WAITING,
    MessageState,
    OutgoingSms,
    sources,
)
from smsdesk.core.phone import PhoneNumber

S = MessageState


def reachable(start: MessageState) -> set[MessageState]:
    found, ahead = {start}, [start]
    while ahead:
        news = TRANSITIONS[ahead.pop()] - found
        found |= news
        ahead += news
    return found


def test_the_table_knows_every_state() -> None:
    assert set(TRANSITIONS) == set(S)
    assert reachable(S.QUEUED) == set(S)


def test_no_state_leads_to_itself() -> None:
    assert all(state not in targets for state, targets in TRANSITIONS.items())


@pytest.mark.parametrize("state", list(S))
def test_sources_turn_the_table_around(state: MessageState) -> None:
    assert {start for start in S if state in TRANSITIONS[start]} == sources(state)


def test_delivered_is_the_end() -> None:
    assert TRANSITIONS[S.DELIVERED] == frozenset()


def test_an_accepted_message_never_waits_again() -> None:
    assert not TRANSITIONS[S.ACCEPTED] & WAITING


def test_an_unclear_message_is_never_queued_again() -> None:
    assert TRANSITIONS[S.UNCLEAR] == {S.ACCEPTED, S.FAILED, S.SENDING}


def test_only_sending_is_answered() -> None:
    by_what_a_provider_keeps = {S.SCHEDULED}
    assert sources(S.ACCEPTED) == {S.SENDING, S.UNCLEAR} | by_what_a_provider_keeps
    in_a_restored_copy = {S.QUEUED}
    assert sources(S.UNCLEAR) == {S.SENDING} | by_what_a_provider_keeps | in_a_restored_copy


def test_groups_of_states() -> None:
    assert frozenset({S.QUEUED, S.SCHEDULED}) == CANCELLABLE
    assert all(S.QUEUED in TRANSITIONS[state] for state in RETRYABLE)
    assert S.UNCLEAR in ATTENTION
    assert not ATTENTION & WAITING


def test_repr_shows_neither_text_nor_number() -> None:
    sms = OutgoingSms("id-1", PhoneNumber("+48601123456"), "Kod: 7391", "Warsztat")
    shown = repr(sms)
    assert "7391" not in shown
    assert "601123456" not in shown
    assert "id-1" in shown
