"""Fixtures of the pages where one writes: each test gets a copy of one stocked shop."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsdesk.bootstrap import open_desk
from smsdesk.ui.context import Context
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import Shop, WokenSender, stock


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shop's data, made once."""
    folder = tmp_path_factory.mktemp("stocked") / "data"
    stock(folder)
    return folder


@pytest.fixture
def data_dir(tmp_path: Path, stocked: Path) -> Path:
    """A copy of the shop's data for this test."""
    return Path(shutil.copytree(stocked, tmp_path / "data"))


@pytest.fixture
def empty_shop(data_dir: Path) -> Path:
    """No contacts, no gateways."""
    shutil.rmtree(data_dir)
    open_desk(data_dir).close()
    return data_dir


@pytest.fixture
def shop(data_dir: Path) -> Shop:
    """What is stored."""
    return Shop(data_dir)


@pytest.fixture
def desk_context(context: Context) -> Iterator[Context]:
    """The window's tools with a sender that only counts."""
    sender = WokenSender()
    yield replace(context, sender=sender)
    sender.deleteLater()


@pytest.fixture
def driver(qtbot: QtBot, desk_context: Context) -> Driver:
    """The composer over the shop's data."""
    return Driver(qtbot, desk_context)
