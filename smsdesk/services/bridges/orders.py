"""What the rows of an order file say: a number with a text, or with a template and its values.

Nothing here asks the database: templates and the country prefix are given.
"""

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Template, placeholders
from smsdesk.core.text import fold
from smsdesk.services.bridges.lines import read_lines, trimmed
from smsdesk.services.merging import CONTACT_NAMES, SHOP_NAMES
from smsdesk.services.sheets.table import Row

HEADERS = frozenset(
    ("number", "telefon", "phone", "numer", "tel", "komorka", "nr", "nr telefonu", "numer telefonu")
)
_SHOWN = 40
_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Order:
    """A row that can be queued; `template` is None for a text of its own."""

    row: int
    phone: PhoneNumber
    text: str = field(repr=False)
    template: Template | None = None
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    cells: Sequence[str] = field(default=(), repr=False)
    """What stands behind the number, without empty cells at the end."""

    def digest(self, key: str) -> str:
        """Tells whether it is the same order again, and to nobody without `key` what it says.

        It goes by the row itself: a template that was changed since makes no new order of it.
        """
        said = _SEPARATOR.join((self.phone.e164, *self.cells))
        return hmac.digest(key.encode(), said.encode("utf-8", "replace"), "sha256").hex()


@dataclass(frozen=True, slots=True)
class BadOrder:
    """A row that cannot be queued, and why."""

    row: int
    reason: SmsdeskError


@dataclass(frozen=True, slots=True)
class OrderFile:
    """What a file says; `numbers` are the first cells as they stand there, by row."""

    orders: Sequence[Order]
    bad: Sequence[BadOrder]
    numbers: Mapping[int, str] = field(repr=False)


def read_orders(
    content: bytes, name: str, templates: Sequence[Template], default_prefix: str
) -> OrderFile:
    """Raises SmsdeskError as `read_lines` does: then nothing of the file is queued."""
    rows = read_lines(content, name)
    if fold(rows[0].cell(0)).strip(".: ") in HEADERS:
        rows = rows[1:]
    if not rows:
        raise SmsdeskError(ErrorCode.FILE_EMPTY, name=name)
    named = {fold(" ".join(template.name.split())): template for template in templates}
    read = [_order(row, named, default_prefix) for row in rows]
    return OrderFile(
        [one for one in read if isinstance(one, Order)],
        [one for one in read if isinstance(one, BadOrder)],
        {row.number: row.cell(0) for row in rows},
    )


def _order(row: Row, templates: Mapping[str, Template], default_prefix: str) -> Order | BadOrder:
    try:
        phone = PhoneNumber.parse(row.cell(0), default_prefix)
        cells = trimmed(row.cells[1:])
        template = templates.get(fold(" ".join(row.cell(1).split())))
        if template is None:
            return Order(row.number, phone, _text(row), cells=cells)
        values = _values(template, row.cells[2:])
        return Order(row.number, phone, template.text, template, values, cells)
    except SmsdeskError as error:
        return BadOrder(row.number, error)


def _text(row: Row) -> str:
    """Raises SmsdeskError when it is none: a template's name with a slip must not be sent."""
    if not row.cell(1):
        raise SmsdeskError(ErrorCode.FOLDER_ROW_SHORT)
    if len(trimmed(row.cells)) > 2:
        raise SmsdeskError(
            ErrorCode.FOLDER_TEMPLATE_UNKNOWN, name=row.cell(1)[:_SHOWN], separator="; , |"
        )
    return row.cell(1)


def _values(template: Template, cells: Sequence[str]) -> Mapping[str, str]:
    """Raises SmsdeskError(FOLDER_VALUES_COUNT), FieldError(PLACEHOLDER_BROKEN)."""
    names = fields_of(template)
    filled = trimmed(cells)
    if not filled:
        return {}
    pairs = [cell.partition("=") for cell in filled]
    if all(found and key.strip() in names for key, found, _ in pairs):
        return {key.strip(): value.strip() for key, _, value in pairs}
    others = [name for name in names if name not in CONTACT_NAMES]
    if len(cells) == len(others) != len(names):
        return dict(zip(others, cells, strict=True))
    # a sheet pads its short rows
    if len(filled) <= len(names) <= len(cells):
        return dict(zip(names, cells, strict=False))
    raise SmsdeskError(
        ErrorCode.FOLDER_VALUES_COUNT,
        template=template.name[:_SHOWN],
        fields=", ".join(names) or "-",
        count=len(filled),
    )


def fields_of(template: Template) -> Sequence[str]:
    """The placeholders that a row fills, in order: all but what the shop fills by itself.

    Raises FieldError("text", PLACEHOLDER_BROKEN).
    """
    return [name for name in placeholders(template.text) if name not in SHOP_NAMES]
