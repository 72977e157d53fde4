"""contacts list. Files, consents and groups have modules of their own."""

import argparse
from collections.abc import Mapping

from smsdesk.cli import contact_consents, contact_duplicates, contact_files, contact_groups
from smsdesk.cli.common import Commands, add_command, add_group, opened_desk, words
from smsdesk.cli.output import print_json, print_table
from smsdesk.core.contact import Contact
from smsdesk.core.contact_filter import ContactFilter


def add_parser(commands: Commands) -> None:
    """All contact commands."""
    group = add_group(commands, "contacts", "list, import and export contacts")
    listing = add_command(group, "list", _list, "contacts in the order of their names")
    listing.add_argument(
        "--search", default="", type=words, metavar="TEXT", help="words or digits to find"
    )
    contact_files.add_commands(group)
    contact_duplicates.add_commands(group)
    contact_consents.add_commands(group)
    contact_groups.add_commands(group)


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
