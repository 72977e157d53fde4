"""Dynmark's entry in the catalogue: known without the libraries that sending needs."""

from typing import TYPE_CHECKING

from smsdesk.core.gateway import GatewayConfig
from smsdesk.gateways.dynmark.form import INFO
from smsdesk.gateways.limits import Limits

if TYPE_CHECKING:
    from smsdesk.gateways.dynmark.gateway import Dynmark


class DynmarkProvider:
    """How the catalogue offers Dynmark."""

    info = INFO

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits

    def build(self, config: GatewayConfig) -> "Dynmark":
        """A gateway from checked values; opens no connection."""
        from smsdesk.gateways.dynmark.gateway import Dynmark

        return Dynmark(config, self._limits)


DYNMARK = DynmarkProvider()
