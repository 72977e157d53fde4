"""Ability: what a provider can do besides sending, as values that forms and lists may ask for.

The protocols themselves are in `core.gateway`; services that use an ability ask with `isinstance`.
"""

from collections.abc import Mapping
from enum import StrEnum

from smsdesk.core.gateway import (
    ChecksLogin,
    HasBalance,
    ListsSenders,
    Reconciles,
    ReportsStatus,
    Schedules,
    ShortensLinks,
    SmsGateway,
)


class Ability(StrEnum):
    """One for each protocol that a person can notice."""

    CHECKS_LOGIN = "checks_login"
    BALANCE = "balance"
    SENDERS = "senders"
    REPORTS = "reports"
    RECONCILES = "reconciles"
    SCHEDULES = "schedules"
    SHORT_LINKS = "short_links"


_PROTOCOLS: Mapping[Ability, type] = {
    Ability.CHECKS_LOGIN: ChecksLogin,
    Ability.BALANCE: HasBalance,
    Ability.SENDERS: ListsSenders,
    Ability.REPORTS: ReportsStatus,
    Ability.RECONCILES: Reconciles,
    Ability.SCHEDULES: Schedules,
    Ability.SHORT_LINKS: ShortensLinks,
}


def abilities_of(gateway: SmsGateway) -> frozenset[Ability]:
    """What `gateway` implements."""
    return frozenset(one for one, kind in _PROTOCOLS.items() if isinstance(gateway, kind))
