"""Several desks over one real server: changes are seen, and losing the server is a state."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import keyring
import pytest
from PySide6.QtWidgets import QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.app import build
from smsdesk.bootstrap import databases, open_desk
from smsdesk.clock import utc_now
from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.databases.choice import PASSWORD_VARIABLE, Chosen
from smsdesk.services.databases.moving import DatabaseMoves
from smsdesk.services.setup_values import SetupDraft
from smsdesk.ui.context import PageKey
from smsdesk.ui.databases.lost_banner import LostBanner
from smsdesk.ui.sender_process import SenderState
from tests.e2e.shop import Shop
from tests.postgres import PostgresServer, ShopDatabase, empty_database, server
from tests.services.databases.desk_data import fill
from tests.simulators.smsapi import PASSWORD_MD5, SmsApiSimulator

WAIT = 30_000


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> Iterator[ShopDatabase]:
    with empty_database() as made:
        monkeypatch.setenv(PASSWORD_VARIABLE, made.password)
        yield made


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


@pytest.fixture
def desk(qtbot: QtBot, data_dir: Path, database: ShopDatabase) -> Iterator[Shop]:
    """A window whose data are on the server."""
    fill(data_dir, messages=0)
    moves = DatabaseMoves(databases(data_dir), utc_now)
    moves.move(database.address, Secret(database.password))
    shop = Shop(qtbot, data_dir)
    yield shop
    shop.app.close()


@pytest.fixture
def other(tmp_path: Path, database: ShopDatabase) -> Path:
    """The data folder of another computer."""
    folder = tmp_path / "other"
    folder.mkdir()
    databases(folder).choice.write(Chosen(database.address))
    return folder


def test_what_another_desk_writes_is_seen_soon(desk: Shop, other: Path) -> None:
    desk.app.window.show_page(PageKey.CONTACTS)
    table = desk.wait_for(QTableView, "contactTable")
    desk.wait(lambda: table.model().rowCount() > 0)
    desk.wait(lambda: desk.app.window._watch.has_looked)
    before = table.model().rowCount()
    with closing(open_desk(other)) as somebody:
        somebody.contacts.save(ContactDraft(name="Aaaron Nowy"))
        # how soon is measured by the benchmark D1
        desk.wait(lambda: table.model().rowCount() == before + 1)
        (template, *_) = somebody.templates.list()
        with desk.qtbot.waitSignal(desk.app.context.changes.templates, timeout=WAIT):
            somebody.templates.delete(template.id)


# --- losing the server ----------------------------------------------------------------------------


@pytest.fixture
def running() -> Iterator[PostgresServer]:
    """The server, which runs again after the test."""
    yield server()
    if not server().runs:
        server().start()


def _type(desk: Shop, text: str) -> QPlainTextEdit:
    desk.app.window.show_page(PageKey.CONTACTS)
    field = desk.wait_for(QPlainTextEdit, "composerText")
    desk.wait(field.isEnabled)
    field.setPlainText(text)
    return field


def test_a_lost_server_is_a_state_and_everything_goes_on_by_itself(
    desk: Shop, running: PostgresServer
) -> None:
    text = _type(desk, "Pani Anno, opony są już założone.")
    sender = desk.app.context.sender
    sender.start()
    desk.wait(lambda: sender.state is SenderState.IDLE)
    running.stop("fast")
    banner = desk.wait_for(LostBanner, "databaseLost")
    assert "127.0.0.1" in banner.text()
    desk.wait(lambda: sender.state is SenderState.NO_DATABASE)
    assert desk.table("contactTable").model().rowCount() > 0
    assert text.toPlainText() == "Pani Anno, opony są już założone."
    running.start()
    desk.wait(lambda: not banner.isVisible())
    desk.wait(lambda: sender.state is SenderState.IDLE)
    with closing(open_desk(desk.data_dir)) as later:
        later.contacts.save(ContactDraft(name="Po przerwie"))
    desk.wait(lambda: "25" in desk.reads("statusContacts"))


def test_unsent_text_outlives_the_server_and_the_window(
    desk: Shop, running: PostgresServer
) -> None:
    _type(desk, "Napisane wcześniej")
    running.stop()
    desk.wait_for(LostBanner, "databaseLost")
    _type(desk, "Napisane bez serwera")
    desk.app.close()
    desk.app = build(["smsdesk", "--data-dir", str(desk.data_dir)])
    desk.app.window.show()
    desk.wait(lambda: desk.app.window.ready)
    desk.find(QWidget, "loadProblem")
    assert not list(desk.data_dir.glob("smsdesk.db"))
    running.start()
    desk.click("loadAgain")
    desk.wait(lambda: desk.app.window.page is PageKey.CONTACTS)
    field = desk.wait_for(QPlainTextEdit, "composerText")
    desk.wait(lambda: field.toPlainText() == "Napisane bez serwera")


def test_f5_asks_at_once(desk: Shop, running: PostgresServer) -> None:
    running.stop()
    banner = desk.wait_for(LostBanner, "databaseLost")
    desk.app.window._watch._timer.setInterval(600_000)
    running.start()
    desk.app.window._refresh()
    desk.wait(lambda: not banner.isVisible())


# --- passwords that only one desk has -------------------------------------------------------------


def test_a_desk_without_the_password_leaves_sending_to_others(
    desk: Shop, other: Path, smsapi: SmsApiSimulator
) -> None:
    desk.set_up(smsapi)
    desk.app.context.sender.stop(WAIT)
    with closing(open_desk(other)) as somebody:
        to = Recipient(PhoneNumber("+48601123456"))
        (gateway,) = [one for one in somebody.gateways.list() if one.provider == "smsapi"]
        somebody.compose.queue(MessageDraft((to,), "Gotowe", gateway_id=gateway.id))
        keyring.get_keyring().delete_password("smsdesk", f"{gateway.id}:password_md5")
        with pytest.raises(SmsdeskError) as caught:
            somebody.sender.run(
                until_empty=True, stop=Event(), wake=Event(), report=lambda _event: None
            )
        assert caught.value.code is ErrorCode.SECRET_ELSEWHERE
        assert gateway.name in str(caught.value)
        assert somebody.gateways.get(gateway.id).paused is None
        assert somebody.history.counts()[MessageState.QUEUED] == 1
        keyring.get_keyring().set_password("smsdesk", f"{gateway.id}:password_md5", PASSWORD_MD5)
        done = somebody.sender.run(
            until_empty=True, stop=Event(), wake=Event(), report=lambda _event: None
        )
        assert done.accepted == 1


def test_the_password_is_entered_again_where_it_is_missing(
    desk: Shop, other: Path, smsapi: SmsApiSimulator
) -> None:
    """The gateway's own form does it, and nothing else about the gateway changes."""
    desk.set_up(smsapi)
    with closing(open_desk(other)) as somebody:
        (gateway,) = [one for one in somebody.gateways.list() if one.provider == "smsapi"]
        keyring.get_keyring().delete_password("smsdesk", f"{gateway.id}:password_md5")
        secrets = {"password_md5": Secret(PASSWORD_MD5)}
        draft = SetupDraft(
            gateway.provider, gateway.fields, secrets, gateway.name, gateway.id, gateway.active
        )
        tested = somebody.gateways.try_out(draft, PhoneNumber("+48601123456"))
        somebody.gateways.save(tested)
        kept = somebody.gateways.get(gateway.id)
        assert (kept.fields, kept.is_default) == (gateway.fields, gateway.is_default)
        done = somebody.sender.run(
            until_empty=True, stop=Event(), wake=Event(), report=lambda _event: None
        )
        assert done.reason is None
