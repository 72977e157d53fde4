"""send: write messages to the outbox. Nothing leaves until the outbox runs."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.cli.common import (
    Commands,
    Refused,
    add_command,
    find_gateway,
    key_value,
    moment,
    one_of,
    opened_desk,
    words,
)
from smsdesk.cli.contact_groups import group_named
from smsdesk.cli.output import complain, error_json, print_json, say, sentence_of, time_json
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.template import Purpose, Template
from smsdesk.services.compose_values import BadToken, MessageDraft, Queued, Recipient, Skipped
from smsdesk.services.sheets.csv_file import decoded
from smsdesk.services.sheets.table import content_of

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

_Skip = Mapping[str, str | int]
"""Who gets nothing, why, and the row of the recipients file if it is from one."""


def add_parser(commands: Commands) -> None:
    """The send command."""
    parser = add_command(commands, "send", _send, "write messages to the outbox")
    parser.add_argument(
        "--to", nargs="+", action="extend", default=[], type=words, metavar="NUMBER"
    )
    parser.add_argument("--contact", nargs="+", action="extend", default=[], type=int, metavar="ID")
    parser.add_argument(
        "--group", nargs="+", action="extend", default=[], type=words, metavar="NAME",
        help="everybody in these groups",
    )  # fmt: skip
    parser.add_argument(
        "--recipients", type=Path, metavar="FILE",
        help="CSV or XLSX with a column “number” and one column per placeholder",
    )  # fmt: skip
    text = parser.add_mutually_exclusive_group(required=True)
    text.add_argument("--text", type=words, metavar="TEXT")
    text.add_argument(
        "--text-file", type=Path, metavar="FILE",
        help="the text is in a file, - for standard input; UTF-8 or Windows-1250",
    )  # fmt: skip
    text.add_argument("--template", type=words, metavar="NAME")
    parser.add_argument(
        "--value", nargs="+", action="extend", default=[], type=key_value, metavar="key=value",
        help="fill placeholders of the text",
    )  # fmt: skip
    parser.add_argument(
        "--gateway", type=words, metavar="ID", help="id or exact name; else the default one"
    )
    parser.add_argument("--sender", default="", type=words, metavar="NAME")
    parser.add_argument("--at", type=moment, metavar="ISO-8601", help="when it should leave")
    parser.add_argument(
        "--at-provider", action="store_true",
        help="the gateway keeps it until --at: it leaves even when this computer is off",
    )  # fmt: skip
    parser.add_argument(
        "--purpose", type=one_of(Purpose), metavar="PURPOSE",
        help=f"{', '.join(Purpose)}; else that of the template, else {Purpose.ORDER}. "
        "At quiet hours marketing waits for their end",
    )  # fmt: skip
    parser.add_argument(
        "--override-quiet", type=_reason, metavar="REASON",
        help="why marketing may leave at a quiet hour all the same",
    )  # fmt: skip
    parser.add_argument("--yes", action="store_true", help="do not ask")


def _reason(text: str) -> str:
    reason = words(text).strip()
    if not reason:
        raise argparse.ArgumentTypeError("there must be a reason")
    return reason


def _send(arguments: argparse.Namespace) -> int:
    if not (arguments.to or arguments.contact or arguments.group or arguments.recipients):
        arguments.usage_error("nobody to write to: give --to, --contact, --group or --recipients")
    if arguments.at_provider and arguments.at is None:
        arguments.usage_error("--at-provider keeps messages until --at, so give that too")
    if arguments.text_file:
        arguments.text = _text_of(arguments.text_file)
    with opened_desk(arguments) as desk:
        found = _found(desk, arguments)
        recipients = tuple(each for each in found if isinstance(each, Recipient))
        draft = _draft(desk, arguments, recipients)
        asked = _ask(desk, arguments, draft)
        queued = desk.compose.queue(draft) if recipients else Queued((), ())
        skipped = [
            *_unknown_contacts(arguments.contact, recipients),
            *(_bad_token(each) for each in found if isinstance(each, BadToken)),
            *map(_skipped, queued.skipped),
        ]
    if not asked:
        _warn(queued.warnings)
    return _tell(arguments, queued, skipped)


def _text_of(path: Path) -> str:
    """What stands in a file, without the end of its last line. Raises SmsdeskError(FILE_*)."""
    if str(path) == "-":
        stream = getattr(sys.stdin, "buffer", None)
        text = decoded(stream.read(), "-") if stream else sys.stdin.read()
    else:
        text = decoded(content_of(path), path.name)
    return "\n".join(text.splitlines())


def _found(desk: "Desk", arguments: argparse.Namespace) -> Sequence[Recipient | BadToken]:
    found: list[Recipient | BadToken] = [*desk.compose.recipients(_contacts(desk, arguments))]
    for number in arguments.to:
        found += desk.compose.parse(number) or [_empty()]
    if arguments.recipients:
        found += desk.compose.from_file(arguments.recipients)
    return found


def _contacts(desk: "Desk", arguments: argparse.Namespace) -> Sequence[int]:
    """Each once, although named and in several groups. Raises Refused."""
    groups = [group_named(desk, name) for name in arguments.group]
    members = (contact_id for group in groups for contact_id in desk.groups.members(group.id))
    return tuple(dict.fromkeys((*arguments.contact, *members)))


def _empty() -> BadToken:
    return BadToken("", SmsdeskError(ErrorCode.NUMBER_EMPTY))


def _draft(
    desk: "Desk", arguments: argparse.Namespace, recipients: tuple[Recipient, ...]
) -> MessageDraft:
    template = None if arguments.template is None else _template(desk, arguments.template)
    gateway = find_gateway(desk, arguments.gateway).id if arguments.gateway else ""
    return MessageDraft(
        recipients,
        template.text if template else arguments.text or "",
        dict(arguments.value),
        gateway,
        arguments.sender,
        arguments.at,
        template.id if template else None,
        arguments.purpose or (template.purpose if template else Purpose.ORDER),
        arguments.override_quiet or "",
        at_provider=arguments.at_provider,
        defaults=template.defaults if template else {},
    )


def _template(desk: "Desk", name: str) -> Template:
    try:
        return desk.templates.by_name(name)
    except SmsdeskError as error:
        if error.code is not ErrorCode.TEMPLATE_GONE:
            raise
        known = ", ".join(f"“{template.name}”" for template in desk.templates.list())
        raise Refused(
            f"There is no template “{name}”. Known are: {known or 'none yet'}."
        ) from error


def _ask(desk: "Desk", arguments: argparse.Namespace, draft: MessageDraft) -> bool:
    """Whether a person at a terminal was warned and asked before anything is queued.

    Raises Refused.
    """
    if arguments.yes or arguments.json or not draft.recipients or not sys.stdin.isatty():
        return False
    review = desk.compose.review(draft)
    _warn(review.warnings)
    parts = f"about {review.parts}" if review.estimated else str(review.parts)
    complain(f"Queue {len(review.messages)} messages ({parts} parts)? [y/N]")
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise Refused("Nothing was queued.")
    return True


def _warn(warnings: Sequence[SmsdeskError]) -> None:
    for warning in warnings:
        complain(f"Warning: {sentence_of(warning)}")


def _unknown_contacts(wanted: Sequence[int], recipients: Sequence[Recipient]) -> Iterator[_Skip]:
    known = {recipient.contact_id for recipient in recipients}
    for contact_id in dict.fromkeys(wanted):
        if contact_id not in known:
            yield {"to": str(contact_id), "reason": f"There is no contact {contact_id}."}


def _bad_token(bad: BadToken) -> _Skip:
    return {"to": bad.token, "reason": sentence_of(bad.reason), **_place(bad.row)}


def _skipped(skipped: Skipped) -> _Skip:
    who = skipped.recipient
    to = who.phone.e164 if who.phone else who.title
    return {"to": to, "reason": sentence_of(skipped.reason), **_place(who.row)}


def _place(row: int | None) -> _Skip:
    return {} if row is None else {"row": row}


def _tell(arguments: argparse.Namespace, queued: Queued, skipped: Sequence[_Skip]) -> int:
    if arguments.json:
        warnings = [error_json(warning) for warning in queued.warnings]
        print_json(
            {
                "queued": list(queued.ids),
                "skipped": skipped,
                "warnings": warnings,
                "held_until": time_json(queued.held_until),
            }
        )
    else:
        for skip in skipped:
            place = f"row {skip['row']}" if "row" in skip else ""
            who = ", ".join(filter(None, (place, str(skip["to"]))))
            say(f"Skipped {who or 'one'}: {skip['reason']}")
        say(f"Queued messages: {len(queued.ids)}.")
        if queued.ids and queued.held_until is not None:
            when = queued.held_until.astimezone().strftime("%d.%m.%Y %H:%M")
            say(f"These are quiet hours: marketing leaves at {when}, or with --override-quiet.")
    if queued.ids:
        return 0
    complain("Nothing was queued: nobody on the list can be written to.")
    return 1
