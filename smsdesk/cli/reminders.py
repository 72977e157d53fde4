"""reminders list: whose dates are due. It only tells; a person decides in the window."""

import argparse
from collections.abc import Mapping, Sequence
from datetime import timedelta

from smsdesk.cli.common import Commands, add_command, add_group, opened_desk
from smsdesk.cli.output import error_json, print_json, print_table, say
from smsdesk.services.people.reminders import Reminder, ReminderGroup

_LONGEST = 366


def add_parser(commands: Commands) -> None:
    """All reminder commands."""
    group = add_group(commands, "reminders", "people whose dates are due")
    listing = add_command(group, "list", _list, "what is due today, and what was missed before")
    listing.add_argument(
        "--ahead", type=_days, default=0, metavar="DAYS", help="also what will be due by then"
    )


def _days(text: str) -> int:
    try:
        days = int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("not a number of days") from error
    if not 0 <= days <= _LONGEST:
        raise argparse.ArgumentTypeError(f"give a number of days from 0 to {_LONGEST}")
    return days


def _list(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        groups = desk.reminders.look(timedelta(days=arguments.ahead))
    if arguments.json:
        print_json([_as_json(group, one) for group in groups for one in group.reminders])
        return 0
    rows = [_as_row(group, one) for group in groups for one in group.reminders]
    print_table(("FIELD", "PERSON", "DATE", "DUE", "CANNOT BE TEXTED"), rows)
    more = sum(group.more for group in groups)
    if more:
        say(f"And {more} more, when these are dealt with.")
    return 0


def _as_row(group: ReminderGroup, one: Reminder) -> Sequence[str]:
    reason = str(one.reason) if one.reason else ""
    return group.field.name, one.name, one.occasion.day.isoformat(), _when(one), reason


def _when(one: Reminder) -> str:
    if one.days_missed > 0:
        return f"missed {one.days_missed} d. ago"
    return f"in {-one.days_missed} d." if one.days_missed else "today"


def _as_json(group: ReminderGroup, one: Reminder) -> Mapping[str, object]:
    return {
        "contact_id": one.occasion.contact_id,
        "name": one.name,
        "field": group.field.name,
        "title": group.field.title,
        "date": one.occasion.day.isoformat(),
        "days_missed": one.days_missed,
        "template_id": group.template.id if group.template else None,
        "reason": error_json(one.reason) if one.reason else None,
    }
