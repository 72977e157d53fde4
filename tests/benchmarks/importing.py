"""I1 to I3: contacts from files, against a floor script, the usual code, phonenumbers and vobject.

Every side reads the same file and has to write the same rows; that they are the same is checked.
"""

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from time import perf_counter
from typing import Any

import vobject
import xlsxwriter

from smsdesk.clock import utc_now
from smsdesk.core.phone import quick_reader
from smsdesk.services.importing.contact_import import ContactImport
from smsdesk.services.sheets.vcard_file import read_cards
from smsdesk.store.engine import make_engine
from smsdesk.store.schema import upgrade
from smsdesk.store.unit import Store
from tests.benchmarks.harness import Result, median
from tests.benchmarks.import_floor import Import, library, script, stored, usual_code

GOALS = ("I1", "I2", "I3")

ROWS = 100_000
_CARDS = 10_000
_ROUNDS = 5
_HEADER = ("nazwa", "firma", "telefon", "e-mail", "uwagi")
_FIRST = ("Anna", "Łukasz", "Świętosława", "Jan", "Zdzisław", "Żaneta", "Ewelina", "Józef", "Ola")
_LAST = ("Nowak", "Kowalczyk", "Zieliński", "Wójcik", "Dąbrowska", "Kamiński", "Żak", "Brzęczyk")
_ABROAD = ("+49 1512 3{:06}", "+380 67 1{:06}", "0044 7911 {:06}", "+420 601 {:06}")
_MOBILE = ("60{:07}", "+48 60{:07}", "004860{:07}", "4860{:07}")


def run() -> list[Result]:
    """All of them."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        return [*_sheets(folder), _numbers(), *_cards(), _excel(folder)]


# --- I1: sheets -----------------------------------------------------------------------------------


def _sheets(folder: Path) -> Sequence[Result]:
    path, blank = folder / "kontakty.csv", folder / "blank.db"
    lines = [";".join(row) for row in rows(ROWS)]
    path.write_text("\n".join((";".join(_HEADER), *lines)) + "\n", "utf-8")
    engine = make_engine(blank)
    upgrade(engine)
    engine.dispose()
    floors, ours = [], []
    for _ in range(_ROUNDS):
        floors.append(_timed(script, path, blank))
        ours.append(_timed(_our_import, path, blank))
    usual = _timed(usual_code, path, blank)
    return (
        Result(
            "I1 import of 100,000 rows, to the floor",
            median([mine[0] / floor[0] for mine, floor in zip(ours, floors, strict=True)]),
            1.5,
            "x",
        ),
        Result(
            "I1 the same, against phonenumbers and ORM objects",
            usual[0] / median([mine[0] for mine in ours]),
            5,
            "x",
            higher_is_better=True,
        ),
        Result("I1 the same rows as both", float(_same(ours[0], floors[0], usual)), 1, "", True),
        Result("I1 the import itself", median([mine[0] for mine in ours]), None, "s"),
    )


def rows(count: int) -> Iterator[tuple[str, ...]]:
    """People with numbers in every way of writing; a twentieth abroad, a tenth landlines."""
    chance = random.Random(2026)  # noqa: S311  # the same people on every run
    for i in range(count):
        name = f"{_FIRST[i % 9]} {_LAST[i // 9 % 8]} {i:06}"
        company = f"Zakład {i % 997}" if i % 5 == 0 else ""
        email = f"klient{i}@example.pl" if i % 2 else ""
        note = "stały klient, zniżka" if i % 3 == 0 else ""
        yield name, company, _number(i, chance), email, note


def _number(i: int, chance: random.Random) -> str:
    if i % 20 == 0:
        return chance.choice(_ABROAD).format(i % 1_000_000)
    if i % 10 == 1:
        return f"22 {i // 10_000 % 8 + 2}{i // 100 % 100:02} {i % 100:02} 1{i // 1000 % 10}"
    number = chance.choice(_MOBILE).format(i)
    return f"{number[:-6]} {number[-6:-3]} {number[-3:]}" if i % 4 == 0 else number


def _timed(work: Import, path: Path, blank: Path) -> tuple[float, str]:
    """Seconds, and what was stored."""
    database = blank.with_name("work.db")
    for left in blank.parent.glob("work.db*"):
        left.unlink()
    shutil.copyfile(blank, database)
    start = perf_counter()
    work(path, database)
    return perf_counter() - start, stored(database)


def _our_import(path: Path, database: Path) -> None:
    store = Store(make_engine(database))
    ContactImport(store, utc_now).run(path, progress=_nobody, stop=Event())
    store.close()


def _nobody(_done: int, _total: int) -> None:
    """Nobody looks at the progress."""


def _same(*results: tuple[float, str]) -> bool:
    return len({written for _seconds, written in results}) == 1


# --- I2: numbers ----------------------------------------------------------------------------------


def _numbers() -> Result:
    chance = random.Random(48)  # noqa: S311  # the same numbers on every run
    texts = [f"60{chance.randrange(10**7):07}" for _ in range(20_000)]
    ratios = []
    for _ in range(_ROUNDS):
        slow, fast = _seconds(library, texts), _seconds(quick_reader("+48"), texts)
        ratios.append(slow / fast)
    return Result("I2 Polish numbers, against phonenumbers", median(ratios), 8, "x", True)


def _seconds(read: Callable[[str], object], texts: Sequence[str]) -> float:
    start = perf_counter()
    for text in texts:
        read(text)
    return perf_counter() - start


# --- I3: cards -----------------------------------------------------------------------------------


def _cards() -> Sequence[Result]:
    texts = "".join(_card(i) for i in range(_CARDS))
    few = texts[: texts.index(f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nowak{_CARDS // 10};")]
    ratios = []
    for _ in range(_ROUNDS):
        start = perf_counter()
        ours, _broken = read_cards(texts, "karty.vcf", _go_on)
        mine = perf_counter() - start
        start = perf_counter()
        theirs = [_told(card) for card in vobject.readComponents(few)]
        ratios.append((perf_counter() - start) * 10 / mine)
    same = theirs == [tuple(row.cells[:8]) for row in ours[1 : len(theirs) + 1]]
    return (
        Result("I3 vCards, against vobject", median(ratios), 10, "x", True),
        Result("I3 the same fields as vobject", float(same), 1, "", True),
    )


def _go_on() -> None:
    """Nobody stops it."""


def _card(i: int) -> str:
    lines = (
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:Nowak{i};{_FIRST[i % 9]};;;",
        f"FN:{_FIRST[i % 9]} Nowak{i}",
        f"ORG:Zakład {i % 997}\\, s.c.",
        f"TEL;TYPE=CELL:+48 60{i:07}",
        "TEL;TYPE=WORK,VOICE:22 123 45 67",
        f"EMAIL;TYPE=INTERNET:klient{i}@example.pl",
        "ADR;TYPE=HOME:;;ul. Długa 5;Warszawa;;00-001;Polska",
        "NOTE:stały klient\\, zniżka 5%\\nprosi o telefon po osiemnastej\\; pies",
        "BDAY:1980-05-12",
        "CATEGORIES:Klienci,VIP",
        f"UID:4fbe8971-0bc3-424c-9c26-36c3e1ef{i:04x}",
        "REV:20261121T080000Z",
        "END:VCARD",
    )
    return (
        "\r\n".join(f"{line[:75]}\r\n {line[75:]}" if line[75:] else line for line in lines)
        + "\r\n"
    )


def _told(card: Any) -> tuple[str, ...]:  # vobject has no types
    """What we take of a card."""
    address = card.adr.value
    return (
        card.fn.value,
        ", ".join(card.org.value),
        "\n".join(each.value for each in card.tel_list),
        "\n".join(each.value for each in card.email_list),
        f"{address.street}, {address.code} {address.city}",
        card.note.value,
        card.bday.value,
        " ::: ".join(card.categories.value),
    )


# --- a workbook -----------------------------------------------------------------------------------


def _excel(folder: Path) -> Result:
    path = folder / "kontakty.xlsx"
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet()
    for place, row in enumerate((_HEADER, *rows(ROWS))):
        sheet.write_row(place, 0, row)
    book.close()
    seconds, _written = _timed(_our_import, path, folder / "blank.db")
    return Result("I1 import of 100,000 rows of Excel", seconds, None, "s")
