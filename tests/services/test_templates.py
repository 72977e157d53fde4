"""Templates: names, texts, the starters of a new database."""

from typing import TYPE_CHECKING

import pytest

from smsdesk import paths
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gsm7 import is_gsm7
from smsdesk.core.template import Purpose, TemplateDraft, placeholders
from smsdesk.services.templates import TemplateService, read_starters
from smsdesk.store.unit import Store
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Callable

DRAFT = TemplateDraft("Odbiór sprzętu", "Gotowe: {sprzet}")


@pytest.fixture
def service(store: Store) -> TemplateService:
    return TemplateService(store, FakeClock())


def names(service: TemplateService) -> list[str]:
    return [template.name for template in service.list()]


def test_templates_are_listed_by_name(service: TemplateService) -> None:
    for name in ("Żal", "auto", "  Łóżko   polowe "):
        service.save(TemplateDraft(name, "x"))
    assert names(service) == ["auto", "Łóżko polowe", "Żal"]


def test_a_template_is_found_by_name_and_changed(service: TemplateService) -> None:
    saved = service.save(DRAFT)
    assert service.by_name("odbior SPRZETU") == saved
    changed = service.save(TemplateDraft("Odbiór Sprzętu", "Nowy", Purpose.MARKETING), saved.id)
    assert (changed.id, changed.purpose) == (saved.id, Purpose.MARKETING)
    assert service.list() == [changed]


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (TemplateDraft(" ", "x"), "name", ErrorCode.FIELD_REQUIRED),
        (TemplateDraft("odbiór sprzetu", "x"), "name", ErrorCode.TEMPLATE_NAME_TAKEN),
        (TemplateDraft("Pusty", " \n"), "text", ErrorCode.TEXT_EMPTY),
        (TemplateDraft("Zły", "Cena {kwota"), "text", ErrorCode.PLACEHOLDER_BROKEN),
    ],
)
def test_a_bad_template_saves_nothing(
    service: TemplateService, draft: TemplateDraft, field: str, code: ErrorCode
) -> None:
    service.save(DRAFT)
    with pytest.raises(FieldError) as caught:
        service.save(draft)
    assert (caught.value.field, caught.value.code) == (field, code)
    assert names(service) == [DRAFT.name]


def test_a_deleted_template_can_be_saved_again(service: TemplateService) -> None:
    saved = service.save(DRAFT)
    deleted = service.delete(saved.id)
    assert deleted == saved
    assert (
        service.save(TemplateDraft(deleted.name, deleted.text, deleted.purpose)).text == DRAFT.text
    )


def test_what_is_gone_is_told(service: TemplateService) -> None:
    calls: list[Callable[[], object]] = [
        lambda: service.by_name("nie ma"),
        lambda: service.delete(5),
        lambda: service.save(DRAFT, 5),
    ]
    for call in calls:
        with pytest.raises(SmsdeskError) as caught:
            call()
        assert caught.value.code is ErrorCode.TEMPLATE_GONE


def test_starters_come_once_and_stay_deleted(service: TemplateService) -> None:
    service.start_with(lambda: [DRAFT, TemplateDraft("Drugi", "x")])
    assert names(service) == ["Drugi", DRAFT.name]
    for template in service.list():
        service.delete(template.id)
    service.start_with(lambda: [DRAFT])
    assert names(service) == []


def test_a_database_with_templates_gets_no_starters(service: TemplateService) -> None:
    service.save(TemplateDraft("Mój", "x"))
    service.start_with(lambda: [DRAFT])
    assert names(service) == ["Mój"]


def test_the_shipped_starters_are_short_and_whole() -> None:
    starters = read_starters((paths.resources() / "starter_templates.toml").read_text("utf-8"))
    assert len(starters) >= 12
    assert len({draft.name for draft in starters}) == len(starters)
    assert all(is_gsm7(draft.text) and placeholders(draft.text) is not None for draft in starters)
