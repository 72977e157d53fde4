"""The tables on a server: made by whoever is first, refused in words where they are others'."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store import schema
from smsdesk.store.dialect import postgresql
from smsdesk.store.engine import make_engine
from smsdesk.store.models import Base
from smsdesk.store.revision import HEAD
from smsdesk.store.schema import server_revision, upgrade
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.postgres import ShopDatabase, empty_database, server, shop_database


@pytest.fixture
def shop() -> Iterator[ShopDatabase]:
    with empty_database() as made:
        yield made


@pytest.fixture
def engine(shop: ShopDatabase) -> Iterator[Engine]:
    made = make_engine(shop.address, password=shop.password)
    yield made
    made.dispose()


@pytest.fixture
def ready() -> Iterator[Engine]:
    """With the program's tables."""
    with shop_database() as made:
        engine = make_engine(made.address, password=made.password)
        yield engine
        engine.dispose()


def refusal(engine: Engine) -> SmsdeskError:
    with pytest.raises(SmsdeskError) as caught:
        upgrade(engine)
    return caught.value


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names())


def execute(engine: Engine, statement: str) -> None:
    with engine.begin() as connection:
        connection.execute(text(statement))


THEN = START.isoformat()
ANNA = f"""
    INSERT INTO contacts
        (kind, name, company, email, note, sort_key, search, created_at, updated_at)
    VALUES ('customer', 'Anna', '', '', '', 'anna', 'anna', '{THEN}', '{THEN}')
"""  # noqa: S608  # a time


def test_a_new_database_has_the_models_schema(ready: Engine) -> None:
    with ready.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        found = compare_metadata(context, Base.metadata)
    # what only makes searching fast is no part of the models
    others = [each for each in found if "_trigrams" not in str(each)]
    assert others == []
    assert server_revision(ready) == HEAD


def test_texts_are_as_in_sqlite(ready: Engine) -> None:
    """Any length, and in the order of their letters' numbers."""
    with ready.connect() as connection:
        loose = connection.execute(postgresql._LOOSE, {"tables": sorted(Base.metadata.tables)})
        assert loose.all() == []
        assert connection.scalar(text("SELECT count(*) FROM settings WHERE 'ż' > name")) == 0


def test_two_desks_that_start_at_once(shop: ShopDatabase) -> None:
    together = Barrier(3)

    def start(_number: int) -> str | None:
        engine = make_engine(shop.address, password=shop.password)
        together.wait()
        upgrade(engine)
        found = server_revision(engine)
        engine.dispose()
        return found

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(start, range(3))) == [HEAD] * 3


def test_an_upgrade_keeps_the_data_and_tells_that_there_is_no_copy(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    schema._migrate(engine, "0001")
    execute(engine, ANNA)
    assert server_revision(engine) == "0001"
    upgrade(engine)
    assert "upgraded from 0001, without a copy" in caplog.text
    caplog.clear()
    store = Store(engine)
    with store.begin() as tx:
        [found] = tx.contacts.get_many(tx.contacts.find(ContactFilter(search="ann"), START))
    assert (found.name, found.created_at) == ("Anna", START)


def test_down_and_up_again(ready: Engine) -> None:
    before = tables(ready)
    schema._migrate(ready, "0001", down=True)
    assert tables(ready) < before
    upgrade(ready)
    assert tables(ready) == before
    schema._migrate(ready, "base", down=True)
    assert tables(ready) == {"alembic_version"}


def test_a_failed_upgrade_changes_nothing(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("on purpose")

    monkeypatch.setattr(command, "upgrade", fail)
    with pytest.raises(OSError, match="on purpose"):
        upgrade(engine)
    assert tables(engine) == set()


# --- not ours ------------------------------------------------------------------------------------


def test_an_empty_one(engine: Engine) -> None:
    assert server_revision(engine) is None


def test_somebody_elses_tables(engine: Engine) -> None:
    execute(engine, "CREATE TABLE invoices (id int)")
    assert refusal(engine).code is ErrorCode.SERVER_FOREIGN
    assert tables(engine) == {"invoices"}


def test_a_newer_one(ready: Engine) -> None:
    execute(ready, "UPDATE alembic_version SET version_num = '9999'")
    assert refusal(ready).code is ErrorCode.DATABASE_NEWER
    with pytest.raises(SmsdeskError) as caught:
        server_revision(ready)
    assert caught.value.code is ErrorCode.DATABASE_NEWER


def test_a_damaged_one(ready: Engine) -> None:
    execute(ready, "DROP TABLE settings")
    assert refusal(ready).code is ErrorCode.DATABASE_DAMAGED


def test_an_encoding_without_all_letters(shop: ShopDatabase) -> None:
    name = shop.address.database
    server().drop(name)
    server().run(
        f"CREATE DATABASE {name} OWNER smsdesk TEMPLATE template0 ENCODING 'LATIN2' LOCALE 'C'"
    )
    engine = make_engine(shop.address, password=shop.password)
    error = refusal(engine)
    assert error.code is ErrorCode.SERVER_ENCODING
    assert "LATIN2" in str(error)
    assert tables(engine) == set()
    engine.dispose()


# --- what helps ----------------------------------------------------------------------------------


def trigrams(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        names = connection.execute(
            text("SELECT indexname FROM pg_indexes WHERE indexname LIKE '%trigrams'")
        )
        return set(names.scalars())


def test_texts_that_are_searched_have_trigrams(ready: Engine) -> None:
    assert trigrams(ready) == {
        "ix_contacts_search_trigrams",
        "ix_contacts_phone_trigrams",
        "ix_messages_search_trigrams",
    }


def test_a_server_without_trigrams_will_do(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(postgresql, "_TRIGRAMS", "CREATE EXTENSION IF NOT EXISTS nowhere")
    upgrade(engine)
    assert "no trigrams" in caplog.text
    caplog.clear()
    assert trigrams(engine) == set()
    store = Store(engine)
    with store.begin(write=True) as tx:
        tx.contacts.add(ContactDraft("Żaneta"), START)
    with store.begin() as tx:
        assert len(tx.contacts.find(ContactFilter(search="zanet"), START)) == 1
