"""The rows: one class per table. Nothing outside `store` sees them.

Times are aware UTC. States and kinds are stored by value and guarded by CHECKs.
"""

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from smsdesk.core.consent import ConsentPurpose, ConsentState
from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_field import FieldKind
from smsdesk.core.message import MessageState
from smsdesk.core.template import Purpose
from smsdesk.core.watched_file import FileState, RowState


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time, stored as ISO text that sorts: "2026-11-21T08:00:00.000000+00:00"."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        """Refuse naive times, store the rest in UTC with microseconds."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive time")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        """Back to an aware time."""
        return None if value is None else datetime.fromisoformat(value)


class DecimalText(TypeDecorator[Decimal]):
    """An exact decimal number, stored as text."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> str | None:
        """Plain notation."""
        return None if value is None else format(value, "f")

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Decimal | None:
        """Back to a Decimal."""
        return None if value is None else Decimal(value)


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """A CHECK that `column` holds a value of the enum."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


class Base(DeclarativeBase):
    """Names every constraint, so that migrations can find them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012  # SQLAlchemy's own declaration
        datetime: UtcDateTime,
        Decimal: DecimalText,
        dict[str, Any]: JSON,
        # what is asked for may be larger than what an INTEGER holds; it is not found then
        int: Integer().with_variant(BigInteger(), "postgresql"),
    }


class ContactRow(Base):
    """A person or company. `search` is the folded haystack, `sort_key` orders lists.

    `phone` is the preferred number, the others are NumberRows. `fields` holds the values of the
    shop's own fields; those that are dates stand in DateRows too. `orders` and `marketing` repeat
    the last ConsentRow of each purpose. `import_id` is the import that added it.
    """

    __tablename__ = "contacts"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(Text, default="")
    company: Mapped[str] = mapped_column(Text, default="")
    phone: Mapped[str | None] = mapped_column(String(20), index=True)
    email: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    sort_key: Mapped[str] = mapped_column(Text)
    search: Mapped[str] = mapped_column(Text)
    nip: Mapped[str] = mapped_column(String(10), default="")
    address: Mapped[str] = mapped_column(Text, default="")
    language: Mapped[str] = mapped_column(String(8), default="")
    fields: Mapped[dict[str, Any]] = mapped_column(default=dict)
    orders: Mapped[str] = mapped_column(String(16), default=ConsentState.UNKNOWN.value)
    marketing: Mapped[str] = mapped_column(String(16), default=ConsentState.UNKNOWN.value)
    import_id: Mapped[int | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    __table_args__ = (
        one_of("kind", ContactKind),
        Index("ix_contacts_sort_key_id", "sort_key", "id"),
        {"sqlite_autoincrement": True},
    )


class NumberRow(Base):
    """A further number of a contact."""

    __tablename__ = "contact_numbers"

    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    phone: Mapped[str] = mapped_column(String(20), index=True)


class FieldRow(Base):
    """A field of the shop's own, see `core.contact_field`."""

    __tablename__ = "contact_fields"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(16))
    repeat_months: Mapped[int] = mapped_column(default=0)
    days_before: Mapped[int] = mapped_column(default=0)
    reminds: Mapped[bool] = mapped_column(default=False)
    template_id: Mapped[int | None] = mapped_column(ForeignKey("templates.id", ondelete="SET NULL"))
    position: Mapped[int]

    __table_args__ = (one_of("kind", FieldKind),)


class DateRow(Base):
    """A date of a contact that makes reminders; `next_day` is the one that nobody dealt with yet.

    Both are ISO dates. None: it does not come again.
    """

    __tablename__ = "contact_dates"

    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), primary_key=True
    )
    field: Mapped[str] = mapped_column(String(40), primary_key=True)
    day: Mapped[str] = mapped_column(String(10))
    next_day: Mapped[str | None] = mapped_column(String(10), index=True)


class GroupRow(Base):
    """A group; without a `filter` its members are picked by hand."""

    __tablename__ = "groups"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(Text, unique=True)
    filter: Mapped[dict[str, Any] | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class MemberRow(Base):
    """A contact of a group that is picked by hand."""

    __tablename__ = "group_members"

    group_id: Mapped[int] = mapped_column(
        ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True
    )
    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class ConsentRow(Base):
    """What a person said about being texted; the last one of a purpose counts."""

    __tablename__ = "consents"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), index=True
    )
    purpose: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(16))
    since: Mapped[datetime]
    how: Mapped[str] = mapped_column(Text, default="")
    wording: Mapped[str] = mapped_column(Text, default="")
    noted_by: Mapped[str] = mapped_column(Text, default="")
    noted_at: Mapped[datetime]

    __table_args__ = (one_of("purpose", ConsentPurpose), one_of("state", ConsentState))


class OptOutRow(Base):
    """A number that nobody may text, as a keyed hash: it outlives the person's data."""

    __tablename__ = "opt_outs"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    masked: Mapped[str] = mapped_column(String(24))
    how: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime]


class ImportRow(Base):
    """An import that can be undone."""

    __tablename__ = "imports"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    file_name: Mapped[str] = mapped_column(Text)
    added: Mapped[int]
    updated: Mapped[int]
    at: Mapped[datetime]
    undone_at: Mapped[datetime | None]


class ImportChangeRow(Base):
    """What a contact was before an import changed it; added ones name their import themselves."""

    __tablename__ = "import_changes"

    import_id: Mapped[int] = mapped_column(
        ForeignKey("imports.id", ondelete="CASCADE"), primary_key=True
    )
    contact_id: Mapped[int] = mapped_column(primary_key=True)
    before: Mapped[dict[str, Any]]


class MergeRow(Base):
    """Contacts that were made one, with all that they were before."""

    __tablename__ = "merges"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kept_id: Mapped[int]
    before: Mapped[dict[str, Any]]
    at: Mapped[datetime]
    undone_at: Mapped[datetime | None]


class GatewayRow(Base):
    """A configured account. Secrets are in the keyring under its id, never here.

    `account` counts the accounts that it has stood for, see `GatewayConfigs.change`.
    """

    __tablename__ = "gateways"

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(Text)
    fields: Mapped[dict[str, Any]]
    secret_names: Mapped[str] = mapped_column(Text, default="")
    active: Mapped[bool] = mapped_column(default=True)
    is_default: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int]
    paused_code: Mapped[str] = mapped_column(String(48), default="")
    paused_at: Mapped[datetime | None]
    balance: Mapped[Decimal | None]
    balance_unit: Mapped[str] = mapped_column(String(8), default="")
    balance_at: Mapped[datetime | None]
    price_per_part: Mapped[Decimal | None]
    account: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class MessageRow(Base):
    """A message in the outbox and, later, the history. `seq` is the order of writing.

    `account` is the one of its gateway that it was handed to last. `override_reason` is why a
    person let it leave at a quiet hour; `at_provider`: the provider keeps it until its time.
    """

    __tablename__ = "messages"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(String(36), unique=True)
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True
    )
    recipient: Mapped[str] = mapped_column(Text, default="")
    phone: Mapped[str] = mapped_column(String(20), index=True)
    text: Mapped[str] = mapped_column(Text)
    search: Mapped[str] = mapped_column(Text)
    sender: Mapped[str] = mapped_column(String(40), default="")
    gateway_id: Mapped[str] = mapped_column(String(16))
    gateway_name: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(16))
    parts: Mapped[int]
    price: Mapped[Decimal | None]
    provider_id: Mapped[str] = mapped_column(String(64), default="")
    provider_words: Mapped[str] = mapped_column(Text, default="")
    generation: Mapped[int] = mapped_column(default=1)
    attempts: Mapped[int] = mapped_column(default=0)
    account: Mapped[int] = mapped_column(default=1)
    purpose: Mapped[str] = mapped_column(String(16), default=Purpose.ORDER.value)
    override_reason: Mapped[str] = mapped_column(Text, default="")
    at_provider: Mapped[bool] = mapped_column(default=False)
    error_code: Mapped[str] = mapped_column(String(48), default="")
    error_details: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    scheduled_at: Mapped[datetime | None]
    not_before: Mapped[datetime | None]
    attempted_at: Mapped[datetime | None]
    accepted_at: Mapped[datetime | None]
    status_due_at: Mapped[datetime | None]

    __table_args__ = (
        one_of("state", MessageState),
        Index("ix_messages_state_gateway_id_seq", "state", "gateway_id", "seq"),
        Index("ix_messages_status_due_at", "status_due_at"),
        {"sqlite_autoincrement": True},
    )


class AttemptRow(Base):
    """One try to hand a message over. `outcome` is empty while the request is under way."""

    __tablename__ = "attempts"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    message_seq: Mapped[int] = mapped_column(
        ForeignKey("messages.seq", ondelete="CASCADE"), index=True
    )
    number: Mapped[int]
    generation: Mapped[int]
    gateway_name: Mapped[str] = mapped_column(Text)
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    outcome: Mapped[str] = mapped_column(String(48), default="")
    words: Mapped[str] = mapped_column(Text, default="")


class MoveRow(Base):
    """A message that another gateway took over, and the code of the reason."""

    __tablename__ = "moves"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    message_seq: Mapped[int] = mapped_column(
        ForeignKey("messages.seq", ondelete="CASCADE"), index=True
    )
    at: Mapped[datetime]
    from_name: Mapped[str] = mapped_column(Text)
    to_name: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(String(48))


class TemplateRow(Base):
    """A stored text with placeholders."""

    __tablename__ = "templates"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(Text, unique=True)
    text: Mapped[str] = mapped_column(Text)
    purpose: Mapped[str] = mapped_column(String(16))
    category: Mapped[str] = mapped_column(Text, default="")
    defaults: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    __table_args__ = (one_of("purpose", Purpose),)


class SettingRow(Base):
    """A choice of the user, by name; typed at `store.settings`."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class LeaseRow(Base):
    """The one sender at work on this database (a single row, id 1)."""

    __tablename__ = "sender_lease"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    holder: Mapped[str] = mapped_column(String(36))
    host: Mapped[str] = mapped_column(Text)
    pid: Mapped[int]
    what: Mapped[str] = mapped_column(String(16))
    beat_at: Mapped[datetime]


class WatchedFileRow(Base):
    """A content that came in the watched folder, first under `name`.

    `round` counts the times it was queued or decided about; `results` is the mark of the results
    file that was written last.
    """

    __tablename__ = "watched_files"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(Text, index=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    state: Mapped[str] = mapped_column(String(16))
    count: Mapped[int]
    round: Mapped[int] = mapped_column(default=1)
    error_code: Mapped[str] = mapped_column(String(48), default="")
    error_details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    results: Mapped[str] = mapped_column(String(64), default="")
    seen_at: Mapped[datetime] = mapped_column(index=True)

    __table_args__ = (one_of("state", FileState),)


class WatchedNameRow(Base):
    """A name in the watched folder, and what it held when it was last looked into.

    `modified` is in nanoseconds; `key` that of the digests of its rows.
    """

    __tablename__ = "watched_names"

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger)
    modified: Mapped[int] = mapped_column(BigInteger)
    file_id: Mapped[int] = mapped_column(ForeignKey("watched_files.id", ondelete="CASCADE"))
    key: Mapped[str] = mapped_column(String(64))


class WatchedRow(Base):
    """A row of such a file: as a keyed hash, for a number and its text need not stand here too."""

    __tablename__ = "watched_rows"

    file_id: Mapped[int] = mapped_column(
        ForeignKey("watched_files.id", ondelete="CASCADE"), primary_key=True
    )
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    digest: Mapped[str] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(16))
    message_id: Mapped[str] = mapped_column(String(36), default="")
    error_code: Mapped[str] = mapped_column(String(48), default="")
    error_details: Mapped[dict[str, Any]] = mapped_column(default=dict)

    __table_args__ = (one_of("state", RowState),)
