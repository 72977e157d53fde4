"""The operators as their customers know them: what to fill in, and what each really took."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tests.simulators import dynmark, infobip, smsapi, twilio
from tests.simulators.server import Simulator

ENDPOINT = "endpoint"


@dataclass(frozen=True, slots=True)
class Operator:
    """An account at a simulated provider."""

    key: str
    simulator: Callable[[], Simulator]
    fields: Mapping[str, str]
    secret: str
    """Name of the secret field."""
    right: str
    wrong: str
    sender: str
    other_sender: str
    taken: Callable[[Simulator], Sequence[tuple[str, str, str]]] = field(repr=False)
    """(digits of the number, text, sender) of everything in the ledger."""
    delivers: bool = True
    """Whether it tells about delivery."""
    object_names: Mapping[str, str] = field(default_factory=dict)
    """Widgets that are not called field_<name>."""

    def widget(self, name: str) -> str:
        """The object name of a field's widget."""
        return self.object_names.get(name, f"field_{name}")


def _taken(simulator: Simulator) -> Sequence[tuple[str, str, str]]:
    ledger = simulator.ledger  # type: ignore[attr-defined]  # every simulator has one
    return [(one.number.lstrip("+"), one.text, one.sender) for one in ledger]


OPERATORS: Sequence[Operator] = (
    Operator(
        "smsapi",
        smsapi.SmsApiSimulator,
        {"username": smsapi.USERNAME, "type": "pro"},
        "password_md5",
        smsapi.PASSWORD_MD5,
        "0" * 32,
        "Warsztat",
        "Test",
        _taken,
        object_names={
            "username": "username",
            "password_md5": "passwordMd5",
            "sender": "senderName",
            ENDPOINT: ENDPOINT,
        },
    ),
    Operator(
        "infobip",
        infobip.InfobipSimulator,
        {"username": infobip.USERNAME},
        "password",
        infobip.PASSWORD,
        "wrong-password",
        "Warsztat",
        "Serwis",
        _taken,
    ),
    Operator(
        "twilio",
        twilio.TwilioSimulator,
        {"account_sid": twilio.ACCOUNT_SID},
        "token",
        twilio.TOKEN,
        "f" * 32,
        "Warsztat",
        "Serwis",
        _taken,
    ),
    Operator(
        "dynmark",
        dynmark.DynmarkSimulator,
        {"username": dynmark.USERNAME},
        "password",
        dynmark.PASSWORD,
        "wrong-password",
        "Warsztat",
        "Serwis",
        _taken,
        delivers=False,
    ),
)
