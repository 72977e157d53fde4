"""Sentences about what is worth a look before a text leaves; none of them stops it."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

LINT: Mapping[ErrorCode, str] = {
    ErrorCode.LINT_REPLY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{found}”: nobody can reply to a sender name. Give a telephone, or choose a sender that "
        "takes replies.",
    ),
    ErrorCode.LINT_BLANK: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{found}” looks like a blank. Fill it in or take it out.",
    ),
    ErrorCode.LINT_DATE_PAST: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{found} will have passed when the message leaves. Check the date.",
    ),
    ErrorCode.LINT_WEEKDAY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{found}” does not fit: {date} is “{right}”. Correct the day or the date.",
    ),
    ErrorCode.LINT_SENDER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Operators block senders such as “{found}”, which look like an authority, a bank or "
        "nobody. Choose your shop’s name.",
    ),
    ErrorCode.LINT_FRAUD: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{found}” with a link looks like fraud, and operators block it. Use other words, or leave "
        "the link out.",
    ),
    ErrorCode.LINT_SHORTENER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Operators block short links such as {found}. Give the whole address.",
    ),
    ErrorCode.LINT_UNSIGNED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The text does not say who writes. Add your company or its telephone.",
    ),
    ErrorCode.LINT_PRICE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{found}” has no currency. Add zł.",
    ),
    ErrorCode.LINT_SIGNS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Signs like {found} leave room for 70 characters in an SMS instead of 160. Replace them.",
    ),
    ErrorCode.LINT_SPACES: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Needless spaces cost one SMS more. Take them out.",
    ),
}
