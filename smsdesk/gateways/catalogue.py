"""Which providers there are, in the order in which they are offered."""

from pathlib import Path

from smsdesk.core.gateway import Provider
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.practice import PracticeProvider
from smsdesk.gateways.smsapi import SmsApiProvider


def providers(practice_ledger: Path, limits: Limits | None = None) -> tuple[Provider, ...]:
    """Every provider. Practice mode comes last and keeps its memory in `practice_ledger`.

    `limits` says how long to wait for answers, if not as usual.
    """
    return (SmsApiProvider(limits), PracticeProvider(practice_ledger))
