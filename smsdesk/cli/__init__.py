"""The headless entry: commands for other programs in the shop, for scripts and for the window.

Messages are plain English sentences on standard error, results go to standard output. Nothing here
needs PySide6. Each command has a module; what they share is in `common` and `output`.
"""

from smsdesk.cli.main import COMMANDS, main, make_parser

__all__ = ["COMMANDS", "main", "make_parser"]
