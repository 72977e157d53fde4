"""Contacts and the checks of their form."""

from datetime import UTC, datetime

import pytest

from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.phone import PhoneNumber

PHONE = PhoneNumber("+48601123456")
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def contact(name: str = "", company: str = "", phone: PhoneNumber | None = None) -> Contact:
    return Contact(1, name, company, phone, "a@b.pl", ContactKind.CONTRACTOR, "uwaga", NOON, NOON)


def test_checked_trims_every_field() -> None:
    draft = ContactDraft(" Anna ", " Firma\n", PHONE, " a@b.pl ", ContactKind.CONTRACTOR, " x ")
    assert draft.checked() == ContactDraft(
        "Anna", "Firma", PHONE, "a@b.pl", ContactKind.CONTRACTOR, "x"
    )


@pytest.mark.parametrize(
    "draft", [ContactDraft(name="A"), ContactDraft(company="B"), ContactDraft(phone=PHONE)]
)
def test_anything_that_identifies_is_enough(draft: ContactDraft) -> None:
    assert draft.checked() == draft


@pytest.mark.parametrize("draft", [ContactDraft(), ContactDraft(" ", "\t", None, "a@b.pl")])
def test_nobody_is_refused(draft: ContactDraft) -> None:
    with pytest.raises(FieldError) as caught:
        draft.checked()
    assert (caught.value.field, caught.value.code) == ("name", ErrorCode.CONTACT_EMPTY)


@pytest.mark.parametrize("email", ["a", "a@b", "a b@c.pl", "@b.pl", "a@b..pl", "a@@b.pl"])
def test_bad_email_is_refused(email: str) -> None:
    with pytest.raises(FieldError) as caught:
        ContactDraft(name="A", email=email).checked()
    assert (caught.value.field, caught.value.code) == ("email", ErrorCode.EMAIL_INVALID)
    assert email in str(caught.value)


def test_endless_email_is_cut_in_the_complaint() -> None:
    with pytest.raises(FieldError) as caught:
        ContactDraft(name="A", email="@" * 100_000).checked()
    assert caught.value.details["value"] == "@" * 60


def test_title_is_the_best_known_name() -> None:
    assert contact("Anna", "Firma", PHONE).title == "Anna"
    assert contact("", "Firma", PHONE).title == "Firma"
    assert contact("", "", PHONE).title == "+48 601 123 456"
    assert contact().title == ""


def test_draft_of_a_contact_is_its_editable_part() -> None:
    expected = ContactDraft("Anna", "F", PHONE, "a@b.pl", ContactKind.CONTRACTOR, "uwaga")
    assert contact("Anna", "F", PHONE).draft() == expected


def test_repr_shows_nobody() -> None:
    somebody = contact("Anna Żak", "Stal sp. z o.o.", PHONE)
    for shown in (repr(somebody), repr(somebody.draft())):
        assert "+48 601 ••• 456" in shown
        assert not any(word in shown for word in ("Anna", "Stal", "a@b.pl", "uwaga"))
