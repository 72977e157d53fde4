"""A desk with some data, and a database on a real server for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from smsdesk.clock import utc_now
from smsdesk.core.gateway import Secret
from smsdesk.services.databases.choice import DatabaseChoice
from smsdesk.services.databases.opening import Databases
from smsdesk.services.draft_file import DraftFile
from smsdesk.store.secrets import Secrets
from tests.postgres import ShopDatabase, empty_database


@pytest.fixture
def shop() -> Iterator[ShopDatabase]:
    """An empty database on a server."""
    with empty_database() as database:
        yield database


@pytest.fixture
def password(shop: ShopDatabase) -> Secret:
    return Secret(shop.password)


def databases_of(folder: Path) -> Databases:
    """As `bootstrap` makes them."""
    choice = DatabaseChoice(folder / "database.json", Secrets())
    return Databases(folder / "smsdesk.db", choice, DraftFile(folder / "draft.json"), utc_now)


@pytest.fixture
def databases(data_dir: Path) -> Databases:
    return databases_of(data_dir)
