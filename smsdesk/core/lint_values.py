"""What linting is about: the facts around a text, what is found in it, how a fix is applied.

The rules are in `core.lint` and the modules that it names; facts are gathered by services.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from smsdesk.core.errors import Detail, ErrorCode, SmsdeskError

LINTS = frozenset(code for code in ErrorCode if code.value.startswith("lint_"))
"""What may be found."""


@dataclass(frozen=True, slots=True)
class LintFacts:
    """What a rule has to know besides the text. The default makes most rules silent."""

    sends_on: date | None = None
    """The day it leaves; None: dates are not looked at."""
    sender: str = ""
    one_way: bool = False
    """Whether nobody can reply to the sender."""
    shop_name: str = field(default="", repr=False)
    shop_phone: str = field(default="", repr=False)
    phone_takes_sms: bool = False
    """Whether the shop's telephone is a mobile one."""
    signed: bool = False
    """Whether a field of the text will say who writes or where to call."""
    overdue: bool = False
    """Whether dates that have passed are to be expected, as in a reminder of a payment."""
    keeps_letters: bool = True
    """Whether characters outside GSM-7 leave as they are."""
    shortens_links: bool = False
    """Whether the gateway puts its own short links in the place of others."""
    fields: frozenset[str] = frozenset()
    """Names that one may write in braces."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of what is between `start` and `end`."""

    start: int
    end: int
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should look at before the text leaves. It never stops anything.

    Places count characters of the text; start == end for what is about the whole of it.
    """

    code: ErrorCode
    start: int
    end: int
    found: str = field(default="", repr=False)
    more: tuple[tuple[str, Detail], ...] = field(default=(), repr=False)
    """Further details of the sentence."""
    edits: tuple[Edit, ...] = ()
    """The fix; empty where only a person knows it."""

    @property
    def warning(self) -> SmsdeskError:
        """As a sentence."""
        return SmsdeskError(self.code, found=self.found, **dict(self.more))


def apply(text: str, edits: Iterable[Edit]) -> str:
    """`text` with edits made that do not overlap."""
    for edit in sorted(edits, key=lambda one: one.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
