"""Preferences that make this very hour a quiet one, or none: no test asks what time it is."""

from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

from smsdesk.bootstrap import open_desk
from smsdesk.services.preferences import Preferences


def quiet_now(preferences: Preferences | None = None) -> Preferences:
    """Messages may leave only at the other end of the day, hours away from now."""
    late = datetime.now().astimezone().hour < 12
    start = time(20) if late else time(4)
    return replace(
        preferences or Preferences(),
        quiet_on=True,
        quiet_from=start,
        quiet_to=time(start.hour + 1),
        quiet_sundays=False,
        quiet_holidays=False,
    )


def choose(data_dir: Path, **changes: object) -> None:
    """Change the stored preferences."""
    desk = open_desk(data_dir)
    desk.preferences.save(replace(desk.preferences.load(), **changes))  # type: ignore[arg-type]  # by name
    desk.close()


def choose_quiet_now(data_dir: Path) -> None:
    """Store that this is a quiet hour."""
    desk = open_desk(data_dir)
    desk.preferences.save(quiet_now(desk.preferences.load()))
    desk.close()
