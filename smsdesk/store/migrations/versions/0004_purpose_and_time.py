"""Why a message is sent, why it may leave at a quiet hour, and whether its provider keeps it.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_COLUMNS = (
    ("purpose", sa.String(length=16), "zlecenie"),
    ("override_reason", sa.Text(), ""),
    ("at_provider", sa.Boolean(), "0"),
)


def upgrade() -> None:
    """What is there was about orders, and waits here if it waits."""
    for name, kind, default in _COLUMNS:
        op.add_column("messages", sa.Column(name, kind, server_default=default, nullable=False))


def downgrade() -> None:
    """Forget it."""
    for name, _kind, _default in _COLUMNS:
        op.drop_column("messages", name)
