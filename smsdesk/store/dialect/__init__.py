"""SQL that only one kind of database knows, for statements that any of them shall run. No tables.

What it means is in `elements`; how a database says it, in the module that has its name.
"""

from smsdesk.store.dialect import postgresql, sqlite
from smsdesk.store.dialect.elements import Pairs, listed, next_id, octets, position, unindexed

__all__ = ["Pairs", "listed", "next_id", "octets", "position", "postgresql", "sqlite", "unindexed"]
