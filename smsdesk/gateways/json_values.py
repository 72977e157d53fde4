"""Reading values of JSON that may be missing, of another type, in quotes or absurd.

What the members are called and mean is known by each provider's module; text becomes JSON in
`gateways.http`. What is usual comes first here: answers about thousands of messages are read.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

_LONGEST_AMOUNT = 12
_LONGEST_WHOLE = 10**9


def object_of(value: object) -> Mapping[str, object]:
    """An object; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def objects_of(value: object) -> Iterator[Mapping[str, object]]:
    """The objects in an array; none for anything else."""
    items = value if isinstance(value, list) else []
    return (item for item in items if isinstance(item, dict))


def text_of(value: object) -> str:
    """A text, or a number as one; empty for anything else."""
    if isinstance(value, str):
        return value
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return str(value) if is_number else ""


def digits_of(value: object) -> str:
    """The digits of a phone number, however it is written."""
    return "".join(filter(str.isdecimal, text_of(value)))


def whole_of(value: object) -> int | None:
    """A whole number from zero to nine digits, in quotes too."""
    if type(value) is int and 0 <= value < _LONGEST_WHOLE:
        return value
    text = text_of(value).strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def decimal_of(value: object) -> Decimal | None:
    """A number, in quotes too; a comma has been seen nowhere.

    None for absurd ones too: arithmetic with 1E+40 would end the sender, 1E-99999999 is stored with
    all its zeros.
    """
    try:
        amount = value if isinstance(value, Decimal) else Decimal(text_of(value).strip())
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and abs(amount.adjusted()) < _LONGEST_AMOUNT else None
