"""The English sentence of every ErrorCode: what happened, to whom or what, and what to do next.

They are the source strings of translation (context "ErrorText"); the window shows them translated,
the command line as they stand. No other text of the user interface lives here.
"""

from collections.abc import Mapping

from smsdesk.core.error_codes import Detail, ErrorCode


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802  # lupdate knows this name
    """Mark `text` for translation without knowing Qt."""
    return text


def sentence(code: ErrorCode, details: Mapping[str, Detail]) -> str:
    """The English sentence of `code` with its details filled in."""
    return fill(SENTENCES[code], details)


def fill(text: str, details: Mapping[str, Detail]) -> str:
    """Put `details` into the {names} of `text`; a missing one becomes an ellipsis."""
    return text.format_map(_Lenient(details))


class _Lenient(dict[str, Detail]):
    def __missing__(self, key: str) -> str:
        return "…"


SENTENCES: Mapping[ErrorCode, str] = {
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
    ErrorCode.CONTACT_EMPTY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "A contact needs a name, a company or a phone number. Fill in one of them.",
    ),
    ErrorCode.CONTACT_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This contact has been deleted in the meantime. Refresh the list.",
    ),
    ErrorCode.CONTACT_NO_NUMBER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{name} has no phone number. Add one to the contact.",
    ),
    ErrorCode.EMAIL_INVALID: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{value}” is not an e-mail address. Correct it or leave it empty.",
    ),
    ErrorCode.NIP_INVALID: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{value}” is not a NIP: its ten digits do not check. Correct it or leave it empty.",
    ),
    ErrorCode.DATE_INVALID: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{value}” is not a date. Write it like 21.11.2026 or leave it empty.",
    ),
    ErrorCode.OWN_FIELD_TAKEN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is already a field called “{name}”. Choose another name.",
    ),
    ErrorCode.TEXT_EMPTY: QT_TRANSLATE_NOOP("ErrorText", "The message has no text. Write one."),
    ErrorCode.TEXT_TOO_LONG: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The text takes {parts} SMS, at most {limit} can be sent as one message. Shorten it.",
    ),
    ErrorCode.LINKS_MAY_BE_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} may refuse a text with a link (error 94) until your account has permission. "
        "Switch on “Shorten links” for this gateway, or ask for permission in the panel.",
    ),
    ErrorCode.NO_RECIPIENTS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The message has no recipient. Choose someone from the list or type a number.",
    ),
    ErrorCode.NO_GATEWAY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "No SMS gateway is set up yet. Set one up, or switch on practice mode.",
    ),
    ErrorCode.GATEWAY_INACTIVE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The gateway {gateway} is switched off. Activate it or choose another one.",
    ),
    ErrorCode.GATEWAY_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The gateway of this message has been removed. Choose another one.",
    ),
    ErrorCode.DUPLICATE_RECIPIENT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{name} has the same number as someone already on the list, one SMS is enough.",
    ),
    ErrorCode.PLACEHOLDER_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The field {{{name}}} in the text is not known. Correct its name or fill in its value.",
    ),
    ErrorCode.PLACEHOLDER_UNFILLED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The field {{{name}}} has no value for {recipient}. Fill it in.",
    ),
    ErrorCode.PLACEHOLDER_BROKEN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is a brace in the text without its pair. Write fields like {{termin}}.",
    ),
    ErrorCode.MERGE_CHANGED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "One of these contacts was changed or deleted in the meantime. Nothing was merged; look "
        "at the values once more.",
    ),
    ErrorCode.MERGE_TOO_MANY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{count} contacts are too many to merge at once. Choose 2 to {limit} that are the same "
        "person or company.",
    ),
    ErrorCode.MERGE_GONE: QT_TRANSLATE_NOOP(
        "ErrorText", "This merge has been undone already, or the person's data were erased."
    ),
    ErrorCode.MERGE_BUILT_ON: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{name} was merged once more after that. Undo the later merge first; nothing was changed.",
    ),
    ErrorCode.GROUP_NAME_TAKEN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is already a group called “{name}”. Choose another name.",
    ),
    ErrorCode.GROUP_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This group has been deleted in the meantime. Refresh the list.",
    ),
    ErrorCode.GROUP_NESTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "A group by filter cannot be made of another group. Choose all groups in the filter first.",
    ),
    ErrorCode.GROUP_BY_FILTER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Nobody can be put into “{name}” or taken out of it: its filter decides who is in it.",
    ),
    ErrorCode.TEMPLATE_NAME_TAKEN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is already a template called “{name}”. Choose another name.",
    ),
    ErrorCode.TEMPLATE_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This template has been deleted in the meantime. Refresh the list.",
    ),
    ErrorCode.TEMPLATE_FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{name} is no file of templates. Choose one that this program has written, .toml or .json.",
    ),
    ErrorCode.TEMPLATE_FILE_ENTRY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Template no. {number} in {name} cannot be used, look at its “{entry}”. Nothing was "
        "imported.",
    ),
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
    ErrorCode.SCHEDULE_PAST: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The time {time} has already passed. Choose a later one.",
    ),
    ErrorCode.SCHEDULE_NOT_OFFERED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} keeps no messages for later. Plan it on this computer, which must then be "
        "switched on at that time.",
    ),
    ErrorCode.SCHEDULE_NEEDS_SERVICE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} keeps messages for later only from a Messaging Service. Choose a sender that "
        "begins with MG, or plan it on this computer.",
    ),
    ErrorCode.SCHEDULE_TOO_SOON: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} wants to have a planned message at least {minutes} minutes ahead. Choose a "
        "later time, or plan it on this computer.",
    ),
    ErrorCode.SCHEDULE_TOO_FAR: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} keeps messages for at most {days} days. Choose an earlier time, or plan it on "
        "this computer.",
    ),
    ErrorCode.QUIET_HOURS_ORDER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The hours for sending end before they begin. Choose a later end.",
    ),
    ErrorCode.BUDGET_INVALID: QT_TRANSLATE_NOOP(
        "ErrorText",
        "“{value}” is not an amount. Write a number like 250 or 99.50, or leave it empty.",
    ),
    ErrorCode.BUDGET_EXCEEDED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This month’s messages will come to {total} {unit}, more than your budget of "
        "{budget} {unit}. They will be sent all the same; the budget is in the preferences.",
    ),
    ErrorCode.NOT_TESTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "These settings have not been tested. Send a test SMS first.",
    ),
    ErrorCode.PROVIDER_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no provider called “{provider}”. Known are: {known}.",
    ),
    ErrorCode.OPTED_OUT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{name} is on the list of those who must not be texted. Take the number off the list only "
        "when the person asks for it.",
    ),
    ErrorCode.OPT_OUT_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{number} is not on the list of those who must not be texted. Check the number.",
    ),
    ErrorCode.CONSENT_MISSING: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{name} has not consented to marketing. Ask for consent and note it first.",
    ),
    ErrorCode.CONSENT_WITHDRAWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{name} has withdrawn the consent to marketing. Write only about orders.",
    ),
    ErrorCode.CONSENT_OF_NOBODY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{name} is none of your contacts, so nobody has consented to marketing. Add the person "
        "and note the consent first.",
    ),
    ErrorCode.ORDERS_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{name} does not want SMS about orders. Call or write an e-mail.",
    ),
    ErrorCode.CONSENT_AHEAD: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This day has not come yet. Choose today or an earlier one.",
    ),
    ErrorCode.ERASURE_WAITS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Messages to {name} that still wait, are on their way or are unclear: {count}. Cancel or "
        "resolve them first, then erase.",
    ),
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
    ErrorCode.LOGIN_REJECTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the login. Check the user name and the API password, which "
        "is not the password you log in with, or the token.",
    ),
    ErrorCode.TOKEN_REJECTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the login. Check the Account SID and the Auth Token: both must "
        "be of the same account.",
    ),
    ErrorCode.TEST_CREDENTIALS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This is a test login of {gateway}, which sends nothing for real. Use the live Account SID "
        "and Auth Token.",
    ),
    ErrorCode.ACCOUNT_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} does not know this account. Check the Account SID and the server address.",
    ),
    ErrorCode.ACCOUNT_INACTIVE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Your {gateway} account is not active: it has no money left, or it was suspended or "
        "closed. Look into the panel and top it up, or ask the support there.",
    ),
    ErrorCode.PASSWORD_REJECTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the login. Check the user name and the password.",
    ),
    ErrorCode.SERVER_WRONG: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The server answers, but {gateway} is not there. Nothing was sent. Check the server "
        "address.",
    ),
    ErrorCode.IP_BLOCKED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} does not accept this computer's IP address (error {provider_code}). Switch "
        "the IP filter off in the gateway's panel or add your address there.",
    ),
    ErrorCode.TOKEN_SCOPE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This login may not do that at {gateway} (error {provider_code}). Give it the permission "
        "in the panel; for a token, create one with the permission to send SMS.",
    ),
    ErrorCode.SERVICE_UNAVAILABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} has not switched this service on for your account (error {provider_code}). "
        "Finish the activation of the account in the panel.",
    ),
    ErrorCode.HTTPS_REQUIRED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} accepts only encrypted connections for this account. Check the server address.",
    ),
    ErrorCode.NO_CREDIT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} has no credit left. Please top up the account. Nothing is lost: what waits in "
        "the outbox leaves afterwards.",
    ),
    ErrorCode.NUMBER_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the number {number}. Check its digits; a landline cannot "
        "receive SMS.",
    ),
    ErrorCode.NUMBER_BLACKLISTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The number {number} is on the blacklist of your {gateway} account. Remove it there "
        "to write to this person.",
    ),
    ErrorCode.NUMBER_OPTED_OUT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The owner of {number} does not want to receive SMS from you. Do not write to this number.",
    ),
    ErrorCode.NUMBER_LIMIT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The number {number} has reached its limit of messages in {gateway}. Try again later.",
    ),
    ErrorCode.NUMBER_FOREIGN_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} does not send to the foreign number {number} with these settings. Use a "
        "PRO sender name or switch foreign numbers on in the panel.",
    ),
    ErrorCode.TRIAL_ONLY_OWN_NUMBER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The trial account of {gateway} sends only to the number given at registration. Use "
        "that number or activate the account fully.",
    ),
    ErrorCode.COUNTRY_BLOCKED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Your {gateway} account may not send to the country of {number}. Switch the country "
        "on in the panel.",
    ),
    ErrorCode.SENDER_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the sender “{sender}”: the name is not approved yet. Choose "
        "another sender or wait for the approval.",
    ),
    ErrorCode.TEXT_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the text: it is empty, too long or has characters that are "
        "not allowed. Correct the text.",
    ),
    ErrorCode.TEXT_TOO_MANY_PARTS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the text: it takes more SMS than allowed. Shorten it.",
    ),
    ErrorCode.LINKS_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} does not send links from your account yet (error {provider_code}). Remove "
        "the link, or ask for permission in the panel.",
    ),
    ErrorCode.DATE_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the date of sending. Choose a date within the next three months.",
    ),
    ErrorCode.REQUEST_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} refused the message (error {provider_code}). Check the text and the "
        "sender, then try again.",
    ),
    ErrorCode.REFUSED_IN_WORDS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} refused the message for a reason of its own, which the details of the message "
        "tell. Check the number, the sender and the text, then try again.",
    ),
    ErrorCode.RATE_LIMITED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} receives too many requests at the moment. Try again in a while; what waits "
        "in the outbox leaves by itself.",
    ),
    ErrorCode.ASKED_TO_WAIT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} receives too many requests at the moment and asks you to wait. Nothing was "
        "sent. Try again in a while.",
    ),
    ErrorCode.ASKED_TO_WAIT_FOR: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} receives too many requests at the moment and asks you to wait. Nothing was "
        "sent. Try again in {wait}.",
    ),
    ErrorCode.CONNECTION_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The server {host} refused the connection. Nothing was sent. Check the server address "
        "or try again in a while.",
    ),
    ErrorCode.HOST_NOT_FOUND: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The server {host} was not found. Nothing was sent. Check the internet connection and "
        "the server address.",
    ),
    ErrorCode.TLS_FAILED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "No secure connection to {host} could be made. Nothing was sent. Check the computer's "
        "date and the antivirus program.",
    ),
    ErrorCode.CONNECT_TIMEOUT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The server {host} does not answer. Nothing was sent. Check the internet connection "
        "and try again.",
    ),
    ErrorCode.OFFLINE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no internet connection. The messages are safe in the outbox and leave as "
        "soon as it is back.",
    ),
    ErrorCode.ANSWER_TIMEOUT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} took the message but did not confirm it in time. It may have been sent: "
        "check before you send it again.",
    ),
    ErrorCode.CONNECTION_LOST: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The connection to {gateway} was lost before it confirmed the message. It may have "
        "been sent: check before you send it again.",
    ),
    ErrorCode.ANSWER_UNREADABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} gave an answer that cannot be read. The message may have been sent: check "
        "before you send it again.",
    ),
    ErrorCode.PROVIDER_FAILED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} has an internal fault (error {provider_code}). The message may have been "
        "sent: check before you send it again.",
    ),
    ErrorCode.ALREADY_TAKEN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} has taken this message before (error {provider_code}) and does not send it "
        "a second time.",
    ),
    ErrorCode.INTERRUPTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The program was interrupted while it was sending this message. It may have been "
        "sent: check before you send it again.",
    ),
    ErrorCode.LOOK_NOT_OFFERED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} cannot be asked what became of a message. Check in its panel, then mark the "
        "message as sent or not sent.",
    ),
    ErrorCode.NOT_LISTED_YET: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} does not list the message yet. The program will ask again; nothing is sent "
        "meanwhile.",
    ),
    ErrorCode.UNCONFIRMED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} can no longer tell whether this message was sent. Check in its panel, then "
        "mark the message as sent or not sent.",
    ),
    ErrorCode.RESOLVED_NOT_SENT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Marked by hand as not sent. Retry it if the message should still leave.",
    ),
    ErrorCode.CHECK_TIMEOUT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not answer in time. Nothing was sent. Try again in a while.",
    ),
    ErrorCode.CHECK_LOST: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The server {host} ended the connection without an answer. Nothing was sent. Try again "
        "in a while.",
    ),
    ErrorCode.CHECK_UNREADABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The answer of the server {host} cannot be read: it does not seem to be {gateway}. "
        "Nothing was sent. Check the server address.",
    ),
    ErrorCode.CHECK_FAILED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} has an internal fault (error {provider_code}). Nothing was sent. Try again "
        "in a while.",
    ),
    ErrorCode.NOT_DELIVERED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The message did not reach the phone. Most often the number is wrong or no longer in use.",
    ),
    ErrorCode.DELIVERY_EXPIRED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The phone was switched off or out of range for too long. Try again or call.",
    ),
    ErrorCode.MESSAGE_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no message {id}. Refresh the list.",
    ),
    ErrorCode.MESSAGE_STATE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This cannot be done with a message in the state “{state}”.",
    ),
    ErrorCode.CANCEL_TOO_LATE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "It was too late to cancel: {gateway} is already sending this message.",
    ),
    ErrorCode.CANCEL_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "It is not known yet whether {gateway} has cancelled this planned message. The program "
        "will ask again.",
    ),
    ErrorCode.CANCEL_UNCONFIRMED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} cannot tell whether this planned message was cancelled in time. Check in its "
        "panel, then mark the message as sent or not sent.",
    ),
    ErrorCode.CANCEL_OUT_OF_REACH: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} keeps this message, but the program can no longer reach it there. Cancel it "
        "in the operator's panel, or it will be sent at its time.",
    ),
    ErrorCode.SENDER_BUSY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Messages of this database are already being sent by {holder}. Nothing is wrong: they "
        "leave from there.",
    ),
    ErrorCode.SENDER_STOPPED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Sending has stopped unexpectedly. The messages are safe; it starts again by itself "
        "in a moment.",
    ),
    ErrorCode.MESSAGES_WAITING: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Messages waiting in the outbox: {count}. {reason}",
    ),
    ErrorCode.SECRET_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The password of the gateway {gateway} is no longer in the system keyring. Enter it "
        "again in the gateway's settings.",
    ),
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
}
