"""Fixtures of the gateways' tests: the simulated SMSAPI and gateways that speak to it."""

from collections.abc import Iterator

import pytest

from tests.gateways.smsapi_rig import SmsApiRig
from tests.simulators.smsapi import SmsApiSimulator


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    """The provider."""
    with SmsApiSimulator() as simulator:
        yield simulator


@pytest.fixture
def smsapi_rig(smsapi: SmsApiSimulator) -> Iterator[SmsApiRig]:
    """The provider and accounts at it."""
    rig = SmsApiRig(smsapi)
    yield rig
    rig.close()
