"""What the tests of the manual know of the interface: its words, in English and in Polish."""

import ast
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
_CALLS = ("tr", "translate", "QT_TRANSLATE_NOOP")


def plain(words: str) -> str:
    """As the manual writes them: without the key of a menu and the dots of a button."""
    return " ".join(words.replace("&", "").split()).rstrip("….: ")


@cache
def english() -> frozenset[str]:
    """All that the program may say, from its sources."""
    files = (ROOT / "smsdesk").rglob("*.py")
    return frozenset(plain(words) for file in files for words in _literals(file))


def _literals(file: Path) -> Iterator[str]:
    text = file.read_text("utf-8")
    if not any(f"{call}(" in text for call in _CALLS):
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and _name(node.func) in _CALLS:
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def _name(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


@cache
def polish() -> Mapping[str, frozenset[str]]:
    """The finished translations by their English words; some words have several."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for message in ET.parse(ROOT / "translations/smsdesk_pl.ts").iter("message"):  # noqa: S314
        translation = message.find("translation")
        if translation is None or translation.get("type") is not None:
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        for words in forms or [translation.text or ""]:
            found[plain(message.findtext("source") or "")].add(plain(words))
    return {source: frozenset(words) for source, words in found.items()}
