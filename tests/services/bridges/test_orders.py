"""What a file says: encodings, separators, headers, texts and templates."""

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.template import Purpose, Template
from smsdesk.services.bridges.lines import ROWS_LIMIT, delimiter_of
from smsdesk.services.bridges.orders import Order, OrderFile, fields_of, read_orders
from tests.fakes import START

READY = Template(
    1, "Auto gotowe", "{klient}, auto {auto} gotowe: {kwota}. {firma}", Purpose.ORDER, START
)
GREETING = Template(2, "Powitanie", "Dzień dobry!", Purpose.ORDER, START)


def read(content: str | bytes) -> OrderFile:
    raw = content if isinstance(content, bytes) else content.encode()
    return read_orders(raw, "a.csv", (READY, GREETING), "+48")


def texts(content: str | bytes) -> list[str]:
    return [order.text for order in read(content).orders]


def refusal(content: str | bytes) -> SmsdeskError:
    with pytest.raises(SmsdeskError) as caught:
        read(content)
    return caught.value


def reason(row: str) -> ErrorCode:
    (bad,) = read(row).bad
    return bad.reason.code


def values(row: str) -> dict[str, str]:
    (order,) = read(row).orders
    assert order.template is READY
    return dict(order.values)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1250", "iso8859-2", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_any_encoding_of_a_polish_program(encoding: str) -> None:
    assert texts("601234567;Zażółć gęślą jaźń\n".encode(encoding)) == ["Zażółć gęślą jaźń"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\r\n;;\r\n"])
def test_any_end_of_a_line(end: str) -> None:
    assert texts(f"601234567;A{end}602234567;B") == ["A", "B"]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("601234567;Tak, auto, gotowe\n602234567;Nie, to, nie", "Tak, auto, gotowe"),
        ("601 234 567\tAuto; gotowe, tak", "Auto; gotowe, tak"),
        ('+48 601-234-567,"Auto; gotowe, tak"', "Auto; gotowe, tak"),
        ("(22) 601 23 45|Auto", "Auto"),
        ("sep=|\n601234567|Auto; gotowe", "Auto; gotowe"),
        ('="+48601234567";Auto', "Auto"),
        ('601234567;"Ma ""cudzysłów"" i\nnowy wiersz"', 'Ma "cudzysłów" i\nnowy wiersz'),
        ("601234567;Auto;;;", "Auto"),
        ("601234567;# to nie komentarz", "# to nie komentarz"),
        ("0048601234567;Auto", "Auto"),
    ],
)  # fmt: skip
def test_separators_and_quotes(content: str, text: str) -> None:
    assert texts(content)[0] == text


@pytest.mark.parametrize(
    "header", ["telefon;tekst", "Numer telefonu;x", "NUMER;", "Tel.;a", "nr;b"]
)
def test_a_header_is_no_order(header: str) -> None:
    found = read(f"{header}\n601234567;Auto")
    assert [order.row for order in found.orders] == [2]
    assert not found.bad


def test_rows_are_counted_as_a_spreadsheet_counts_them() -> None:
    content = (
        '# komentarz "z cudzysłowem\n\n601234567;A\n# dalej; "nic\n602234567;"B\n# tekst"\n12;C'
    )
    found = read(content)
    assert [(order.row, order.text) for order in found.orders] == [(3, "A"), (5, "B\n# tekst")]
    assert [bad.row for bad in found.bad] == [6]
    assert found.numbers == {3: "601234567", 5: "602234567", 6: "12"}


def test_a_template_takes_its_values_in_order() -> None:
    assert fields_of(READY) == ["klient", "auto", "kwota"]
    assert values("601234567;auto GOTOWE;Jan;Focus;450 zł") == {
        "klient": "Jan", "auto": "Focus", "kwota": "450 zł",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ("Focus;450", {"auto": "Focus", "kwota": "450"}),
        ("kwota=450;auto=Focus", {"auto": "Focus", "kwota": "450"}),
        ("auto = Focus ;;", {"auto": "Focus"}),
        ("", {}),
        (";;;", {}),
        ("Jan;Focus;", {"klient": "Jan", "auto": "Focus", "kwota": ""}),
        ("Jan;Focus;;;", {"klient": "Jan", "auto": "Focus", "kwota": ""}),
        ("Jan;Focus;450;;", {"klient": "Jan", "auto": "Focus", "kwota": "450"}),
        ("Jan;a=b;450", {"klient": "Jan", "auto": "a=b", "kwota": "450"}),
    ],
)
def test_values_that_may_be_left_out(cells: str, wanted: dict[str, str]) -> None:
    assert values(f"601234567;Auto gotowe;{cells}") == wanted


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("601234567", ErrorCode.FOLDER_ROW_SHORT),
        ("601234567;;Auto", ErrorCode.FOLDER_ROW_SHORT),
        ("12;Auto", ErrorCode.NUMBER_TOO_SHORT),
        ("601234567;Auto gotowee;Jan;Focus;450", ErrorCode.FOLDER_TEMPLATE_UNKNOWN),
        ("601234567;Dzień dobry; auto gotowe", ErrorCode.FOLDER_TEMPLATE_UNKNOWN),
        ("601234567;Auto gotowe;Jan", ErrorCode.FOLDER_VALUES_COUNT),
        ("601234567;Auto gotowe;Jan;Focus;450;za dużo", ErrorCode.FOLDER_VALUES_COUNT),
        ("601234567;Powitanie;Jan", ErrorCode.FOLDER_VALUES_COUNT),
    ],
)
def test_what_is_no_order_is_told(row: str, code: ErrorCode) -> None:
    assert reason(row) is code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ErrorCode.FILE_EMPTY),
        (b"\n\n# nic\n", ErrorCode.FILE_EMPTY),
        (b"telefon;tekst\n", ErrorCode.FILE_EMPTY),
        (b"\x00\x01\x02\x03", ErrorCode.FILE_NOT_TEXT),
        (bytes(range(256)), ErrorCode.FILE_NOT_TEXT),
        (b'601234567;"Auto', ErrorCode.FILE_BROKEN_ROW),
        ('601234567;A\n602234567;"Zażółć'.encode()[:-1], ErrorCode.FILE_BROKEN_ROW),
    ],
)
def test_a_broken_file_is_refused_whole(content: bytes, code: ErrorCode) -> None:
    assert refusal(content).code is code


def test_too_many_rows_are_refused() -> None:
    error = refusal("601234567;A\n" * (ROWS_LIMIT + 1))
    assert error.code is ErrorCode.FOLDER_TOO_MANY_ROWS
    assert len(texts("601234567;A\n" * ROWS_LIMIT)) == ROWS_LIMIT


def test_a_broken_row_is_named_as_people_count() -> None:
    assert refusal('# uwaga\n601234567;A\n602234567;"B').details["row"] == 3


def test_a_digest_tells_the_same_order_and_nothing_else() -> None:
    one, same, other = read("601234567;A\n601 234 567;A\n601234567;B").orders
    assert isinstance(one, Order)
    assert one.digest("k") == same.digest("k") != other.digest("k")
    assert one.digest("k") != one.digest("another key")


def test_nothing_tells_no_delimiter() -> None:
    assert delimiter_of("") == ";"
