"""What a person fills in for Dynmark."""

from collections.abc import Mapping
from dataclasses import replace

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import ConfigField, FieldKind, GatewayInfo, split_senders
from smsdesk.core.translating import QT_TRANSLATE_NOOP
from smsdesk.gateways.forms import (
    ALLOW_DIACRITICS_FIELD,
    DEFAULT_PREFIX_FIELD,
    LATIN_SENDER,
    SHORTEN_LINKS_FIELD,
    senders_check,
)
from smsdesk.gateways.hosts import check_host

HOST = "services.dynmark.com"
REST = "rest"
HTTP_FORM = "http"
BATCH_LIMIT = 50
"""No source names a limit of the array; a small one keeps few messages in doubt at a time, for
nobody can ask Dynmark what became of them."""
_SHORTEST_SENDER = 2
"""Not confirmed by Dynmark's own pages; the rule of the forms that shops know."""
_check_names = senders_check(LATIN_SENDER, 11)


def check_senders(text: str) -> str:
    """Sender names of 2 to 11 characters, separated by commas. Raises FieldError("sender", …)."""
    cleaned = _check_names(text)
    for name in split_senders(cleaned):
        if len(name) < _SHORTEST_SENDER:
            code = ErrorCode.SENDER_TOO_SHORT
            raise FieldError("sender", code, sender=name, limit=_SHORTEST_SENDER)
    return cleaned


def _no_short_links(_values: Mapping[str, str]) -> ErrorCode:
    """No source knows of a way to have links shortened."""
    return ErrorCode.LINKS_NOT_SHORTENED


INFO = GatewayInfo(
    key="dynmark",
    name="Dynmark",
    summary=QT_TRANSLATE_NOOP(
        "ConfigField", "British operator. Gives neither delivery reports nor the balance."
    ),
    form=(
        ConfigField(
            "username",
            QT_TRANSLATE_NOOP("ConfigField", "User name"),
            hint=QT_TRANSLATE_NOOP("ConfigField", "The name you log in to Dynmark with."),
        ),
        ConfigField(
            "password",
            QT_TRANSLATE_NOOP("ConfigField", "Password"),
            FieldKind.SECRET,
            hint=QT_TRANSLATE_NOOP("ConfigField", "The password you log in to Dynmark with."),
        ),
        ConfigField(
            "sender",
            QT_TRANSLATE_NOOP("ConfigField", "Sender name"),
            FieldKind.SENDER,
            hint=QT_TRANSLATE_NOOP(
                "ConfigField",
                "2 to 11 characters, letters A-Z without Polish marks and digits. Separate "
                "several names by commas.",
            ),
            check=check_senders,
        ),
        ConfigField(
            "api",
            QT_TRANSLATE_NOOP("ConfigField", "Interface"),
            FieldKind.CHOICE,
            default=REST,
            choices=(
                (REST, QT_TRANSLATE_NOOP("ConfigField", "REST, recommended")),
                (HTTP_FORM, QT_TRANSLATE_NOOP("ConfigField", "HTTP form, older accounts")),
            ),
        ),
        ConfigField(
            "endpoint",
            QT_TRANSLATE_NOOP("ConfigField", "Server"),
            FieldKind.HOST,
            default=HOST,
            choices=((HOST, HOST),),
            check=check_host,
        ),
        DEFAULT_PREFIX_FIELD,
        ALLOW_DIACRITICS_FIELD,
        replace(SHORTEN_LINKS_FIELD, available=_no_short_links),
    ),
    batch_limit=BATCH_LIMIT,
    mixed_limit=BATCH_LIMIT,
    # no source names a limit
    concurrency=4,
)
