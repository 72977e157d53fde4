"""Twilio, the provider's entry in the catalogue: known without the libraries that sending needs."""

from typing import TYPE_CHECKING

from smsdesk.core.gateway import GatewayConfig
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.twilio.form import INFO

if TYPE_CHECKING:
    from smsdesk.gateways.twilio.gateway import Twilio


class TwilioProvider:
    """How the catalogue offers Twilio."""

    info = INFO

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits

    def build(self, config: GatewayConfig) -> "Twilio":
        """A gateway from checked values; opens no connection."""
        from smsdesk.gateways.twilio.gateway import Twilio

        return Twilio(config, self._limits)


TWILIO = TwilioProvider()
