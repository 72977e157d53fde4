"""The Infobip gateway: the contract."""

from collections.abc import Iterator

import pytest

from tests.gateways.contract import HttpGatewayContract
from tests.gateways.infobip_rig import InfobipRig
from tests.simulators.infobip import InfobipSimulator


class TestContract(HttpGatewayContract):
    """What every gateway must do."""

    @pytest.fixture
    def rig(self) -> Iterator[InfobipRig]:
        with InfobipSimulator() as simulator:
            rig = InfobipRig(simulator)
            yield rig
            rig.close()
