"""What providers that keep messages share: how far ahead they do, and cancelling one by one."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import CancelResult, GatewayError


def out_of_range(
    gateway: str, ahead: timedelta, *, most: timedelta, least: timedelta = timedelta()
) -> SmsdeskError | None:
    """Why a time so far ahead is too soon or too late; None when it is neither."""
    if ahead < least:
        minutes = round(least.total_seconds() / 60)
        return SmsdeskError(ErrorCode.SCHEDULE_TOO_SOON, gateway=gateway, minutes=minutes)
    if ahead > most:
        return SmsdeskError(ErrorCode.SCHEDULE_TOO_FAR, gateway=gateway, days=most.days)
    return None


def ahead_of(send_at: datetime | None, now: datetime) -> timedelta:
    """How far ahead a message is to leave; one without a time leaves now."""
    return timedelta() if send_at is None else send_at - now


def each(
    cancel: Callable[[str], CancelResult | None], provider_ids: Sequence[str]
) -> Mapping[str, CancelResult]:
    """What `cancel` brought for each, without those of which it brought nothing.

    Trouble on the way keeps what was learned before it. Raises GatewayError when that is nothing.
    """
    found: dict[str, CancelResult] = {}
    for one in provider_ids:
        try:
            result = cancel(one)
        except GatewayError:
            if not found:
                raise
            break
        if result is not None:
            found[one] = result
    return found
