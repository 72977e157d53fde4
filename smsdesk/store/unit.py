"""The unit of work: Store.begin() -> Transaction, all or nothing.

It is the one boundary where errors of the database become SmsdeskError. A transaction is short
and never open during HTTP.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from smsdesk.interruption import Interruption
from smsdesk.store.areas import Areas
from smsdesk.store.backing import Backing, make_backing
from smsdesk.store.doubts import Doubts
from smsdesk.store.due import Due
from smsdesk.store.engine import interruptible, place_of, translated
from smsdesk.store.gateway_configs import GatewayConfigs
from smsdesk.store.lease import Lease
from smsdesk.store.message_list import MessageList
from smsdesk.store.moves import Moves
from smsdesk.store.old_messages import OldMessages
from smsdesk.store.outbox import Outbox
from smsdesk.store.people.bulk_contacts import BulkContacts
from smsdesk.store.people.consents import Consents
from smsdesk.store.people.contacts import Contacts
from smsdesk.store.people.erasure import Erasure
from smsdesk.store.people.groups import Groups
from smsdesk.store.people.imports import Imports
from smsdesk.store.people.longest import Longest
from smsdesk.store.people.merges import Merges
from smsdesk.store.people.namesakes import Namesakes
from smsdesk.store.people.objections import Objections
from smsdesk.store.people.opt_outs import OptOuts
from smsdesk.store.people.own_fields import OwnFields
from smsdesk.store.people.reminders import Reminders
from smsdesk.store.schedule import Schedule
from smsdesk.store.sent_texts import SentTexts
from smsdesk.store.settings import Settings
from smsdesk.store.templates import Templates
from smsdesk.store.watched_files import WatchedFiles

if TYPE_CHECKING:
    from collections.abc import Generator


class Transaction:
    """The tables within one transaction. Nothing of it may be used after its end."""

    def __init__(self, session: Session, *, by_server: bool = False) -> None:
        self._session = session
        self._by_server = by_server

    @cached_property
    def contacts(self) -> Contacts:
        """The contacts table."""
        return Contacts(self._session)

    @cached_property
    def bulk_contacts(self) -> BulkContacts:
        """The contacts table, for a hundred thousand at once."""
        return BulkContacts(self._session)

    @cached_property
    def groups(self) -> Groups:
        """Groups of people."""
        return Groups(self._session)

    @cached_property
    def imports(self) -> Imports:
        """Imports that were made, for undoing them."""
        return Imports(self._session)

    @cached_property
    def merges(self) -> Merges:
        """Contacts that were made one."""
        return Merges(self._session)

    @cached_property
    def namesakes(self) -> Namesakes:
        """What tells who may be one and the same person."""
        return Namesakes(self._session)

    @cached_property
    def longest(self) -> Longest:
        """Whose values make a text the longest."""
        return Longest(self._session)

    @cached_property
    def own_fields(self) -> OwnFields:
        """The shop's own fields of contacts."""
        return OwnFields(self._session)

    @cached_property
    def reminders(self) -> Reminders:
        """Dates that people are to be reminded of."""
        return Reminders(self._session)

    @cached_property
    def consents(self) -> Consents:
        """What people said about being texted."""
        return Consents(self._session)

    @cached_property
    def opt_outs(self) -> OptOuts:
        """Numbers that nobody may text."""
        return OptOuts(self._session)

    @cached_property
    def objections(self) -> Objections:
        """Messages that may not leave any more."""
        return Objections(self._session)

    @cached_property
    def old_messages(self) -> OldMessages:
        """Messages that are over."""
        return OldMessages(self._session)

    @cached_property
    def erasure(self) -> Erasure:
        """All that is stored about one person."""
        return Erasure(self._session)

    @cached_property
    def messages(self) -> Outbox:
        """Messages and their states, for changing them."""
        return Outbox(self._session)

    @cached_property
    def moves(self) -> Moves:
        """Messages that another gateway takes over."""
        return Moves(self._session)

    @cached_property
    def schedule(self) -> Schedule:
        """Planned messages, here and at providers."""
        return Schedule(self._session)

    @cached_property
    def doubts(self) -> Doubts:
        """Unclear messages, for asking once more."""
        return Doubts(self._session)

    @cached_property
    def due(self) -> Due:
        """What is due, for whom."""
        return Due(self._session)

    @cached_property
    def history(self) -> MessageList:
        """Messages for reading: lists, searches, details."""
        return MessageList(self._session)

    @cached_property
    def sent(self) -> SentTexts:
        """What has been sent to whom, and for how much, for looking before one sends again."""
        return SentTexts(self._session)

    @cached_property
    def gateways(self) -> GatewayConfigs:
        """The gateways table."""
        return GatewayConfigs(self._session)

    @cached_property
    def templates(self) -> Templates:
        """The templates table."""
        return Templates(self._session)

    @cached_property
    def settings(self) -> Settings:
        """The settings table."""
        return Settings(self._session)

    @cached_property
    def watched_files(self) -> WatchedFiles:
        """What came in the watched folder."""
        return WatchedFiles(self._session)

    @cached_property
    def areas(self) -> Areas:
        """What tells where another desk has changed something."""
        return Areas(self._session)

    @cached_property
    def lease(self) -> Lease:
        """The sender's lease."""
        return Lease(self._session, by_server=self._by_server)


class Store:
    """Transactions over one database. Thread-safe."""

    def __init__(self, engine: Engine, *, desks_agree: bool = False) -> None:
        """`desks_agree`: that all desks have the same time need not be doubted, see `Lease`."""
        self._engine = engine
        self._place = place_of(engine)
        self._backing: Backing = make_backing(engine)
        self._by_server = self._backing.has_clock and not desks_agree

    @contextmanager
    def begin(self, *, write: bool = False) -> Iterator[Transaction]:
        """A transaction: committed at the end with `write`, otherwise only for reading.

        What is written without `write` is thrown away. Raises SmsdeskError(DATABASE_*, SERVER_*),
        and then nothing has changed; but nobody knows after SERVER_UNSURE.
        """
        self._backing.check()
        with translated(self._place), self._session(write=write) as session:
            yield Transaction(session, by_server=self._by_server)
            if write:
                self._backing.commit(session)

    @contextmanager
    def reading(self, interruption: Interruption) -> Iterator[Transaction]:
        """A transaction for reading that another thread may end; then it raises Interrupted."""
        self._backing.check()
        with (
            translated(self._place),
            self._session(write=False) as session,
            interruptible(session.connection(), interruption),
        ):
            yield Transaction(session, by_server=self._by_server)

    def change_mark(self) -> int:
        """A number that differs after anybody has written; costs no transaction."""
        self._backing.check()
        with translated(self._place):
            return self._backing.change_mark()

    def wipe_log(self) -> None:
        """Bring what was erased out of the write-ahead log too, as far as nobody reads from it."""
        with translated(self._place):
            self._backing.wipe_log()

    def close(self) -> None:
        """Let go of all connections."""
        self._backing.close()

    @contextmanager
    def _session(self, *, write: bool) -> "Generator[Session]":
        with self._engine.connect() as connection:
            bound = connection.execution_options(**self._backing.options(write=write))
            with Session(bound, expire_on_commit=False) as session:
                if write:
                    session.connection()  # take the lock now
                yield session
