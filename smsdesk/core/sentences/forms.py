"""Sentences about what is typed: phone numbers and the fields of forms."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

FORMS: Mapping[ErrorCode, str] = {
    ErrorCode.NUMBER_EMPTY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no phone number here. Type one, for example 601 123 456.",
    ),
    ErrorCode.NUMBER_NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{token}” is not a phone number. Correct it, for example 601 123 456.",
    ),
    ErrorCode.NUMBER_TOO_SHORT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The number {token} is too short. Check that no digit is missing.",
    ),
    ErrorCode.NUMBER_TOO_LONG: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The number {token} is too long. Check that it is one number only.",
    ),
    ErrorCode.NUMBER_SPREADSHEET: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{token} is a number that a spreadsheet has shortened, its last digits are lost. "
        "Format the column as text in the spreadsheet and enter the number again.",
    ),
    ErrorCode.NUMBER_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The number {token} does not exist in the numbering plan of its country. Check its digits.",
    ),
    ErrorCode.NUMBER_SEVERAL: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is more than one number here. Leave one, or enter them separately.",
    ),
    ErrorCode.NUMBERS_MORE_BAD: QT_TRANSLATE_NOOP(
        "ErrorText",
        "More pieces of the text that are not phone numbers: {count}. Paste numbers only.",
    ),
    ErrorCode.PREFIX_INVALID: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{value}” is not a country prefix. Write it like +48.",
    ),
    ErrorCode.FIELD_REQUIRED: QT_TRANSLATE_NOOP("ErrorText", "This field is empty. Fill it in."),
    ErrorCode.FIELD_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no field called “{name}”. Known are: {known}.",
    ),
    ErrorCode.CHOICE_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{value}” is not one of the choices. Known are: {known}.",
    ),
    ErrorCode.NAME_TOO_LONG: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The name has {length} characters, at most {limit} are allowed. Shorten it.",
    ),
    ErrorCode.NAME_TAKEN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is already a gateway called “{name}”. Choose another name.",
    ),
    ErrorCode.LINKS_NOT_SHORTENED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This operator cannot shorten links. Links leave as they are.",
    ),
    ErrorCode.LINKS_NEED_SERVICE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Links are shortened only for a Messaging Service: enter its SID, which begins with MG, as "
        "the sender.",
    ),
    ErrorCode.FAILOVER_TOO_SHORT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Choose at least two gateways, so that one can stand in for the other.",
    ),
    ErrorCode.FAILOVER_PRACTICE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} is for practising and sends nothing, so it cannot stand in for another gateway.",
    ),
    ErrorCode.FAILOVER_MINUTES: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Enter a number of minutes from {least} to {most}.",
    ),
    ErrorCode.MD5_INVALID: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The API password (MD5) has 32 characters, digits 0-9 and letters a-f; here there are "
        "{length}. Copy it from the panel once more, or compute it from the login password.",
    ),
    ErrorCode.SENDER_TOO_LONG: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The sender name “{sender}” has {length} characters, at most {limit} are allowed. "
        "Shorten it.",
    ),
    ErrorCode.SENDER_TOO_SHORT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The sender name “{sender}” is too short, at least {limit} characters are needed.",
    ),
    ErrorCode.SENDER_CHARACTER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The character “{character}” is not allowed in a sender name. Use letters A-Z without "
        "Polish marks and digits.",
    ),
    ErrorCode.SENDER_NO_LETTER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The sender name “{sender}” needs at least one letter; a phone number is not allowed here.",
    ),
    ErrorCode.SENDER_NUMBER_INVALID: QT_TRANSLATE_NOOP(
        "ErrorText",
        "A phone number as sender is written with + and its country prefix, for example "
        "+48 732 123 456. Correct it, or use a name with at least one letter.",
    ),
    ErrorCode.ACCOUNT_SID_INVALID: QT_TRANSLATE_NOOP(
        "ErrorText",
        "An Account SID is AC followed by 32 digits and letters a-f, 34 characters together; here "
        "there are {length}. Copy it from the panel once more.",
    ),
    ErrorCode.SERVICE_SID_INVALID: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The SID of a Messaging Service is MG followed by 32 digits and letters a-f, 34 characters "
        "together; here there are {length}. Copy it from the panel once more.",
    ),
    ErrorCode.HOST_INVALID: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{value}” is not a server address. Write it without http:// and without a slash at "
        "the end, for example smsapi.pl.",
    ),
    ErrorCode.SECRET_MISSING: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no password or token. Fill one in.",
    ),
    ErrorCode.TEXT_TOO_LONG_FOR_TEST: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The test text has {length} characters, at most {limit} are allowed. Shorten it.",
    ),
}
