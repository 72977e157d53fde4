"""outbox list, retry, cancel, release, reschedule, resolve, recheck.

Running it is in `outbox_run`, writing files in `outbox_export`.
"""

import argparse
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from smsdesk.cli.common import (
    Commands,
    Run,
    add_command,
    add_group,
    add_state,
    moment,
    opened_desk,
    words,
)
from smsdesk.cli.outbox_export import add_export
from smsdesk.cli.outbox_run import run_outbox
from smsdesk.cli.output import (
    complain,
    error_json,
    print_json,
    print_table,
    say,
    sentence_of,
    time_json,
)
from smsdesk.core.message import MessageState

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.history import MessageListRow
    from smsdesk.services.scheduling import PlanChange
    from smsdesk.services.second_look import LookOrder

_PAGE = 500
_TEXT_WIDTH = 40


def add_parser(commands: Commands) -> None:
    """All outbox commands."""
    group = add_group(commands, "outbox", "send, list, retry, cancel messages")
    run = add_command(group, "run", run_outbox, "send what is due")
    run.add_argument("--until-empty", action="store_true", help="end when nothing is left to do")
    run.add_argument("--watch-stdin", action="store_true", help=argparse.SUPPRESS)
    listing = add_command(group, "list", _list, "messages in the order of writing")
    add_state(listing)
    listing.add_argument(
        "--missed", action="store_true", help="only plans whose time passed while nothing ran"
    )
    add_export(group)
    _on_messages(group, "retry", _retry, "queue failed messages once more")
    _on_messages(group, "cancel", _cancel, "cancel messages that have not left")
    _on_messages(group, "release", _release, "send planned messages now, missed ones too")
    again = _on_messages(group, "reschedule", _reschedule, "another time for planned messages")
    again.add_argument("--at", type=moment, metavar="ISO-8601", required=True)
    resolve = _on_messages(group, "resolve", _resolve, "say what became of unclear messages")
    resolve.add_argument("--as", dest="outcome", choices=("sent", "not-sent"), required=True)
    _on_messages(group, "recheck", _recheck, "let the next run ask about unclear messages again")


def _on_messages(group: Commands, name: str, run: Run, summary: str) -> argparse.ArgumentParser:
    parser = add_command(group, name, run, summary)
    parser.add_argument("ids", nargs="+", type=words, metavar="ID")
    return parser


def _list(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        rows = list(_rows(desk, arguments.state))
        missed = frozenset(desk.scheduling.missed()) if arguments.missed else None
    if missed is not None:
        rows = [row for row in rows if row.id in missed]
    if arguments.json:
        print_json([_as_json(row) for row in rows])
        return 0
    print_table(
        ("ID", "TO", "STATE", "TEXT"),
        [(row.id, row.phone.display, _state(row), _short(row.text)) for row in rows],
    )
    return 0


def _rows(desk: "Desk", state: MessageState | None) -> "Iterator[MessageListRow]":
    states = None if state is None else frozenset({state})
    seqs = sorted(desk.history.find(states=states))
    for start in range(0, len(seqs), _PAGE):
        yield from desk.history.rows(seqs[start : start + _PAGE])


def _as_json(row: "MessageListRow") -> Mapping[str, object]:
    return {
        "id": row.id,
        "to": row.phone.e164,
        "text": row.text,
        "state": row.state.value,
        "gateway": row.gateway_id,
        "sender": row.sender,
        "provider_id": row.provider_id,
        "parts": row.parts,
        "attempts": row.attempts,
        "error": row.error.code.value if row.error else None,
        "created_at": time_json(row.created_at),
        "scheduled_at": time_json(row.scheduled_at),
        "at_provider": row.at_provider,
    }


def _state(row: "MessageListRow") -> str:
    return f"{row.state.value} ({row.error.code.value})" if row.error else row.state.value


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _TEXT_WIDTH else line[: _TEXT_WIDTH - 1] + "…"


def _retry(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        count = desk.history.retry(arguments.ids)
    return _tell(arguments, "queued", count)


def _cancel(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        done = desk.scheduling.cancel(arguments.ids)
    return _tell_change(arguments, "cancelled", done)


def _release(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        done = desk.scheduling.release(arguments.ids)
    return _tell_change(arguments, "released", done)


def _reschedule(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        done = desk.scheduling.reschedule(arguments.ids, arguments.at)
    return _tell_change(arguments, "rescheduled", done)


def _resolve(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        count = desk.history.resolve(arguments.ids, sent=arguments.outcome == "sent")
    return _tell(arguments, "resolved", count)


def _recheck(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        done = desk.second_look.order(arguments.ids)
    return _tell_change(arguments, "rechecking", done)


def _tell_change(arguments: argparse.Namespace, what: str, done: "PlanChange | LookOrder") -> int:
    """What a provider would not do, or nobody knows whether it did, is a sentence each."""
    for message_id, error in done.errors.items():
        complain(f"{message_id}: {sentence_of(error)}")
    if arguments.json:
        errors = {message_id: error_json(error) for message_id, error in done.errors.items()}
        print_json({what: done.count, **({"errors": errors} if errors else {})})
    else:
        say(f"{what.capitalize()} messages: {done.count}.")
    return 1 if done.errors else 0


def _tell(arguments: argparse.Namespace, what: str, count: int) -> int:
    if arguments.json:
        print_json({what: count})
    else:
        say(f"{what.capitalize()} messages: {count}.")
    return 0
