"""Which account of a gateway a message was handed to.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = ("gateways", "messages")


def upgrade() -> None:
    """What is there belongs to the first account of its gateway."""
    for table in _TABLES:
        op.add_column(table, sa.Column("account", sa.Integer(), server_default="1", nullable=False))


def downgrade() -> None:
    """Forget it."""
    for table in _TABLES:
        op.drop_column(table, "account")
