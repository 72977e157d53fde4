"""The settings table."""

import pytest

from smsdesk.store.unit import Store


def test_values_are_set_changed_and_forgotten(store: Store) -> None:
    with store.begin(write=True) as tx:
        tx.settings.put("shop_name", "Warsztat")
        tx.settings.put("shop_name", "Żuk")
        tx.settings.put("theme", "dark")
    with store.begin(write=True) as tx:
        assert tx.settings.text("shop_name") == "Żuk"
        assert tx.settings.text("nothing") == ""
        assert tx.settings.text("nothing", "default") == "default"
        tx.settings.remove("theme")
        tx.settings.remove("nothing")
    with store.begin() as tx:
        assert tx.settings.all() == {"shop_name": "Żuk"}


def test_a_structured_value_comes_back(store: Store) -> None:
    with store.begin(write=True) as tx:
        tx.settings.put_json("draft", {"text": "Cześć", "ids": [1, None]})
    with store.begin() as tx:
        assert tx.settings.json_object("draft") == {"text": "Cześć", "ids": [1, None]}


@pytest.mark.parametrize("damaged", ["", "{", "[1]", "null", '"text"'])
def test_a_damaged_structured_value_counts_as_not_set(store: Store, damaged: str) -> None:
    with store.begin(write=True) as tx:
        tx.settings.put("draft", damaged)
    with store.begin() as tx:
        assert tx.settings.json_object("draft") is None
        assert tx.settings.json_object("nothing") is None
