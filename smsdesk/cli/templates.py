"""templates list, export, import."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from smsdesk.cli.common import Commands, add_command, add_group, one_of, opened_desk
from smsdesk.cli.output import print_json, print_table, say
from smsdesk.core.template import Template
from smsdesk.services.template_files import Clash


def add_parser(commands: Commands) -> None:
    """All template commands."""
    group = add_group(commands, "templates", "list, import and export templates")
    add_command(group, "list", _list, "templates in the order of their names")
    exporting = add_command(group, "export", _export, "write all templates to a file")
    exporting.add_argument("file", type=Path, metavar="FILE", help=".toml or .json")
    importing = add_command(group, "import", _import, "take templates from a file")
    importing.add_argument("file", type=Path, metavar="FILE", help=".toml or .json")
    importing.add_argument(
        "--on-clash", type=one_of(Clash), default=Clash.SKIP, metavar="WHAT",
        help="when a name is there already: skip (the usual), replace or keep-both",
    )  # fmt: skip


def _list(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        templates = desk.templates.list()
    if arguments.json:
        print_json([_as_json(template) for template in templates])
        return 0
    rows = [(t.name, t.category, t.purpose.value, " ".join(t.text.split())) for t in templates]
    print_table(("NAME", "CATEGORY", "PURPOSE", "TEXT"), rows)
    return 0


def _as_json(template: Template) -> Mapping[str, object]:
    return {
        "id": template.id,
        "name": template.name,
        "category": template.category,
        "purpose": template.purpose.value,
        "text": template.text,
        "defaults": dict(template.defaults),
    }


def _export(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        templates = desk.templates.list()
        desk.template_files.write(arguments.file, templates)
    if arguments.json:
        print_json({"exported": len(templates)})
    else:
        say(f"Exported templates: {len(templates)}.")
    return 0


def _import(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        files = desk.template_files
        done = files.take(files.read(arguments.file), arguments.on_clash)
    skipped = list(done.skipped)
    if arguments.json:
        print_json({"added": done.added, "replaced": done.replaced, "skipped": skipped})
        return 0
    for name in skipped:
        say(f"Skipped “{name}”: there is a template with this name.")
    say(f"Added {done.added}, replaced {done.replaced}, skipped {len(skipped)}.")
    return 0
