"""The composition root, free of Qt: builds store, gateways and services over one data folder.

Everything heavy is imported inside the functions, so importing this package costs nothing.
"""

from smsdesk.bootstrap.building import open_desk
from smsdesk.bootstrap.connecting import LISTED_VARIABLE, READ_TIMEOUT_VARIABLE
from smsdesk.bootstrap.data import backup_folder, databases, open_restoring
from smsdesk.bootstrap.examining import examine
from smsdesk.bootstrap.own_log import note_bug, start_log
from smsdesk.bootstrap.practice import prepare_practice

__all__ = [
    "LISTED_VARIABLE",
    "READ_TIMEOUT_VARIABLE",
    "backup_folder",
    "databases",
    "examine",
    "note_bug",
    "open_desk",
    "open_restoring",
    "prepare_practice",
    "start_log",
]
