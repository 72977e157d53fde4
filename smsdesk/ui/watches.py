"""What looks after things while the window is open, begun once the data has been opened."""

from PySide6.QtWidgets import QWidget

from smsdesk.ui.context import Context
from smsdesk.ui.window_dialogs import Dialogs


def start_watches(context: Context, dialogs: Dialogs, parent: QWidget) -> None:
    """They live as long as `parent`. Imported here, for none of it belongs to the first frame."""
    from smsdesk.ui.backups.backup_watch import BackupWatch
    from smsdesk.ui.bridges.folder_watch import FolderWatch
    from smsdesk.ui.retention_watch import RetentionWatch
    from smsdesk.ui.sender_notices import watch_sender

    watch_sender(context, parent)
    RetentionWatch(context.runner, context.changes, parent).start()
    BackupWatch(context, parent).start()
    FolderWatch(context, dialogs.watched_folder, parent).start()
