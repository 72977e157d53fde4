"""Keeps translations/ in step with the source: `python -m tests.translations [--check]`.

Without an option it writes the source strings into the .ts files and compiles the .qm files. With
--check it changes nothing and fails when a file is stale, an entry unfinished, a plural form
missing or a placeholder lost. The words themselves are a translator's work, not this module's.

The strings are read with `ast` and handed to lupdate in one plain spelling, because lupdate reads
no keyword arguments: `tr("%n SMS", n=count)` would be no plural and `translate(..., n=count)`
would be lost.
"""

import argparse
import ast
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "smsdesk"
PLURAL_FORMS = {"pl": 3, "en": 2}
SOURCE_LANGUAGE = "en"

_FIELD = re.compile(r"\{\w*\}")
_UNTRANSLATED = re.compile(
    r"(<source>(?P<source>[^<]*)</source>(?:\s*<comment>[^<]*</comment>)?\s*)"
    r'<translation type="unfinished"></translation>'
)


@dataclass(frozen=True, slots=True, order=True)
class Phrase:
    """A string of the source that people read."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


class NotLiteralError(Exception):
    """A call whose text cannot be read from the source."""


# --- from Python to phrases -------------------------------------------------------------------


class _Reader(ast.NodeVisitor):
    """Collects what tr, translate and the NOOP markers get, with the enclosing class as context."""

    def __init__(self, where: Path) -> None:
        self.phrases: list[Phrase] = []
        self._where = where
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = _called(node.func)
        if name in ("translate", "QT_TRANSLATE_NOOP"):
            self._add(node, _given(node, ("context", "sourceText", "disambiguation", "n")))
        elif name in ("tr", "QT_TR_NOOP") and self._classes:
            context = ast.Constant(self._classes[-1])
            given = _given(node, ("sourceText", "disambiguation", "n"))
            self._add(node, {"context": context, **given})

    def _add(self, node: ast.Call, given: dict[str, ast.expr]) -> None:
        if isinstance(given.get("sourceText"), ast.JoinedStr):
            raise NotLiteralError(f"{self._where}:{node.lineno}: an f-string cannot be translated")
        context, source = _text(given.get("context")), _text(given.get("sourceText"))
        if context and source:
            comment = _text(given.get("disambiguation")) or ""
            self.phrases.append(Phrase(context, source, comment, "n" in given))


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _given(node: ast.Call, names: Sequence[str]) -> dict[str, ast.expr]:
    given = dict(zip(names, node.args, strict=False))
    given.update({keyword.arg: keyword.value for keyword in node.keywords if keyword.arg})
    return {"sourceText" if name == "key" else name: value for name, value in given.items()}


def _text(node: ast.expr | None) -> str | None:
    """The text of a literal; None for anything else, such as a variable (marked elsewhere)."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def phrases(package: Path) -> list[Phrase]:
    """Every phrase below `package`, sorted, each once."""
    found: set[Phrase] = set()
    for module in sorted(package.rglob("*.py")):
        reader = _Reader(module)
        reader.visit(ast.parse(module.read_text("utf-8")))
        found.update(reader.phrases)
    return sorted(found)


def _spelled_out(found: Sequence[Phrase]) -> str:
    """The phrases as lupdate reads them."""
    lines = []
    for phrase in found:
        arguments = [repr(phrase.context), repr(phrase.source), repr(phrase.comment)]
        arguments += ["1"] if phrase.plural else []
        lines.append(f"QCoreApplication.translate({', '.join(map(_double_quoted, arguments))})")
    return "\n".join(lines) + "\n"


def _double_quoted(literal: str) -> str:
    """lupdate reads both kinds of quotes, but not Python's escapes of letters."""
    if not literal.startswith(("'", '"')):
        return literal
    text = ast.literal_eval(literal)
    for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(plain, escaped)
    return f'"{text}"'


# --- Qt's tools -------------------------------------------------------------------------------


def _qt_tool(name: str, *arguments: str | Path) -> None:
    """Run a tool that PySide6 brought along."""
    folder = Path(sys.executable).parent
    tool = shutil.which(f"pyside6-{name}", path=str(folder)) or f"pyside6-{name}"
    subprocess.run([tool, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def update(folder: Path) -> None:
    """Bring the .ts and .qm files in `folder` up to date with the source."""
    with tempfile.TemporaryDirectory() as scratch:
        listing = Path(scratch) / "phrases.py"
        listing.write_text(_spelled_out(phrases(PACKAGE)), "utf-8")
        for language in PLURAL_FORMS:
            _update_one(folder / f"smsdesk_{language}.ts", language, listing)


def _update_one(ts: Path, language: str, listing: Path) -> None:
    options = ("-locations", "none", "-no-obsolete", "-sort-messages")
    languages = ("-source-language", SOURCE_LANGUAGE, "-target-language", language)
    heuristics = ("-disable-heuristic", "similartext", "-disable-heuristic", "sametext")
    _qt_tool("lupdate", listing, *options, *languages, *heuristics, "-ts", ts)
    if language == SOURCE_LANGUAGE:
        _copy_sources(ts)
    release(ts)


def release(ts: Path) -> None:
    """Compile `ts`. A running window maps the .qm into its memory: another takes its place."""
    fresh = ts.with_suffix(".fresh.qm")
    _qt_tool("lrelease", "-silent", ts, "-qm", fresh)
    fresh.replace(ts.with_suffix(".qm"))


def _copy_sources(ts: Path) -> None:
    """Translate every phrase of the source language into itself; plurals stay a person's work."""
    text = ts.read_text("utf-8")
    text = _UNTRANSLATED.sub(r"\1<translation>\g<source></translation>", text)
    ts.write_text(text, "utf-8")


# --- the check --------------------------------------------------------------------------------


def complaints(folder: Path) -> Iterator[str]:
    """What is wrong in `folder`, one line each."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / "translations"
        shutil.copytree(folder, fresh)
        update(fresh)
        for language in PLURAL_FORMS:
            for name in (f"smsdesk_{language}.ts", f"smsdesk_{language}.qm"):
                yield from _stale(folder / name, fresh / name)
            yield from _unfit(fresh / f"smsdesk_{language}.ts", language)


def _stale(committed: Path, fresh: Path) -> Iterator[str]:
    if not committed.exists():
        yield f"{committed.name}: missing; run python -m tests.translations"
    elif committed.read_bytes() != fresh.read_bytes():
        yield f"{committed.name}: stale; run python -m tests.translations"


def _unfit(ts: Path, language: str) -> Iterator[str]:
    for context in ElementTree.parse(ts).iter("context"):  # noqa: S314  # our own file
        for message in context.iter("message"):
            where = f"{ts.name}: {context.findtext('name')}: {message.findtext('source')!r}"
            for flaw in flaws(message, PLURAL_FORMS[language]):
                yield f"{where}: {flaw}"


def flaws(message: ElementTree.Element, plural_forms: int) -> Iterator[str]:
    """What is wrong with one entry of a .ts file."""
    source = message.findtext("source", "")
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        yield "unfinished"
        return
    plural = message.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.iter("numerusform")]
    words = forms if plural else [translation.text or ""]
    if plural and len(words) != plural_forms:
        yield f"{len(words)} plural forms instead of {plural_forms}"
    if not all(word.strip() for word in words):
        yield "empty"
    if any(sorted(_FIELD.findall(word)) != sorted(_FIELD.findall(source)) for word in words):
        yield "placeholders differ"
    if any(("%n" in word) != ("%n" in source) for word in words):
        yield "%n differs"


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.translations", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, fail when stale")
    folder = ROOT / "translations"
    try:
        if not parser.parse_args().check:
            update(folder)
        found = list(complaints(folder))
    except NotLiteralError as error:
        found = [str(error)]
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.stdout.write(f"translations: {len(found)} complaints\n" if found else "translations: ok\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
