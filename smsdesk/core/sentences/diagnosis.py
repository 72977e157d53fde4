"""Sentences about what the diagnosis finds wrong."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

DIAGNOSIS: Mapping[ErrorCode, str] = {
    ErrorCode.CLOCK_WRONG: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The clock of this computer shows {time}, which cannot be right. Set date and time: plans, "
        "reminders and quiet hours go by it.",
    ),
    ErrorCode.CLOCK_SET_BACK: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The data were last changed at {time}, which is still to come by the clock of this "
        "computer. Check its date and time: plans, reminders and quiet hours go by them.",
    ),
    ErrorCode.PROGRAM_INCOMPLETE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Files of the program are missing: {name}. Install it anew; your data stay as they are.",
    ),
    ErrorCode.CERTIFICATES_MISSING: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The variable {variable} names certificates that cannot be read, so no gateway can be "
        "reached. Correct it or remove it, then start the program anew.",
    ),
    ErrorCode.FOLDER_READONLY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Nothing can be written into the folder {name}. Check its permissions.",
    ),
    ErrorCode.MESSAGES_HELD: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{count} SMS wait for {gateway}, which cannot send now. Put it right under SMS gateways, "
        "or send them through another one.",
    ),
    ErrorCode.MESSAGES_UNCLEAR: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Of {count} SMS it is not known whether they were sent. Open Messages, look at the unclear "
        "ones and decide: sent, or send again.",
    ),
    ErrorCode.BACKUP_STALE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There has been no good backup copy for more than {days} days. Look under Backup copies "
        "for what keeps it from being made.",
    ),
}
