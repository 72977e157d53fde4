"""Sentences about the watched folder, its files and their rows."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

BRIDGES: Mapping[ErrorCode, str] = {
    ErrorCode.FOLDER_NONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "No folder is watched. Choose one first.",
    ),
    ErrorCode.FOLDER_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The watched folder {name} cannot be opened: {reason}. Check the disk or the network; "
        "the program goes on by itself when the folder is back.",
    ),
    ErrorCode.FOLDER_FILE_BUSY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} cannot be opened: {reason}. Close it in the other program, or check its "
        "permissions; then it is taken by itself.",
    ),
    ErrorCode.FOLDER_FILE_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} is not in the watched folder any more, or something else is in it now. "
        "Nothing was queued. Put the file back and try again.",
    ),
    ErrorCode.FOLDER_FILE_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no such file in the list. Look at the list again.",
    ),
    ErrorCode.FOLDER_FILE_DECIDED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} does not wait for this decision, or somebody else has just decided. Look "
        "at the list again.",
    ),
    ErrorCode.FOLDER_COUNT_OTHER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} would queue {count} messages, not {said}. Nothing was queued. Look at "
        "the list again.",
    ),
    ErrorCode.FOLDER_TOO_LARGE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} is larger than {limit} MB, so it was not taken. Split it into parts.",
    ),
    ErrorCode.FOLDER_TOO_MANY_ROWS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} has more than {limit} rows, so it was not taken. Split it into parts.",
    ),
    ErrorCode.FOLDER_SAME_CONTENT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The same content came as {name} on {time}, so nothing was queued again. To send it once "
        "more, choose that file in the list of the watched folder.",
    ),
    ErrorCode.FOLDER_WAITS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{count} messages are more than {limit}, so the file waits for a person to agree.",
    ),
    ErrorCode.FOLDER_SENT_ELSEWHERE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The results beside this file tell of messages that are not in this history: another "
        "computer has sent them, or data from before that were restored. Look there first; the "
        "file waits for a person to agree.",
    ),
    ErrorCode.FOLDER_DECLINED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Somebody decided in the program that this file is not sent.",
    ),
    ErrorCode.FOLDER_ROW_REPEATED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The same row of this file was queued before, so it was not queued again.",
    ),
    ErrorCode.FOLDER_ROW_SHORT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This row has no text. Write the number, then the text or the name of a template.",
    ),
    ErrorCode.FOLDER_TEMPLATE_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no template “{name}”. Correct the name; or, if it is a text, put the whole text "
        "between quotation marks, because it has a {separator} in it.",
    ),
    ErrorCode.FOLDER_VALUES_COUNT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The template “{template}” takes these values, in this order: {fields}. The row has "
        "another number of them: {count}.",
    ),
    ErrorCode.FOLDER_RESULTS_UNWRITABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The results of {name} cannot be written into the watched folder: {reason}. Its messages "
        "are in the outbox and are not queued again. Check the permissions of the folder.",
    ),
}
