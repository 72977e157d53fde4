"""The rig of the tests about copies."""

from pathlib import Path

import pytest

from smsdesk.store.unit import Store
from tests.services.backups.rig import Rig


@pytest.fixture
def rig(store: Store, tmp_path: Path) -> Rig:
    return Rig(store, tmp_path)
