"""Everything that listens to the sender for the whole window, in one place.

Made when the data has been opened, so that none of it costs anything before the first paint.
"""

from PySide6.QtWidgets import QWidget

from smsdesk.ui.context import Context
from smsdesk.ui.credit_notices import CreditNotices
from smsdesk.ui.move_notices import MoveNotices
from smsdesk.ui.network_hint import NetworkHint
from smsdesk.ui.offline_notices import OfflineNotices


def watch_sender(context: Context, window: QWidget) -> None:
    """From now on, and as long as `window` lives."""
    MoveNotices(context, window)
    OfflineNotices(context, window)
    CreditNotices(context, window)
    NetworkHint(context.sender, window)
