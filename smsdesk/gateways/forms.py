"""Fields and checks that the forms of several providers share."""

import re
from collections.abc import Callable

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import ConfigField, FieldKind
from smsdesk.core.phone import DEFAULT_PREFIX, check_prefix
from smsdesk.core.translating import QT_TRANSLATE_NOOP

DEFAULT_PREFIX_FIELD = ConfigField(
    "default_prefix",
    QT_TRANSLATE_NOOP("ConfigField", "Default country prefix"),
    FieldKind.PREFIX,
    required=False,
    default=DEFAULT_PREFIX,
    hint=QT_TRANSLATE_NOOP("ConfigField", "Added to numbers of nine or fewer digits."),
    check=check_prefix,
)
ALLOW_DIACRITICS_FIELD = ConfigField(
    "allow_diacritics",
    QT_TRANSLATE_NOOP("ConfigField", "Send Polish letters"),
    FieldKind.FLAG,
    required=False,
    # what people type leaves unless they choose otherwise; the composer shows what it costs
    default="yes",
    hint=QT_TRANSLATE_NOOP(
        "ConfigField", "A text with ą, ę or ł has room for 70 characters instead of 160."
    ),
)
SHORTEN_LINKS_FIELD = ConfigField(
    "shorten_links",
    QT_TRANSLATE_NOOP("ConfigField", "Shorten links"),
    FieldKind.FLAG,
    required=False,
    hint=QT_TRANSLATE_NOOP("ConfigField", "The gateway replaces each link by a short one."),
)

LATIN_SENDER = re.compile(r"[A-Za-z0-9 .\-_&@%!+]")
"""One character of a sender name. The classic set is a-z A-Z 0-9 - . space (SMSAPI's error 2112);
its current specification adds _ & @ % ! +"""


def senders_check(allowed: re.Pattern[str], limit: int) -> Callable[[str], str]:
    """A check for sender names separated by commas.

    `allowed` matches one allowed character, `limit` is the longest name. Every name needs a
    letter: a bare number as sender is another product at the providers.
    """

    def check(text: str) -> str:
        names = dict.fromkeys(" ".join(name.split()) for name in text.split(","))
        return ", ".join(_checked_sender(name, allowed, limit) for name in names if name)

    return check


def _checked_sender(name: str, allowed: re.Pattern[str], limit: int) -> str:
    for character in name:
        if not allowed.fullmatch(character):
            raise FieldError("sender", ErrorCode.SENDER_CHARACTER, character=character)
    if len(name) > limit:
        code = ErrorCode.SENDER_TOO_LONG
        raise FieldError("sender", code, sender=name[:40], length=len(name), limit=limit)
    if not re.search("[A-Za-z]", name):
        raise FieldError("sender", ErrorCode.SENDER_NO_LETTER, sender=name)
    return name
