"""Words about copies: sizes, kinds, what a restore would take away and has done."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from smsdesk.ui import formats
from smsdesk.ui.backups.backup_values import Outcome, Prospect, SeenCopy

_MEGA = 1_000_000


def size(count: int) -> str:
    """ "1.2 MB"."""
    translate = QCoreApplication.translate
    megabytes = Decimal(max(count, _MEGA // 10)) / _MEGA
    return translate("Backups", "{number} MB").format(number=formats.number(megabytes, 1))


def kind(copy: SeenCopy) -> str:
    """What sort of copy it is."""
    translate = QCoreApplication.translate
    if copy.aside:
        return translate("Backups", "before a restore")
    return translate("Backups", "encrypted") if copy.encrypted else translate("Backups", "open")


def in_order(prospect: Prospect) -> str:
    """A copy was checked."""
    words = QCoreApplication.translate(
        "Backups",
        "The copy of {time} is in order: {contacts}, {messages}, templates: {templates}.",
    )
    return words.format(
        time=formats.date_time(prospect.made_at),
        contacts=formats.contacts(prospect.copy.contacts),
        messages=_messages(prospect.copy.messages),
        templates=formats.number(prospect.copy.templates),
    )


def nothing_here(prospect: Prospect) -> bool:
    """Whether this is a computer where nothing has been done yet."""
    present = prospect.present
    return present is not None and not (present.contacts or present.messages)


def losses(prospect: Prospect) -> list[str]:
    """What a restore would take away, a line each."""
    translate = QCoreApplication.translate
    found = prospect.losses
    if nothing_here(prospect):
        return [translate("Backups", "There are no contacts and no messages here yet.")]
    if found is None:
        return [
            translate(
                "Backups",
                "What there is now cannot be read, so nobody can tell what is newer in it. It is "
                "kept aside. Messages that were waiting when the copy was made will not be sent "
                "by themselves: you decide about each.",
            )
        ]
    lines = [
        (found.contacts, translate("Backups", "Contacts added since: {count}")),
        (found.changed, translate("Backups", "Contacts changed since: {count}")),
        (found.messages, translate("Backups", "Messages written since: {count}")),
        (found.sent, translate("Backups", "Messages sent since: {count}")),
    ]
    said = [words.format(count=formats.number(count)) for count, words in lines if count]
    return said or [translate("Backups", "Nothing has been added or changed since.")]


def returning(count: int) -> str:
    """People who are not in the list any more."""
    return QCoreApplication.translate(
        "Backups",
        "Contacts deleted since, who come back: %n. Whoever asked to be erased must be erased "
        "again.",
        "",
        count,
    )


def outcome(done: Outcome) -> str:
    """A restore is done."""
    translate = QCoreApplication.translate
    words = translate("Backups", "The copy of {time} has been restored: {contacts}, {messages}.")
    return words.format(
        time=formats.date_time(done.made_at),
        contacts=formats.contacts(done.counts.contacts),
        messages=_messages(done.counts.messages),
    )


def afterwards(done: Outcome) -> list[str]:
    """What a person should know and do now, a line each."""
    translate = QCoreApplication.translate
    lines = []
    if done.held:
        lines.append(
            translate(
                "Backups",
                "Messages that wait for your decision, because they may have been sent since the "
                "copy was made: %n. You find them in the outbox, marked unclear.",
                "",
                done.held,
            )
        )
    if done.folder_off:
        lines.append(
            translate(
                "Backups",
                "The watched folder is off now, because nobody can tell which of its files have "
                "been sent since. Take old files out of it before you turn it on again.",
            )
        )
    lines.append(
        translate(
            "Backups",
            "Passwords of gateways are in no copy. On a new computer type them on the page SMS "
            "gateways: Settings, Edit.",
        )
    )
    if done.aside:
        words = translate("Backups", "What was there before is kept in {file}.")
        lines.append(words.format(file=done.aside))
    return lines


def _messages(count: int) -> str:
    words = QCoreApplication.translate("Backups", "%n messages", "", count)
    return words.replace(str(count), formats.number(count), 1)
