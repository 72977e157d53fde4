"""Data folders with long contact lists, and what people type to find somebody in them."""

from pathlib import Path

from smsdesk.bootstrap import open_desk
from tests.benchmarks.sample_data import many_contacts

TYPED = (
    "nowak", "kowalczyk", "żak anna", "brzęczyk ola", "zieliński 0123", "601234", "48 601 99",
    "zakład 12", "xqzj", "świętosława", "qw", "jan 77", "dąbrowska", "w",
)  # fmt: skip
"""Names, numbers, companies, and what nobody is called; typed letter by letter."""


def long_list(folder: Path, count: int) -> Path:
    """A data folder with `count` contacts and the index that a window would have made by then."""
    data_dir = folder / f"contacts-{count}"
    data_dir.mkdir()
    many_contacts(data_dir, count)
    desk = open_desk(data_dir)
    while desk.contacts.tend_index():
        pass
    desk.close()
    return data_dir


def p95(values: list[float]) -> float:
    """What nineteen of twenty stay below."""
    return sorted(values)[int(len(values) * 0.95)]
