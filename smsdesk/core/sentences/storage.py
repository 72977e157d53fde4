"""Sentences about the database, the keyring and the program itself."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

STORAGE: Mapping[ErrorCode, str] = {
    ErrorCode.KEYRING_MISSING: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This computer has no keyring in which the password could be kept safely. Install one "
        "(on Linux: gnome-keyring or KWallet) and try again; nothing has been saved.",
    ),
    ErrorCode.KEYRING_LOCKED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The system keyring is locked or refused access. Unlock it and try again; nothing has "
        "been saved.",
    ),
    ErrorCode.DATABASE_NEWER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This database was made by a newer version of the program. Install that version; "
        "nothing has been changed.",
    ),
    ErrorCode.DATABASE_DAMAGED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database {name} is damaged or is not a database of this program. Restore a "
        "backup; nothing has been changed.",
    ),
    ErrorCode.DATABASE_LOCKED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database is in use by another program. Close that program, or wait until the other "
        "desk has saved, and try again.",
    ),
    ErrorCode.DATABASE_READONLY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database cannot be written. Check the permissions of the folder {name}.",
    ),
    ErrorCode.DATABASE_FULL: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no free space on the disk. Free some and try again; nothing has been lost.",
    ),
    ErrorCode.DATABASE_UNREACHABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database {name} cannot be opened: {reason}. Check that the disk is connected.",
    ),
    ErrorCode.DATABASE_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database {name} was deleted or moved while the program was running. Put the file "
        "back into its folder; nothing is sent until then.",
    ),
    ErrorCode.SERVER_UNREACHABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The computer with the database, {host}, does not answer. Nothing is lost. Check that "
        "it is on and that this computer is in the same network; the program goes on as soon as"
        " it answers.",
    ),
    ErrorCode.SERVER_NOT_FOUND: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no computer called {host} in this network. Nothing is lost. Check the name, "
        "and that this computer is in the same network as the one with the database.",
    ),
    ErrorCode.SERVER_LOST: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The connection to the database on {host} was lost; nothing has been changed. Check "
        "that the computer with the database is on and that this computer is in the network, "
        "then do it again.",
    ),
    ErrorCode.SERVER_UNSURE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The connection to the database on {host} was lost in the very moment of saving, so it "
        "is not known whether the last change was saved. When the connection is back, look "
        "first, before you do it again.",
    ),
    ErrorCode.SERVER_LOGIN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database on {host} did not let the user {user} in. Check the user name and the "
        "password of the database.",
    ),
    ErrorCode.SERVER_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database on {host} does not let this computer in: {reason}. Whoever set the server"
        " up can allow it; nothing is lost.",
    ),
    ErrorCode.SERVER_UNENCRYPTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database on {host} cannot be reached over an encrypted connection as it is set "
        "here. Set the encryption otherwise, or have it set up on the server.",
    ),
    ErrorCode.SERVER_NO_DATABASE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no database {database} on {host}. Check its name, or have it made there; "
        "nothing is lost.",
    ),
    ErrorCode.SERVER_RIGHTS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The user {user} may not do this in the database {database}. Whoever set the server up "
        "can make {user} its owner; nothing has been changed.",
    ),
    ErrorCode.SERVER_READONLY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database {database} on {host} can only be read at the moment. Whoever looks after "
        "the server can change that; nothing has been changed.",
    ),
    ErrorCode.SERVER_STOPPING: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database on {host} is just starting or shutting down. Wait a moment and try again;"
        " nothing is lost.",
    ),
    ErrorCode.SERVER_CROWDED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Too many programs are connected to the database on {host}. Close some of them and try "
        "again; nothing is lost.",
    ),
    ErrorCode.SERVER_SLOW: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database on {host} took too long to answer. Nothing has been changed; try again.",
    ),
    ErrorCode.SERVER_DISK_FULL: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no free space on the disk of {host}, where the database is. Free some there "
        "and try again; nothing has been lost.",
    ),
    ErrorCode.SERVER_FAILED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database on {host} reports a fault of its own. Whoever looks after the server "
        "finds more in its log; nothing has been changed.",
    ),
    ErrorCode.SERVER_FOREIGN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database {database} on {host} holds something that is not of this program. Have an"
        " empty database made for it; nothing has been changed.",
    ),
    ErrorCode.SERVER_ENCODING: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database {database} on {host} cannot hold every letter: its encoding is "
        "{encoding}. Have a new one made with the encoding UTF8; nothing has been changed.",
    ),
    ErrorCode.DISK_NEARLY_FULL: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Only {free} MB are free on the disk with the data. Free some space, or nothing more "
        "can be put into the outbox.",
    ),
    ErrorCode.DATA_DIR_UNUSABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The data folder {name} cannot be used: {reason}. Choose another one with --data-dir.",
    ),
    ErrorCode.UNEXPECTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The program made a mistake and could not finish this. Try again; if it happens once "
        "more, send the report to the authors: it holds no personal data.",
    ),
}
