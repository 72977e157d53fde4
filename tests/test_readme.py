"""What the README says that the code can check."""

from tests import abilities


def test_the_table_of_abilities_is_that_of_the_code() -> None:
    assert abilities.written() == abilities.table(), "run: python -m tests.abilities"
