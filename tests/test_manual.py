"""The user manual: both languages say the same, and name only what the program really has."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

import pytest

from smsdesk import paths
from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.message import MessageState
from smsdesk.ui import state_words
from smsdesk.ui.manual.book import LANGUAGES, Book, ManualPage, headings_of
from tests import manual_words
from tests.manual_pictures import LIMIT, PICTURES

MANUAL = paths.manual("pl").parent
BOOKS = {language: Book(MANUAL / language) for language in LANGUAGES}
PAGES = [(language, name) for language, book in BOOKS.items() for name in book.pages]
OWN_IMAGES_LIMIT = 1_500_000
"""Bytes of all pictures together."""
_LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_LEVEL = re.compile(r"^(#+) ", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_SECTION = re.compile(r"^#+ .*$", re.MULTILINE)


def _page(language: str, name: str) -> ManualPage:
    return BOOKS[language].pages[name]


def _prose(language: str, name: str) -> str:
    """Without what is typed into other windows."""
    return _FENCED.sub("", _page(language, name).markdown)


def _links(markdown: str) -> Iterator[tuple[bool, str]]:
    """Whether it is a picture, and where it leads."""
    for mark, target in _LINK.findall(markdown):
        yield bool(mark), target


def test_the_first_page_leads_to_all_others() -> None:
    for language, book in BOOKS.items():
        files = {file.stem for file in (MANUAL / language).glob("*.md")}
        assert set(book.pages) == files
        assert len(files) > 10


@pytest.mark.parametrize("name", BOOKS["pl"].pages)
def test_both_languages_are_built_alike(name: str) -> None:
    polish, english = (_LEVEL.findall(_prose(language, name)) for language in ("pl", "en"))
    assert polish == english
    pictures = [
        [target.rpartition("/")[2] for picture, target in _links(_prose(language, name)) if picture]
        for language in ("pl", "en")
    ]
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_every_link_leads_somewhere(language: str, name: str) -> None:
    folder = MANUAL / language
    for picture, target in _links(_prose(language, name)):
        if target.startswith(("https://", "mailto:")):
            continue
        path, _, anchor = unquote(target).partition("#")
        file = (folder / path).resolve() if path else folder / f"{name}.md"
        assert file.is_file(), target
        if picture:
            assert file.parent == MANUAL / "images" / language, target
        elif anchor:
            anchors = [heading.anchor for heading in headings_of(file.read_text("utf-8"))]
            assert anchor in anchors, target


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_shown_and_small(language: str) -> None:
    files = {file.stem: file for file in (MANUAL / "images" / language).iterdir()}
    shown = {
        Path(target).stem
        for name in BOOKS[language].pages
        for picture, target in _links(_prose(language, name))
        if picture
    }
    assert set(files) == shown == set(PICTURES)
    assert max(file.stat().st_size for file in files.values()) <= LIMIT


def test_the_pictures_together_are_small() -> None:
    sizes = [file.stat().st_size for file in (MANUAL / "images").rglob("*.png")]
    assert sum(sizes) <= OWN_IMAGES_LIMIT


def _bold(section: str) -> set[str]:
    found = (word for words in _BOLD.findall(section) for word in words.split("→"))
    return {manual_words.plain(word) for word in found}


SAYING = [name for name in BOOKS["en"].pages if name != "bridges"]
"""Pages on which bold is for words of the interface; bridges.md begins its paragraphs with it."""


@pytest.mark.parametrize("name", SAYING)
def test_bold_words_are_those_of_the_program(name: str) -> None:
    unknown = _bold(_prose("en", name)) - manual_words.english()
    assert not unknown


@pytest.mark.parametrize("name", SAYING)
def test_polish_bold_words_are_the_translations_of_the_english_ones(name: str) -> None:
    english = _SECTION.split(_prose("en", name))
    polish = _SECTION.split(_prose("pl", name))
    for ours, theirs in zip(english, polish, strict=True):
        _compare(_bold(ours), _bold(theirs))


def _compare(english: set[str], polish: set[str]) -> None:
    """Words that nobody has translated yet may be anything, but as many."""
    known: Mapping[str, frozenset[str]] = manual_words.polish()
    waiting = {words for words in english if words not in known}
    missing = {words for words in english - waiting if not known[words] & polish}
    assert not missing
    wanted = {words for source in english - waiting for words in known[source]}
    assert len(polish - wanted) == len(waiting), polish - wanted


@pytest.mark.parametrize("state", MessageState)
def test_every_state_is_described(state: MessageState) -> None:
    word = state_words.word(state)
    (polish,) = manual_words.polish()[word] & _bold(_prose("pl", "states"))
    assert f"| **{word}** |" in _prose("en", "states")
    assert f"| **{polish}** |" in _prose("pl", "states")


GROUPS: Mapping[str, tuple[str, str]] = {
    "phone numbers": ("import", "numbers-that-cannot-be-read"),
    "form fields": ("gateway", "3-sender"),
    "contacts, templates, composing": ("templates", "fields"),
    "consent": ("privacy", "when-consent-is-needed"),
    "worth a look before a text leaves; they stop nothing": ("sending", "what-it-costs"),
    "files": ("import", "3-check"),
    "gateway: surely not sent": ("problems", "the-gateway-does-not-accept-the-password"),
    "gateway: outcome unknown": ("states", "unclear"),
    "gateway: a question that sends nothing (login, balance, sender names) got no usable answer": (
        "problems",
        "the-gateway-is-in-trouble",
    ),
    "later, by delivery report": ("states", "what-the-states-of-messages-mean"),
    "outbox": ("states", "retrying-and-cancelling"),
    "backup copies": ("backup", "restoring"),
    "watched folder": ("bridges", ""),
    "store": ("problems", "the-data-cannot-be-opened"),
    "choosing a database, moving there, joining others": ("desks", "before-you-begin"),
    "the diagnosis": ("program", "when-the-program-makes-a-mistake"),
    "links to numbers, one window": ("links", ""),
    "a mistake of ours": ("program", "when-the-program-makes-a-mistake"),
}
"""Where the manual tells what to do about the errors of a group, by the comment above them."""


def test_every_group_of_errors_has_its_place() -> None:
    source = Path(manual_words.ROOT / "smsdesk/core/error_codes.py").read_text("utf-8")
    groups = re.findall(r"\n\n    # (.+)\n    [A-Z]", source)
    assert len(groups) > 10
    assert len(ErrorCode) > 100
    for group in groups:
        page, anchor = GROUPS[group]
        known = _page("en", page)
        assert not anchor or known.place(anchor) is not None, group
