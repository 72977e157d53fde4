"""What the database dialog says about what was found and done."""

from PySide6.QtCore import QCoreApplication

from smsdesk.ui import formats
from smsdesk.ui.databases.database_process import Changed, Holding, InUse, Tested


def in_use(found: InUse) -> str:
    """Where the data are now."""
    translate = QCoreApplication.translate
    if found.server is None:
        words = translate("DatabaseWords", "The data are in a file on this computer: {file}")
        return words.format(file=found.file)
    words = translate(
        "DatabaseWords",
        "The data are in the database {database} on {host}, where other computers of the shop can "
        "work with them too.",
    )
    return words.format(database=found.server.database, host=found.server.host)


def tested(found: Tested) -> str:
    """What the server holds, and what follows."""
    translate = QCoreApplication.translate
    if not found.settled:
        words = translate(
            "DatabaseWords",
            "PostgreSQL {version} answers and the database is empty. Everything from this computer "
            "can be moved there: {own}.",
        )
        return words.format(version=found.version, own=holding(found.own or Holding()))
    words = translate(
        "DatabaseWords",
        "PostgreSQL {version} answers, and the shop's data are there: {there}. This computer can "
        "join them. Its own data are not added to them, they stay aside in a file: {own}.",
    )
    return words.format(
        version=found.version, there=holding(found.holding), own=holding(found.own or Holding())
    )


def elsewhere(found: Tested) -> str:
    """The same for a computer that works with a server already, perhaps with this one."""
    translate = QCoreApplication.translate
    if not found.settled:
        words = translate(
            "DatabaseWords",
            "PostgreSQL {version} answers, but the database is empty: the shop's data are not "
            "there.",
        )
        return words.format(version=found.version)
    words = translate(
        "DatabaseWords", "PostgreSQL {version} answers, and the shop's data are there: {there}."
    )
    return words.format(version=found.version, there=holding(found.holding))


def holding(found: Holding) -> str:
    """ "120 contacts, 3,000 messages"."""
    translate = QCoreApplication.translate
    messages = translate("DatabaseWords", "%n message(s)", "", found.messages)
    messages = messages.replace(str(found.messages), formats.number(found.messages), 1)
    return f"{formats.contacts(found.contacts)}, {messages}"


def behind(count: int) -> str:
    """What to type so that waiting messages are left."""
    words = QCoreApplication.translate(
        "DatabaseWords",
        "%n message(s) of this computer has/have not left yet and would never leave. To leave them "
        "behind, type their number:",
        "",
        count,
    )
    return words.replace(str(count), formats.number(count), 1)


def changed(done: Changed, *, joined: bool) -> str:
    """What has been done."""
    translate = QCoreApplication.translate
    if joined:
        words = translate(
            "DatabaseWords",
            "This computer works with the shop's data now: {there}. To send from here too, open "
            "SMS gateways after the start and enter the password of each gateway: passwords stay "
            "on the computer where they were typed.",
        )
    elif done.on_server:
        words = translate(
            "DatabaseWords",
            "Everything has been moved and compared: {there}. The former file is kept in the data "
            "folder, and nothing is sent from it any more.",
        )
    else:
        words = translate("DatabaseWords", "This computer has its own database again: {there}.")
    return words.format(there=holding(done.holding))
