"""Whether a gateway can keep a message until its time, and what becomes of it when not."""

from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Schedules, SmsGateway
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.connector import Connector, sender_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smsdesk.store.gateway_configs import GatewayRecord
    from smsdesk.store.outgoing import Claimed
    from smsdesk.store.unit import Transaction

_ANYBODY = PhoneNumber("+48500000000")


def why_not_kept(gateway: SmsGateway, sms: OutgoingSms, now: datetime) -> SmsdeskError | None:
    """The reason, None when it can. Asks nobody."""
    if not isinstance(gateway, Schedules):
        return SmsdeskError(ErrorCode.SCHEDULE_NOT_OFFERED, gateway=gateway.info.name)
    if sms.send_at is None or sms.send_at <= now:
        return SmsdeskError(ErrorCode.SCHEDULE_PAST, time=local_time(sms.send_at or now))
    return gateway.may_schedule(sms)


def why_not_there(
    connector: Connector, record: "GatewayRecord", sender: str, at: datetime, now: datetime
) -> SmsdeskError | None:
    """Why a configured gateway cannot keep messages of a sender until then; needs no login.

    An empty sender is the gateway's first one.
    """
    names = sender_names(connector.info(record.provider), record.fields)
    sms = OutgoingSms("", _ANYBODY, "", sender or (names[0] if names else ""), at)
    with closing(connector.build(record.provider, record.fields, {})) as gateway:
        return why_not_kept(gateway, sms, now)


def keepable(
    tx: "Transaction", gateway: SmsGateway, batches: "Sequence[Sequence[Claimed]]", now: datetime
) -> "Sequence[Sequence[Claimed]]":
    """The batches to hand over. What the gateway was to keep and cannot, this program keeps.

    Messages of one batch share sender and time, so what holds for one holds for all.
    """
    good = []
    for batch in batches:
        sms = batch[0].sms
        reason = None if sms.send_at is None else why_not_kept(gateway, sms, now)
        if reason is None:
            good.append(batch)
        else:
            tx.schedule.keep_here(batch, reason, now)
    return good


def local_time(moment: datetime) -> str:
    """A time as a sentence tells it, in the time of the computer's place."""
    return moment.astimezone().strftime("%d.%m.%Y %H:%M")
