"""The list of those who must not be texted: adding, finding, files."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.unit import Store
from tests.services.import_files import workbook
from tests.services.people_bench import ANNA, JAN, PeopleBench


@pytest.fixture
def bench(store: Store) -> PeopleBench:
    return PeopleBench(store)


def test_many_are_pasted(bench: PeopleBench) -> None:
    done = bench.opt_outs.add_pasted("601000001, 601 000 002\n601000001; ala", " phone ")
    assert ([entry.how for entry in done.added], done.known) == (["phone"] * 2, 0)
    assert [(bad.token, bad.reason.code) for bad in done.bad] == [
        ("ala", ErrorCode.NUMBER_NOT_A_NUMBER)
    ]
    again = bench.opt_outs.add_pasted("601000001")
    assert (again.added, again.known) == ((), 1)
    assert bench.opt_outs.among([ANNA, JAN, PhoneNumber("+48601000003")]) == {ANNA, JAN}
    with pytest.raises(FieldError):
        bench.opt_outs.add_pasted("  ")


def test_a_number_is_searched_for(bench: PeopleBench) -> None:
    bench.opt_outs.add([ANNA, JAN, PhoneNumber("+48785123456")])
    assert [entry.masked for entry in bench.opt_outs.list("601 000 002")] == [JAN.masked]
    assert len(bench.opt_outs.list("601")) == 2
    assert [entry.masked for entry in bench.opt_outs.list("456")] == ["+48 785 ••• 456"]
    assert bench.opt_outs.list("601 000 003") == []
    assert bench.opt_outs.list("999") == []
    assert (len(bench.opt_outs.list()), bench.opt_outs.count()) == (3, 3)
    assert [entry.masked for entry in bench.opt_outs.named([ANNA])] == [ANNA.masked]


def test_one_is_taken_off_and_put_back(bench: PeopleBench) -> None:
    bench.opt_outs.add([ANNA], "phone")
    before = bench.opt_outs.list()
    assert bench.opt_outs.remove_number("601-000-001") == before[0]
    assert bench.opt_outs.count() == 0
    with pytest.raises(SmsdeskError) as unknown:
        bench.opt_outs.remove_number("601000001")
    assert unknown.value.code is ErrorCode.OPT_OUT_UNKNOWN
    assert "000" not in str(unknown.value.details["number"])
    bench.opt_outs.restore(before)
    assert bench.opt_outs.list() == before


@pytest.mark.parametrize(
    "content",
    [
        "601000001\n601 000 002\n",
        "numer;uwagi\n601000001;1\n601000002;525-000-77-34\n",
        "\ufeffTelefon\n601000001\n\n601000002\nxyz\n",
    ],
)
def test_files_of_numbers(bench: PeopleBench, tmp_path: Path, content: str) -> None:
    path = tmp_path / "lista.csv"
    path.write_text(content, "utf-8")
    done = bench.opt_outs.add_file(path)
    assert len(done.added) == 2
    assert bench.opt_outs.among([ANNA, JAN]) == {ANNA, JAN}
    assert len(done.bad) == content.count("xyz")


@pytest.mark.parametrize("header", [(), ("numer", "skąd")])
def test_a_workbook_of_numbers(
    bench: PeopleBench, tmp_path: Path, header: Sequence[object]
) -> None:
    path = tmp_path / "lista.xlsx"
    workbook(path, [header, (601000001,), ("601 000 002",)])
    assert len(bench.opt_outs.add_file(path).added) == 2
    assert bench.opt_outs.among([ANNA, JAN]) == {ANNA, JAN}


def test_a_sheet_without_a_column_of_numbers_is_refused(bench: PeopleBench, tmp_path: Path) -> None:
    """Another column may hold what looks like a number, a NIP say."""
    path = tmp_path / "lista.csv"
    path.write_text("nazwa;nip\nJan;525-000-77-34\n", "utf-8")
    with pytest.raises(SmsdeskError) as refused:
        bench.opt_outs.add_file(path)
    assert refused.value.code is ErrorCode.FILE_NO_NUMBER_COLUMN
    with pytest.raises(SmsdeskError) as missing:
        bench.opt_outs.add_file(tmp_path / "nie ma.csv")
    assert missing.value.code is ErrorCode.FILE_UNREADABLE
    assert bench.opt_outs.count() == 0


def test_the_list_is_exported_as_it_is_known(bench: PeopleBench, tmp_path: Path) -> None:
    bench.opt_outs.add([ANNA], "=phone")
    path = tmp_path / "lista.csv"
    assert bench.opt_outs.export(path) == 1
    text = path.read_text("utf-8-sig")
    assert text.startswith("numer;od kiedy;skąd")
    assert "+48 601 ••• 001" in text
    assert ";'=phone" in text
    assert "601000001" not in text
