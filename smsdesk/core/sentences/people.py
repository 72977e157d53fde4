"""Sentences about contacts, groups, templates and composing."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

PEOPLE: Mapping[ErrorCode, str] = {
    ErrorCode.CONTACT_EMPTY: QT_TRANSLATE_NOOP(
        "ErrorText",
        "A contact needs a name, a company or a phone number. Fill in one of them.",
    ),
    ErrorCode.CONTACT_GONE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This contact has been deleted in the meantime. Refresh the list.",
    ),
    ErrorCode.CONTACT_CHANGED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Somebody else changed this contact in the meantime. Nothing of yours is saved yet: choose "
        "whose version shall stay.",
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
    ErrorCode.TEMPLATE_CHANGED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Somebody else changed this template in the meantime. Nothing of yours is saved yet: "
        "choose whose version shall stay.",
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
}
