"""How long a dialog lives: closed ones go when the next of their kind is made.

Deleting at close would pull the dialog from under whoever still looks at it: a slot that waits
for its result, a screen reader, a test.
"""

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog


def replace_closed(dialog: QDialog) -> None:
    """Delete the closed siblings of `dialog` that are of its class."""
    parent = dialog.parent()
    if parent is None:
        return
    siblings = parent.findChildren(type(dialog), options=Qt.FindChildOption.FindDirectChildrenOnly)
    for sibling in siblings:
        if sibling is not dialog and not sibling.isVisible():
            shiboken6.delete(sibling)
