"""Infobip, the provider's entry in the catalogue: known without the libraries of sending."""

from typing import TYPE_CHECKING

from smsdesk.core.gateway import GatewayConfig
from smsdesk.gateways.infobip.form import INFO
from smsdesk.gateways.limits import Limits

if TYPE_CHECKING:
    from smsdesk.gateways.infobip.gateway import Infobip


class InfobipProvider:
    """How the catalogue offers Infobip."""

    info = INFO

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits

    def build(self, config: GatewayConfig) -> "Infobip":
        """A gateway from checked values; opens no connection."""
        from smsdesk.gateways.infobip.gateway import Infobip

        return Infobip(config, self._limits)


INFOBIP = InfobipProvider()
