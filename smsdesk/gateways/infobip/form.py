"""What a person fills in for Infobip, and the addresses where that comes from."""

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

HOST = "api.infobip.com"
"""Works for every account; each also has a host of its own, which Infobip prefers."""
BATCH_LIMIT = 100
"""No limit is documented; a hundred keep what an unknown outcome concerns small."""

# alphanumeric 3-11 and numeric 3-16: an older page of the provider's documentation; its current
# registration of sender names says 3-11 with a letter as well
_SHORTEST, _LONGEST_NAME, _LONGEST_NUMBER = 3, 11, 16
_NUMBER = re.compile(r"\+?[0-9]+(?:[ -][0-9]+)*")
_check_names = senders_check(LATIN_SENDER, _LONGEST_NAME)


def check_senders(text: str) -> str:
    """Sender names and numbers separated by commas, cleaned.

    Raises FieldError("sender", SENDER_*).
    """
    names = (" ".join(name.split()) for name in text.split(","))
    return ", ".join(dict.fromkeys(_checked(name) for name in names if name))


def _checked(name: str) -> str:
    if _NUMBER.fullmatch(name):
        # on the wire numbers are digits alone
        name = re.sub("[^0-9]", "", name)
        _check_length(name, _LONGEST_NUMBER)
        return name
    name = _check_names(name)
    _check_length(name, _LONGEST_NAME)
    return name


def _check_length(name: str, longest: int) -> None:
    if len(name) < _SHORTEST:
        raise FieldError("sender", ErrorCode.SENDER_TOO_SHORT, sender=name, limit=_SHORTEST)
    if len(name) > longest:
        code = ErrorCode.SENDER_TOO_LONG
        raise FieldError("sender", code, sender=name[:40], length=len(name), limit=longest)


INFO = GatewayInfo(
    key="infobip",
    name="Infobip",
    summary=QT_TRANSLATE_NOOP(
        "ConfigField", "Sends worldwide: sender names, delivery reports, short links, balance."
    ),
    form=(
        ConfigField(
            "username",
            QT_TRANSLATE_NOOP("ConfigField", "User name"),
            hint=QT_TRANSLATE_NOOP("ConfigField", "The name you log in to Infobip with."),
        ),
        ConfigField(
            "password",
            QT_TRANSLATE_NOOP("ConfigField", "Password"),
            FieldKind.SECRET,
            hint=QT_TRANSLATE_NOOP("ConfigField", "The password you log in to Infobip with."),
        ),
        ConfigField(
            "sender",
            QT_TRANSLATE_NOOP("ConfigField", "Sender name"),
            FieldKind.SENDER,
            hint=QT_TRANSLATE_NOOP(
                "ConfigField",
                "As registered at Infobip: 3-11 letters A-Z and digits, or a number of 3-16 "
                "digits. Separate several by commas.",
            ),
            check=check_senders,
        ),
        ConfigField(
            "endpoint",
            QT_TRANSLATE_NOOP("ConfigField", "Server"),
            FieldKind.HOST,
            default=HOST,
            hint=QT_TRANSLATE_NOOP(
                "ConfigField",
                "Your own address is on the home page of the Infobip portal, for example "
                "abc123.api.infobip.com. The common one works too.",
            ),
            choices=((HOST, HOST),),
            check=check_host,
        ),
        DEFAULT_PREFIX_FIELD,
        ALLOW_DIACRITICS_FIELD,
        SHORTEN_LINKS_FIELD,
    ),
    batch_limit=BATCH_LIMIT,
    mixed_limit=BATCH_LIMIT,
    concurrency=4,
    links={
        "registration": "https://www.infobip.com/signup",
        # deeper addresses of the portal have changed before, its menu leads on
        "senders": "https://portal.infobip.com/",
        "panel": "https://portal.infobip.com/homepage/",
        "top_up": "https://portal.infobip.com/",
    },
)
