"""The unfinished message of one desk among several."""

import stat
from pathlib import Path

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import ComposeService, MessageDraft, Recipient
from smsdesk.services.connector import Connector
from smsdesk.services.draft_file import DraftFile
from smsdesk.store.secrets import Secrets
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock
from tests.services.providers import FakeProvider
from tests.store.rows import add_gateway

DRAFT = {"text": "Cześć"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "draft.json"


@pytest.fixture
def drafts(path: Path) -> DraftFile:
    return DraftFile(path)


def test_it_is_kept_and_forgotten(drafts: DraftFile, path: Path) -> None:
    assert drafts.read() is None
    drafts.keep(DRAFT)
    assert drafts.read() == DRAFT
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    drafts.keep(None)
    drafts.keep(None)
    assert drafts.read() is None


@pytest.mark.parametrize("said", [b"", b"[]", b"\xff"])
def test_what_cannot_be_read_is_none(drafts: DraftFile, path: Path, said: bytes) -> None:
    path.write_bytes(said)
    assert drafts.read() is None


def test_a_full_disk_is_logged_without_the_text(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    DraftFile(tmp_path / "missing" / "draft.json").keep(DRAFT)
    assert "could not be kept" in caplog.text
    assert "Cześć" not in caplog.text


def test_it_is_gone_before_it_is_sent(drafts: DraftFile) -> None:
    drafts.keep(DRAFT)
    with drafts.sent(DRAFT):
        assert drafts.read() is None
    assert drafts.read() is None


def test_it_comes_back_when_it_was_not_sent(drafts: DraftFile) -> None:
    drafts.keep(DRAFT)
    with pytest.raises(SmsdeskError), drafts.sent(DRAFT):
        raise SmsdeskError(ErrorCode.SERVER_LOST)
    assert drafts.read() == DRAFT


def test_another_one_stays(drafts: DraftFile) -> None:
    drafts.keep(DRAFT)
    with drafts.sent({"text": "z wiersza poleceń"}):
        assert drafts.read() == DRAFT


def test_composing_keeps_it_there_and_not_in_the_store(store: Store, drafts: DraftFile) -> None:
    add_gateway(store)
    connector = Connector((FakeProvider(),), Secrets())
    clock = FakeClock()
    compose = ComposeService(store, connector, clock, drafts)
    draft = MessageDraft((Recipient(PhoneNumber("+48601123456")),), "Gotowe do odbioru")
    compose.keep(draft)
    assert ComposeService(store, connector, clock).kept() is None
    assert compose.kept() == draft
    compose.queue(draft)
    assert compose.kept() is None
    compose.keep(draft)
    compose.keep(None)
    assert compose.kept() is None
    assert clock() >= START
