"""contacts look, import, imports, undo-import, export: contacts from files and into files.

The window runs these very commands as its child, with --watch-stdin: then the first line of
standard input says how, and its end stops the work. The lines it reads are described in
`services.importing.values`.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from smsdesk.cli.common import Commands, Refused, add_command, key_value, one_of, opened_desk, words
from smsdesk.cli.output import complain, error_json, print_json, print_table, say, time_json
from smsdesk.cli.standard_input import first_line, watch_end
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.services.importing.values import (
    Duplicates,
    FileLook,
    ImportPlan,
    ImportReport,
    PastImport,
    SkippedRow,
    UndoReport,
    read_plan,
)
from smsdesk.services.people.contact_choice import ContactChoice, read_choice

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_SKIPPED = 1_000
"""Left-out rows that the window is told one by one."""


def add_commands(group: Commands) -> None:
    """All of them."""
    looking = add_command(group, "look", _look, "say what the columns of a file seem to mean")
    looking.add_argument("file", type=Path, metavar="FILE")
    _add_watch(looking)
    _add_import(group)
    add_command(group, "imports", _imports, "imports that were made, newest first")
    undoing = add_command(group, "undo-import", _undo, "take an import back")
    undoing.add_argument("id", type=int, metavar="ID")
    exporting = add_command(
        group, "export", _export, "write contacts to a .csv, .xlsx or .vcf file"
    )
    exporting.add_argument("file", type=Path, metavar="FILE")
    exporting.add_argument(
        "--search", default="", type=words, metavar="TEXT", help="only whom this finds"
    )
    exporting.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)
    _add_watch(exporting)


def _add_import(group: Commands) -> None:
    importing = add_command(
        group, "import", _import, "take contacts from a CSV, XLSX or vCard file"
    )
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.add_argument(
        "--map", action="append", default=[], type=key_value, metavar="column=field",
        help="what a column (its header, or #1 for the first) means: name, first_name, last_name, "
        "company, phone, other_phone, email, kind, note, nip, address, street, postcode, city, "
        "language, group, consent, consent_date, orders, field:NAME",
    )  # fmt: skip
    importing.add_argument(
        "--duplicates", type=one_of(Duplicates), default=Duplicates.UPDATE,
        help="what becomes of people who are known; update if not said",
    )  # fmt: skip
    importing.add_argument(
        "--without-number",
        action="store_true",
        default=None,
        help="take people without a number too",
    )
    importing.add_argument("--dry-run", action="store_true", help="only say what would happen")
    importing.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)
    _add_watch(importing)


def _add_watch(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--watch-stdin", action="store_true", help=argparse.SUPPRESS)


# --- look ----------------------------------------------------------------------------------------


def _look(arguments: argparse.Namespace) -> int:
    from smsdesk.services.importing.pace import Stopped

    stop = Event()
    plan = _told_plan(stop) if arguments.watch_stdin else ImportPlan()
    with opened_desk(arguments) as desk:
        try:
            look = desk.contact_import.look(arguments.file, plan, stop)
        except Stopped:
            return _stopped(arguments)
        fields = [{"name": each.name, "title": each.title} for each in desk.own_fields.list()]
    if arguments.json:
        print_json({**_look_json(look), "fields": fields})
        return 0
    print_table(
        ("COLUMN", "HEADER", "MEANS", "FIRST CELL"),
        [
            (f"#{each.place + 1}", each.name, each.means or "-", next(iter(each.samples), ""))
            for each in look.columns
        ],
    )
    return 0


def _look_json(look: FileLook) -> Mapping[str, object]:
    columns = [
        {
            "place": each.place,
            "name": each.name,
            "field": each.means,
            "offered": each.offered,
            "samples": list(each.samples),
        }
        for each in look.columns
    ]
    return {
        "kind": look.kind.value,
        "rows": look.rows,
        "has_header": look.has_header,
        "own": look.own,
        "keep_numberless": look.keep_numberless,
        "columns": columns,
    }


# --- import --------------------------------------------------------------------------------------


def _import(arguments: argparse.Namespace) -> int:
    stop = Event()
    with opened_desk(arguments) as desk:
        report = desk.contact_import.run(
            arguments.file,
            dict(arguments.map),
            plan=_plan(arguments, stop),
            dry_run=arguments.dry_run,
            progress=_print_progress if arguments.progress else None,
            stop=stop,
        )
    if report.cancelled:
        return _stopped(arguments)
    if arguments.json:
        print_json(_report_json(report, _MOST_SKIPPED if arguments.progress else None))
    else:
        _print_report(report, dry_run=arguments.dry_run)
    return 0


def _plan(arguments: argparse.Namespace, stop: Event) -> ImportPlan:
    if arguments.watch_stdin:
        return _told_plan(stop)
    return ImportPlan(duplicates=arguments.duplicates, keep_numberless=arguments.without_number)


def _told_plan(stop: Event) -> ImportPlan:
    """What the first line says; whoever said it may end the work. Raises Refused."""
    try:
        plan = read_plan(first_line())
    except ValueError as error:
        raise Refused("Standard input does not say how to import.") from error
    watch_end(stop)
    return plan


def _stopped(arguments: argparse.Namespace) -> int:
    if arguments.json:
        print_json({"cancelled": True})
    complain("Stopped. Nothing has changed.")
    return 1


def _print_progress(done: int, total: int) -> None:
    print_json({"done": done, "total": total})


def _report_json(report: ImportReport, most: int | None) -> Mapping[str, object]:
    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "repeated": report.repeated,
        "rejected": report.rejected,
        "import_id": report.import_id,
        "groups": list(report.groups),
        "fields": list(report.fields),
        "skipped": [_skipped_json(skipped) for skipped in report.skipped[:most]],
    }


def _skipped_json(skipped: SkippedRow) -> Mapping[str, object]:
    error = error_json(skipped.reason)
    return {
        "row": skipped.row,
        "reason": error["text"],
        "code": error["code"],
        "details": error["details"],
        "repeated": skipped.repeated,
    }


def _print_report(report: ImportReport, *, dry_run: bool) -> None:
    for skipped in report.skipped:
        say(f"Row {skipped.row} skipped: {skipped.reason}")
    would = "Nothing was changed. It would be: " if dry_run else ""
    counts = (
        f"added {report.added}, updated {report.updated}, unchanged {report.unchanged}, "
        f"skipped {len(report.skipped)}."
    )
    say((would + counts) if would else counts.capitalize())
    if report.import_id is not None:
        say(f"To take it back: smsdesk contacts undo-import {report.import_id}")


# --- imports that were made -----------------------------------------------------------------------


def _imports(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        made = desk.contact_import.imports()
    if arguments.json:
        print_json([_import_json(each) for each in made])
        return 0
    header = ("ID", "FILE", "AT", "ADDED", "UPDATED", "UNDONE")
    print_table(header, [_import_line(each) for each in made])
    return 0


def _import_json(made: PastImport) -> Mapping[str, object]:
    return {
        "id": made.id,
        "file": made.file_name,
        "added": made.added,
        "updated": made.updated,
        "at": time_json(made.at),
        "undone_at": time_json(made.undone_at),
    }


def _import_line(made: PastImport) -> "Sequence[str]":
    at = made.at.astimezone().strftime("%Y-%m-%d %H:%M")
    undone = "yes" if made.undone_at else ""
    return (str(made.id), made.file_name, at, str(made.added), str(made.updated), undone)


def _undo(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        report = desk.contact_import.undo(arguments.id)
    if arguments.json:
        print_json(_undo_json(report))
        return 0
    for kept in report.kept:
        say(f"{kept.title} was changed since and stays.")
    say(f"Removed {report.removed}, restored {report.restored}, kept {len(report.kept)}.")
    return 0


def _undo_json(report: UndoReport) -> Mapping[str, object]:
    return {
        "removed": report.removed,
        "restored": report.restored,
        "kept": [{"id": each.id, "title": each.title} for each in report.kept],
    }


# --- export --------------------------------------------------------------------------------------


def _export(arguments: argparse.Namespace) -> int:
    from smsdesk.services.importing.pace import Stopped

    stop = Event()
    choice = _choice(arguments, stop)
    progress = _print_progress if arguments.progress else None
    with opened_desk(arguments) as desk:
        ids = choice.ids
        if ids is None:
            ids = desk.contacts.find(choice.wanted, choice.order)
        try:
            count = desk.contact_import.export(arguments.file, ids, progress, stop)
        except Stopped as stopped:
            raise Refused("Stopped. Nothing was written.") from stopped
    if arguments.json:
        print_json({"exported": count})
    else:
        say(f"Exported contacts: {count}.")
    return 0


def _choice(arguments: argparse.Namespace, stop: Event) -> ContactChoice:
    """Which contacts; whoever says it on standard input may end the export. Raises Refused."""
    if not arguments.watch_stdin:
        return ContactChoice(wanted=ContactFilter(search=arguments.search))
    try:
        choice = read_choice(first_line())
    except ValueError as error:
        raise Refused("Standard input does not say which contacts.") from error
    watch_end(stop)
    return choice
