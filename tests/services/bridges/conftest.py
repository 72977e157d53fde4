"""The bench over an empty store."""

from pathlib import Path

import pytest

from smsdesk.store.unit import Store
from tests.services.bridges.bench import FolderBench


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> FolderBench:
    return FolderBench(store, tmp_path / "wymiana")
