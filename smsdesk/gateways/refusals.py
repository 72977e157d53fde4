"""What is said about one message in the same way by every provider: no, perhaps, and its words."""

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import GatewayError, MessageRefused, OutcomeUnknown
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import mask_digits

_LONGEST_WORDS = 200


def kept_words(text: str) -> str:
    """The provider's own words as they may be kept: without full numbers, and not too many."""
    return mask_digits(text)[:_LONGEST_WORDS]


def without_sender(sms: OutgoingSms) -> MessageRefused:
    """Nobody chose or configured a sender; what a provider makes of that differs."""
    return MessageRefused(ErrorCode.FIELD_REQUIRED, field="sender", client_id=sms.client_id)


def refused(
    sms: OutgoingSms,
    code: ErrorCode,
    field: str,
    *,
    gateway: str,
    number: int,
    words: str,
    sender: str,
) -> MessageRefused:
    """A message that will never be taken as it is, with all that a sentence may need.

    `number` is what the provider calls the error, `sender` may be a phone number.
    """
    return MessageRefused(
        code,
        field=field,
        client_id=sms.client_id,
        words=words,
        gateway=gateway,
        provider_code=number,
        number=sms.to.masked,
        sender=mask_digits(sender),
    )


def in_doubt(sms: OutgoingSms, error: GatewayError) -> OutcomeUnknown:
    """What stopped a whole request, as the answer for one message of it that may have left."""
    doubt = OutcomeUnknown(error.code, client_id=sms.client_id, words=error.words)
    doubt.details.update(error.details)
    return doubt
