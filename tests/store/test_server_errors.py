"""What a server's refusals become: a sentence about what to do next, and never a secret."""

import re
import socket
import subprocess
import sys
import traceback
from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.server_address import ServerAddress
from smsdesk.store.engine import make_engine
from smsdesk.store.schema import upgrade
from smsdesk.store.server import errors as server_errors
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.postgres import ShopDatabase, empty_database, server, shop_database

E = ErrorCode
ADDRESS = ServerAddress("shop", "smsdesk", "anna")
PASSWORD = "Tajne.Hasło-7"


@pytest.fixture
def shop() -> Iterator[ShopDatabase]:
    with shop_database() as made:
        yield made


def error_of(address: ServerAddress, password: str) -> SmsdeskError:
    """Of opening and reading."""
    store = Store(make_engine(address, password=password))
    with pytest.raises(SmsdeskError) as caught, store.begin() as tx:
        tx.settings.all()
    store.close()
    return caught.value


def run(shop: ShopDatabase, statement: str) -> None:
    server().run(statement.format(shop.address.database))


# --- real ones -----------------------------------------------------------------------------------


def test_a_wrong_password_is_told_and_not_shown(shop: ShopDatabase) -> None:
    error = error_of(shop.address, PASSWORD)
    assert error.code is E.SERVER_LOGIN
    assert error.details["user"] == "smsdesk"
    shown = "".join(traceback.format_exception(error))
    engine = make_engine(shop.address, password=PASSWORD)
    for text in (shown, repr(engine), str(engine.url), repr(engine.url), repr(shop)):
        assert PASSWORD not in text
        assert shop.password not in text


def test_no_password(shop: ShopDatabase) -> None:
    assert error_of(shop.address, "").code is E.SERVER_LOGIN


def test_an_unknown_user(shop: ShopDatabase) -> None:
    assert error_of(replace(shop.address, user="nobody"), PASSWORD).code is E.SERVER_LOGIN


def test_no_such_database(shop: ShopDatabase) -> None:
    error = error_of(replace(shop.address, database="elsewhere"), shop.password)
    assert error.code is E.SERVER_NO_DATABASE
    assert "elsewhere" in str(error)


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = ServerAddress("127.0.0.1", "smsdesk", "smsdesk", taken.getsockname()[1])
        error = error_of(address, PASSWORD)
    assert error.code is E.SERVER_UNREACHABLE


def test_somebody_else_listens() -> None:
    """A web server, say."""
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        address = ServerAddress("127.0.0.1", "smsdesk", "smsdesk", stranger.getsockname()[1])
        code = "import socket, sys; s = socket.socket(fileno=int(sys.argv[1])); c, _ = s.accept();"
        code += "c.recv(99); c.sendall(b'HTTP/1.0 400 Bad Request\\r\\n\\r\\n'); c.close()"
        number = stranger.fileno()
        child = subprocess.Popen([sys.executable, "-c", code, str(number)], pass_fds=[number])
        error = error_of(address, PASSWORD)
        child.wait(10)
    assert error.code is E.SERVER_UNREACHABLE


def test_no_such_computer() -> None:
    error = error_of(ServerAddress("no-such-host.invalid", "smsdesk", "smsdesk"), PASSWORD)
    assert error.code is E.SERVER_NOT_FOUND


def test_encryption_that_is_not_to_be_had(shop: ShopDatabase) -> None:
    error = error_of(replace(shop.address, sslmode="require"), shop.password)
    assert error.code is E.SERVER_UNENCRYPTED


def test_a_database_that_takes_nobody(shop: ShopDatabase) -> None:
    run(shop, "ALTER DATABASE {} ALLOW_CONNECTIONS false")
    assert error_of(shop.address, shop.password).code is E.SERVER_REFUSED


def test_too_many_are_connected(shop: ShopDatabase) -> None:
    run(shop, "ALTER DATABASE {} CONNECTION LIMIT 0")
    assert error_of(shop.address, shop.password).code is E.SERVER_CROWDED


def test_a_database_that_can_only_be_read(shop: ShopDatabase) -> None:
    run(shop, "ALTER DATABASE {} SET default_transaction_read_only = on")
    store = Store(make_engine(shop.address, password=shop.password))
    with pytest.raises(SmsdeskError) as caught, store.begin(write=True) as tx:
        tx.settings.put("name", "value")
    assert caught.value.code is E.SERVER_READONLY
    store.close()


def test_no_right_to_make_tables() -> None:
    with empty_database() as shop:
        run(shop, "ALTER DATABASE {} OWNER TO admin")
        engine = make_engine(shop.address, password=shop.password)
        with pytest.raises(SmsdeskError) as caught:
            upgrade(engine)
        engine.dispose()
    assert caught.value.code is E.SERVER_RIGHTS


def test_a_table_that_may_not_be_written(shop: ShopDatabase) -> None:
    with server().connect(shop.address.database) as connection:
        connection.execute("ALTER TABLE settings OWNER TO admin")
    assert error_of(shop.address, shop.password).code is E.SERVER_RIGHTS


def test_a_mistake_of_ours_stays_one(shop: ShopDatabase) -> None:
    store = Store(make_engine(shop.address, password=shop.password))
    with pytest.raises(Exception, match="syntax error") as caught, store.begin() as tx:
        tx._session.connection().exec_driver_sql("SELEKT")
    assert not isinstance(caught.value, SmsdeskError)
    store.close()


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO groups (name, created_at, updated_at) VALUES ('Kowalski', '', '')",
        "INSERT INTO groups (id, name, created_at) VALUES (7, 'Kowalski', '')",
        "INSERT INTO templates (name, text, purpose, created_at, updated_at)"
        " VALUES ('a', 'Kowalski', 'none', '', '')",
        "SELECT CAST('Kowalski' AS INTEGER)",
    ],
)
def test_a_mistake_of_ours_tells_no_values(shop: ShopDatabase, statement: str) -> None:
    """The server says "Failing row contains (1, Kowalski, ...)"."""
    store = Store(make_engine(shop.address, password=shop.password))
    with store.begin(write=True) as tx:
        tx.groups.add("Kowalski", None, START)
    with pytest.raises(DBAPIError, match="SQLSTATE 2") as caught, store.begin(write=True) as tx:
        tx._session.connection().exec_driver_sql(statement)
    shown = "".join(traceback.format_exception(caught.value)).replace(statement, "")
    assert "Failing row" not in shown
    assert "Key (" not in shown
    assert 'syntax for type integer: "Kowalski"' not in shown
    store.close()


# --- words that cannot be had here ---------------------------------------------------------------


class OperationalError(Exception):
    """Named as the driver's."""

    sqlstate: str | None = None


def known(words: str, state: str | None = None) -> ErrorCode | None:
    error = OperationalError(words)
    error.sqlstate = state
    found = server_errors.known(error, ADDRESS)
    return found.code if found else None


SAID = 'connection failed: connection to server at "shop", port 5432 failed: {}'


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("FATAL:  the database system is starting up", E.SERVER_STOPPING),
        ("FATAL:  the database system is shutting down", E.SERVER_STOPPING),
        ("FATAL:  the database system is in recovery mode", E.SERVER_STOPPING),
        ("FATAL:  sorry, too many clients already", E.SERVER_CROWDED),
        ("FATAL:  remaining connection slots are reserved for superusers", E.SERVER_CROWDED),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.7", user "anna"', E.SERVER_REFUSED),
        ('FATAL:  role "anna" is not permitted to log in', E.SERVER_LOGIN),
        ('FATAL:  role "anna" does not exist', E.SERVER_LOGIN),
        ('FATAL:  permission denied for database "smsdesk"', E.SERVER_RIGHTS),
        ('FATAL:  baza danych "smsdesk" nie istnieje', E.SERVER_NO_DATABASE),
        ('KATASTROFALNY:  rola "anna" nie istnieje', E.SERVER_LOGIN),
        ('FATAL:  autoryzacja hasłem nie powiodła się dla użytkownika "anna"', E.SERVER_LOGIN),
        ("FATAL:  system bazy danych uruchamia się", E.SERVER_STOPPING),
        ("FATAL:  something that nobody knows", E.SERVER_REFUSED),
        ("timeout expired", E.SERVER_UNREACHABLE),
        ("No route to host", E.SERVER_UNREACHABLE),
        ("something that nobody knows", E.SERVER_UNREACHABLE),
    ],
)
def test_a_refused_connection(words: str, code: ErrorCode) -> None:
    assert known(SAID.format(words)) is code


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("53100", E.SERVER_DISK_FULL),
        ("53300", E.SERVER_CROWDED),
        ("57P02", E.SERVER_STOPPING),
        ("25P03", E.SERVER_LOST),
        ("08006", E.SERVER_LOST),
        ("40P01", E.DATABASE_LOCKED),
        ("XX001", E.DATABASE_DAMAGED),
        ("58030", E.SERVER_FAILED),
        ("23505", None),
        ("42601", None),
    ],
)
def test_a_failed_statement(state: str, code: ErrorCode | None) -> None:
    assert known("whatever it says", state) is code


def test_no_connection_any_more() -> None:
    assert known("the connection is lost") is E.SERVER_LOST
    assert known("server closed the connection unexpectedly") is E.SERVER_LOST
    assert server_errors.known(ValueError("ours"), ADDRESS) is None
    assert server_errors.known(None, ADDRESS) is None


def test_every_code_of_a_server_counts_as_one_of_the_database() -> None:
    """The sender does not take them for a gateway's."""
    codes = [code for code in ErrorCode if code.name.startswith("SERVER_")]
    of_gateways = {E.SERVER_WRONG}
    assert {code for code in codes if not code.startswith("database_")} == of_gateways


@pytest.mark.parametrize(
    "code", [code for code in ErrorCode if code.startswith("database_server_")]
)
def test_its_sentence_finds_all_that_it_names(code: ErrorCode) -> None:
    error = server_errors.server_error(code, ADDRESS, encoding="LATIN2", reason="no entry")
    assert not re.search(r"[{}]", str(error))
