"""NIP: what people type, and the digit that checks the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.nip import clean_nip, shown_nip


@pytest.mark.parametrize(
    "typed",
    [
        "5260250274",
        "526-025-02-74",
        "526 025 02 74",
        "PL5260250274",
        "pl 526.025.02.74",
        " 5260250274 ",
    ],
)
def test_a_nip_is_read_as_people_write_it(typed: str) -> None:
    assert clean_nip(typed) == "5260250274"


@pytest.mark.parametrize(
    "typed",
    ["", "526025027", "52602502744", "5260250275", "DE5260250274", "526O250274", "٥٢٦٠٢٥٠٢٧٤"],
)
def test_what_is_no_nip_is_refused(typed: str) -> None:
    assert clean_nip(typed) is None


def test_a_remainder_of_ten_has_no_digit_that_checks() -> None:
    # 6*1 + 5*0 + 7*0 + ... = 10 (mod 11) for 1, 0, 0, 2
    assert all(clean_nip(f"100200000{last}") is None for last in range(10))


def test_it_is_shown_in_groups() -> None:
    assert shown_nip("5260250274") == "526-025-02-74"


@given(st.from_regex(r"[0-9]{9}", fullmatch=True))
def test_at_most_one_digit_checks(first: str) -> None:
    right = [clean for last in range(10) if (clean := clean_nip(f"{first}{last}"))]
    assert len(right) <= 1
    assert all(clean_nip(shown_nip(clean)) == clean for clean in right)


def test_a_contact_keeps_digits_only_and_refuses_the_rest() -> None:
    assert ContactDraft(name="A", nip=" 526-025-02-74 ").checked().nip == "5260250274"
    assert ContactDraft(name="A", nip="  ").checked().nip == ""
    with pytest.raises(FieldError) as caught:
        ContactDraft(name="A", nip="1234567890").checked()
    assert (caught.value.field, caught.value.code) == ("nip", ErrorCode.NIP_INVALID)
