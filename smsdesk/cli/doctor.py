"""doctor: what is installed, where the data are, and whether everything is in order."""

import argparse
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from smsdesk import paths
from smsdesk.bootstrap import examine
from smsdesk.cli.common import Commands, add_command
from smsdesk.cli.output import complain, error_json, print_json, say

if TYPE_CHECKING:
    from smsdesk.services.health import Finding


def add_parser(commands: Commands) -> None:
    """The doctor command."""
    parser = add_command(commands, "doctor", _doctor, "check the installation and the data")
    parser.add_argument("--offline", action="store_true", help="do not ask the gateways")
    parser.add_argument(
        "--lines", action="store_true", help="with --json: a line for each as it is found"
    )


def _doctor(arguments: argparse.Namespace) -> int:
    found = examine(paths.data_dir(arguments.data_dir), online=not arguments.offline)
    if not arguments.json:
        bad = _say_all(found)
    elif arguments.lines:
        bad = _print_lines(found)
    else:
        findings = list(found)
        print_json([_as_json(finding) for finding in findings])
        bad = _bad(findings)
    if bad:
        complain(f"Not in order: {', '.join(bad)}.")
    return 1 if bad else 0


def _say_all(found: "Iterator[Finding]") -> list[str]:
    findings = []
    for finding in found:
        findings.append(finding)
        name = f"{finding.what} ({finding.subject})" if finding.subject else finding.what
        say(f"{'ok ' if finding.ok else 'BAD'}  {name}: {finding.value}")
    return _bad(findings)


def _print_lines(found: "Iterator[Finding]") -> list[str]:
    findings = []
    for finding in found:
        findings.append(finding)
        print_json(_as_json(finding))
    bad = _bad(findings)
    print_json({"bad": len(bad)})
    return bad


def _bad(findings: "list[Finding]") -> list[str]:
    return [finding.what for finding in findings if not finding.ok]


def _as_json(finding: "Finding") -> Mapping[str, object]:
    """`shared` is what may be shown to somebody else."""
    return {
        "what": finding.what,
        "value": finding.value,
        "ok": finding.ok,
        "topic": finding.topic.value,
        "kind": finding.kind,
        "key": finding.key,
        "subject": finding.subject,
        "number": finding.number,
        "shared": finding.shared,
        "error": error_json(finding.error) if finding.error else None,
    }
