"""The log of a data folder, from the first moment on."""

import logging
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

from smsdesk import logs, native_crashes, paths
from smsdesk.core.errors import ErrorCode, SmsdeskError

_PRIVATE = 0o700


def start_log(data_dir: Path) -> Callable[[], None]:
    """Make the data folder, private to its owner, and log into it until the returned is called.

    Raises SmsdeskError(DATA_DIR_UNUSABLE).
    """
    try:
        if not data_dir.exists():
            data_dir.mkdir(mode=_PRIVATE, parents=True)
        with ExitStack() as until_started:
            log = paths.log_file(data_dir)
            until_started.callback(logs.start(log))
            until_started.callback(native_crashes.watch(log.parent))
            return until_started.pop_all().close
    except OSError as error:
        reason = error.strerror or type(error).__name__
        code = ErrorCode.DATA_DIR_UNUSABLE
        raise SmsdeskError(code, name=str(data_dir), reason=reason) from error


def note_bug(data_dir: Path, report: str) -> None:
    """Put a report into the log, if there is a folder for it and it can be written."""
    log = paths.log_file(data_dir)
    if log.parent.is_dir():
        with suppress(OSError):
            stop = logs.start(log)
            logging.getLogger(__name__).critical(
                "unexpected error\n%s", report, extra={"own": True}
            )
            stop()
