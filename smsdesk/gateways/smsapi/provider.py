"""SMSAPI, the provider's entry in the catalogue: known without the libraries that sending needs."""

from typing import TYPE_CHECKING

from smsdesk.core.gateway import GatewayConfig
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.smsapi.form import INFO

if TYPE_CHECKING:
    from smsdesk.gateways.smsapi.gateway import SmsApi


class SmsApiProvider:
    """How the catalogue offers SMSAPI."""

    info = INFO

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits

    def build(self, config: GatewayConfig) -> "SmsApi":
        """A gateway from checked values; opens no connection."""
        from smsdesk.gateways.smsapi.gateway import SmsApi

        return SmsApi(config, self._limits)


SMSAPI = SmsApiProvider()
