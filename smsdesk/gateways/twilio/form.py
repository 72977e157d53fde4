"""What a person fills in for Twilio, and the addresses where that comes from."""

import re
from collections.abc import Mapping
from dataclasses import replace

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import ConfigField, FieldKind, GatewayInfo, split_senders
from smsdesk.core.translating import QT_TRANSLATE_NOOP
from smsdesk.gateways.forms import (
    ALLOW_DIACRITICS_FIELD,
    DEFAULT_PREFIX_FIELD,
    SHORTEN_LINKS_FIELD,
    senders_check,
)
from smsdesk.gateways.hosts import check_host

ENDPOINT = "api.twilio.com"

_ACCOUNT_SID = re.compile(r"AC[0-9a-fA-F]{32}")
_SERVICE_SID = re.compile(r"MG[0-9a-fA-F]{32}")
"""Not any text that starts with MG: "MG Serwis" is a name (appwrite#13626)."""
_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
_LOOKS_LIKE_NUMBER = re.compile(r"[0-9 ().\-+]*[0-9][0-9 ().\-+]*")
_BETWEEN_DIGITS = re.compile(r"[ ().\-]")
_LONGEST_NAME = 11
# Twilio's glossary: letters, digits and spaces; messaging services take - + _ & too
_NAME = senders_check(re.compile(r"[A-Za-z0-9 &+_\-]"), _LONGEST_NAME)


def check_account_sid(text: str) -> str:
    """The SID without white space. Raises FieldError("account_sid", ACCOUNT_SID_INVALID)."""
    sid = "".join(text.split())
    if not _ACCOUNT_SID.fullmatch(sid):
        raise FieldError("account_sid", ErrorCode.ACCOUNT_SID_INVALID, length=len(sid))
    return sid


def check_token(text: str) -> str:
    """The token without the white space that pasting brings along."""
    return "".join(text.split())


def check_senders(text: str) -> str:
    """Numbers, names and services, separated by commas. Raises FieldError("sender", ...)."""
    return ", ".join(dict.fromkeys(_checked_sender(name) for name in split_senders(text)))


def is_service(sender: str) -> bool:
    """Whether a sender is a Messaging Service."""
    return _SERVICE_SID.fullmatch(sender) is not None


def links_need_service(values: Mapping[str, str]) -> ErrorCode | None:
    """Twilio shortens links for Messaging Services only (Link Shortening, T4)."""
    senders = split_senders(values.get("sender", ""))
    return None if any(map(is_service, senders)) else ErrorCode.LINKS_NEED_SERVICE


def _checked_sender(sender: str) -> str:
    if is_service(sender):
        return sender
    if sender.startswith("MG") and len(sender) > _LONGEST_NAME:
        raise FieldError("sender", ErrorCode.SERVICE_SID_INVALID, length=len(sender))
    if _LOOKS_LIKE_NUMBER.fullmatch(sender):
        return _checked_number(sender)
    return _NAME(sender)


def _checked_number(text: str) -> str:
    """In E.164; whether the account owns it is Twilio's to say."""
    number = re.sub(r"^00", "+", _BETWEEN_DIGITS.sub("", text))
    if not _NUMBER.fullmatch(number):
        raise FieldError("sender", ErrorCode.SENDER_NUMBER_INVALID)
    return number


INFO = GatewayInfo(
    key="twilio",
    name="Twilio",
    summary=QT_TRANSLATE_NOOP(
        "ConfigField", "Sends worldwide from your numbers, names or a Messaging Service."
    ),
    form=(
        ConfigField(
            "account_sid",
            QT_TRANSLATE_NOOP("ConfigField", "Account SID"),
            hint=QT_TRANSLATE_NOOP(
                "ConfigField", "AC and 32 characters, from Account Info in the Twilio Console."
            ),
            check=check_account_sid,
        ),
        ConfigField(
            "token",
            QT_TRANSLATE_NOOP("ConfigField", "Auth Token"),
            FieldKind.SECRET,
            hint=QT_TRANSLATE_NOOP("ConfigField", "It stands below the Account SID there."),
            check=check_token,
        ),
        ConfigField(
            "sender",
            QT_TRANSLATE_NOOP("ConfigField", "Sender"),
            FieldKind.SENDER,
            hint=QT_TRANSLATE_NOOP(
                "ConfigField",
                "A number of your account with +, a name of at most 11 letters and digits, or "
                "the SID of a Messaging Service (MG and 32 characters). Separate several by "
                "commas.",
            ),
            check=check_senders,
        ),
        ConfigField(
            "endpoint",
            QT_TRANSLATE_NOOP("ConfigField", "Server"),
            FieldKind.HOST,
            default=ENDPOINT,
            choices=((ENDPOINT, ENDPOINT),),
            check=check_host,
        ),
        DEFAULT_PREFIX_FIELD,
        ALLOW_DIACRITICS_FIELD,
        replace(SHORTEN_LINKS_FIELD, available=links_need_service),
    ),
    # one recipient per request (T1), and few at once: the limit on parallel requests is not
    # confirmed, 1 to 5 are safe (wire reference, B6)
    batch_limit=1,
    concurrency=4,
    links={
        "registration": "https://www.twilio.com/try-twilio",
        "tokens": "https://console.twilio.com/",
        "senders": "https://console.twilio.com/us1/develop/phone-numbers/manage/incoming",
        "top_up": "https://console.twilio.com/us1/billing/manage-billing/billing-overview",
        "panel": "https://console.twilio.com/",
    },
)
