"""The Dynmark gateway: the contract by both interfaces, and sending as the wire sees it."""

from collections.abc import Iterator

import pytest

from tests.gateways.contract import HttpGatewayContract
from tests.gateways.dynmark_rig import DynmarkRig
from tests.simulators.dynmark import DynmarkSimulator


@pytest.fixture
def dynmark() -> Iterator[DynmarkSimulator]:
    """The provider."""
    with DynmarkSimulator() as simulator:
        yield simulator


@pytest.fixture
def rest(dynmark: DynmarkSimulator) -> Iterator[DynmarkRig]:
    """An account by REST."""
    rig = DynmarkRig(dynmark, "rest")
    yield rig
    rig.close()


@pytest.fixture
def form(dynmark: DynmarkSimulator) -> Iterator[DynmarkRig]:
    """An account by the HTTP form."""
    rig = DynmarkRig(dynmark, "http")
    yield rig
    rig.close()


class TestRestContract(HttpGatewayContract):
    """What every gateway must do, by REST."""

    @pytest.fixture
    def rig(self, rest: DynmarkRig) -> DynmarkRig:
        return rest


class TestFormContract(HttpGatewayContract):
    """The same by the HTTP form."""

    @pytest.fixture
    def rig(self, form: DynmarkRig) -> DynmarkRig:
        return form
