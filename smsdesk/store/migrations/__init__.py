"""Alembic's scripts, shipped inside the package. They import nothing of smsdesk."""
