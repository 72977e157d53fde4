"""PhoneNumber: parse what people type or paste, keep E.164, show the national form.

Parsing is phonenumbers' job; here live the Polish habits around it: the old trunk zero, two
numbers in one cell, a default prefix for short ones, spreadsheet damage. Cleaning and taking apart
what was typed lives in `core.phone_text`.

phonenumbers costs 18 ms and is imported on first need: not for making, showing and masking a
Polish number.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.phone_text import clean, compact, count_digits, pieces

if TYPE_CHECKING:
    import phonenumbers

DEFAULT_PREFIX = "+48"

_POLISH = re.compile(r"\+48([0-9]{9})")
# national numbers shown by threes; the others have an area code of two digits
_BY_THREES = re.compile(r"(?:21|39|45|5[0137]|6[0469]|7[02389]|8(?:0|8))[0-9]{7}")
_COUNTRY = re.compile(
    r"(\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3}))([0-9]+)"
)
_SPREADSHEET = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE]\+?[0-9]+")
_PREFIX = re.compile(r"(?:\+|00)?([1-9][0-9]{0,2})")
_POLISH_TRUNK_ZERO = re.compile(r"\+480(?=[0-9]{9}$)")
_ABROAD = re.compile(r"(?:\+|00)([1-9][0-9]{7,14})", re.ASCII)
_SEPARATORS = dict.fromkeys(map(ord, " -()\u00a0"))
_DIGIT_RUN = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|(?<![0-9])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])"
    r"(?:[T ][0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?)?"
    r"|(?P<number>\d(?:[ \u00a0().\-]{0,3}\d){6,})"
)
_NATIONAL_DIGITS = 9
_FEWEST_DIGITS = 7
_MOST_DIGITS = 15  # E.164
_LONGEST_TOKEN = 40


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
        return self.e164.removeprefix("+")

    @property
    def display(self) -> str:
        """For people: "+48 601 123 456"."""
        if polish := _POLISH.fullmatch(self.e164):
            return f"+48 {_grouped(polish[1])}"
        return _international(self.e164)

    @property
    def masked(self) -> str:
        """For logs and errors: "+48 601 ••• 456" keeps the country, first and last digits."""
        parts = _COUNTRY.fullmatch(self.e164)
        country, national = (parts[1], parts[2]) if parts else ("+", self.digits)
        shown = min(3, len(national) // 3)
        return f"{country} {national[:shown]} ••• {national[len(national) - shown :]}"

    @property
    def kind(self) -> PhoneKind:
        """Mobile, landline or something else; numbers that may be either count as mobile."""
        polish = _POLISH.fullmatch(self.e164)
        if polish and _polish_mobile().fullmatch(polish[1]):
            return PhoneKind.MOBILE
        return _kind(self.e164)

    def is_foreign(self, default_prefix: str = DEFAULT_PREFIX) -> bool:
        """Whether the number belongs to another country code than `default_prefix`."""
        return not self.e164.startswith(default_prefix)

    @classmethod
    def parse(cls, text: str, default_prefix: str = DEFAULT_PREFIX) -> "PhoneNumber":
        """The one number in `text`.

        Raises FieldError("number", NUMBER_*) with the reason; its `token` detail is masked.
        """
        if polish := _quick(text, default_prefix):
            return cls(polish)
        found = tuple(pieces(clean(text)))
        if len(found) == 1:
            return cls(_parsed(found[0], default_prefix))
        if not found:
            raise _refused(ErrorCode.NUMBER_EMPTY)
        several = sum(count_digits(piece) >= _FEWEST_DIGITS for piece in found) > 1
        code = ErrorCode.NUMBER_SEVERAL if several else ErrorCode.NUMBER_NOT_A_NUMBER
        raise _refused(code, text)


def parse_cell(text: str, default_prefix: str = DEFAULT_PREFIX) -> tuple[PhoneNumber, ...]:
    """All numbers in one cell of a sheet ("601123456/602123456"), each once, in order.

    Raises FieldError like PhoneNumber.parse when any part is not a number.
    """
    if polish := _quick(text, default_prefix):
        return (PhoneNumber(polish),)
    numbers = [PhoneNumber(_parsed(piece, default_prefix)) for piece in pieces(clean(text))]
    if not numbers:
        raise _refused(ErrorCode.NUMBER_EMPTY)
    return tuple(dict.fromkeys(numbers))


def split_pasted(text: str) -> tuple[str, ...]:
    """The recipients in a paste, one token each, split on commas, semicolons and line breaks.

    Spaces split only a piece that cannot be one number, so "+48 601 123 456" stays whole.
    """
    return tuple(pieces(clean(text)))


def check_prefix(text: str) -> str:
    """A country prefix as typed ("+48", "48", "0048") in the form "+48".

    Raises FieldError("default_prefix", PREFIX_INVALID).
    """
    typed = _PREFIX.fullmatch(compact(clean(text)))
    if not typed or not _is_country(int(typed[1])):
        raise FieldError("default_prefix", ErrorCode.PREFIX_INVALID, value=text.strip()[:20])
    return f"+{typed[1]}"


def mask_digits(text: str) -> str:
    """`text` with the inner digits of every run that could be a number replaced by •.

    Dates and UUIDs stay readable.
    """
    return _DIGIT_RUN.sub(_hide_inner, text)


def _hide_inner(run: re.Match[str]) -> str:
    if not run["number"]:
        return run[0]
    positions = [i for i, character in enumerate(run[0]) if character.isdecimal()]
    shown = min(3, len(positions) // 3)
    country = max(0, min(len(positions) - _NATIONAL_DIGITS, 2))
    hidden = set(positions[shown + country : -shown])
    return "".join("•" if i in hidden else c for i, c in enumerate(run[0]))


# --- parsing ----------------------------------------------------------------------------------


def _quick(text: str, default_prefix: str) -> str | None:
    """The usual ways to write a Polish number, twenty times faster than the library.

    One from abroad with its country takes the library, but none of our own detours.
    """
    return quick_reader(default_prefix)(text)


@cache
def quick_reader(default_prefix: str) -> Callable[[str], str | None]:
    """A function that reads what `_quick` reads, for files with a hundred thousand numbers."""
    fullmatch, separators = _quick_pattern(default_prefix).fullmatch, _SEPARATORS

    def read(text: str) -> str | None:
        digits = text.translate(separators)
        found = fullmatch(digits)
        if found:
            return f"+48{found[1]}"
        abroad = _ABROAD.fullmatch(digits)
        return _quick_abroad(abroad[1]) if abroad and "(0" not in text else None

    return read


def _quick_abroad(digits: str) -> str | None:
    result = _checked(f"+{digits}")
    return None if isinstance(result, ErrorCode) else result


def _quick_pattern(default_prefix: str) -> re.Pattern[str]:
    """Where +48 goes without saying, and where it does not."""
    before = r"(?:\+48|0048|48|0)?" if default_prefix == DEFAULT_PREFIX else r"(?:\+|00)48"
    return re.compile(f"{before}({_polish_pattern()})", re.ASCII)


def _polish_pattern() -> str:
    """Every valid Polish number of nine digits, mobile ones first: they are most.

    A number is valid when one of these kinds and the whole plan know it.
    """
    from phonenumbers import PhoneMetadata

    poland: Any = PhoneMetadata.metadata_for_region("PL")  # declared as optional in all its parts
    others = (
        poland.fixed_line, poland.toll_free, poland.premium_rate, poland.shared_cost, poland.voip,
        poland.pager, poland.uan,
    )  # fmt: skip
    known = "|".join(f"(?:{kind.national_number_pattern})" for kind in others)
    whole = f"(?=[0-9]{{{_NATIONAL_DIGITS}}}$)(?={poland.general_desc.national_number_pattern}$)"
    return f"{poland.mobile.national_number_pattern}|{whole}(?:{known})"


@cache
def _polish_mobile() -> re.Pattern[str]:
    from phonenumbers import PhoneMetadata

    poland: Any = PhoneMetadata.metadata_for_region("PL")  # declared as optional in all its parts
    return re.compile(poland.mobile.national_number_pattern, re.ASCII)


def _parsed(piece: str, default_prefix: str) -> str:
    """The E.164 form of a piece, or the error of its likeliest reading."""
    if _SPREADSHEET.fullmatch(piece.strip(" '\"=")):
        raise _refused(ErrorCode.NUMBER_SPREADSHEET, piece)
    digits = compact(piece)
    if not digits.removeprefix("+").isdecimal():
        raise _refused(ErrorCode.NUMBER_NOT_A_NUMBER, piece)
    first: ErrorCode | None = None
    for reading in _readings(digits, default_prefix):
        result = _checked(reading)
        if not isinstance(result, ErrorCode):
            return result
        first = first or result
    raise _refused(first or ErrorCode.NUMBER_TOO_LONG, piece)


def _readings(digits: str, default_prefix: str) -> Iterator[str]:
    """What the digits may mean, likeliest first; nothing when they are surely too many."""
    if digits.startswith("+"):
        yield digits
    elif digits.startswith("00"):
        yield f"+{digits[2:]}"
    elif digits.startswith("0") or len(digits) <= _NATIONAL_DIGITS:
        yield default_prefix + digits
    elif default_prefix == DEFAULT_PREFIX and _polish_mobile().match(digits):
        return  # 601 123 456 78 is a slip, not a number in Malaysia
    else:
        yield f"+{digits}"
        yield default_prefix + digits


def _checked(reading: str) -> str | ErrorCode:
    """The E.164 form of a number with its country, or what is wrong with it."""
    import phonenumbers

    reading = _POLISH_TRUNK_ZERO.sub("+48", reading)
    if len(reading) > _MOST_DIGITS + 1:
        return ErrorCode.NUMBER_TOO_LONG
    try:
        number = phonenumbers.parse(reading)
    except phonenumbers.NumberParseException as error:
        return _parse_error(error)
    if wrong := _wrong_length(number, reading):
        return wrong
    if not phonenumbers.is_valid_number(number):
        return ErrorCode.NUMBER_IMPOSSIBLE
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _wrong_length(number: "phonenumbers.PhoneNumber", reading: str) -> ErrorCode | None:
    import phonenumbers

    if number.country_code == 48:
        # the plan still has shorter ones (pagers, town numbers), which get no SMS
        length = len(reading) - len("+48")
        short, long = length < _NATIONAL_DIGITS, length > _NATIONAL_DIGITS
    else:
        reason = phonenumbers.is_possible_number_with_reason(number)
        short = reason in {
            phonenumbers.ValidationResult.TOO_SHORT,
            phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY,
        }
        long = reason == phonenumbers.ValidationResult.TOO_LONG
    if short:
        return ErrorCode.NUMBER_TOO_SHORT
    return ErrorCode.NUMBER_TOO_LONG if long else None


def _parse_error(error: "phonenumbers.NumberParseException") -> ErrorCode:
    if error.error_type == error.INVALID_COUNTRY_CODE:
        return ErrorCode.NUMBER_IMPOSSIBLE
    return ErrorCode.NUMBER_TOO_SHORT


def _refused(code: ErrorCode, text: str = "") -> FieldError:
    token = mask_digits(" ".join(text[:200].split()))
    if len(token) > _LONGEST_TOKEN:
        token = f"{token[:_LONGEST_TOKEN]}…"
    return FieldError("number", code, token=token)


# --- what the library knows -------------------------------------------------------------------


def _grouped(national: str) -> str:
    sizes = (3, 3, 3) if _BY_THREES.fullmatch(national) else (2, 3, 2, 2)
    digits = iter(national)
    return " ".join("".join(next(digits) for _ in range(size)) for size in sizes)


def _international(e164: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _kind(e164: str) -> PhoneKind:
    import phonenumbers

    try:
        kind = phonenumbers.number_type(phonenumbers.parse(e164))
    except phonenumbers.NumberParseException:
        return PhoneKind.OTHER
    mobile = {
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
    }
    if kind in mobile:
        return PhoneKind.MOBILE
    is_fixed = kind == phonenumbers.PhoneNumberType.FIXED_LINE
    return PhoneKind.LANDLINE if is_fixed else PhoneKind.OTHER


def _is_country(code: int) -> bool:
    import phonenumbers

    return phonenumbers.region_code_for_country_code(code) not in {"ZZ", "001"}
