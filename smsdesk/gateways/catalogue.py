"""Which providers there are, in the order in which they are offered."""

from pathlib import Path

from smsdesk.core.gateway import Provider
from smsdesk.gateways.dynmark import DynmarkProvider
from smsdesk.gateways.infobip import InfobipProvider
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.practice import PracticeProvider
from smsdesk.gateways.smsapi import SmsApiProvider
from smsdesk.gateways.twilio import TwilioProvider


def providers(practice_ledger: Path, limits: Limits | None = None) -> tuple[Provider, ...]:
    """Every provider. Practice mode comes last and keeps its memory in `practice_ledger`.

    `limits` says how long to wait for answers, if not as usual.
    """
    return (
        SmsApiProvider(limits),
        InfobipProvider(limits),
        TwilioProvider(limits),
        DynmarkProvider(limits),
        PracticeProvider(practice_ledger),
    )
