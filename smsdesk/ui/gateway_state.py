"""GatewayState: what the page of gateways knows about one of them, and what its tile says of it.

Words for the saved values alone are in `gateway_words`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import formats, gateway_words, trouble_words
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.failover import FailoverPlan

_STOPPING = frozenset({ErrorCode.KEYRING_MISSING, ErrorCode.KEYRING_LOCKED, ErrorCode.SECRET_GONE})
"""What keeps a gateway from being opened at all; other errors of asking for a balance do not."""
_FEWEST = 2
_SHORT_NAME = 24


@dataclass(frozen=True, slots=True)
class GatewayState:
    """A gateway together with what is known about it at the moment."""

    gateway: ConfiguredGateway
    waiting: int = 0
    """Messages that depend on it; counted only while it sends nothing."""
    known: bool = True
    """Whether this version of the program knows its provider."""
    place: int = 0
    """Its place in the failover order, from 1; 0 when it has none or failover is off."""
    places: int = 0
    stand_in: str = ""
    """The gateway that takes over first."""
    problem: SmsdeskError | None = None
    """What came of asking for its balance."""
    held_until: datetime | None = None
    """When it is tried again, if its operator asked for patience."""


@dataclass(frozen=True, slots=True)
class Gateways:
    """All gateways by position, and what the page says about them together."""

    states: tuple[GatewayState, ...] = ()
    order: tuple[str, ...] = ()
    """Names in the failover order; empty while failover is off."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(state.gateway.id for state in self.states)

    @property
    def may_stand_in(self) -> bool:
        """Whether there are enough gateways that really send."""
        real = [one for one in self.states if one.known and not one.gateway.practice]
        return len(real) >= _FEWEST

    def state(self, gateway_id: str) -> GatewayState | None:
        """None for one that is gone."""
        return next((one for one in self.states if one.gateway.id == gateway_id), None)


def read_gateways(desk: "Desk") -> Gateways:
    """In a worker."""
    gateways = desk.gateways.list()
    by_id = {gateway.id: gateway for gateway in gateways}
    providers = {info.key for info in desk.gateways.providers()}
    plan = desk.failover.plan()
    states = []
    for gateway in gateways:
        known = gateway.provider in providers
        stuck = not gateway.active or gateway.paused is not None or not known
        states.append(
            GatewayState(
                gateway,
                waiting=desk.gateways.waiting(gateway.id) if stuck else 0,
                known=known,
                place=_place(plan, gateway.id),
                places=len(plan.order),
                stand_in=stand_in(plan, gateway.id, by_id),
            )
        )
    order = tuple(by_id[one].name for one in plan.order if one in by_id) if plan.enabled else ()
    return Gateways(tuple(states), order)


def chain(names: Sequence[str]) -> str:
    """ "SMSAPI → Infobip → Twilio"; long names are cut."""
    cut = (n if len(n) <= _SHORT_NAME else f"{n[: _SHORT_NAME - 1].rstrip()}…" for n in names)
    return " → ".join(cut)


def stand_in(plan: "FailoverPlan", gateway_id: str, by_id: Mapping[str, ConfiguredGateway]) -> str:
    """The name of the gateway that would take over now; empty for none."""
    others = (by_id[one] for one in plan.after_gateway(gateway_id) if one in by_id)
    able = (other.name for other in others if other.active and other.paused is None)
    return next(able, "")


def _place(plan: "FailoverPlan", gateway_id: str) -> int:
    listed = plan.enabled and gateway_id in plan.order
    return plan.order.index(gateway_id) + 1 if listed else 0


# --- words --------------------------------------------------------------------------------------


def word(state: GatewayState) -> str:
    """Active, inactive or in trouble."""
    if state.gateway.active and trouble(state):
        return QCoreApplication.translate("Gateway", "Error")
    if held(state):
        return QCoreApplication.translate("Gateway", "Waiting")
    return gateway_words.state_word(state.gateway)


def tone(state: GatewayState) -> Tone:
    """The colour of that word."""
    if state.gateway.active and trouble(state):
        return Tone.BAD
    return Tone.WARN if held(state) else gateway_words.state_tone(state.gateway)


def trouble(state: GatewayState) -> str:
    """Why it cannot send; empty when it can, or is switched off."""
    gateway = state.gateway
    if not state.known:
        words = QCoreApplication.translate(
            "Gateway",
            "This version of the program does not know the operator “{provider}”. Update the "
            "program.",
        )
        return words.format(provider=gateway.provider[:40])
    if not gateway.active:
        return ""
    if gateway.paused is not None:
        return trouble_words.sentence(gateway.paused, gateway.name)
    if state.problem is not None and state.problem.code in _STOPPING:
        return trouble_words.sentence(state.problem.code, gateway.name)
    return ""


def held(state: GatewayState) -> str:
    """Why it is left alone for a while, and until when; empty when it is not, or in trouble."""
    if state.held_until is None or not state.gateway.active or trouble(state):
        return ""
    words = QCoreApplication.translate(
        "Gateway", "The operator asked to wait: too many requests. Sending goes on at {time}."
    )
    return words.format(time=formats.near_time(state.held_until))


def waiting_line(state: GatewayState) -> str:
    """How many messages wait for it, and for what; empty when none does."""
    if not state.waiting:
        return ""
    if not state.gateway.active:
        return QCoreApplication.translate(
            "Gateway", "%n message(s) waiting until it is activated", "", state.waiting
        )
    return QCoreApplication.translate(
        "Gateway", "%n message(s) waiting until this is solved", "", state.waiting
    )


def failover_line(state: GatewayState) -> str:
    """ "Failover: 2 of 3, then Twilio"; empty when it has no place."""
    if not state.place:
        return ""
    words = QCoreApplication.translate("Gateway", "Failover: {place} of {places}")
    line = words.format(place=state.place, places=state.places)
    if not state.stand_in:
        return line
    then = QCoreApplication.translate("Gateway", "then {gateway}")
    return f"{line} · {then.format(gateway=state.stand_in)}"


def spoken(state: GatewayState) -> str:
    """Name and state for a screen reader."""
    parts = [state.gateway.name, word(state)]
    if state.gateway.is_default:
        parts.append(QCoreApplication.translate("Gateway", "default"))
    return ", ".join(parts)
