"""Sentences about files that come in and go out."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

FILES: Mapping[ErrorCode, str] = {
    ErrorCode.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} cannot be read: {reason}. Check that it exists and is not open in "
        "another program.",
    ),
    ErrorCode.FILE_UNWRITABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} cannot be written: {reason}. Choose another folder.",
    ),
    ErrorCode.FILE_NOT_TEXT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} is not a text file. Save the sheet as CSV and try again.",
    ),
    ErrorCode.FILE_NO_NUMBER_COLUMN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} has no column with phone numbers. Name one of its columns “telefon” "
        "and try again.",
    ),
    ErrorCode.FILE_EMPTY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} has no rows. Check that you chose the right one.",
    ),
    ErrorCode.FILE_BROKEN_ROW: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Row {row} of the file cannot be read. Correct it in the sheet and try again.",
    ),
    ErrorCode.FILE_REPEATED_ROW: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The number of this row is already in row {first}, which has been taken.",
    ),
    ErrorCode.FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} is larger than {limit} MB. Split it and import the parts.",
    ),
    ErrorCode.FILE_UNPACKS_TOO_LARGE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Unpacked, the file {name} would be larger than {limit} MB. Save its sheet as CSV, or "
        "split it and import the parts.",
    ),
    ErrorCode.FILE_TOO_WIDE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} has {count} columns, and the program reads {limit}. Delete those that "
        "you do not need and try again.",
    ),
    ErrorCode.FILE_DAMAGED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} is damaged and cannot be unpacked. Save it once more in the program that "
        "it comes from and try again.",
    ),
    ErrorCode.FILE_CUT_OFF: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file {name} ends in the middle of card {row}. Export the contacts once more and try "
        "again.",
    ),
    ErrorCode.CARD_UNREADABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This card cannot be read. Open it in the program that it comes from, or enter the "
        "contact by hand.",
    ),
    ErrorCode.ROW_KNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{contact} is already among the contacts and stays as it is.",
    ),
    ErrorCode.IMPORT_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no such import any more. Look at the list of imports again.",
    ),
    ErrorCode.IMPORT_UNDONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The import of {name} has already been undone.",
    ),
    ErrorCode.FILE_FORMAT_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The program reads CSV, XLSX and vCard files, and {name} is none of them. Save the sheet "
        "as .xlsx or .csv and try again.",
    ),
    ErrorCode.FILE_FORMAT_UNWRITABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The program writes .xlsx and .csv files and, of contacts, .vcf files, none like {name}. "
        "Choose another name.",
    ),
    ErrorCode.SHEET_TOO_LONG: QT_TRANSLATE_NOOP(
        "ErrorText",
        "An Excel sheet holds at most {limit} rows. Choose fewer, or a CSV file.",
    ),
    ErrorCode.COLUMN_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The file has no column “{column}”. Its columns are: {known}.",
    ),
}
