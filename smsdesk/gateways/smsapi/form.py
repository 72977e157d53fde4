"""What a person fills in for SMSAPI, and the addresses where that comes from."""

import re

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import ConfigField, FieldKind, GatewayInfo
from smsdesk.core.translating import QT_TRANSLATE_NOOP
from smsdesk.gateways.forms import (
    ALLOW_DIACRITICS_FIELD,
    DEFAULT_PREFIX_FIELD,
    LATIN_SENDER,
    SHORTEN_LINKS_FIELD,
    senders_check,
)
from smsdesk.gateways.hosts import check_host

BATCH_LIMIT = 500
"""The documented limit is 10,000 by POST; beyond 500 the answers grow and little speed is won."""
MIXED_LIMIT = 100
"""Old documentation: at most so many personalised messages in a call. Still so? Not confirmed."""
SHORT_LINK_BATCH_LIMIT = 100
"""Every recipient gets a link of their own; more than 100 are refused (error 19)."""

_MD5 = re.compile(r"[0-9a-f]{32}")


def check_md5(text: str) -> str:
    """The API password in lower case. Raises FieldError("password_md5", MD5_INVALID)."""
    value = text.strip().lower()
    if not _MD5.fullmatch(value):
        raise FieldError("password_md5", ErrorCode.MD5_INVALID, length=len(value))
    return value


def check_token(text: str) -> str:
    """The token without the white space that pasting brings along."""
    return "".join(text.split())


INFO = GatewayInfo(
    key="smsapi",
    name="SMSAPI",
    summary=QT_TRANSLATE_NOOP(
        "ConfigField", "Polish operator: sender names, delivery reports, balance in points."
    ),
    form=(
        ConfigField(
            "username",
            QT_TRANSLATE_NOOP("ConfigField", "User name"),
            hint=QT_TRANSLATE_NOOP("ConfigField", "The name you log in to SMSAPI with."),
            alternative="token",
        ),
        ConfigField(
            "password_md5",
            QT_TRANSLATE_NOOP("ConfigField", "API password (MD5)"),
            FieldKind.SECRET,
            hint=QT_TRANSLATE_NOOP(
                "ConfigField",
                "32 characters from the panel: API settings, then API password (MD5).",
            ),
            check=check_md5,
            alternative="token",
        ),
        ConfigField(
            "token",
            QT_TRANSLATE_NOOP("ConfigField", "OAuth token"),
            FieldKind.SECRET,
            hint=QT_TRANSLATE_NOOP("ConfigField", "Instead of the user name and the password."),
            check=check_token,
            alternative="password_md5",
        ),
        ConfigField(
            "type",
            QT_TRANSLATE_NOOP("ConfigField", "Kind of messages"),
            FieldKind.CHOICE,
            default="pro",
            choices=(
                ("eco", QT_TRANSLATE_NOOP("ConfigField", "ECO: cheaper, random sender number")),
                ("pro", QT_TRANSLATE_NOOP("ConfigField", "PRO: your own sender name")),
                (
                    "priority",
                    QT_TRANSLATE_NOOP("ConfigField", "Priority: own name, first in line, dearer"),
                ),
            ),
        ),
        ConfigField(
            "sender",
            QT_TRANSLATE_NOOP("ConfigField", "Sender name"),
            FieldKind.SENDER,
            required=False,
            hint=QT_TRANSLATE_NOOP(
                "ConfigField",
                "At most 11 characters, letters A-Z without Polish marks and digits. Separate "
                "several names by commas.",
            ),
            check=senders_check(LATIN_SENDER, 11),
            idle_when=("type", "eco"),
        ),
        ConfigField(
            "endpoint",
            QT_TRANSLATE_NOOP("ConfigField", "Server"),
            FieldKind.HOST,
            default="smsapi.pl",
            choices=(("smsapi.pl", "smsapi.pl"), ("smsapi.com", "smsapi.com")),
            check=check_host,
        ),
        DEFAULT_PREFIX_FIELD,
        ALLOW_DIACRITICS_FIELD,
        SHORTEN_LINKS_FIELD,
    ),
    batch_limit=BATCH_LIMIT,
    mixed_limit=MIXED_LIMIT,
    concurrency=8,
    # whatever was never taken is taken by asking, see `SmsApi.reconcile`
    always_finds_out=True,
    asking_sends=True,
    unit="pkt",
    links={
        "registration": "https://ssl.smsapi.pl/rejestracja/AC6K",
        "tokens": "https://ssl.smsapi.pl/react/oauth/manage",
        "senders": "https://ssl.smsapi.pl/react/sms_settings/sendernames",
        "panel": "https://ssl.smsapi.pl/",
        "top_up": "https://ssl.smsapi.pl/",
    },
    referral_code="AC6K",
    # integrators' code: a raw link, even a bare domain, gets error 94 until the account may send
    # links, and most accounts may not
    link_warning=ErrorCode.LINKS_MAY_BE_REFUSED,
)
