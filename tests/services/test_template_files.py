"""Templates as files: what goes out comes back the same, and a bad file changes nothing."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.template import Purpose, Template, TemplateDraft
from smsdesk.services.template_files import Clash, TemplateFiles
from smsdesk.services.templates import TemplateService
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock

CAR = TemplateDraft(
    "Auto „gotowe”", 'Auto {rej}\n"OK" \\ {kwota} zł', Purpose.PAYMENT, "Naprawy", {"kwota": "99"}
)
PLAIN = TemplateDraft("Luzem", "Zapraszamy")


@pytest.fixture
def files(store: Store) -> TemplateFiles:
    return TemplateFiles(store, FakeClock())


@pytest.fixture
def templates(store: Store) -> TemplateService:
    return TemplateService(store, FakeClock())


def refusal(files: TemplateFiles, path: Path) -> SmsdeskError:
    with pytest.raises(SmsdeskError) as caught:
        files.read(path)
    return caught.value


def written(tmp_path: Path, content: str, name: str = "x.toml") -> Path:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    return path


@pytest.mark.parametrize("name", ["szablony.toml", "szablony.json", "szablony"])
def test_what_goes_out_comes_back(
    files: TemplateFiles, templates: TemplateService, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    files.write(path, [templates.save(CAR), templates.save(PLAIN)])
    assert files.read(path) == [CAR, PLAIN]


def test_json_is_json_and_toml_is_like_the_starters(
    files: TemplateFiles, templates: TemplateService, tmp_path: Path
) -> None:
    saved = [templates.save(CAR)]
    files.write(tmp_path / "x.json", saved)
    (entry,) = json.loads((tmp_path / "x.json").read_text("utf-8"))["template"]
    assert entry["defaults"] == {"kwota": "99"}
    files.write(tmp_path / "x.toml", saved)
    assert (
        (tmp_path / "x.toml")
        .read_text("utf-8")
        .startswith(
            '[[template]]\nname = "Auto „gotowe”"\npurpose = "naleznosci"\ncategory = "Naprawy"\n'
        )
    )


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="{}"), min_size=1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS.filter(str.strip), name=TEXTS.filter(str.strip), as_json=st.booleans())
def test_any_text_survives(
    files: TemplateFiles, tmp_path: Path, text: str, name: str, as_json: bool
) -> None:
    path = tmp_path / ("x.json" if as_json else "x.toml")
    files.write(path, [Template(1, name, text, Purpose.ORDER, START)])
    (draft,) = files.read(path)
    assert (draft.name, draft.text) == (" ".join(name.split()), text)


def test_a_short_entry_is_enough(files: TemplateFiles, tmp_path: Path) -> None:
    path = written(tmp_path, '\ufeff[[template]]\nname = "A"\ntext = "x"\n')
    assert files.read(path) == [TemplateDraft("A", "x")]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("nazwa;tekst\n", "x.toml"),
        ('{"template": ', "x.json"),
        ("[1, 2]", "x.json"),
        ("", "x.toml"),
        ("template = []", "x.toml"),
        ("[" * 100_000, "x.json"),
    ],
)
def test_another_file_is_refused(
    files: TemplateFiles, tmp_path: Path, content: str, name: str
) -> None:
    error = refusal(files, written(tmp_path, content, name))
    assert error.code is ErrorCode.TEMPLATE_FILE_UNREADABLE


def test_bytes_are_no_templates(files: TemplateFiles, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(b"\xff\xfe\x00")
    assert refusal(files, path).code is ErrorCode.TEMPLATE_FILE_UNREADABLE


@pytest.mark.parametrize(
    ("entry", "where"),
    [
        ({"text": "x"}, "name"),
        ({"name": "A"}, "text"),
        ({"name": 5, "text": "x"}, "name"),
        ({"name": "A", "text": "Cena {kwota"}, "text"),
        ({"name": "A", "text": "x", "purpose": "spam"}, "purpose"),
        ({"name": "A", "text": "x", "category": 5}, "category"),
        ({"name": "A", "text": "x", "defaults": {"a": 5}}, "defaults"),
        ({"name": "A", "text": "x", "defaults": []}, "defaults"),
        ("A", "name"),
    ],
)
def test_a_bad_entry_is_told_by_number(
    files: TemplateFiles, tmp_path: Path, entry: object, where: str
) -> None:
    good = {"name": "Dobry", "text": "x"}
    path = written(tmp_path, json.dumps({"template": [good, entry]}), "x.json")
    error = refusal(files, path)
    assert error.code is ErrorCode.TEMPLATE_FILE_ENTRY
    assert error.details == {"number": 2, "name": "x.json", "entry": where}


def test_files_that_cannot_be_read_or_are_huge(files: TemplateFiles, tmp_path: Path) -> None:
    assert refusal(files, tmp_path / "none.toml").code is ErrorCode.FILE_UNREADABLE
    huge = written(tmp_path, "#" * 4_000_001)
    assert refusal(files, huge).code is ErrorCode.FILE_TOO_LARGE


@pytest.mark.parametrize(
    ("clash", "counts", "names", "text"),
    [
        (Clash.SKIP, (1, 0, ("LUZEM",)), ["Luzem", "Nowy"], "Zapraszamy"),
        (Clash.REPLACE, (1, 1, ()), ["LUZEM", "Nowy"], "inny"),
        (Clash.KEEP_BOTH, (2, 0, ()), ["Luzem", "LUZEM (2)", "Nowy"], "Zapraszamy"),
    ],
)
def test_taken_names(
    files: TemplateFiles,
    templates: TemplateService,
    clash: Clash,
    counts: tuple[int, int, tuple[str, ...]],
    names: list[str],
    text: str,
) -> None:
    templates.save(PLAIN)
    drafts = [TemplateDraft("LUZEM", "inny"), TemplateDraft("Nowy", "x")]
    assert files.clashing(drafts) == ["LUZEM"]
    done = files.take(drafts, clash)
    assert (done.added, done.replaced, done.skipped) == counts
    assert [template.name for template in templates.list()] == names
    assert templates.by_name("luzem").text == text


def test_a_file_may_hold_a_name_twice(files: TemplateFiles, templates: TemplateService) -> None:
    done = files.take([PLAIN, PLAIN], Clash.SKIP)
    assert (done.added, done.skipped) == (1, ("Luzem",))
    files.take([PLAIN, PLAIN], Clash.KEEP_BOTH)
    assert [t.name for t in templates.list()] == ["Luzem", "Luzem (2)", "Luzem (3)"]
