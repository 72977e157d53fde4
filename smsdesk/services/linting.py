"""The facts around a text that linting needs, and its findings as warnings of a review.

The rules themselves are in `core.lint`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import islice

from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.core.gateway import GatewayInfo
from smsdesk.core.lint import LintFacts, lint
from smsdesk.core.phone import PhoneKind, PhoneNumber
from smsdesk.core.template import Purpose
from smsdesk.services.link_rules import LinkRule
from smsdesk.services.merging import RESERVED
from smsdesk.services.preferences import Preferences

_TEXTS = 100
"""Of a message to many, as many different texts are looked at: some 20 ms."""
_LONGEST_NAME = 11
_A_LINK = "https://bit.ly/3abcdefghijklmn"


def lint_facts(
    info: GatewayInfo,
    fields: Mapping[str, str],
    sender: str,
    rule: LinkRule,
    preferences: Preferences,
    *,
    at: datetime,
    purpose: Purpose,
) -> LintFacts:
    """What is known of the gateway, its sender, the shop, and of the time when it leaves."""
    return LintFacts(
        sends_on=at.astimezone().date(),
        sender=sender,
        one_way=is_one_way(info, sender),
        shop_name=preferences.shop_name,
        shop_phone=preferences.shop_phone,
        phone_takes_sms=_is_mobile(preferences.shop_phone, preferences.default_prefix),
        overdue=purpose is Purpose.PAYMENT,
        keeps_letters=fields.get("allow_diacritics") == "yes",
        shortens_links=bool(rule.short_link(_A_LINK)),
        fields=RESERVED,
    )


def is_one_way(info: GatewayInfo, sender: str) -> bool:
    """Whether nobody can reply: to a name, and to the account's own sender, which may be one.

    What is too long for a name (of eleven characters) is the id of a service with numbers.
    """
    plain = sender.replace(" ", "").lstrip("+")
    is_number = plain.isdigit() or len(sender) > _LONGEST_NAME
    return info.one_way_names and not is_number and "2way" not in plain.lower()


def warnings(texts: Iterable[str], facts: LintFacts) -> Sequence[SmsdeskError]:
    """What to look at in these texts, each kind of thing once."""
    found: dict[str, SmsdeskError] = {}
    for text in islice(dict.fromkeys(texts), _TEXTS):
        for finding in lint(text, facts):
            found.setdefault(finding.code, finding.warning)
    return tuple(found.values())


@lru_cache(maxsize=4)
def _is_mobile(number: str, prefix: str) -> bool:
    try:
        return PhoneNumber.parse(number, prefix).kind is PhoneKind.MOBILE
    except FieldError:
        return False
