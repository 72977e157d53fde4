"""What is told of a bug: where it happened, and nothing of what it was about."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.crash_report import ChildBug, header, place, report_of

WHO = "Anna Nowak"
NUMBER = "+48601123456"
TEXT = "Auto gotowe, zapraszamy"
PRIVATE = (WHO, "Nowak", NUMBER, "601123456", TEXT, "zapraszamy", "hunter2", "/home/anna")


def _key() -> None:
    raise KeyError(NUMBER)


def _encoding() -> None:
    f"{TEXT} ą {WHO}".encode("ascii")


def _sql() -> None:
    with create_engine("sqlite://").connect() as connection:
        connection.execute(text("select * from nowhere where phone = :phone"), {"phone": NUMBER})


def _noted() -> None:
    error = ValueError(WHO)
    error.add_note(f"while texting {NUMBER}")
    raise error


def _group() -> None:
    raise ExceptionGroup(WHO, [ValueError(NUMBER), ExceptionGroup(TEXT, [KeyError(WHO)])])


def _chain() -> None:
    try:
        _key()
    except KeyError as error:
        raise RuntimeError(TEXT) from error


def _context() -> None:
    try:
        _key()
    except KeyError:
        raise LookupError(WHO)  # noqa: B904  # as a bug does


class _Mute(Exception):
    def __str__(self) -> str:
        raise ValueError(NUMBER)

    __repr__ = __str__

    def __bool__(self) -> bool:
        raise ValueError(WHO)


def _mute() -> None:
    raise _Mute(NUMBER) from _Mute(TEXT)


def _named() -> None:
    raise type(f"{WHO} {NUMBER}", (Exception,), {})(TEXT)


def _file() -> None:
    Path("/home/anna/Nowak/hunter2").read_text("utf-8")


def _odd_system_error() -> None:
    raise OSError([NUMBER], WHO)


def _expected() -> None:
    raise SmsdeskError(ErrorCode.CONTACT_NO_NUMBER, name=WHO)


def _ours_in_a_string() -> None:
    exec(compile(f"raise ValueError('{WHO}')", "/home/anna/own.py", "exec"))  # noqa: S102  # a file in a home


def _endless(depth: int = 0) -> None:
    _endless(depth + 1)


FAILURES = [
    (_key, "KeyError"),
    (_encoding, "UnicodeEncodeError"),
    (_sql, "SQLITE_ERROR"),
    (_noted, "ValueError"),
    (_group, "  ExceptionGroup"),
    (_chain, "because of\nKeyError"),
    (_context, "while handling\nKeyError"),
    (_mute, "because of\n_Mute"),
    (_named, "an error"),
    (_file, "FileNotFoundError ENOENT"),
    (_odd_system_error, "OSError"),
    (_expected, "SmsdeskError CONTACT_NO_NUMBER"),
    (_ours_in_a_string, "own.py:1 <module>"),
    (_endless, "more)"),
]


def _report(fail: Callable[[], None]) -> str:
    try:
        fail()
    except Exception as error:  # noqa: BLE001  # any
        return report_of(error)
    raise AssertionError


@pytest.mark.parametrize(("fail", "told"), FAILURES)
def test_a_report_says_where_and_hides_what(fail: Callable[[], None], told: str) -> None:
    report = _report(fail)
    assert told in report
    assert fail.__name__ in report
    assert not [private for private in PRIVATE if private in report]
    assert str(Path.cwd()) not in report
    assert len(report) < 5000


@given(st.text(min_size=4), st.binary(min_size=4))
def test_whatever_an_error_says_it_is_not_told(words: str, data: bytes) -> None:
    reports = set()
    for kind in (KeyError, ValueError, RuntimeError, LookupError):
        try:
            raise kind(words, data)
        except LookupError as error:
            reports.add(report_of(error).replace("KeyError", "").replace("LookupError", ""))
        except Exception as error:  # noqa: BLE001  # the others
            report_of(error).index(kind.__name__)
    assert len(reports) == 1


def test_a_chain_that_bites_its_tail_ends() -> None:
    first, second = ValueError(WHO), KeyError(NUMBER)
    first.__cause__, second.__cause__ = second, first
    assert report_of(first).splitlines() == ["ValueError", "because of", "KeyError"]


def test_a_group_of_thousands_is_a_few_lines() -> None:
    group = ExceptionGroup(WHO, [ValueError(NUMBER)] * 1000)
    assert len(report_of(group).splitlines()) < 10
    assert "(995 more)" in report_of(group)


def test_a_long_chain_ends() -> None:
    error: Exception = ValueError(WHO)
    for _ in range(100):
        error, behind = ValueError(WHO), error
        error.__cause__ = behind
    assert report_of(error).count("because of") == 6


def test_an_error_that_cannot_be_asked_is_named() -> None:
    class Locked(Exception):
        @property
        def __cause__(self) -> BaseException:  # type: ignore[override]  # the nastiest
            raise ValueError(NUMBER)

    assert report_of(Locked(WHO)).endswith(".Locked")


def _hidden() -> None:
    try:
        _key()
    except KeyError:
        raise ValueError(WHO) from None


def test_a_hidden_context_stays_hidden() -> None:
    assert "KeyError" not in _report(_hidden)


def test_a_database_error_is_told_by_its_code() -> None:
    assert "because of\nOperationalError SQLITE_ERROR\n" in _report(_sql)


def test_a_childs_report_is_part_of_ours() -> None:
    report = report_of(ChildBug("KeyError\n  smsdesk/cli/main.py:1 main"))
    assert report == "ChildBug\n  KeyError\n    smsdesk/cli/main.py:1 main"


def test_versions_stand_above() -> None:
    assert header().startswith("smsdesk 0.")
    assert "Python 3." in header()


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("/home/anna/.venv/lib/python3.11/site-packages/sqlalchemy/orm.py", "sqlalchemy/orm.py"),
        (r"C:\Users\Anna\AppData\smsdesk\app.py", "app.py"),
        (r"C:\Python\Lib\site-packages\requests\api.py", "requests/api.py"),
        ("/home/anna/own.py", "own.py"),
        ("smsdesk/app.py", "smsdesk/app.py"),
        ("<string>", "<string>"),
    ],
)
def test_no_place_names_a_folder_of_the_user(file: str, told: str) -> None:
    assert place(file) == told
