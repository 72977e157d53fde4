"""Sentences about consent, objections and numbers that must not be texted."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

CONSENT: Mapping[ErrorCode, str] = {
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
}
