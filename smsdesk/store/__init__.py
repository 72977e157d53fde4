"""The only place that knows SQLAlchemy, Alembic and keyring. Rows in, frozen dataclasses out."""
