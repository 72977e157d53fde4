"""Moving to a server and back: everything arrives, and one database counts whatever happens."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path
from threading import Event

import pytest

from smsdesk.bootstrap import open_desk
from smsdesk.clock import utc_now
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.databases.choice import Chosen
from smsdesk.services.databases.moving import DatabaseMoves, Step, Stopped
from smsdesk.services.databases.opening import Databases
from smsdesk.store.lease import Holder
from tests.postgres import ShopDatabase
from tests.services.databases.conftest import databases_of
from tests.services.databases.desk_data import contents, fill, send


@pytest.fixture
def moves(databases: Databases) -> DatabaseMoves:
    return DatabaseMoves(databases, utc_now)


def _refused(code: ErrorCode, deed: Callable[[], object]) -> SmsdeskError:
    with pytest.raises(SmsdeskError) as caught:
        deed()
    assert caught.value.code is code
    assert str(caught.value)
    return caught.value


# --- to a server ----------------------------------------------------------------------------------


def test_everything_arrives_and_is_used(
    data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    fill(data_dir)
    people, messages = contents(data_dir)
    told: list[tuple[int, int]] = []
    moved = moves.move(shop.address, password, lambda done, total: told.append((done, total)))
    assert (moved.contacts, moved.messages, moved.waiting) == (people, 3, 3)
    assert told[0] == (0, moved.rows)
    assert told[-1] == (moved.rows, moved.rows)
    without_nothing = [(id_, state, text.replace("\0", "")) for id_, state, text in messages]
    assert contents(data_dir) == (people, without_nothing)
    assert send(data_dir) == 3


def test_nothing_opens_or_makes_the_file_any_more(
    data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    fill(data_dir)
    moves.move(shop.address, password)
    send(data_dir)
    open_desk(data_dir, existing=True).close()
    assert not (data_dir / "smsdesk.db").exists()
    (kept,) = data_dir.glob("smsdesk.moved-*.db")
    with closing(sqlite3.connect(kept)) as file:
        assert file.execute("SELECT count(*) FROM messages").fetchone() == (3,)
        for change in (
            "UPDATE messages SET state = 'queued'",
            "INSERT INTO sender_lease VALUES (1, 'x', 'x', 1, 'x', 'x')",
            "DELETE FROM contacts",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="moved away"):
                file.execute(change)


def test_ids_go_on_where_they_were(
    data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    """Also those of people who were deleted: logs and links may still name them."""
    from smsdesk.core.contact import ContactDraft

    fill(data_dir)
    with closing(sqlite3.connect(data_dir / "smsdesk.db")) as file:
        query = "SELECT seq FROM sqlite_sequence WHERE name = 'contacts'"
        (last,) = file.execute(query).fetchone()
    moves.move(shop.address, password)
    with closing(open_desk(data_dir)) as desk:
        assert desk.contacts.save(ContactDraft(name="Nowa")).id == last + 1
    moves.leave()
    with closing(open_desk(data_dir)) as desk:
        assert desk.contacts.save(ContactDraft(name="Jeszcze nowsza")).id == last + 2


def test_a_window_that_has_the_file_open_is_told(
    data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    from smsdesk.core.contact import ContactDraft

    fill(data_dir)
    with closing(open_desk(data_dir)) as open_before:
        moves.move(shop.address, password)
        _refused(
            ErrorCode.DATABASE_MOVED, lambda: open_before.contacts.save(ContactDraft(name="Późno"))
        )


def test_nobody_moves_while_somebody_sends(
    data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    fill(data_dir)
    with closing(databases_of(data_dir).open()) as store:
        with store.begin(write=True) as tx:
            tx.lease.acquire(Holder("other", "other computer", 1, "window"), utc_now())
        _refused(ErrorCode.SENDER_BUSY, lambda: moves.move(shop.address, password))
    assert len(contents(data_dir)[1]) == 3


def test_it_can_be_stopped(
    data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    fill(data_dir)
    stop = Event()

    def stop_soon(done: int, _total: int) -> None:
        if done:
            stop.set()

    with pytest.raises(Stopped):
        moves.move(shop.address, password, stop_soon, stop)
    assert moves.test(shop.address, password).can_move
    assert send(data_dir) == 3


def test_a_shop_s_data_are_not_overwritten(
    tmp_path: Path, data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    fill(data_dir)
    moves.move(shop.address, password)
    other = tmp_path / "other"
    fill(other)
    again = DatabaseMoves(databases_of(other), utc_now)
    _refused(ErrorCode.SERVER_OCCUPIED, lambda: again.move(shop.address, password))
    _refused(ErrorCode.ALREADY_ON_SERVER, lambda: moves.move(shop.address, password))


def test_a_row_that_does_not_fit_changes_nothing(
    data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    fill(data_dir)
    with closing(sqlite3.connect(data_dir / "smsdesk.db")) as file:
        file.execute("UPDATE messages SET parts = 99999999999")
        file.commit()
    error = _refused(ErrorCode.TRANSFER_UNFIT, lambda: moves.move(shop.address, password))
    assert error.details == {"table": "messages"}
    assert moves.test(shop.address, password).can_move


# --- and back -------------------------------------------------------------------------------------


def test_everything_comes_back(
    tmp_path: Path, data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    fill(data_dir)
    moves.move(shop.address, password)
    before = contents(data_dir)
    moved = moves.leave()
    assert (moved.contacts, moved.messages) == (before[0], 3)
    assert contents(data_dir) == before
    assert not (data_dir / "database.json").exists()
    assert send(data_dir) == 3
    joined = tmp_path / "joined"
    databases_of(joined.parent)
    other = DatabaseMoves(databases_of(data_dir), utc_now)
    problem = other.test(shop.address, password).problem
    assert problem is not None
    assert problem.code is ErrorCode.DATABASE_DEPARTED


def test_other_desks_are_told_where_the_data_went(
    tmp_path: Path, data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    from smsdesk.core.contact import ContactDraft

    fill(data_dir)
    moves.move(shop.address, password)
    other = tmp_path / "other"
    other.mkdir()
    databases_of(other).choice.write(Chosen(shop.address))
    with closing(open_desk(other)) as open_before:
        moves.leave()
        _refused(
            ErrorCode.DATABASE_MOVED, lambda: open_before.contacts.save(ContactDraft(name="Późno"))
        )
    _refused(ErrorCode.DATABASE_DEPARTED, lambda: open_desk(other))


def test_there_is_nothing_to_be_left_at_home(moves: DatabaseMoves) -> None:
    _refused(ErrorCode.NOT_ON_SERVER, moves.leave)


def test_a_file_in_the_way_is_not_overwritten(
    data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    fill(data_dir)
    moves.move(shop.address, password)
    open_desk(data_dir).close()
    (data_dir / "smsdesk.db").write_bytes(b"somebody's")
    _refused(ErrorCode.FILE_IN_THE_WAY, moves.leave)
    assert (data_dir / "smsdesk.db").read_bytes() == b"somebody's"


def test_the_unfinished_message_goes_along(
    data_dir: Path, moves: DatabaseMoves, shop: ShopDatabase, password: Secret
) -> None:
    """Into a file of this desk: the others have theirs."""
    fill(data_dir, messages=0)
    draft = MessageDraft((Recipient(PhoneNumber("+48601123456")),), "Jeszcze nie")
    with closing(open_desk(data_dir)) as desk:
        desk.compose.keep(draft)
    moves.move(shop.address, password)
    with closing(open_desk(data_dir)) as desk:
        assert desk.compose.kept() == draft
        desk.compose.keep(replace(draft, text="Już prawie"))
    with closing(databases_of(data_dir).open()) as store, store.begin() as tx:
        assert tx.settings.text("draft") == ""
    moves.leave()
    with closing(open_desk(data_dir)) as desk:
        kept = desk.compose.kept()
    assert kept is not None
    assert kept.text == "Już prawie"
    assert not (data_dir / "draft.json").exists()


# --- killed at any moment -------------------------------------------------------------------------

KILLED = """
import json, os, signal, sys
from pathlib import Path
from smsdesk.clock import utc_now
from smsdesk.core.gateway import Secret
from smsdesk.core.server_address import ServerAddress
from smsdesk.services.databases.moving import DatabaseMoves, Step
from tests.services.databases.conftest import databases_of

folder, step, way, address, password = sys.argv[1:]

def reached(seen):
    if seen == step:
        os.kill(os.getpid(), signal.SIGKILL)

moves = DatabaseMoves(databases_of(Path(folder)), utc_now, reached)
if way == "move":
    moves.move(ServerAddress(**json.loads(address)), Secret(password))
else:
    moves.leave()
"""


def _kill(folder: Path, step: Step, way: str, shop: ShopDatabase) -> None:
    address = json.dumps(asdict(shop.address))
    command = [sys.executable, "-c", KILLED, str(folder), step, way, address, shop.password]
    assert subprocess.run(command, check=False, timeout=60).returncode == -9


def _sendable_places(folder: Path, tmp_path: Path, shop: ShopDatabase) -> list[str]:
    """Where a program would send from: this desk, and one that only knows the server."""
    stranger = tmp_path / "stranger"
    stranger.mkdir(exist_ok=True)
    databases_of(stranger).choice.write(Chosen(shop.address))
    return [
        f"{who} {'file' if databases_of(where).server() is None else 'server'}"
        for who, where in (("this", folder), ("stranger", stranger))
        if _opens(where)
    ]


def _opens(folder: Path) -> bool:
    try:
        open_desk(folder).close()
    except SmsdeskError as error:
        if error.code in (ErrorCode.DATABASE_UNFINISHED, ErrorCode.DATABASE_DEPARTED):
            return False
        raise
    return True


BEFORE = (Step.COPIED, Step.ARRIVED, Step.MARKED)


@pytest.mark.parametrize("step", list(Step))
def test_one_database_counts_wherever_a_move_is_killed(
    tmp_path: Path, data_dir: Path, shop: ShopDatabase, password: Secret, step: Step
) -> None:
    fill(data_dir)
    before = contents(data_dir)
    _kill(data_dir, step, "move", shop)
    kept = contents(data_dir)
    assert (kept[0], [m[:2] for m in kept[1]]) == (before[0], [m[:2] for m in before[1]])
    on_server = databases_of(data_dir).server() is not None
    assert on_server is (step not in BEFORE)
    places = set(_sendable_places(data_dir, tmp_path, shop))
    if on_server:
        assert places == {"this server", "stranger server"}
    else:
        assert "this file" in places
        # an empty database is nobody's; one with our data must not be opened
        assert (step is Step.COPIED) == ("stranger server" in places)
        moves = DatabaseMoves(databases_of(data_dir), utc_now)
        moves.move(shop.address, password)
    assert send(data_dir) == 3
    assert send(data_dir) == 0


@pytest.mark.parametrize("step", list(Step))
def test_one_database_counts_wherever_coming_back_is_killed(
    tmp_path: Path,
    data_dir: Path,
    moves: DatabaseMoves,
    shop: ShopDatabase,
    password: Secret,
    step: Step,
) -> None:
    fill(data_dir)
    moves.move(shop.address, password)
    before = contents(data_dir)
    _kill(data_dir, step, "leave", shop)
    assert contents(data_dir) == before
    on_server = databases_of(data_dir).server() is not None
    assert on_server is (step in BEFORE)
    places = set(_sendable_places(data_dir, tmp_path, shop))
    assert places == ({"this server", "stranger server"} if on_server else {"this file"})
    if on_server:
        moves.leave()
    assert send(data_dir) == 3
    assert send(data_dir) == 0
