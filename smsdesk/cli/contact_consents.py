"""contacts consent and contacts opt-out: what people said about being texted."""

import argparse
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.cli.common import (
    Commands,
    add_command,
    add_group,
    moment,
    one_of,
    opened_desk,
    words,
)
from smsdesk.cli.output import complain, error_json, print_json, print_table, say, time_json
from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.errors import SmsdeskError

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.people.consents import ConsentCard, HistoryNote, Noted
    from smsdesk.services.people.opt_outs import OptedOut, OptOutEntry


def add_commands(group: Commands) -> None:
    """All of them."""
    _add_consent(group)
    listed = add_group(group, "opt-out", "numbers that must not be texted at all")
    adding = add_command(listed, "add", _add, "put numbers on the list")
    adding.add_argument("numbers", nargs="*", type=words, metavar="NUMBER")
    adding.add_argument("--file", type=Path, metavar="FILE", help="numbers, or CSV with “numer”")
    adding.add_argument("--how", default="", type=words, metavar="TEXT", help="how it is known")
    listing = add_command(listed, "list", _list, "the list, newest first; numbers are masked")
    listing.add_argument(
        "--search", default="", type=words, metavar="NUMBER", help="a whole number, or its ends"
    )
    removing = add_command(listed, "remove", _remove, "take numbers off the list")
    removing.add_argument("numbers", nargs="+", type=words, metavar="NUMBER")


def _add_consent(group: Commands) -> None:
    parser = add_command(group, "consent", _consent, "show consents, or note one")
    parser.add_argument("ids", nargs="+", type=int, metavar="ID")
    parser.add_argument(
        "--note", type=one_of(ConsentState), metavar="STATE",
        help=f"what these people said: {', '.join(ConsentState)}; else their notes are shown",
    )  # fmt: skip
    parser.add_argument(
        "--purpose", type=one_of(ConsentPurpose), metavar="PURPOSE",
        default=ConsentPurpose.MARKETING,
        help=f"{' or '.join(ConsentPurpose)}; else {ConsentPurpose.MARKETING}",
    )  # fmt: skip
    parser.add_argument("--since", type=moment, metavar="ISO-8601", help="when; else now")
    parser.add_argument(
        "--how", default="", type=words, metavar="TEXT",
        help="where it was said: order_form, phone, email, spoken, or other words",
    )  # fmt: skip
    parser.add_argument(
        "--wording", type=words, metavar="TEXT",
        help="what was agreed to, word by word; else that of the preferences",
    )  # fmt: skip
    parser.add_argument("--by", type=words, metavar="NAME", help="who notes it; else as last time")


# --- consent -------------------------------------------------------------------------------------


def _consent(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        if arguments.note is None:
            cards = [desk.consents.card(contact_id) for contact_id in arguments.ids]
        else:
            note = _note(desk, arguments)
            noted = desk.consents.note(arguments.ids, note)
    if arguments.note is None:
        _show(cards, as_json=arguments.json)
    else:
        _tell_noted(noted, as_json=arguments.json)
    return 0


def _note(desk: "Desk", arguments: argparse.Namespace) -> ConsentNote:
    given = arguments.note is ConsentState.GIVEN
    standard = desk.consents.wording() if given else ""
    return ConsentNote(
        purpose=arguments.purpose,
        state=arguments.note,
        since=arguments.since or datetime.now(UTC),
        how=arguments.how,
        wording=standard if arguments.wording is None else arguments.wording,
        noted_by=desk.consents.noted_by() if arguments.by is None else arguments.by,
    )


def _show(cards: "Sequence[ConsentCard]", *, as_json: bool) -> None:
    if as_json:
        print_json([_card_json(card) for card in cards])
        return
    for card in cards:
        say(f"{card.contact_id}: orders {card.orders}, marketing {card.marketing}")
        for phone in card.opted_out:
            say(f"  {phone.display} must not be texted")
        for one in card.history:
            say(f"  {_line(one)}")


def _line(one: "HistoryNote") -> str:
    since = one.note.since.astimezone().strftime("%d.%m.%Y")
    said = f"{since} {one.note.purpose}: {one.note.state}"
    more = ", ".join(filter(None, (one.note.how, one.note.noted_by)))
    return f"{said} ({more})" if more else said


def _card_json(card: "ConsentCard") -> Mapping[str, object]:
    return {
        "id": card.contact_id,
        "orders": card.orders.value,
        "marketing": card.marketing.value,
        "opted_out": [phone.e164 for phone in card.opted_out],
        "history": [_note_json(one) for one in card.history],
    }


def _note_json(one: "HistoryNote") -> Mapping[str, object]:
    return {
        "purpose": one.note.purpose.value,
        "state": one.note.state.value,
        "since": time_json(one.note.since),
        "how": one.note.how,
        "wording": one.note.wording,
        "noted_by": one.note.noted_by,
        "noted_at": time_json(one.noted_at),
    }


def _tell_noted(noted: "Noted", *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "noted": len(noted.ids),
                "overruled": noted.overruled,
                "cancelled": noted.cancelled,
                "errors": _errors_json(noted.errors),
            }
        )
        return
    say(f"Noted for people: {len(noted.ids)}.")
    if noted.overruled:
        say(f"Something that was said later still counts for people: {noted.overruled}.")
    _tell_cancelled(noted.cancelled, noted.errors)


def _errors_json(errors: Sequence[SmsdeskError]) -> Sequence[Mapping[str, object]]:
    return [error_json(error) for error in errors]


def _tell_cancelled(count: int, errors: Sequence[SmsdeskError]) -> None:
    if count:
        say(f"Messages cancelled at their gateway: {count}.")
    for error in errors:
        complain(f"Warning: {error}")


# --- the list ------------------------------------------------------------------------------------


def _add(arguments: argparse.Namespace) -> int:
    if not arguments.numbers and arguments.file is None:
        arguments.usage_error("no numbers: give some, or --file")
    done: list[OptedOut] = []
    with opened_desk(arguments) as desk:
        if arguments.numbers:
            done.append(desk.opt_outs.add_pasted("\n".join(arguments.numbers), arguments.how))
        if arguments.file is not None:
            done.append(desk.opt_outs.add_file(arguments.file, arguments.how))
    added = sum(len(one.added) for one in done)
    known = sum(one.known for one in done)
    bad = [each for one in done for each in one.bad]
    errors = [error for one in done for error in one.errors]
    if arguments.json:
        refused = [{"number": one.token, "reason": str(one.reason)} for one in bad]
        result = {"added": added, "known": known, "bad": refused, "errors": _errors_json(errors)}
        print_json({**result, "cancelled": sum(one.cancelled for one in done)})
    else:
        for one in bad:
            say(f"{one.token}: {one.reason}")
        say(f"Numbers added: {added}, on the list already: {known}.")
        _tell_cancelled(sum(each.cancelled for each in done), errors)
    return 0 if added or known else 1


def _list(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        entries = desk.opt_outs.list(arguments.search)
    if arguments.json:
        print_json([_entry_json(entry) for entry in entries])
        return 0
    rows = [(e.masked, e.at.astimezone().strftime("%d.%m.%Y"), e.how) for e in entries]
    print_table(("NUMBER", "SINCE", "HOW"), rows)
    return 0


def _entry_json(entry: "OptOutEntry") -> Mapping[str, object]:
    return {"number": entry.masked, "how": entry.how, "at": time_json(entry.at)}


def _remove(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        removed = [desk.opt_outs.remove_number(number) for number in arguments.numbers]
    if arguments.json:
        print_json({"removed": len(removed)})
    else:
        say(f"Numbers taken off the list: {len(removed)}.")
    return 0
