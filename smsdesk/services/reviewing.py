"""What a draft would do: the text for each recipient, who is skipped and why, sizes and price."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import GatewayInfo
from smsdesk.core.gsm7 import measure
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose
from smsdesk.core.text import plain
from smsdesk.services.compose_values import (
    MessageDraft,
    ReadyMessage,
    Recipient,
    Review,
    Skipped,
)
from smsdesk.services.link_rules import LinkRule
from smsdesk.services.merging import Merge, spoken_name
from smsdesk.services.permission import Addressee, permission
from smsdesk.services.preferences import Preferences

if TYPE_CHECKING:
    from smsdesk.store.gateway_configs import GatewayRecord
    from smsdesk.store.unit import Store

PARTS_LIMIT = 6
Refusal = Callable[[Recipient], SmsdeskError | None]
"""Why somebody may not be written to, None when they may."""


@dataclass(frozen=True, slots=True)
class Route:
    """The gateway that a draft goes through, and how it measures."""

    record: "GatewayRecord"
    sender: str
    unit: str
    links: LinkRule

    def leaving(self, text: str) -> str:
        """`text` as it will leave."""
        return text if self.record.fields.get("allow_diacritics") == "yes" else plain(text)

    def parts(self, text: str) -> int:
        """How many parts the gateway will count."""
        return measure(self.links.shortened(text)).parts


Sorting = Callable[
    [Sequence[Recipient], Merge, Route, Refusal], tuple[list[ReadyMessage], list[Skipped]]
]
"""`sort_out` or `tell_apart`."""


def too_long(parts: int) -> FieldError:
    """The error for a text of so many parts."""
    return FieldError("text", ErrorCode.TEXT_TOO_LONG, parts=parts, limit=PARTS_LIMIT)


def sort_out(
    recipients: Sequence[Recipient], merge: Merge, route: Route, refusal: Refusal
) -> tuple[list[ReadyMessage], list[Skipped]]:
    """Who gets what, and who gets nothing. Raises FieldError when the text is too long for all."""
    ready, skipped = tell_apart(recipients, merge, route, refusal)
    for each in skipped:
        if not ready and isinstance(each.reason, FieldError):
            raise each.reason
    return ready, skipped


def tell_apart(
    recipients: Sequence[Recipient], merge: Merge, route: Route, refusal: Refusal
) -> tuple[list[ReadyMessage], list[Skipped]]:
    """Who gets what, and who gets nothing, also when nobody gets anything."""
    ready: list[ReadyMessage] = []
    skipped: list[Skipped] = []
    seen: set[object] = set()
    for recipient in recipients:
        try:
            check_allowed(recipient, refusal)
            ready.append(_prepared(recipient, merge, route, seen))
        except SmsdeskError as error:
            skipped.append(Skipped(recipient, error))
    return ready, skipped


def _prepared(recipient: Recipient, merge: Merge, route: Route, seen: set[object]) -> ReadyMessage:
    """Raises SmsdeskError with the reason to skip this recipient."""
    phone = number_of(recipient)
    # rows of a file for one number are different messages when their values differ, and so the text
    key = (phone, tuple(sorted(recipient.values.items())))
    _check_new(key, recipient, seen)
    text = route.leaving(merge.text_for(recipient))
    _check_new((phone, text), recipient, seen)
    parts = route.parts(text)
    if parts > PARTS_LIMIT:
        raise too_long(parts)
    if not text.strip():
        raise FieldError("text", ErrorCode.TEXT_EMPTY)
    seen.update((key, (phone, text)))
    return ReadyMessage(recipient, text, parts, route.links.short_link(text))


def _check_new(key: object, recipient: Recipient, seen: set[object]) -> None:
    """Raises SmsdeskError(DUPLICATE_RECIPIENT)."""
    if key in seen:
        raise SmsdeskError(ErrorCode.DUPLICATE_RECIPIENT, name=spoken_name(recipient))


def refusals(store: "Store", recipients: Sequence[Recipient], purpose: Purpose) -> Refusal:
    """Tells for each of these why nothing may be sent there; None when it may."""
    asked = {id(r): _addressee(r, r.phone, purpose) for r in recipients if r.phone is not None}
    with store.begin() as tx:
        why_not = permission(tx, asked.values())
    return lambda recipient: why_not(asked[id(recipient)]) if id(recipient) in asked else None


def _addressee(recipient: Recipient, phone: PhoneNumber, purpose: Purpose) -> Addressee:
    return Addressee(phone, recipient.contact_id, purpose, spoken_name(recipient))


def check_allowed(recipient: Recipient, refusal: Refusal) -> None:
    """Raises SmsdeskError with the reason why nothing may be sent there."""
    reason = refusal(recipient)
    if reason is not None:
        raise reason


def number_of(recipient: Recipient) -> PhoneNumber:
    """Raises SmsdeskError(CONTACT_NO_NUMBER)."""
    if recipient.phone is None:
        raise SmsdeskError(ErrorCode.CONTACT_NO_NUMBER, name=spoken_name(recipient))
    return recipient.phone


def sum_up(ready: Sequence[ReadyMessage], skipped: Sequence[Skipped], route: Route) -> Review:
    """The review of what is ready and what is not."""
    parts = sum(message.parts for message in ready)
    price = _times(route.record.price_per_part, parts)
    balance = route.record.balance
    return Review(
        messages=tuple(ready),
        skipped=tuple(skipped),
        parts=parts,
        parts_plain=sum(route.parts(plain(message.text)) for message in ready),
        worst=max(ready, key=lambda m: (m.parts, measure(m.text).units), default=None),
        price=price,
        unit=route.unit,
        balance_after=balance - price if balance is not None and price is not None else None,
        estimated=any(message.short_link for message in ready),
        warnings=route.links.warnings(message.text for message in ready),
    )


def lints_of(
    review: Review,
    draft: MessageDraft,
    route: Route,
    info: GatewayInfo,
    preferences: Preferences,
    at: datetime,
) -> Sequence[SmsdeskError]:
    """What a person had better look at before the texts of `review` leave."""
    from smsdesk.services import linting  # many patterns, and the window starts without them

    facts = linting.lint_facts(
        info,
        route.record.fields,
        route.sender,
        route.links,
        preferences,
        at=at,
        purpose=draft.purpose,
    )
    worst = (review.worst,) if review.worst else ()
    return linting.warnings((message.text for message in (*worst, *review.messages)), facts)


def _times(price: Decimal | None, parts: int) -> Decimal | None:
    return None if price is None else price * parts


def repeated(
    store: "Store", messages: Sequence[ReadyMessage], now: datetime
) -> tuple[ReadyMessage, ...]:
    """Those whose recipient got exactly this text since midnight, or is about to."""
    # the offset of midnight may be another than that of now
    day = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    midnight = day.astimezone()
    with store.begin() as tx:
        got = tx.sent.texts_since([_e164(message) for message in messages], midnight)
    return tuple(message for message in messages if (_e164(message), message.text) in got)


def _e164(message: ReadyMessage) -> str:
    return number_of(message.recipient).e164
