"""PhoneNumber: parse what people type or paste, keep E.164, show the national form.

Parsing is phonenumbers' job; here live the Polish habits around it: the old trunk zero, words
beside the number, two numbers in one cell, a default prefix for short ones, spreadsheet damage.
"""

from dataclasses import dataclass
from enum import StrEnum

DEFAULT_PREFIX = "+48"


class PhoneKind(StrEnum):
    """Whether a text message can arrive there."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class PhoneNumber:
    """A valid number in E.164; made by `parse`, or from a stored value by the constructor."""

    e164: str
    """With the plus sign: "+48601123456"."""

    def __repr__(self) -> str:
        return f"PhoneNumber({self.masked})"

    @property
    def digits(self) -> str:
        """Digits with the country code and no plus sign, as most gateways want them."""
        raise NotImplementedError

    @property
    def display(self) -> str:
        """For people: "+48 601 123 456"."""
        raise NotImplementedError

    @property
    def masked(self) -> str:
        """For logs and errors: "+48 601 ••• 456" keeps the country, first and last digits."""
        raise NotImplementedError

    @property
    def kind(self) -> PhoneKind:
        """Mobile, landline or something else; numbers that may be either count as mobile."""
        raise NotImplementedError

    def is_foreign(self, default_prefix: str = DEFAULT_PREFIX) -> bool:
        """Whether the number belongs to another country code than `default_prefix`."""
        raise NotImplementedError

    @classmethod
    def parse(cls, text: str, default_prefix: str = DEFAULT_PREFIX) -> "PhoneNumber":
        """The one number in `text`.

        Raises FieldError("number", NUMBER_*) with the reason; its `token` detail is masked.
        """
        raise NotImplementedError


def parse_cell(text: str, default_prefix: str = DEFAULT_PREFIX) -> tuple[PhoneNumber, ...]:
    """All numbers in one cell of a sheet ("601123456/602123456"), each once, in order.

    Raises FieldError like PhoneNumber.parse when any part is not a number.
    """
    raise NotImplementedError


def split_pasted(text: str) -> tuple[str, ...]:
    """The recipients in a paste, one token each, split on commas, semicolons and line breaks.

    Spaces split only a piece that cannot be one number, so "+48 601 123 456" stays whole.
    """
    raise NotImplementedError


def check_prefix(text: str) -> str:
    """A country prefix as typed ("+48", "48", "0048") in the form "+48".

    Raises FieldError("default_prefix", PREFIX_INVALID).
    """
    raise NotImplementedError


def mask_digits(text: str) -> str:
    """`text` with the inner digits of every run that could be a number replaced by •."""
    raise NotImplementedError
