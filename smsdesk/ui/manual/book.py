"""Book: the pages of the manual in one language, read from its folder; what stands on which.

Knows nothing of windows. The order of the pages is that of the links on the first one, index.md.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FIRST = "index"
LANGUAGES = ("pl", "en")
_PLAIN = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")
_HEADING = re.compile(r"^(#{1,6}) +(.+?) *#* *$")
_FENCE = re.compile(r"^ *(```|~~~)")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_PAGE_LINK = re.compile(r"\]\(([\w-]+)\.md(?:#[^)]*)?\)")
_MARKS = re.compile(r"[*`#|>]+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, and the name under which links find it."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ManualPage:
    """A file of the manual; `name` is the file's without .md, the same in every language."""

    name: str
    markdown: str
    headings: tuple[Heading, ...]
    words: str
    """All of it, folded, to be searched."""

    @property
    def title(self) -> str:
        """The first heading."""
        return self.headings[0].text if self.headings else self.name

    def place(self, anchor: str) -> int | None:
        """Which of the headings, from 0; None when there is none of that name."""
        anchors = [heading.anchor for heading in self.headings]
        return anchors.index(anchor) if anchor in anchors else None


class Book:
    """Empty when the folder is missing or cannot be read."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds index.md and what that links to."""
        self.folder = folder
        self.pages: dict[str, ManualPage] = {}
        first = _read(folder, FIRST)
        if first is None:
            return
        self.pages[FIRST] = first
        for name in dict.fromkeys(_PAGE_LINK.findall(first.markdown)):
            page = _read(folder, name)
            if page is not None:
                self.pages[name] = page

    def hits(self, sought: str) -> dict[str, int]:
        """How often it stands on which page; case and Polish letters do not matter."""
        needle = fold(" ".join(sought.split()))
        if not needle:
            return {}
        counts = {name: page.words.count(needle) for name, page in self.pages.items()}
        return {name: count for name, count in counts.items() if count}


def fold(text: str) -> str:
    """As it is compared; as long as `text`, so that places stay the same."""
    return "".join(c if len(c) == 1 else " " for c in map(str.lower, text.translate(_PLAIN)))


def anchor_of(text: str) -> str:
    """The name that a heading gets, as code forges make it."""
    kept = "".join(c for c in text.lower() if c.isalnum() or c in " -_")
    return kept.replace(" ", "-")


def headings_of(markdown: str) -> tuple[Heading, ...]:
    """In order; equal ones are numbered."""
    seen: Counter[str] = Counter()
    found: list[Heading] = []
    for line in _lines_outside_code(markdown):
        match = _HEADING.match(line)
        if match:
            text = _MARKS.sub("", _LINK.sub(r"\1", match.group(2)))
            anchor = anchor_of(text)
            number, seen[anchor] = seen[anchor], seen[anchor] + 1
            found.append(Heading(text, f"{anchor}-{number}" if number else anchor))
    return tuple(found)


def _lines_outside_code(markdown: str) -> Iterator[str]:
    inside = False
    for line in markdown.splitlines():
        if _FENCE.match(line):
            inside = not inside
        elif not inside:
            yield line


def _read(folder: Path, name: str) -> ManualPage | None:
    try:
        markdown = (folder / f"{name}.md").read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return ManualPage(name, markdown, headings_of(markdown), _words(markdown))


def _words(markdown: str) -> str:
    text = _MARKS.sub("", _LINK.sub(r"\1", _IMAGE.sub("", markdown)))
    return fold(" ".join(text.split()))
