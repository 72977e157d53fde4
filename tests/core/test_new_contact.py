"""A contact on its way in is the draft that it becomes."""

from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.new_contact import Extras, NewContact
from smsdesk.core.phone import PhoneNumber


def test_the_draft_has_all_that_a_row_told() -> None:
    told = NewContact(
        "Jan", "Kos SA", ("+48601000001", "+48221234567"), "jan@kos.pl", ContactKind.CONTRACTOR,
        "uwaga", "5260250274", "Długa 5", "uk", Extras({"sprzet": "Piła"}),
    )  # fmt: skip
    assert told.draft() == ContactDraft(
        "Jan", "Kos SA", PhoneNumber("+48601000001"), "jan@kos.pl", ContactKind.CONTRACTOR,
        "uwaga", (PhoneNumber("+48221234567"),), "5260250274", "Długa 5", "uk",
        {"sprzet": "Piła"},
    )  # fmt: skip


def test_a_row_that_tells_little() -> None:
    assert NewContact("Jan", "", ()).draft() == ContactDraft("Jan")
    assert "601" not in repr(Extras({"telefon": "601000001"}, ("601",)))
