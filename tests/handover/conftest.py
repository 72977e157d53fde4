"""A folder with a name short enough for sockets; pytest's own are not."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def short() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="desk-") as folder:
        yield Path(folder)
