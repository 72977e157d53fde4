"""What the program consists of besides our own code, and on which terms.

Read from the metadata that every package brings along, so the list is that of this very
installation; texts that no package brings lie in `resources/licences`. `smsdesk.spec` ships the
metadata of exactly these packages.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

OURS = "smsdesk"
_NAME = re.compile(r"[\w.-]+")
_EXTRAS = re.compile(r"^[\w.-]+\s*\[([^\]]*)\]")
_ONLY_FOR = re.compile(r"extra\s*==\s*[\"']([^\"']+)[\"']")
_TEXT = re.compile(r"licen[cs]e|copying|copyright|notice", re.IGNORECASE)
_CLASSIFIER = "License :: "
_LONGEST = 60
_LESSER = "LGPL"
_UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Component:
    """A part that somebody else made."""

    name: str
    version: str
    """Empty for parts of the system that came along."""
    licence: str
    """In short; empty when only the text tells."""
    texts: tuple[Path, ...]

    def text(self) -> str:
        """Everything that its makers want to be read. Raises OSError."""
        rule = f"\n\n{'-' * 72}\n\n"
        return rule.join(path.read_text("utf-8", "replace").strip() for path in self.texts)


def components(resources: Path) -> Sequence[Component]:
    """All of them, by name; `resources` is the program's own folder."""
    folder = resources / "licences"
    packages = [_package(each, folder) for each in shipped() if each.name != OURS]
    return sorted([*packages, *_parts(folder)], key=lambda each: each.name.lower())


def shipped() -> Sequence[Distribution]:
    """Our package and what it needs on this system, directly or not."""
    found: dict[str, Distribution] = {}
    waiting = [(OURS, frozenset[str]())]
    while waiting:
        name, extras = waiting.pop()
        try:
            one = found[_plain(name)] = distribution(name)
        except PackageNotFoundError:
            continue  # for another system
        needs = (_need(text, extras) for text in one.requires or ())
        waiting += [need for need in needs if need and _plain(need[0]) not in found]
    return list(found.values())


def _need(text: str, extras: frozenset[str]) -> tuple[str, frozenset[str]] | None:
    """Name and extras of a requirement; None for one that belongs to an extra nobody wants."""
    name = _NAME.match(text)
    only_for = _ONLY_FOR.search(text)
    if name is None or (only_for and only_for[1] not in extras):
        return None
    wanted = _EXTRAS.match(text)
    return name[0], frozenset(re.split(r"\s*,\s*", wanted[1].strip())) if wanted else frozenset()


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _package(one: Distribution, folder: Path) -> Component:
    licence = _short(one)
    texts = [file for file in sorted(metadata_folder(one).rglob("*")) if _is_text(file)]
    if _LESSER in licence:
        # PySide6 brings none; the lesser licence is an addition to the general one
        texts += [folder / "LGPL-3.txt", folder / "GPL-3.txt"]
    return Component(one.name, one.version, licence, tuple(texts))


def _is_text(file: Path) -> bool:
    return file.is_file() and (file.parent.name == "licenses" or bool(_TEXT.match(file.name)))


def metadata_folder(one: Distribution) -> Path:
    """The folder of what `one` says about itself."""
    root = Path(str(one.locate_file("")))
    wanted = _plain(f"{one.name}-{one.version}")
    return next(folder for folder in root.glob("*.dist-info") if _plain(folder.stem) == wanted)


def _short(one: Distribution) -> str:
    told = _said(one, "License-Expression") or _said(one, "License")
    if told and "\n" not in told and len(told) <= _LONGEST:
        return told
    kinds = [str(each) for each in one.metadata.get_all("Classifier") or ()]
    named = [each.rpartition(" :: ")[2] for each in kinds if each.startswith(_CLASSIFIER)]
    return ", ".join(named) or told.partition("\n")[0][:_LONGEST] or _UNKNOWN


def _said(one: Distribution, name: str) -> str:
    return str(one.metadata[name]) if name in one.metadata else ""


def _parts(folder: Path) -> Iterator[Component]:
    """Fonts, and in the frozen program Python and libraries of the system."""
    for text in sorted(folder.glob("parts/*.txt")):
        name, _, licence = text.stem.partition(" - ")
        yield Component(name, "", licence, (text,))
