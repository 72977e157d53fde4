"""contacts group: list, add, remove, members."""

import argparse
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from smsdesk.cli.common import Commands, Refused, add_command, add_group, opened_desk, words
from smsdesk.cli.output import print_json, print_table, say
from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import Contact, ContactKind
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.group import Group

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.people.groups import CountedGroup


def add_commands(group: Commands) -> None:
    """All of them."""
    groups = add_group(group, "group", "people who are texted together")
    add_command(groups, "list", _list, "all groups, with how many people are in each")
    _add_adding(groups)
    removing = add_command(
        groups, "remove", _remove, "take people out of a group; without any, remove the group"
    )
    removing.add_argument("name", type=words, metavar="NAME")
    removing.add_argument("ids", nargs="*", type=int, metavar="ID", help="people to take out")
    showing = add_command(groups, "members", _members, "who is in a group")
    showing.add_argument("name", type=words, metavar="NAME")


def _add_adding(groups: Commands) -> None:
    adding = add_command(
        groups, "add", _add, "put people into a group, which is made if there is none"
    )
    adding.add_argument("name", type=words, metavar="NAME")
    adding.add_argument("ids", nargs="*", type=int, metavar="ID", help="people to put in")
    held = adding.add_argument_group(
        "a new group by filter", "everybody for whom all of these hold, whenever one looks"
    )
    held.add_argument("--search", default="", type=words, metavar="TEXT", help="words or digits")
    held.add_argument("--kind", type=ContactKind, choices=[*ContactKind], metavar="KIND",
                      help=" or ".join(ContactKind))  # fmt: skip
    held.add_argument("--marketing", type=ConsentState, choices=[*ConsentState], metavar="STATE",
                      help=", ".join(ConsentState))  # fmt: skip
    numbers = held.add_mutually_exclusive_group()
    numbers.add_argument("--with-number", action="store_true", default=None, dest="has_number")
    numbers.add_argument("--without-number", action="store_false", dest="has_number")
    held.add_argument("--silent-months", type=_months, metavar="N", help="no SMS for so long")
    held.add_argument("--never-texted", action="store_true", help="no SMS ever")


def _months(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("there must be a number of months, 1 or more")
    return int(text)


def group_named(desk: "Desk", name: str) -> Group:
    """Raises Refused with the names that there are."""
    try:
        return desk.groups.named(name)
    except SmsdeskError as error:
        if error.code is not ErrorCode.GROUP_GONE:
            raise
        known = ", ".join(f"“{group.name}”" for group in desk.groups.list())
        raise Refused(f"There is no group “{name}”. Known are: {known or 'none yet'}.") from error


# --- list, members -------------------------------------------------------------------------------


def _list(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        groups = desk.groups.counted()
    if arguments.json:
        print_json([_as_json(each) for each in groups])
        return 0
    print_table(
        ("GROUP", "PEOPLE", "KIND"),
        [
            (each.group.name, str(each.members), "by filter" if each.group.filter else "by hand")
            for each in groups
        ],
    )
    return 0


def _as_json(each: "CountedGroup") -> Mapping[str, object]:
    wanted = each.group.filter
    told = None if wanted is None else _filter_json(wanted)
    return {"name": each.group.name, "members": each.members, "filter": told}


def _filter_json(wanted: ContactFilter) -> Mapping[str, object]:
    return {
        "search": wanted.search,
        "kind": wanted.kind,
        "marketing": wanted.marketing,
        "has_number": wanted.has_number,
        "silent_months": wanted.silent_months,
        "never_texted": wanted.not_texted,
    }


def _members(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        group = group_named(desk, arguments.name)
        contacts = desk.contacts.get_many(desk.groups.members(group.id))
    if arguments.json:
        print_json([_member_json(contact) for contact in contacts])
        return 0
    print_table(
        ("ID", "NAME", "NUMBER"),
        [(str(c.id), c.name or c.company, c.phone.display if c.phone else "") for c in contacts],
    )
    return 0


def _member_json(contact: Contact) -> Mapping[str, object]:
    phone = contact.phone.e164 if contact.phone else None
    return {"id": contact.id, "name": contact.name, "company": contact.company, "phone": phone}


# --- add, remove ---------------------------------------------------------------------------------


def _add(arguments: argparse.Namespace) -> int:
    wanted = _filter(arguments)
    if arguments.ids and not wanted.is_empty:
        arguments.usage_error("give people or a filter, not both")
    with opened_desk(arguments) as desk:
        made, count = _put(desk, arguments.name, arguments.ids, wanted)
    if arguments.json:
        print_json({"made": made, "added": count})
        return 0
    if made:
        say(f"Made the group “{arguments.name}”.")
    if wanted.is_empty:
        say(f"People put in: {count}.")
    return 0


def _filter(arguments: argparse.Namespace) -> ContactFilter:
    return ContactFilter(
        search=arguments.search,
        kind=arguments.kind,
        marketing=arguments.marketing,
        has_number=arguments.has_number,
        silent_months=arguments.silent_months,
        not_texted=arguments.never_texted,
    )


def _put(desk: "Desk", name: str, ids: Sequence[int], wanted: ContactFilter) -> tuple[bool, int]:
    """Whether the group had to be made, and how many joined it."""
    if not wanted.is_empty:
        desk.groups.add(name, wanted)
        return True, 0
    try:
        group, made = desk.groups.named(name), False
    except SmsdeskError as error:
        if error.code is not ErrorCode.GROUP_GONE:
            raise
        group, made = desk.groups.add(name), True
    return made, len(desk.groups.put(group.id, ids).contact_ids)


def _remove(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        group = group_named(desk, arguments.name)
        if arguments.ids:
            left = len(desk.groups.take(group.id, arguments.ids).contact_ids)
        else:
            desk.groups.delete(group.id)
    if not arguments.ids:
        if arguments.json:
            print_json({"deleted": group.name})
        else:
            say(f"Removed the group “{group.name}”; its people stay.")
    elif arguments.json:
        print_json({"removed": left})
    else:
        say(f"People taken out: {left}.")
    return 0
