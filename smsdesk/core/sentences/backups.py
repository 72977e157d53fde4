"""Sentences about backup copies, and about what a restored one cannot tell."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

BACKUPS: Mapping[ErrorCode, str] = {
    ErrorCode.RESTORED_UNSURE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This message was waiting when the restored copy was made ({time}), and nobody here knows "
        "whether it has been sent since. Check in the operator's panel, then mark it as sent or "
        "not sent.",
    ),
    ErrorCode.BACKUP_FOLDER_MISSING: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The folder for backup copies is not there: {name}. Connect its disk or choose another "
        "folder; the data themselves are in order.",
    ),
    ErrorCode.BACKUP_FOLDER_READONLY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Nothing may be written into the folder {name}. Choose another folder for the backup copy, "
        "or allow writing there.",
    ),
    ErrorCode.BACKUP_DISK_FULL: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is not enough free space in {name} for a backup copy: it takes {needed} MB. Free "
        "some or choose another folder; older copies are still there.",
    ),
    ErrorCode.BACKUP_UNWRITABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The backup copy {name} could not be written: {reason}. Check the disk and try again; "
        "older copies are still there.",
    ),
    ErrorCode.BACKUP_WOULD_OVERWRITE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{name} is there already and is no backup copy. Choose another name; nothing has been "
        "overwritten.",
    ),
    ErrorCode.BACKUP_NO_DATA: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There are no data yet that could be copied: {name} is not there.",
    ),
    ErrorCode.BACKUP_UNREADABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The copy {name} cannot be read: {reason}. Check that its disk is connected; nothing has "
        "been changed.",
    ),
    ErrorCode.BACKUP_NOT_OURS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{name} is no backup copy of this program. Choose a file whose name begins with "
        "“smsdesk”; nothing has been changed.",
    ),
    ErrorCode.BACKUP_DAMAGED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The copy {name} is damaged or not complete. Choose another one; nothing has been changed.",
    ),
    ErrorCode.BACKUP_NEWER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The copy {name} was made by a newer version of the program. Install that version, then "
        "restore it; nothing has been changed.",
    ),
    ErrorCode.BACKUP_PASSPHRASE_NEEDED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The copy {name} is encrypted. Enter the passphrase with which it was made.",
    ),
    ErrorCode.BACKUP_PASSPHRASE_WRONG: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This passphrase does not open the copy {name}. Enter the one that was in use when the "
        "copy was made; nothing has been changed.",
    ),
    ErrorCode.BACKUP_PASSPHRASE_SHORT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The passphrase needs at least {count} characters; several words are best.",
    ),
    ErrorCode.BACKUP_PASSPHRASE_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The passphrase for backup copies is no longer in the system keyring. Enter it again in "
        "the window of backup copies; until then none is made.",
    ),
    ErrorCode.RESTORE_WHILE_SENDING: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Messages are being sent just now by {holder}. Close that window or stop that run, then "
        "restore; nothing has been changed.",
    ),
}
