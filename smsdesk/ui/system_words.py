"""What the operating system says of files and disks, in the user's language.

Children run without one, so their reasons come in the system's English. Others stay as they are.
"""

from PySide6.QtCore import QCoreApplication


def told(reason: str) -> str:
    """`reason`, translated where it is one of the few that happen to people."""
    return _words().get(reason, reason)


def _words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "No such file or directory": translate("SystemWords", "it is not there"),
        "Permission denied": translate("SystemWords", "you have no right to it"),
        "Operation not permitted": translate("SystemWords", "you have no right to it"),
        "Read-only file system": translate("SystemWords", "nothing can be written there"),
        "Is a directory": translate("SystemWords", "it is a folder"),
        "Not a directory": translate("SystemWords", "it is no folder"),
        "No space left on device": translate("SystemWords", "the disk is full"),
        "Disk quota exceeded": translate("SystemWords", "the disk is full"),
        "File name too long": translate("SystemWords", "the name is too long"),
        "Input/output error": translate("SystemWords", "the disk does not answer"),
        "No such device": translate("SystemWords", "the disk is not connected"),
        "Device or resource busy": translate("SystemWords", "another program uses it"),
        "Text file busy": translate("SystemWords", "another program uses it"),
        "Stale file handle": translate("SystemWords", "the network folder has gone"),
        "Host is down": translate("SystemWords", "the network folder has gone"),
    }
