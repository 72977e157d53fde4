"""A child of `contacts`, the floor: a QStandardItemModel behind a QSortFilterProxyModel.

    contact_proxy DATA_DIR

The usual way to search a table in Qt, over the same contacts, with the same keys. It looks at one
column, which holds all that ours looks through. Prints the milliseconds of each key as JSON.
"""

import json
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from smsdesk.core.text import fold
from tests.benchmarks.contact_data import TYPED

_ROWS = """
    SELECT name, phone, kind, search || ' ' || coalesce(phone, '') FROM contacts
    ORDER BY sort_key, id
"""
_SEARCHED = 3


def measure(data_dir: Path) -> list[float]:
    """Fill the model, type into it."""
    application = QApplication(sys.argv[:1])
    model = QStandardItemModel()
    with closing(sqlite3.connect(data_dir / "smsdesk.db")) as database:
        for row in database.execute(_ROWS):
            model.appendRow([QStandardItem(value) for value in row])
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(_SEARCHED)
    table = QTableView()
    table.setModel(proxy)
    table.resize(700, 600)
    table.show()
    application.processEvents()
    times = []
    for words in TYPED:
        for end in range(1, len(words) + 1):
            began = time.perf_counter()
            proxy.setFilterFixedString(fold(words[:end]))
            table.viewport().repaint()
            times.append((time.perf_counter() - began) * 1000)
        proxy.setFilterFixedString("")
    return times


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]))) + "\n")
