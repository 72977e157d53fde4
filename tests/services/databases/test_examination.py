"""What a test tells about a database on a server: each thing its own sentence."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from smsdesk.clock import utc_now
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.server_address import ServerAddress
from smsdesk.services.databases import examination
from smsdesk.services.databases.examination import Examined, examine
from smsdesk.services.databases.moving import DatabaseMoves
from smsdesk.services.health_server import of_server
from smsdesk.store.moving import server_probe
from tests import postgres
from tests.postgres import ShopDatabase
from tests.services.databases.conftest import databases_of
from tests.services.databases.desk_data import fill


def _look(shop: ShopDatabase) -> Examined:
    return examine(shop.address, Secret(shop.password), utc_now)


def _problem(shop: ShopDatabase) -> ErrorCode | None:
    found = _look(shop)
    assert not found.can_join
    assert not found.can_move
    return None if found.problem is None else found.problem.code


def test_an_empty_one_can_be_moved_to(shop: ShopDatabase) -> None:
    found = _look(shop)
    assert (found.can_move, found.can_join, found.revision) == (True, False, "")
    assert found.version.startswith("1")
    assert not found.notes
    assert all(finding.ok for finding in of_server(found))


def test_a_shop_s_can_be_joined(data_dir: Path, shop: ShopDatabase, password: Secret) -> None:
    fill(data_dir)
    moved = DatabaseMoves(databases_of(data_dir), utc_now).move(shop.address, password)
    found = _look(shop)
    assert (found.can_move, found.can_join) == (False, True)
    assert (found.contacts, found.messages) == (moved.contacts, moved.messages)


def test_something_foreign_is_told(shop: ShopDatabase) -> None:
    postgres.server().run("CREATE TABLE wordpress (id int)", shop.address.database)
    postgres.server().run("GRANT ALL ON SCHEMA public TO smsdesk", shop.address.database)
    assert _problem(shop) is ErrorCode.SERVER_FOREIGN


def test_a_newer_one_is_told(data_dir: Path, shop: ShopDatabase, password: Secret) -> None:
    fill(data_dir)
    DatabaseMoves(databases_of(data_dir), utc_now).move(shop.address, password)
    postgres.server().run("UPDATE alembic_version SET version_num = '9999'", shop.address.database)
    assert _problem(shop) is ErrorCode.DATABASE_NEWER


def test_too_few_rights_are_told(shop: ShopDatabase) -> None:
    name = shop.address.database
    server = postgres.server()
    server.run(f"ALTER DATABASE {name} OWNER TO admin")
    server.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC", name)
    assert _problem(shop) is ErrorCode.SERVER_RIGHTS


def test_another_encoding_is_told(password: Secret) -> None:
    server = postgres.server()
    server.run(
        "CREATE DATABASE latin OWNER smsdesk TEMPLATE template0 ENCODING 'LATIN2' LOCALE 'C'"
    )
    try:
        assert _problem(server.named("latin")) is ErrorCode.SERVER_ENCODING
    finally:
        server.drop("latin")


def test_an_old_server_is_told(shop: ShopDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "OLDEST", 99)
    found = _look(shop)
    assert found.problem is not None
    assert "99" in str(found.problem)
    assert [finding.ok for finding in of_server(found)].count(False) == 1


def test_a_server_without_extensions_only_searches_slowly(
    shop: ShopDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlalchemy import text

    monkeypatch.setattr(server_probe, "_EXTENSION", text("SELECT 1 WHERE false"))
    found = _look(shop)
    assert [note.code for note in found.notes] == [ErrorCode.SERVER_SLOW_SEARCH]
    assert found.can_move


def test_clocks_that_differ_are_told(shop: ShopDatabase) -> None:
    found = examine(shop.address, Secret(shop.password), lambda: utc_now() - timedelta(seconds=60))
    (note,) = found.notes
    assert note.code is ErrorCode.SERVER_CLOCK
    assert note.details["seconds"] == 60


REFUSED: list[tuple[Callable[[ServerAddress], ServerAddress], str, ErrorCode]] = [
    (lambda a: ServerAddress(a.host, a.database, a.user, 9), "", ErrorCode.SERVER_UNREACHABLE),
    (lambda a: ServerAddress(a.host, "nic", a.user, a.port), "", ErrorCode.SERVER_NO_DATABASE),
    (lambda a: a, "złe", ErrorCode.SERVER_LOGIN),
    (
        lambda a: ServerAddress(a.host, a.database, a.user, a.port, "require"),
        "",
        ErrorCode.SERVER_UNENCRYPTED,
    ),
]


@pytest.mark.parametrize(("change", "password", "code"), REFUSED)
def test_no_connection_has_its_sentence(
    shop: ShopDatabase,
    change: Callable[[ServerAddress], ServerAddress],
    password: str,
    code: ErrorCode,
) -> None:
    with pytest.raises(SmsdeskError) as caught:
        examine(change(shop.address), Secret(password or shop.password), utc_now)
    assert caught.value.code is code
    assert shop.password not in str(caught.value)
