"""What the date of a reminder fills in a text."""

from datetime import date

from smsdesk.core.occasion import Occasion

CHECK = Occasion(7, "badanie", date(2026, 12, 5))


def test_its_own_field_and_the_general_names() -> None:
    own = {"rejestracja": "WX 1", "badanie": "05.12.2020"}
    assert CHECK.fill(own) == {
        "termin": "05.12.2026",
        "data": "05.12.2026",
        "rejestracja": "WX 1",
        "badanie": "05.12.2026",
    }


def test_a_field_of_the_shops_own_with_a_general_name_keeps_its_value() -> None:
    assert CHECK.fill({"termin": "wkrótce"})["termin"] == "wkrótce"


def test_a_field_that_is_itself_called_so_has_its_date() -> None:
    assert Occasion(7, "termin", date(2026, 12, 5)).fill({"termin": "x"})["termin"] == "05.12.2026"
