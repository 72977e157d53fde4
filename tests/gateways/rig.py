"""What the contracts need of a provider: messages, the rig behind a gateway, and what leaks.

The rigs of the providers are in modules of their own, `smsapi_rig` and so on.
"""

import base64
import socket
import traceback
from collections.abc import Sequence
from itertools import count
from typing import Protocol
from uuid import uuid4

from smsdesk.core.gateway import Settlement, SmsGateway
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import PhoneNumber
from tests.simulators.faults import Fault, FaultPlan
from tests.simulators.server import Simulator

CODE = "ZR-7391"
"""A piece of the text that no id and no address in memory contains by chance."""
TEXT = f"Sprzet do odbioru, kod {CODE}."
READ_LIMIT = 1.0
"""Seconds that a rig's gateway waits for an answer."""


_numbers = count(601_000_001, 2)


def sms(number: str = "", text: str = TEXT) -> OutgoingSms:
    """A new message, to a number of its own unless one is given."""
    return OutgoingSms(str(uuid4()), PhoneNumber(number or f"+48{next(_numbers)}"), text)


def several(how_many: int) -> Sequence[OutgoingSms]:
    """New messages to different numbers."""
    return [sms() for _ in range(how_many)]


def basic(name: str, password: str) -> str:
    """What HTTP Basic makes of a login."""
    return base64.b64encode(f"{name}:{password}".encode()).decode()


class Rig(Protocol):
    """A gateway and what stands behind it."""

    @property
    def gateway(self) -> SmsGateway:
        """The gateway."""
        ...

    @property
    def refused(self) -> PhoneNumber:
        """A number that the provider refuses."""
        ...

    @property
    def secrets(self) -> Sequence[str]:
        """What must never be seen."""
        ...

    @property
    def tells(self) -> frozenset[str]:
        """What its receipts tell: some of "id", "parts", "price"."""
        ...

    def mark(self, message: OutgoingSms) -> str:
        """What tells a message apart at the provider: our client id, else its number."""
        ...

    def accepted(self) -> Sequence[str]:
        """Marks of what the provider really took, as often as it took them."""
        ...

    def reconcile(self, message: OutgoingSms) -> Settlement:
        """Ask what became of it, so late that no request can be under way any more."""
        ...


class HttpRig(Rig, Protocol):
    """A gateway whose provider is simulated on loopback."""

    @property
    def faults(self) -> FaultPlan:
        """What goes wrong with the next sends."""
        ...

    def asked(self) -> int:
        """How many requests to send have arrived."""
        ...

    def texts(self) -> Sequence[tuple[str, str]]:
        """Digits of the number and text of what the provider really took."""
        ...

    @property
    def simulator(self) -> Simulator:
        """The provider."""
        ...

    def at(self, host: str) -> SmsGateway:
        """The same gateway with another host."""
        ...

    def with_fields(self, **fields: str) -> SmsGateway:
        """An account with these fields of the form, and the usual values of the others."""
        ...

    def with_bad_login(self) -> SmsGateway:
        """The gateway with a secret that is refused."""
        ...

    def refusing(self, words: str) -> Fault:
        """The provider refuses a message in these words."""
        ...

    def answer_oddly(self) -> None:
        """From now on: another order, unknown fields, numbers in quotes."""
        ...


def shown(error: BaseException) -> str:
    """Everything that a log or a crash report could show of an error and what is behind it."""
    texts = ["".join(traceback.format_exception(error))]
    seen: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is not None and one not in seen:
            seen.append(one)
            texts += [repr(one), str(one), repr(vars(one)), repr(one.args)]
            waiting += [one.__cause__, one.__context__]
    return "\n".join(texts)


def assert_silent(rig: Rig, message: OutgoingSms, text: str) -> None:
    """Neither a secret nor the message nor its number is in `text`."""
    number = message.to.digits.removeprefix("48")
    forbidden = [*rig.secrets, TEXT, TEXT.replace(" ", "+"), CODE, number]
    assert [word for word in forbidden if word in text] == []


class closed_port:  # noqa: N801  # used like a function
    """A loopback port where nobody listens."""

    def __enter__(self) -> str:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{self._socket.getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self._socket.close()
