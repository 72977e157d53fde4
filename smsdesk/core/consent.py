"""Consent: whether a person may be texted, for which purpose, and how that is known.

Who may be written to is decided here; notes are kept by `store`, shown by `ui`.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from smsdesk.core.template import Purpose


class ConsentPurpose(StrEnum):
    """What a person consents to, or objects to."""

    ORDERS = "zlecenie"
    """What belongs to a contract: quotes, appointments, ready for pick-up, payments."""
    MARKETING = "marketing"


class ConsentState(StrEnum):
    """What is known."""

    UNKNOWN = "unknown"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


class ConsentSource(StrEnum):
    """Where a consent, an objection or an opt-out is known from; other words may stand there."""

    ORDER_FORM = "order_form"
    PHONE = "phone"
    EMAIL = "email"
    SPOKEN = "spoken"
    IMPORTED = "imported"
    ERASURE = "erasure"
    """The number of somebody whose data were erased."""


@dataclass(frozen=True, slots=True)
class ConsentNote:
    """Something a person said about being texted, as the shop wrote it down."""

    purpose: ConsentPurpose
    state: ConsentState
    since: datetime
    """When the person said it."""
    how: str = field(default="", repr=False)
    """Where it was said: a `ConsentSource`, or words of the shop's own."""
    wording: str = field(default="", repr=False)
    """What the person agreed to, word by word."""
    noted_by: str = field(default="", repr=False)


def asked_for(purpose: Purpose) -> ConsentPurpose:
    """Which consent a message of this purpose is about."""
    return ConsentPurpose.MARKETING if purpose is Purpose.MARKETING else ConsentPurpose.ORDERS


def allows(state: ConsentState, purpose: Purpose) -> bool:
    """Whether somebody with this state may get a message of this purpose.

    Marketing needs consent beforehand (PKE art. 398); what belongs to an order needs none (RODO
    art. 6(1)(b)), until the person objects.
    """
    if asked_for(purpose) is ConsentPurpose.MARKETING:
        return state is ConsentState.GIVEN
    return state is not ConsentState.WITHDRAWN
