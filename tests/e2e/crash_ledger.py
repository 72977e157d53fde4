"""One ledger: what the outbox says and what the operators took must be the same story."""

from collections.abc import Callable

from smsdesk.core.message import MessageState
from tests.e2e.crash_shop import TELLS, CrashShop, Tells, sms_of

DENIED = 6
"""The fewest attempts, questions among them, after which a provider's denials are not believed."""
ACCEPTED, FAILED, UNCLEAR = MessageState.ACCEPTED, MessageState.FAILED, MessageState.UNCLEAR


def agree(shop: CrashShop, messages: int, *, late: bool = False) -> None:
    """After the last run, with so many messages queued in all.

    `late`: a request may have left a suspended process after others had asked what became of it.
    """
    everywhere = shop.taken()
    assert max(everywhere.values()) == 1
    for row in shop.rows():
        account, sms = shop.account_of(row), sms_of(row)
        here, tells = account.taken()[sms], TELLS[account.operator.key]
        assert everywhere[sms] == here, "another operator took it as well, or instead"
        if row.state is ACCEPTED:
            assert here == 1
        elif row.state is FAILED:
            assert (here, row.phone.digits in shop.bad) == (0, True)
        else:
            assert row.state is UNCLEAR
            assert tells is Tells.NOTHING or here == 0 or (late and tells is Tells.TAKEN)
            assert (
                tells is not Tells.ALL or len(shop.desk.history.details(row.id).attempts) >= DENIED
            )
    assert sum(shop.states().values()) == messages


def agree_after_a_person_looked(shop: CrashShop, messages: int, finish: Callable[[], None]) -> None:
    """Every message arrived once, those with a bad number never; `finish` runs the sender."""
    shop.look_up()
    finish()
    good = messages - shop.bad_messages
    assert shop.states() == {ACCEPTED: good, FAILED: shop.bad_messages}
    agree(shop, messages)
    assert shop.taken().total() == good
