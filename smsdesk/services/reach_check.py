"""Asking gateways whether they can be reached, all at the same time and within a few seconds.

Nothing is sent and nothing is changed.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import ChecksLogin, ChecksReach, HasBalance, SmsGateway
from smsdesk.services.health import Finding, Topic, careful, problem

if TYPE_CHECKING:
    from smsdesk.store.gateway_configs import GatewayRecord

PATIENCE = 15.0
"""Seconds in all. Looking up a name knows no limit of its own."""
_KIND = "connection"

Open = Callable[["GatewayRecord"], SmsGateway]


def connections(
    records: "Sequence[GatewayRecord]", open_gateway: Open, patience: float = PATIENCE
) -> Iterator[Finding]:
    """Whether each gateway answers, and its credit, as the answers come in."""
    answers: SimpleQueue[Sequence[Finding]] = SimpleQueue()
    missing = {record.id: record for record in records}
    for record in records:
        # a daemon: who hangs must not keep the program from ending
        Thread(target=_ask, args=(record, open_gateway, answers), name="reach", daemon=True).start()
    end = time.monotonic() + patience
    while missing:
        try:
            found = answers.get(timeout=max(0.0, end - time.monotonic()))
        except Empty:
            break
        del missing[found[0].key]
        yield from found
    for record in missing.values():
        late = SmsdeskError(ErrorCode.CHECK_TIMEOUT, gateway=record.name)
        yield problem(_KIND, late, Topic.GATEWAYS, record.id, record.name)


def logins(records: "Sequence[GatewayRecord]", open_gateway: Open) -> Iterator[Finding]:
    """Whether the passwords are there; nobody is asked."""
    for record in records:
        try:
            open_gateway(record).close()
        except SmsdeskError as error:
            yield problem("login", error, Topic.GATEWAYS, record.id, record.name)
            continue
        yield Finding(
            "login", "in the keyring", topic=Topic.GATEWAYS, key=record.id, subject=record.name
        )


def _ask(
    record: "GatewayRecord", open_gateway: Open, answers: SimpleQueue[Sequence[Finding]]
) -> None:
    answers.put(list(careful(_KIND, Topic.GATEWAYS, _found(record, open_gateway), record.id)))


def _found(record: "GatewayRecord", open_gateway: Open) -> Iterator[Finding]:
    try:
        gateway = open_gateway(record)
    except SmsdeskError as error:
        yield problem(_KIND, error, Topic.GATEWAYS, record.id, record.name)
        return
    try:
        yield _reached(record, gateway)
        if isinstance(gateway, HasBalance):
            yield _credit(record, gateway)
    except SmsdeskError as error:
        yield problem(_KIND, error, Topic.GATEWAYS, record.id, record.name)
    finally:
        gateway.close()


def _reached(record: "GatewayRecord", gateway: SmsGateway) -> Finding:
    began = time.monotonic()
    if not _reach(gateway):
        return _connection(record, "cannot be asked")
    milliseconds = round((time.monotonic() - began) * 1000)
    return _connection(record, f"{milliseconds} ms", milliseconds)


def _credit(record: "GatewayRecord", gateway: HasBalance) -> Finding:
    """How much there is concerns its owner alone."""
    balance = gateway.balance()
    if balance.amount > 0:
        words = f"{balance.amount} {balance.unit}"
        return Finding(
            "balance",
            words,
            topic=Topic.GATEWAYS,
            key=record.id,
            subject=record.name,
            shareable="some",
        )
    empty = SmsdeskError(ErrorCode.NO_CREDIT, gateway=record.name)
    return problem("balance", empty, Topic.GATEWAYS, record.id, record.name)


def _connection(record: "GatewayRecord", value: str, number: int | None = None) -> Finding:
    return Finding(
        _KIND, value, topic=Topic.GATEWAYS, key=record.id, subject=record.name, number=number
    )


def _reach(gateway: SmsGateway) -> bool:
    """Whether it could be asked. Raises GatewayError."""
    if isinstance(gateway, ChecksLogin):
        gateway.check_login()
    elif isinstance(gateway, ChecksReach):
        gateway.reach()
    else:
        return False
    return True
