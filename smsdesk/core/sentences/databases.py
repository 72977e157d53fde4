"""Sentences about choosing a database, moving there, joining others and coming back."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

DATABASES: Mapping[ErrorCode, str] = {
    ErrorCode.DATABASE_CHOICE_BROKEN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} says where the data are, and it cannot be read. Put it back from a copy, "
        "or ask whoever set the database up; nothing is opened and nothing is sent until then.",
    ),
    ErrorCode.DATABASE_MOVED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The data have been moved to another database, so nothing can be changed here any more. "
        "Close the program and start it again: it opens the new one by itself.",
    ),
    ErrorCode.DATABASE_DEPARTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The data have been moved from this database to the computer {host}. Ask whoever did it "
        "where the shop's data are now; what is left here is not used any more.",
    ),
    ErrorCode.DATABASE_UNFINISHED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The computer {host} began to move data into this database and did not finish. Start the "
        "program there, or move from there again; until then nobody can work with them here.",
    ),
    ErrorCode.SERVER_OLD: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database server on {host} is PostgreSQL {version}, and at least {oldest} is needed. "
        "Have a newer one installed; nothing has been changed.",
    ),
    ErrorCode.SERVER_OCCUPIED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This database holds a shop's data already. Join it, or have an empty database made; "
        "nothing has been changed.",
    ),
    ErrorCode.SERVER_SLOW_SEARCH: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The server on {host} lacks the extension pg_trgm, so searching long lists is slower "
        "there. Whoever set it up can install postgresql-contrib.",
    ),
    ErrorCode.SERVER_CLOCK: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The clocks of this computer and of {host} differ by {seconds} seconds. Let both set "
        "their time by the network, or planned messages leave too early or too late.",
    ),
    ErrorCode.SERVER_SHARED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{count} other computer(s) work with the database on {host} at this moment, and moving "
        "the data away takes them from all. Close the program there first.",
    ),
    ErrorCode.ALREADY_ON_SERVER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This computer works with the database on {host} already. Go back to a database of its "
        "own first; nothing has been changed.",
    ),
    ErrorCode.NOT_ON_SERVER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This computer works with a database of its own, so there is no server to be left.",
    ),
    ErrorCode.NOTHING_TO_JOIN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database {database} on {host} holds no shop's data yet. Move yours there instead; "
        "nothing has been changed.",
    ),
    ErrorCode.JOIN_UNCONFIRMED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{count} message(s) of this computer have not left yet and would stay behind. Send or "
        "cancel them first, or agree to leave them; nothing has been changed.",
    ),
    ErrorCode.FILE_IN_THE_WAY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is a database {name} already, and it is not overwritten. Close other programs that "
        "use it, or move the file to another folder, and try again.",
    ),
    ErrorCode.TRANSFER_UNFIT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The other database does not take what is in the table {table}. Nothing has been changed; "
        "send the log to the authors of the program.",
    ),
    ErrorCode.TRANSFER_DIFFERS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "After copying, the table {table} is not the same in both databases. Nothing has been "
        "changed; try again, and send the log to the authors if it happens once more.",
    ),
    ErrorCode.SECRET_ELSEWHERE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This computer does not have the password of {gateway}, so it leaves sending to a "
        "computer that has it. To send from here too, open SMS gateways, edit {gateway} and "
        "enter its password.",
    ),
}
