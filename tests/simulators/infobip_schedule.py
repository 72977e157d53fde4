"""Reading what a request to the simulated Infobip says about sending later."""

from dataclasses import dataclass
from datetime import datetime

from tests.simulators.infobip_account import ApiError, Json

_FURTHEST = 180 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Schedule:
    """What a request says about later."""

    bulk_id: str = ""
    send_at: float | None = None


def schedule_of(body: Json, now: float) -> Schedule:
    """Its `options.schedule`."""
    told = _schedule_in(body)
    if not isinstance(told, dict):
        return Schedule()
    try:
        moment = datetime.strptime(str(told["sendAt"]), "%Y-%m-%dT%H:%M:%S.%f%z").timestamp()
    except (KeyError, ValueError) as error:
        raise ApiError(400, "date", {"options.schedule.sendAt": "must be a date"}) from error
    if moment > now + _FURTHEST:
        raise ApiError(400, "date", {"options.schedule.sendAt": "must be within 180 days"})
    return Schedule(str(told.get("bulkId", "")), moment if moment > now else None)


def _schedule_in(body: Json) -> object:
    options = body.get("options") if isinstance(body, dict) else None
    return options.get("schedule") if isinstance(options, dict) else None
