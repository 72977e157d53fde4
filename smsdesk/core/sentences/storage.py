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
        "The database is in use by another program. Close that program and try again.",
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
