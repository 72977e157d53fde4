"""The Twilio gateway: the contract, the case tables, and sending as the wire sees it."""

from collections.abc import Iterator

import pytest

from tests.gateways.contract import HttpGatewayContract
from tests.gateways.twilio_rig import TwilioRig
from tests.simulators.twilio import TwilioSimulator


@pytest.fixture
def rig() -> Iterator[TwilioRig]:
    """The provider and accounts at it."""
    with TwilioSimulator() as simulator:
        rig = TwilioRig(simulator)
        yield rig
        rig.close()


class TestContract(HttpGatewayContract):
    """What every gateway must do."""
