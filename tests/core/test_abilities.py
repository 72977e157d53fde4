"""Abilities: one for each protocol that a gateway implements."""

from smsdesk.core.abilities import Ability, abilities_of
from tests.fakes import BalanceGateway, FakeGateway, ReconcilingGateway, ReportingGateway


def test_each_protocol_is_an_ability() -> None:
    assert abilities_of(FakeGateway()) == frozenset()
    assert abilities_of(BalanceGateway()) == {Ability.BALANCE}
    assert abilities_of(ReportingGateway()) == {Ability.REPORTS}
    assert abilities_of(ReconcilingGateway()) == {Ability.RECONCILES}
