"""The first page with sqlite3 alone: the very rows of the list, or none."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.people.first_contacts import first_contacts
from smsdesk.store.people.first_page import first_page
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.store.rows import a_message, add_gateway, queue


@pytest.fixture
def store(sqlite_store: Store) -> Store:
    """What a file holds."""
    return sqlite_store


@pytest.fixture
def path(tmp_path: Path, store: Store) -> Path:
    """A database with some contacts, one of whom was written to."""
    add_gateway(store)
    drafts = (
        ContactDraft("Żaneta", phone=PhoneNumber("+48601000001")),
        ContactDraft("", "Łoś i Syn", kind=ContactKind.CONTRACTOR),
        ContactDraft("Adam", phone=PhoneNumber("+48601000002")),
    )
    with store.begin(write=True) as tx:
        adam = [tx.contacts.add(draft, START) for draft in drafts][2]
    queue(store, *(replace(a_message(2, text), contact_id=adam.id) for text in ("raz", "dwa")))
    return tmp_path / "smsdesk.db"


@pytest.mark.parametrize("limit", [1, 2, 100])
def test_it_is_the_page_that_a_search_finds(path: Path, store: Store, limit: int) -> None:
    with store.begin() as tx:
        expected = tx.contacts.lines(tx.contacts.find(ContactFilter(), START)[:limit])
    assert first_page(path, limit) == expected
    assert [row.name for row in first_contacts(path)] == ["Adam", "", "Żaneta"]


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    assert first_page(tmp_path / "none.db", 10) == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("revision", ["0001", "9999"])
def test_another_revision_is_for_the_usual_way(path: Path, store: Store, revision: str) -> None:
    store.close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    assert first_page(path, 10) == ()


@pytest.mark.parametrize("content", [b"", b"no database at all, but some text instead" * 40])
def test_an_odd_file_is_for_the_usual_way(tmp_path: Path, content: bytes) -> None:
    odd = tmp_path / "odd.db"
    odd.write_bytes(content)
    assert first_page(odd, 10) == ()
    assert odd.read_bytes() == content


def test_odd_contents_are_for_the_usual_way(path: Path, store: Store) -> None:
    store.close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE messages SET created_at = 'yesterday'")
    assert first_page(path, 10) == ()


def test_it_needs_nothing_heavy(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from smsdesk.services.people.first_contacts import first_contacts\n"
        f"print(len(first_contacts(Path({str(path)!r}))))\n"
        "print({'sqlalchemy', 'phonenumbers', 'PySide6'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.split() == [b"3", b"set()"]
