"""PhoneNumber: what people type, what it becomes, how it is shown."""

import subprocess
import sys

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.phone import PhoneKind, PhoneNumber, check_prefix, mask_digits

MOBILE = "+48601123456"
WARSAW = "+48221234567"


@pytest.mark.parametrize(
    "text",
    [
        "601123456",
        "601 123 456",
        "0601 123 456",
        "+48 601-123-456",
        "+48601123456",
        "0048601123456",
        "00 48 601 123 456",
        "48601123456",
        "48 601 123 456",
        "(+48) 601 123 456",
        "+48 (0) 601 123 456",
        "+48 0601 123 456",
        "601.123.456",
        "tel. 601-123-456",
        "kom: 601123456",
        "Tel.kom. 601 123 456",
        "komórka 601 123 456",
        "601 123 456 (kom.)",
        "tel:+48601123456",
        "601\u00a0123\u00a0456",
        "601–123–456",
        "601\u2212123\u2212456",
        "\u200f+48601123456\u200e",
        "\u202a601123456\u202c",
        "٦٠١١٢٣٤٥٦",
        "６０１１２３４５６",
        "（601）123456",
        "＋48 601 123 456",
        "601\u3000123\u3000456",
        "\t601 123 456\r\n",
        "601123456;",
        "601123456 /",
        "48601123456.0",
        "601123456,0",
        "'+48601123456",
        '="48601123456"',
    ],
)
def test_ways_to_write_a_mobile_number(text: str) -> None:
    assert PhoneNumber.parse(text) == PhoneNumber(MOBILE)


@pytest.mark.parametrize(
    "text",
    [
        "(022) 123-45-67",
        "(22) 123 45 67",
        "22 123 45 67",
        "22/123 45 67",
        "tel./fax: 22 123 45 67",
        "48 22 123 45 67",
        "+48221234567",
    ],
)
def test_ways_to_write_a_landline(text: str) -> None:
    number = PhoneNumber.parse(text)
    assert number == PhoneNumber(WARSAW)
    assert number.kind is PhoneKind.LANDLINE


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("+49 1511 2345678", "+4915112345678"),
        ("4915112345678", "+4915112345678"),
        ("00380 50 123 45 67", "+380501234567"),
        ("380501234567", "+380501234567"),
        ("+1 202-555-0123", "+12025550123"),
        ("+39 06 1234 5678", "+390612345678"),
    ],
)
def test_foreign_numbers(text: str, e164: str) -> None:
    number = PhoneNumber.parse(text)
    assert number == PhoneNumber(e164)
    assert number.is_foreign()


@pytest.mark.parametrize(
    ("text", "prefix", "e164"),
    [
        ("301234567", "+49", "+49301234567"),
        ("0151 12345678", "+49", "+4915112345678"),
        ("15112345678", "+49", "+4915112345678"),
        ("48601123456", "+49", MOBILE),
        ("+48 601 123 456", "+49", MOBILE),
        ("0048601123456", "+49", MOBILE),
        ("2025550123", "+1", "+12025550123"),
        ("601123456", "+420", "+420601123456"),
    ],
)
def test_default_prefix(text: str, prefix: str, e164: str) -> None:
    assert PhoneNumber.parse(text, prefix) == PhoneNumber(e164)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", ErrorCode.NUMBER_EMPTY),
        (" \u00a0\n", ErrorCode.NUMBER_EMPTY),
        (",;", ErrorCode.NUMBER_EMPTY),
        ("abc", ErrorCode.NUMBER_NOT_A_NUMBER),
        ("tel.", ErrorCode.NUMBER_NOT_A_NUMBER),
        ("-", ErrorCode.NUMBER_NOT_A_NUMBER),
        ("+", ErrorCode.NUMBER_NOT_A_NUMBER),
        ("601 123 45b", ErrorCode.NUMBER_NOT_A_NUMBER),
        ("Jan 601123456", ErrorCode.NUMBER_NOT_A_NUMBER),
        ("601 123 456, 602", ErrorCode.NUMBER_NOT_A_NUMBER),
        ("+48+601123456", ErrorCode.NUMBER_NOT_A_NUMBER),
        ("#601123456", ErrorCode.NUMBER_NOT_A_NUMBER),
        ("0", ErrorCode.NUMBER_TOO_SHORT),
        ("00", ErrorCode.NUMBER_TOO_SHORT),
        ("112", ErrorCode.NUMBER_TOO_SHORT),
        ("19115", ErrorCode.NUMBER_TOO_SHORT),
        ("123 45 67", ErrorCode.NUMBER_TOO_SHORT),
        ("60112345", ErrorCode.NUMBER_TOO_SHORT),
        ("60112345.0", ErrorCode.NUMBER_TOO_SHORT),
        ("642123", ErrorCode.NUMBER_TOO_SHORT),
        ("+49 15", ErrorCode.NUMBER_TOO_SHORT),
        ("+49 151 1", ErrorCode.NUMBER_IMPOSSIBLE),
        ("+1 5550123", ErrorCode.NUMBER_TOO_SHORT),
        ("6011234567", ErrorCode.NUMBER_TOO_LONG),
        ("601123456/602", ErrorCode.NUMBER_TOO_LONG),
        ("+48 601 123 4567", ErrorCode.NUMBER_TOO_LONG),
        ("+1 202-555-0123 4", ErrorCode.NUMBER_TOO_LONG),
        ("9" * 50, ErrorCode.NUMBER_TOO_LONG),
        ("4,86E+10", ErrorCode.NUMBER_SPREADSHEET),
        ("4.86012E+10", ErrorCode.NUMBER_SPREADSHEET),
        ("5e8", ErrorCode.NUMBER_SPREADSHEET),
        ("+48 999 999 999", ErrorCode.NUMBER_IMPOSSIBLE),
        ("000 000 000", ErrorCode.NUMBER_IMPOSSIBLE),
        ("+999123456", ErrorCode.NUMBER_IMPOSSIBLE),
        ("601123456/602123456", ErrorCode.NUMBER_SEVERAL),
        ("601 123 456, 602 123 456", ErrorCode.NUMBER_SEVERAL),
        ("601123456 lub 602123456", ErrorCode.NUMBER_SEVERAL),
        ("601123456 602123456", ErrorCode.NUMBER_SEVERAL),
    ],
)
def test_refusals(text: str, code: ErrorCode) -> None:
    with pytest.raises(FieldError) as caught:
        PhoneNumber.parse(text)
    assert (caught.value.field, caught.value.code) == ("number", code)


def test_a_foreign_reading_never_hides_a_slip() -> None:
    """601 123 456 and two digits too many would be a number in Malaysia."""
    with pytest.raises(FieldError) as caught:
        PhoneNumber.parse("60123456789")
    assert caught.value.code is ErrorCode.NUMBER_TOO_LONG
    assert PhoneNumber.parse("+60123456789").is_foreign()


def test_refusals_show_the_number_masked_and_cut() -> None:
    with pytest.raises(FieldError) as caught:
        PhoneNumber.parse("+48 601 123 456 7")
    assert caught.value.details == {"token": "+48 601 ••• •56 7"}
    with pytest.raises(FieldError) as caught:
        PhoneNumber.parse("to nie jest numer " * 1_000)
    assert len(str(caught.value.details["token"])) == 41


@pytest.mark.parametrize(
    ("e164", "display"),
    [
        (MOBILE, "+48 601 123 456"),
        (WARSAW, "+48 22 123 45 67"),
        ("+48801123456", "+48 801 123 456"),
        ("+4915112345678", "+49 1511 2345678"),
        ("+12025550123", "+1 202-555-0123"),
        ("+999", "+999"),
    ],
)
def test_display(e164: str, display: str) -> None:
    assert PhoneNumber(e164).display == display


@pytest.mark.parametrize(
    ("e164", "masked"),
    [
        (MOBILE, "+48 601 ••• 456"),
        ("+4915112345678", "+49 151 ••• 678"),
        ("+12025550123", "+1 202 ••• 123"),
        ("+3725123456", "+372 51 ••• 56"),
        ("+380501234567", "+380 501 ••• 567"),
    ],
)
def test_masked(e164: str, masked: str) -> None:
    assert PhoneNumber(e164).masked == masked
    assert repr(PhoneNumber(e164)) == f"PhoneNumber({masked})"
    assert e164 not in f"{PhoneNumber(e164)}"


@pytest.mark.parametrize(
    ("e164", "kind"),
    [
        (MOBILE, PhoneKind.MOBILE),
        (WARSAW, PhoneKind.LANDLINE),
        ("+48801123456", PhoneKind.OTHER),
        ("+48700123456", PhoneKind.OTHER),
        ("+4915112345678", PhoneKind.MOBILE),
        ("+49301234567", PhoneKind.LANDLINE),
        ("+12025550123", PhoneKind.MOBILE),
        ("+999", PhoneKind.OTHER),
    ],
)
def test_kind(e164: str, kind: PhoneKind) -> None:
    assert PhoneNumber(e164).kind is kind


def test_digits_and_foreignness() -> None:
    number = PhoneNumber(MOBILE)
    assert number.digits == "48601123456"
    assert not number.is_foreign()
    assert number.is_foreign("+49")


def test_numbers_sort_and_compare_by_value() -> None:
    assert sorted({PhoneNumber("+482"), PhoneNumber("+481"), PhoneNumber("+482")}) == [
        PhoneNumber("+481"),
        PhoneNumber("+482"),
    ]


@pytest.mark.parametrize("text", ["48", "+48", "0048", " 00 48 ", "+ 48", "＋48"])
def test_prefix(text: str) -> None:
    assert check_prefix(text) == "+48"


@pytest.mark.parametrize("text", ["", "abc", "+", "0", "+999", "800", "1234", "+48601123456"])
def test_prefix_refused(text: str) -> None:
    with pytest.raises(FieldError) as caught:
        check_prefix(text)
    assert (caught.value.field, caught.value.code) == ("default_prefix", ErrorCode.PREFIX_INVALID)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("to=48601123456&x=1", "to=48601•••456&x=1"),
        ("do +48 601 123 456 i 22 123 45 67", "do +48 601 ••• 456 i 22 1•• •5 67"),
        ("601-123-456, 602123456", "601-•••-456, 602•••456"),
        ("(22)1234567", "(22)1•••567"),
        ("1234567", "12•••67"),
        ("kod 123456, 12 zł", "kod 123456, 12 zł"),
        ("2026-11-21 10:00:00,123 start", "2026-11-21 10:00:00,123 start"),
        ("2026-11-21T10:00", "2026-11-21T10:00"),
        (
            "idx 550e8400-e29b-41d4-a716-446655440000",
            "idx 550e8400-e29b-41d4-a716-446655440000",
        ),
        ("٦٠١١٢٣٤٥٦", "٦٠١•••٤٥٦"),
        ("", ""),
    ],
)
def test_mask_digits(text: str, masked: str) -> None:
    assert mask_digits(text) == masked


def test_stored_polish_numbers_need_no_library() -> None:
    """phonenumbers costs 18 ms, anyascii 13 ms: a start must not pay for them."""
    code = (
        "import sys; from smsdesk.core import contact, gateway, message, phone, template;"
        "from smsdesk.core import gsm7, text;"
        "n = phone.PhoneNumber('+48601123456'); n.display, n.masked, n.digits, n.is_foreign();"
        "gsm7.measure('ą'); text.fold('a'); phone.mask_digits('601123456'); text.links('x.pl');"
        "sys.exit('phonenumbers' in sys.modules or 'anyascii' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
