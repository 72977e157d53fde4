"""A command line over an empty data folder, and a simulated SMSAPI."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.rig import CommandLine
from tests.simulators.smsapi import SmsApiSimulator


@pytest.fixture
def cli(
    data_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    """Runs commands in this process."""
    return CommandLine(data_dir, capsys, monkeypatch)


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    """The provider."""
    with SmsApiSimulator() as simulator:
        yield simulator
