"""What the pages are made of: titles, headings and their names, words to be searched."""

from pathlib import Path

import pytest

from smsdesk.ui.manual.book import Book, anchor_of, fold, headings_of


def test_pages_come_in_the_order_of_the_contents(folder: Path) -> None:
    book = Book(folder / "en")
    assert [page.title for page in book.pages.values()] == ["Contents", "Sending", "Gateways"]


def test_headings_have_the_names_that_code_forges_give_them(folder: Path) -> None:
    sending = Book(folder / "en").pages["sending"]
    assert [heading.anchor for heading in sending.headings] == ["sending", "costs", "costs-1"]
    assert sending.place("costs-1") == 2
    assert sending.place("prices") is None


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Usunięcie danych osoby", "usunięcie-danych-osoby"),
        ("1. Konto", "1-konto"),
        ("Sprzeciw i „STOP”", "sprzeciw-i-stop"),
        ("What a person's data are", "what-a-persons-data-are"),
        ("Wydruk danych (art. 15)", "wydruk-danych-art-15"),
    ],
)
def test_an_anchor_keeps_letters_and_joins_words(text: str, anchor: str) -> None:
    assert anchor_of(text) == anchor


def test_a_comment_in_code_is_no_heading(folder: Path) -> None:
    names = [heading.text for heading in Book(folder / "en").pages["gateways"].headings]
    assert names == ["Gateways", "First operator", "Second operator"]


def test_marks_and_links_are_no_part_of_a_heading() -> None:
    (heading,) = headings_of("## The `sms:` **link** and [more](x.md) ##")
    assert heading.text == "The sms: link and more"


def test_searching_ignores_case_polish_letters_and_line_ends(folder: Path) -> None:
    book = Book(folder / "pl")
    assert book.hits("ZAZOLC") == {"gateways": 1}
    assert book.hits("latwo.  line") == {"sending": 1}
    assert book.hits("  ") == {}
    assert book.hits("sending.md") == {}


def test_folding_keeps_every_place() -> None:
    text = "Żółw İstanbul — ŁÓDŹ"
    assert len(fold(text)) == len(text)
    assert fold(text).startswith("zolw")


def test_a_folder_without_a_manual_has_no_pages(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_bytes(b"\xff\xfe\xff")
    assert Book(tmp_path).pages == {}
    assert Book(tmp_path / "nowhere").pages == {}


def test_a_page_without_a_heading_is_called_like_its_file(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("Nothing but words.", "utf-8")
    assert Book(tmp_path).pages["index"].title == "index"
