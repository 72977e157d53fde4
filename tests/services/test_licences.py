"""What the program consists of, and on which terms."""

import sys
from pathlib import Path

import pytest

from smsdesk.services import licences
from smsdesk.services.licences import Component, components, metadata_folder, shipped

RESOURCES = Path(__file__).parents[2] / "resources"


def write(site: Path, name: str, headers: str, texts: dict[str, str] | None = None) -> None:
    """A package that says of itself only what is told here."""
    folder = site / f"{name.replace('-', '_')}-1.0.dist-info"
    folder.mkdir()
    head = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
    (folder / "METADATA").write_text(head + headers, "utf-8")
    for file, text in (texts or {}).items():
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_text(text, "utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where packages are found first; the program is called `ours`."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])
    monkeypatch.setattr(licences, "OURS", "ours")
    return folder


def found(site: Path, name: str) -> Component:
    write(site, "ours", f"Requires-Dist: {name}\n")
    [one] = components(site)
    return one


def test_every_part_of_this_installation_has_its_text() -> None:
    parts = {part.name.lower(): part for part in components(RESOURCES)}
    assert {"requests", "sqlalchemy", "keyring", "phosphor icons"} <= set(parts)
    assert "smsdesk" not in parts
    assert [name for name, part in parts.items() if len(part.text()) < 100] == []
    assert parts["requests"].licence == "Apache-2.0"
    assert list(parts) == sorted(parts)


def test_needs_of_needs_are_found_each_once(site: Path) -> None:
    write(site, "ours", "Requires-Dist: part-a>=1\nRequires-Dist: Part_B (<2)\n")
    write(site, "part-a", "Requires-Dist: part.b; python_version > '3'\n")
    write(site, "part_b", "Requires-Dist: part-a\nRequires-Dist: for-windows\n")
    assert sorted(one.name for one in shipped()) == ["ours", "part-a", "part_b"]


def test_extras_count_only_where_they_are_wanted(site: Path) -> None:
    write(site, "ours", "Requires-Dist: part[fast]\nRequires-Dist: other\n")
    write(site, "part", 'Requires-Dist: quick; extra == "fast"\nRequires-Dist: x; extra == "dev"\n')
    write(site, "other", 'Requires-Dist: x; extra == "dev"\n')
    write(site, "quick", "")
    write(site, "x", "")
    assert sorted(one.name for one in shipped()) == ["other", "ours", "part", "quick"]


@pytest.mark.parametrize(
    ("headers", "short"),
    [
        ("License-Expression: MIT\nLicense: a\n", "MIT"),
        ("License: BSD\n", "BSD"),
        ("Classifier: License :: OSI Approved :: ISC License (ISCL)\n", "ISC License (ISCL)"),
        (f"License: {'x' * 61}\nClassifier: License :: Public Domain\n", "Public Domain"),
        (f"License: {'x' * 61}\n", "x" * 60),
        ("", "?"),
    ],
)
def test_the_short_word_for_a_licence(site: Path, headers: str, short: str) -> None:
    write(site, "part", headers)
    assert found(site, "part").licence == short


def test_texts_lie_beside_the_metadata_or_in_a_folder(site: Path) -> None:
    texts = {"LICENCE.txt": "one", "licenses/AUTHORS": "two", "entry_points.txt": "no"}
    write(site, "part", "", texts)
    assert sorted(path.name for path in found(site, "part").texts) == ["AUTHORS", "LICENCE.txt"]
    assert set(found_text(site)) == {"one", "two"}


def found_text(site: Path) -> list[str]:
    [one] = components(site)
    return [piece.strip() for piece in one.text().split("-" * 72)]


def test_the_lesser_licence_comes_with_the_general_one(site: Path) -> None:
    write(site, "part", "License: LGPL-3.0-only\n")
    names = [path.name for path in found(site, "part").texts]
    assert names == ["LGPL-3.txt", "GPL-3.txt"]


def test_the_folder_is_found_whatever_the_spelling(site: Path) -> None:
    write(site, "Some.Part", "")
    write(site, "ours", "Requires-Dist: some-part\n")
    [part] = [one for one in shipped() if one.name != "ours"]
    assert metadata_folder(part) == site / "Some.Part-1.0.dist-info"
