"""How long a dialog lives: closed ones go when the next one of the same window is made.

Deleting at close would pull the dialog from under whoever still looks at it: a slot that waits
for its result, a screen reader, a test.
"""

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

_REPLACEABLE = "replaceable"


def replace_closed(dialog: QDialog) -> None:
    """Delete what is closed beside `dialog`; the same will happen to it."""
    dialog.setProperty(_REPLACEABLE, True)
    parent = dialog.parent()
    if parent is None:
        return
    siblings = parent.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for sibling in siblings:
        if sibling is not dialog and sibling.property(_REPLACEABLE) and not sibling.isVisible():
            shiboken6.delete(sibling)
