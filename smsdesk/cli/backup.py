"""backup and restore: copies of all data, made, listed, checked and brought back.

The window runs these very commands as its children, with --progress.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk import paths
from smsdesk.bootstrap import backup_folder, open_restoring
from smsdesk.cli.common import Commands, Refused, add_command, opened_desk
from smsdesk.cli.output import print_json, print_table, say, time_json

if TYPE_CHECKING:
    from smsdesk.services.backups.values import Checked, Contents, CopyFile
    from smsdesk.services.desk import Desk

PASSPHRASE_VARIABLE = "SMSDESK_BACKUP_PASSPHRASE"  # noqa: S105  # a name
_PASSPHRASE_HELP = (
    f'the passphrase comes as {{"passphrase": …}} on standard input, or from {PASSPHRASE_VARIABLE}'
)
_MEGA = 1024 * 1024


def add_parser(commands: Commands) -> None:
    """The backup and restore commands."""
    backup = add_command(commands, "backup", _backup, "copy all data into one file")
    backup.epilog = f"With --encrypt {_PASSPHRASE_HELP}."
    backup.add_argument("file", nargs="?", metavar="FILE", help="the copy, or a folder for it")
    backup.add_argument("--encrypt", action="store_true", help="open it with a passphrase only")
    backup.add_argument("--now", action="store_true", help="into the chosen folder, as chosen")
    backup.add_argument("--daily", action="store_true", help="the same, if it is due")
    backup.add_argument("--list", action="store_true", help="which copies there are")
    backup.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)
    restore = add_command(commands, "restore", _restore, "bring the data of a copy back")
    restore.epilog = f"For an encrypted copy {_PASSPHRASE_HELP}."
    restore.add_argument("file", metavar="FILE", help="the copy")
    restore.add_argument("--check", action="store_true", help="only look whether it is in order")
    restore.add_argument("--yes", action="store_true", help="do it without asking")
    restore.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)


# --- backup ---------------------------------------------------------------------------------------


def _backup(arguments: argparse.Namespace) -> int:
    kinds = [bool(arguments.file), arguments.now, arguments.daily, arguments.list]
    if sum(kinds) != 1:
        arguments.usage_error("give FILE, or one of --now, --daily and --list")
    if arguments.list:
        return _list(arguments)
    with opened_desk(arguments, existing=True) as desk:
        if arguments.daily:
            return _daily(desk, arguments)
        tell = _teller(arguments)
        if arguments.now:
            made = desk.backups.make(tell)
        else:
            passphrase = _needed_passphrase() if arguments.encrypt else None
            made = desk.backups.write(Path(arguments.file).expanduser(), passphrase, tell)
    if arguments.json:
        print_json({"made": _copy_json(made)})
    else:
        say(f"Copied to {made.path} ({_megabytes(made.size)} MB).")
    return 0


def _daily(desk: "Desk", arguments: argparse.Namespace) -> int:
    done = desk.backups.daily(_teller(arguments))
    if done.trouble is not None:
        raise done.trouble
    if arguments.json:
        print_json({"made": _copy_json(done.made) if done.made else None, "stale": done.stale})
    elif done.made is not None:
        say(f"Copied to {done.made.path} ({_megabytes(done.made.size)} MB).")
    else:
        say("No copy is due.")
    return 0


def _list(arguments: argparse.Namespace) -> int:
    from smsdesk.services.backups.service import list_copies

    data_dir = paths.data_dir(arguments.data_dir)
    found = list_copies(backup_folder(data_dir), data_dir)
    if arguments.json:
        print_json({"copies": [_copy_json(copy) for copy in found]})
        return 0
    if not found:
        say("There are no copies yet.")
    rows = [
        (
            copy.made_at.astimezone().strftime("%Y-%m-%d %H:%M"),
            f"{_megabytes(copy.size)} MB",
            "encrypted" if copy.encrypted else "before a restore" if copy.aside else "",
            str(copy.path),
        )
        for copy in found
    ]
    print_table(("MADE", "SIZE", "", "FILE"), rows)
    return 0


# --- restore --------------------------------------------------------------------------------------


def _restore(arguments: argparse.Namespace) -> int:
    service = open_restoring(paths.data_dir(arguments.data_dir))
    file = Path(arguments.file).expanduser()
    passphrase = _passphrase() if service.is_encrypted(file) else None
    if not arguments.yes:
        checked = service.check(file, passphrase, _teller(arguments))
        _tell_check(checked, arguments)
        if arguments.check:
            return 0
        raise Refused(
            "Nothing has been changed. To replace what there is now with this copy, add --yes."
        )
    if arguments.check:
        arguments.usage_error("--check changes nothing, so --yes makes no sense with it")
    done = service.restore(file, passphrase, _teller(arguments))
    aside = str(done.aside) if done.aside is not None else ""
    if arguments.json:
        told = {
            "restored": _contents_json(done.contents),
            "made_at": time_json(done.made_at),
            "held": done.held,
            "aside": aside,
            "folder_off": done.folder_off,
        }
        print_json(told)
        return 0
    say(f"Restored: {_counted(done.contents)}.")
    if done.held:
        say(f"Messages that may have left since are for you to decide on: {done.held}. See")
        say("outbox list --state unclear, then outbox resolve.")
    if done.folder_off:
        say("The watched folder is off now: nobody knows which of its files have been sent since.")
    if aside:
        say(f"What was there before is kept in {aside}.")
    return 0


def _tell_check(checked: "Checked", arguments: argparse.Namespace) -> None:
    loss = checked.loss
    if arguments.json:
        print_json(
            {
                "checked": _contents_json(checked.copy),
                "made_at": time_json(checked.made_at),
                "present": _contents_json(checked.present) if checked.present else None,
                "loss": None
                if loss is None
                else {
                    "contacts": loss.contacts,
                    "changed": loss.changed,
                    "messages": loss.messages,
                    "sent": loss.sent,
                    "returning": loss.returning,
                },
            }
        )
        return
    made = checked.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
    say(f"The copy of {made} is in order: {_counted(checked.copy)}.")
    if loss is None:
        say("What there is now cannot be read, or there is nothing.")
        return
    say(
        f"A restore would lose {loss.contacts} contact(s), changes of {loss.changed}, and "
        f"{loss.messages} message(s); {loss.sent} have been sent since."
    )
    if loss.returning:
        say(f"Deleted since, and back after a restore: {loss.returning} contact(s).")


# --- helpers --------------------------------------------------------------------------------------


def _needed_passphrase() -> str:
    passphrase = _passphrase()
    if not passphrase:
        raise Refused(
            f'There is no passphrase: give {{"passphrase": …}} on standard input or set '
            f"{PASSPHRASE_VARIABLE}."
        )
    return passphrase


def _passphrase() -> str | None:
    """Of the environment, else of standard input where no person sits."""
    told = os.environ.get(PASSPHRASE_VARIABLE)
    if told:
        return told
    if sys.stdin is None or sys.stdin.isatty():
        return None
    said = sys.stdin.readline().strip()
    if not said:
        return None
    try:
        value = json.loads(said)
    except ValueError as error:
        raise Refused("Standard input is no JSON object with a passphrase.") from error
    passphrase = value.get("passphrase") if isinstance(value, dict) else None
    if not isinstance(passphrase, str):
        raise Refused("Standard input is no JSON object with a passphrase.")
    return passphrase or None


def _teller(arguments: argparse.Namespace) -> Callable[[int, int], None] | None:
    return _say_progress if arguments.progress else None


def _say_progress(done: int, total: int) -> None:
    print_json({"done": done, "total": total})


def _copy_json(copy: "CopyFile") -> Mapping[str, object]:
    return {
        "file": str(copy.path),
        "made_at": time_json(copy.made_at),
        "size": copy.size,
        "encrypted": copy.encrypted,
        "aside": copy.aside,
    }


def _contents_json(found: "Contents") -> Mapping[str, object]:
    return {
        "contacts": found.contacts,
        "messages": found.messages,
        "waiting": found.waiting,
        "templates": found.templates,
        "groups": found.groups,
        "opt_outs": found.opt_outs,
        "newest_message": time_json(found.newest_message),
    }


def _counted(found: "Contents") -> str:
    return (
        f"{found.contacts} contact(s), {found.messages} message(s), "
        f"{found.templates} template(s), {found.groups} group(s)"
    )


def _megabytes(size: int) -> str:
    return f"{size / _MEGA:.1f}"
