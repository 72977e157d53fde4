"""How Alembic runs here: on the connection and in the transaction that `store.schema` hands over.

Nothing is read from an ini file and no logging is configured.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=None,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
