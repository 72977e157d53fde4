"""Sentences about messages that wait, are planned or in doubt, and about the sender."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

OUTBOX: Mapping[ErrorCode, str] = {
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
}
