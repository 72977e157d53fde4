"""Which providers there are, in the order in which they are offered."""

from pathlib import Path

from smsdesk.core.gateway import Provider
from smsdesk.gateways.practice import PracticeProvider
from smsdesk.gateways.smsapi import SMSAPI


def providers(practice_ledger: Path) -> tuple[Provider, ...]:
    """Every provider. Practice mode comes last and keeps its memory in `practice_ledger`."""
    return (SMSAPI, PracticeProvider(practice_ledger))
