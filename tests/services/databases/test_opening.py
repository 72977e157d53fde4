"""Opening what was chosen: never a file where a server was, never an unfinished move."""

from contextlib import closing
from pathlib import Path

import pytest

from smsdesk.bootstrap import examine, open_desk
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.server_address import ServerAddress
from smsdesk.services.databases.choice import Chosen
from smsdesk.services.databases.opening import Databases, file_marks
from smsdesk.services.people.first_contacts import first_contacts
from smsdesk.store.moving.handing_over import Departure
from tests.postgres import ShopDatabase
from tests.services.databases.desk_data import fill

NOWHERE = ServerAddress("127.0.0.1", "shop", "smsdesk", 9)


def _code(databases: Databases) -> ErrorCode:
    with pytest.raises(SmsdeskError) as caught:
        databases.open()
    return caught.value.code


def test_a_server_that_is_away_makes_no_file(data_dir: Path, databases: Databases) -> None:
    databases.choice.write(Chosen(NOWHERE))
    assert _code(databases) is ErrorCode.SERVER_UNREACHABLE
    for existing in (True, False):
        with pytest.raises(SmsdeskError):
            open_desk(data_dir, existing=existing)
    assert not list(data_dir.glob("*.db"))


def test_a_broken_choice_opens_nothing(data_dir: Path, databases: Databases) -> None:
    fill(data_dir)
    (data_dir / "database.json").write_text("?")
    assert _code(databases) is ErrorCode.DATABASE_CHOICE_BROKEN
    findings = [found for found in examine(data_dir, online=False) if not found.ok]
    assert [found.error.code for found in findings if found.error] == [
        ErrorCode.DATABASE_CHOICE_BROKEN
    ]


def test_a_file_beside_a_chosen_server_is_left_alone(
    data_dir: Path, databases: Databases, shop: ShopDatabase, password: Secret
) -> None:
    fill(data_dir)
    databases.choice.keep_password(password)
    databases.choice.write(Chosen(shop.address))
    databases.open().close()
    assert (data_dir / "smsdesk.db").exists()
    findings = {found.kind: found.value for found in examine(data_dir, online=False)}
    assert findings["database server"].startswith("PostgreSQL ")
    assert findings["contacts"] == "0"


def test_the_doctor_tells_of_a_server_that_is_away(data_dir: Path, databases: Databases) -> None:
    databases.choice.write(Chosen(NOWHERE))
    found = [one for one in examine(data_dir, online=False) if one.error is not None]
    assert [one.error.code for one in found if one.error] == [ErrorCode.SERVER_UNREACHABLE]


def test_a_move_that_never_ended_is_not_opened(data_dir: Path, databases: Databases) -> None:
    from smsdesk.store.moving.handing_over import Arrival, mark_arrival

    fill(data_dir)
    with closing(databases.at(Chosen())) as database, database.frozen() as here:
        mark_arrival(here.connection, Arrival("token", "biuro"))
    assert _code(databases) is ErrorCode.DATABASE_UNFINISHED
    databases.choice.write(Chosen(None, "token"))
    databases.open().close()
    marks = file_marks(data_dir / "smsdesk.db")
    assert marks is not None
    assert marks.arrival is None


def test_moves_in_a_circle_end(
    data_dir: Path, databases: Databases, shop: ShopDatabase, password: Secret
) -> None:
    fill(data_dir)
    databases.choice.keep_password(password)
    there = Chosen(shop.address)
    with closing(databases.at(Chosen())) as database, database.frozen() as here:
        here.depart(Departure("token", "biuro", shop.address))
    with closing(databases.at(there)) as database:
        database.upgrade()
        with database.frozen() as here:
            here.depart(Departure("token", "biuro", shop.address))
    assert _code(databases) is ErrorCode.DATABASE_CHOICE_BROKEN


def test_a_file_that_is_none_of_ours_says_nothing(tmp_path: Path) -> None:
    assert file_marks(tmp_path / "missing.db") is None
    (tmp_path / "other.db").write_bytes(b"x" * 5000)
    assert file_marks(tmp_path / "other.db") is None


def test_the_first_page_needs_a_file(data_dir: Path) -> None:
    assert list(first_contacts(data_dir / "smsdesk.db")) == []
