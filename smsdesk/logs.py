"""The log: a small rotating file in which numbers, passwords and tokens are masked.

Code must not log them in the first place; this is the second lock on the door. Errors are told by
class and place, without their words, and what libraries say without the values that they fill in:
a database's error holds the row, a connection's the address with the text.
"""

import logging
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from smsdesk.crash_report import report_of

_SIZE = 1_000_000
_KEPT = 4
_FORMAT = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"
_MASK = "•••"
_OURS = "smsdesk"
_QUERY = re.compile(r"(?<=[\w/])\?[^\s\"'<>]+")
_NAMED_SECRET = re.compile(
    r"(?i)\b(pass(?:word|wd)?(?:_md5)?|haslo|token|secret|api_?key|authorization|bearer|basic)"
    r"(\\?[\"']?\s*[=:]?\s*(?:bearer|basic)?\s*\\?[\"']?)([^\s\"'&,;)}\\]+)"
)
_HEX_SECRET = re.compile(r"\b[0-9a-fA-F]{32,}\b")
# neither a date nor a piece of a UUID
_NUMBER = re.compile(
    r"(?<![\w.-])(?!(?:19|20)\d\d-\d\d-\d\d)(\+?\d\d)(?:[ \u00a0().-]{0,2}\d){4,12}(\d)(?![\w-])"
)

ExceptionInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


def start(path: Path) -> Callable[[], None]:
    """Log to `path` until the returned function is called, by all who began. Raises OSError."""
    handler = _running(path) or _begun(path)
    handler.users += 1

    def stop() -> None:
        handler.users -= 1
        if not handler.users:
            logging.getLogger().removeHandler(handler)
            # a full disk takes not even what is left
            with suppress(OSError):
                handler.close()

    return stop


def _running(path: Path) -> "_PrivateFile | None":
    """One line is enough, however many parts of the program log to the same file."""
    handlers = logging.getLogger().handlers
    ours = (one for one in handlers if isinstance(one, _PrivateFile))
    return next((one for one in ours if Path(one.baseFilename) == path.absolute()), None)


def _begun(path: Path) -> "_PrivateFile":
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = _PrivateFile(path, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(_MaskingFormatter(_FORMAT))
    handler.setLevel(logging.INFO)
    logging.getLogger(_OURS).setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
    return handler


def masked(text: str) -> str:
    """`text` without passwords, tokens, the middle of phone numbers and the name of the user."""
    text = _NAMED_SECRET.sub(rf"\1\2{_MASK}", text)
    text = _NUMBER.sub(rf"\1{_MASK}\2", _HEX_SECRET.sub(_MASK, text))
    home = os.path.expanduser("~")  # noqa: PTH111  # Path.home() raises where there is none
    return text.replace(home, "~") if len(home) > 1 else text


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """One process of this program at a time."""
    if sys.platform == "win32":
        import msvcrt

        descriptor = os.open(folder / "rotating", os.O_RDWR | os.O_CREAT)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
            yield
        finally:
            os.close(descriptor)
        return
    import fcntl

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


class _MaskingFormatter(logging.Formatter):
    """Masks everything, but for what is marked as `own`: ids of ours, codes, milliseconds.

    Such a record may hold many lines, and all get the same beginning: the lines of a thousand
    attempts are written in one go.
    """

    def format(self, record: logging.LogRecord) -> str:
        if getattr(record, "own", False):
            text = record.getMessage()
            record.message, record.asctime = "", self.formatTime(record)
            beginning = self.formatMessage(record)
            return beginning + text.replace("\n", f"\n{beginning}")
        copy = logging.makeLogRecord(record.__dict__)
        copy.msg, copy.args, copy.exc_text = masked(_words(record)), None, None
        return super().format(copy)

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802  # logging's name
        return "" if ei[1] is None else report_of(ei[1], ei[2])

    def formatStack(self, stack_info: str) -> str:  # noqa: N802  # logging's name
        """Lines of source; nobody asks for them."""
        return masked(stack_info)


def _words(record: logging.LogRecord) -> str:
    """What is said; of a library only what stands in its own source."""
    if record.name == _OURS or record.name.startswith(f"{_OURS}."):
        return record.getMessage()
    return str(record.msg) if record.args else _QUERY.sub(f"?{_MASK}", record.getMessage())


class _PrivateFile(RotatingFileHandler):
    """Readable by its owner only, and shared by processes: the window, its sender, a command.

    Whoever finds it full rotates it; the others notice and go on in the new file.
    """

    users = 0
    """Who has begun to log, and not ended yet."""
    renames = sys.platform != "win32"
    """Windows renames no file that another process has open: there it is copied and emptied."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write into the file that has the name now."""
        self._follow()
        super().emit(record)

    def _follow(self) -> None:
        """Another process may have rotated the file away."""
        if self.stream is None or self._is_current():
            return
        stream, self.stream = self.stream, None  # opened again by the next line
        # what a full disk did not take is lost
        with suppress(OSError):
            stream.close()

    def _is_current(self) -> bool:
        if self.stream is None:
            return False
        try:
            there, ours = Path(self.baseFilename).stat(), os.fstat(self.stream.fileno())
        except OSError:
            return False
        return (there.st_dev, there.st_ino) == (ours.st_dev, ours.st_ino)

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(descriptor, "a", encoding=self.encoding)

    def shouldRollover(self, record: logging.LogRecord) -> bool:  # noqa: ARG002, N802  # logging's name
        """By how long the file is; the base class would format each record a second time."""
        return self.maxBytes > 0 and self._is_full()

    def doRollover(self) -> None:  # noqa: N802  # logging's name
        with suppress(OSError), _alone_in(Path(self.baseFilename).parent):
            # the one before us may have done it
            if self._is_current() and self._is_full():
                super().doRollover()

    def rotate(self, source: str, dest: str) -> None:
        """The newest file becomes the first of the old ones."""
        if self.renames:
            super().rotate(source, dest)
            return
        shutil.copyfile(source, dest)
        # the others write at its end, wherever that is
        os.truncate(source, 0)

    def _is_full(self) -> bool:
        return self.stream is not None and os.fstat(self.stream.fileno()).st_size >= self.maxBytes

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging's name
        """A full disk must not stop the program; a mistake in a log call is a bug."""
        if not isinstance(sys.exception(), OSError):
            super().handleError(record)
