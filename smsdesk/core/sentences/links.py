"""Sentences about links to numbers, and about the one window of a data folder."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

LINKS: Mapping[ErrorCode, str] = {
    ErrorCode.LINK_UNREADABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This link has neither a number nor a text. Type the number into a new message.",
    ),
    ErrorCode.LINK_TOO_LONG: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This link is too long. Copy its numbers and its text into a new message.",
    ),
    ErrorCode.LINK_SIGNS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The text of the link has characters that are no text, {count} in all; they were left "
        "out. Read it before you send it.",
    ),
    ErrorCode.LINK_TEXT_CUT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The text of the link is too long for a message; only its first {limit} characters were "
        "taken. Shorten it.",
    ),
    ErrorCode.LINK_SEVERAL: QT_TRANSLATE_NOOP(
        "ErrorText", "Only one link can be opened at a time. Give one."
    ),
    ErrorCode.WINDOW_SILENT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "SMS Desk is already running with this data, but its window does not answer. Wait a "
        "moment and try again, or end it in the list of running programs first.",
    ),
}
