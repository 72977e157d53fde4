"""Fixtures of the gateways' tests: the simulated SMSAPI and gateways that speak to it."""

from collections.abc import Iterator

import pytest

from smsdesk.gateways.http import Http
from smsdesk.gateways.limits import Limits
from tests.gateways.http_client import URL, Client
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


@pytest.fixture
def client() -> Iterator[Client]:
    """Makes HTTP clients with short limits and closes them."""
    made: list[Http] = []

    def make(url: str = URL, limits: Limits | None = None) -> Http:
        made.append(Http(url, "Bramka", limits or Limits(connect=1.0, read=1.0)))
        return made[-1]

    yield make
    for http in made:
        http.close()
