"""A simulated Dynmark account: its knobs and its ledger. What is answered is in `dynmark_desk`."""

from collections.abc import Mapping
from dataclasses import dataclass

USERNAME = "warsztat"
PASSWORD = "haslo-do-dynmark"
REST = "rest"
HTTP_FORM = "http"


@dataclass(frozen=True, slots=True)
class Accepted:
    """One message that the account took."""

    number: str
    text: str
    sender: str
    client_ref: str
    transaction_id: str
    """Told by the HTTP form only."""
    interface: str


@dataclass(slots=True)
class Account:
    """The knobs of the simulated account; change them at any time."""

    username: str = USERNAME
    password: str = PASSWORD
    logon_in_array: bool = False
    """REST: a wrong login is told by elements with failureDescription instead of 401."""
    senders: frozenset[str] = frozenset()
    """Names that may be used; empty for any."""
    invalid: frozenset[str] = frozenset()
    """Numbers that are refused."""
    malformed: frozenset[str] = frozenset()
    """Numbers that make the whole request a malformed one (400)."""
    omitted: frozenset[str] = frozenset()
    """Numbers that are taken, but passed over in the answer."""
    failure: str = ""
    """Words with which every message is refused."""
    sent_status: int = 202
    """REST: the status of an answer with an array."""
    refused_status: int = 200
    """HTTP form: the status of a failure; nobody knows the real one."""
    odd: bool = False
    """Another order, names in another case, unknown members."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One message as a request wants it, whichever interface it came by."""

    number: str
    text: str
    sender: str
    client_ref: str

    @classmethod
    def of_form(cls, form: Mapping[str, str]) -> "Wanted":
        """From the HTTP form."""
        names = ("to", "text", "from", "clientreference")
        return cls(*(form.get(name, "") for name in names))

    @classmethod
    def of_element(cls, element: Mapping[str, object]) -> "Wanted":
        """From an element of REST's array."""
        return cls(*(str(element.get(name, "")) for name in ("to", "body", "from", "clientRef")))


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a message was not taken, in the terms of both interfaces."""

    property: str
    code: str
    words: str
