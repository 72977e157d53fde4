"""Why somebody gets nothing, counted."""

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose_values import Recipient, Skipped
from smsdesk.ui.composer import words
from smsdesk.ui.composer.fates import Fate, counted, fate_of, groups

ANNA = Recipient(PhoneNumber("+48601000001"), name="Anna")
CODES = (
    *[ErrorCode.CONSENT_MISSING] * 11,
    ErrorCode.CONSENT_WITHDRAWN,
    ErrorCode.CONSENT_OF_NOBODY,
    ErrorCode.OPTED_OUT,
    ErrorCode.ORDERS_REFUSED,
    ErrorCode.CONTACT_NO_NUMBER,
    ErrorCode.TEXT_TOO_LONG,
)


def skipped(*codes: ErrorCode) -> list[Skipped]:
    return [Skipped(ANNA, SmsdeskError(code, name="Anna", parts=7, limit=6)) for code in codes]


def test_reasons_are_counted_in_groups() -> None:
    assert groups(skipped(*CODES)) == [
        "1 refused",
        "13 without consent to marketing",
        "2 not to be texted",
        "1 without a number",
    ]
    assert fate_of(skipped(ErrorCode.DUPLICATE_RECIPIENT)[0]) is Fate.DUPLICATE


def test_every_fate_has_words() -> None:
    assert all(counted(fate, 7).startswith("7 ") for fate in Fate)


def test_a_few_are_told_by_name_many_by_number() -> None:
    few = words.skipped(skipped(ErrorCode.OPTED_OUT))
    assert few.splitlines()[1].startswith("Anna is on the list")
    many = words.skipped(skipped(*CODES))
    assert "13 without consent to marketing, 2 not to be texted" in many
    assert words.skipped([]) == ""
