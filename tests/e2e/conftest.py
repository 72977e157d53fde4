"""What every journey has: children that nobody measures."""

import pytest


@pytest.fixture(autouse=True)
def _children_run_free(monkeypatch: pytest.MonkeyPatch) -> None:
    """Journeys start hundreds of processes; what these run is covered by tests of its own.

    Traced, each took half as long again.
    """
    for name in ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG"):
        monkeypatch.delenv(name, raising=False)
