"""contacts list, import, export."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.cli import contact_consents
from smsdesk.cli.common import Commands, add_command, add_group, key_value, opened_desk, words
from smsdesk.cli.output import error_json, print_json, print_table, say
from smsdesk.core.contact import Contact
from smsdesk.core.contact_filter import ContactFilter

if TYPE_CHECKING:
    from smsdesk.services.importing.contact_import import ImportReport, SkippedRow


def add_parser(commands: Commands) -> None:
    """All contact commands."""
    group = add_group(commands, "contacts", "list, import and export contacts")
    listing = add_command(group, "list", _list, "contacts in the order of their names")
    listing.add_argument(
        "--search", default="", type=words, metavar="TEXT", help="words or digits to find"
    )
    importing = add_command(group, "import", _import, "take contacts from a CSV file")
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.add_argument(
        "--map", action="append", default=[], type=key_value, metavar="column=field",
        help="what a column means: name, first_name, last_name, company, phone, email, kind, note",
    )  # fmt: skip
    importing.add_argument("--dry-run", action="store_true", help="only say what would happen")
    importing.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)
    exporting = add_command(group, "export", _export, "write all contacts to a CSV file")
    exporting.add_argument("file", type=Path, metavar="FILE")
    contact_consents.add_commands(group)


def _list(arguments: argparse.Namespace) -> int:
    wanted = ContactFilter(search=arguments.search)
    with opened_desk(arguments) as desk:
        contacts = desk.contacts.get_many(desk.contacts.find(wanted))
    if arguments.json:
        print_json([_as_json(contact) for contact in contacts])
        return 0
    print_table(
        ("ID", "NAME", "COMPANY", "NUMBER"),
        [(str(c.id), c.name, c.company, c.phone.display if c.phone else "") for c in contacts],
    )
    return 0


def _as_json(contact: Contact) -> Mapping[str, object]:
    return {
        "id": contact.id,
        "name": contact.name,
        "company": contact.company,
        "phone": contact.phone.e164 if contact.phone else None,
        "email": contact.email,
        "kind": contact.kind.value,
        "note": contact.note,
    }


def _import(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        report = desk.contact_import.run(
            arguments.file,
            dict(arguments.map),
            dry_run=arguments.dry_run,
            progress=_print_progress if arguments.progress else None,
        )
    if arguments.json:
        print_json(
            {
                "added": report.added,
                "updated": report.updated,
                "skipped": [_skipped_json(skipped) for skipped in report.skipped],
            }
        )
    else:
        _print_report(report, dry_run=arguments.dry_run)
    return 0


def _print_progress(done: int, total: int) -> None:
    print_json({"done": done, "total": total})


def _skipped_json(skipped: "SkippedRow") -> Mapping[str, object]:
    error = error_json(skipped.reason)
    return {
        "row": skipped.row,
        "reason": error["text"],
        "code": error["code"],
        "details": error["details"],
    }


def _print_report(report: "ImportReport", *, dry_run: bool) -> None:
    for skipped in report.skipped:
        say(f"Row {skipped.row} skipped: {skipped.reason}")
    would = "Nothing was changed. It would be: " if dry_run else ""
    counts = f"added {report.added}, updated {report.updated}, skipped {len(report.skipped)}."
    say((would + counts) if would else counts.capitalize())


def _export(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        count = desk.contact_import.export(arguments.file)
    if arguments.json:
        print_json({"exported": count})
    else:
        say(f"Exported contacts: {count}.")
    return 0
