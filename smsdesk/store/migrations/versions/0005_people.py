"""People as a shop knows them: further numbers, own fields, groups, consents, undoing.

Revision ID: 0005
Revises: 0004
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TIME = sa.String(length=32)

_CONTACT_COLUMNS: tuple[tuple[str, sa.types.TypeEngine[Any], str], ...] = (
    ("nip", sa.String(length=10), ""),
    ("address", sa.Text(), ""),
    ("language", sa.String(length=8), ""),
    ("fields", sa.JSON(), "{}"),
    ("orders", sa.String(length=16), "unknown"),
    ("marketing", sa.String(length=16), "unknown"),
)
_TEMPLATE_COLUMNS: tuple[tuple[str, sa.types.TypeEngine[Any], str], ...] = (
    ("category", sa.Text(), ""),
    ("defaults", sa.JSON(), "{}"),
)


def upgrade() -> None:
    """Everybody keeps what is known of them."""
    for name, kind, default in _CONTACT_COLUMNS:
        op.add_column("contacts", sa.Column(name, kind, server_default=default, nullable=False))
    op.add_column("contacts", sa.Column("import_id", sa.Integer(), nullable=True))
    for name, kind, default in _TEMPLATE_COLUMNS:
        op.add_column("templates", sa.Column(name, kind, server_default=default, nullable=False))
    _create_contact_parts()
    _create_groups()
    _create_consents()
    _create_undoing()


def downgrade() -> None:
    """Forget it."""
    for table in (
        "merges",
        "import_changes",
        "imports",
        "opt_outs",
        "consents",
        "group_members",
        "groups",
        "contact_dates",
        "contact_fields",
        "contact_numbers",
    ):
        op.drop_table(table)
    for name, _kind, _default in _TEMPLATE_COLUMNS:
        op.drop_column("templates", name)
    op.drop_column("contacts", "import_id")
    for name, _kind, _default in _CONTACT_COLUMNS:
        op.drop_column("contacts", name)


def _of_contact(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_contact_id_contacts")
    return sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=name, ondelete="CASCADE")


def _create_contact_parts() -> None:
    op.create_table(
        "contact_numbers",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=False),
        _of_contact("contact_numbers"),
        sa.PrimaryKeyConstraint("contact_id", "position", name=op.f("pk_contact_numbers")),
    )
    op.create_index(op.f("ix_contact_numbers_phone"), "contact_numbers", ["phone"], unique=False)
    op.create_table(
        "contact_fields",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("repeat_months", sa.Integer(), nullable=False),
        sa.Column("days_before", sa.Integer(), nullable=False),
        sa.Column("reminds", sa.Boolean(), nullable=False),
        sa.Column("template_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('text', 'date')", name=op.f("ck_contact_fields_kind")),
        sa.ForeignKeyConstraint(
            ["template_id"],
            ["templates.id"],
            name=op.f("fk_contact_fields_template_id_templates"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_contact_fields")),
    )
    op.create_table(
        "contact_dates",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("next_day", sa.String(length=10), nullable=True),
        _of_contact("contact_dates"),
        sa.PrimaryKeyConstraint("contact_id", "field", name=op.f("pk_contact_dates")),
    )
    op.create_index(op.f("ix_contact_dates_next_day"), "contact_dates", ["next_day"], unique=False)


def _create_groups() -> None:
    op.create_table(
        "groups",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("filter", sa.JSON(), nullable=True),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_groups")),
        sa.UniqueConstraint("name", name=op.f("uq_groups_name")),
    )
    op.create_table(
        "group_members",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["groups.id"],
            name=op.f("fk_group_members_group_id_groups"),
            ondelete="CASCADE",
        ),
        _of_contact("group_members"),
        sa.PrimaryKeyConstraint("group_id", "contact_id", name=op.f("pk_group_members")),
    )
    op.create_index(
        op.f("ix_group_members_contact_id"), "group_members", ["contact_id"], unique=False
    )


def _create_consents() -> None:
    op.create_table(
        "consents",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("noted_by", sa.Text(), nullable=False),
        sa.Column("noted_at", TIME, nullable=False),
        sa.CheckConstraint(
            "purpose IN ('zlecenie', 'marketing')", name=op.f("ck_consents_purpose")
        ),
        sa.CheckConstraint(
            "state IN ('unknown', 'given', 'withdrawn')", name=op.f("ck_consents_state")
        ),
        _of_contact("consents"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    op.create_index(op.f("ix_consents_contact_id"), "consents", ["contact_id"], unique=False)
    op.create_table(
        "opt_outs",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("masked", sa.String(length=24), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_opt_outs")),
    )


def _create_undoing() -> None:
    op.create_table(
        "imports",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("updated", sa.Integer(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("undone_at", TIME, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    op.create_table(
        "import_changes",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"],
            ["imports.id"],
            name=op.f("fk_import_changes_import_id_imports"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("import_id", "contact_id", name=op.f("pk_import_changes")),
    )
    op.create_table(
        "merges",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("kept_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("undone_at", TIME, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merges")),
    )
