"""Words for findings: headings, names and values as a person reads them, and text to pass on.

What is passed on stays in English and names nobody: `services.health.Finding.shared`.
"""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from smsdesk.core.message import MessageState
from smsdesk.services.health import Finding, Topic
from smsdesk.ui import formats, state_words
from smsdesk.ui.error_text import error_text

_SIZES = frozenset({"disk", "log", "database size"})


def heading(topic: Topic) -> str:
    """The heading over the findings of a topic."""
    translate = QCoreApplication.translate
    return {
        Topic.PROGRAM: translate("Findings", "Program and system"),
        Topic.PLACES: translate("Findings", "Folders and passwords"),
        Topic.DATABASE: translate("Findings", "Database"),
        Topic.OUTBOX: translate("Findings", "Contacts and outbox"),
        Topic.GATEWAYS: translate("Findings", "SMS gateways"),
    }[topic]


def name(finding: Finding) -> str:
    """What a finding is about."""
    if finding.kind == "messages" and finding.key in {*MessageState}:
        return state_words.word(MessageState(finding.key))
    words = _names().get(finding.kind, finding.kind)
    return words.format(name=finding.subject or finding.key)


def value(finding: Finding) -> str:
    """What was found; the sentence of what is wrong."""
    if finding.error is not None:
        return error_text(finding.error)
    if finding.number is not None:
        return _number(finding, finding.number)
    if finding.kind == "balance":
        return _amount(finding.value)
    known = _values()
    return ", ".join(known.get(word, word) for word in finding.value.split(", "))


def to_pass_on(findings: Iterable[Finding]) -> str:
    """The findings for somebody else: no names, no numbers, no logins, no texts."""
    lines = [
        f"{'ok ' if finding.ok else 'BAD'}  {finding.what}: {finding.shared}"
        for finding in findings
    ]
    return "\n".join(lines)


def _names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "smsdesk": "SMS Desk",
        "python": "Python",
        "pyside6": "PySide6",
        "qt": "Qt",
        "sqlalchemy": "SQLAlchemy",
        "requests": "requests",
        "psycopg": "psycopg",
        "keyring library": "keyring",
        "cryptography": "cryptography",
        "sqlite": "SQLite",
        "tls": "TLS",
        "clock": translate("Findings", "Clock"),
        "proxy": translate("Findings", "Proxy"),
        "certificates": translate("Findings", "Certificates ({name})"),
        "links": translate("Findings", "Opens links to numbers"),
        "program": translate("Findings", "Program"),
        "system": translate("Findings", "System"),
        "folders": translate("Findings", "Folders"),
        "files": translate("Findings", "Texts and translations"),
        "rights": translate("Findings", "Who may read the data"),
        "crashes": translate("Findings", "Crashes"),
        "watched folder": translate("Findings", "Watched folder"),
        "backup": translate("Findings", "Last backup copy"),
        "held": translate("Findings", "Waiting for {name}"),
        "login": translate("Findings", "Password of {name}"),
        "balance": translate("Findings", "Credit at {name}"),
        "platform": translate("Findings", "System"),
        "data": translate("Findings", "Data folder"),
        "disk": translate("Findings", "Free disk space"),
        "log": translate("Findings", "Log"),
        "resources": translate("Findings", "Files of the program"),
        "keyring": translate("Findings", "System keyring"),
        "database": translate("Findings", "Database"),
        "database server": translate("Findings", "Server"),
        "database size": translate("Findings", "Size"),
        "database revision": translate("Findings", "Revision"),
        "database journal": translate("Findings", "Journal"),
        "database check": translate("Findings", "Check of all pages"),
        "database write": translate("Findings", "Writing"),
        "contacts": translate("Findings", "Contacts"),
        "sender": translate("Findings", "Who is sending"),
        "gateway": translate("Findings", "Gateway {name}"),
        "failover": translate("Findings", "Failover order"),
        "connection": translate("Findings", "Connection to {name}"),
    }


def _values() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "ok": translate("Findings", "in order"),
        "nobody": translate("Findings", "nobody at the moment"),
        "window": translate("Findings", "this or another window"),
        "command line": translate("Findings", "the command line"),
        "active": translate("Findings", "active"),
        "off": translate("Findings", "switched off"),
        "default": translate("Findings", "default"),
        "practice": translate("Findings", "practice"),
        "not installed": translate("Findings", "not installed"),
        "not there yet": translate("Findings", "not there yet"),
        "none": translate("Findings", "none"),
        "none yet": translate("Findings", "none yet"),
        "not daily": translate("Findings", "not daily"),
        "unknown": translate("Findings", "not known"),
        "there": translate("Findings", "there"),
        "only for you": translate("Findings", "only you"),
        "other users of this computer may read it": translate(
            "Findings", "other users of this computer, too"
        ),
        "nobody chosen": translate("Findings", "nothing chosen"),
        "this program": translate("Findings", "this program"),
        "in the keyring": translate("Findings", "in the keyring"),
        "cannot be asked": translate("Findings", "this provider cannot be asked"),
    }


def _amount(value: str) -> str:
    """What a provider says of its credit need not be a number."""
    amount, _, unit = value.partition(" ")
    try:
        return formats.money(Decimal(amount), unit)
    except InvalidOperation:
        return value


def _number(finding: Finding, number: int) -> str:
    if finding.kind in _SIZES:
        size = formats.size(number)
        place = finding.value.rpartition(", ")[0]
        return f"{place}, {size}" if place else size
    if finding.kind == "connection":
        words = QCoreApplication.translate("Findings", "works, {time} ms")
        return words.format(time=formats.number(number))
    return formats.number(number)
