"""doctor: what is installed, where the data are, and whether everything is in order."""

import argparse

from smsdesk import paths
from smsdesk.bootstrap import examine
from smsdesk.cli.common import Commands, add_command
from smsdesk.cli.output import complain, print_json, say


def add_parser(commands: Commands) -> None:
    """The doctor command."""
    add_command(commands, "doctor", _doctor, "check the installation and the data")


def _doctor(arguments: argparse.Namespace) -> int:
    findings = examine(paths.data_dir(arguments.data_dir))
    if arguments.json:
        print_json([{"what": f.what, "value": f.value, "ok": f.ok} for f in findings])
    else:
        for finding in findings:
            say(f"{'ok ' if finding.ok else 'BAD'}  {finding.what}: {finding.value}")
    bad = [finding.what for finding in findings if not finding.ok]
    if bad:
        complain(f"Not in order: {', '.join(bad)}.")
    return 1 if bad else 0
