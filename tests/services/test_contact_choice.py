"""ContactChoice as text, and what is none."""

import pytest

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_filter import ContactColumn, ContactFilter, ContactOrder
from smsdesk.services.people.contact_choice import ContactChoice, read_choice

FULL = ContactFilter(
    "żak \n;", ContactKind.CONTRACTOR, 7, ConsentState.GIVEN, False, 12, not_texted=True
)


@pytest.mark.parametrize(
    "choice",
    [
        ContactChoice(),
        ContactChoice(()),
        ContactChoice((3, 1, 2)),
        ContactChoice(wanted=FULL, order=ContactOrder(ContactColumn.LAST_SMS, descending=True)),
    ],
)
def test_a_choice_comes_back_from_one_line(choice: ContactChoice) -> None:
    assert "\n" not in choice.written()
    assert read_choice(choice.written()) == choice


def test_a_choice_tells_nobody_who_is_looked_for() -> None:
    assert "żak" not in repr(ContactChoice((5,), FULL))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "everybody",
        "[]",
        "7",
        "{}",
        '{"ids": null}',
        '{"ids": ["1"]}',
        '{"filter": null}',
        '{"filter": {"kind": "friend"}}',
        '{"filter": {"group_id": "1"}}',
        '{"filter": {}, "order": {"column": "luck"}}',
        '{"filter": {}, "order": []}',
    ],
)
def test_what_is_no_choice(text: str) -> None:
    with pytest.raises(ValueError, match="no choice of contacts"):
        read_choice(text)
