"""Fixtures for every test: an empty home, a keyring in a file, no network but loopback."""

import ipaddress
import os
import shutil
import socket
from collections.abc import Iterator
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from smsdesk.store.unit import Store

ON_EVERY_DATABASE = frozenset(
    {
        "test_attempt_log",
        "test_clock_lease",
        "test_contacts",
        "test_duplicates",
        "test_failover",
        "test_groups",
        "test_history",
        "test_import_people",
        "test_in_flight",
        "test_lease_keeper",
        "test_own_fields",
        "test_permission",
        "test_privacy",
        "test_reminders",
        "test_rerouting",
        "test_retention",
        "test_scheduled_run",
        "test_scheduling",
        "test_second_look",
        "test_sender",
        "test_sender_reports",
        "test_sender_settling",
        "test_template_sizes",
    }
)
"""Modules of tests/services whose `store` is of every kind, as all of tests/store's are."""

_connect = socket.socket.connect
_getaddrinfo = socket.getaddrinfo


def _is_local(host: object) -> bool:
    if not isinstance(host, str):
        return True
    try:
        return host in ("localhost", "") or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Close every socket that does not stay on this machine; unknown hosts are not found."""

    def connect(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and not _is_local(address[0]):
            raise AssertionError(f"a test tried to connect to {address[0]}")
        _connect(self, address)  # type: ignore[arg-type]  # checked by the real call

    def getaddrinfo(host: object, *args: object, **kwargs: object) -> object:
        if not _is_local(host):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return _getaddrinfo(host, *args, **kwargs)  # type: ignore[arg-type]  # passed through

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home with its keyring in a file, for this process and its children."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyrings.alt.file.PlaintextKeyring")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("LANG", "C.UTF-8")
    for name in ("SMSDESK_DATA_DIR", "LC_ALL", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture(autouse=True)
def _keyring_follows_home(home: Path) -> Iterator[None]:
    """The keyring library keeps its backend; make it the file of this test's home."""
    import keyring
    from keyrings.alt.file import PlaintextKeyring

    before = keyring.get_keyring()
    keyring.set_keyring(PlaintextKeyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application is made before any test's own environment: it needs no screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return ["smsdesk"]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """Where a test's program keeps its data."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def blank_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database without rows, for copying."""
    from smsdesk.store.engine import make_engine
    from smsdesk.store.schema import upgrade

    path = tmp_path_factory.mktemp("blank") / "smsdesk.db"
    engine = make_engine(path)
    upgrade(engine)
    engine.dispose()
    return path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spread the modules of journeys over the run: they wait while others compute."""
    modules = [list(tests) for _, tests in groupby(items, key=lambda item: item.path)]
    journeys = [tests for tests in modules if "e2e" in tests[0].path.parts]
    others = [tests for tests in modules if "e2e" not in tests[0].path.parts]
    step = max(1, (len(items) - sum(map(len, journeys))) // (len(journeys) + 1))
    items.clear()
    since = 0
    for tests in others:
        items += tests
        since += len(tests)
        if since >= step and journeys:
            items += journeys.pop(0)
            since -= step
    items += chain.from_iterable(journeys)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Tests of the store and of what sends run on every kind of database."""
    is_own = hasattr(metafunc.module, "store")  # of modules about files
    if "store" not in metafunc.fixturenames or is_own:
        return
    if _is_for_every_database(metafunc.definition.path):
        metafunc.parametrize("store", ("sqlite", "postgresql"), indirect=True)


def _is_for_every_database(module: Path) -> bool:
    return module.parent.name == "store" or module.stem in ON_EVERY_DATABASE


@pytest.fixture
def store(request: pytest.FixtureRequest) -> "Store":
    """An empty store; its kind is the test's parameter, see `pytest_generate_tests`."""
    kind = getattr(request, "param", "sqlite")
    found: Store = request.getfixturevalue(f"{kind}_store")
    return found


@pytest.fixture
def sqlite_store(tmp_path: Path, blank_database: Path) -> Iterator["Store"]:
    """An empty store in a file; locks are waited for only briefly."""
    from smsdesk.store.engine import make_engine
    from smsdesk.store.unit import Store

    path = tmp_path / "smsdesk.db"
    shutil.copyfile(blank_database, path)
    opened = Store(make_engine(path, busy_timeout=0.2))
    yield opened
    opened.close()


@pytest.fixture
def postgresql_store() -> Iterator["Store"]:
    """An empty store on a server, whose time is that of the tests; locks as in a file."""
    from smsdesk.store.unit import Store
    from tests.postgres import emptied_engine

    with emptied_engine() as engine:
        opened = Store(engine, desks_agree=True)
        yield opened
        opened.close()
