"""Joining a shop's data: the own ones stay aside, closed, and come back when one parts."""

import os
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from smsdesk.bootstrap import open_desk
from smsdesk.clock import utc_now
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.services.databases.choice import Chosen
from smsdesk.services.databases.joining import DatabaseJoining, OwnData
from smsdesk.services.databases.moving import DatabaseMoves, Step
from tests.postgres import ShopDatabase
from tests.services.databases.conftest import databases_of
from tests.services.databases.desk_data import contents, fill, send


@pytest.fixture
def settled(tmp_path: Path, shop: ShopDatabase, password: Secret) -> ShopDatabase:
    """The shop's data are on the server: nobody waits there."""
    first = tmp_path / "first"
    fill(first, messages=0)
    DatabaseMoves(databases_of(first), utc_now).move(shop.address, password)
    return shop


@pytest.fixture
def joining(data_dir: Path) -> DatabaseJoining:
    return DatabaseJoining(databases_of(data_dir), utc_now)


def _refused(code: ErrorCode, deed: Callable[[], object]) -> SmsdeskError:
    with pytest.raises(SmsdeskError) as caught:
        deed()
    assert caught.value.code is code
    return caught.value


def test_a_new_desk_simply_joins(
    data_dir: Path, joining: DatabaseJoining, settled: ShopDatabase, password: Secret
) -> None:
    assert joining.own() == OwnData()
    found = joining.join(settled.address, password)
    assert contents(data_dir)[0] == found.contacts > 0
    assert [one.name for one in data_dir.glob("*.db")] == []


def test_what_waits_is_left_behind_only_on_purpose(
    data_dir: Path, joining: DatabaseJoining, settled: ShopDatabase, password: Secret
) -> None:
    fill(data_dir, messages=2)
    for agreed in (None, 1):
        join = partial(joining.join, settled.address, password, agreed)
        assert _refused(ErrorCode.JOIN_UNCONFIRMED, join).details == {"count": 2}
    assert len(contents(data_dir)[1]) == 2
    joining.join(settled.address, password, 2)
    assert contents(data_dir)[1] == []
    assert send(data_dir) == 0


def test_whoever_parts_has_what_was_left(
    data_dir: Path, joining: DatabaseJoining, settled: ShopDatabase, password: Secret
) -> None:
    fill(data_dir, messages=2)
    before = contents(data_dir)
    joining.join(settled.address, password, 2)
    open_desk(data_dir).close()
    assert not (data_dir / "smsdesk.db").exists()
    assert joining.part() == OwnData(before[0], 2, 2)
    people, messages = contents(data_dir)
    assert people == before[0]
    assert [(one, text) for one, _, text in messages] == [(one, text) for one, _, text in before[1]]
    assert send(data_dir) == 2
    _refused(ErrorCode.NOT_ON_SERVER, joining.part)


def test_what_was_left_long_ago_leaves_only_when_a_person_says_so(
    data_dir: Path, settled: ShopDatabase, password: Secret
) -> None:
    """It may have been sent from the shop's data since, and objections to it are noted there."""
    fill(data_dir, messages=2)
    with closing(sqlite3.connect(data_dir / "smsdesk.db")) as own, own:
        own.execute("UPDATE messages SET updated_at = ?", ("2026-01-02T08:00:00.000000+00:00",))
    joining = DatabaseJoining(databases_of(data_dir), utc_now)
    joining.join(settled.address, password, 2)
    joining.part()
    assert send(data_dir) == 0
    with closing(open_desk(data_dir)) as desk:
        missed = desk.scheduling.missed()
        assert len(missed) == 2
        assert desk.scheduling.release(missed).checked() == 2
    assert send(data_dir) == 2


def test_whoever_moved_parts_with_nothing(
    data_dir: Path, joining: DatabaseJoining, shop: ShopDatabase, password: Secret
) -> None:
    """The data are the shop's now; a second copy of what waits would be sent twice."""
    fill(data_dir)
    DatabaseMoves(databases_of(data_dir), utc_now).move(shop.address, password)
    assert joining.part() == OwnData()
    assert contents(data_dir) == (0, [])


def test_an_empty_database_cannot_be_joined(
    joining: DatabaseJoining, shop: ShopDatabase, password: Secret
) -> None:
    _refused(ErrorCode.NOTHING_TO_JOIN, lambda: joining.join(shop.address, password))


def test_a_desk_may_find_its_server_at_another_address(
    data_dir: Path, joining: DatabaseJoining, settled: ShopDatabase, password: Secret
) -> None:
    databases_of(data_dir).choice.write(
        Chosen(settled.address.__class__("10.0.0.1", "shop", "nobody"))
    )
    joining.join(settled.address, password)
    assert databases_of(data_dir).server() == settled.address


def test_a_file_in_the_way_keeps_one_from_parting(
    data_dir: Path, joining: DatabaseJoining, settled: ShopDatabase, password: Secret
) -> None:
    joining.join(settled.address, password)
    (data_dir / "smsdesk.db").write_bytes(b"somebody's")
    _refused(ErrorCode.FILE_IN_THE_WAY, joining.part)
    assert databases_of(data_dir).server() == settled.address


@pytest.mark.parametrize("step", [Step.MARKED, Step.LEFT, Step.CHOSEN])
def test_one_database_counts_wherever_joining_is_killed(
    data_dir: Path, settled: ShopDatabase, password: Secret, step: Step
) -> None:
    fill(data_dir, messages=1)
    child = os.fork()
    if not child:  # pragma: no cover  # it dies
        _join_and_die(data_dir, settled, password, step)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL
    joined = step is not Step.MARKED
    assert len(contents(data_dir)[1]) == (0 if joined else 1)
    assert (databases_of(data_dir).server() is not None) is joined


def _join_and_die(folder: Path, shop: ShopDatabase, password: Secret, step: Step) -> None:
    def reached(seen: Step) -> None:
        if seen is step:
            os.kill(os.getpid(), signal.SIGKILL)

    try:
        DatabaseJoining(databases_of(folder), utc_now, reached).join(shop.address, password, 1)
    finally:
        os._exit(1)
