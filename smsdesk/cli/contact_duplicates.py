"""contacts duplicates: people who may be in the list twice.

The window runs it as its child, with --progress and --watch-stdin: the end of standard input stops
it. Merging is a matter for eyes and has no command.
"""

import argparse
from collections.abc import Mapping, Sequence
from threading import Event
from typing import TYPE_CHECKING

from smsdesk.cli.common import Commands, Refused, add_command, opened_desk
from smsdesk.cli.output import print_json, print_table, say
from smsdesk.cli.standard_input import watch_end

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.people.resemblance import Cluster, Reason

_MOST = 1_000
"""So many are told the window at once; the surest come first."""


def add_commands(group: Commands) -> None:
    """It."""
    finding = add_command(group, "duplicates", _find, "people who may be in the list twice")
    finding.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)
    finding.add_argument("--watch-stdin", action="store_true", help=argparse.SUPPRESS)


def _find(arguments: argparse.Namespace) -> int:
    from smsdesk.services.importing.pace import Stopped

    stop = Event()
    if arguments.watch_stdin:
        watch_end(stop)
    with opened_desk(arguments) as desk:
        try:
            found = desk.duplicates.find(_say_progress if arguments.progress else None, stop)
        except Stopped as stopped:
            raise Refused("Stopped. Nothing has changed.") from stopped
        shown = found[:_MOST] if arguments.progress else found
        titles = _titles(desk, shown)
    if arguments.json:
        told = [_as_json(cluster, titles) for cluster in shown]
        print_json({"duplicates": told, "total": len(found)})
    else:
        _print(found, titles)
    return 0


def _say_progress(done: int, total: int) -> None:
    print_json({"done": done, "total": total})


def _titles(desk: "Desk", clusters: "Sequence[Cluster]") -> Mapping[int, str]:
    ids = [contact_id for cluster in clusters for contact_id in cluster.ids]
    return {contact.id: contact.title for contact in desk.contacts.get_many(ids)}


def _as_json(cluster: "Cluster", titles: Mapping[int, str]) -> Mapping[str, object]:
    return {
        "ids": list(cluster.ids),
        "titles": [titles.get(contact_id, "") for contact_id in cluster.ids],
        "reasons": [
            {"likeness": reason.likeness.value, "percent": reason.percent}
            for reason in cluster.reasons
        ],
    }


def _print(clusters: "Sequence[Cluster]", titles: Mapping[int, str]) -> None:
    if not clusters:
        say("Nobody seems to be in the list twice.")
    print_table(
        ("IDS", "WHO", "WHY"),
        [
            (
                ", ".join(map(str, cluster.ids)),
                " = ".join(titles.get(contact_id, "") for contact_id in cluster.ids),
                ", ".join(map(_words, cluster.reasons)),
            )
            for cluster in clusters
        ],
    )


def _words(reason: "Reason") -> str:
    exact = "" if reason.percent == 100 else f" {reason.percent} %"
    return f"{'similar' if exact else 'same'} {reason.likeness.value}{exact}"
