"""Files from the watched folder: known by content and by name, row by row.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TIME = sa.String(length=32)


def upgrade() -> None:
    """Nothing is known yet."""
    _create_files()
    _create_names()
    _create_rows()


def downgrade() -> None:
    """Forget which files have come."""
    for table in ("watched_rows", "watched_names", "watched_files"):
        op.drop_table(table)


def _of_file(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_file_id_watched_files")
    return sa.ForeignKeyConstraint(["file_id"], ["watched_files.id"], name=name, ondelete="CASCADE")


def _create_files() -> None:
    op.create_table(
        "watched_files",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("error_code", sa.String(length=48), nullable=False),
        sa.Column("error_details", sa.JSON(), nullable=False),
        sa.Column("results", sa.String(length=64), nullable=False),
        sa.Column("seen_at", TIME, nullable=False),
        sa.CheckConstraint(
            "state IN ('taken', 'waiting', 'declined', 'refused')",
            name=op.f("ck_watched_files_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watched_files")),
        sa.UniqueConstraint("digest", name=op.f("uq_watched_files_digest")),
    )
    op.create_index(op.f("ix_watched_files_name"), "watched_files", ["name"], unique=False)
    op.create_index(op.f("ix_watched_files_seen_at"), "watched_files", ["seen_at"], unique=False)


def _create_names() -> None:
    op.create_table(
        "watched_names",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("modified", sa.BigInteger(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        _of_file("watched_names"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_watched_names")),
    )


def _create_rows() -> None:
    op.create_table(
        "watched_rows",
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("message_id", sa.String(length=36), nullable=False),
        sa.Column("error_code", sa.String(length=48), nullable=False),
        sa.Column("error_details", sa.JSON(), nullable=False),
        sa.CheckConstraint(
            "state IN ('queued', 'repeated', 'skipped')", name=op.f("ck_watched_rows_state")
        ),
        _of_file("watched_rows"),
        sa.PrimaryKeyConstraint("file_id", "row", name=op.f("pk_watched_rows")),
    )
